using Credence.App.Plans;
using Credence.App.Plans.Solving;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.App.Tests.Plans.Solving;
using Credence.Core.Planning.Solving;

namespace Credence.App.Tests.Plans;

/// <summary>A search whose processes are killed leaves a plan, says so, and can be gone on with.</summary>
public sealed class CutOffPlanTests
{
    [Fact]
    public async Task A_plan_whose_search_was_killed_is_gone_on_with_and_ends_as_the_undisturbed_one()
    {
        await using var ana = await PlanCase.Begin();
        var practice = await ana.Practice();
        var dies = true;
        using var workers = new SearchWorkers(() =>
            SearchProcess.Start(dies ? DyingWorker.Word : SearchWorker.Word)
        );
        var desk = new PlanDesk(
            new ProposePlan(
                RuleLibrary.OfProgram,
                new PlanSolver(() => Outcome<ISolver>.Of(new CbcApart(workers)))
            )
        );

        var cut = desk.Begin(practice, PlanCase.AsOf, [], asked: true);
        await cut.Work;
        dies = false;
        var whole = desk.GoOn(cut);
        await whole.Work;

        Assert.True(cut.IsUnfinished);
        Assert.False(cut.IsStopped);
        Assert.NotEmpty(cut.Found!.Value!.Plan.Items);
        Assert.False(whole.IsUnfinished);
        Assert.Same(whole, desk.Of(practice, PlanCase.AsOf));
        Assert.Equal((await ana.Proposed()).Plan.Units, whole.Found!.Value!.Plan.Units);
    }
}
