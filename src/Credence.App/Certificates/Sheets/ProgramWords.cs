using System.Text;
using Credence.App.Programs;

namespace Credence.App.Certificates.Sheets;

internal static class ProgramWords
{
    private const int FirstSignal = 128;

    public static string Words(this ProgramRun run) => Encoding.UTF8.GetString(run.Output);

    /// <summary>It hit a limit of time, memory or output, or crashed: this file is not for this program.</summary>
    public static bool WasStopped(this ProgramRun run) =>
        run.End is ProgramEnd.OutOfTime or ProgramEnd.TooMuchOutput
        || (run.End == ProgramEnd.Finished && run.ExitCode >= FirstSignal);
}
