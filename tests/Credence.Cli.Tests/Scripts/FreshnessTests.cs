namespace Credence.Cli.Tests.Scripts;

/// <summary>The command line builds itself when sources changed, and only then.</summary>
public sealed class FreshnessTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("credence-fresh-").FullName;

    public FreshnessTests()
    {
        Write("src/A/One.cs", minutesAgo: 10);
        Write("src/A/obj/generated.cs", minutesAgo: 10);
        Write("rules/us-oh.yaml", minutesAgo: 10);
        Write("Directory.Build.props", minutesAgo: 10);
        Write("Directory.Packages.props", minutesAgo: 10);
        Write("global.json", minutesAgo: 10);
        foreach (
            var folder in Directory.EnumerateDirectories(root, "*", SearchOption.AllDirectories)
        )
        {
            Directory.SetLastWriteTimeUtc(folder, DateTime.UtcNow.AddMinutes(-10));
        }

        Write("artifacts/cli/.sources-as-of", minutesAgo: 6);
        Write("artifacts/cli/.built", minutesAgo: 5);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void A_program_built_after_its_sources_is_fresh() => Assert.True(IsFresh());

    [Theory]
    [InlineData("src/A/One.cs")]
    [InlineData("rules/us-oh.yaml")]
    [InlineData("Directory.Packages.props")]
    public void A_changed_source_or_rule_makes_it_stale(string changed)
    {
        Write(changed, minutesAgo: 1);

        Assert.False(IsFresh());
    }

    [Fact]
    public void A_source_saved_while_the_build_ran_makes_it_stale()
    {
        Write("src/A/One.cs", minutesAgo: 5.5);

        Assert.False(IsFresh());
    }

    [Fact]
    public void A_deleted_rule_makes_it_stale()
    {
        File.Delete(Path.Combine(root, "rules/us-oh.yaml"));

        Assert.False(IsFresh());
    }

    [Fact]
    public void What_the_build_itself_writes_does_not_make_it_stale()
    {
        Write("src/A/obj/generated.cs", minutesAgo: 1);

        Assert.True(IsFresh());
    }

    private bool IsFresh() =>
        Bash.Run($". scripts/machine.sh; program_is_fresh '{root}'").Code == 0;

    private void Write(string path, double minutesAgo)
    {
        var file = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "");
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddMinutes(-minutesAgo));
    }
}
