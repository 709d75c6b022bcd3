using System.Collections.Immutable;
using Credence.App.Folder;
using Credence.App.Practice;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.Core.Credits;
using Credence.Core.Obligations;
using Credence.Core.Planning;
using Credence.Core.Planning.Solving;

namespace Credence.App.Plans;

/// <summary>What the physician decides about a candidate: to insist on it (in a month), to leave it out, to leave it to the plan.</summary>
/// <param name="Month">First day; null where any month will do.</param>
public sealed record PlanChange(string Candidate, CandidateStatus Status, DateOnly? Month)
{
    /// <summary>Something that the physician does not have among the candidates yet; it comes in with the plan.</summary>
    public Candidate? Added { get; init; }

    public static PlanChange Pin(string candidate, DateOnly? month) =>
        new(candidate, CandidateStatus.Pinned, month);

    public static PlanChange LeaveOut(string candidate) =>
        new(candidate, CandidateStatus.Banned, null);

    public static PlanChange Open(string candidate) => new(candidate, CandidateStatus.Open, null);
}

/// <summary>What a proposal would change about the physician's year, besides the candidates.</summary>
/// <param name="SteadyMinimum">Small steady credits a month; null: as it is.</param>
/// <param name="Month">A month with other hours, by its first day; null: none.</param>
public sealed record YearWish(Amount? SteadyMinimum, DateOnly? Month, Amount? Hours)
{
    public static YearWish None { get; } = new(null, null, null);

    internal Profile Over(Profile profile)
    {
        var wishes = profile.Planning;
        if (SteadyMinimum is { } least)
        {
            wishes = wishes with
            {
                MicroMinimum = least,
                MicroPracticeLinked = wishes.MicroPracticeLinked.AtMost(least),
            };
        }

        if (Month is { } month && Hours is { } hours)
        {
            wishes = wishes with { HoursInMonth = wishes.HoursInMonth.SetItem(month, hours) };
        }

        return profile with
        {
            Planning = wishes,
        };
    }
}

/// <summary>A plan that nobody has accepted yet, with what it would change.</summary>
public sealed record ProposedPlan(
    RecordedPractice Practice,
    CandidateList Candidates,
    ImmutableArray<PlanChange> Changes,
    YearPlan Plan,
    PlanDifference Difference
)
{
    public AcceptedPlan? Before => Practice.Plan?.Plan;

    /// <summary>What it wants changed about the year itself; kept together with the plan.</summary>
    public YearWish Wish { get; init; } = YearWish.None;
}

/// <summary>The solver of this machine, looked for when the first plan is made.</summary>
public sealed record PlanSolver(Func<Outcome<ISolver>> Find);

/// <summary>Makes the best plan of what a person recorded, with some decisions changed and the fewest other changes; writes nothing.</summary>
public sealed class ProposePlan(RuleLibrary library, PlanSolver solver)
{
    /// <param name="from">A plan of the same wishes to go on from.</param>
    public Outcome<ProposedPlan> Run(
        RecordedPractice practice,
        DateOnly asOf,
        ImmutableArray<PlanChange> changes,
        IProgress<PlanProgress>? progress = null,
        CancellationToken cancellation = default,
        YearWish? wish = null,
        CancellationToken stop = default,
        ProposedPlan? from = null
    )
    {
        ArgumentNullException.ThrowIfNull(practice);
        var found = solver.Find();
        if (!found.Done)
        {
            return found.Refused<ProposedPlan>();
        }

        var candidates = With(practice.Candidates, changes);
        foreach (var change in changes)
        {
            if (candidates.Candidates.All(one => one.Id != change.Candidate))
            {
                return Outcome<ProposedPlan>.Not(
                    ProblemCatalog.CandidateMissing.At("plan", change.Candidate)
                );
            }
        }

        var plan = Planner.Make(
            PlanningDerivation.Of(Input(practice, candidates, asOf, wish ?? YearWish.None)),
            found.Value,
            new SearchLimits { Stop = stop },
            from?.Plan.Units,
            progress,
            cancellation
        );
        return Outcome<ProposedPlan>.Of(
            new(practice, candidates, changes, plan, PlanDifference.Of(practice.Plan?.Plan, plan))
            {
                Wish = wish ?? YearWish.None,
            }
        );
    }

    private PlanningInput Input(
        RecordedPractice practice,
        CandidateList candidates,
        DateOnly asOf,
        YearWish wish
    ) =>
        new()
        {
            Profile = wish.Over(practice.Profile.Profile),
            Ledger = practice.Activities,
            Candidates = candidates.Candidates,
            Clusters = candidates.Clusters,
            Accepted = practice.Plan?.Plan,
            Vocabulary = library.Vocabulary,
            Library = library.Edition,
            AsOf = asOf,
        };

    private static CandidateList With(CandidateList list, ImmutableArray<PlanChange> changes) =>
        changes.Aggregate(
            changes.Aggregate(list, Added),
            (now, change) =>
                now with
                {
                    Candidates =
                    [
                        .. now.Candidates.Select(one =>
                            one.Id == change.Candidate
                                ? one with
                                {
                                    Status = change.Status,
                                    Month = change.Month,
                                }
                                : one
                        ),
                    ],
                }
        );

    private static CandidateList Added(CandidateList list, PlanChange change) =>
        change.Added is { } added && list.Candidates.All(one => one.Id != added.Id)
            ? list with
            {
                Candidates = list.Candidates.Add(added),
            }
            : list;
}
