using System.Collections.Immutable;
using Credence.Core.Allocation;
using Credence.Core.Checkins;
using Credence.Core.Credits;
using Credence.Core.Standing;
using Credence.Core.Tests.Standing;

namespace Credence.Core.Tests.Checkins;

/// <summary>On track or not: the first of six reasons decides, the worst first.</summary>
public sealed class OnTrackTests
{
    private static readonly Person Pat = Person
        .On("2026-04-21")
        .Owing(Board.Asking(Board.Credits("total", 50)));

    private static readonly Amount Year = Amount.Whole(24);

    [Fact]
    public void A_cycle_that_was_not_closed_comes_first()
    {
        var person = Person
            .On("2025-06-10")
            .Owing(Board.Asking(Board.Credits("total", 50)).Ending("2025-05-31"))
            .Did("2023-01-01", "1 ama-pra-1");

        var verdict = OnTrack.Of(person.Check(), [Lags(Status.Overdue)], Year, Year, Year, true);

        Assert.Equal(
            new OnTrack(false, "The cycle of The board that ended May 31, 2025 was not closed."),
            verdict
        );
    }

    [Fact]
    public void Then_what_is_overdue_then_what_is_at_risk_then_what_nothing_planned_closes()
    {
        LaggingRequirement[] all = [Lags(Status.Behind), Lags(Status.AtRisk), Lags(Status.Overdue)];

        Assert.Equal(
            new OnTrack(false, "Title of total at The board was due May 31, 2027."),
            Verdict(all)
        );
        Assert.Equal(
            new OnTrack(
                false,
                "Title of total at The board lacks 50 by May 31, 2027, more than the plan gives until then."
            ),
            Verdict(all[..2])
        );
        Assert.Equal(
            new OnTrack(
                false,
                "Title of total at The board is behind and nothing planned closes it."
            ),
            Verdict(all[..1])
        );
    }

    [Fact]
    public void Without_a_plan_it_is_the_pace_that_gives_too_little() =>
        Assert.EndsWith(
            "more than your pace gives until then.",
            Verdict([Lags(Status.AtRisk)], hasPlan: false).Reason
        );

    [Theory]
    [InlineData(1, "closes it.")]
    [InlineData(2, "closes it, and one more like it.")]
    [InlineData(3, "closes it, and 2 more like it.")]
    public void Others_that_nothing_planned_closes_are_counted(int open, string end) =>
        Assert.EndsWith(
            end,
            Verdict([
                Lags(Status.Behind, planned: true),
                .. Enumerable.Repeat(Lags(Status.Behind), open),
            ]).Reason
        );

    [Theory]
    [InlineData(1, "Behind on one thing, Title of total, and the plan closes it in time.")]
    [InlineData(2, "Behind on 2 things, and the plan closes all of them in time.")]
    public void What_the_plan_closes_in_time_is_on_track(int things, string reason) =>
        Assert.Equal(
            new OnTrack(true, reason),
            Verdict([.. Enumerable.Repeat(Lags(Status.Behind, planned: true), things)])
        );

    [Fact]
    public void Nothing_that_lags_is_on_track() =>
        Assert.Equal(new OnTrack(true, "Every requirement is on its pace."), Verdict([]));

    [Fact]
    public void A_months_grace_is_given_on_the_years_pace()
    {
        // Twenty-four a year are two a month: with six by now and four earned nobody is late.
        Assert.True(Paced(4, 6, hasPlan: false).Yes);
        Assert.Equal(
            new OnTrack(
                false,
                "3 credits since the year began where a fair pace was 6, and there is no plan yet that makes up for it."
            ),
            Paced(3, 6, hasPlan: false)
        );
        Assert.Equal(
            new OnTrack(
                true,
                "3 credits since the year began where a fair pace was 6; the plan makes up for it."
            ),
            Paced(3, 6, hasPlan: true)
        );
    }

    private static OnTrack Paced(int earned, int pace, bool hasPlan) =>
        OnTrack.Of(Pat.Check(), [], Amount.Whole(earned), Amount.Whole(pace), Year, hasPlan);

    private static OnTrack Verdict(
        IReadOnlyList<LaggingRequirement> lagging,
        bool hasPlan = true
    ) => OnTrack.Of(Pat.Check(), lagging, Year, Amount.Zero, Year, hasPlan);

    private static LaggingRequirement Lags(Status status, bool planned = false) =>
        new(
            Pat.Stands(),
            Pat.Stands("total") with
            {
                Status = status,
                Planned = planned
                    ? new PlannedStanding(Amount.Whole(50), Amount.Zero, Status.Met)
                    : null,
            },
            null
        );
}
