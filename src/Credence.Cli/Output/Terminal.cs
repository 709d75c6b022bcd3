using Credence.Core.Problems;

namespace Credence.Cli.Output;

/// <summary>Where a command writes: answers to standard output, everything else to standard error.</summary>
public sealed class Terminal(TextWriter answer, TextWriter aside, int width, bool color)
{
    private const int Narrowest = 40;
    private const int Widest = 120;

    public TextWriter Answer => answer;

    public int Width { get; } = Math.Clamp(width, Narrowest, Widest);

    public bool Color => color;

    public static Terminal OfProcess()
    {
        var piped = Console.IsOutputRedirected;
        var plain = piped || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new(Console.Out, Console.Error, piped ? PipedWidth() : ScreenWidth(), !plain);
    }

    public void Say(string message) => aside.WriteLine(message);

    /// <summary>Each on a line of its own; problems before notices.</summary>
    public void Tell(IEnumerable<Problem> problems, IEnumerable<Problem> notices)
    {
        foreach (var problem in problems)
        {
            aside.WriteLine(problem);
        }

        foreach (var notice in notices)
        {
            aside.WriteLine($"Note: {notice}");
        }
    }

    private static int PipedWidth() =>
        int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out var columns) ? columns : 80;

    private static int ScreenWidth()
    {
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth - 1 : 80;
        }
        catch (IOException)
        {
            return 80;
        }
    }
}
