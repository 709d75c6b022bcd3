using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Obligations;
using Credence.Core.Practice;
using Credence.Core.Requirements;
using Credence.Core.Standing;

namespace Credence.Core.Tests.Standing;

/// <summary>One thing or another, types by fact, ends and years of a requirement's own (engine.md sections 2 and 3b).</summary>
public sealed class OtherWaysTests
{
    private static readonly Requirement Total = Board.Credits("total", 10);

    private static Requirement Course(decimal amount, string topic, params OtherWay[] or) =>
        Board.Credits("course", amount, within: "total", topics: topic) with
        {
            Or = [.. or],
        };

    private static OtherWay Way(decimal amount, string topic, Window? window = null) =>
        new(
            "",
            [new AmountCase(null, Board.Of(amount))],
            window,
            [],
            [],
            topic.Length == 0 ? [] : [new Topic(topic)]
        );

    private static Person Owing(params Requirement[] asks) =>
        Person.On("2026-11-22").Owing(Board.Asking(asks));

    [Fact]
    public void The_way_with_the_least_shortfall_is_taken_even_where_the_total_hides_it()
    {
        var course = Course(1, "ethics", Way(2, "veterans"));
        var person = Owing(Total, course).Did("2026-01-10", "2 ama-pra-1", "veterans");
        // The total lacks eight either way; the second way is whole.
        Assert.Equal(Amount.Whole(8), person.Stands().Missing);
        Assert.Equal(Amount.Whole(2), person.Stands("course").Needed);
        Assert.Equal(Amount.Whole(2), person.Stands("course").Counted);
    }

    [Fact]
    public void A_tie_is_the_first_way_and_halves_of_two_ways_do_not_add_up()
    {
        var course = Course(2, "ethics", Way(2, "veterans"));
        var person = Owing(Total, course)
            .Did("2026-01-10", "1 ama-pra-1", "ethics")
            .Did("2026-02-10", "1 ama-pra-1", "veterans");
        Assert.Equal(Amount.Whole(1), person.Stands("course").Counted);
        Assert.Equal([new Topic("ethics")], person.Stands("course").Rule.Topics);
    }

    [Fact]
    public void Two_requirements_with_two_ways_each_are_chosen_together()
    {
        // One activity cannot serve both; only one of the four choices leaves nothing short.
        Requirement[] asks =
        [
            Board.Credits("a", 2, topics: "x") with
            {
                Or = [Way(2, "y")],
            },
            Board.Credits("b", 2, topics: "y") with
            {
                Or = [Way(3, "z")],
            },
        ];
        var person = Owing(asks)
            .Did("2026-01-10", "2 ama-pra-1", "y")
            .Did("2026-02-10", "3 ama-pra-1", "z");
        Assert.Equal(Amount.Zero, person.Stands().Missing);
        Assert.Equal([new Topic("y")], person.Stands("a").Rule.Topics);
        Assert.Equal(Amount.Whole(3), person.Stands("b").Needed);
    }

    [Fact]
    public void The_ways_taken_are_as_good_as_the_best_of_all_choices_tried_one_by_one()
    {
        var random = new Random(20261122);
        string[] topics = ["x", "y", "z"];
        for (var round = 0; round < 150; round++)
        {
            var asks = new Requirement[3];
            asks[0] = Board.Credits("total", random.Next(4, 12));
            for (var i = 1; i < asks.Length; i++)
            {
                asks[i] = Board.Credits(
                    "r" + i,
                    random.Next(1, 5),
                    random.Next(2) == 0 ? "total" : null,
                    topics: topics[random.Next(3)]
                ) with
                {
                    Or =
                    [
                        .. Enumerable
                            .Range(0, random.Next(0, 3))
                            .Select(_ => Way(random.Next(1, 5), topics[random.Next(3)])),
                    ],
                };
            }

            var done = Enumerable
                .Range(0, random.Next(1, 5))
                .Select(_ => ($"{random.Next(1, 5)} ama-pra-1", topics[random.Next(3)]))
                .ToArray();
            var least = Choices(asks).Min(choice => ShortOf(choice, done));
            Assert.Equal(least, ShortOf(asks, done));
        }

        static IEnumerable<Requirement[]> Choices(Requirement[] asks) =>
            from first in Ways(asks[1])
            from second in Ways(asks[2])
            select new[] { asks[0], first, second };

        static IEnumerable<Requirement> Ways(Requirement asked) =>
            asked.Or.Select(way => way.Of(asked)).Prepend(asked with { Or = [] });

        static long ShortOf(Requirement[] asks, (string Credits, string Topic)[] done)
        {
            var person = Owing(asks);
            for (var i = 0; i < done.Length; i++)
            {
                person = person.Did($"2026-01-{10 + i}", done[i].Credits, done[i].Topic);
            }

            return person
                .Stands()
                .Requirements.Sum(standing =>
                    standing.Needed.Hundredths - standing.Counted.Hundredths
                );
        }
    }

    [Fact]
    public void A_way_may_look_further_back()
    {
        var course = Course(2, "culture", Way(4, "", new Window.RollingMonths(48)));
        var person = Owing(Total, course).Did("2024-01-10", "4 ama-pra-1", "culture");
        Assert.Equal(Amount.Whole(4), person.Stands("course").Counted);
        Assert.Equal(Status.Met, person.Stands("course").Status);
    }

    [Fact]
    public void Types_by_fact_follow_the_fact_and_an_unknown_one_takes_what_every_case_accepts()
    {
        var asked = Board.Credits("total", 10, types: "aoa-1a ama-pra-1") with
        {
            AcceptsCases =
            [
                new(new Condition.Attribute("primary_care"), [CreditType.Read("aoa-1a")]),
                new(null, [CreditType.Read("aoa-1a"), CreditType.Read("ama-pra-1")]),
            ],
        };
        Assert.Equal(Amount.Whole(4), Counted(true));
        Assert.Equal(Amount.Whole(10), Counted(false));
        Assert.Equal(Amount.Whole(4), Counted(null));
        Assert.Contains(Does(null).Asked(), question => question.Fact == "primary_care");

        Amount Counted(bool? primary) => Does(primary).Stands("total").Counted;

        Person Does(bool? primary) =>
            Owing(asked)
                .Being(who => primary is { } known ? Says(who, "primary_care", known) : who)
                .Did("2026-01-10", "4 aoa-1a")
                .Did("2026-02-10", "6 ama-pra-1");
    }

    [Fact]
    public void Volunteer_hours_are_entered_under_a_type_at_a_rate_for_those_the_rule_names()
    {
        var psychiatrist = new Condition.Attribute("psychiatrist");
        var tie = Board
            .Asking(Board.Credits("total", 10, types: "ama-pra-1"))
            .Rules(rule =>
                rule with
                {
                    CountsAs =
                    [
                        new(CreditType.HourAny, CreditType.Read("ama-pra-1"), [])
                        {
                            Formats = ["volunteer-care"],
                            When = psychiatrist,
                        },
                    ],
                    Rates =
                    [
                        new("volunteer", [], ["volunteer-care"], [], 25, null, "", [])
                        {
                            When = psychiatrist,
                        },
                    ],
                }
            );
        Assert.Equal(Amount.Whole(5), Counted(true));
        Assert.Equal(Amount.Zero, Counted(false));
        Assert.Equal(Amount.Zero, Counted(null));

        Amount Counted(bool? yes) =>
            Person
                .On("2026-11-22")
                .Being(who => yes is { } known ? Says(who, "psychiatrist", known) : who)
                .Owing(tie)
                .Did(
                    "2026-01-10",
                    "20 hour-any",
                    also: one => one with { Format = "volunteer-care" }
                )
                .Did("2026-01-10", "7 hour-any")
                .Stands("total")
                .Counted;
    }

    [Fact]
    public void A_requirement_with_ends_of_its_own_runs_beside_the_cycle()
    {
        // The cycle runs June 1, 2025 to May 31, 2027; the registration ends September 30 of odd years.
        var csr = Board.Credits("csr", 2) with
        {
            Ends = new OwnRhythm(24, new MonthDay(9, 30), new EndYears(YearPick.Odd)),
        };
        var young = Owing(csr).Did("2025-10-10", "2 ama-pra-1");
        var only = Assert.Single(young.Stands().Requirements);
        Assert.Equal(new DateOnly(2027, 9, 30), only.Deadline);
        Assert.Equal(new DateOnly(2025, 10, 1), only.Window.Start);
        Assert.Equal(Amount.Whole(2), only.Counted);

        // A ledger that reaches back tells of the period that ended in this cycle as well.
        var old = Owing(csr).Did("2023-09-10", "1 ama-pra-1").Did("2025-09-10", "1 ama-pra-1");
        Assert.Equal(
            [
                (new DateOnly(2025, 9, 30), Status.Overdue),
                (new DateOnly(2027, 9, 30), Status.AtRisk),
            ],
            old.Stands().Requirements.Select(copy => (copy.Deadline, copy.Status))
        );
    }

    [Fact]
    public void Only_some_years_of_a_window_may_count()
    {
        var exam = Board.Card("exam") with { Years = new YearRun(2, 2) };
        Assert.Equal(Amount.Zero, Owing(exam).Did("2026-05-31", "").Stands("exam").Counted);
        Assert.Equal(Amount.Whole(1), Owing(exam).Did("2026-06-01", "").Stands("exam").Counted);
        var early = Board.Card("exam") with { Years = new YearRun(1, 1) };
        Assert.Equal(new DateOnly(2026, 5, 31), Owing(early).Stands("exam").Deadline);
    }

    [Fact]
    public void A_cycle_s_credits_may_be_due_before_its_end()
    {
        var tie = Board.Asking(Total).Cycles(rule => rule with { Due = new MonthDay(5, 1) });
        var person = Person
            .On("2027-05-20")
            .Owing(tie)
            .Did("2027-05-01", "4 ama-pra-1")
            .Did("2027-05-02", "6 ama-pra-1");
        Assert.Equal(new DateOnly(2027, 5, 1), person.Stands("total").Deadline);
        Assert.Equal(Amount.Whole(4), person.Stands("total").Counted);
    }

    [Theory]
    [InlineData("2024-09-01", "2026-08-31", 24, true)]
    [InlineData("2024-09-01", "2026-08-30", 24, false)]
    [InlineData("2022-01-01", "2023-06-01", 0, true)] // a single day of the four years will do
    [InlineData("2022-01-01", "2023-05-31", 0, false)]
    public void An_award_is_held_for_long_enough_in_a_span(
        string from,
        string to,
        int months,
        bool met
    )
    {
        // The 48 months that end May 31, 2027 begin June 1, 2023.
        var tie = Board
            .Asking(Total)
            .Rules(rule =>
                rule with
                {
                    Substitutes =
                    [
                        new(
                            "award",
                            "The award",
                            new Condition.HasAward("a", new FactSpan(48), months),
                            [],
                            [],
                            []
                        ),
                    ],
                }
            );
        var person = Person
            .On("2026-11-22")
            .Being(who =>
                who with
                {
                    Awards = [new("a", DateOnly.Parse(from), DateOnly.Parse(to))],
                }
            )
            .Owing(tie);
        Assert.Equal(met ? MetBy.Substitute : null, person.Stands("total").MetBy);
    }

    private static Physician Says(Physician who, string fact, bool yes) =>
        who with
        {
            Attributes = who.Attributes.SetItem(fact, yes),
        };
}
