using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Ledger;
using Credence.Core.Planning;
using Credence.Core.Practice;
using Credence.Core.Tests.Standing;
using Credence.Core.YearEnds;

namespace Credence.Core.Tests.YearEnds;

public sealed class NextYearTests
{
    private static readonly Candidate Project = On(
        "readmissions",
        "Readmissions project",
        "qi-project",
        "quality-improvement"
    ) with
    {
        Mode = CandidateMode.Project,
        Offered = new Offered { From = new(2026, 6, 1), To = new(2026, 10, 1) },
    };

    [Fact]
    public void Evidence_decides_what_becomes_of_a_goal_and_the_word_of_the_physician_goes_first()
    {
        var goal = new Goal
        {
            Id = "icu",
            Statement = "By December 2026 I lead the huddle that 2025 began, in room 2026a.",
            Evidence = ["lead it", "ultrasound signed off"],
        };

        var half = Outcome(goal, new() { Reached = Reached(0) });
        Assert.Equal(GoalNext.GoOn, half.Next);
        Assert.Equal(["ultrasound signed off"], half.Evidence);
        Assert.Equal(
            "By December 2027 I lead the huddle that 2026 began, in room 2026a.",
            half.Statement
        );
        var whole = Outcome(goal, new() { Reached = Reached(0, 1, 7) });
        Assert.Equal((GoalNext.Done, true), (whole.Next, whole.IsReached));
        var said = Outcome(
            goal,
            new()
            {
                Reached = Reached(0, 1),
                Goals = ImmutableDictionary<string, GoalNext>.Empty.Add("icu", GoalNext.LetGo),
            }
        );
        Assert.Equal(GoalNext.LetGo, said.Next);

        static ImmutableDictionary<string, ImmutableHashSet<int>> Reached(params int[] places) =>
            ImmutableDictionary<string, ImmutableHashSet<int>>.Empty.Add("icu", [.. places]);

        static GoalOutcome Outcome(Goal goal, YearEndAnswers answers) =>
            GoalOutcome.Of(goal, answers, 1);
    }

    [Fact]
    public void What_is_dropped_is_left_out_and_what_is_leveled_up_leads_to_the_weightiest_of_its_topic()
    {
        var review = Review(
            Did("Readmissions project", "qi-project", "quality-improvement"),
            Did("Dinner", "webinar", "pain")
        );
        var certificate = On(
            "cert",
            "Certificate in quality",
            "certificate-program",
            "quality-improvement"
        );
        var dinner = On("dinner", "Dinner", "webinar", "pain");
        var next = NextYear.Of(
            review,
            new()
            {
                Decisions = ImmutableDictionary<string, Decision>
                    .Empty.Add("title:readmissions project", Decision.LevelUp)
                    .Add("title:dinner", Decision.Drop),
            },
            [Project, certificate, dinner],
            []
        );

        Assert.Equal(
            [
                ("readmissions", CandidateStep.Again, CandidateStatus.Open, (int?)null),
                ("cert", CandidateStep.LedTo, CandidateStatus.Open, 10),
                ("dinner", CandidateStep.LeftOut, CandidateStatus.Banned, null),
            ],
            next.Candidates.Select(one =>
                (one.After.Id, one.Step, one.After.Status, one.After.Strategic)
            )
        );
        Assert.Equal(
            (new DateOnly(2027, 6, 1), new DateOnly(2027, 10, 1)),
            (
                next.Candidates[0].After.Offered.From!.Value,
                next.Candidates[0].After.Offered.To!.Value
            )
        );
        Assert.Empty(next.NothingHigher);
    }

    [Fact]
    public void What_leads_on_may_come_from_the_catalog_and_where_nothing_does_it_is_said()
    {
        var review = Review(Did("Sepsis course", "course", "sepsis"));
        var level = new YearEndAnswers
        {
            Decisions = ImmutableDictionary<string, Decision>.Empty.Add(
                "title:sepsis course",
                Decision.LevelUp
            ),
        };
        var webinar = On("webinar", "Sepsis webinar", "webinar", "sepsis");
        var simulation = On("simulation", "Sepsis simulation", "simulation", "sepsis");

        var found = NextYear.Of(review, level, [webinar], [webinar, simulation]);
        var nothing = NextYear.Of(review, level, [webinar], []);

        var added = Assert.Single(found.Candidates);
        Assert.True(added is { IsNew: true, Step: CandidateStep.LedTo, From: "Sepsis course" });
        Assert.Equal("simulation", added.After.Id);
        Assert.Equal(["Sepsis course"], nothing.NothingHigher);
    }

    [Fact]
    public void A_sort_of_small_things_that_nothing_leads_on_from_goes_by_its_name()
    {
        var small = Did("Rounds", "grand-rounds", "sepsis") with
        {
            Lines = [new(new CreditType("ama-pra-1"), Amount.Whole(1))],
        };

        var next = NextYear.Of(
            Review(small),
            new()
            {
                Decisions = ImmutableDictionary<string, Decision>.Empty.Add(
                    "format:grand-rounds",
                    Decision.LevelUp
                ),
            },
            [],
            []
        );

        Assert.Equal(["grand-rounds"], next.NothingHigher);
        Assert.Equal(new DateSpan(new(2027, 1, 1), new(2027, 12, 31)), next.Year);
    }

    [Fact]
    public void Meetings_move_by_whole_weeks_months_by_years_and_what_lies_ahead_stays()
    {
        var meeting = On("meeting", "Meeting", "conference", "x") with
        {
            Mode = CandidateMode.Event,
            Status = CandidateStatus.Pinned,
            Month = new(2026, 5, 1),
            Offered = new Offered { Dates = [new DateSpan(new(2026, 5, 6), new(2026, 5, 8))] },
        };
        var months = On("acls", "ACLS", "simulation", "x") with
        {
            Offered = new Offered { Months = [new(2026, 2, 1), new(2026, 11, 1)] },
        };
        var ahead = months with
        {
            Id = "ahead",
            Offered = new Offered { Months = [new(2026, 2, 1), new(2027, 2, 1)] },
        };

        var next = NextYear.Of(Review(), new(), [meeting, months, ahead], []);

        Assert.Equal(["meeting", "acls"], next.Candidates.Select(one => one.After.Id));
        var (again, acls) = (next.Candidates[0].After, next.Candidates[1].After);
        Assert.Equal(new DateSpan(new(2027, 5, 5), new(2027, 5, 7)), again.Offered.Dates[0]);
        Assert.Equal((CandidateStatus.Open, null), (again.Status, again.Month));
        Assert.Equal([new DateOnly(2027, 2, 1), new(2027, 11, 1)], acls.Offered.Months);
    }

    private static YearEndReview Review(params CmeActivity[] done) =>
        YearEndReview.Of(
            (Person.On("2026-12-18") with { Ledger = [.. done] }).Input(),
            new DateSpan(new(2026, 1, 1), new(2026, 12, 31))
        );

    private static CmeActivity Did(string title, string format, string topic) =>
        new()
        {
            Id = new(title),
            Date = new(2026, 4, 1),
            Title = title,
            Format = format,
            Lines = [new(new CreditType("ama-pra-1"), Amount.Whole(8))],
            Portions = [new([new Topic(topic)], null)],
        };

    private static Candidate On(string id, string title, string format, string topic) =>
        new()
        {
            Id = id,
            Title = title,
            Format = format,
            Lines = [new(new CreditType("ama-pra-1"), Amount.Whole(8))],
            Portions = [new([new Topic(topic)], null)],
        };
}
