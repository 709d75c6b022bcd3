using Credence.App.Problems;
using Credence.App.Rules;
using Credence.App.Tables;

namespace Credence.App.Filter;

/// <summary>A flyer kept as a text file.</summary>
public static class FlyerFile
{
    public static FlyerReading? Read(string file, DateOnly asOf, ProblemList problems)
    {
        byte[] bytes;
        try
        {
            if (!File.Exists(file))
            {
                problems.Add(ProblemCatalog.FileMissing, file);
                return null;
            }

            bytes = File.ReadAllBytes(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problems.Add(ProblemCatalog.FileUnreadable, file, failure.GetType().Name);
            return null;
        }

        return TextBytes.Read(bytes, file, problems) is { } text
            ? new FlyerReader(RuleLibrary.OfProgram.Words).Read(text, asOf)
            : null;
    }
}
