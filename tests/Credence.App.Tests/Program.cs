using Credence.App.Tests.Certificates.Layouts;
using Credence.App.Tests.Inbox;
using Credence.App.Tests.Plans.Solving;
using Credence.App.Tests.Store;
using Xunit.Runner.InProc.SystemConsole;

namespace Credence.App.Tests;

public static class Program
{
    public static Task<int> Main(string[] arguments) =>
        arguments switch
        {
            [ImportingProcess.Word, var database, var person] => ImportingProcess.Run(
                database,
                person
            ),
            [UploadingProcess.Word, var database, var folder, var step] => UploadingProcess.Run(
                database,
                folder,
                step
            ),
            [DyingWorker.Word] => Task.FromResult(DyingWorker.Run()),
            _ when Workers.Asked(arguments, typeof(Program).Assembly) is { } work =>
                Task.FromResult(work()),
            [WrittenTruth.Word, var folder, var seed, var rounds, .. var set] => WrittenTruth.Write(
                folder,
                int.Parse(seed),
                int.Parse(rounds),
                set is [var named] ? named : "drawn"
            ),
            _ => ConsoleRunner.Run(arguments),
        };
}
