using Credence.App.Folder;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.App.Tests.Folder;
using Credence.Core.Problems;

namespace Credence.App.Tests.Problems;

/// <summary>
/// One sample for each code, tested to the letter. After a change of words run once with CREDENCE_ACCEPT=1 and read
/// the difference as somebody who is told it at eleven at night.
/// </summary>
public sealed class ProblemGalleryTests
{
    private static readonly string Gallery = Path.Combine(
        Examples.Root,
        "tests/Credence.App.Tests/Problems/Gallery"
    );

    private static readonly RulesAtHand Rules = FewRules.AtHand with
    {
        Topics = RuleLibrary.OfProgram.Words.AllTopics,
        Formats = RuleLibrary.OfProgram.Words.Formats,
        ReadBody = (value, file, problems) =>
            RuleLibrary.OfProgram.Reader.Read(value, file, problems, custom: true),
    };

    public static TheoryData<string> Codes() =>
        [
            .. Directory
                .EnumerateFiles(Gallery, "*.txt")
                .Select(path => Path.GetFileNameWithoutExtension(path)!)
                .Order(),
        ];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Somebody_is_told(string code)
    {
        var sample = Sample.Read(Path.Combine(Gallery, code + ".txt"));
        var told = Told(sample);
        if (Environment.GetEnvironmentVariable("CREDENCE_ACCEPT") == "1")
        {
            sample.Accept(told);
        }

        Assert.Equal(sample.Expected, told);
        Assert.Contains($"[{code}]", told, StringComparison.Ordinal);
    }

    private static string Told(Sample sample)
    {
        if (sample.Files is [{ Name: "body.yaml" } body])
        {
            return Lines(RuleLibrary.OfProgram.Reader.Read(body.Bytes, body.Name));
        }

        var files = new Dictionary<string, byte[]>
        {
            ["profile.yaml"] = "form: 1\nphysician: {name: Jordan Avery}\n"u8.ToArray(),
        };
        if (!sample.Files.Any(file => file.Name.StartsWith("ledger", StringComparison.Ordinal)))
        {
            files["ledger.csv"] = "date,title,credits\n"u8.ToArray();
        }

        foreach (var file in sample.Files.Where(file => !file.IsAbsent))
        {
            files[file.Name] = file.Bytes;
        }

        return Lines(FolderReader.Read(new FilesInMemory(files), Rules));
    }

    private static string Lines<T>(Reading<T> reading)
        where T : class =>
        string.Join('\n', Each("", reading.Problems).Concat(Each("notice: ", reading.Notices)));

    private static IEnumerable<string> Each(string before, IEnumerable<Problem> problems) =>
        problems.Select(problem => before + problem);
}
