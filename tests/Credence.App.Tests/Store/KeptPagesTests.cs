using Credence.App.Store;
using static Credence.App.Tests.Store.Recording;

namespace Credence.App.Tests.Store;

public sealed class KeptPagesTests
{
    private static readonly DateOnly Day = new(2026, 4, 21);

    [Theory, OnBothDatabases]
    public async Task A_page_is_found_until_something_is_recorded(DatabaseKind kind)
    {
        await using var store = await TestStore.Begin(kind);
        var pages = new KeptPages(store.Database);
        await store.Journal.Do(Made("L1", "a"));
        Assert.Null(await pages.Find(Ana, "today"));

        await pages.Keep([Page(1, "first"), Page(1, "of another", "bo")]);
        var found = await pages.Find(Ana, "today");
        Assert.Equal("first"u8.ToArray(), found!.Content);
        Assert.Equal((Day, "edition", "America/Chicago"), (found.Day, found.Edition, found.Zone));
        Assert.Null(await pages.Find(Ana, "requirements"));

        await pages.Keep([Page(1, "second")]);
        Assert.Equal("second"u8.ToArray(), (await pages.Find(Ana, "today"))!.Content);

        await store.Journal.Do(Made("L2", "b"));
        Assert.Null(await pages.Find(Ana, "today"));

        // What was made of an earlier state comes too late.
        await pages.Keep([Page(1, "late")]);
        Assert.Null(await pages.Find(Ana, "today"));
    }

    [Theory, OnBothDatabases]
    public async Task What_was_purged_or_erased_is_in_no_page_any_more(DatabaseKind kind)
    {
        await using var store = await TestStore.Begin(kind);
        var pages = new KeptPages(store.Database);
        await store.Journal.Do(Made("L1", "a"));
        await pages.Keep([Page(1, "shows a")]);

        await store.Journal.Purge(Author.Of(Ana), Subject.Activity("L1"));
        Assert.Empty(Rows(store));

        await pages.Keep([Page(2, "shows nothing")]);
        Assert.Single(Rows(store));
        await store.Journal.Erase(Ana);
        Assert.Empty(Rows(store));
        await pages.Keep([Page(2, "comes back")]);
        Assert.Empty(Rows(store));
        await pages.Came([Ana], store.Clock.GetUtcNow().UtcDateTime);
        await using var context = store.Database.Open();
        Assert.Empty(context.Settings);
    }

    [Theory, OnBothDatabases]
    public async Task Stale_are_pages_of_an_earlier_day_or_another_edition_of_who_came_by_lately(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.Begin(kind);
        var pages = new KeptPages(store.Database);
        foreach (var (name, days) in new[] { ("ana", 1), ("bo", 30) })
        {
            await store.Journal.Do(new PersonId(name), Made("L1", "a"));
            await pages.Keep([Page(1, "a page", name)]);
            await pages.Came([new(name)], store.Clock.GetUtcNow().UtcDateTime.AddDays(-40));
            await pages.Came([new(name)], store.Clock.GetUtcNow().UtcDateTime.AddDays(-days));
        }

        Assert.Equal(["America/Chicago"], await pages.Zones("today"));
        Assert.Empty(await Stale("edition", Day));
        Assert.Equal([Ana], await Stale("edition", Day.AddDays(1)));
        Assert.Equal([Ana], await Stale("newer", Day));

        Task<IReadOnlyList<PersonId>> Stale(string edition, DateOnly day) =>
            pages.Stale(
                "today",
                edition,
                "America/Chicago",
                day,
                store.Clock.GetUtcNow().UtcDateTime.AddDays(-14)
            );
    }

    private static PreparedRow[] Rows(TestStore store)
    {
        using var context = store.Database.Open();
        return [.. context.Prepared];
    }

    private static PreparedRow Page(long sequence, string content, string person = "ana") =>
        new()
        {
            Person = person,
            Page = "today",
            Sequence = sequence,
            Edition = "edition",
            Day = Day,
            Zone = "America/Chicago",
            Content = System.Text.Encoding.UTF8.GetBytes(content),
        };
}
