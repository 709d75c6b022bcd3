namespace Credence.App.Programs;

/// <summary>How far a program of the machine may go before it is ended.</summary>
public sealed record ProgramLimits
{
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Of address space; a program that wants more is told there is none.</summary>
    public int Megabytes { get; init; } = 1024;

    /// <summary>The largest file it may write, and the most it may say.</summary>
    public int OutputMegabytes { get; init; } = 64;
}

public enum ProgramEnd
{
    Finished,
    NotInstalled,
    OutOfTime,
    TooMuchOutput,
}

/// <summary>What a program of the machine said, and how it ended.</summary>
/// <param name="ExitCode">-1 unless it finished by itself.</param>
public sealed record ProgramRun(ProgramEnd End, int ExitCode, byte[] Output, string Errors)
{
    public bool Done => End == ProgramEnd.Finished && ExitCode == 0;
}
