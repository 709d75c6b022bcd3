using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Obligations;
using Credence.Core.Requirements;
using Credence.Core.Standing;

namespace Credence.Core.Tests.Standing;

/// <summary>What applies, how much, what meets it without credits, and where it hangs (engine.md sections 2, 3 and 3b).</summary>
public sealed class NodePlannerTests
{
    private static readonly Requirement Total = Board.Credits("total", 20);
    private static readonly Condition Opioids = new Condition.Attribute("opioids");
    private static readonly Condition First = new Condition.FirstCycle(true);

    private static Person Owing(params Requirement[] asks) =>
        Person.On("2026-11-22").Owing(Board.Asking(asks));

    private static Person Tied(Func<Obligation, Obligation> change, params Requirement[] asks) =>
        Person.On("2026-11-22").Owing(change(Board.Asking(asks)));

    [Fact]
    public void The_first_case_that_holds_sets_the_amount()
    {
        var cases = Total with
        {
            Amount = [new(First, Amount.Whole(5)), new(null, Amount.Whole(20))],
        };
        Assert.Equal(Amount.Whole(20), Owing(cases).Stands("total").Needed);
        Assert.Equal(
            Amount.Whole(5),
            Tied(tie => tie.Licensed("2026-01-01"), cases).Stands("total").Needed
        );
    }

    [Fact]
    public void An_unknown_fact_takes_the_largest_amount_and_asks()
    {
        var cases = Total with
        {
            Amount = [new(Opioids, Amount.Whole(30)), new(null, Amount.Whole(20))],
        };
        var standing = Owing(cases).Stands("total");
        Assert.Equal(Amount.Whole(30), standing.Needed);
        Assert.Equal("opioids", standing.Question);
        // Twenty are owed in any case, ten more depend on the answer.
        var result = Owing(cases).Check();
        Assert.Equal(Amount.Whole(10), result.MissingIfAnswered);
        Assert.Equal(Amount.Whole(30), result.Missing);
    }

    [Fact]
    public void Smaller_if_so_still_takes_the_larger()
    {
        var cases = Total with
        {
            Amount = [new(Opioids, Amount.Whole(10)), new(null, Amount.Whole(20))],
        };
        Assert.Equal(Amount.Whole(20), Owing(cases).Stands("total").Needed);
        Assert.Equal(Amount.Whole(10), Owing(cases).Check().MissingIfAnswered);
    }

    [Fact]
    public void Without_a_figure_it_is_unsettled_and_never_met()
    {
        var open = Total with { Amount = [new(null, null)] };
        var standing = Owing(open).Did("2026-03-01", "9 ama-pra-1").Stands("total");
        Assert.Equal(Status.Unsettled, standing.Status);
        Assert.Equal(Amount.Zero, standing.Needed);
        Assert.Equal("The rule sets no figure yet.", standing.Doubt);
        Assert.Null(standing.MetBy);
        Assert.NotEqual(Status.Met, Owing(open).Stands().Status);
    }

    [Fact]
    public void A_first_cycle_may_ask_less_or_nothing()
    {
        var less = Total with { FirstCycleAmount = [new(null, Amount.Whole(8))] };
        var none = Total with { FirstCycleAmount = [new(null, Amount.Zero)] };
        Func<Obligation, Obligation> young = tie => tie.Licensed("2026-01-01");
        Assert.Equal(Amount.Whole(8), Tied(young, less).Stands("total").Needed);
        Assert.Equal(Status.NotApplicable, Tied(young, none).Stands("total").Status);
        Assert.Equal(Amount.Whole(20), Owing(none).Stands("total").Needed);
    }

    [Fact]
    public void A_case_that_does_not_hold_says_nothing_of_the_amount()
    {
        // No figure for the first cycle; this is not the first.
        var cases = Total with
        {
            Amount = [new(First, null), new(null, Amount.Whole(20))],
        };
        Assert.Equal("", Owing(cases).Stands("total").Doubt);
        Assert.Equal(Amount.Whole(20), Owing(cases).Stands("total").Needed);
        // Two unknown facts without a figure: still none.
        var open = Total with
        {
            Amount = [new(Opioids, null), new(new Condition.Attribute("adults"), null)],
        };
        Assert.Equal("The rule sets no figure yet.", Owing(open).Stands("total").Doubt);
    }

    [Fact]
    public void What_does_not_apply_is_met_by_nothing_and_asks_nothing()
    {
        var substitute = new Substitute("moc", "Upkeep", new Condition.Not(First), [], [], []);
        var person = Tied(
            tie => tie.Rules(version => version with { Substitutes = [substitute] }),
            Total.When(First),
            Board.Credits("pain", 3, topics: "pain").When(Opioids)
        );
        Assert.Null(person.Stands("total").MetBy);
        Assert.Equal("", person.Stands("total").MetByText);
        // Met by a substitute, nobody needs to say whether they prescribe.
        Assert.Equal(MetBy.Substitute, person.Stands("pain").MetBy);
        Assert.DoesNotContain(person.Asked(), question => question.Fact == "opioids");
    }

    [Fact]
    public void What_the_body_told_the_person_settles_the_amount_and_asks_nothing()
    {
        var cases = Total with
        {
            Amount = [new(Opioids, Amount.Whole(30)), new(null, Amount.Whole(20))],
        };
        var person = Tied(
            tie => tie with { Amounts = tie.Amounts.Add("total", Amount.Whole(12)) },
            cases
        );
        var standing = person.Stands("total");
        Assert.Equal(Amount.Whole(12), standing.Needed);
        Assert.True(standing.SetByUser);
        Assert.Equal("", standing.Question);
        Assert.Equal(Amount.Zero, person.Check().MissingIfAnswered);
    }

    [Fact]
    public void A_waiver_meets_until_it_ends()
    {
        Person Until(string? day) =>
            Tied(
                tie =>
                    tie with
                    {
                        Waived =
                        [
                            new Waived(
                                "total",
                                day is null ? null : DateOnly.Parse(day),
                                "letter of May 3",
                                ""
                            ),
                        ],
                    },
                Total,
                Board.Credits("other", 3)
            );

        var standing = Until(null).Stands("total");
        Assert.Equal(Status.Waived, standing.Status);
        Assert.Equal(MetBy.Waiver, standing.MetBy);
        Assert.Equal("letter of May 3", standing.MetByText);
        Assert.Equal(Amount.Whole(3), Until(null).Stands().Missing);
        Assert.Equal(Status.Waived, Until("2026-11-22").Stands("total").Status);
        Assert.Null(Until("2026-11-21").Stands("total").MetBy);
    }

    [Theory]
    [InlineData("2025-06-01", true)]
    [InlineData("2025-05-31", false)]
    [InlineData("2026-11-22", true)]
    [InlineData("2026-11-23", false)]
    public void Satisfied_holds_where_its_date_lies_in_the_window(string on, bool met)
    {
        Func<Obligation, Obligation> said = tie =>
            tie with
            {
                Satisfied = [new Satisfied("total", DateOnly.Parse(on), "a letter")],
            };
        var standing = Tied(said, Total).Stands("total");
        Assert.Equal(met ? MetBy.Satisfied : null, standing.MetBy);
        Assert.Equal(met ? "a letter" : "", standing.MetByText);
        Assert.Equal(met ? Status.Met : Status.AtRisk, standing.Status);
        var once = Tied(said, Total.In(new Window.Once())).Stands("total");
        Assert.Equal(on == "2026-11-23" ? null : MetBy.Satisfied, once.MetBy);
    }

    [Fact]
    public void Satisfied_gives_its_parent_nothing()
    {
        var pain = Board.Credits("pain", 4, "total", topics: "pain");
        var person = Tied(
            tie => tie with { Satisfied = [new Satisfied("pain", new(2026, 1, 1), "")] },
            Total,
            pain
        );
        Assert.Equal(Amount.Whole(20), person.Stands().Missing);
        Assert.Equal(Amount.Zero, person.Stands("total").Counted);
        Assert.Equal(Amount.Whole(4), person.Stands("pain").Counted);
        Assert.Empty(person.Stands("pain").Allocations);
    }

    [Theory]
    // The course was due May 31, 2023; this cycle ends May 31, 2027.
    [InlineData("2022-09-01", true)]
    [InlineData("2023-06-01", false)]
    [InlineData("2025-06-01", true)]
    public void What_stood_for_a_once_item_when_it_was_due_or_stands_for_it_now_will_do(
        string given,
        bool holds
    )
    {
        var course = Board.Credits("course", 2).In(new Window.Once());
        var substitute = new Substitute(
            "award",
            "The award",
            new Condition.HasAward("award", Given: new FactSpan(24)),
            [],
            [],
            []
        );
        var person = Tied(
                tie => tie.Rules(version => version with { Substitutes = [substitute] }),
                course.By(new DeadlineForm.On(new(2023, 5, 31)))
            )
            .Being(one => one with { Awards = [new("award", DateOnly.Parse(given), null)] });
        Assert.Equal(holds ? MetBy.Substitute : null, person.Stands("course").MetBy);
    }

    [Theory]
    [InlineData("", "", "total pain")]
    [InlineData("total", "", "total")]
    [InlineData("", "pain", "total")]
    [InlineData("total pain", "pain", "total")]
    public void A_substitute_meets_what_it_names_or_all_but_what_it_excepts(
        string meets,
        string except,
        string met
    )
    {
        var substitute = new Substitute(
            "moc",
            "Continuing certification",
            Opioids,
            [.. meets.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            [.. except.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            []
        );
        var person = Tied(
                tie => tie.Rules(version => version with { Substitutes = [substitute] }),
                Total,
                Board.Credits("pain", 4, topics: "pain")
            )
            .Being(one => one with { Attributes = one.Attributes.Add("opioids", true) });
        Assert.Equal(
            met.Split(' '),
            person
                .Stands()
                .Requirements.Where(standing => standing.MetBy == MetBy.Substitute)
                .Select(standing => standing.Id)
        );
        Assert.Equal("Continuing certification", person.Stands("total").MetByText);
        Assert.Equal(
            Amount.Whole(24),
            (person with { Is = person.Is with { Attributes = person.Is.Attributes.Clear() } })
                .Stands()
                .Missing
        );
    }

    [Fact]
    public void A_substitute_in_words_only_is_never_applied()
    {
        var words = new Substitute("volunteer", "Volunteer work", null, [], [], []);
        Assert.Null(
            Tied(tie => tie.Rules(version => version with { Substitutes = [words] }), Total)
                .Stands("total")
                .MetBy
        );
    }

    [Fact]
    public void What_could_stand_in_is_asked_after_what_decides()
    {
        var substitute = new Substitute(
            "moc",
            "Upkeep",
            new Condition.Attribute("moc"),
            [],
            [],
            []
        );
        var person = Tied(
            tie => tie.Rules(version => version with { Substitutes = [substitute] }),
            Total.When(Opioids)
        );
        Assert.Equal(["opioids", "moc"], person.Asked().Select(question => question.Fact));
    }

    [Fact]
    public void Children_of_what_does_not_apply_hang_on_its_parent()
    {
        var formal = Board.Credits("formal", 10, "total", topics: "medicine").When(First);
        var pain = Board.Credits("pain", 4, "formal", topics: "pain");
        var person = Owing(Total, formal, pain).Did("2026-03-01", "3 ama-pra-1", "pain");
        Assert.Equal(Status.NotApplicable, person.Stands("formal").Status);
        Assert.Equal(Amount.Whole(3), person.Stands("pain").Counted);
        Assert.Equal(Amount.Whole(3), person.Stands("total").Counted);
        Assert.Equal(Amount.Whole(17), person.Stands().Missing);
    }

    [Fact]
    public void A_type_minimum_stands_and_falls_with_its_parent()
    {
        var floor = Board.Credits("floor", 10, "total", types: "ama-pra-1");
        Assert.Equal(Status.NotApplicable, Owing(Total.When(First), floor).Stands("floor").Status);
        Assert.Equal(Amount.Zero, Owing(Total.When(First), floor).Stands().Missing);
        Assert.Equal(Amount.Whole(10), Owing(Total, floor).Stands("floor").Needed);
    }

    [Fact]
    public void An_empty_list_of_types_means_the_parents()
    {
        var strict = Board.Credits("total", 20, types: "ama-pra-1");
        var pain = Board.Credits("pain", 4, "total", topics: "pain");
        var person = Owing(pain, strict).Did("2026-03-01", "3 ama-pra-2", "pain");
        Assert.Equal(Amount.Zero, person.Stands("pain").Counted);
        Assert.Equal(
            Amount.Whole(3),
            Owing(pain, strict).Did("2026-03-01", "3 ama-pra-1", "pain").Stands("pain").Counted
        );
    }

    [Fact]
    public void A_year_hangs_in_the_year_of_its_parent()
    {
        var yearly = Board.Credits("total", 20).In(new Window.Year());
        var pain = Board.Credits("pain", 4, "total", topics: "pain").In(new Window.Year());
        var standings = Owing(yearly, pain)
            .Did("2026-03-01", "3 ama-pra-1", "pain")
            .Did("2026-07-01", "2 ama-pra-1", "pain")
            .Stands()
            .Requirements;
        Assert.Equal(
            [Amount.Whole(3), Amount.Whole(2), Amount.Whole(3), Amount.Whole(2)],
            standings.Select(standing => standing.Counted)
        );
    }

    [Fact]
    public void An_older_and_a_newer_rule_share_an_id_and_the_deadline_tells_which()
    {
        var until = Total with { InForceUntil = new DateOnly(2026, 12, 31) };
        var from = Board.Credits("total", 30) with { InForceFrom = new DateOnly(2027, 1, 1) };
        var bill = Board.Credits("bill", 5) with { Announced = true };
        var person = Owing(until, from, bill);
        Assert.Equal(Amount.Whole(30), Assert.Single(person.Stands().Requirements).Needed);
        Assert.Equal(["bill"], person.Stands().Coming.Select(change => change.Requirement));
        var earlier = Person.On("2026-11-22").Owing(Board.Asking(until, from).Ending("2026-11-30"));
        Assert.Equal(Amount.Whole(20), Assert.Single(earlier.Stands().Requirements).Needed);
        Assert.Equal(new DateOnly(2027, 1, 1), Assert.Single(earlier.Stands().Coming).From);
    }

    [Fact]
    public void Missing_is_the_greatest_of_a_sum_its_children_and_each_minimum()
    {
        var pain = Board.Credits("pain", 15, "total", topics: "pain");
        var ethics = Board.Credits("ethics", 8, "total", topics: "ethics");
        var floor = Board.Credits("floor", 18, "total", types: "ama-pra-1");
        // 12 of Category 2 without a topic: 8 of 20 lack; 15 + 8 = 23 of topics; 18 of Category 1.
        var person = Owing(Total, pain, ethics, floor).Did("2026-03-01", "12 ama-pra-2");
        Assert.Equal(Amount.Whole(23), person.Stands("total").Missing);
        Assert.Equal(Amount.Whole(8), person.Stands("total").Shortfall);
        Assert.Equal(
            Amount.Whole(18),
            Owing(Total, floor).Did("2026-03-01", "12 ama-pra-2").Stands("total").Missing
        );
        Assert.Equal(Amount.Whole(20), Owing(Total).Stands().Missing);
    }

    [Fact]
    public void Whole_cards_are_counted_apart()
    {
        var person = Owing(
            Total,
            Board.Card("acls", topics: "acls"),
            Board.Card("two", topics: "bls") with
            {
                Amount = [new(null, Amount.Whole(2))],
            }
        );
        Assert.Equal(3, person.Stands().MissingItems);
        Assert.Equal(2, person.Did("2026-03-01", "", "bls").Stands().MissingItems);
        Assert.Equal(Amount.Whole(20), person.Stands().Missing);
        Assert.Equal(3, person.Check().MissingItems);
    }
}
