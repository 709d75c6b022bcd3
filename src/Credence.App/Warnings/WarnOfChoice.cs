using System.Collections.Immutable;
using Credence.App.Allowances;
using Credence.App.Dossiers;
using Credence.App.Filter;
using Credence.App.Plans;
using Credence.Core.Planning;
using Credence.Core.Warnings;

namespace Credence.App.Warnings;

/// <summary>What is worth knowing before somebody takes, pins or pays for something; empty: nothing.</summary>
public sealed class WarnOfChoice(JudgePractice judge)
{
    /// <param name="month">The month it is wanted in; null: not said.</param>
    public ImmutableArray<ChoiceWarning> Of(Dossier dossier, AskedCandidate asked, DateOnly? month)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(asked);
        return ChoiceGuard.Of(
            judge.Of(dossier, asked),
            dossier.Means(),
            dossier.Check,
            month is { } day ? new(day.Year, day.Month, 1) : null
        );
    }

    /// <summary>One of the own candidates, or of the catalog; nothing is said of what is neither.</summary>
    public ImmutableArray<ChoiceWarning> Named(Dossier dossier, string id, DateOnly? month)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return judge.Named(dossier, id).Value is { } judgment
            ? ChoiceGuard.Of(
                judgment,
                dossier.Means(),
                dossier.Check,
                month is { } day ? new(day.Year, day.Month, 1) : null
            )
            : [];
    }

    /// <summary>What a proposed plan takes up that was not planned before, and what the wishes behind it come to.</summary>
    public ImmutableArray<(string Candidate, ChoiceWarning Warning)> In(
        Dossier dossier,
        ProposedPlan proposed
    )
    {
        ArgumentNullException.ThrowIfNull(proposed);
        var pins = proposed
            .Changes.Where(one => one.Status == CandidateStatus.Pinned)
            .Select(one => one.Candidate)
            .ToHashSet();
        return
        [
            .. proposed
                .Difference.Changes.Where(line =>
                    !line.After.IsEmpty
                    && (line.Kind == DifferenceKind.New || pins.Contains(line.Candidate))
                )
                .SelectMany(line =>
                    Named(
                            dossier,
                            line.Candidate,
                            pins.Contains(line.Candidate) ? line.After.Keys.First() : null
                        )
                        // The planner itself keeps every month within its hours.
                        .Where(one => one.Kind != ChoiceWarningKind.MonthOverflows)
                        .Select(one => (line.Candidate, one))
                ),
        ];
    }
}
