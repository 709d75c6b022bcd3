using System.Collections.Immutable;
using Credence.Core.Clusters;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Planning;
using Credence.Core.Practice;

namespace Credence.Core.Tests.Clusters;

/// <summary>A stack of three activities that together earn a claim.</summary>
public sealed class ClusterProgressTests
{
    private static readonly DateOnly Day = new(2026, 4, 21);

    [Fact]
    public void A_part_is_earned_planned_or_open_and_the_three_add_up()
    {
        var progress = Of([Done("L1", "Course")], Item("simulation", 5));

        Assert.Equal(
            [PartState.Earned, PartState.Planned, PartState.Open],
            progress.Parts.Select(part => part.State)
        );
        Assert.Equal((1, 1, 1), (progress.Earned, progress.Planned, progress.Open));
        Assert.False(progress.IsComplete);
        Assert.Equal(new DateOnly(2026, 5, 1), progress.Parts[1].Month);
    }

    [Fact]
    public void With_nothing_done_all_is_open_and_with_all_done_nothing()
    {
        var none = Of([]);
        var all = Of([
            Done("L1", "Course"),
            Done("L2", " simulation "),
            Done("L3", "Board review"),
        ]);

        Assert.Equal((0, 0, 3), (none.Earned, none.Planned, none.Open));
        Assert.Equal((3, 0, 0), (all.Earned, all.Planned, all.Open));
        Assert.True(all.IsComplete);
        Assert.Equal(Amount.Whole(24), all.Credits);
    }

    [Fact]
    public void A_stack_without_parts_earns_nothing() =>
        Assert.False(
            ClusterProgress.Of(new Cluster("c", "C", "", []), [], [], null, Day).IsComplete
        );

    [Fact]
    public void A_plan_for_a_month_that_is_over_is_no_plan() =>
        Assert.Equal(0, Of([], Item("simulation", 3)).Planned);

    [Fact]
    public void What_lies_after_today_is_not_earned_yet() =>
        Assert.Equal(
            0,
            Of([Done("L1", "Course") with { Date = new DateOnly(2026, 4, 22) }]).Earned
        );

    private static ClusterProgress Of(
        ImmutableArray<CmeActivity> ledger,
        params ImmutableArray<AcceptedItem> items
    ) =>
        ClusterProgress.Of(
            new Cluster("depth", "Depth", "Claim", ["course", "simulation", "review"]),
            [
                Part("course", "Course"),
                Part("simulation", "Simulation"),
                Part("review", "Board review"),
            ],
            ledger,
            new AcceptedPlan(null, items),
            Day
        );

    private static ClusterPart Part(string id, string title) =>
        new(id, [new PartChoice(new Candidate { Id = id, Title = title }, PriceKnown: true)]);

    private static AcceptedItem Item(string candidate, int month) =>
        new(candidate, new DateOnly(2026, month, 1), null, 1, false, [], Dropped: false);

    private static CmeActivity Done(string id, string title) =>
        new()
        {
            Id = new ActivityId(id),
            Date = new DateOnly(2025, 3, 1),
            Title = title,
            Lines = [new CreditLine(new CreditType("ama-pra-1"), Amount.Whole(8))],
        };
}
