using System.Runtime.CompilerServices;
using Credence.Cli.Tests.Architecture;

namespace Credence.Cli.Tests.Commands;

/// <summary>
/// Output for people is approved text, reviewed like code. After a change run once with CREDENCE_ACCEPT=1 and read the
/// difference.
/// </summary>
internal static class Approved
{
    public static void Is(string actual, [CallerMemberName] string name = "")
    {
        var path = Path.Combine(
            SourceTree.Root,
            "tests/Credence.Cli.Tests/Commands/Approved",
            name + ".txt"
        );
        if (Environment.GetEnvironmentVariable("CREDENCE_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"Nothing is approved yet for {name}.");
        Assert.Equal(
            File.ReadAllText(path).ReplaceLineEndings("\n"),
            actual.ReplaceLineEndings("\n")
        );
    }
}
