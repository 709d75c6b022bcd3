using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Planning;
using Credence.Core.Practice;
using Credence.Core.Requirements;
using Credence.Core.Standing;
using Credence.Core.Tests.Planning;
using Credence.Core.Tests.Standing;
using Credence.Core.Warnings;

namespace Credence.Core.Tests.Warnings;

/// <summary>What the planner is asked for to lessen each of the five habits.</summary>
public sealed class RepairTests
{
    private static readonly DateOnly October = new(2026, 10, 31);

    private static readonly PitfallCauses Hurried = new() { NearestDeadline = October };

    private static readonly Goal Icu = new()
    {
        Id = "icu",
        Statement = "Septic shock.",
        Topics = [new Topic("sepsis")],
    };

    [Fact]
    public void Where_nothing_is_missing_there_is_nothing_to_move()
    {
        var repair = WarningCase
            .From("2026-04-21")
            .Repaired(PitfallKind.LastMinutePanic, PitfallCauses.None);

        Assert.False(repair.CanHelp);
        Assert.Equal("Nothing is missing, so there is nothing to move.", repair.Words);
    }

    [Fact]
    public void Without_a_plan_a_plan_is_made_and_without_candidates_none_can_be()
    {
        var year = WarningCase.From("2026-04-21");

        var some = year.With(Year.Block("a", 4)).Repaired(PitfallKind.LastMinutePanic, Hurried);
        var banned = year.With(Year.Block("a", 4) with { Status = CandidateStatus.Banned })
            .Repaired(PitfallKind.LastMinutePanic, Hurried);

        Assert.Equal([""], some.Said());
        Assert.Equal("Make a plan that keeps October calm", some.Words);
        Assert.False(banned.CanHelp);
        Assert.StartsWith("There is nothing to plan with yet", banned.Words);
    }

    [Fact]
    public void What_stands_in_the_last_two_months_moves_before_them_the_largest_first()
    {
        // By October 31: what ends after August 31 and begins by the deadline is late.
        var repair = WarningCase
            .From("2026-04-21")
            .With(
                Year.Block("small", 2),
                Year.Block("large", 6),
                Year.Block("early", 3),
                Year.Block("after", 4),
                Year.Stream("journal", 1),
                Year.Block("open", 1),
                Year.Block("open-more", 2),
                Year.Block("refused", 9) with
                {
                    Status = CandidateStatus.Banned,
                }
            )
            .AcceptedWith(
                Year.Item("small", 9),
                Year.Item("large", 10),
                Year.Item("early", 8),
                Year.Item("after", 11),
                Year.Item("journal", 10)
            )
            .Repaired(PitfallKind.LastMinutePanic, Hurried);

        Assert.Equal("Move the work forward", repair.Words);
        Assert.Equal(["", "large 4, small 4", "open-more 4"], repair.Said());
    }

    [Fact]
    public void No_more_than_three_move_at_once()
    {
        var year = WarningCase
            .From("2026-04-21")
            .With(Year.Block("a", 1), Year.Block("b", 1), Year.Block("c", 1), Year.Block("d", 1))
            .AcceptedWith(
                Year.Item("a", 10),
                Year.Item("b", 10),
                Year.Item("c", 10),
                Year.Item("d", 10)
            );

        Assert.Equal(
            ["", "a 4, b 4, c 4"],
            year.Repaired(PitfallKind.LastMinutePanic, Hurried).Said()
        );
    }

    [Theory]
    [InlineData(10, "a 4")]
    [InlineData(11, "a 5")]
    public void It_moves_to_the_first_month_that_has_its_hours(int hours, string step)
    {
        // April holds ten hours, May fifteen; what is longer fits nowhere else.
        var year = WarningCase.From("2026-04-21");
        year = year with
        {
            Person = year.Person with
            {
                Wishes = year.Person.Wishes with
                {
                    HoursInMonth = ImmutableDictionary<DateOnly, Amount>.Empty.Add(
                        new(2026, 5, 1),
                        Amount.Whole(15)
                    ),
                },
            },
        };

        Assert.Equal(
            ["", step],
            year.With(Year.Block("a", hours))
                .AcceptedWith(Year.Item("a", 10))
                .Repaired(PitfallKind.LastMinutePanic, Hurried)
                .Said()
        );
    }

    [Fact]
    public void A_project_moves_only_where_each_of_its_months_has_its_share()
    {
        // Twenty hours over two months; six of April's ten are taken.
        var year = WarningCase
            .From("2026-04-21")
            .With(Year.Project("qi", 8, 20, 2), Year.Block("talk", 6))
            .AcceptedWith(Year.Item("qi", 10), Year.Item("talk", 4));

        Assert.Equal(["", "qi 6"], year.Repaired(PitfallKind.LastMinutePanic, Hurried).Said());
    }

    [Fact]
    public void What_serves_nothing_is_left_out_of_the_plan()
    {
        var year = WarningCase
            .From(
                "2026-04-21",
                Board.Credits("total", 60),
                Board.Card("acls", topics: "life-support")
            )
            .With(
                Year.Block("stray", 4),
                Year.Stream("rounds", 2),
                Year.Block("acls", 4, "life-support"),
                Year.Block("fine", 4)
            )
            .AcceptedWith(
                Year.Item("stray", 6),
                Year.Item("rounds", 6),
                Year.Item("acls", 7),
                Year.Item("fine", 8)
            );

        var repair = year.Repaired(
            PitfallKind.RandomSelection,
            new PitfallCauses
            {
                Recent = Amount.Whole(40),
                Stray =
                [
                    Planned("stray", 4),
                    Planned("rounds", 2),
                    Planned("acls", 4),
                    Entry("Old", 9),
                ],
            }
        );

        // The steady minimum of three is halved to whole credits: one.
        Assert.Equal("Plan without what serves nothing", repair.Words);
        Assert.Equal(["-stray", "-rounds; minimum 1"], repair.Said());
    }

    [Fact]
    public void What_is_done_stays_and_nothing_stray_is_nothing_to_repair()
    {
        var year = WarningCase.From("2026-04-21");

        Assert.Equal(
            "Nothing to repair.",
            year.Repaired(PitfallKind.RandomSelection, PitfallCauses.None).Words
        );
        var done = year.Repaired(
            PitfallKind.RandomSelection,
            new PitfallCauses { Stray = [Entry("Old", 9)] }
        );
        Assert.False(done.CanHelp);
        Assert.Equal("What is done stays in the record; nothing planned is random.", done.Words);
    }

    [Theory]
    [InlineData(
        "2026-04-21",
        1,
        "File the missing proof",
        "Set aside half an hour for it in April",
        "0.5"
    )]
    [InlineData(
        "2026-04-21",
        3,
        "File the 3 missing proofs",
        "Set aside half an hour for it in April",
        "0.5"
    )]
    [InlineData(
        "2026-04-23",
        4,
        "File the 4 missing proofs",
        "Set aside an hour for it in April",
        "1"
    )]
    [InlineData(
        "2026-04-24",
        12,
        "File the 12 missing proofs",
        "Set aside 2 hours for it in May",
        "2"
    )]
    [InlineData(
        "2026-04-24",
        15,
        "File 12 of the missing proofs",
        "Set aside 2 hours for it in May",
        "2"
    )]
    public void Time_for_missing_proofs_is_ten_minutes_each_two_hours_at_most(
        string day,
        int proofs,
        string title,
        string words,
        string hours
    )
    {
        var repair = WarningCase.From(day).Repaired(PitfallKind.NoTracking, Untracked(proofs));

        var step = Assert.Single(Assert.Single(repair.Tries).Steps);
        Assert.Equal((title, words), (step.Added!.Title, repair.Words));
        Assert.Equal(hours, $"{step.Added.Hours}");
        Assert.Equal([step.Month!.Value, step.Month.Value.AddMonths(1)], step.Added.Offered.Months);
        Assert.Equal($"file-proofs-{step.Month:yyyy-MM}", step.Candidate);
        Assert.Empty(step.Added.Aligns!);
    }

    [Fact]
    public void Time_for_proofs_is_asked_for_once_and_not_for_what_was_logged_late()
    {
        var year = WarningCase.From("2026-04-21");

        Assert.Equal(
            "Nothing to repair.",
            year.Repaired(PitfallKind.NoTracking, PitfallCauses.None).Words
        );
        Assert.Equal(
            "What was logged late keeps its date; the next ones count from the day you log them.",
            year.Repaired(
                PitfallKind.NoTracking,
                new PitfallCauses { Untracked = [Entry("Late", 4, "L1.pdf")] }
            ).Words
        );
        Assert.Equal(
            "The time for it is among your candidates already.",
            year.With(Year.Block("file-proofs-2026-04", 0))
                .Repaired(PitfallKind.NoTracking, Untracked(1))
                .Words
        );
    }

    [Fact]
    public void For_a_goal_that_lags_the_own_candidate_then_a_sooner_day_then_one_of_the_catalog()
    {
        var year = WarningCase
            .From("2026-04-21")
            .With(
                Year.Block("some", 3, "sepsis"),
                Year.Block("more", 6, "sepsis"),
                Year.Block("else", 9, "billing"),
                Year.Stream("rounds", 2) with
                {
                    Portions = [new([new Topic("sepsis")], null)],
                },
                Year.Block("planned", 4, "sepsis"),
                Year.Block("done", 8, "sepsis")
            )
            .AcceptedWith(Year.Item("planned", 9));
        year = year with
        {
            Person = year.Person.Did(
                "2026-03-01",
                "8 ama-pra-1",
                also: one => one with { Title = " course DONE" }
            ),
        };

        var repair = year.Repaired(
            PitfallKind.NoCareerAlignment,
            Lagging(2, 5),
            [Year.Block("more", 9, "sepsis"), Year.Block("new", 2, "sepsis")]
        );

        Assert.Equal("Put something for it into the plan", repair.Words);
        Assert.Equal(["more 4", "planned 4", "new 4 new"], repair.Said());
    }

    [Fact]
    public void A_goal_with_its_share_needs_nothing_and_where_nothing_helps_it_is_said()
    {
        var year = WarningCase.From("2026-04-21");

        Assert.Equal(
            "Every goal has its share by now.",
            year.Repaired(PitfallKind.NoCareerAlignment, Lagging(5, 5)).Words
        );
        var none = year.With(Year.Block("else", 9, "billing"))
            .Repaired(PitfallKind.NoCareerAlignment, Lagging(2, 5));
        Assert.False(none.CanHelp);
        Assert.StartsWith("Nothing that you could do", none.Words);
    }

    [Fact]
    public void The_goal_that_lags_most_is_served()
    {
        var teach = new Goal { Id = "teach", Topics = [new Topic("teaching")] };
        var causes = new PitfallCauses
        {
            Goals =
            [
                new(Icu, Amount.Whole(2), Amount.Whole(5)),
                new(teach, Amount.Whole(1), Amount.Whole(5)),
                new(Icu, Amount.Whole(9), Amount.Whole(5)),
            ],
        };

        Assert.Equal(
            ["lead 4"],
            WarningCase
                .From("2026-04-21")
                .With(Year.Block("more", 6, "sepsis"), Year.Block("lead", 3, "teaching"))
                .Repaired(PitfallKind.NoCareerAlignment, causes)
                .Said()
        );
    }

    [Fact]
    public void From_an_overloaded_month_the_smaller_things_go_first()
    {
        var repair = Overloaded(6).Repaired(PitfallKind.OverloadedMonth, Full(6, 2));

        // The mean of the months is 8: half as much again is 12, which the month's ten do not exceed.
        Assert.Equal("Even the months out", repair.Words);
        Assert.Equal(["small 4, least 4", "6: 5 hours", "large 4", "small 4"], repair.Said());
    }

    [Theory]
    [InlineData(3, "6: 9 hours")]
    [InlineData(4, "6: 7 hours")]
    [InlineData(5, "6: 6 hours")]
    public void The_month_is_held_to_half_as_much_again_as_the_mean(int others, string held) =>
        Assert.Contains(
            held,
            Overloaded(6).Repaired(PitfallKind.OverloadedMonth, Full(6, others)).Said()
        );

    [Fact]
    public void A_month_that_is_behind_is_past_help_and_one_without_a_cause_needs_none()
    {
        Assert.Equal(
            "March is behind you. As the other months fill, it stands out less.",
            Overloaded(6).Repaired(PitfallKind.OverloadedMonth, Full(3, 2)).Words
        );
        Assert.True(Overloaded(6).Repaired(PitfallKind.OverloadedMonth, Full(4, 2)).CanHelp);
        Assert.Equal(
            "Nothing to repair.",
            Overloaded(6).Repaired(PitfallKind.OverloadedMonth, Full(6, 2), overloaded: 0).Words
        );
        Assert.Equal(
            "Nothing to repair.",
            Overloaded(6).Repaired(PitfallKind.OverloadedMonth, PitfallCauses.None).Words
        );
    }

    [Fact]
    public void What_has_fixed_days_stays_where_it_is()
    {
        var year = WarningCase
            .From("2026-04-21")
            .With(Year.Meeting("meeting", "2026-06-03", "2026-06-05"))
            .AcceptedWith(Year.Item("meeting", 6));
        year = year with
        {
            Person = year.Person with
            {
                Wishes = year.Person.Wishes with { HoursPerMonth = Amount.Whole(1) },
            },
        };

        var repair = year.Repaired(PitfallKind.OverloadedMonth, Full(6, 2));

        Assert.Equal("What fills June has fixed days.", repair.Words);
    }

    private static Year Overloaded(int month) =>
        WarningCase
            .From("2026-04-21")
            .With(
                Year.Block("least", 1),
                Year.Block("small", 2),
                Year.Block("large", 7),
                Year.Block("elsewhere", 1)
            )
            .AcceptedWith(
                Year.Item("least", month),
                Year.Item("small", month),
                Year.Item("large", month),
                Year.Item("elsewhere", 9)
            );

    /// <summary>A month of 24 hours and others without any, which make the mean.</summary>
    private static PitfallCauses Full(int month, int others) =>
        new()
        {
            Months =
            [
                new(new(2026, month, 1), Amount.Whole(24)),
                .. Enumerable.Repeat(new MonthLoad(new(2026, 1, 1), Amount.Zero), others),
            ],
        };

    private static PitfallCauses Lagging(int earned, int due) =>
        new() { Goals = [new(Icu, Amount.Whole(earned), Amount.Whole(due))] };

    private static PitfallCauses Untracked(int proofs) =>
        new() { Untracked = [.. Enumerable.Range(1, proofs).Select(n => Entry($"Talk {n}", 1))] };

    private static BlamedActivity Planned(string candidate, int credits) =>
        Blamed($"planned:{candidate}/2026-06/1", "Course " + candidate, credits, "");

    private static BlamedActivity Entry(string title, int credits, string proof = "") =>
        Blamed("L-" + title, title, credits, proof);

    private static BlamedActivity Blamed(string id, string title, int credits, string proof) =>
        new(
            new CmeActivity
            {
                Id = new ActivityId(id),
                Date = new DateOnly(2026, 3, 1),
                Title = title,
                Proof = proof,
            },
            Amount.Whole(credits)
        );
}
