using Credence.Core.Credits;
using Credence.Core.Planning;
using static Credence.Core.Tests.Planning.ProgramWords;

namespace Credence.Core.Tests.Planning;

/// <summary>What each level counts, as rows and costs of the program.</summary>
public sealed class LevelRowsTests
{
    [Fact]
    public void Law_is_what_is_asked_less_what_progresses()
    {
        var year = Owing(20, "2026-06-30")
            .With(In(Year.Block("a", 8), 2), In(Year.Block("b", 6), 7));

        Assert.Equal(
            """
            share: put - 2 a2 <= 0
            share: progress - put <= 0
            share: put' - 6 b7 <= 0
            share: progress' - put' <= 0
            law = 2000 + 400 (-progress)
            """,
            Told(year, Law, "share")
        );
    }

    [Fact]
    public void Pace_asks_for_the_bands_credits_by_September()
    {
        var year = Owing(24, "2027-05-31")
            .With(
                In(Year.Block("a", 8), 9),
                In(Year.Block("b", 6), 10),
                In(Year.Stream("s", 2), 2)
            );

        Assert.Equal(
            """
            band: band + 8 a9 + s2 >= 12
            pace = 1900 + 100 (-progress + band)
            """,
            Told(year, Pace, "band")
        );
    }

    [Fact]
    public void The_years_shape_asks_for_deep_dives_a_meeting_and_streams_between_two_ends()
    {
        var year = From(
                "2026-10-15",
                wishes =>
                    wishes with
                    {
                        HoursPerMonth = Amount.Whole(8),
                        DeepDivesPerQuarter = 1,
                        Events = 1,
                        MicroMinimum = Amount.Whole(3),
                        MicroMaximum = Amount.Whole(4),
                        MicroPracticeLinked = Amount.Whole(1),
                    }
            )
            .With(
                In(Year.Block("deep", 6), 11),
                Year.Meeting("meet", "2026-11-01", "2026-11-03"),
                In(Year.Stream("read", 5), 11, 12),
                In(Year.Stream("rounds", 5), 11) with
                {
                    PracticeLinked = true,
                }
            );

        Assert.Equal(
            """
            miss: miss + deep11 >= 1
            miss: miss' + meet11 >= 1
            under: under >= 3
            under: under' + read11 + rounds11 + deep11 >= 3
            under: under' + rounds11 >= 1
            under: under'' + read12 >= 3
            over: read11 + rounds11 - over <= 4
            over: read12 - over' <= 4
            structure = 0 + 100 (5 miss + 5 miss' + under + under' + over + under'' + over')
            """,
            Told(year, ShapeLevels.Add, "miss", "under", "over")
        );
    }

    [Fact]
    public void What_streams_can_never_give_is_missed_or_lowered_by_whole_items()
    {
        // Six of eight hours leave two: the deep dive lowers five by three, of which the streams lack one.
        var year = From(
                "2026-11-15",
                wishes =>
                    wishes with
                    {
                        HoursPerMonth = Amount.Whole(8),
                        MicroMinimum = Amount.Whole(5),
                    }
            )
            .With(In(Year.Block("deep", 6), 12), In(Year.Stream("read", 4), 12));

        Assert.Contains("under' + read12 + 3 deep12 >= 5", Rows("under", year, ShapeLevels.Add));
        Assert.Contains("under' + deep12 >= 1", Rows("under", year, ShapeLevels.Add));
    }

    [Fact]
    public void Value_counts_goals_up_to_their_targets_and_clusters_that_are_whole()
    {
        var year = Grow(Plain())
            .With(
                In(Year.Block("a", 6, "sepsis"), 2),
                In(Year.Stream("s", 2), 2, 3) with
                {
                    Portions = [new([new Topic("sepsis")], null)],
                },
                In(Year.Block("b", 2), 2)
            ) with
        {
            Clusters = [new Cluster("both", "", "", ["a", "s"])],
        };

        Assert.Equal(
            """
            goal: goal - 12 a2 - 2 s2 - 2 s3 <= 0
            cluster: cluster - a2 <= 0
            cluster: cluster - y1 <= 0
            value = 0 + 2000000 (-10 goal + 15 a2 + 6 s2 + 6 s3 + 12 b2 - 90 cluster)
            """,
            Told(year, ValueLevels.Value, "goal", "cluster")
        );
    }

    [Fact]
    public void What_was_accepted_is_kept_with_its_units()
    {
        var year = Plain()
            .With(In(Year.Block("a", 6), 2, 3), In(Year.Stream("s", 3), 2))
            .AcceptedWith(Year.Item("a", 3), Year.Item("s", 2, 2), Year.Item("gone", 2));

        Assert.Equal(
            """
            kept: 2 kept - s2 <= 0
            change = 3 + 1 (-a3 - kept)
            """,
            Told(year, ValueLevels.Change, "kept")
        );
    }

    [Fact]
    public void Evenness_counts_what_is_above_the_mean_and_the_steps_of_streams()
    {
        var year = From("2026-10-15")
            .With(In(Year.Block("a", 6), 11), In(Year.Stream("s", 2), 10, 11, 12));

        Assert.Equal(
            """
            load: -load + s10 = 0
            load: -load' + 6 a11 + s11 = 0
            load: -load'' + s12 = 0
            hours: s10 <= 40
            hours: 6 a11 + s11 <= 40
            hours: s12 <= 40
            hours: -hours + load + load' + load'' = 0
            above: 3 load - hours - above <= 0
            above: 3 load' - hours - above' <= 0
            above: 3 load'' - hours - above'' <= 0
            step: s11 - s10 - step <= 0
            step: -s11 + s10 - step <= 0
            step: s12 - s11 - step' <= 0
            step: -s12 + s11 - step' <= 0
            evenness = 0 + 100 (4 above + 4 above' + 4 above'' + 3 step + 3 step')
            """,
            Told(year, Even, "load", "hours", "above", "step")
        );
    }

    [Fact]
    public void What_fills_more_than_the_mean_of_its_month_is_above_it_by_that_much()
    {
        // Eight hours at most in three months: six in one of them are ten thirds above the mean.
        var year = From("2026-10-15")
            .With(
                In(Year.Block("a", 6), 11),
                In(Year.Block("b", 2), 11),
                In(Year.Stream("s", 2), 10, 11, 12)
            );

        Assert.Equal(["-1000 a11 + 100 above' >= 0"], Rows("peak", year, EvenOf(8)));
        Assert.Equal([], Rows("peak", year, EvenOf(18)));
        Assert.Equal(["-100 a11 + 100 above' >= 0"], Rows("peak", year, EvenOf(17)));
    }

    [Fact]
    public void What_streams_must_give_beside_it_counts_too()
    {
        var year = From("2026-10-15", wishes => wishes with { MicroMinimum = Amount.Whole(1) })
            .With(
                In(Year.Block("a", 6), 11),
                In(Year.Stream("s", 2) with { Hours = Amount.Whole(2) }, 10, 11, 12)
            );

        // Ten hours at most, of which the streams take two a month: fourteen thirds are above the mean.
        Assert.Equal(
            ["-1400 a11 + 200 above' + 600 under' >= 0"],
            Rows("peak", year, With(ShapeLevels.Add, EvenOf(5)))
        );
    }

    [Fact]
    public void A_search_may_ask_whether_something_is_done_by_a_month() =>
        Assert.Equal(
            ["-by + a2 + a4 = 0"],
            Rows("by", Plain().With(In(Year.Block("a", 6), 2, 4, 6, 8)), Even)
        );

    [Fact]
    public void Streams_alike_are_one_until_the_last_tie()
    {
        var year = Plain()
            .With(
                In(Year.Stream("s", 2), 2),
                In(Year.Stream("t", 3), 2),
                In(Year.Stream("u", 2), 2)
            );

        Assert.Equal(
            """
            share: -s2 + share + share' + share'' = 0
            order = 0 + 2 (7 share + 13 share' + 19 share'')
            """,
            Told(year, ValueLevels.Order, "share")
        );
    }
}
