using Credence.App.Certificates.Recognition;
using Credence.App.Tests.Store;
using Xunit.Runner.InProc.SystemConsole;

namespace Credence.App.Tests;

public static class Program
{
    public static Task<int> Main(string[] arguments) =>
        arguments is [ImportingProcess.Word, var database, var person]
            ? ImportingProcess.Run(database, person)
        : RecognitionWorker.IsAsked(arguments) ? Task.FromResult(RecognitionWorker.Run())
        : ConsoleRunner.Run(arguments);
}
