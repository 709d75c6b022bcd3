using Credence.App.Store;
using FsCheck;
using FsCheck.Fluent;
using static Credence.App.Tests.Store.Recording;

namespace Credence.App.Tests.Store;

/// <summary>Any sequence of acts folds to one account: in memory, after a restart, and on either database.</summary>
public sealed class JournalLawsTests
{
    private static readonly string[] Ids = ["L1", "L2", "L3"];

    [Theory, OnBothDatabases]
    public async Task Any_sequence_of_acts_folds_to_the_same_after_a_restart_on_the_other_database_and_as_a_plain_model_says(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.Begin(kind);
        await using var file = await TestStore.Begin(DatabaseKind.Sqlite);
        var person = 0;
        Prop.ForAll(
                Steps(),
                steps =>
                {
                    var id = new PersonId($"p{++person}");
                    var here = Folded(store, id, steps).GetAwaiter().GetResult();
                    return kind == DatabaseKind.Sqlite
                        || here == Folded(file, id, steps).GetAwaiter().GetResult();
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(25).WithReplay(2026, 1123));
    }

    /// <summary>0-2 change an entry (what depends on how it stands), 3 undoes the last change, 4 redoes.</summary>
    private static Arbitrary<int[]> Steps() => Gen.Choose(0, 14).ArrayOf(12).ToArbitrary();

    private static async Task<string> Folded(TestStore store, PersonId person, int[] steps)
    {
        var pictures = new Stack<(string Before, string After)>();
        var undone = new Stack<long>();
        foreach (var (step, number) in steps.Select((step, number) => (step, number)))
        {
            var before = (await store.Journal.Of(person)).Picture();
            if (step % 5 == 3)
            {
                var undo = await store.Journal.Change(new(person, "p"), Undo.Last);
                Assert.Equal(pictures.Count > 0, undo.Done);
                if (undo.Done)
                {
                    undone.Push(undo.Value.Number);
                    Assert.Equal(
                        Standing(pictures.Pop().Before),
                        Standing(undo.Value.Account.Picture())
                    );
                }
            }
            else if (step % 5 == 4 && undone.TryPop(out var taken))
            {
                var redo = await store.Journal.Change(
                    new(person, "p"),
                    account => Undo.Of(account, taken)
                );
                Assert.True(redo.Done);
                pictures.Push((before, redo.Value.Account.Picture()));
            }
            else
            {
                var account = await store.Journal.Of(person);
                var changed = await store.Journal.Do(
                    person,
                    Next(account, Ids[step % 3], step, number)
                );
                pictures.Push((before, changed.Value!.Account.Picture()));
                undone.Clear();
            }
        }

        var kept = await store.Journal.Of(person);
        var again = await store.Another().Of(person);
        Assert.Equal(kept.Picture(), again.Picture());
        Assert.Equal(kept.Sequence, again.Sequence);
        Assert.Equal(kept.Changes.Keys.Where(kept.Holds), again.Changes.Keys.Where(again.Holds));
        Assert.All(kept.Subjects, pair => Assert.Equal(pair.Value, again.Subjects[pair.Key]));
        return $"{kept.Sequence} {kept.Picture()}";
    }

    private static Intent Next(Account account, string id, int step, int number) =>
        (account.Find(Subject.Activity(id))?.Standing ?? App.Store.Standing.Absent) switch
        {
            App.Store.Standing.Absent => Made(id, $"made {number}"),
            App.Store.Standing.InTrash => Restored(id),
            _ when step > 9 => Voided(id),
            _ => Corrected(id, $"corrected {number}"),
        };

    /// <summary>What stands; an entry whose making was undone lies in the trash instead of being absent.</summary>
    private static string Standing(string picture) =>
        string.Join(
            ' ',
            System.Text.RegularExpressions.Regex.Matches(picture, @"(?<!\[)\bL\d=\w+ \d+(?!\])")
        );
}
