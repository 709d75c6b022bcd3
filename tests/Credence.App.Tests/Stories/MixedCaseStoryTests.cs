using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Standing;

namespace Credence.App.Tests.Stories;

/// <summary>
/// An internist with licenses in Ohio and Kansas, ABIM, the DEA and a hospital with rules of its own, who keeps a
/// spreadsheet. All figures are reasoned from the words of the rules.
/// </summary>
public sealed class MixedCaseStoryTests
{
    private const string Profile = """
        form: 1
        physician:
          name: Maria Lopez
          degree: MD
          born: 1979-04-20
          specialties: [internal-medicine]
          practice_states: [US-OH, US-KS]
          timezone: America/New_York
          attributes: {pain_clinic_practice: false, treats_opioid_use_disorder: false, recommends_medical_cannabis: false}
          board_certificates: [{board: us-abim, specialty: internal-medicine, first: 2012-08-15, maintained: true}]
        obligations:
          - {body: us-oh-smbo, licensed_on: 2015-03-10, renewed: [{cycle_end: 2025-03-09}]}
          - {body: us-ks-bha-md, licensed_on: 2018-05-01, renewed: [{cycle_end: 2026-06-30}]}
          - {body: us-abim, licensed_on: 2012-08-15, cycle_ends: 2027-12-31, renewed: [{cycle_end: 2022-12-31}]}
          - {body: us-dea-mate, licensed_on: 2013-11-01, cycle_ends: 2028-10-31, renewed: [{cycle_end: 2025-10-31}]}
          - {custom: hospital.yaml, cycle_ends: 2026-12-31, renewed: [{cycle_end: 2025-12-31}]}

        """;

    private const string Hospital = """
        id: riverside
        name: Riverside Hospital
        cycle: {months: 12}
        requirements:
          - {id: total, title: A year's credits, amount: 25}
          - {id: improvement, title: Quality improvement, amount: 4, topics: [quality-improvement], within: total}

        """;

    /// <summary>The spreadsheet as it is kept: three older rows above the three of the example.</summary>
    private const string AsKept = """
        Date,Activity,Credits,Type / Category,Requirement Tag,Proof Location
        2024-03-02,Winter meeting,30,Cat 1,State,/CME/2024/winter.pdf
        2025-05-10,Knowledge self-assessment,20,MOC,Board,/CME/2025/mksap.pdf
        2025-11-02,Journal reading,6,Cat 2,,
        2026-02-10,Sepsis Management Course,8,Cat 1 / QI,"Board, Hospital",/CME/2026/sepsis.pdf
        2026-03-05,Opioid Prescribing Module,4,Cat 1 / Opioid,"DEA, State",/CME/2026/opioid.pdf
        2026-04-20,Leadership in Healthcare Series,10,Cat 1 / Leadership,Board elective,/CME/2026/lead.pdf

        """;

    private static readonly CheckResult Standing = Story.Check(
        "2026-11-22",
        Story.Read(
            ("profile.yaml", Profile),
            ("hospital.yaml", Hospital),
            ("ledger-as-kept.csv", AsKept)
        )
    );

    [Fact]
    public void Ohio_counts_only_category_1_of_its_two_years()
    {
        // Issued March 10, 2015: the present two years are March 10, 2025 to March 9, 2027.
        var ohio = Standing.Body("us-oh-smbo");
        Assert.Equal(new(new(2025, 3, 10), new(2027, 3, 9)), ohio.Cycle);
        // 8 + 4 + 10 = 22 of 50. The hour on the duty to report is among the 28 that lack.
        Assert.Equal(Amount.Whole(22), Standing.Requirement("us-oh-smbo", "total").Counted);
        Assert.Equal(
            Amount.Whole(1),
            Standing.Requirement("us-oh-smbo", "duty-to-report").Shortfall
        );
        Assert.Equal(Amount.Whole(28), ohio.Missing);
        Assert.Equal(
            [
                ("L1", UncountedReason.OutsideWindow),
                ("L2", UncountedReason.WrongType),
                ("L3", UncountedReason.WrongType),
            ],
            Standing
                .Uncounted.Where(entry => entry.Obligation == "us-oh-smbo")
                .Select(entry => (entry.Activity.Value, entry.Reason))
        );
    }

    [Fact]
    public void Kansas_takes_the_package_that_lacks_least()
    {
        // The year to June 30, 2027. 18 months from January 1, 2026: 22 of 50, 28 lack; Category I 22 of 20; pain 1 of 1.
        // 30 months from January 1, 2025: 22 + 20 + 6 = 48 of 100, 52 lack.
        // 42 months from January 1, 2024: 48 + 30 = 78 of 150, 72 lack.
        var kansas = Standing.Body("us-ks-bha-md");
        Assert.Equal(new DateOnly(2027, 6, 30), kansas.Deadline);
        Assert.Equal("eighteen-months", kansas.Package);
        Assert.Equal(Amount.Whole(28), kansas.Missing);
        Assert.Equal(
            [("thirty-months", Amount.Whole(52)), ("forty-two-months", Amount.Whole(72))],
            kansas.OtherPackages.Select(package => (package.Id, package.Missing))
        );
        Assert.Equal(Status.Met, Standing.Requirement("us-ks-bha-md", "category-1").Status);
        Assert.Equal(Amount.Whole(1), Standing.Requirement("us-ks-bha-md", "category-3").Counted);
    }

    [Fact]
    public void The_board_wants_points_and_two_activities()
    {
        // Points of 2023 to 2027: 20 of 100. No points in the 24 months to December 31, 2027; no assessment yet.
        var board = Standing.Body("us-abim");
        Assert.Equal(new(new(2023, 1, 1), new(2027, 12, 31)), board.Cycle);
        Assert.Equal(Amount.Whole(80), board.Missing);
        Assert.Equal(2, board.MissingItems);
    }

    [Fact]
    public void Four_of_the_eight_hours_of_the_DEA_are_done()
    {
        // Renewals end in October of 2022, 2025 and 2028: the first from June 27, 2023 on was October 31, 2025.
        var training = Standing.Requirement("us-dea-mate", "training");
        Assert.Equal(Amount.Whole(4), training.Counted);
        Assert.Equal(new DateOnly(2025, 10, 31), training.Deadline);
        Assert.Equal(Status.Overdue, training.Status);
        Assert.Equal(new DateOnly(2028, 10, 31), Standing.Body("us-dea-mate").Deadline);
    }

    [Fact]
    public void The_hospital_lacks_three_by_the_end_of_the_year()
    {
        // 22 of 25 in 2026, 8 of them quality improvement.
        Assert.Equal(Amount.Whole(3), Standing.Body("riverside").Missing);
        Assert.Equal(Status.Met, Standing.Requirement("riverside", "improvement").Status);
    }

    [Fact]
    public void The_same_eighty_credits_close_everything()
    {
        // Board 80, Ohio 28, Kansas 28, DEA 4, hospital 3: the greatest holds all the others.
        Assert.Equal(Amount.Whole(80), Standing.Missing);
        Assert.Equal(2, Standing.MissingItems);
    }

    [Fact]
    public void Nothing_is_asked_but_whether_a_fellowship_gave_points() =>
        // ABIM grants points for fellowship; a training nobody told of is not held, and asked.
        Assert.Equal(["training"], Standing.Questions.Select(question => question.Fact));

    [Fact]
    public void A_year_asks_34_at_once_and_113_end_to_end()
    {
        // Ohio 50 / 2 = 25; Kansas 12 x 50 / 18 = 33.3, so 34 and buffered 35; ABIM 100 / 5 = 20; hospital 25; the DEA's 8
        // once, past their day. 25 + 35 + 20 + 25 + 8 = 113. One ideal credit serves all: 34, and 34 + 8 = 42: band 45 to 55.
        Assert.Equal(Amount.Whole(113), Standing.Annual.NotOverlapped);
        Assert.Equal(Amount.Whole(34), Standing.Annual.Overlapped);
        Assert.Equal(Amount.Whole(8), Standing.Annual.OneTime);
        Assert.Equal(Amount.Whole(45), Standing.Annual.BandLow);
        Assert.Equal(Amount.Whole(55), Standing.Annual.BandHigh);
    }
}
