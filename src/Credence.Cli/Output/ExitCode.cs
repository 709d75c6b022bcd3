namespace Credence.Cli.Output;

/// <summary>The exit codes of every command (engine.md section 7).</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>Done, and something is short or invalid; only where the command is a check.</summary>
    public const int Short = 1;

    /// <summary>Bad usage or bad input.</summary>
    public const int BadInput = 2;
}
