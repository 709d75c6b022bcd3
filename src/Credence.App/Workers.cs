using System.Reflection;
using Credence.App.Certificates.Recognition;
using Credence.App.Plans.Solving;
using Credence.App.Programs;

namespace Credence.App;

/// <summary>What a program of Credence does instead of its own work where another one started it for that.</summary>
public static class Workers
{
    /// <summary>For the first line of a program's Main: the work it was started for, or null.</summary>
    /// <param name="program">Whose Main it is. Where another program calls it, that one is not asked to work.</param>
    public static Func<int>? Asked(string[] arguments, Assembly program)
    {
        if (program == Assembly.GetEntryAssembly())
        {
            OwnProgram.ThisOneAnswers();
        }

        return arguments switch
        {
            [RecognitionWorker.Word] => RecognitionWorker.Run,
            [SearchWorker.Word] => SearchWorker.Run,
            _ => null,
        };
    }
}
