using System.Collections.Immutable;
using Credence.App.Checks;
using Credence.App.Dossiers;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Standing;

namespace Credence.App.Inbox;

/// <summary>What a requirement would count of what is to be filed.</summary>
public sealed record CountsHere(string Body, string Requirement, Amount Amount);

/// <summary>What filing would change.</summary>
/// <param name="Counts">Where it would count.</param>
/// <param name="CountsNot">Where it would not, with the engine's reason.</param>
public sealed record FilingPreview(
    ImmutableArray<CountsHere> Counts,
    ImmutableArray<Uncounted> CountsNot
);

/// <summary>Shows which requirements an activity would serve, before it is recorded.</summary>
public sealed class PreviewFiling(CheckPractice check)
{
    public FilingPreview Run(Dossier dossier, IEnumerable<CmeActivity> activities)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var fresh = activities
            .Select((activity, at) => activity with { Id = new($"to-file-{at}") })
            .ToList();
        var input = check.Input(dossier.Practice, dossier.AsOf);
        var after = Check.Of(
            input with
            {
                Ledger =
                [
                    .. input
                        .Ledger.Concat(fresh.Where(activity => activity.Date <= dossier.AsOf))
                        .OrderBy(activity => activity.Date),
                ],
            }
        );
        var ids = fresh.Select(activity => activity.Id).ToHashSet();
        return new(
            [
                .. after.Obligations.SelectMany(body =>
                    body.Requirements.Select(requirement => new CountsHere(
                            body.Title,
                            requirement.Title,
                            requirement
                                .Allocations.Where(line =>
                                    line.Activity is { } activity && ids.Contains(activity)
                                )
                                .Aggregate(Amount.Zero, (sum, line) => sum + line.Amount)
                        ))
                        .Where(line => !line.Amount.IsZero)
                ),
            ],
            [.. after.Uncounted.Where(line => ids.Contains(line.Activity))]
        );
    }
}
