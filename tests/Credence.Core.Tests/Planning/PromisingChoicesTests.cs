using Credence.Core.Credits;
using Credence.Core.Planning;
using Credence.Core.Practice;
using Credence.Core.Tests.Oracle;
using Credence.Core.Tests.Standing;

namespace Credence.Core.Tests.Planning;

/// <summary>Of a long list, what a good plan is likely to choose from.</summary>
public sealed class PromisingChoicesTests
{
    [Fact]
    public void Of_meetings_the_one_worth_most_is_promising() =>
        Assert.Equal(
            "cheap",
            Promising(
                Plain()
                    .With(
                        Costing(Year.Meeting("dear", "2026-05-01", "2026-05-03"), 900),
                        Costing(Year.Meeting("cheap", "2026-06-01", "2026-06-03"), 100)
                    )
            )
        );

    [Fact]
    public void Of_deep_dives_the_cheapest_of_each_quarter_is() =>
        Assert.Equal(
            "may-b march-b",
            Promising(
                Plain()
                    .With(
                        In(Costing(Year.Block("may-a", 8), 300), 5),
                        In(Costing(Year.Block("may-b", 8), 200), 5),
                        In(Costing(Year.Block("march-a", 8), 500), 3),
                        In(Costing(Year.Block("march-b", 8), 400), 3)
                    )
            )
        );

    [Fact]
    public void Of_streams_the_one_worth_most_an_hour_and_the_best_of_the_own_practice_are() =>
        Assert.Equal(
            "short linked",
            Promising(
                Plain()
                    .With(
                        Year.Stream("long", 2) with
                        {
                            Hours = Amount.Whole(3),
                        },
                        Year.Stream("short", 2),
                        Year.Stream("linked", 2) with
                        {
                            Hours = Amount.Whole(2),
                            PracticeLinked = true,
                        },
                        Year.Stream("lesser", 2) with
                        {
                            Hours = Amount.Whole(4),
                            PracticeLinked = true,
                        }
                    )
            )
        );

    [Fact]
    public void What_was_pinned_accepted_or_begun_with_comes_along_and_what_must_come_before_it() =>
        Assert.Equal(
            "best pinned kept begun first before",
            Promising(
                Plain()
                    .With(
                        Year.Block("best", 1),
                        Costing(Year.Block("pinned", 2), 900) with
                        {
                            Status = CandidateStatus.Pinned,
                        },
                        Costing(Year.Block("kept", 2), 900) with
                        {
                            After = ["first"],
                        },
                        Costing(Year.Block("begun", 2), 900),
                        Costing(Year.Block("first", 2), 900) with
                        {
                            After = ["before"],
                        },
                        Costing(Year.Block("before", 2), 900),
                        Costing(Year.Block("other", 2), 900)
                    )
                    .AcceptedWith(Year.Item("kept", 5)),
                "begun"
            )
        );

    [Fact]
    public void What_serves_a_goal_best_is() =>
        Assert.Equal(
            "serves",
            Promising(
                Grow(
                    Plain()
                        .With(
                            Year.Block("plain", 1),
                            Costing(Year.Block("serves", 5, "sepsis"), 400),
                            Costing(Year.Block("less", 1, "sepsis"), 400)
                        )
                )
            )
        );

    [Fact]
    public void Where_too_little_is_there_for_a_requirement_two_that_give_it_most_are() =>
        Assert.Equal(
            "plain much more",
            Promising(
                (
                    Plain() with
                    {
                        Person = Plain()
                            .Person.Owing(
                                Board
                                    .Asking(Board.Credits("pain", 9, topics: "pain"))
                                    .Ending("2026-12-31")
                            ),
                    }
                ).With(
                    Year.Block("plain", 1),
                    Costing(Year.Block("little", 1, "pain"), 300),
                    Costing(Year.Block("much", 4, "pain"), 300),
                    Costing(Year.Block("more", 5, "pain"), 300)
                )
            )
        );

    /// <param name="begun">What the plan to begin from has.</param>
    private static string Promising(Year year, string begun = "")
    {
        var problem = year.Problem();
        var model = new PlanningModel(problem);
        PlanSearch.FindEvents(model, new CbcSolver());
        var units = new int[problem.Options.Length];
        foreach (var choice in problem.Choices.Where(choice => choice.Id == begun))
        {
            units[choice.FirstOption] = 1;
        }

        return string.Join(
            ' ',
            PromisingChoices
                .Of(model, new PlanPoint(model, units), most: 1)
                .Order()
                .Select(choice => problem.Choices[choice].Id)
        );
    }

    private static Year Plain() => BestPlanTests.Plain();

    private static Year Grow(Year year) =>
        year with
        {
            Person = year.Person with
            {
                Goals =
                [
                    new Goal
                    {
                        Id = "icu",
                        Topics = [new Topic("sepsis")],
                        TargetCredits = Amount.Whole(20),
                    },
                ],
            },
        };

    private static Candidate Costing(Candidate candidate, int dollars) =>
        candidate with
        {
            PriceOnce = Money.FromCents(dollars * 100L),
        };

    private static Candidate In(Candidate candidate, int month) =>
        candidate with
        {
            Offered = new() { Months = [new(2026, month, 1)] },
        };
}
