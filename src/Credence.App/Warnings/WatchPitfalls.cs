using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Credence.App.Checks;
using Credence.App.Dossiers;
using Credence.App.Folder;
using Credence.App.Practice;
using Credence.App.Problems;
using Credence.App.Store;
using Credence.Core.Planning;
using Credence.Core.Standing;
using Credence.Core.Warnings;

namespace Credence.App.Warnings;

/// <summary>An indicator as it stood on a day.</summary>
public readonly record struct TrendPoint(DateOnly Day, int Value);

/// <summary>One of the five indicators with how it came to be, oldest point first, and what would lessen it.</summary>
public sealed record WatchedPitfall(Pitfall Now, ImmutableArray<TrendPoint> Trend, Repair Repair);

/// <summary>
/// The five indicators of today and of the ends of the months before, from what was logged and accepted by then, with
/// today's rules and goals. Kept until something is recorded.
/// </summary>
public sealed class WatchPitfalls(FormCheck check, RepairPitfall repair)
{
    private const int MonthsBack = 5;

    private readonly ConditionalWeakTable<RecordedPractice, Seen> seen = [];

    public ImmutableArray<WatchedPitfall> Run(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        if (seen.TryGetValue(dossier.Practice, out var known) && known.AsOf == dossier.AsOf)
        {
            return known.Pitfalls;
        }

        var earlier = Before(dossier);
        var pitfalls = Enum.GetValues<PitfallKind>()
            .Select(kind => new WatchedPitfall(
                Pitfall.Of(kind, dossier.Check),
                [
                    .. earlier.Select(one => new TrendPoint(
                        one.AsOf,
                        Pitfall.ValueOf(one.Pitfalls, kind)
                    )),
                    new TrendPoint(dossier.AsOf, Pitfall.ValueOf(dossier.Check.Pitfalls, kind)),
                ],
                repair.Find(dossier, kind)
            ))
            .OrderByDescending(one => one.Now.Value ?? -1)
            .ToImmutableArray();
        seen.AddOrUpdate(dossier.Practice, new(dossier.AsOf, pitfalls));
        return pitfalls;
    }

    /// <summary>Months that ended before anything was recorded say nothing.</summary>
    private List<CheckResult> Before(Dossier dossier)
    {
        var first = dossier.Ledger.Select(one => (DateOnly?)one.Date).Min();
        var month = new DateOnly(dossier.AsOf.Year, dossier.AsOf.Month, 1);
        return
        [
            .. Enumerable
                .Range(1, MonthsBack)
                .Select(back => month.AddMonths(1 - back).AddDays(-1))
                .Where(day => day >= first)
                .Reverse()
                .Select(day => CheckOn(dossier, day)),
        ];
    }

    private CheckResult CheckOn(Dossier dossier, DateOnly day)
    {
        var practice = dossier.Practice;
        var ledger = practice
            .Activities.Where(one => one.Date <= day && (one.Logged ?? one.Date) <= day)
            .ToImmutableArray();
        var candidates = practice.Candidates.Candidates;
        return Check.Of(
            check.Input(practice, day) with
            {
                Ledger = ledger,
                Planned = PlannedWork.Open(PlanOn(practice.Account, day), candidates, ledger)
                    is { } accepted
                    ? PlanAcceptance.AsActivities(accepted, candidates, day)
                    : [],
            }
        );
    }

    /// <summary>The plan that was accepted last by that day.</summary>
    private static AcceptedPlan? PlanOn(Account account, DateOnly day) =>
        account
            .Find(Subject.Plan)
            ?.Entries.Where(entry => entry.Content is { Length: > 0 })
            .Select(entry =>
                PlanReader.Read(entry.Content!, PlanReader.FileName, new ProblemList())?.Plan
            )
            .LastOrDefault(plan => plan?.Accepted is { } accepted && accepted <= day);

    private sealed record Seen(DateOnly AsOf, ImmutableArray<WatchedPitfall> Pitfalls);
}
