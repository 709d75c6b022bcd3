using Credence.App.Store;
using static Credence.App.Tests.Store.Recording;

namespace Credence.App.Tests.Store;

public sealed class SentMailsTests
{
    [Theory, OnBothDatabases]
    public async Task Of_ten_servers_one_may_begin_the_mail_of_a_day(DatabaseKind kind)
    {
        await using var store = await TestStore.Begin(kind);

        var begun = await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(_ =>
                    Task.Run(() =>
                        new SentMails(new Database(store.Settings), store.Clock).Begin(
                            Ana,
                            "reminders 2026-11-22",
                            ["renewal us-oh-smbo 30"]
                        )
                    )
                )
        );

        Assert.Single(begun, one => one is not null);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_told_is_remembered_and_what_did_not_go_out_is_free_again(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.Begin(kind);
        var mails = new SentMails(store.Database, store.Clock);

        var one = (await mails.Begin(Ana, "one", ["a", "b"]))!;
        Assert.True(await mails.HandOver(one));
        await mails.End(one, MailState.Sent);
        await mails.TakeBack((await mails.Begin(Ana, "two", ["c"]))!);

        var sent = Assert.Single(await mails.Of(Ana));
        Assert.Equal(MailState.Sent, sent.State);
        Assert.Equal(["a", "b"], sent.Told);
        Assert.NotNull(await mails.Begin(Ana, "two", ["c"]));
        Assert.Null(await mails.Begin(Ana, "one", ["c"]));
    }

    [Theory, OnBothDatabases]
    public async Task A_mail_of_a_server_that_died_is_taken_over_and_what_was_handed_over_never(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.Begin(kind);
        var mails = new SentMails(store.Database, store.Clock);
        var slow = (await mails.Begin(Ana, "one", ["a"]))!;
        var handed = (await mails.Begin(Ana, "two", ["a"]))!;
        Assert.True(await mails.HandOver(handed));
        Assert.Null(await mails.Begin(Ana, "one", ["a"]));

        store.Clock.Advance(TimeSpan.FromMinutes(6));
        var taken = (await mails.Begin(Ana, "one", ["a"]))!;

        // The first was only slow: it must not finish any more.
        Assert.False(await mails.HandOver(slow));
        Assert.True(await mails.HandOver(taken));
        Assert.Null(await mails.Begin(Ana, "two", ["a"]));
    }
}
