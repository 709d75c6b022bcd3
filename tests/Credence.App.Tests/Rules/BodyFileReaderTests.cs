using Credence.Core.Credits;
using Credence.Core.Practice;
using Credence.Core.Requirements;

namespace Credence.App.Tests.Rules;

public sealed class BodyFileReaderTests
{
    [Fact]
    public void The_simple_form_needs_no_more_than_an_id_requirements_and_amounts()
    {
        var body = BodyFiles.Whole(
            """
            id: my-hospital
            requirements:
              - {id: total, amount: 25}
            """
        );

        var version = Assert.Single(body.Versions);
        var total = Assert.Single(version.Requirements);
        Assert.Equal("my-hospital", body.Name);
        Assert.Equal(BodyKind.Hospital, body.Kind);
        Assert.Equal([Degree.MD, Degree.DO], body.Degrees);
        Assert.Equal((24, CycleEnds.BoardAssigned), (version.Cycle.Months, version.Cycle.Ends));
        Assert.Equal(Amount.Whole(25), Assert.Single(total.Amount).Is);
        Assert.Equal(CreditUnit.Credit, total.Unit);
        Assert.Equal(Window.Cycle.Instance, total.Window);
        Assert.Empty(total.Accepts);
        Assert.Null(total.Within);
    }

    [Fact]
    public void The_simple_form_reads_the_end_of_a_cycle_said_in_plain_words()
    {
        var odd = Cycle("06-30 of odd years");
        var third = Cycle("12-31 of every third year (2026, 2029, 2032)");
        var surnames = Cycle(
            "06-30 of even years for surnames A-L, 06-30 of odd years for surnames M-Z"
        );

        Assert.Equal((new MonthDay(6, 30), YearPick.Odd), (odd.Fixed!.Value, odd.Years.Pick));
        Assert.Equal(new EndYears(YearPick.EveryNth, 3, 2026), third.Years);
        Assert.Equal(
            [("A-L", YearPick.Even), ("M-Z", YearPick.Odd)],
            surnames.Cohorts.Select(cohort => (cohort.Test, cohort.Years.Pick))
        );
    }

    [Fact]
    public void Words_that_are_not_plain_leave_the_end_of_the_cycle_to_the_profile_with_a_notice()
    {
        var reading = BodyFiles.Read(Simple("12-31 of the assigned even or odd year"));

        Assert.Equal("cycle-in-words", Assert.Single(reading.Notices).Code);
        Assert.Equal(CycleEnds.BoardAssigned, Assert.Single(reading.Value!.Versions).Cycle.Ends);
    }

    [Theory]
    [InlineData("licence_months")]
    [InlineData("license_months")]
    public void The_simple_form_takes_both_spellings_of_license(string key)
    {
        var version = BodyFiles.Version(
            $"id: x\ncycle: {{{key}: 12}}\nrequirements: [{{id: a, amount: 1}}]"
        );

        Assert.Equal(12, version.Cycle.LicenseMonths);
    }

    [Fact]
    public void A_deadline_in_other_words_is_the_end_of_the_cycle_with_a_notice()
    {
        var reading = BodyFiles.Read(
            """
            id: x
            requirements:
              - {id: a, amount: 1, deadline: within one year of starting work}
            """
        );

        Assert.Equal("deadline-in-words", Assert.Single(reading.Notices).Code);
        Assert.Empty(reading.Value!.Versions[0].Requirements[0].Deadlines);
    }

    [Fact]
    public void A_doubt_that_matters_makes_what_it_touches_doubtful()
    {
        var body = BodyFiles.Whole(
            BodyFiles.FormTwo(
                "[{id: a, amount: 1, source: [law]}, {id: b, amount: 1, source: [law]}]",
                doubts: "[{id: d, text: Perhaps two., affects: [a], matters: true}, {id: e, text: A matter of taste., affects: [b]}]"
            )
        );

        Assert.Equal(
            ["Perhaps two.", ""],
            body.Versions[0].Requirements.Select(requirement => requirement.Doubt)
        );
    }

    [Fact]
    public void A_doubt_about_the_cycle_touches_every_requirement()
    {
        var body = BodyFiles.Whole(
            BodyFiles.FormTwo(
                "[{id: a, amount: 1, source: [law]}, {id: b, amount: 1, source: [law]}]",
                doubts: "[{id: d, text: The year is not sure., affects: [cycle], matters: true}]"
            )
        );

        Assert.All(
            body.Versions[0].Requirements,
            requirement => Assert.Equal("The year is not sure.", requirement.Doubt)
        );
    }

    [Fact]
    public void A_figure_without_a_source_says_so()
    {
        var version = BodyFiles.Version(
            BodyFiles.FormTwo("[{id: a, amount: 1, source: none found}]")
        );

        Assert.True(version.Requirements[0].SourceNoneFound);
        Assert.Empty(version.Requirements[0].Sources);
    }

    private static CycleRule Cycle(string words) => BodyFiles.Version(Simple(words)).Cycle;

    private static string Simple(string words) =>
        $$"""
            id: x
            cycle: {months: 24, ends: fixed-date, fixed: "{{words}}"}
            requirements: [{id: a, amount: 1}]
            """;
}
