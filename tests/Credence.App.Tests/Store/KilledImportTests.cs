using System.Diagnostics;
using Credence.App.Store;
using static Credence.App.Tests.Store.Recording;

namespace Credence.App.Tests.Store;

public sealed class KilledImportTests
{
    [Theory, OnBothDatabases]
    public async Task A_process_killed_in_the_middle_of_an_import_leaves_all_of_it_or_nothing(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.Begin(kind);
        await store.Journal.Do(Made("L1", "{\"id\":\"L1\"}"));
        var whole = await TimeOfAWholeImport(store);
        var chance = new Random(1122);
        var outcomes = new List<int>();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var person = $"p{attempt}";
            using var process = await ImportingProcess.Start(store, person);
            // The last ones are killed when the writing is nearly over, where a half would show.
            var share = attempt < 2 ? chance.NextDouble() : 0.75 + (chance.NextDouble() * 0.25);
            await Task.Delay(whole * share);
            process.Kill();
            await process.WaitForExitAsync();

            Assert.Null(await new Database(store.Settings).Prepare());
            var account = await store.Another().Of(new(person));
            Assert.Contains(account.Sequence, new long[] { 0, ImportingProcess.Rows });
            Assert.Equal(account.Sequence, account.Present(SubjectKind.Activity).LongCount());
            outcomes.Add((int)account.Sequence);
        }

        Assert.Contains(0, outcomes);
        Assert.Equal("L1={\"id\":\"L1\"}", await store.Another().Picture());
        Assert.True((await store.Another().Do(Made("L2", "{}"))).Done);
    }

    private static async Task<TimeSpan> TimeOfAWholeImport(TestStore store)
    {
        using var process = await ImportingProcess.Start(store, "whole");
        var watch = Stopwatch.StartNew();
        Assert.Equal("done", await process.StandardOutput.ReadLineAsync());
        var time = watch.Elapsed;
        await process.WaitForExitAsync();
        var account = await store.Another().Of(new("whole"));
        Assert.Equal(ImportingProcess.Rows, account.Present(SubjectKind.Activity).Count());
        return time;
    }
}
