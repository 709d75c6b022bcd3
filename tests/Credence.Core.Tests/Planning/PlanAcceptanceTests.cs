using System.Collections.Immutable;
using Credence.Core.Dates;
using Credence.Core.Planning;
using Credence.Core.Tests.Standing;

namespace Credence.Core.Tests.Planning;

/// <summary>What stands in plan.yaml when a plan is accepted, and what of it counts as still to come.</summary>
public sealed class PlanAcceptanceTests
{
    [Fact]
    public void An_accepted_plan_keeps_what_is_past_done_or_dropped_and_takes_the_rest_from_the_new_one()
    {
        var year = Year.From(
                "2026-05-10",
                person =>
                    person with
                    {
                        Wishes = BestPlanTests
                            .Plain(wishes => wishes with { Events = 0 })
                            .Person.Wishes,
                    }
            )
            .With(Year.Block("a", 8), Year.Project("p", 8, 8, 2));
        year = year with
        {
            Person = year.Person.Owing(
                Board.Asking(Board.Credits("total", 16)).Ending("2026-12-31")
            ),
        };
        var before = new AcceptedPlan(
            new(2026, 4, 2),
            [
                Year.Item("past", 3),
                Year.Item("done", 7) with
                {
                    Done = ["L1"],
                },
                Year.Item("dropped", 8) with
                {
                    Dropped = true,
                },
                Year.Item("a", 5) with
                {
                    Pinned = true,
                },
                Year.Item("p", 6) with
                {
                    StartMonth = new(2026, 5, 1),
                },
                Year.Item("gone", 9),
            ]
        );
        var plan = (year with { Accepted = before }).Plan();

        var accepted = PlanAcceptance.Of(plan, before);

        Assert.Equal(new DateOnly(2026, 5, 10), accepted.Accepted);
        Assert.Equal(
            [
                "past 3",
                "a 5 since 2026-04-02",
                "p 6 from 5 since 2026-04-02",
                "done 7",
                "dropped 8",
            ],
            accepted.Items.Select(item =>
                $"{item.Candidate} {item.Month.Month}"
                + (item.StartMonth is { } start ? $" from {start.Month}" : "")
                + (item.Since is { } day ? $" since {day:yyyy-MM-dd}" : "")
            )
        );
        Assert.Equal(
            ["planned:a/2026-05/1 2026-05-31 Course a", "planned:p/2026-06/1 2026-06-30 Course p"],
            PlanAcceptance
                .AsActivities(accepted, year.Candidates, new(2026, 5, 10))
                .Select(one => $"{one.Id.Value} {one.Date:yyyy-MM-dd} {one.Title}")
        );
    }

    [Fact]
    public void Units_of_a_month_are_told_apart_and_a_meeting_counts_on_its_last_day()
    {
        ImmutableArray<AcceptedItem> items =
        [
            Year.Item("rounds", 6, 2),
            Year.Item("meet", 5),
            Year.Item("over", 4),
            Year.Item("unknown", 6),
        ];

        Assert.Equal(
            [
                "planned:meet/2026-05/1 2026-05-06 Course meet",
                "planned:rounds/2026-06/1 2026-06-30 Course rounds (1)",
                "planned:rounds/2026-06/2 2026-06-30 Course rounds (2)",
            ],
            PlanAcceptance
                .AsActivities(
                    new AcceptedPlan(null, items),
                    [
                        Year.Stream("rounds", 2),
                        Year.Meeting("meet", "2026-05-04", "2026-05-06") with
                        {
                            Offered = new()
                            {
                                Dates =
                                [
                                    new DateSpan(new(2025, 5, 4), new(2025, 5, 6)),
                                    new DateSpan(new(2026, 5, 4), new(2026, 5, 6)),
                                ],
                            },
                        },
                        Year.Block("over", 4),
                    ],
                    new(2026, 4, 30)
                )
                .Select(one => $"{one.Id.Value} {one.Date:yyyy-MM-dd} {one.Title}")
        );
    }
}
