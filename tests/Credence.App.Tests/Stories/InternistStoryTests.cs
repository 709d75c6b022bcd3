using Credence.App.Folder;
using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Standing;

namespace Credence.App.Tests.Stories;

/// <summary>The worked example of product.md 1.4, read from the folder that ships as the demo.</summary>
public sealed class InternistStoryTests
{
    private static readonly CheckResult Standing = Story.Check("2026-04-21", Folder());

    private static PracticeFolder Folder()
    {
        var reading = PracticeFolder.Read(TestFiles.Internist, RulesAtHand.Of(Story.Library));
        Assert.Empty(reading.Problems);
        return reading.Value!;
    }

    [Fact]
    public void A_year_of_four_bodies_is_25_and_30_and_15_and_8_and_not_overlapped_78()
    {
        var buffered = Standing.Annual.ByBody.ToDictionary(
            entry => entry.Obligation,
            entry => entry.Buffered
        );
        Assert.Equal(Amount.Whole(25), buffered["state-license"]);
        Assert.Equal(Amount.Whole(30), buffered["specialty-board"]);
        Assert.Equal(Amount.Whole(15), buffered["hospital"]);
        Assert.Equal(Amount.Whole(8), buffered["dea"]);
        Assert.Equal(Amount.Whole(78), Standing.Annual.NotOverlapped);
    }

    [Fact]
    public void The_least_that_satisfies_everybody_is_30_and_8_once_so_the_band_is_40_to_50()
    {
        Assert.Equal(Amount.Whole(30), Standing.Annual.Overlapped);
        Assert.Equal(Amount.Whole(8), Standing.Annual.OneTime);
        Assert.Equal(Amount.Whole(40), Standing.Annual.BandLow);
        Assert.Equal(Amount.Whole(50), Standing.Annual.BandHigh);
    }

    [Fact]
    public void Twenty_two_credits_count_at_the_state_the_board_and_the_hospital_at_once()
    {
        Assert.Equal(Amount.Whole(22), Standing.Requirement("state-license", "total").Counted);
        Assert.Equal(Amount.Whole(20), Standing.Requirement("state-license", "category-1").Counted);
        Assert.Equal(Amount.Whole(22), Standing.Requirement("specialty-board", "points").Counted);
        Assert.Equal(
            Amount.Whole(5),
            Standing.Requirement("specialty-board", "improvement").Counted
        );
        Assert.Equal(Amount.Whole(22), Standing.Requirement("hospital", "total").Counted);
        Assert.Equal(Amount.Whole(4), Standing.Requirement("dea", "training").Counted);
    }

    [Fact]
    public void The_same_28_credits_close_everything_that_is_missing()
    {
        // State 50 - 22 = 28, board 30 - 22 = 8, hospital 25 - 22 = 3, DEA 8 - 4 = 4 on opioids.
        Assert.Equal(Amount.Whole(28), Standing.Missing);
        Assert.Equal(1, Standing.MissingItems);
    }

    [Fact]
    public void Only_the_opioid_credits_count_at_the_DEA_and_the_others_say_why_not()
    {
        var line = Assert.Single(Standing.Requirement("dea", "training").Allocations);
        Assert.Equal(new ActivityId("L2"), line.Activity);
        Assert.Contains(
            Standing.Uncounted,
            entry =>
                entry
                    is {
                        Activity.Value: "L3",
                        Obligation: "dea",
                        Reason: UncountedReason.WrongTopic
                    }
        );
    }

    [Fact]
    public void Ten_of_22_credits_were_logged_after_more_than_31_days()
    {
        // 10 of 22 is 45 percent.
        Assert.Equal(45, Standing.Pitfalls.NoTracking);
        Assert.Equal(0, Standing.Pitfalls.OverloadedMonth);
    }
}
