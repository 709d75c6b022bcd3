using Credence.App.Store;
using Microsoft.EntityFrameworkCore;
using static Credence.App.Tests.Store.Recording;

namespace Credence.App.Tests.Store;

public sealed class SecretsTests
{
    [Theory, OnBothDatabases]
    public async Task A_secret_opens_its_kind_until_it_is_taken_back(DatabaseKind kind)
    {
        await using var store = await TestStore.Begin(kind);
        var secrets = new Secrets(store.Database, store.Clock);

        var made = (await secrets.Make(Ana, SecretKind.Feed, "Phone"))!;

        Assert.Equal(Ana, (await secrets.Find(SecretKind.Feed, made.Text))!.Person);
        Assert.NotNull(await secrets.Find(SecretKind.Feed, made.Text.ToUpperInvariant()));
        Assert.Null(await secrets.Find(SecretKind.Token, made.Text));
        Assert.False(await secrets.Revoke(new("bo"), SecretKind.Feed, made.Secret.Id));
        Assert.True(await secrets.Revoke(Ana, SecretKind.Feed, made.Secret.Id));
        Assert.Null(await secrets.Find(SecretKind.Feed, made.Text));
    }

    [Theory, OnBothDatabases]
    public async Task The_text_of_a_secret_is_kept_nowhere(DatabaseKind kind)
    {
        await using var store = await TestStore.Begin(kind);
        var secrets = new Secrets(store.Database, store.Clock);
        var made = (await secrets.Make(Ana, SecretKind.Token, "Script", "read"))!;

        await using var context = store.Database.Open();
        var row = await context.Secrets.AsNoTracking().SingleAsync();

        Assert.Equal(64, row.Hash.Length);
        Assert.DoesNotContain(made.Text, $"{row.Id}{row.Hash}{row.Name}{row.Scopes}");
    }

    [Theory, OnBothDatabases]
    public async Task An_expired_secret_opens_nothing_and_an_erased_person_has_none(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.Begin(kind);
        var secrets = new Secrets(store.Database, store.Clock);
        var day = (
            await secrets.Make(
                Ana,
                SecretKind.Token,
                expiresAt: store.Clock.GetUtcNow().UtcDateTime.AddDays(1)
            )
        )!;
        var lasting = (await secrets.Make(Ana, SecretKind.Token))!;

        store.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Null(await secrets.Find(SecretKind.Token, day.Text));
        Assert.Equal(lasting.Secret.Id, Assert.Single(await secrets.Of(Ana, SecretKind.Token)).Id);

        await store.Journal.Erase(Ana);
        Assert.Null(await secrets.Find(SecretKind.Token, lasting.Text));
        Assert.Null(await secrets.Make(Ana, SecretKind.Token));
    }
}
