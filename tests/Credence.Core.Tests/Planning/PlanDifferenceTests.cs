using Credence.Core.Credits;
using Credence.Core.Planning;

namespace Credence.Core.Tests.Planning;

/// <summary>What a new plan would change of the accepted one, told before it is accepted.</summary>
public sealed class PlanDifferenceTests
{
    private static readonly Year Open = BestPlanTests
        .Owing(30, "2026-12-31")
        .With(Pinned("a", 10, 4), Pinned("b", 10, 9), Pinned("c", 10, 6), Year.Block("gone", 2));

    [Fact]
    public void Each_candidate_is_kept_moved_new_or_dropped() =>
        Assert.Equal(
            [
                "gone Dropped: 2 to nowhere",
                "a Kept: 4 to 4",
                "c New: nowhere to 6",
                "b Moved: 5 to 9",
            ],
            Told(Open, Year.Item("gone", 2), Year.Item("a", 4), Year.Item("b", 5))
        );

    [Fact]
    public void A_stream_is_changed_where_its_months_have_other_units()
    {
        var year = BestPlanTests
            .Plain(wishes =>
                wishes with
                {
                    MicroMinimum = Amount.Whole(1),
                    MicroMaximum = Amount.Whole(1),
                }
            )
            .With(Year.Stream("rounds", 2));
        var kept = Enumerable.Range(1, 12).Select(month => Year.Item("rounds", month));

        Assert.Equal(
            ["rounds Changed: 1x2 to 1 2 3 4 5 6 7 8 9 10 11 12"],
            Told(year, Year.Item("rounds", 1), Year.Item("rounds", 1))
        );
        Assert.Equal(["rounds New: nowhere to 1 2 3 4 5 6 7 8 9 10 11 12"], Told(year));
        Assert.True(Difference(year, [.. kept]).IsNone);
    }

    [Fact]
    public void What_is_past_done_or_dropped_is_no_difference()
    {
        var year = BestPlanTests.Plain().With(Year.Block("a", 4));
        year = year with { Person = year.Person with { AsOf = new(2026, 5, 10) } };

        Assert.Equal(
            ["d Dropped: 5 to nowhere"],
            Told(
                year,
                Year.Item("a", 4),
                Year.Item("b", 7) with
                {
                    Done = ["L1"],
                },
                Year.Item("c", 7) with
                {
                    Dropped = true,
                },
                Year.Item("d", 5)
            )
        );
    }

    [Fact]
    public void Nothing_planned_and_nothing_accepted_is_no_difference()
    {
        var difference = PlanDifference.Of(null, BestPlanTests.Plain().Plan());

        Assert.Empty(difference.Lines);
        Assert.True(difference.IsNone);
        Assert.False(Difference(BestPlanTests.Plain(), [Year.Item("a", 4)]).IsNone);
    }

    private static PlanDifference Difference(Year year, AcceptedItem[] accepted) =>
        PlanDifference.Of(new AcceptedPlan(new(2026, 1, 1), [.. accepted]), year.Plan());

    private static string[] Told(Year year, params AcceptedItem[] accepted) =>
        [
            .. Difference(year, accepted)
                .Lines.Select(line =>
                    $"{line.Candidate} {line.Kind}: {Months(line.Before)} to {Months(line.After)}"
                ),
        ];

    private static string Months(IReadOnlyDictionary<DateOnly, int> units) =>
        units.Count == 0
            ? "nowhere"
            : string.Join(
                ' ',
                units.Select(month =>
                    month.Value == 1 ? $"{month.Key.Month}" : $"{month.Key.Month}x{month.Value}"
                )
            );

    private static Candidate Pinned(string id, int credits, int month) =>
        Year.Block(id, credits) with
        {
            Status = CandidateStatus.Pinned,
            Month = new DateOnly(2026, month, 1),
        };
}
