using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Practice;
using Credence.Core.Requirements;

namespace Credence.Core.Tests.Standing;

/// <summary>The five early warnings (engine.md section 6), figures by hand.</summary>
public sealed class PitfallIndicatorsTests
{
    private static readonly Requirement Ten = Board.Credits("total", 10);

    private static Person Owing(params Requirement[] asks) =>
        Person.On("2026-11-22").Owing(Board.Asking(asks));

    [Fact]
    public void Last_minute_panic_is_the_part_that_comes_in_the_last_two_months()
    {
        // Ten lack by May 31, 2027. Six planned in January, four in May (the last two months begin April 1).
        var plan = Owing(Ten).Plans("2027-01-15", "6 ama-pra-1").Plans("2027-05-01", "4 ama-pra-1");
        Assert.Equal(40, plan.Check().Pitfalls.LastMinutePanic);
        Assert.Equal(
            0,
            Owing(Ten).Plans("2027-03-31", "10 ama-pra-1").Check().Pitfalls.LastMinutePanic
        );
        Assert.Equal(
            100,
            Owing(Ten).Plans("2027-03-31", "9 ama-pra-1").Check().Pitfalls.LastMinutePanic
        );
        Assert.Equal(
            0,
            Owing(Ten).Did("2026-01-01", "10 ama-pra-1").Check().Pitfalls.LastMinutePanic
        );
        // Without a plan the micro minimum, 36 a year: by March 31, 129 days give 12.7 of the ten.
        Assert.Equal(0, Owing(Ten).Check().Pitfalls.LastMinutePanic);
        Assert.Equal(100, Owing(Board.Credits("total", 60)).Check().Pitfalls.LastMinutePanic);
    }

    [Fact]
    public void Of_several_deadlines_the_nearest_that_lacks()
    {
        var person = Person
            .On("2026-11-22")
            .Owing(
                Board.Asking("soon", Board.Credits("total", 4)).Ending("2026-12-31"),
                Board.Asking("later", Board.Credits("total", 40))
            )
            .Plans("2026-12-20", "4 ama-pra-1");
        // Four by December 31, all in the last two months.
        Assert.Equal(100, person.Check().Pitfalls.LastMinutePanic);
        // Once that one is full the other is nearest: 36 lack and nothing is planned.
        var full = person.Did("2026-11-01", "4 ama-pra-1").Check();
        Assert.Equal(100, full.Pitfalls.LastMinutePanic);
    }

    [Fact]
    public void Random_selection_is_what_no_requirement_and_no_goal_wants()
    {
        // 30 in the last twelve months, 10 are put on the total.
        var person = Owing(Ten).Did("2025-11-22", "9 ama-pra-1").Did("2026-03-01", "30 ama-pra-1");
        // The nine of November 22, 2025 are a day too old to be looked at, but fill the total first: 1 of 30 is used.
        Assert.Equal(97, person.Check().Pitfalls.RandomSelection);
        Assert.Equal(
            67,
            Owing(Ten).Did("2026-03-01", "30 ama-pra-1").Check().Pitfalls.RandomSelection
        );
        var goal = Goal("leadership", 20);
        Assert.Equal(
            0,
            (Owing(Ten).Did("2026-03-01", "30 ama-pra-1", "leadership") with { Goals = [goal] })
                .Check()
                .Pitfalls.RandomSelection
        );
        Assert.Equal(
            0,
            Owing(Ten)
                .Did("2026-03-01", "30 ama-pra-1", also: one => one with { Goals = ["g"] })
                .Check()
                .Pitfalls.RandomSelection
        );
        Assert.Equal(0, Owing(Ten).Check().Pitfalls.RandomSelection);
    }

    [Fact]
    public void No_tracking_is_without_proof_or_logged_late()
    {
        CmeActivity Proved(CmeActivity one, string? logged) =>
            one with
            {
                Proof = "proofs/a.pdf",
                Logged = logged is null ? null : DateOnly.Parse(logged),
            };
        var person = Owing(Ten)
            .Did("2026-03-01", "3 ama-pra-1", also: one => Proved(one, null))
            .Did("2026-04-01", "3 ama-pra-1", also: one => Proved(one, "2026-05-02"))
            .Did("2026-05-01", "3 ama-pra-1", also: one => Proved(one, "2026-06-02"))
            .Did("2026-06-01", "1 ama-pra-1");
        // 31 days are in time, 32 are not: 3 + 1 of 10.
        Assert.Equal(40, person.Check().Pitfalls.NoTracking);
        Assert.Equal(0, Owing(Ten).Check().Pitfalls.NoTracking);
        Assert.Equal(0, Owing(Ten).Did("2025-11-22", "3 ama-pra-1").Check().Pitfalls.NoTracking);
        Assert.Equal(100, Owing(Ten).Did("2025-11-23", "3 ama-pra-1").Check().Pitfalls.NoTracking);
    }

    [Fact]
    public void No_career_alignment_holds_each_goal_against_the_elapsed_year()
    {
        // November 22 is day 326: 20 * 326 / 365 = 17.86 due. A shared topic weighs 2/3: 9 give 6, a third of it.
        var person = Owing(Ten).Did("2026-03-01", "9 ama-pra-1", "leadership") with
        {
            Goals = [Goal("leadership", 20)],
        };
        // 6 / 17.863 = 33.6 %: 66.4.
        Assert.Equal(66, person.Check().Pitfalls.NoCareerAlignment);
        // Named, it weighs fully: 9 / 17.863 = 50.4 %.
        var named = person with
        {
            Ledger = [person.Ledger[0] with { Goals = ["g-leadership"] }],
        };
        Assert.Equal(50, named.Check().Pitfalls.NoCareerAlignment);
        // A second goal without anything: the mean.
        var two = person with
        {
            Goals = [Goal("leadership", 20), Goal("teaching", 10)],
        };
        Assert.Equal(83, two.Check().Pitfalls.NoCareerAlignment);
        Assert.Equal(0, Owing(Ten).Check().Pitfalls.NoCareerAlignment);
        // What was done before the year, or after today, counts nothing.
        var before = Owing(Ten).Did("2025-12-31", "90 ama-pra-1", "leadership") with
        {
            Goals = [Goal("leadership", 20)],
        };
        Assert.Equal(100, before.Check().Pitfalls.NoCareerAlignment);
        var full = Owing(Ten).Did("2026-01-01", "90 ama-pra-1", "leadership") with
        {
            Goals = [Goal("leadership", 20)],
        };
        Assert.Equal(0, full.Check().Pitfalls.NoCareerAlignment);
    }

    [Theory]
    // Months of 2, 2, 2 and x hours: fullest over mean.
    [InlineData(2, 0)]
    [InlineData(3.6, 0)]
    [InlineData(6, 20)]
    [InlineData(18, 60)]
    public void One_overloaded_month_is_the_fullest_over_the_mean(double hours, int reading)
    {
        // 3.6 / 2.4 = 1.5 reads 0; 6 / 3 = 2 reads 20; 18 / 6 = 3 reads 60.
        var person = Owing(Ten)
            .Did("2026-01-10", "2 ama-pra-1")
            .Did("2026-02-10", "2 ama-pra-1")
            .Did("2026-03-10", "2 ama-pra-1")
            .Did("2026-04-10", $"{hours} ama-pra-1");
        Assert.Equal(reading, person.Check().Pitfalls.OverloadedMonth);
    }

    [Fact]
    public void Days_off_and_hours_given_are_taken_into_account()
    {
        var person = Owing(Ten)
            .Did("2026-01-10", "2 ama-pra-1")
            .Did("2026-02-10", "2 ama-pra-1")
            .Did("2026-03-10", "2 ama-pra-1");
        var conference = person.Did(
            "2026-04-10",
            "18 ama-pra-1",
            also: one => one with { Days = Amount.Whole(2) }
        );
        Assert.Equal(0, conference.Check().Pitfalls.OverloadedMonth);
        var brief = person.Did(
            "2026-04-10",
            "18 ama-pra-1",
            also: one => one with { Hours = Amount.Whole(6) }
        );
        Assert.Equal(20, brief.Check().Pitfalls.OverloadedMonth);
        // Another year's months are none of this one's; the plan's are.
        Assert.Equal(0, person.Did("2025-12-31", "18 ama-pra-1").Check().Pitfalls.OverloadedMonth);
        Assert.Equal(
            60,
            person.Plans("2026-12-20", "18 ama-pra-1").Check().Pitfalls.OverloadedMonth
        );
        Assert.Equal(0, Owing(Ten).Check().Pitfalls.OverloadedMonth);
    }

    private static Goal Goal(string topic, int target) =>
        new()
        {
            Id = "g-" + topic,
            Topics = [new Topic(topic)],
            TargetCredits = Amount.Whole(target),
        };
}
