using System.Collections.Immutable;
using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Practice;
using Credence.Core.Requirements;
using Credence.Core.Standing;

namespace Credence.Core.Tests.Standing;

/// <summary>What follows from certificates, awards, training, registrations and leave (engine.md sections 2 and 3b).</summary>
public sealed class DatedFactsTests
{
    private static readonly BoardCertificate Abim = new(
        "us-abim",
        new Specialty("internal-medicine"),
        new DateOnly(2012, 8, 20),
        [new DateOnly(2022, 10, 11)],
        null,
        null
    );

    [Fact]
    public void A_certificate_that_names_no_upkeep_is_taken_as_not_maintained_and_asked()
    {
        var person = Asked(Certificate(CertificateFact.Maintained), Held(Abim));
        var result = person.Check();
        Assert.Equal(Status.NotApplicable, result.Obligations[0].Requirements[0].Status);
        Assert.Equal(
            "us-abim: do you take part in its continuing certification?",
            Assert.Single(Upkeep(Held(Abim))).Text
        );
        Assert.True(Holds(CertificateFact.Maintained, Abim with { Maintained = true }));
        Assert.False(Holds(CertificateFact.Maintained, Abim with { Maintained = false }));
        Assert.Empty(Upkeep(Held(Abim with { Maintained = false })));
        Assert.Empty(Upkeep(Held(Abim with { Ends = new DateOnly(2026, 1, 1) })));
    }

    [Fact]
    public void One_that_is_maintained_answers_for_all_of_them()
    {
        var other = Abim with { Board = "us-abfm", Maintained = true };
        Assert.Empty(Upkeep(Held(Abim, other)));
        Assert.Equal(MetBy.Substitute, Substituted(Held(Abim, other)).Stands("total").MetBy);
    }

    [Theory]
    [InlineData("2012-08-20", "2026-11-22", true)]
    [InlineData("2012-08-20", "2026-11-21", false)]
    [InlineData("2026-11-22", null, true)]
    [InlineData("2026-11-23", null, false)]
    [InlineData(null, null, true)]
    public void A_certificate_is_held_from_its_first_day_to_its_last(
        string? first,
        string? ends,
        bool held
    ) =>
        Assert.Equal(
            held,
            Holds(
                CertificateFact.Held,
                Abim with
                {
                    First = first is null ? null : DateOnly.Parse(first),
                    Ends = ends is null ? null : DateOnly.Parse(ends),
                }
            )
        );

    [Theory]
    [InlineData("2025-05-31", false)]
    [InlineData("2025-06-01", true)]
    [InlineData("2026-11-22", true)]
    [InlineData("2026-11-23", false)]
    public void An_examination_counts_that_was_passed_in_the_cycle_by_today(string day, bool counts)
    {
        var passed = Abim with { First = null, Passed = [DateOnly.Parse(day)] };
        Assert.Equal(counts, Holds(CertificateFact.Passed, passed));
        var first = Abim with { First = DateOnly.Parse(day), Passed = [] };
        Assert.Equal(counts, Holds(CertificateFact.Passed, first));
    }

    [Theory]
    // 36 months that end May 31, 2027 begin June 1, 2024.
    [InlineData("2024-05-31", false)]
    [InlineData("2024-06-01", true)]
    public void Or_in_so_many_months_before_the_deadline(string day, bool counts)
    {
        var condition = new Condition.HasCertificate(
            CertificateFact.Passed,
            [],
            [],
            new FactSpan(36)
        );
        var passed = Abim with { First = null, Passed = [DateOnly.Parse(day)] };
        Assert.Equal(counts, Applies(condition, Held(passed)));
    }

    [Theory]
    [InlineData("any", true)]
    [InlineData("us-abim", true)]
    [InlineData("abms", true)]
    [InlineData("aoa", false)]
    [InlineData("us-abfm", false)]
    public void A_rule_may_ask_for_a_board_or_a_family_of_boards(string of, bool counts)
    {
        var condition = new Condition.HasCertificate(
            CertificateFact.Held,
            [of],
            [],
            FactSpan.Window
        );
        Assert.Equal(counts, Applies(condition, Held(Abim)));
    }

    [Fact]
    public void Or_for_a_field()
    {
        var heart = new Condition.HasCertificate(
            CertificateFact.Held,
            [],
            [new Specialty("cardiology")],
            FactSpan.Window
        );
        Assert.False(Applies(heart, Held(Abim)));
        Assert.True(Applies(heart, Held(Abim with { Specialty = new Specialty("cardiology") })));
        Assert.False(Applies(heart, Held(Abim with { Specialty = null })));
    }

    [Theory]
    [InlineData("2024-06-01", "2027-05-31", true)]
    [InlineData("2024-06-01", "2027-05-30", false)]
    [InlineData("2027-06-01", null, false)]
    [InlineData("2026-06-01", null, true)]
    public void An_award_must_hold_at_the_deadline(string from, string? to, bool counts)
    {
        Physician With(Physician one, string code) =>
            one with
            {
                Awards =
                [
                    new Award(code, DateOnly.Parse(from), to is null ? null : DateOnly.Parse(to)),
                ],
            };
        var condition = new Condition.HasAward("ama-pra");
        Assert.Equal(counts, Applies(condition, one => With(one, "ama-pra")));
        Assert.False(Applies(condition, one => With(one, "other")));
    }

    [Theory]
    [InlineData("any", 60, true)]
    [InlineData("any", 61, false)]
    [InlineData("residency", 60, true)]
    [InlineData("fellowship", 1, false)]
    [InlineData("any", 0, true)]
    public void Days_of_training_in_the_cycle_are_counted(string kind, int days, bool counts)
    {
        // June 1 to July 30, 2025 are 60 days; May lies before the cycle.
        var condition = new Condition.InTraining(kind, days, FactSpan.Window);
        Assert.Equal(counts, Applies(condition, Trained("residency", "2025-05-01", "2025-07-30")));
    }

    [Fact]
    public void Training_to_come_does_not_count_yet() =>
        Assert.False(
            Applies(
                new Condition.InTraining("any", 0, FactSpan.Window),
                Trained("residency", "2026-11-23", "2027-05-31")
            )
        );

    [Theory]
    [InlineData("dea", "US", null, null, true)]
    [InlineData("dea", "US-KS", null, null, true)]
    [InlineData("dea", "US", "2026-11-22", "2026-11-22", true)]
    [InlineData("dea", "US", "2026-11-23", null, false)]
    [InlineData("dea", "US", null, "2026-11-21", false)]
    [InlineData("state-controlled-substance", "US", null, null, true)]
    [InlineData("state-controlled-substance", "US-KS", null, null, false)]
    public void A_registration_holds_by_its_dates_and_a_states_only_there(
        string kind,
        string where,
        string? from,
        string? to,
        bool counts
    )
    {
        Physician Registered(Physician one) =>
            one with
            {
                Registrations =
                [
                    new Registration(
                        kind,
                        where,
                        from is null ? null : DateOnly.Parse(from),
                        to is null ? null : DateOnly.Parse(to)
                    ),
                ],
            };
        Assert.Equal(counts, Applies(new Condition.HasRegistration(kind), Registered));
        var attribute =
            kind == "dea" ? "dea_registered" : "state_controlled_substance_registration";
        Assert.Equal(counts, Applies(new Condition.Attribute(attribute), Registered));
    }

    [Fact]
    public void A_registration_nobody_told_of_is_asked()
    {
        var person = Asked(new Condition.HasRegistration("dea"), one => one);
        Assert.Equal(Status.AnswerNeeded, person.Stands("total").Status);
        Assert.Equal("registration-dea", person.Stands("total").Question);
        Assert.Equal(
            "Do you hold a DEA registration, and until when?",
            person.Check().Questions.Single(one => one.Fact == "registration-dea").Text
        );
    }

    [Theory]
    [InlineData("2025-01-01", "2025-06-30", true)]
    [InlineData("2025-01-02", "2025-06-30", false)]
    [InlineData("2024-01-01", "2025-05-31", false)]
    public void A_leave_counts_by_its_whole_months_where_it_touches_the_cycle(
        string from,
        string to,
        bool counts
    ) =>
        Assert.Equal(
            counts,
            Applies(
                new Condition.LeaveMonthsAtLeast(6),
                one =>
                    one with
                    {
                        Leave =
                        [
                            new Leave(
                                new DateSpan(DateOnly.Parse(from), DateOnly.Parse(to)),
                                "medical"
                            ),
                        ],
                    }
            )
        );

    [Theory]
    [InlineData("board_certified", true)]
    [InlineData("lifetime_certificate", false)]
    [InlineData("postgraduate_trainee", false)]
    [InlineData("recent_training_graduate", true)]
    [InlineData("practices_in_state", true)]
    public void Dated_facts_answer_what_a_rule_would_ask(string attribute, bool counts)
    {
        var tie = Board
            .Asking(Board.Credits("total", 10).When(new Condition.Attribute(attribute)))
            .Licensed("2025-07-01");
        var person = Person
            .On("2026-11-22")
            .Owing(tie)
            .Being(Held(Abim))
            .Being(Trained("residency", "2021-07-01", "2025-06-30"))
            .Being(one => one with { PracticeStates = ["US"] });
        Assert.Equal(counts ? Amount.Whole(10) : Amount.Zero, person.Stands("total").Needed);
        Assert.Empty(person.Check().Questions);
        var unknown = Person.On("2026-11-22").Owing(tie);
        Assert.Equal(attribute, Assert.Single(unknown.Check().Questions).Fact);
    }

    [Theory]
    [InlineData("2025-06-30", "2026-06-30", true)]
    [InlineData("2025-06-30", "2026-07-01", false)]
    [InlineData("2025-06-30", "2025-06-29", false)]
    public void Fresh_from_training_is_a_year(string ended, string licensed, bool fresh)
    {
        var tie = Board
            .Asking(
                Board.Credits("total", 10).When(new Condition.Attribute("recent_training_graduate"))
            )
            .Licensed(licensed);
        Assert.Equal(
            fresh ? Amount.Whole(10) : Amount.Zero,
            Person
                .On("2026-11-22")
                .Owing(tie)
                .Being(Trained("residency", "2021-07-01", ended))
                .Stands("total")
                .Needed
        );
    }

    [Fact]
    public void One_of_several_trainings_is_enough()
    {
        var ended = new Training("residency", new(2020, 7, 1), new(2023, 6, 30), true);
        var today = new Training("fellowship", new(2026, 11, 22), null, true);
        Assert.True(
            Applies(
                new Condition.Attribute("postgraduate_trainee"),
                one => one with { Training = [ended, today] }
            )
        );
    }

    [Fact]
    public void In_training_today_is_a_trainee_and_a_certificate_without_end_or_upkeep_is_for_life()
    {
        Assert.True(
            Applies(
                new Condition.Attribute("postgraduate_trainee"),
                Trained("fellowship", "2026-07-01", "2026-11-22")
            )
        );
        Assert.False(
            Applies(
                new Condition.Attribute("postgraduate_trainee"),
                Trained("fellowship", "2026-11-23", "2027-11-22")
            )
        );
        Assert.True(
            Applies(
                new Condition.Attribute("lifetime_certificate"),
                Held(Abim with { Maintained = false })
            )
        );
        Assert.False(
            Applies(
                new Condition.Attribute("lifetime_certificate"),
                Held(Abim with { Maintained = false, Ends = new DateOnly(2032, 1, 1) })
            )
        );
        Assert.False(
            Applies(
                new Condition.Attribute("board_certified"),
                Held(Abim with { Ends = new DateOnly(2027, 5, 30) })
            )
        );
    }

    private static Func<Physician, Physician> Held(params ImmutableArray<BoardCertificate> held) =>
        physician => physician with { BoardCertificates = held };

    private static Func<Physician, Physician> Trained(string kind, string from, string to) =>
        physician =>
            physician with
            {
                Training = [new Training(kind, DateOnly.Parse(from), DateOnly.Parse(to), true)],
            };

    private static Condition Certificate(CertificateFact fact) =>
        new Condition.HasCertificate(fact, [], [], FactSpan.Window);

    private static bool Holds(CertificateFact fact, BoardCertificate certificate) =>
        Applies(Certificate(fact), Held(certificate));

    private static bool Applies(Condition condition, Func<Physician, Physician> being) =>
        Asked(condition, being).Stands("total").Needed == Amount.Whole(10);

    private static Person Asked(Condition condition, Func<Physician, Physician> being) =>
        Person
            .On("2026-11-22")
            .Owing(Board.Asking(Board.Credits("total", 10).When(condition)))
            .Being(being) with
        {
            Vocabulary = new Vocabulary
            {
                BoardFamilies = ImmutableDictionary<string, string>.Empty.Add("us-abim", "abms"),
            },
        };

    private static IEnumerable<Question> Upkeep(Func<Physician, Physician> being) =>
        Substituted(being).Check().Questions.Where(asked => asked.Fact.StartsWith("maintained:"));

    private static Person Substituted(Func<Physician, Physician> being)
    {
        var substitute = new Substitute(
            "moc",
            "Continuing certification",
            Certificate(CertificateFact.Maintained),
            [],
            [],
            []
        );
        return Person
            .On("2026-11-22")
            .Owing(
                Board
                    .Asking(Board.Credits("total", 10))
                    .Rules(version => version with { Substitutes = [substitute] })
            )
            .Being(being);
    }
}
