using System.Collections.Immutable;
using Credence.App.Allowances;
using Credence.App.Catalog;
using Credence.App.Checks;
using Credence.App.Dossiers;
using Credence.App.Filter;
using Credence.App.Plans;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.Core.Filter;
using Credence.Core.Planning;
using Credence.Core.Standing;
using Credence.Core.Warnings;

namespace Credence.App.Warnings;

/// <summary>What a proposal does to an indicator: now, and as it would be.</summary>
/// <param name="On">The day both are looked at from: today, or the end of the quarter where only what is done counts.</param>
public sealed record PitfallEffect(int Before, int After, DateOnly On);

/// <summary>Turns a pitfall into wishes for the planner, and tells what a proposal does to it.</summary>
public sealed class RepairPitfall(
    FormCheck check,
    RuleLibrary library,
    CatalogLibrary catalog,
    ProposePlan propose
)
{
    public Repair Find(Dossier dossier, PitfallKind kind)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var practice = dossier.Practice;
        return FindRepair.For(
            kind,
            new RepairInput
            {
                Planning = new PlanningInput
                {
                    Profile = dossier.Profile,
                    Ledger = practice.Activities,
                    Candidates = practice.Candidates.Candidates,
                    Clusters = practice.Candidates.Clusters,
                    Accepted = practice.Plan?.Plan,
                    Vocabulary = library.Vocabulary,
                    Library = library.Edition,
                    AsOf = dossier.AsOf,
                },
                Check = dossier.Check,
                Means = dossier.Means(),
                Offered = Offered(dossier),
            }
        );
    }

    /// <summary>
    /// Asks the planner with one idea after the other until the indicator falls; refused where none of them helps.
    /// </summary>
    public Outcome<ProposedPlan> Propose(
        Dossier dossier,
        PitfallKind kind,
        IProgress<PlanProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var refused = Outcome<ProposedPlan>.Not(ProblemCatalog.NoBetterPlan.At("plan"));
        foreach (var idea in Find(dossier, kind).Tries)
        {
            var found = propose.Run(
                dossier.Practice,
                dossier.AsOf,
                Changes(idea),
                progress,
                cancellation,
                new YearWish(idea.SteadyMinimum, idea.Month, idea.HoursInMonth)
            );
            if (!found.Done)
            {
                refused = found;
            }
            else if (!found.Value.Difference.IsNone && Helps(dossier, kind, found.Value))
            {
                return found;
            }
        }

        return refused;
    }

    /// <summary>Proofs are not filed by a plan; the time for them is what it can give.</summary>
    private bool Helps(Dossier dossier, PitfallKind kind, ProposedPlan proposed) =>
        kind == PitfallKind.NoTracking
        || Effect(dossier, kind, proposed) is var effect && effect.After < effect.Before;

    private static ImmutableArray<PlanChange> Changes(RepairTry idea) =>
        [
            .. idea.Steps.Select(step =>
                (
                    step.Month is { } month
                        ? PlanChange.Pin(step.Candidate, month)
                        : PlanChange.LeaveOut(step.Candidate)
                ) with
                {
                    Added = step.Added,
                }
            ),
        ];

    /// <summary>The indicator with the plan as it is and as proposed.</summary>
    public PitfallEffect Effect(Dossier dossier, PitfallKind kind, ProposedPlan proposed)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(proposed);
        var before = check.Input(dossier.Practice, dossier.AsOf);
        var after = before with
        {
            Planned =
            [
                .. before
                    .Planned.Where(one =>
                        !one.Id.Value.StartsWith("planned:", StringComparison.Ordinal)
                    )
                    .Concat(
                        PlanAcceptance.AsActivities(
                            PlanAcceptance.Of(proposed.Plan, proposed.Before),
                            proposed.Candidates.Candidates,
                            dossier.AsOf
                        )
                    )
                    .OrderBy(one => one.Date),
            ],
        };
        if (kind == PitfallKind.NoCareerAlignment)
        {
            // Only what is done moves it, so both are seen from a day when the next months are done.
            var day = YearEnd(dossier);
            return new(Value(kind, Done(before, day)), Value(kind, Done(after, day)), day);
        }

        return new(Value(kind, before), Value(kind, after), dossier.AsOf);
    }

    private static DateOnly YearEnd(Dossier dossier)
    {
        var end = JudgePractice.YearStart(dossier).AddMonths(12).AddDays(-1);
        var quarter = dossier.AsOf.AddMonths(3);
        return quarter < end ? quarter : end;
    }

    private static CheckInput Done(CheckInput input, DateOnly day) =>
        input with
        {
            AsOf = day,
            Ledger =
            [
                .. input
                    .Ledger.Concat(input.Planned.Where(one => one.Date <= day))
                    .OrderBy(one => one.Date),
            ],
            Planned = [.. input.Planned.Where(one => one.Date > day)],
        };

    private static int Value(PitfallKind kind, CheckInput input) =>
        Pitfall.ValueOf(Check.Of(input).Pitfalls, kind);

    /// <summary>What the catalog has for a goal, where credits and price are known.</summary>
    private ImmutableArray<Candidate> Offered(Dossier dossier)
    {
        var topics = dossier.Profile.Goals.SelectMany(goal => goal.Topics).ToHashSet();
        var start = JudgePractice.YearStart(dossier);
        return
        [
            .. catalog
                .Contents.Entries.Where(entry =>
                    CatalogCandidate.Unknown(entry) == Unknown.None
                    && entry.Candidate.Portions.Any(portion => portion.Topics.Any(topics.Contains))
                )
                .Select(entry => CatalogCandidate.Of(entry, start)),
        ];
    }
}
