using Credence.Core.Allocation;
using Credence.Core.Obligations;
using Credence.Core.Practice;
using Credence.Core.Requirements;

namespace Credence.Core.Tests.Standing;

/// <summary>By when something is due, where a rule says it in more than one day (engine.md section 2).</summary>
public sealed class DeadlineRuleTests
{
    // Cycles end May 31 of odd years.
    private static readonly Requirement Course = Board.Credits("course", 2).In(new Window.Once());

    private static DateOnly Due(
        DeadlineForm form,
        Func<Obligation, Obligation>? tie = null,
        Func<Physician, Physician>? being = null
    ) =>
        Person
            .On("2026-11-22")
            .Being(being ?? (who => who))
            .Owing((tie ?? (one => one))(Board.Asking(Course.By(form))))
            .Stands("course")
            .Deadline;

    [Fact]
    public void The_first_renewal_from_a_day_on_stays_where_it_was_for_those_licensed_before()
    {
        var form = new DeadlineForm.RenewalFrom(new(2022, 1, 1), 0);
        Assert.Equal(new DateOnly(2023, 5, 31), Due(form, tie => tie.Licensed("2012-03-01")));
        Assert.Equal(new DateOnly(2023, 5, 31), Due(form));
        Assert.Equal(new DateOnly(2025, 5, 31), Due(form, tie => tie.Licensed("2024-03-01")));
    }

    [Fact]
    public void A_renewal_on_the_day_itself_is_the_one_and_months_may_follow_it()
    {
        Assert.Equal(
            new DateOnly(2023, 5, 31),
            Due(new DeadlineForm.RenewalFrom(new(2023, 5, 31), 0))
        );
        Assert.Equal(
            new DateOnly(2028, 5, 31),
            Due(new DeadlineForm.RenewalFrom(new(2023, 5, 31), 60))
        );
    }

    [Fact]
    public void A_full_cycle_begins_on_or_after_the_license_and_the_day()
    {
        var any = new DeadlineForm.FullCycle(null);
        Assert.Equal(new DateOnly(2025, 5, 31), Due(any, tie => tie.Licensed("2022-03-01")));
        Assert.Equal(new DateOnly(2025, 5, 31), Due(any, tie => tie.Licensed("2023-06-01")));
        Assert.Equal(new DateOnly(2027, 5, 31), Due(any, tie => tie.Licensed("2023-06-02")));
        var from = new DeadlineForm.FullCycle(new DateOnly(2019, 1, 1));
        Assert.Equal(new DateOnly(2021, 5, 31), Due(from, tie => tie.Licensed("2012-03-01")));
        Assert.Equal(new DateOnly(2025, 5, 31), Due(from, tie => tie.Licensed("2022-03-01")));
    }

    [Fact]
    public void A_registration_sets_its_own_clock_and_end_and_another_state_s_does_not()
    {
        var registered = new DeadlineForm.RegisteredPlus("dea", 12);
        var ends = new DeadlineForm.RegistrationEnd("state-controlled-substance");
        Assert.Equal(new DateOnly(2027, 2, 3), Due(registered, being: Registered));
        Assert.Equal(new DateOnly(2028, 6, 30), Due(ends, being: Registered));
        Assert.Equal(
            new DateOnly(2027, 5, 31),
            Due(
                ends,
                tie => tie with { Body = tie.Body with { Jurisdiction = "US-OH" } },
                Registered
            )
        );

        static Physician Registered(Physician who) =>
            who with
            {
                Registrations =
                [
                    new("dea", "", new(2026, 2, 3), null),
                    new("state-controlled-substance", "US", null, new(2028, 6, 30)),
                ],
            };
    }

    [Fact]
    public void A_delay_may_be_of_days() =>
        Assert.Equal(
            new DateOnly(2026, 3, 4),
            Due(new DeadlineForm.LicensedPlus(0, 14), tie => tie.Licensed("2026-02-18"))
        );

    [Fact]
    public void The_day_of_the_license_is_asked_of_those_who_only_apply()
    {
        var day = Board.Credits("training", 8).By(new DeadlineForm.LicensedPlus(0));
        var later = Board.Credits("course", 2).By(new DeadlineForm.LicensedPlus(12));
        var person = Person
            .On("2026-11-22")
            .Owing(
                Board
                    .Asking(
                        day with
                        {
                            Window = new Window.Once(),
                        },
                        later with
                        {
                            Window = new Window.Once(),
                        }
                    )
                    .Licensed("2027-01-15")
            );
        Assert.Equal(new DateOnly(2027, 1, 15), person.Stands("training").Deadline);
        Assert.Equal(Core.Credits.Amount.Whole(8), person.Stands("training").Shortfall);
        Assert.Equal(Status.NotApplicable, person.Stands("course").Status);
    }

    [Fact]
    public void The_later_or_the_earlier_of_what_is_known_is_the_day()
    {
        DeadlineForm[] parts =
        [
            new DeadlineForm.LicensedPlus(60),
            new DeadlineForm.On(new(2017, 12, 31)),
        ];
        var later = new DeadlineForm.Combined(true, [.. parts]);
        var earlier = new DeadlineForm.Combined(false, [.. parts]);
        Assert.Equal(new DateOnly(2017, 12, 31), Due(later, tie => tie.Licensed("2010-04-01")));
        Assert.Equal(new DateOnly(2020, 4, 1), Due(later, tie => tie.Licensed("2015-04-01")));
        Assert.Equal(new DateOnly(2017, 12, 31), Due(earlier, tie => tie.Licensed("2015-04-01")));
        Assert.Equal(new DateOnly(2017, 12, 31), Due(later));
    }

    [Fact]
    public void The_first_case_that_holds_sets_the_day_and_an_unknown_fact_the_earlier_one()
    {
        var cases = new DeadlineForm.Cases([
            new(new Condition.Attribute("prescribes"), new DeadlineForm.On(new(2026, 12, 31))),
            new(null, new DeadlineForm.On(new(2028, 12, 31))),
        ]);
        Assert.Equal(new DateOnly(2026, 12, 31), Due(cases, being: who => Says(who, true)));
        Assert.Equal(new DateOnly(2028, 12, 31), Due(cases, being: who => Says(who, false)));
        Assert.Equal(new DateOnly(2026, 12, 31), Due(cases));

        static Physician Says(Physician who, bool yes) =>
            who with
            {
                Attributes = who.Attributes.SetItem("prescribes", yes),
            };
    }
}
