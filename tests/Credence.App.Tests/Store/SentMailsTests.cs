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

        Assert.Single(begun, one => one);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_told_is_remembered_and_what_did_not_go_out_is_free_again(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.Begin(kind);
        var mails = new SentMails(store.Database, store.Clock);

        Assert.True(await mails.Begin(Ana, "one", ["a", "b"]));
        await mails.End(Ana, "one", MailState.Sent);
        Assert.True(await mails.Begin(Ana, "two", ["c"]));
        await mails.TakeBack(Ana, "two");

        var sent = Assert.Single(await mails.Of(Ana));
        Assert.Equal(MailState.Sent, sent.State);
        Assert.Equal(["a", "b"], sent.Told);
        Assert.True(await mails.Begin(Ana, "two", ["c"]));
        Assert.False(await mails.Begin(Ana, "one", ["c"]));
    }
}
