using Credence.App.Checkins;
using Credence.App.Folder;
using Credence.App.Practice;
using Credence.App.Rules;
using Credence.App.Store;
using Credence.App.Tests.Folder;
using Credence.App.Tests.WholeYears;
using Credence.App.YearEnds;

namespace Credence.App.Tests.Practice;

public sealed class OpenFolderTests
{
    private static string Demo => Path.Combine(Examples.Root, "examples", "demo");

    [Fact]
    public async Task A_folder_opened_is_what_an_empty_account_becomes_by_importing_it()
    {
        await using var life = await Life.Begin(new(2026, 4, 21));
        Life.Done(await life.Use<ImportFolder>().Run(life.Author, new FilesOnDisk(Demo)));
        var imported = await life.Practice();

        var opened = new OpenFolder(RuleLibrary.OfProgram, TimeProvider.System).Of(Demo).Value!;

        Assert.Equal(Activities(imported), Activities(opened));
        Assert.Equal(
            CheckInRecord.All(imported.Account).Select(one => one.ToJson()),
            CheckInRecord.All(opened.Account).Select(one => one.ToJson())
        );
        Assert.Equal(
            YearEndRecord.All(imported.Account).Select(one => one.ToJson()),
            YearEndRecord.All(opened.Account).Select(one => one.ToJson())
        );
        Assert.Equal(imported.Account.Text(Subject.Plan), opened.Account.Text(Subject.Plan));
        Assert.NotEmpty(opened.Activities);
    }

    [Fact]
    public void An_empty_folder_tells_that_its_profile_is_missing()
    {
        var empty = Directory.CreateTempSubdirectory("credence-empty-").FullName;
        try
        {
            var reading = new OpenFolder(RuleLibrary.OfProgram, TimeProvider.System).Of(empty);

            Assert.Null(reading.Value);
            Assert.NotEmpty(reading.Problems);
        }
        finally
        {
            Directory.Delete(empty);
        }
    }

    private static IEnumerable<string> Activities(RecordedPractice practice) =>
        practice.Activities.Select(one => $"{one.Id} {one.Date} {one.Title} {one.Amount}");
}
