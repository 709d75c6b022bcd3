using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Goals;
using Credence.Core.Ledger;
using Credence.Core.Planning;
using Credence.Core.Standing;

namespace Credence.Core.Filter;

/// <summary>
/// Asks the four questions of any candidate, for one physician on one day. Every question about credits is answered by
/// the exact allocation with the candidate and without it; nobody can pay for a better answer.
/// </summary>
public sealed class CandidateJudge
{
    private readonly CheckInput input;
    private readonly DateOnly start;
    private readonly Outlook today;
    private readonly PlanAhead? planned;
    private readonly ImmutableArray<GoalProgress> goals;
    private readonly ILookup<string, int> ratings;

    public CandidateJudge(CheckInput input)
    {
        this.input = input;
        start = input.Profile.Planning.Start ?? new DateOnly(input.AsOf.Year, 1, 1);
        today = new Outlook(input with { Planned = [] });
        planned = input.Planned.IsEmpty ? null : With(input.Planned);
        ratings = RatedValue.RatingsOf(input.Ledger);
        goals = GoalProgress.Of(input.Profile.Goals, input.Ledger, start, input.AsOf);
    }

    /// <summary>What is still missing at each body, before any candidate.</summary>
    public ImmutableArray<BodyOutlook> Open => today.Now;

    public ImmutableArray<GoalProgress> Goals => goals;

    public Judgment Of(Candidate candidate, Unknown unknown = Unknown.None)
    {
        var done = CandidateAsDone.Of(candidate, input.AsOf, start);
        var goal = GoalOf(candidate, done, unknown);
        var need = NeedOf(candidate, done, unknown);
        var output = OutputOf(candidate);
        var worth = WorthOf(candidate, done, goal, unknown);
        var (verdict, reasons) = VerdictRule.Of(
            candidate,
            done,
            goal,
            need,
            output,
            worth,
            unknown,
            input
        );
        return new()
        {
            Candidate = candidate,
            AsDone = done,
            Verdict = verdict,
            Reasons = reasons,
            Goal = goal,
            Need = need,
            Output = output,
            Worth = worth,
            Unknown = unknown,
            IsPlanned = IsPlanned(candidate),
        };
    }

    private GoalAnswer GoalOf(Candidate candidate, CandidateAsDone done, Unknown unknown)
    {
        var unit = CandidateAsDone.Unit(candidate);
        var served = goals
            .Select(progress => new GoalServed(
                progress.Goal.Id,
                progress.Goal.Statement,
                GoalAlignment.Of(progress.Goal, candidate),
                GoalAlignment.Credits(progress.Goal, candidate, unit, Math.Max(1, done.Units)),
                progress.Left
            ))
            .Where(one => one.Alignment > 0)
            .OrderByDescending(one => one.Aligned)
            .ThenByDescending(one => one.Alignment)
            .ToImmutableArray();
        return new(!served.IsEmpty, served, JudgmentWords.Goal(served, goals.Length, unknown));
    }

    private NeedAnswer NeedOf(Candidate candidate, CandidateAsDone done, Unknown unknown)
    {
        var bodies = Difference([], today.Now, done.Activities);
        var others = input.Planned.RemoveAll(activity => IsSame(activity, candidate));
        // What is planned already is asked what it adds to the rest of the plan.
        var rest = others.Length == input.Planned.Length ? planned : With(others);
        ImmutableArray<BodyServed>? after = rest is null
            ? null
            : Difference(rest.Activities, rest.Now, done.Activities);
        return new(
            !bodies.IsEmpty,
            bodies,
            after,
            JudgmentWords.Need(bodies, after, done, unknown)
        );
    }

    private PlanAhead With(ImmutableArray<CmeActivity> ahead) => new(ahead, today.With(ahead));

    private bool IsPlanned(Candidate candidate) =>
        input.Planned.Any(activity => IsSame(activity, candidate));

    private static bool IsSame(CmeActivity planned, Candidate candidate) =>
        planned.Id.Value.StartsWith($"planned:{candidate.Id}/", StringComparison.Ordinal)
        || (
            planned.Title.Length > 0
            && planned.Title == candidate.Title
            && planned.Provider == candidate.Provider
        );

    /// <summary>What the bodies lack less with these done.</summary>
    /// <param name="ahead">What else is done by then.</param>
    /// <param name="now">What is missing with that.</param>
    private ImmutableArray<BodyServed> Difference(
        ImmutableArray<CmeActivity> ahead,
        ImmutableArray<BodyOutlook> now,
        ImmutableArray<CmeActivity> activities
    )
    {
        if (activities.IsEmpty)
        {
            return [];
        }

        var with = today.With(ahead.AddRange(activities), now);
        var served = ImmutableArray.CreateBuilder<BodyServed>();
        for (var at = 0; at < with.Length; at++)
        {
            var (before, after) = (now[at], with[at]);
            var credits = before.Missing.Less(after.Missing);
            var items = Math.Max(0, before.MissingItems - after.MissingItems);
            var requirements = Requirements(before, after);
            if (!credits.IsZero || items > 0)
            {
                served.Add(
                    new BodyServed(before.Obligation, before.Title, credits, items, requirements)
                );
            }
        }

        return served.ToImmutable();
    }

    private static ImmutableArray<RequirementServed> Requirements(
        BodyOutlook before,
        BodyOutlook after
    )
    {
        if (before.Requirements.Length != after.Requirements.Length)
        {
            return [];
        }

        return
        [
            .. before
                .Requirements.Zip(after.Requirements)
                .Where(pair => pair.First.Missing > pair.Second.Missing)
                .Select(pair => new RequirementServed(
                    pair.First.Rule.Id,
                    pair.First.Rule.Title,
                    pair.First.Missing.Less(pair.Second.Missing),
                    pair.First.Rule.CountsItems,
                    pair.First.Deadline
                )),
        ];
    }

    private OutputAnswer OutputOf(Candidate candidate)
    {
        var outputs = candidate.Outputs.Where(output => output.Length > 0).ToImmutableArray();
        return new(!outputs.IsEmpty, outputs, JudgmentWords.Output(outputs, candidate.Format));
    }

    private WorthAnswer WorthOf(
        Candidate candidate,
        CandidateAsDone done,
        GoalAnswer goal,
        Unknown unknown
    )
    {
        var units = Math.Max(1, done.Units);
        var credits = Amount.FromHundredths(
            CandidateAsDone.Unit(candidate).Amount.Hundredths * units
        );
        var hours = Amount.FromHundredths(candidate.Hours.Hundredths * units);
        Money? price = unknown.HasFlag(Unknown.Price)
            ? null
            : Money.FromCents(candidate.PriceOnce.Cents + (candidate.PricePerUnit.Cents * units));
        var strategic = RatedValue.Of(candidate, ratings[candidate.Format]);
        var best = goal.Goals.IsEmpty ? Amount.Zero : goal.Goals.Max(one => one.Aligned);
        var worth = new WorthAnswer(
            credits,
            hours,
            price,
            PerHour(credits, hours),
            PerHour(best, hours),
            credits.IsZero || price is not { } dollars
                ? null
                : Math.Round(
                    dollars.ToDecimal() / credits.ToDecimal(),
                    2,
                    MidpointRounding.AwayFromZero
                ),
            strategic,
            ""
        );
        return worth with { Reason = JudgmentWords.Worth(worth, candidate, done) };
    }

    /// <summary>What is planned, and what is missing once it is done.</summary>
    private sealed record PlanAhead(
        ImmutableArray<CmeActivity> Activities,
        ImmutableArray<BodyOutlook> Now
    );

    private static decimal? PerHour(Amount amount, Amount hours) =>
        hours.IsZero
            ? null
            : Math.Round(amount.ToDecimal() / hours.ToDecimal(), 2, MidpointRounding.AwayFromZero);
}
