using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Standing;

namespace Credence.App.Tests.Stories;

/// <summary>A DO in Florida and Nevada, in the first cycle straight from residency. Figures reasoned from the rules' words.</summary>
public sealed class NewOsteopathStoryTests
{
    private const string Profile = """
        form: 1
        physician:
          name: Chris Newdo
          degree: DO
          born: 1996-09-09
          specialties: [family-medicine]
          practice_states: [US-FL, US-NV]
          timezone: America/New_York
          attributes: {dea_registered: true, prescribes_controlled_substances: true, primary_care: true, emergency_care: false}
          training: [{kind: residency, from: 2023-07-01, to: 2026-06-30, full_time: true}]
        obligations:
          - {body: us-fl-osteo, licensed_on: 2026-07-15}
          - body: us-nv-bom
            licensed_on: 2026-08-01
            clocks: {emergency-or-primary-care-began: 2026-08-01}
          - {body: us-dea-mate, licensed_on: 2026-08-15}

        """;

    private const string Ledger = """
        id,date,provider,title,format,credits,topics
        L1,2026-05-10,X,Board review in residency,course,12 aoa-1a,
        L2,2026-09-20,X,Florida required courses,course,6 aoa-1a,medical-errors:2; controlled-substances:2; state-law:1; human-trafficking:1
        L3,2026-10-11,X,Addiction medicine,course,8 ama-pra-1,substance-use-disorder

        """;

    private static readonly CheckResult Standing = Story.Check("2026-11-22", Profile, Ledger);

    [Fact]
    public void In_Florida_a_license_of_the_first_July_owes_the_forty_hours()
    {
        // April 1, 2026 to March 31, 2028; only a license of July of the second year or later would be free of them.
        var florida = Standing.Body("us-fl-osteo");
        Assert.Equal(new(new(2026, 4, 1), new(2028, 3, 31)), florida.Cycle);
        // 12 + 6 + 8 = 26 of 40, those of May before the license with them; 18 of 20 in AOA 1-A.
        Assert.Equal(Amount.Whole(26), Standing.Requirement("us-fl-osteo", "total").Counted);
        Assert.Equal(
            Amount.Whole(18),
            Standing.Requirement("us-fl-osteo", "aoa-1a-minimum").Counted
        );
        Assert.Equal(Amount.Whole(14), florida.Missing);
    }

    [Fact]
    public void Its_topics_of_the_first_renewal_are_asked_and_violence_by_the_third()
    {
        Assert.Equal(Amount.Whole(1), Standing.Requirement("us-fl-osteo", "hiv-aids").Shortfall);
        Assert.Equal(Status.Met, Standing.Requirement("us-fl-osteo", "medical-errors").Status);
        Assert.Equal(Status.Met, Standing.Requirement("us-fl-osteo", "laws-ethics").Status);
        // Renewals 2028, 2030 and 2032.
        var violence = Standing.Requirement("us-fl-osteo", "domestic-violence");
        Assert.Equal(new DateOnly(2032, 3, 31), violence.Deadline);
        Assert.Equal(Amount.Whole(2), violence.Shortfall);
    }

    [Fact]
    public void Nevada_asks_the_whole_forty_five_months_after_the_license()
    {
        // The first even-year renewal is December 31, 2026; nothing in the rule spares a new license.
        var nevada = Standing.Body("us-nv-bom");
        Assert.Equal(new DateOnly(2026, 12, 31), nevada.Deadline);
        // 26 of 40: 14 lack; all 26 are AOA 1-A or AMA Category 1.
        Assert.Equal(Amount.Whole(26), Standing.Requirement("us-nv-bom", "total").Counted);
        Assert.Equal(Amount.Whole(20), Standing.Requirement("us-nv-bom", "category-1a").Counted);
        Assert.Equal(Amount.Whole(14), nevada.Missing);
    }

    [Fact]
    public void Ten_hours_on_substances_serve_three_of_its_topics()
    {
        // Controlled substances 2 (of 2026 alone: 2025 was before the license), ethics, pain or addiction 2, screening 2.
        Assert.Equal(
            Amount.Whole(2),
            Standing.Requirement("us-nv-bom", "controlled-substances").Counted
        );
        Assert.Equal(
            Amount.Whole(2),
            Standing.Requirement("us-nv-bom", "ethics-pain-addiction").Counted
        );
        Assert.Equal(Amount.Whole(2), Standing.Requirement("us-nv-bom", "sbirt").Counted);
    }

    [Fact]
    public void What_is_due_in_two_years_is_not_yet_due()
    {
        // Licensed August 1, 2026 and 24 months.
        var suicide = Standing.Requirement("us-nv-bom", "suicide");
        Assert.Equal(new DateOnly(2028, 8, 1), suicide.Deadline);
        Assert.Equal(Status.NotYetDue, suicide.Status);
        Assert.Equal(
            new DateOnly(2028, 8, 1),
            Standing.Requirement("us-nv-bom", "hiv-stigma").Deadline
        );
        Assert.Equal(
            Status.NotApplicable,
            Standing.Requirement("us-nv-bom", "cultural-competency").Status
        );
    }

    [Fact]
    public void The_eight_hours_of_the_DEA_are_done()
    {
        // Eight on substance use; two more on controlled substances are not needed.
        Assert.Equal(Amount.Whole(8), Standing.Requirement("us-dea-mate", "training").Counted);
        Assert.Equal(Amount.Zero, Standing.Body("us-dea-mate").Missing);
    }

    [Fact]
    public void The_same_fourteen_close_both_states()
    {
        // Florida 14 (violence 2, HIV 1, 11 of any), Nevada 14 (suicide 2, HIV or bias 2, 10 of any).
        Assert.Equal(Amount.Whole(14), Standing.Missing);
        Assert.Equal(0, Standing.MissingItems);
        Assert.All(Standing.Obligations, body => Assert.Null(body.Previous));
    }
}
