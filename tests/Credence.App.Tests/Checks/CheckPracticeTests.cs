using Credence.App.Checks;
using Credence.App.Folder;
using Credence.App.Ledger;
using Credence.App.Practice;
using Credence.App.Rules;
using Credence.App.Store;
using Credence.App.Tests.Folder;
using Credence.App.Tests.Store;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Credence.App.Tests.Checks;

public sealed class CheckPracticeTests
{
    private static readonly Author Ana = Author.Of(Recording.Ana);
    private static readonly DateOnly May = new(2026, 5, 1);

    [Theory, OnBothDatabases]
    public async Task A_check_of_the_store_says_what_a_check_of_the_folder_says(DatabaseKind kind)
    {
        await using var store = await TestStore.Begin(kind);
        var library = new RuleLibrary(Path.Combine(Examples.Root, "rules"));
        var rules = RulesAtHand.Of(library);
        await new ImportFolder(store.Journal, rules, store.Keep).Run(
            Ana,
            new FilesOnDisk(Examples.Internist)
        );
        var check = new CheckPractice(new(store.Journal, rules), library, store.Clock);

        var fromStore = (await check.Run(Ana.Person, May)).Value!.Result;

        var fromFolder = new CheckFolder(library, store.Clock)
            .Of(Examples.Internist, May)
            .Value!.Result;
        Assert.Equal(fromFolder.Missing, fromStore.Missing);
        Assert.Equal(
            fromFolder.Obligations.Select(one => (one.Id, one.Missing, one.Status)),
            fromStore.Obligations.Select(one => (one.Id, one.Missing, one.Status))
        );
        Assert.Equal(fromFolder.Annual.BandLow, fromStore.Annual.BandLow);
    }

    [Fact]
    public async Task An_answer_is_kept_until_something_is_recorded_or_another_day_is_asked_for()
    {
        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);
        var library = new RuleLibrary(Path.Combine(Examples.Root, "rules"));
        var rules = RulesAtHand.Of(library);
        await new ImportFolder(store.Journal, rules, store.Keep).Run(
            Ana,
            new FilesOnDisk(Examples.Internist)
        );
        var check = new CheckPractice(new(store.Journal, rules), library, store.Clock);
        var first = (await check.Run(Ana.Person, May)).Value!.Result;

        Assert.Same(first, (await check.Run(Ana.Person, May)).Value!.Result);

        var dayLater = (await check.Run(Ana.Person, May.AddDays(1))).Value!.Result;
        Assert.Equal(May.AddDays(1), dayLater.AsOf);
        await new RecordActivity(store.Another(), rules).Run(
            Ana,
            new Dictionary<string, string>
            {
                ["date"] = "2026-04-30",
                ["credits"] = "20 ama-pra-1",
            },
            May
        );
        var recorded = (await check.Run(Ana.Person, May)).Value!.Result;
        Assert.True(recorded.Missing < first.Missing);
    }

    [Fact]
    public async Task A_database_that_fails_is_told_in_words()
    {
        await using var store = await TestStore.Unprepared(DatabaseKind.Sqlite);
        Directory.CreateDirectory(Path.GetDirectoryName(store.Settings.File)!);
        await File.WriteAllTextAsync(store.Settings.File!, new string('x', 9000));
        var library = new RuleLibrary(Path.Combine(Examples.Root, "rules"));
        var check = new CheckPractice(
            new(store.Another(), RulesAtHand.Of(library)),
            library,
            store.Clock
        );

        var refused = await check.Run(Ana.Person, May);

        Assert.Equal("database-corrupt", Assert.Single(refused.Problems).Code);
    }

    [Fact]
    public async Task One_registration_brings_everything_and_the_folder_of_the_data_decides_the_file()
    {
        var folder = Directory.CreateTempSubdirectory("credence-test-").FullName;
        var configuration = new FixedConfiguration { ["Credence:Data"] = folder };
        await using var services = new ServiceCollection()
            .AddSingleton(new RuleLibrary(Path.Combine(Examples.Root, "rules")))
            .AddCredence(configuration)
            .BuildServiceProvider(validateScopes: true);

        Assert.Null(await services.GetRequiredService<Database>().Prepare());
        var empty = await services.GetRequiredService<CheckPractice>().Run(PersonId.Local);

        Assert.True(empty.Value!.Result.Missing.IsZero);
        Assert.True(File.Exists(Path.Combine(folder, "credence.db")));

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Settings by name, without a file.</summary>
}
