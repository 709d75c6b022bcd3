using System.Collections.Immutable;
using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Obligations;
using Credence.Core.Practice;
using Credence.Core.Requirements;

namespace Credence.Core.Tests.Standing;

/// <summary>Structured conditions, three-valued (engine.md section 2).</summary>
public sealed class ConditionJudgeTests
{
    private static readonly Condition Opioids = new Condition.Attribute("opioids");
    private static readonly Condition Adults = new Condition.Attribute("adults");

    private static Person Asked(Condition condition, Func<Obligation, Obligation>? tie = null)
    {
        var board = Board.Asking(Board.Credits("total", 10).When(condition));
        return Person.On("2026-11-22").Owing(tie is null ? board : tie(board));
    }

    private static Person Knowing(Condition condition, params (string, bool)[] facts) =>
        Asked(condition)
            .Being(one =>
                one with
                {
                    Attributes = facts.ToImmutableDictionary(
                        fact => fact.Item1,
                        fact => fact.Item2
                    ),
                }
            );

    private static bool? Holds(Person person)
    {
        var standing = person.Stands("total");
        return standing.Question.Length > 0 ? null : standing.Needed == Amount.Whole(10);
    }

    [Fact]
    public void An_unknown_fact_is_due_and_asked_once()
    {
        var person = Asked(Opioids);
        var standing = person.Stands("total");
        Assert.Equal(Amount.Whole(10), standing.Needed);
        Assert.Equal(Status.AnswerNeeded, standing.Status);
        Assert.Equal("opioids", standing.Question);
        Assert.Equal(Amount.Whole(10), person.Check().MissingIfAnswered);
        Assert.Equal(Amount.Whole(10), person.Check().Missing);
    }

    [Fact]
    public void Cards_that_wait_for_an_answer_are_due_as_well()
    {
        var person = Person.On("2026-11-22").Owing(Board.Asking(Board.Card("card").When(Opioids)));
        Assert.Equal(1, person.Stands().MissingItems);
    }

    [Fact]
    public void A_known_one_is_not_asked()
    {
        Assert.True(Holds(Knowing(Opioids, ("opioids", true))));
        Assert.False(Holds(Knowing(Opioids, ("opioids", false))));
        Assert.Empty(Knowing(Opioids, ("opioids", true)).Asked());
        Assert.Equal(
            Status.NotApplicable,
            Knowing(Opioids, ("opioids", false)).Stands("total").Status
        );
        Assert.Equal(Amount.Zero, Knowing(Opioids, ("opioids", true)).Check().MissingIfAnswered);
    }

    [Fact]
    public void The_word_given_to_a_body_goes_before_the_persons_and_one_on_the_requirement_before_all()
    {
        var person = Knowing(Opioids, ("opioids", true));
        Obligation Answered(string fact, bool answer)
        {
            var tie = person.Ties[0];
            return tie with { Answers = tie.Answers.SetItem(fact, answer) };
        }

        Assert.False(Holds(person with { Ties = [Answered("opioids", false)] }));
        Assert.False(Holds(person with { Ties = [Answered("total", false)] }));
        var both = Answered("opioids", false);
        both = both with { Answers = both.Answers.SetItem("total", true) };
        Assert.True(Holds(person with { Ties = [both] }));
    }

    [Fact]
    public void Not_of_unknown_is_unknown()
    {
        Assert.Null(Holds(Asked(new Condition.Not(Opioids))));
        Assert.False(Holds(Knowing(new Condition.Not(Opioids), ("opioids", true))));
        Assert.True(Holds(Knowing(new Condition.Not(Opioids), ("opioids", false))));
    }

    [Fact]
    public void All_is_false_with_one_false_and_asks_nothing_then()
    {
        var all = new Condition.All([Opioids, Adults]);
        var no = Knowing(all, ("adults", false));
        Assert.False(Holds(no));
        Assert.Empty(no.Asked());
        Assert.Null(Holds(Knowing(all, ("adults", true))));
        Assert.True(Holds(Knowing(all, ("adults", true), ("opioids", true))));
        Assert.Equal("opioids", Assert.Single(Knowing(all, ("adults", true)).Asked()).Fact);
    }

    [Fact]
    public void Any_is_true_with_one_true_and_asks_nothing_then()
    {
        var any = new Condition.Any([Opioids, Adults]);
        var yes = Knowing(any, ("adults", true));
        Assert.True(Holds(yes));
        Assert.Empty(yes.Asked());
        Assert.Null(Holds(Knowing(any, ("adults", false))));
        Assert.False(Holds(Knowing(any, ("adults", false), ("opioids", false))));
    }

    [Fact]
    public void Degree_and_specialty()
    {
        var doctor = new Condition.HasDegree(Degree.DO);
        Assert.False(Holds(Asked(doctor)));
        Assert.True(Holds(Asked(doctor, tie => tie with { Degree = Degree.DO })));
        var inField = new Condition.InSpecialty([
            new Specialty("surgery"),
            new Specialty("internal-medicine"),
        ]);
        Assert.True(Holds(Asked(inField)));
        Assert.False(
            Holds(Asked(inField).Being(one => one with { Specialties = [new("urology")] }))
        );
        Assert.Equal(
            "specialties",
            Asked(inField).Being(one => one with { Specialties = [] }).Stands("total").Question
        );
    }

    [Theory]
    [InlineData("2019-12-31", true, false)]
    [InlineData("2020-01-01", false, false)]
    [InlineData("2020-01-02", false, true)]
    public void Licensed_before_and_after_exclude_the_day_itself(
        string licensed,
        bool before,
        bool after
    )
    {
        var day = new DateOnly(2020, 1, 1);
        Obligation Since(Obligation tie) => tie.Licensed(licensed);
        Assert.Equal(before, Holds(Asked(new Condition.LicensedBefore(day), Since)));
        Assert.Equal(after, Holds(Asked(new Condition.LicensedAfter(day), Since)));
        Assert.Equal(
            "licensed_on",
            Asked(new Condition.LicensedAfter(day)).Stands("total").Question
        );
    }

    [Theory]
    [InlineData("2026-01-01", true)]
    [InlineData("2025-06-01", true)]
    [InlineData("2025-05-31", false)]
    [InlineData(null, false)]
    public void The_first_cycle_is_the_one_that_holds_the_license(string? licensed, bool first)
    {
        Obligation Since(Obligation tie) => licensed is null ? tie : tie.Licensed(licensed);
        Assert.Equal(first, Holds(Asked(new Condition.FirstCycle(true), Since)));
        Assert.Equal(!first, Holds(Asked(new Condition.FirstCycle(false), Since)));
    }

    [Theory]
    // This cycle, to May 31, 2027, is the first, second and third renewal for these.
    [InlineData("2025-06-01", 2, false)]
    [InlineData("2025-05-31", 2, true)]
    [InlineData("2025-05-31", 3, false)]
    [InlineData("2023-05-31", 3, true)]
    public void A_renewal_has_its_number(string licensed, int number, bool holds) =>
        Assert.Equal(
            holds,
            Holds(Asked(new Condition.RenewalNumberAtLeast(number), tie => tie.Licensed(licensed)))
        );

    [Theory]
    // This cycle, to May 31, 2027, is the first, second, third and fourth of these; of three the fourth is the first again.
    [InlineData("2025-06-01", 1, 1, true)]
    [InlineData("2025-05-31", 1, 1, false)]
    [InlineData("2025-05-31", 2, 3, true)]
    [InlineData("2023-05-31", 2, 3, true)]
    [InlineData("2021-05-31", 2, 3, false)]
    [InlineData("2021-05-31", 1, 1, true)]
    public void A_cycle_has_its_place_in_every_three(
        string licensed,
        int from,
        int to,
        bool holds
    ) =>
        Assert.Equal(
            holds,
            Holds(Asked(new Condition.CycleNumber(from, to, 3), tie => tie.Licensed(licensed)))
        );

    [Fact]
    public void Without_a_license_date_the_place_of_the_cycle_is_asked() =>
        Assert.Equal(
            "licensed_on",
            Asked(new Condition.CycleNumber(1, 1, 3)).Stands("total").Question
        );

    [Fact]
    public void Without_a_license_date_the_cycle_is_not_the_first_and_more_is_asked()
    {
        Assert.True(Holds(Asked(new Condition.RenewalNumberAtLeast(2))));
        Assert.Null(Holds(Asked(new Condition.RenewalNumberAtLeast(3))));
    }

    [Theory]
    [InlineData(1957, 70, true)]
    [InlineData(1958, 70, false)]
    public void Age_is_that_at_the_deadline(int born, int years, bool holds)
    {
        // The deadline is May 31, 2027, the birthday itself.
        var person = Asked(new Condition.AgeAtLeast(years))
            .Being(one => one with { Born = new Birthday(5, 31, born) });
        Assert.Equal(holds, Holds(person));
        Assert.Equal("born", Asked(new Condition.AgeAtLeast(years)).Stands("total").Question);
    }

    [Theory]
    [InlineData("2025-07-15", 7, 12, null, true)]
    [InlineData("2025-07-15", 7, 7, 1, true)]
    [InlineData("2025-06-15", 7, 12, null, false)]
    [InlineData("2026-01-15", 7, 12, null, false)]
    [InlineData("2026-07-15", 7, 12, 2, true)]
    [InlineData("2026-07-15", 7, 12, 1, false)]
    [InlineData("2026-05-31", 5, 5, 1, true)]
    public void Licensed_in_a_part_of_the_first_cycle(
        string licensed,
        int from,
        int to,
        int? year,
        bool holds
    ) =>
        Assert.Equal(
            holds,
            Holds(Asked(new Condition.LicensedIn(from, to, year), tie => tie.Licensed(licensed)))
        );

    [Theory]
    // To May 31, 2027.
    [InlineData("2026-05-31", 12, true)]
    [InlineData("2026-06-01", 12, false)]
    public void A_first_cycle_has_so_many_months(string licensed, int months, bool holds) =>
        Assert.Equal(
            holds,
            Holds(
                Asked(new Condition.FirstCycleMonthsAtLeast(months), tie => tie.Licensed(licensed))
            )
        );

    [Fact]
    public void Before_the_license_only_what_the_rule_asks_before_licensing_is_due()
    {
        var asks = new[]
        {
            Board.Credits("before", 3).When(new Condition.InitialLicense(true)),
            Board.Credits("always", 10),
            Board
                .Credits("both", 4)
                .When(
                    new Condition.All([
                        new Condition.InitialLicense(true),
                        new Condition.Not(Adults),
                    ])
                ),
            Board
                .Credits("either", 5)
                .When(new Condition.Any([new Condition.InitialLicense(true), Opioids])),
        };
        var applied = Person
            .On("2026-11-22")
            .Owing(
                Board.Asking(asks) with
                {
                    Statuses = [new StatusFrom(null, LicenseStatus.Applied)],
                }
            );
        Assert.Equal(
            [Amount.Whole(3), Amount.Zero, Amount.Whole(4), Amount.Whole(5)],
            applied.Stands().Requirements.Select(standing => standing.Needed)
        );
        var soon = Person.On("2026-11-22").Owing(Board.Asking(asks).Licensed("2026-11-23"));
        Assert.Equal(Amount.Whole(3), soon.Stands("before").Needed);
        Assert.Equal(Amount.Zero, soon.Stands("always").Needed);
        var licensed = Person.On("2026-11-22").Owing(Board.Asking(asks).Licensed("2026-11-22"));
        Assert.Equal(Amount.Zero, licensed.Stands("before").Needed);
        Assert.Equal(Amount.Whole(10), licensed.Stands("always").Needed);
    }

    [Fact]
    public void Seeing_patients_in_the_state()
    {
        var practices = new Condition.PracticesInState(true);
        var tie = Board.Asking(Board.Credits("total", 10).When(practices));
        tie = tie with { Body = tie.Body with { Jurisdiction = "US-OH" } };
        var person = Person.On("2026-11-22").Owing(tie);
        Assert.Null(Holds(person));
        Assert.True(Holds(person.Being(one => one with { PracticeStates = ["US-OH"] })));
        Assert.False(Holds(person.Being(one => one with { PracticeStates = ["US-KS"] })));
        var elsewhere = Board.Asking(
            Board.Credits("total", 10).When(new Condition.PracticesInState(false))
        );
        Assert.True(
            Holds(
                Person
                    .On("2026-11-22")
                    .Owing(elsewhere)
                    .Being(one => one with { PracticeStates = ["US-KS"] })
            )
        );
    }
}
