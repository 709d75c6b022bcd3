using System.Text.RegularExpressions;
using Credence.App.Settings;
using Credence.Cli.Tests.Architecture;

namespace Credence.Cli.Tests.Documents;

public sealed partial class SettingsPageTests
{
    [Fact]
    public void The_page_names_every_setting_that_the_code_reads_and_no_other()
    {
        var read = Directory
            .EnumerateFiles(
                Path.Combine(SourceTree.Root, "src"),
                "*.cs",
                SearchOption.AllDirectories
            )
            .Where(file => !file.Contains("/obj/") && !file.Contains("/bin/"))
            .SelectMany(file => Name().Matches(File.ReadAllText(file)))
            .Select(name => name.Groups[1].Value)
            .ToHashSet();
        var page = File.ReadAllText(Path.Combine(SourceTree.Root, "docs/settings.md"));
        var told = Told().Matches(page).Select(name => name.Groups[1].Value).ToHashSet();

        Assert.True(read.Count > 12);
        Assert.Equal(read.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_of_settings_says_what_the_environment_does_not()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(
            file,
            "# Our server\nCREDENCE_URL=https://cme.example.org\n\nCREDENCE_DATA = \"/srv/credence\"\nPATH=/tmp\nnonsense\n"
        );
        var environment = new Dictionary<string, string>
        {
            ["CREDENCE_SETTINGS"] = file,
            ["CREDENCE_URL"] = "https://other.example.org",
        };

        var wrong = SettingsFile.Load(
            name => environment.GetValueOrDefault(name),
            (name, value) => environment[name] = value
        );

        Assert.Equal("/srv/credence", environment["CREDENCE_DATA"]);
        Assert.Equal("https://other.example.org", environment["CREDENCE_URL"]);
        Assert.Equal(
            [
                $"{file}, line 5: This is no setting. Write a line like CREDENCE_DATA=/srv/credence.",
                $"{file}, line 6: This is no setting. Write a line like CREDENCE_DATA=/srv/credence.",
            ],
            wrong
        );
        File.Delete(file);
    }

    [GeneratedRegex("\"((?:CREDENCE|AWS)_[A-Z0-9_]+|XDG_DATA_HOME)\"")]
    private static partial Regex Name();

    [GeneratedRegex("`((?:CREDENCE|AWS)_[A-Z0-9_]+|XDG_DATA_HOME)`")]
    private static partial Regex Told();
}
