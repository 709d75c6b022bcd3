using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Standing;

namespace Credence.App.Tests.Stories;

/// <summary>
/// An internist who sees patients of twelve states from home: OH FL TX CA NY NV KS CT WA MA IL NC. One ledger of 71
/// credits; what each state makes of it is reasoned from the words of its rule.
/// </summary>
public sealed class TelehealthStoryTests
{
    private const string Profile = """
        form: 1
        physician:
          name: Sam Telemed
          degree: MD
          born: 1982-04-09
          specialties: [internal-medicine]
          timezone: America/New_York
          attributes:
            prescribes_controlled_substances: true
            prescribes_opioids: true
            dea_registered: true
            direct_patient_care: true
            treats_adults: true
            primary_care: true
            topic_completed_before: true
            postgraduate_trainee: false
            pain_clinic_practice: false
            treats_opioid_use_disorder: false
            recommends_medical_cannabis: false
            maternal_care: false
            emergency_care: false
            older_patients_over_quarter: false
            treats_children: false
            state_controlled_substance_registration: false
          board_certificates:
            - {board: us-abim, specialty: internal-medicine, first: 2014-08-20, passed: [2024-10-08], maintained: true}
        obligations:
          - {body: us-oh-smbo, licensed_on: 2016-02-15, renewed: [{cycle_end: 2026-02-14}]}
          - {body: us-fl-bom, licensed_on: 2017-06-01, cycle_ends: 2027-01-31, renewed: [{cycle_end: 2025-01-31}]}
          - {body: us-tx-tmb, licensed_on: 2018-03-01, cycle_ends: 2027-02-28, renewed: [{cycle_end: 2025-02-28}]}
          - body: us-ca-mbc
            licensed_on: 2019-08-20
            renewed: [{cycle_end: 2025-08-31}]
            satisfied: [{requirement: pain, on: 2022-05-01}]
          - body: us-ny-nysed
            licensed_on: 2020-01-10
            cycle_ends: 2027-12-31
            renewed: [{cycle_end: 2025-12-31}]
            clocks: {dea-registered: 2015-05-01}
          - {body: us-nv-bme, licensed_on: 2021-09-01, renewed: [{cycle_end: 2025-06-30}]}
          - {body: us-ks-bha-md, licensed_on: 2022-02-01, renewed: [{cycle_end: 2026-06-30}]}
          - {body: us-ct-dph, licensed_on: 2020-11-01, renewed: [{cycle_end: 2026-04-30}]}
          - {body: us-wa-wmc, licensed_on: 2021-03-20, renewed: [{cycle_end: 2025-04-09}]}
          - {body: us-ma-borim, licensed_on: 2019-05-01, renewed: [{cycle_end: 2026-04-09}]}
          - {body: us-il-idfpr, licensed_on: 2020-06-01, renewed: [{cycle_end: 2026-07-31}]}
          - {body: us-nc-ncmb, licensed_on: 2021-10-01, renewed: [{cycle_end: 2025-04-09}]}

        """;

    private const string Ledger = """
        id,date,provider,title,format,credits,topics
        L1,2024-02-10,X,Infection control,course,1 ama-pra-1,infection-control
        L2,2025-10-15,X,Internal medicine update,conference,40 ama-pra-1,internal-medicine
        L3,2025-12-01,X,Errors and violence,course,4 ama-pra-1,medical-errors:2; domestic-violence:2
        L4,2026-03-12,X,Prescribing safely,course,6 ama-pra-1,opioid-prescribing:4; ethics:2
        L5,2026-05-20,X,Suicide assessment,course,6 ama-pra-1,suicide-prevention
        L6,2026-06-18,X,Risk day,course,4 ama-pra-1,risk-management
        L7,2026-09-05,X,Reading,journal,10 ama-pra-2,

        """;

    private static readonly CheckResult Standing = Story.Check("2026-11-22", Profile, Ledger);

    [Theory]
    // Two years from the day of issue, less a day.
    [InlineData("us-oh-smbo", "2026-02-15", "2028-02-14")]
    [InlineData("us-fl-bom", "2025-02-01", "2027-01-31")]
    [InlineData("us-tx-tmb", "2025-03-01", "2027-02-28")]
    // The last day of the month of issue, every second year: 2021, 2023, 2025, 2027.
    [InlineData("us-ca-mbc", "2025-09-01", "2027-08-31")]
    [InlineData("us-ny-nysed", "2026-01-01", "2027-12-31")]
    [InlineData("us-nv-bme", "2025-07-01", "2027-06-30")]
    [InlineData("us-ks-bha-md", "2026-07-01", "2027-06-30")]
    // Every year at the end of the birth month.
    [InlineData("us-ct-dph", "2026-05-01", "2027-04-30")]
    // Birthday April 9: the first after the license opens the years of Washington (4), Massachusetts (2), North Carolina (3).
    [InlineData("us-wa-wmc", "2025-04-10", "2029-04-09")]
    [InlineData("us-ma-borim", "2026-04-10", "2028-04-09")]
    [InlineData("us-nc-ncmb", "2025-04-10", "2028-04-09")]
    // 2026 was moved to August 31; the years count from August 1 all the same.
    [InlineData("us-il-idfpr", "2026-08-01", "2029-07-31")]
    public void Each_state_has_its_own_years(string body, string start, string end) =>
        Assert.Equal(new(DateOnly.Parse(start), DateOnly.Parse(end)), Standing.Body(body).Cycle);

    [Theory]
    // Category 1 since February 15, 2026: 6 + 6 + 4 = 16 of 50.
    [InlineData("us-oh-smbo", 34)]
    // 40 + 4 + 6 + 6 + 4 = 60 of 40; the hour on trafficking was never done.
    [InlineData("us-fl-bom", 1)]
    // The certificate renewed within 36 months stands for the 48; the hour on trafficking has no record.
    [InlineData("us-tx-tmb", 1)]
    // Of the 100 hours for the examination of October 2024, 25 each came in October 2025 and October 2026: 50 of 50.
    [InlineData("us-ca-mbc", 0)]
    // No total; infection control holds four years, the four hours on opioids of March 2026 three years.
    [InlineData("us-ny-nysed", 0)]
    // 60 of 40; substance use screening (2) and HIV stigma (2) lack.
    [InlineData("us-nv-bme", 4)]
    // 18 months since January 1, 2026: 6 + 6 + 4 + 10 = 26 of 50.
    [InlineData("us-ks-bha-md", 24)]
    // 24 months since May 1, 2025: 70 of 50; sexual assault (1) and cultural competency (1) lack.
    [InlineData("us-ct-dph", 2)]
    // Continuing certification stands for the 200; health equity (2) does not come with it.
    [InlineData("us-wa-wmc", 2)]
    // Since April 10, 2026: 6 + 4 + 10 = 20 of 50.
    [InlineData("us-ma-borim", 30)]
    // Since August 1, 2026: 10 of 150.
    [InlineData("us-il-idfpr", 140)]
    // Continuing certification stands for all but the three hours on controlled substances, which are done.
    [InlineData("us-nc-ncmb", 0)]
    public void And_lacks_what_its_own_words_say(string body, int missing) =>
        Assert.Equal(Amount.Whole(missing), Standing.Body(body).Missing);

    [Fact]
    public void The_same_140_credits_close_all_twelve()
    {
        // The bodies lack 34 + 1 + 1 + 4 + 24 + 2 + 2 + 30 + 140 = 238 one by one.
        Assert.Equal(
            Amount.Whole(238),
            Standing.Obligations.Aggregate(Amount.Zero, (sum, body) => sum + body.Missing)
        );
        Assert.Equal(Amount.Whole(140), Standing.Missing);
    }

    [Fact]
    public void Florida_counts_violence_in_every_third_renewal()
    {
        // Renewals 2019, 2021, 2023 are the first block, 2025, 2027 and 2029 the second.
        var violence = Standing.Requirement("us-fl-bom", "domestic-violence");
        Assert.Equal(new(new(2023, 2, 1), new(2029, 1, 31)), violence.Window);
        Assert.Equal(Status.Met, violence.Status);
        Assert.Equal(Status.Met, Standing.Requirement("us-fl-bom", "medical-errors").Status);
        Assert.Equal(
            Amount.Whole(2),
            Standing.Requirement("us-fl-bom", "controlled-substances").Counted
        );
    }

    [Fact]
    public void Texas_is_past_its_first_two_renewals()
    {
        // Renewals end February of 2019, 2021, 2023, 2025; this is the fifth.
        Assert.Equal(
            Status.NotApplicable,
            Standing.Requirement("us-tx-tmb", "opioid-first-two-renewals").Status
        );
        var eight = Standing.Requirement("us-tx-tmb", "opioid-every-eight-years");
        Assert.Equal(new(new(2019, 3, 1), new(2027, 2, 28)), eight.Window);
        Assert.Equal(Amount.Whole(2), eight.Counted);
        Assert.Equal(MetBy.Substitute, Standing.Requirement("us-tx-tmb", "total").MetBy);
        Assert.Equal(Amount.Whole(2), Standing.Requirement("us-tx-tmb", "ethics").Counted);
        // The nutrition hours of 2027 have no figure yet.
        Assert.Equal(Status.Unsettled, Standing.Requirement("us-tx-tmb", "nutrition").Status);
        // Due at the renewal of 2019, long before the ledger: asked, not overdue.
        var trafficking = Standing.Requirement("us-tx-tmb", "human-trafficking");
        Assert.True(trafficking.DidYouDoThis);
        Assert.Equal(Status.AnswerNeeded, trafficking.Status);
    }

    [Fact]
    public void Washington_counts_the_suicide_course_late_and_wants_it_confirmed()
    {
        var suicide = Standing.Requirement("us-wa-wmc", "suicide-prevention");
        Assert.Equal(Amount.Whole(6), suicide.Counted);
        Assert.Equal(Status.Confirm, suicide.Status);
        Assert.True(suicide.Late);
    }

    [Fact]
    public void New_York_and_Nevada_run_clocks_of_their_own()
    {
        // Met March 12, 2026: due again three years later.
        Assert.Equal(
            new DateOnly(2029, 3, 12),
            Standing.Requirement("us-ny-nysed", "pain").Deadline
        );
        // The card of February 10, 2024 holds 48 months.
        Assert.Equal(
            new DateOnly(2028, 2, 10),
            Standing.Requirement("us-ny-nysed", "infection-control").Deadline
        );
        // Met May 20, 2026, due again four years later.
        Assert.Equal(
            new DateOnly(2030, 5, 20),
            Standing.Requirement("us-nv-bme", "suicide").Deadline
        );
        Assert.Equal(Amount.Whole(20), Standing.Requirement("us-nv-bme", "specialty").Counted);
    }

    [Fact]
    public void Massachusetts_asks_risk_management_and_its_parts()
    {
        // 4 of 10. Inside lack: regulations 2, opioids 3 (March lies before this cycle), end of life 2, bias 2: 9.
        var risk = Standing.Requirement("us-ma-borim", "risk-management");
        Assert.Equal(Amount.Whole(4), risk.Counted);
        Assert.Equal(Amount.Whole(9), risk.Missing);
        // The child abuse training; the violence training is done and wants its approval confirmed.
        Assert.Equal(1, Standing.Body("us-ma-borim").MissingItems);
        Assert.Equal(
            Status.Confirm,
            Standing.Requirement("us-ma-borim", "domestic-sexual-violence").Status
        );
        Assert.Equal(1, Standing.MissingItems);
    }

    [Fact]
    public void Connecticut_counts_what_was_done_within_six_years()
    {
        Assert.Equal(
            new DateOnly(2030, 2, 10),
            Standing.Requirement("us-ct-dph", "infectious-disease").Deadline
        );
        Assert.Equal(Status.Met, Standing.Requirement("us-ct-dph", "risk-management").Status);
        Assert.Equal(Status.Met, Standing.Requirement("us-ct-dph", "domestic-violence").Status);
        Assert.Equal(Status.Met, Standing.Requirement("us-ct-dph", "behavioral-health").Status);
        Assert.True(Standing.Requirement("us-ct-dph", "sexual-assault").DidYouDoThis);
    }
}
