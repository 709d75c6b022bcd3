using Credence.Core.Credits;
using Credence.Core.Obligations;
using Credence.Core.Practice;
using Credence.Core.Requirements;

namespace Credence.Core.Tests.Standing;

/// <summary>What a year asks of the rules alone (engine.md section 4).</summary>
public sealed class AnnualTargetsTests
{
    private static Person Owing(params Obligation[] ties) => Person.On("2026-04-21").Owing(ties);

    private static int Annual(Requirement asked, Func<CycleRule, CycleRule>? cycle = null)
    {
        var tie = Board.Asking(asked);
        var annual = Owing(cycle is null ? tie : tie.Cycles(cycle)).Check().Annual;
        return (int)annual.ByBody.Single().Annual.ToDecimal();
    }

    [Fact]
    public void Each_window_has_its_share_of_a_year_rounded_up()
    {
        var fifty = Board.Credits("total", 50);
        Assert.Equal(25, Annual(fifty));
        Assert.Equal(17, Annual(fifty, rule => rule with { Months = 36 }));
        Assert.Equal(50, Annual(fifty.In(new Window.Year())));
        Assert.Equal(34, Annual(fifty.In(new Window.RollingMonths(18))));
        Assert.Equal(9, Annual(fifty.In(new Window.EveryCycles(3))));
        Assert.Equal(10, Annual(fifty.In(new Window.Valid(60, false))));
        Assert.Equal(13, Annual(fifty, rule => rule with { Months = 12, LookbackMonths = 48 }));
        Assert.Equal(0, Annual(Board.Card("card")));
    }

    [Fact]
    public void Two_clocks_count_as_their_second_once_the_first_is_met()
    {
        var asked = Board.Credits("abuse", 8) with
        {
            Due = new TwoClocks(new DeadlineForm.FirstRenewal(), 48, null),
        };
        var tie = Board.Asking(asked).Licensed("2015-01-01");
        Assert.Equal(
            Amount.Whole(2),
            Owing(tie).Did("2016-01-01", "8 ama-pra-1").Check().Annual.ByBody[0].Annual
        );
        var cycles = asked with { Due = new TwoClocks(new DeadlineForm.FirstRenewal(), null, 4) };
        Assert.Equal(
            Amount.Whole(1),
            Owing(Board.Asking(cycles).Licensed("2015-01-01"))
                .Did("2016-01-01", "8 ama-pra-1")
                .Check()
                .Annual.ByBody[0]
                .Annual
        );
    }

    [Theory]
    [InlineData("2026-12-31", 8)]
    [InlineData("2027-01-01", 0)]
    public void Once_counts_whole_where_it_is_due_in_the_year(string due, int once)
    {
        var asked = Board
            .Credits("training", 8)
            .In(new Window.Once())
            .By(new DeadlineForm.On(DateOnly.Parse(due)));
        var person = Owing(Board.Asking(asked, Board.Credits("total", 50)));
        var annual = person.Check().Annual;
        Assert.Equal(Amount.Whole(once), annual.OneTime);
        Assert.Equal(Amount.Whole(25 + once), annual.ByBody[0].Buffered);
        // What is earned in the year changes nothing; what was done before it does.
        Assert.Equal(
            Amount.Whole(once),
            person.Did("2026-02-01", "8 ama-pra-1").Check().Annual.OneTime
        );
        Assert.Equal(Amount.Zero, person.Did("2025-12-31", "8 ama-pra-1").Check().Annual.OneTime);
    }

    [Fact]
    public void The_planning_year_may_begin_in_any_month()
    {
        var asked = Board
            .Credits("training", 8)
            .In(new Window.Once())
            .By(new DeadlineForm.On(new DateOnly(2027, 3, 31)));
        var person = Owing(Board.Asking(asked));
        Assert.Equal(Amount.Zero, person.Check().Annual.OneTime);
        var april = person with
        {
            Wishes = new PlanningWishes { Start = new DateOnly(2026, 4, 1) },
        };
        Assert.Equal(Amount.Whole(8), april.Check().Annual.OneTime);
    }

    [Fact]
    public void It_does_not_fall_as_credits_are_earned_and_met_by_other_means_asks_nothing()
    {
        var fifty = Board.Credits("total", 50);
        Assert.Equal(
            Amount.Whole(25),
            Owing(Board.Asking(fifty)).Did("2026-01-01", "50 ama-pra-1").Check().Annual.Overlapped
        );
        var waived = Board.Asking(fifty) with { Waived = [new Waived("total", null, "", "")] };
        Assert.Equal(Amount.Zero, Owing(waived).Check().Annual.Overlapped);
    }

    [Theory]
    [InlineData(5, 65, 45, 55)]
    [InlineData(0, 62, 44, 54)]
    [InlineData(10, 70, 50, 60)]
    public void Bodies_are_buffered_each_and_the_band_once(int step, int sum, int low, int high)
    {
        // 25 (50 in two years), 22 a year of which 4 on pain, 15 a year of which 4 on ethics.
        var person = Owing(
            Board.Asking("one", Board.Credits("total", 87)),
            Board.Asking(
                "two",
                Board.Credits("total", 18).In(new Window.Year()),
                Board.Credits("pain", 4, "total", topics: "pain").In(new Window.Year())
            )
        ) with
        {
            Wishes = new PlanningWishes { BufferStep = step },
        };
        var annual = person.Check().Annual;
        Assert.Equal(Amount.Whole(44), annual.Overlapped);
        Assert.Equal(Amount.Whole(sum), annual.NotOverlapped);
        Assert.Equal(Amount.Whole(low), annual.BandLow);
        Assert.Equal(Amount.Whole(high), annual.BandHigh);
    }

    [Fact]
    public void Copies_of_a_year_count_once_and_children_lie_in_their_parents()
    {
        var total = Board.Credits("total", 30).In(new Window.Year());
        var pain = Board.Credits("pain", 4, "total", topics: "pain").In(new Window.Year());
        var annual = Owing(Board.Asking(total, pain)).Check().Annual;
        Assert.Equal(Amount.Whole(30), annual.ByBody[0].Annual);
        Assert.Equal(Amount.Whole(30), annual.Overlapped);
        var many = Board.Credits("total", 3).In(new Window.Year());
        Assert.Equal(Amount.Whole(4), Owing(Board.Asking(many, pain)).Check().Annual.Overlapped);
    }

    [Fact]
    public void Different_topics_of_two_bodies_do_not_overlap_unless_one_course_has_both()
    {
        var person = Owing(
            Board.Asking("one", Board.Credits("pain", 6, topics: "pain").In(new Window.Year())),
            Board.Asking("two", Board.Credits("ethics", 5, topics: "ethics").In(new Window.Year()))
        );
        Assert.Equal(Amount.Whole(11), person.Check().Annual.Overlapped);
        Assert.Equal(
            Amount.Whole(6),
            person.Did("2026-01-01", "1 ama-pra-1", "pain+ethics").Check().Annual.Overlapped
        );
    }
}
