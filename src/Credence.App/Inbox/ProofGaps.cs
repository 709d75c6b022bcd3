using System.Collections.Immutable;
using Credence.App.Dossiers;
using Credence.App.Ledger;
using Credence.App.Proofs;

namespace Credence.App.Inbox;

/// <summary>A requirement with the entries that count for it and have no proof here.</summary>
public sealed record ProofGap(string Body, string Requirement, ImmutableArray<LedgerEntry> Entries);

/// <summary>An entry whose credit is to be claimed by a day, and has no proof yet.</summary>
/// <param name="DaysLeft">Below zero once the day is over.</param>
public sealed record ToClaim(LedgerEntry Entry, DateOnly By, int DaysLeft);

/// <summary>What is still to be proved and to be claimed.</summary>
public sealed record ProofGaps(
    ImmutableArray<ProofGap> Missing,
    ImmutableArray<ToClaim> Claims,
    ImmutableHashSet<string> NotHere
)
{
    private const int AheadDays = 90;

    public static ProofGaps Of(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var kept = Proof
            .All(dossier.Account)
            .Select(proof => proof.Path)
            .ToHashSet(StringComparer.Ordinal);
        var notHere = dossier
            .Entries.Where(entry =>
                ProofOf(entry).StartsWith("proofs/", StringComparison.Ordinal)
                && !kept.Contains(ProofOf(entry))
            )
            .Select(entry => entry.Id)
            .ToImmutableHashSet();
        var entries = dossier.Entries.ToDictionary(entry => entry.Id);
        return new(
            [
                .. dossier.Check.Obligations.SelectMany(body =>
                    body.Requirements.Select(requirement => new ProofGap(
                            body.Title,
                            requirement.Title,
                            [
                                .. requirement
                                    .Allocations.Select(line => line.Activity?.Value ?? "")
                                    .Distinct()
                                    .Select(id => entries.GetValueOrDefault(id))
                                    .OfType<LedgerEntry>()
                                    .Where(entry =>
                                        ProofOf(entry).Length == 0 || notHere.Contains(entry.Id)
                                    ),
                            ]
                        ))
                        .Where(gap => !gap.Entries.IsEmpty)
                ),
            ],
            [
                .. dossier
                    .Entries.Where(entry =>
                        entry.Activity?.ClaimBy is not null && ProofOf(entry).Length == 0
                    )
                    .Select(entry => new ToClaim(
                        entry,
                        entry.Activity!.ClaimBy!.Value,
                        entry.Activity.ClaimBy.Value.DayNumber - dossier.AsOf.DayNumber
                    ))
                    .Where(claim => claim.DaysLeft <= AheadDays)
                    .OrderBy(claim => claim.By),
            ],
            notHere
        );
    }

    private static string ProofOf(LedgerEntry entry) => entry.Cells[ActivityCells.ProofColumn];
}
