using System.Collections.Immutable;

namespace Credence.App.Certificates.Recognition;

/// <summary>Which program can be started as a worker: this one where its Main asks for it, else one that stands beside it.</summary>
internal static class WorkerProgram
{
    private static readonly ImmutableArray<string> Beside = ["credence", "Credence.Web"];

    private static bool thisOneAnswers;

    public static void ThisOneAnswers() => thisOneAnswers = true;

    /// <summary>The program and its arguments; null where there is none.</summary>
    public static ImmutableArray<string>? Find()
    {
        if (thisOneAnswers && Environment.ProcessPath is { } own)
        {
            var isRuntime = Path.GetFileNameWithoutExtension(own) == "dotnet";
            return isRuntime
                ? [own, Environment.GetCommandLineArgs()[0], RecognitionWorker.Word]
                : [own, RecognitionWorker.Word];
        }

        foreach (var name in Beside)
        {
            var path = Path.Combine(AppContext.BaseDirectory, name);
            if (File.Exists(path))
            {
                return [path, RecognitionWorker.Word];
            }
        }

        return null;
    }
}
