using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Obligations;
using Credence.Core.Practice;
using Credence.Core.Requirements;

namespace Credence.Core.Tests.Standing;

/// <summary>Credit that exists at one body only, dated as the fact behind it (engine.md section 3b).</summary>
public sealed class GrantedCreditsTests
{
    private static readonly Specialty Medicine = new("internal-medicine");
    private static readonly Specialty Kidneys = new("nephrology");
    private static readonly Condition Passed = new Condition.HasCertificate(
        CertificateFact.Passed,
        [],
        [],
        FactSpan.Window
    );

    [Fact]
    public void Sixty_credits_on_passing_are_dated_as_the_examination()
    {
        var person = Owing(60, Passed).Being(With(Exam("2026-04-10", Medicine)));
        var standing = person.Stands("total");
        Assert.Equal(Amount.Whole(60), standing.Counted);
        var line = Assert.Single(standing.Allocations);
        Assert.Null(line.Activity);
        Assert.Equal("Board examination", line.Why);
        Assert.Equal(
            Amount.Zero,
            Owing(60, Passed).Being(With(Exam("2025-05-31", Medicine))).Stands("total").Counted
        );
        Assert.Equal(
            Amount.Zero,
            Owing(60, Passed).Being(With(Exam("2026-11-23", Medicine))).Stands("total").Counted
        );
    }

    [Fact]
    public void Only_the_examination_in_the_field_that_is_asked_for_dates_it()
    {
        // The kidney examination was later, but the grant is for internal medicine: June 2025, in the cycle's first year.
        var wanted = new Condition.HasCertificate(
            CertificateFact.Passed,
            [],
            [Medicine],
            FactSpan.Window
        );
        var yearly = Board.Credits("total", 100).In(new Window.Year());
        var tie = Granting(Board.Asking(yearly), 60, wanted);
        var copies = Person
            .On("2026-11-22")
            .Owing(tie)
            .Being(With(Exam("2025-07-01", Medicine), Exam("2026-10-01", Kidneys)))
            .Stands()
            .Requirements;
        Assert.Equal([Amount.Whole(60), Amount.Zero], copies.Select(copy => copy.Counted));
    }

    [Fact]
    public void A_hundred_over_four_years_is_25_in_each_also_after_the_cycle_of_the_examination()
    {
        // Passed March 2024: parts in March 2024, 2025, 2026 and 2027. This cycle began June 1, 2025.
        var tie = Granting(Board.Asking(Board.Credits("total", 100)), 100, Passed, overYears: 4);
        var person = Person.On("2026-11-22").Owing(tie).Being(With(Exam("2024-03-05", Medicine)));
        Assert.Equal(Amount.Whole(25), person.Stands("total").Counted);
        Assert.Equal(
            Amount.Whole(50),
            (person with { AsOf = new DateOnly(2027, 3, 5) }).Stands("total").Counted
        );
        // Passed in May 2022: the last part came in May 2025, before this cycle.
        Assert.Equal(
            Amount.Zero,
            Person
                .On("2026-11-22")
                .Owing(tie)
                .Being(With(Exam("2022-05-05", Medicine)))
                .Stands("total")
                .Counted
        );
    }

    [Fact]
    public void The_parts_of_a_hundred_over_three_years_add_up_to_a_hundred()
    {
        // 33.33, 33.33 and 33.34 in one cycle of four years.
        var tie = Granting(Board.Asking(Board.Credits("total", 100)), 100, Passed, overYears: 3)
            .Cycles(rule => rule with { Months = 48 });
        var standing = Person
            .On("2026-11-22")
            .Owing(tie)
            .Being(With(Exam("2023-09-01", Medicine)))
            .Stands("total");
        Assert.Equal(Amount.Whole(100), standing.Counted);
        Assert.Equal(
            [Board.Of(33.33m), Board.Of(33.33m), Board.Of(33.34m)],
            standing.Allocations.Select(line => line.Amount)
        );
    }

    [Theory]
    // A full year, in a leap year too; 73 of 365 days; months whole and in part (15 of 30 days).
    [InlineData(GrantPer.TrainingYear, "2025-07-01", "2026-06-30", true, 50)]
    [InlineData(GrantPer.TrainingYear, "2025-07-01", "2026-06-30", false, 25)]
    [InlineData(GrantPer.TrainingYear, "2026-01-01", "2026-03-14", true, 10)]
    [InlineData(GrantPer.TrainingMonth, "2026-02-01", "2026-03-31", true, 100)]
    [InlineData(GrantPer.TrainingMonth, "2026-03-01", "2026-03-15", true, 25)]
    [InlineData(GrantPer.TrainingMonth, "2026-11-08", null, true, 25)]
    [InlineData(GrantPer.TrainingMonth, "2026-12-01", null, true, 0)]
    [InlineData(GrantPer.TrainingYear, "2024-06-01", "2026-05-31", true, 50)]
    [InlineData(GrantPer.TrainingYear, "2023-06-01", "2025-05-31", true, 0)]
    public void Training_counts_by_its_days_in_the_cycle(
        GrantPer per,
        string from,
        string? to,
        bool fullTime,
        int credits
    )
    {
        var inTraining = new Condition.InTraining("any", 0, FactSpan.Window);
        var tie = Granting(
            Board.Asking(Board.Credits("total", 200)),
            50,
            inTraining,
            per: per,
            partTime: 25
        );
        var training = new Training(
            "residency",
            DateOnly.Parse(from),
            to is null ? null : DateOnly.Parse(to),
            fullTime
        );
        Assert.Equal(
            Amount.Whole(credits),
            Person
                .On("2026-11-22")
                .Owing(tie)
                .Being(one => one with { Training = [training] })
                .Stands("total")
                .Counted
        );
    }

    [Fact]
    public void A_look_back_takes_training_from_before_the_cycle()
    {
        var inTraining = new Condition.InTraining("any", 0, FactSpan.Window);
        var tie = Granting(
                Board.Asking(Board.Credits("total", 200)),
                50,
                inTraining,
                per: GrantPer.TrainingYear
            )
            .Cycles(rule => rule with { Months = 12, LookbackMonths = 24 });
        var training = new Training("residency", new(2024, 7, 1), new(2026, 5, 31), true);
        // 24 months to May 31, 2027 begin June 1, 2025: twelve of the residency's months lie there.
        Assert.Equal(
            Amount.Whole(50),
            Person
                .On("2026-11-22")
                .Owing(tie)
                .Being(one => one with { Training = [training] })
                .Stands("total")
                .Counted
        );
    }

    [Fact]
    public void It_counts_only_where_its_types_and_topics_are_asked_for()
    {
        var typed = Board.Credits("total", 60, types: "ama-pra-1");
        var pain = Board.Credits("pain", 2, "total", topics: "pain");
        Person Granted(string type, string topic)
        {
            var tie = Board.Asking(typed, pain);
            return Person
                .On("2026-11-22")
                .Owing(
                    tie.Rules(version =>
                        version with
                        {
                            Grants =
                            [
                                Grant(10, Passed) with
                                {
                                    Types = [new CreditType(type)],
                                    Topics = topic.Length == 0 ? [] : [new Topic(topic)],
                                },
                            ],
                        }
                    )
                )
                .Being(With(Exam("2026-04-10", Medicine)));
        }

        Assert.Equal(Amount.Whole(10), Granted("ama-pra-1", "").Stands("total").Counted);
        Assert.Equal(Amount.Zero, Granted("ama-pra-2", "").Stands("total").Counted);
        Assert.Equal(Amount.Zero, Granted("ama-pra-1", "").Stands("pain").Counted);
        Assert.Equal(Amount.Whole(2), Granted("ama-pra-1", "pain").Stands("pain").Counted);
    }

    [Fact]
    public void An_award_dates_its_grant_and_of_several_facts_the_latest_does()
    {
        // The award of July 2026, the examination of June 2025: the credits come in the second year of the cycle.
        var award = new Condition.HasAward("ama-pra");
        var yearly = Board.Credits("total", 100).In(new Window.Year());
        Amount[] Counted(Condition when) =>
            [
                .. Person
                    .On("2026-11-22")
                    .Owing(Granting(Board.Asking(yearly), 60, when))
                    .Being(With(Exam("2025-06-15", Medicine)))
                    .Being(one =>
                        one with
                        {
                            Awards = [new Award("ama-pra", new(2026, 7, 1), null)],
                        }
                    )
                    .Stands()
                    .Requirements.Select(copy => copy.Counted),
            ];
        Amount[] second = [Amount.Zero, Amount.Whole(60)];
        Assert.Equal(second, Counted(award));
        Assert.Equal(second, Counted(new Condition.All([Passed, award])));
        Assert.Equal(second, Counted(new Condition.Any([award, Passed])));
        Assert.Equal([Amount.Whole(60), Amount.Zero], Counted(Passed));
    }

    [Fact]
    public void Without_a_word_on_certificates_it_is_not_held_and_asked()
    {
        var result = Owing(60, Passed).Check();
        Assert.Equal(Amount.Zero, result.Obligations[0].Requirements[0].Counted);
        Assert.Contains(result.Questions, question => question.Fact == "board_certificates");
    }

    private static Person Owing(int credits, Condition when) =>
        Person
            .On("2026-11-22")
            .Owing(Granting(Board.Asking(Board.Credits("total", 100)), credits, when));

    private static Grant Grant(int credits, Condition when) =>
        new(
            "exam",
            "Board examination",
            when,
            Amount.Whole(credits),
            [],
            [],
            GrantPer.Fact,
            null,
            1,
            []
        );

    private static Obligation Granting(
        Obligation tie,
        int credits,
        Condition when,
        int overYears = 1,
        GrantPer per = GrantPer.Fact,
        int? partTime = null
    ) =>
        tie.Rules(version =>
            version with
            {
                Grants =
                [
                    Grant(credits, when) with
                    {
                        OverYears = overYears,
                        Per = per,
                        PartTime = partTime is { } part ? Amount.Whole(part) : null,
                    },
                ],
            }
        );

    private static BoardCertificate Exam(string passed, Specialty specialty) =>
        new("us-abim", specialty, null, [DateOnly.Parse(passed)], null, null);

    private static Func<Physician, Physician> With(params ImmutableArray<BoardCertificate> held) =>
        physician => physician with { BoardCertificates = held };
}
