using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Standing;

namespace Credence.App.Tests.Stories;

/// <summary>
/// A part-time academic, boarded in internal medicine and pediatrics, at two hospitals, back from a medical leave.
/// Figures reasoned from the rules' words.
/// </summary>
public sealed class AcademicStoryTests
{
    private const string Leave = "  leave: [{from: 2025-09-01, to: 2026-02-28, kind: medical}]\n";

    private const string Physician = """
        form: 1
        physician:
          name: Ann Medpeds
          degree: MD
          born: 1975-12-01
          specialties: [internal-medicine, pediatrics]
          practice_states: [US-OH]
          timezone: America/New_York
          attributes: {pain_clinic_practice: false, treats_opioid_use_disorder: false, recommends_medical_cannabis: false}
          board_certificates:
            - {board: us-abim, specialty: internal-medicine, first: 2008-08-01, maintained: true}
            - {board: us-abp, specialty: pediatrics, first: 2008-10-01, maintained: true}

        """;

    private const string Obligations = """
        obligations:
          - {body: us-oh-smbo, licensed_on: 2014-04-01, renewed: [{cycle_end: 2026-03-31}]}
          - {body: us-abim, licensed_on: 2008-08-01, cycle_ends: 2026-12-31, renewed: [{cycle_end: 2021-12-31}]}
          - {body: us-abp, licensed_on: 2008-10-01, cycle_ends: 2027-12-31, renewed: [{cycle_end: 2022-12-31}]}
          - {custom: childrens.yaml, cycle_ends: 2026-12-31, renewed: [{cycle_end: 2025-12-31}]}
          - {custom: university.yaml, cycle_ends: 2027-06-30, renewed: [{cycle_end: 2025-06-30}]}
          - {id: childrens-card, body: tpl-bls, cycle_ends: 2027-03-31, renewed: [{cycle_end: 2025-03-31}]}
          - {id: university-card, body: tpl-bls, cycle_ends: 2027-03-31, renewed: [{cycle_end: 2025-03-31}]}

        """;

    private const string Childrens = """
        id: childrens
        name: Children's Hospital
        cycle: {months: 12}
        requirements:
          - {id: total, title: A year's credits, amount: 30}
          - {id: pediatrics, title: Pediatrics, amount: 10, topics: [pediatrics], within: total}

        """;

    private const string University = """
        id: university
        name: University Hospital
        cycle: {months: 24}
        requirements:
          - {id: total, title: Category 1 of two years, amount: 40, accepts: [ama-pra-1]}

        """;

    private const string Ledger = """
        id,date,provider,title,format,credits,topics,expires
        L1,2024-03-15,ABP,Improving asthma care,project,25 moc-part4@us-abp,quality-improvement,
        L2,2025-03-02,Heart,BLS,course,,life-support,2027-03-31
        L3,2025-05-12,AAP,Self-assessment,self-study,20 ama-pra-1; 20 moc-part2@us-abp,pediatrics,
        L4,2026-05-20,X,Med-Peds update,conference,15 ama-pra-1; 15 moc-part2,internal-medicine; pediatrics,
        L5,2026-08-10,ABP,Longitudinal assessment,assessment,10 moc-part2@us-abp,,

        """;

    private static readonly CheckResult Standing = Check(Leave);

    private static CheckResult Check(string leave) =>
        Story.Check(
            "2026-11-22",
            Physician + leave + Obligations,
            Ledger,
            ("childrens.yaml", Childrens),
            ("university.yaml", University)
        );

    [Fact]
    public void One_boards_upkeep_stands_for_the_points_of_the_other()
    {
        // ABIM waives its points for diplomates who meet another board's program; its own assessment stays.
        Assert.Equal(MetBy.Substitute, Standing.Requirement("us-abim", "points").MetBy);
        Assert.Equal(MetBy.Substitute, Standing.Requirement("us-abim", "two-year").MetBy);
        Assert.Equal(Amount.Zero, Standing.Body("us-abim").Missing);
    }

    [Fact]
    public void An_assessment_of_the_one_board_is_none_of_the_other()
    {
        Assert.Equal(Amount.Whole(1), Standing.Requirement("us-abp", "assessment").Counted);
        Assert.Equal(Amount.Zero, Standing.Requirement("us-abim", "assessment").Counted);
        Assert.Equal(1, Standing.Body("us-abim").MissingItems);
    }

    [Fact]
    public void Pediatrics_counts_points_of_both_kinds()
    {
        // 2023 to 2027: 25 of part 4; 20 + 15 (which name no board) + 10 of part 2. 70 of 100.
        Assert.Equal(Amount.Whole(70), Standing.Requirement("us-abp", "points").Counted);
        Assert.Equal(Amount.Whole(45), Standing.Requirement("us-abp", "part-2").Counted);
        Assert.Equal(Amount.Whole(25), Standing.Requirement("us-abp", "part-4").Counted);
        // 30 lack in all; 25 of part 4 and 5 of part 2 are among them.
        Assert.Equal(Amount.Whole(30), Standing.Body("us-abp").Missing);
    }

    [Fact]
    public void Points_without_a_board_are_asked_about_once()
    {
        // And whether a fellowship gave points: a training nobody told of is not held, and asked.
        Assert.Equal(
            ["training", "which-board:L4"],
            Standing.Questions.Select(question => question.Fact)
        );
    }

    [Fact]
    public void Ohio_lacks_35_of_its_50()
    {
        // April 1, 2026 to March 31, 2028: the 15 of May.
        Assert.Equal(new(new(2026, 4, 1), new(2028, 3, 31)), Standing.Body("us-oh-smbo").Cycle);
        Assert.Equal(Amount.Whole(35), Standing.Body("us-oh-smbo").Missing);
    }

    [Fact]
    public void The_two_hospitals_count_the_same_credits_by_their_own_words()
    {
        // Children's, 2026: 15 and the 10 points are 25 of 30; pediatrics 10 of 10 out of the 15.
        Assert.Equal(Amount.Whole(25), Standing.Requirement("childrens", "total").Counted);
        Assert.Equal(Amount.Whole(10), Standing.Requirement("childrens", "pediatrics").Counted);
        Assert.Equal(Amount.Whole(5), Standing.Body("childrens").Missing);
        // University, July 1, 2025 to June 30, 2027: 15 of 40 in Category 1.
        Assert.Equal(Amount.Whole(15), Standing.Requirement("university", "total").Counted);
        Assert.Equal(Amount.Whole(25), Standing.Body("university").Missing);
    }

    [Fact]
    public void One_card_does_for_both_and_holds_to_its_printed_day()
    {
        foreach (var hospital in new[] { "childrens-card", "university-card" })
        {
            var card = Standing.Requirement(hospital, "card");
            Assert.Equal(Amount.Whole(1), card.Counted);
            Assert.Equal(Status.Confirm, card.Status);
            Assert.Equal(new DateOnly(2027, 3, 31), card.Deadline);
        }
    }

    [Fact]
    public void The_same_35_close_everything()
    {
        // Ohio 35, pediatrics 30, university 25, children's 5.
        Assert.Equal(Amount.Whole(35), Standing.Missing);
        Assert.Equal(1, Standing.MissingItems);
    }

    [Fact]
    public void The_leave_changes_no_figure_by_itself()
    {
        var without = Check("");
        Assert.Equal(Standing.Missing, without.Missing);
        Assert.Equal(
            Standing.Obligations.Select(body => (body.Id, body.Missing, body.Deadline)),
            without.Obligations.Select(body => (body.Id, body.Missing, body.Deadline))
        );
    }
}
