using Credence.App.Doctor;
using Credence.App.Rules;
using Credence.App.Store;

namespace Credence.App.Tests.Doctor;

public sealed class ExamineMachineTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("credence-doctor-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task What_is_missing_is_named_with_what_it_serves_and_how_to_get_it()
    {
        var findings = await Look([
            new Need("Abacus", "counting", "abacus-utils", () => false),
            new Need("Pencil", "writing", "pencil", () => true),
        ]);

        Assert.Equal(
            new Finding(
                "Abacus",
                "missing; needed for counting",
                "sudo apt-get install abacus-utils"
            ),
            findings[0]
        );
        Assert.True(findings[1].IsWell);
    }

    [Fact]
    public async Task The_rule_library_is_counted()
    {
        var rules = (await Look([])).Single(finding => finding.Name == "Rule library");

        Assert.True(rules.IsWell);
        Assert.StartsWith("113 bodies", rules.Says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_that_is_not_there_yet_is_well_and_nothing_is_made_by_looking()
    {
        var data = (await Look([])).Single(finding => finding.Name == "Data");

        Assert.True(data.IsWell, data.Says);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Fact]
    public async Task A_database_that_is_none_is_named_with_what_to_do()
    {
        await File.WriteAllTextAsync(
            Path.Combine(folder, StoreSettings.FileName),
            string.Concat(Enumerable.Repeat("no database ", 500)),
            TestContext.Current.CancellationToken
        );

        var data = (await Look([])).Single(finding => finding.Name == "Data");

        Assert.False(data.IsWell);
        Assert.Contains("backup", data.Remedy, StringComparison.Ordinal);
    }

    private Task<IReadOnlyList<Finding>> Look(IEnumerable<Need> needs) =>
        new ExamineMachine(RuleLibrary.OfProgram, StoreSettings.From(null, folder)).Look(
            needs,
            TestContext.Current.CancellationToken
        );
}
