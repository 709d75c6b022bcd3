using Credence.App.Problems;
using Credence.App.Store;
using Microsoft.EntityFrameworkCore;
using static Credence.App.Tests.Store.Recording;

namespace Credence.App.Tests.Store;

public sealed class JournalTests
{
    [Theory, OnBothDatabases]
    public async Task What_is_recorded_is_there_after_a_restart(DatabaseKind kind)
    {
        await using var store = await TestStore.Begin(kind);

        await store.Journal.Do(Made("L1", "sepsis"), Made("L2", "opioids – 2 “hours” \U0001FA7A"));
        await store.Journal.Do(Corrected("L1", "sepsis, 8 credits"));
        await store.Journal.Do(Voided("L2"));

        var account = await store.Another().Of(Ana);
        Assert.Equal("L1=sepsis, 8 credits [L2=opioids – 2 “hours” \U0001FA7A]", account.Picture());
        Assert.Equal(4, account.Sequence);
        Assert.Equal([1, 3, 4], account.Changes.Keys);
        Assert.Equal(account.Picture(), await store.Journal.Picture());
    }

    [Theory, OnBothDatabases]
    public async Task A_glance_sees_everything_and_keeps_only_what_was_kept_already(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.Begin(kind);
        await store.Journal.Do(Made("L1", "sepsis"));
        var other = store.Another();

        var first = await other.Glance(Ana);
        Assert.Equal("L1=sepsis", first.Picture());
        Assert.NotSame(first, await other.Glance(Ana));

        var kept = await other.Of(Ana);
        Assert.Same(kept, await other.Glance(Ana));
        await store.Journal.Do(Made("L2", "opioids"));
        var later = await other.Glance(Ana);
        Assert.Equal("L1=sepsis L2=opioids", later.Picture());
        Assert.Same(later, await other.Of(Ana));
    }

    [Theory, OnBothDatabases]
    public async Task An_entry_knows_when_by_whom_and_why_it_was_made(DatabaseKind kind)
    {
        await using var store = await TestStore.Begin(kind);

        await store.Journal.Change(
            new(Ana, "delegate-7"),
            _ => Outcome<Proposal>.Of(new([Made("L1", "x")], "Imported ledger.csv"))
        );

        var entry = Assert.Single((await store.Another().Of(Ana)).Subjects.Values).Entries.Single();
        Assert.Equal(new DateTime(2026, 11, 22, 23, 0, 0, DateTimeKind.Utc), entry.MadeAt);
        Assert.Equal(DateTimeKind.Utc, entry.MadeAt.Kind);
        Assert.Equal("delegate-7", entry.By);
        Assert.Equal("Imported ledger.csv", entry.Reason);
    }

    [Theory, OnBothDatabases]
    public async Task The_last_change_is_undone_then_the_one_before(DatabaseKind kind)
    {
        await using var store = await TestStore.Begin(kind);
        await store.Journal.Do(Made("L1", "a"), Made("L2", "b"));
        await store.Journal.Do(Corrected("L1", "A"), Voided("L2"));
        await store.Journal.Do(Restored("L2"));

        await store.Journal.UndoLast();
        Assert.Equal("L1=A [L2=b]", await store.Journal.Picture());
        await store.Journal.UndoLast();
        Assert.Equal("L1=a L2=b", await store.Journal.Picture());
        await store.Journal.UndoLast();
        Assert.Equal("[L1=a] [L2=b]", await store.Another().Picture());

        var nothing = await store.Journal.UndoLast();
        Assert.Equal("nothing-to-undo", Assert.Single(nothing.Problems).Code);
    }

    [Theory, OnBothDatabases]
    public async Task An_undo_is_undone_and_the_change_holds_again(DatabaseKind kind)
    {
        await using var store = await TestStore.Begin(kind);
        await store.Journal.Do(Made("L1", "a"));
        var corrected = await store.Journal.Do(Corrected("L1", "b"));
        var undone = await store.Journal.Undo(corrected.Value!.Number);
        Assert.Equal("L1=a", await store.Journal.Picture());

        await store.Journal.Undo(undone.Value!.Number);

        Assert.Equal("L1=b", await store.Journal.Picture());
        Assert.True((await store.Journal.Of(Ana)).Holds(corrected.Value.Number));
        await store.Journal.UndoLast();
        Assert.Equal("L1=a", await store.Journal.Picture());
    }

    [Theory, OnBothDatabases]
    public async Task A_named_change_is_undone_unless_its_entry_was_changed_later(DatabaseKind kind)
    {
        await using var store = await TestStore.Begin(kind);
        var first = await store.Journal.Do(Made("L1", "a"), Made("L2", "b"));
        var second = await store.Journal.Do(Corrected("L1", "A"));
        await store.Journal.Do(Made("L3", "c"));

        var refused = await store.Journal.Undo(first.Value!.Number);
        Assert.Equal("changed-since", Assert.Single(refused.Problems).Code);

        Assert.True((await store.Journal.Undo(second.Value!.Number)).Done);
        Assert.Equal("L1=a L2=b L3=c", await store.Journal.Picture());
        var twice = await store.Journal.Undo(second.Value.Number);
        Assert.Equal("change-undone", Assert.Single(twice.Problems).Code);
        var never = await store.Journal.Undo(99);
        Assert.Equal("change-missing", Assert.Single(never.Problems).Code);
    }

    [Theory, OnBothDatabases]
    public async Task One_person_never_sees_or_touches_what_is_anothers(DatabaseKind kind)
    {
        await using var store = await TestStore.Begin(kind);
        var bo = new PersonId("bo");
        await store.Journal.Do(Made("L1", "of Ana"));
        await store.Journal.Do(bo, Made("L1", "of Bo"));
        await store.Journal.Purge(Author.Of(bo), Subject.Activity("L1"));
        await store.Journal.Erase(new("nobody"));

        Assert.Equal("L1=of Ana", (await store.Another().Of(Ana)).Picture());
        Assert.Equal("†L1", (await store.Another().Of(bo)).Picture());
        Assert.True((await store.Another().Of(new("cy"))).IsEmpty);

        await store.Journal.Erase(bo);
        Assert.Equal("L1=of Ana", (await store.Another().Of(Ana)).Picture());
    }

    [Theory, OnBothDatabases]
    public async Task Whatever_one_person_does_no_row_of_anothers_is_touched(DatabaseKind kind)
    {
        await using var store = await TestStore.Begin(kind);
        var (bo, settings) = (new PersonId("bo"), new PersonSettings(store.Database, store.Clock));
        foreach (var person in new[] { Ana, bo })
        {
            await store.Journal.Do(person, Made("L1", "a"), Made("L2", "b"));
            await store.Journal.Do(person, Corrected("L1", "A"));
            await settings.Set(person, "theme", "dark");
        }

        var before = await RowsOf(store, Ana);

        await store.Journal.Do(bo, Corrected("L1", "B"));
        await store.Journal.Change(Author.Of(bo), App.Store.Undo.Last);
        await store.Journal.Do(bo, Voided("L2"));
        await store.Journal.Do(bo, Restored("L2"));
        await store.Journal.Purge(Author.Of(bo), Subject.Activity("L1"));
        await settings.Set(bo, "theme", "light");
        Assert.Equal(before, await RowsOf(store, Ana));
        await store.Journal.Erase(bo);

        Assert.Equal(before, await RowsOf(store, Ana));
        Assert.Empty((await RowsOf(store, bo)).Where(row => !row.StartsWith("person")));
    }

    /// <summary>Everything the tables hold of one person, as it stands there.</summary>
    private static async Task<string[]> RowsOf(TestStore store, PersonId person)
    {
        await using var context = store.Database.Open();
        return
        [
            .. (await context.People.ToListAsync())
                .Where(row => row.Person == person.Value)
                .Select(row => $"person {row.LastSequence} {row.BegunAt:O} {row.ErasedAt:O}"),
            .. (await context.Journal.ToListAsync())
                .Where(row => row.Person == person.Value)
                .OrderBy(row => row.Sequence)
                .Select(row => $"entry {row.ToEntry()}"),
            .. (await context.Settings.ToListAsync())
                .Where(row => row.Person == person.Value)
                .Select(row => $"setting {row.Name} {row.Value} {row.SetAt:O}"),
        ];
    }

    [Theory, OnBothDatabases]
    public async Task A_purged_entry_leaves_a_dated_line_without_content(DatabaseKind kind)
    {
        await using var store = await TestStore.Begin(kind);
        var other = store.Another();
        await store.Journal.Do(Made("L1", "seen: John Q. Sample, MRN 4711"), Made("L2", "kept"));
        var corrected = await store.Journal.Do(Corrected("L1", "still John Q. Sample"));
        await other.Of(Ana);

        Assert.True((await store.Journal.Purge(Author.Of(Ana), Subject.Activity("L1"))).Done);

        foreach (var journal in new[] { store.Journal, other, store.Another() })
        {
            var account = await journal.Of(Ana);
            Assert.Equal("†L1 L2=kept", account.Picture());
            Assert.All(
                account.Subjects[Subject.Activity("L1")].Entries,
                entry => Assert.Null(entry.Content)
            );
        }

        var back = await store.Journal.Undo(corrected.Value!.Number);
        Assert.Equal("entry-purged", Assert.Single(back.Problems).Code);
        Assert.Equal("nothing-to-undo", (await store.Journal.UndoLast()).Problems.Single().Code);
        var again = await store.Journal.Purge(Author.Of(Ana), Subject.Activity("L1"));
        Assert.Equal("entry-purged", Assert.Single(again.Problems).Code);
    }

    [Fact]
    public async Task What_was_purged_or_erased_is_in_none_of_the_database_files()
    {
        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);
        await store.Journal.Do(
            Made("L1", "Purged Patient " + new string('x', 9000)),
            Made("L2", "Erased Patient")
        );

        await store.Journal.Purge(Author.Of(Ana), Subject.Activity("L1"));
        Assert.DoesNotContain("Purged Patient", AllBytes(store));
        Assert.Contains("Erased Patient", AllBytes(store));

        await store.Journal.Erase(Ana);
        Assert.DoesNotContain("Erased Patient", AllBytes(store));
    }

    [Theory, OnBothDatabases]
    public async Task An_erased_person_leaves_a_dated_tombstone_and_cannot_come_back(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.Begin(kind);
        var other = store.Another();
        await store.Journal.Do(Made("L1", "a"));
        await other.Of(Ana);

        await store.Journal.Erase(Ana);

        foreach (var journal in new[] { store.Journal, other })
        {
            var account = await journal.Of(Ana);
            Assert.True(account.IsEmpty);
            Assert.Equal(new DateTime(2026, 11, 22, 23, 0, 0, DateTimeKind.Utc), account.ErasedAt);
        }

        var refused = await other.Do(Made("L1", "b"));
        Assert.Equal("person-erased", Assert.Single(refused.Problems).Code);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0xD83E)]
    [InlineData(0xDC00)]
    public async Task Text_that_not_every_database_can_hold_is_refused_everywhere(int letter)
    {
        var text = $"NUL or half of a pair: {(char)letter}.";
        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);

        var refused = await store.Journal.Do(Made("L1", "fine"), Made("L2", text));

        Assert.Equal("text-not-storable", Assert.Single(refused.Problems).Code);
        Assert.True((await store.Journal.Of(Ana)).IsEmpty);
    }

    [Theory, OnBothDatabases]
    public async Task An_act_that_cannot_follow_is_a_mistake_of_ours_and_changes_nothing(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.Begin(kind);
        await store.Journal.Do(Made("L1", "a"));

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            store.Journal.Do(Made("L2", "b"), Restored("L1"))
        );

        Assert.Equal("L1=a", await store.Another().Picture());
    }

    private static string AllBytes(TestStore store) =>
        string.Concat(
            Directory
                .EnumerateFiles(Path.GetDirectoryName(store.Settings.File)!)
                .Select(file =>
                {
                    using var open = new FileStream(
                        file,
                        FileMode.Open,
                        FileAccess.Read,
                        FileShare.ReadWrite
                    );
                    using var reader = new StreamReader(open, System.Text.Encoding.Latin1);
                    return reader.ReadToEnd();
                })
        );
}
