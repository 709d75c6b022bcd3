using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Credence.App.Store;
using Credence.Core.Requirements;
using Credence.Core.Standing;

namespace Credence.App.Dossiers;

/// <summary>What a newer edition of the rule library changed for one person.</summary>
/// <param name="Before">Empty: it was not asked before.</param>
/// <param name="After">Empty: it is not asked any more.</param>
public sealed record RuleNewsLine(string Body, string Requirement, string Before, string After);

/// <summary>What changed since the edition that the person last looked at.</summary>
public sealed record RuleNews(LibraryEdition Since, ImmutableArray<RuleNewsLine> Lines);

/// <summary>
/// Remembers what the bodies asked of a person under the edition of the library they last saw, and compares. While the
/// edition is the same, what is remembered follows the person's own changes: so only the library's are ever told.
/// </summary>
public sealed class FollowRules(PersonSettings settings)
{
    private const string Asked = "rules-asked";

    /// <summary>Of what was asked, its hash alone: it is kept for everybody who came by.</summary>
    private readonly ConcurrentDictionary<PersonId, (LibraryEdition Edition, UInt128 Asked)> known =
        new();

    /// <summary>Null where the library is the one that was last looked at.</summary>
    public async Task<RuleNews?> Run(
        PersonId person,
        CheckResult check,
        CancellationToken cancellation = default
    )
    {
        var now = JsonSerializer.Serialize(AskedBy(check));
        if (
            known.TryGetValue(person, out var last)
            && last.Edition == check.Library
            && last.Asked == HashOf(now)
        )
        {
            return null;
        }

        var seen = await settings.LibrarySeen(person, cancellation);
        var kept = await settings.Read(person, Asked, cancellation);
        if (seen == check.Library && kept == now)
        {
            // Nothing to write: looking at a page must not wait for the disk.
            known[person] = (check.Library, HashOf(now));
            return null;
        }

        if (seen is null || seen == check.Library)
        {
            await See(person, check, cancellation);
            return null;
        }

        var before =
            kept is not null
            && JsonSerializer.Deserialize<Dictionary<string, string>>(kept) is { } read
                ? read
                : [];
        return new(seen, Differences(before, AskedBy(check), check));
    }

    /// <summary>The person has looked: from now on this edition is the one to compare with.</summary>
    public async Task See(
        PersonId person,
        CheckResult check,
        CancellationToken cancellation = default
    )
    {
        var now = JsonSerializer.Serialize(AskedBy(check));
        await settings.Set(person, Asked, now, cancellation);
        await settings.SeeLibrary(person, check.Library, cancellation);
        known[person] = (check.Library, HashOf(now));
    }

    private static UInt128 HashOf(string asked) =>
        BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(asked)));

    public static ImmutableArray<RuleNewsLine> Differences(
        IReadOnlyDictionary<string, string> before,
        IReadOnlyDictionary<string, string> after,
        CheckResult check
    )
    {
        var names = check.Obligations.ToDictionary(body => body.Id, body => body.Title);
        return
        [
            .. before
                .Keys.Concat(after.Keys)
                .Distinct()
                .Order(StringComparer.Ordinal)
                .Where(key => before.GetValueOrDefault(key) != after.GetValueOrDefault(key))
                .Select(key =>
                {
                    var parts = key.Split('/', 2);
                    return new RuleNewsLine(
                        names.GetValueOrDefault(parts[0], parts[0]),
                        parts[1],
                        before.GetValueOrDefault(key, ""),
                        after.GetValueOrDefault(key, "")
                    );
                }),
        ];
    }

    /// <summary>By obligation and requirement: "Continuing education: 50 hours".</summary>
    public static SortedDictionary<string, string> AskedBy(CheckResult check)
    {
        var asked = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var body in check.Obligations.Where(body => body.Applicable))
        {
            foreach (var one in body.Requirements)
            {
                asked[$"{body.Id}/{one.Id}"] =
                    $"{one.Title}: {one.Needed} {$"{one.Rule.Unit}".ToLowerInvariant()}s"
                    + (one.Confirm.Length > 0 ? $", to confirm: {one.Confirm}" : "")
                    + (one.Doubt.Length > 0 ? ", not settled" : "");
            }
        }

        return asked;
    }
}
