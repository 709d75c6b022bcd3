using Credence.App.Store;
using static Credence.App.Tests.Store.Recording;

namespace Credence.App.Tests.Store;

public sealed class JobsTests
{
    [Theory, OnBothDatabases]
    public async Task Ten_servers_that_ask_at_once_get_each_job_once(DatabaseKind kind)
    {
        await using var store = await TestStore.Begin(kind);
        var jobs = new Jobs(store.Database, store.Clock);
        var due = store.Clock.GetUtcNow().UtcDateTime;
        foreach (var number in Enumerable.Range(1, 40))
        {
            await jobs.Set(new($"p{number}"), "reminders", due);
        }

        var taken = await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(server =>
                    Task.Run(() =>
                        new Jobs(new Database(store.Settings), store.Clock).Take($"s{server}", 7)
                    )
                )
        );

        var people = taken.SelectMany(one => one).Select(job => job.Person).ToList();
        Assert.Equal(40, people.Distinct().Count());
        Assert.Equal(40, people.Count);
    }

    [Theory, OnBothDatabases]
    public async Task A_job_of_a_server_that_died_comes_to_another_when_its_lease_runs_out(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.Begin(kind);
        var jobs = new Jobs(store.Database, store.Clock);
        var due = store.Clock.GetUtcNow().UtcDateTime;
        await jobs.Set(Ana, "reminders", due);

        Assert.Single(await jobs.Take("one", 10));
        Assert.Empty(await jobs.Take("two", 10));
        store.Clock.Advance(Jobs.Lease + TimeSpan.FromSeconds(1));
        var again = Assert.Single(await jobs.Take("two", 10));

        Assert.Equal(2, again.Attempts);
        await jobs.GiveBack("one", again, due.AddDays(1));
        Assert.Equal(due, await jobs.DueAt(Ana, "reminders"));
        await jobs.GiveBack("two", again, due.AddDays(1));
        Assert.Equal(due.AddDays(1), await jobs.DueAt(Ana, "reminders"));
    }

    [Theory, OnBothDatabases]
    public async Task A_job_that_was_set_anew_while_it_ran_keeps_its_new_time(DatabaseKind kind)
    {
        await using var store = await TestStore.Begin(kind);
        var jobs = new Jobs(store.Database, store.Clock);
        var due = store.Clock.GetUtcNow().UtcDateTime;
        await jobs.Set(Ana, "reminders", due);
        var job = Assert.Single(await jobs.Take("one", 10));

        await jobs.Set(Ana, "reminders", due.AddMinutes(-1));
        await jobs.GiveBack("one", job, due.AddDays(1));

        Assert.Equal(due.AddMinutes(-1), await jobs.DueAt(Ana, "reminders"));
        Assert.Single(await jobs.Take("two", 10));
        await store.Journal.Erase(Ana);
        Assert.Null(await jobs.DueAt(Ana, "reminders"));
    }
}
