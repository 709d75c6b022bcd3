using Credence.App.Store;
using Credence.Core.Requirements;
using static Credence.App.Tests.Store.Recording;

namespace Credence.App.Tests.Store;

public sealed class PersonSettingsTests
{
    [Theory, OnBothDatabases]
    public async Task A_setting_keeps_its_last_value_for_its_person_only(DatabaseKind kind)
    {
        await using var store = await TestStore.Begin(kind);
        var settings = new PersonSettings(store.Database, store.Clock);

        await settings.Set(Ana, "theme", "dark");
        await settings.Set(Ana, "theme", "light");

        Assert.Equal("light", await settings.Read(Ana, "theme"));
        Assert.Null(await settings.Read(new("bo"), "theme"));
    }

    [Theory, OnBothDatabases]
    public async Task The_edition_of_the_library_last_seen_is_remembered(DatabaseKind kind)
    {
        await using var store = await TestStore.Begin(kind);
        var settings = new PersonSettings(store.Database, store.Clock);
        Assert.Null(await settings.LibrarySeen(Ana));

        await settings.SeeLibrary(Ana, new("2026.2", new(2026, 11, 22)));

        Assert.Equal(
            new LibraryEdition("2026.2", new(2026, 11, 22)),
            await settings.LibrarySeen(Ana)
        );
    }

    [Theory, OnBothDatabases]
    public async Task Settings_go_when_the_person_is_erased_and_do_not_come_back(DatabaseKind kind)
    {
        await using var store = await TestStore.Begin(kind);
        var settings = new PersonSettings(store.Database, store.Clock);
        await settings.Set(Ana, "theme", "dark");

        await store.Journal.Erase(Ana);
        Assert.Null(await settings.Read(Ana, "theme"));

        await settings.Set(Ana, "theme", "dark");
        Assert.Null(await settings.Read(Ana, "theme"));
    }
}
