namespace Credence.Cli.Tests.Architecture;

public static class Findings
{
    /// <summary>Fails with every violation written out, one a line: an abbreviated list helps nobody.</summary>
    public static void None(IEnumerable<string> violations)
    {
        var all = violations.ToList();
        Assert.True(all.Count == 0, $"{all.Count} found:\n" + string.Join('\n', all));
    }
}
