using Credence.App.Folder;
using Credence.App.Plans;
using Credence.App.Plans.Solving;
using Credence.App.Rules;
using Credence.App.Tests.Folder;
using Credence.Core.Planning;

namespace Credence.App.Tests.Plans;

/// <summary>Whoever stops the search gets the best whole plan found so far, and is told what of it is not proven.</summary>
public sealed class StoppedPlanTests
{
    private static readonly PlanningProblem Year = Internist();

    private static readonly YearPlan Whole = Planner.Make(Year, new CbcInProcess());

    [Theory]
    [InlineData("structure")]
    [InlineData("value")]
    [InlineData("evenness")]
    public void A_plan_stopped_at_a_level_keeps_what_is_proven_and_claims_no_more(string level)
    {
        using var stop = new CancellationTokenSource();

        var plan = Planner.Make(
            Year,
            new CbcInProcess(),
            new SearchLimits { Stop = stop.Token },
            progress: new StopAt(level, stop)
        );

        Assert.True(Whole.Proven);
        Assert.True(Planner.Keeps(Year, [.. plan.Units]));
        Assert.NotEmpty(plan.Items);
        var before = plan.Levels.TakeWhile(one => one.Name != level).ToList();
        Assert.NotEmpty(before);
        Assert.Equal(Whole.Levels.Take(before.Count), before);
        var stopped = plan.Levels[before.Count];
        Assert.False(stopped.Proven);
        Assert.False(plan.Proven);
        Assert.Equal(Whole.Levels.Length, plan.Levels.Length);
        // A bound that is told holds for the best plan, too.
        var best = Whole.Levels[before.Count].Value;
        Assert.True(level == "value" ? !(stopped.Bound < best) : !(stopped.Bound > best));
    }

    [Fact]
    public void A_plan_stopped_at_once_begins_with_what_was_accepted()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        var plan = Planner.Make(
            Year,
            new CbcInProcess(),
            new SearchLimits { Stop = stop.Token },
            start: [.. Whole.Units]
        );

        Assert.Equal(Whole.Units, plan.Units);
        Assert.True(plan.Levels.Single(level => level.Name == "law").Proven);
        Assert.False(plan.Levels.Single(level => level.Name == "value").Proven);
    }

    [Fact]
    public void What_a_stopped_search_did_not_look_for_is_not_said_to_need_more_hours()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        var plan = Planner.Make(Year, new CbcInProcess(), new SearchLimits { Stop = stop.Token });

        Assert.NotEmpty(plan.Shortfalls);
        Assert.All(
            plan.Shortfalls,
            one => Assert.StartsWith("The search ended before", one.Fix, StringComparison.Ordinal)
        );
    }

    private static PlanningProblem Internist() =>
        PlanningDerivation.Of(
            new PlanFolder(RuleLibrary.OfProgram, TimeProvider.System, new CbcInProcess()).Input(
                PracticeFolder
                    .Read(Examples.Internist, RulesAtHand.Of(RuleLibrary.OfProgram))
                    .Value!,
                new DateOnly(2026, 1, 4)
            )
        );

    private sealed class StopAt(string level, CancellationTokenSource stop)
        : IProgress<PlanProgress>
    {
        public void Report(PlanProgress value)
        {
            if (value.Level == level)
            {
                stop.Cancel();
            }
        }
    }
}
