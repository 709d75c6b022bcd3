using Credence.App.Store;
using Credence.App.Store.Accounts;

namespace Credence.App.Tests.Store.Accounts;

/// <summary>Accounts, sessions, helpers, letters and shares on both databases.</summary>
public sealed class AccountTablesTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Theory, OnBothDatabases]
    public async Task An_address_has_one_account_and_of_two_that_save_at_once_one_is_told(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.Begin(kind);
        var kept = new KeptAccounts(store.Database, store.Clock);

        Assert.True(await kept.Add(kept.Begin("a", "ana@example.org", "Ana Ng, MD")));
        Assert.False(await kept.Add(kept.Begin("b", "ana@example.org", "Somebody else")));

        var (first, second) = ((await kept.Find("a"))!, (await kept.Find("a"))!);
        first.LockedUntil = store.Clock.GetUtcNow().UtcDateTime + Hour;
        second.Name = "Too late";
        Assert.True(await kept.Save(first));
        Assert.False(await kept.Save(second));
        var stands = (await kept.FindByEmail("ana@example.org"))!;
        Assert.Equal(("Ana Ng, MD", first.LockedUntil), (stands.Name, stands.LockedUntil));
        Assert.Equal("a", (await kept.FindByPerson(new(stands.Person)))!.Id);
    }

    [Theory, OnBothDatabases]
    public async Task A_session_is_open_until_it_ends_or_is_ended(DatabaseKind kind)
    {
        await using var store = await TestStore.Begin(kind);
        var ana = await Join(store, "ana@example.org");
        var sessions = new KeptSessions(store.Database, store.Clock);
        await sessions.Add(Session(store, "one", ana, Hour));
        await sessions.Add(Session(store, "two", ana, Hour * 2));

        Assert.Equal(ana.Id, (await sessions.Find("one"))!.Account.Id);
        store.Clock.Advance(TimeSpan.FromMinutes(10));
        await sessions.Find("two");
        Assert.Equal(["two", "one"], (await sessions.Of(ana.Id)).Select(row => row.Hash));
        Assert.False(await sessions.Remove("somebody else", "two"));

        store.Clock.Advance(Hour);
        Assert.Null(await sessions.Find("one"));
        Assert.True(await sessions.Remove(ana.Id, "two"));
        Assert.Null(await sessions.Find("two"));
        await sessions.Sweep();
        Assert.Empty(await sessions.Of(ana.Id));
    }

    [Theory, OnBothDatabases]
    public async Task An_invitation_is_taken_once_and_what_was_taken_back_keeps_its_name(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.Begin(kind);
        var (ana, kim) = (
            await Join(store, "ana@example.org"),
            await Join(store, "kim@example.org")
        );
        var delegations = new KeptDelegations(store.Database, store.Clock);
        var sessions = new KeptSessions(store.Database, store.Clock);
        var person = new PersonId(ana.Person);
        var secret = await delegations.Invite(person, "Kim, front desk", DelegateScope.Log);

        Assert.Null(await delegations.Accept(secret, ana));
        var taken = (await delegations.Accept(secret, kim))!;
        Assert.Null(await delegations.Accept(secret, kim));

        await sessions.Add(Session(store, "kim", kim, Hour));
        await sessions.WorkUnder("kim", taken.Id);
        await delegations.Rescope(person, taken.Id, DelegateScope.Plan);
        var open = (await sessions.Find("kim"))!;
        Assert.Equal(
            (ana.Person, DelegateScope.Plan, ana.Name),
            (open.Delegation!.Person, open.Delegation.Scope, open.PhysicianName)
        );

        await delegations.Revoke(person, taken.Id);
        Assert.NotNull((await sessions.Find("kim"))!.Delegation!.RevokedAt);
        Assert.Empty(await delegations.For(kim.Id));
        Assert.Equal("Kim, front desk", (await delegations.Names(person))[kim.Person]);
    }

    [Theory, OnBothDatabases]
    public async Task A_letter_works_once_for_its_purpose_and_while_it_lasts(DatabaseKind kind)
    {
        await using var store = await TestStore.Begin(kind);
        var letters = new KeptLetters(store.Database, store.Clock);
        var before = await letters.Write(LetterKind.SignUp, "ana@example.org", null, Hour);
        var secret = await letters.Write(LetterKind.SignUp, "ana@example.org", null, Hour);

        Assert.Null(await letters.Look(LetterKind.SignUp, before));
        Assert.Null(await letters.Look(LetterKind.Recover, secret));
        Assert.Equal("ana@example.org", (await letters.Use(LetterKind.SignUp, secret))!.Email);
        Assert.Null(await letters.Use(LetterKind.SignUp, secret));

        var late = await letters.Write(LetterKind.Recover, "ana@example.org", null, Hour);
        store.Clock.Advance(Hour * 2);
        Assert.Null(await letters.Use(LetterKind.Recover, late));
    }

    [Theory, OnBothDatabases]
    public async Task A_share_rests_after_wrong_words_and_shows_nothing_once_taken_back(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.Begin(kind);
        var ana = new PersonId((await Join(store, "ana@example.org")).Person);
        var shares = new KeptShares(store.Database, store.Clock);
        var (secret, share) = await shares.Make(
            ana,
            ShareKind.Standing,
            "For the office",
            "",
            null,
            "hash",
            TimeSpan.FromDays(7)
        );

        for (var wrong = 0; wrong < 10; wrong++)
        {
            Assert.NotNull(await shares.Find(secret));
            await shares.Seen(share.Id, "Chrome on Linux", wasRefused: true);
        }

        Assert.Null(await shares.Find(secret));
        store.Clock.Advance(Hour * 2);
        Assert.NotNull(await shares.Find(secret));
        Assert.Equal(10, (await shares.Views(share.Id)).Length);

        Assert.Null(await shares.Revoke(new("somebody-else"), share.Id));
        Assert.NotNull(await shares.Revoke(ana, share.Id));
        Assert.Null(await shares.Find(secret));
    }

    private static async Task<AccountRow> Join(TestStore store, string email)
    {
        var kept = new KeptAccounts(store.Database, store.Clock);
        var account = kept.Begin(SecretText.NewId(), email, $"Dr. {email}");
        Assert.True(await kept.Add(account));
        return account;
    }

    private static SessionRow Session(
        TestStore store,
        string hash,
        AccountRow account,
        TimeSpan lasts
    )
    {
        var now = store.Clock.GetUtcNow().UtcDateTime;
        return new()
        {
            Hash = hash,
            Account = account.Id,
            Ticket = [1, 2, 3],
            Device = "Chrome on Linux",
            MadeAt = now,
            SeenAt = now,
            ExpiresAt = now + lasts,
        };
    }
}
