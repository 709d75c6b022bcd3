using Credence.App.Ledger;
using Credence.App.Profiles;
using Credence.App.Store;
using Credence.App.Tests.Folder;
using Credence.App.Tests.Store;

namespace Credence.App.Tests.Profiles;

/// <summary>The use cases that change a profile, on one fresh database.</summary>
internal sealed class ProfileCase : IAsyncDisposable
{
    private ProfileCase(TestStore store) => Store = store;

    public TestStore Store { get; }

    public Author Author { get; } = Author.Of(Recording.Ana);

    public ChangeProfile Change => new(Store.Journal, FewRules.AtHand);

    public static async Task<ProfileCase> Begin()
    {
        var begun = new ProfileCase(await TestStore.Begin(DatabaseKind.Sqlite));
        var first = await new Onboard(begun.Change).Run(
            begun.Author,
            new TypedPhysician
            {
                Name = "Ana Reyes",
                Degree = "DO",
                Born = "05/17",
            },
            []
        );
        Assert.Empty(first.Problems);
        return begun;
    }

    public async Task<string> Text() =>
        (await Store.Journal.Of(Author.Person)).Text(Subject.Profile) ?? "";

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
