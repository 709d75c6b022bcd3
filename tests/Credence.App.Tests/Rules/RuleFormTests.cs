using Credence.App.Rules;
using Credence.App.Rules.Text;
using Credence.Core.Requirements;

namespace Credence.App.Tests.Rules;

/// <summary>What the form says beyond single figures: in plain words, and the same again after JSON.</summary>
public sealed class RuleFormTests
{
    private static string Said(string keys, string aspect)
    {
        var version = BodyFiles.Version(
            BodyFiles.FormTwo(
                $"[{{id: total, amount: 40, source: [law]}}, {{id: a, source: [law], {keys}}}]"
            )
        );
        return new RuleText(RuleLibrary.OfProgram.Words)
            .Of(version.Requirements[1])
            .Single(one => one.Name == aspect)
            .Text;
    }

    [Theory]
    [InlineData(
        "\"renewal-from:2026-05-01+60m\"",
        "60 months after the first renewal from 2026-05-01 on"
    )]
    [InlineData(
        "[\"renewal-from:2026-01-02\", 2027-06-01]",
        "the first renewal from 2026-01-02 on or 2027-06-01, whichever comes first"
    )]
    [InlineData(
        "{later: [licensed+60m, 2017-12-31]}",
        "60 months after the license or 2017-12-31, whichever comes last"
    )]
    [InlineData(
        "\"first-full-cycle-from:2019-01-01\"",
        "the end of the first full cycle after 2019-01-01 or after the license"
    )]
    [InlineData(
        "[{when: {attribute: dea_registered}, is: \"registered:dea+12m\"}, {is: [renewal, licensed+24m]}]",
        "12 months after the registration (DEA) where the physician holds a federal DEA registration; "
            + "the renewal or 24 months after the license, whichever comes first in every other case"
    )]
    [InlineData("licensed", "the day of the license")]
    [InlineData("clock:work-began+14d", "14 days after work began")]
    [InlineData(
        "\"registration-end:state-controlled-substance\"",
        "the end of the registration (state controlled substance)"
    )]
    public void A_deadline_is_told_in_plain_words(string written, string said) =>
        Assert.Equal(said, Said($"amount: 1, deadline: {written}", "deadline"));

    [Theory]
    [InlineData("20% of total", "20 percent of what “total” asks for")]
    [InlineData("1/3 of total", "1/3 of what “total” asks for")]
    [InlineData(
        "{is: 40, prorated: month}",
        "40 credits, in proportion to the months licensed in the cycle"
    )]
    public void An_amount_is_told_in_plain_words(string written, string said) =>
        Assert.Equal(said, Said($"amount: {written}", "asks for"));

    [Theory]
    [InlineData("{formats: [teaching], amount: 1/3}", "at most 1/3 of Teaching")]
    [InlineData(
        "{types: [ama-pra-2], except_topics: [medical-errors], amount: 0}",
        "at most 0 of AMA PRA Category 2 not on Medical errors"
    )]
    public void A_limit_is_told_in_plain_words(string written, string said) =>
        Assert.Equal(said, Said($"amount: 1, max_from: [{written}]", "limits"));

    [Theory]
    [InlineData(
        "amount: 1, or: [{amount: 2, topics: [veterans-health]}, {title: four hours, amount: 4, window: \"rolling-months:48\"}]",
        "or instead",
        "2 credits, on Mental health of veterans and their families; or four hours, 4 credits, in the 48 months that end with the cycle"
    )]
    [InlineData(
        "amount: 1, accepts: [{when: {attribute: primary_care}, is: [aoa-1a]}, {is: [aoa-1a, ama-pra-1]}]",
        "accepts",
        "AOA Category 1-A where the physician gives primary care; AOA Category 1-A or AMA PRA Category 1 Credit™ in every other case"
    )]
    [InlineData(
        "amount: 1, ends: {months: 24, day: 06-30, years: odd}",
        "window",
        "the 24 months that end on 06-30 of odd years"
    )]
    [InlineData("amount: 1, years: 4-5", "window", "years 4 to 5 of the cycle")]
    [InlineData(
        "amount: 1, when: {not: {cycle_number: 6, of: 6}}",
        "only where the physician",
        "is not in cycle 6 of every 6"
    )]
    [InlineData(
        "amount: 1, when: {award: ama-pra-award, held: 48m, months_at_least: 24}",
        "only where the physician",
        "held the award AMA Physician's Recognition Award for at least 24 months within 48 months before the deadline"
    )]
    [InlineData(
        "amount: 1, when: {award: aafp-cme-certificate, given: 12m}",
        "only where the physician",
        "was given the award AAFP certificate of continuing education within 12 months before the deadline"
    )]
    public void Other_ways_are_told_in_plain_words(string written, string aspect, string said) =>
        Assert.Equal(said, Said(written, aspect));

    [Fact]
    public void The_simple_form_of_one_s_own_body_takes_the_same_words()
    {
        var body = BodyFiles.Whole(
            """
            id: my-hospital
            requirements:
              - id: total
                amount: 40
                first_cycle: {amount: {is: 40, prorated: month}}
                max_from: [{formats: [teaching], amount: 1/3}]
              - id: safety
                amount: 10% of total
                topics: [patient-safety]
                within: total
                deadline: {later: [licensed+12m, 2027-01-01]}
                or: [{amount: 6, topics: [medical-errors]}]
                ends: {months: 24, day: 06-30, years: odd}
            """
        );
        var asks = body.Versions[0].Requirements;
        Assert.Equal(Proration.Month, asks[0].FirstCycleAmount[0].Prorated);
        Assert.Equal(new AmountShare(1, 3, ""), asks[0].Caps[0].Share);
        Assert.Equal(new AmountShare(10, 100, "total"), asks[1].Amount[0].Share);
        Assert.IsType<DeadlineForm.Combined>(Assert.Single(asks[1].Deadlines));
        Assert.Single(asks[1].Or);
        Assert.NotNull(asks[1].Ends);
    }

    [Fact]
    public void What_is_carried_is_told_in_plain_words_with_its_doubt()
    {
        var body = BodyFiles.Whole(
            BodyFiles
                .FormTwo(
                    "[{id: total, amount: 40, source: [law]}]",
                    doubts: "[{id: d, text: One table., affects: [carry-over], matters: true}]"
                )
                .Replace(
                    "    requirements:",
                    "    carry_over: {allowed: true, into: [total], last_months: 6, source: [law]}\n    requirements:",
                    StringComparison.Ordinal
                )
        );
        Assert.Equal(
            [
                ("carried into the next cycle", "no limit is known"),
                ("only into", "total"),
                ("only from", "its last 6 months"),
                ("doubt", "One table."),
            ],
            OddShapeText
                .Of(body.Versions[0].CarryOver, new RuleText(RuleLibrary.OfProgram.Words))
                .Select(aspect => (aspect.Name, aspect.Text))
        );
    }

    [Fact]
    public void A_doubt_for_some_says_for_whom()
    {
        var body = BodyFiles.Whole(
            BodyFiles.FormTwo(
                "[{id: total, amount: 40, source: [law]}]",
                doubts: "[{id: d, text: Perhaps fewer., affects: [total], matters: true, when: {first_cycle: true}}]"
            )
        );
        var total = body.Versions[0].Requirements[0];
        Assert.Equal("", total.Doubt);
        Assert.Equal(
            new PersonalDoubt("Perhaps fewer.", new Condition.FirstCycle(true)),
            Assert.Single(total.PersonalDoubts)
        );
        Assert.Contains(
            "- **Matters**: Perhaps fewer. Only where the physician is in the first cycle. (`total`)",
            DoubtsPage.Of([body], new("2026.11.22", new DateOnly(2026, 11, 22)))
        );
    }

    [Theory]
    [InlineData("amount: 20% of nothing", "id-unknown")]
    [InlineData("amount: 0% of total", "amount-unreadable")]
    [InlineData("amount: 3/2 of total", "amount-unreadable")]
    [InlineData("amount: 1, deadline: {latter: [renewal]}", "key-missing")]
    [InlineData("amount: 1, deadline: \"renewal-from:soon\"", "deadline-unreadable")]
    [InlineData("amount: 1, deadline: \"renewal-from:2026-01-01+5\"", "deadline-unreadable")]
    [InlineData("amount: [{is: 1, prorated: weekly}]", "choice-unknown")]
    [InlineData(
        "amount: 1, ends: {months: 24, day: 06-30, years: from-license}",
        "years-unreadable"
    )]
    [InlineData("amount: 1, ends: {day: 06-30}", "key-missing")]
    [InlineData("amount: 1, years: 5-4", "run-unreadable")]
    [InlineData("amount: 1, when: {cycle_number: 7, of: 6}", "run-unreadable")]
    [InlineData("amount: 1, when: {cycle_number: 6}", "key-missing")]
    [InlineData("amount: 1, deadline: clock:work-began+14x", "deadline-unreadable")]
    [InlineData("amount: 1, accepts: [{when: {attribute: primary_care}}]", "key-missing")]
    [InlineData("amount: 1, when: {award: a, held: long}", "span-unreadable")]
    public void What_cannot_be_meant_is_a_problem(string keys, string code)
    {
        var reading = BodyFiles.Read(
            BodyFiles.FormTwo(
                $"[{{id: total, amount: 40, source: [law]}}, {{id: a, source: [law], {keys}}}]"
            )
        );
        Assert.Null(reading.Value);
        Assert.Contains(code, reading.Problems.Select(problem => problem.Code));
    }
}
