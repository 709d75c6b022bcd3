using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Credence.App.Dossiers;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.App.Store;
using Credence.Core.Requirements;

namespace Credence.App.Calendar;

/// <summary>The calendar of a private address as it stands, with the marks by which a reader knows whether it changed.</summary>
public sealed record FeedFile(string Tag, DateTimeOffset ChangedAt);

/// <summary>Calendars under private addresses: whoever has the address may read, nobody else, until it is taken back.</summary>
public sealed class CalendarFeed(
    Secrets secrets,
    Journal journal,
    OpenDossier open,
    MakeCalendar make,
    PersonSettings settings,
    RuleLibrary library,
    FixedDay fixedDay,
    TimeProvider clock
)
{
    private const string Setting = "calendar-feed";
    private const int Kept = 50_000;

    private readonly ConcurrentDictionary<PersonId, Known> known = new();

    /// <summary>What the marks were computed from; the record itself is not kept.</summary>
    private sealed record Known(
        long Sequence,
        DateOnly Day,
        string TimeZone,
        LibraryEdition Edition,
        FeedFile File
    );

    public Task<NewSecret?> Give(
        PersonId person,
        string name,
        CancellationToken cancellation = default
    ) => secrets.Make(person, SecretKind.Feed, name, cancellation: cancellation);

    public Task<ImmutableArray<Secret>> Given(
        PersonId person,
        CancellationToken cancellation = default
    ) => secrets.Of(person, SecretKind.Feed, cancellation);

    public Task<bool> TakeBack(
        PersonId person,
        string id,
        CancellationToken cancellation = default
    ) => secrets.Revoke(person, SecretKind.Feed, id, cancellation);

    /// <summary>Whose calendar an address shows; null where it shows none.</summary>
    public async Task<PersonId?> Of(string secret, CancellationToken cancellation = default)
    {
        if (await secrets.Find(SecretKind.Feed, secret, cancellation) is not { } found)
        {
            return null;
        }

        await secrets.Used(found, cancellation);
        return found.Person;
    }

    /// <summary>The marks, where nothing that they depend on has changed since; null where the file must be made.</summary>
    public async Task<FeedFile?> Unchanged(
        PersonId person,
        CancellationToken cancellation = default
    ) =>
        known.GetValueOrDefault(person) is { } last
        && last.Edition == library.Edition
        && last.Day == Today(last.TimeZone)
        && last.Sequence == await journal.SequenceOf(person, cancellation)
            ? last.File
            : null;

    /// <summary>The file itself; null where the record cannot be read, or says nothing yet.</summary>
    public async Task<(FeedFile Marks, byte[] Bytes)?> Make(
        PersonId person,
        CancellationToken cancellation = default
    )
    {
        var dossier = await open.Run(person, cancellation);
        if (!dossier.Done)
        {
            return null;
        }

        var bytes = await make.Run(dossier.Value, cancellation);
        var marks = await Marked(person, bytes, cancellation);
        if (known.Count >= Kept)
        {
            known.Clear();
        }

        known[person] = new(
            dossier.Value.Account.Sequence,
            dossier.Value.AsOf,
            dossier.Value.Profile.Physician.TimeZone,
            library.Edition,
            marks
        );
        return (marks, bytes);
    }

    /// <summary>When it changed is kept in the store, so that all servers and every restart say the same.</summary>
    private async Task<FeedFile> Marked(
        PersonId person,
        byte[] bytes,
        CancellationToken cancellation
    )
    {
        var tag = Convert.ToHexStringLower(SHA256.HashData(bytes))[..32];
        if (
            (await settings.Read(person, Setting, cancellation))?.Split('\n') is [var kept, var at]
            && kept == tag
            && long.TryParse(at, out var seconds)
        )
        {
            return new(tag, DateTimeOffset.FromUnixTimeSeconds(seconds));
        }

        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        await settings.Set(person, Setting, $"{tag}\n{now}", cancellation);
        return new(tag, DateTimeOffset.FromUnixTimeSeconds(now));
    }

    private DateOnly Today(string timeZone) =>
        fixedDay.Day ?? Checks.Today.In(timeZone, clock, new ProblemList());
}
