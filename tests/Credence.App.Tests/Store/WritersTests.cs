using Credence.App.Problems;
using Credence.App.Store;
using static Credence.App.Tests.Store.Recording;

namespace Credence.App.Tests.Store;

public sealed class WritersTests
{
    [Theory, OnBothDatabases]
    public async Task Two_programs_that_write_at_once_lose_nothing(DatabaseKind kind)
    {
        await using var store = await TestStore.Begin(kind);
        const int Each = 25;

        await Task.WhenAll(Write(store.Journal, "A"), Write(store.Another(), "B"));

        var account = await store.Another().Of(Ana);
        Assert.Equal(2 * Each, account.Sequence);
        Assert.Equal(2 * Each, account.Present(SubjectKind.Activity).Count());
        Assert.Equal(account.Picture(), await store.Journal.Picture());

        static Task Write(Journal journal, string name) =>
            Task.Run(async () =>
            {
                for (var number = 1; number <= Each; number++)
                {
                    var written = await journal.Do(Made($"{name}{number}", "x"));
                    Assert.Empty(written.Problems);
                }
            });
    }

    [Theory, OnBothDatabases]
    public async Task The_first_entries_of_a_person_may_come_from_two_programs_at_once(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.Begin(kind);

        await Task.WhenAll(
            Task.Run(() => store.Journal.Do(Made("A", "a"))),
            Task.Run(() => store.Another().Do(Made("B", "b")))
        );

        Assert.Equal(2, (await store.Another().Of(Ana)).Sequence);
    }

    [Theory, OnBothDatabases]
    public async Task A_correction_decides_again_on_what_another_program_wrote_meanwhile(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.Begin(kind);
        await store.Journal.Do(Made("L1", "a"));
        var seen = (await store.Journal.Of(Ana)).Sequence;
        var asked = 0;

        var refused = await store.Journal.Change(
            Author.Of(Ana),
            account =>
            {
                if (asked++ == 0)
                {
                    store.Another().Do(Corrected("L1", "theirs")).GetAwaiter().GetResult();
                }

                return account.Subjects[Subject.Activity("L1")].LastSequence > seen
                    ? Outcome<Proposal>.Not(ProblemCatalog.ChangedMeanwhile.At("L1"))
                    : Outcome<Proposal>.Of(new([Corrected("L1", "mine")], "Mine"));
            }
        );

        Assert.True(refused.IsConflict);
        Assert.Equal(2, asked);
        Assert.Equal("L1=theirs", await store.Journal.Picture());
    }
}
