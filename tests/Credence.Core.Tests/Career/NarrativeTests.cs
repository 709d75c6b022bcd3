using System.Collections.Immutable;
using Credence.Core.Career;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Obligations;
using Credence.Core.Planning;
using Credence.Core.Practice;

namespace Credence.Core.Tests.Career;

public sealed class NarrativeTests
{
    private static readonly DateOnly Day = new(2026, 8, 15);

    [Fact]
    public void Each_claim_names_the_entries_it_rests_on_and_each_entry_stands_once()
    {
        var told = Tell([
            Done("L1", "Sepsis course", 8, "sepsis"),
            Done("L2", "Rounds", 1, "sepsis"),
            Done("L3", "Opioid module", 4, "opioid-prescribing"),
            Done("L4", "Journal", 1, ""),
        ]);

        Assert.Equal(
            ["Critical care", "opioid-prescribing", "General medicine"],
            told.Themes.Select(theme => theme.Title)
        );
        Assert.Equal(
            ["L1", "L2", "L3", "L4"],
            told.Themes.SelectMany(theme => theme.Lines)
                .SelectMany(line => line.Entries)
                .Select(id => id.Value)
                .Order()
        );
        Assert.Equal(
            "Earned 9 credits in critical care in 2026 (Sepsis course and Rounds).",
            told.Themes[0].Sentence.Text
        );
    }

    [Fact]
    public void A_theme_says_what_was_learned_finished_and_taught_and_names_no_sponsored_dinner()
    {
        var told = Tell([
            Done("L1", "Ultrasound, a hands-on day", 8, "sepsis"),
            Done("L2", "Sepsis course", 6, "sepsis"),
            Done("L3", "Dinner on a new drug", 5, "sepsis") with
            {
                Format = "sponsored-dinner",
            },
            Done("L4", "Improvement project: early antibiotics", 5, "sepsis") with
            {
                Format = "qi-project",
            },
            Done("L5", "Noon conference: the first hour", 2, "sepsis") with
            {
                Format = "teaching",
            },
        ]);

        Assert.Equal(
            "Earned 26 credits in critical care in 2026, including Ultrasound, a hands-on day; and Sepsis course; completed one improvement project (early antibiotics); taught one session (Noon conference: the first hour).",
            told.Themes[0].Sentence.Text
        );
        Assert.Contains(
            told.Themes[0].Lines,
            line => line.Text.StartsWith("Improvement project: early antibiotics")
        );
        Assert.DoesNotContain(told.Themes[0].Lines, line => line.Text.Contains("Dinner"));
    }

    [Fact]
    public void What_is_still_to_come_is_told_nowhere()
    {
        var told = Tell([
            Done("L1", "Sepsis course", 8, "sepsis"),
            Done("L2", "Congress of the autumn", 20, "sepsis") with
            {
                Date = new DateOnly(2026, 10, 1),
            },
        ]);

        Assert.DoesNotContain("Congress", told.Paragraph, StringComparison.Ordinal);
        Assert.DoesNotContain(
            told.Themes.SelectMany(theme => theme.Lines),
            line => line.Text.Contains("Congress", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(
        "Sepsis course",
        "Hemodynamics",
        "Critical care depth: takes the sickest patients."
    )]
    [InlineData("Sepsis course", "Something else", "")]
    public void What_a_cluster_lets_one_say_is_said_when_every_part_is_done_and_not_before(
        string first,
        string second,
        string said
    )
    {
        var told = TellNarrative.Of(
            new NarrativeInput
            {
                Profile = new Profile { Physician = new Physician { Name = "Jordan Avery" } },
                Ledger = [Done("L1", first, 8, "sepsis"), Done("L2", second, 6, "sepsis")],
                AsOf = Day,
                Name = code => code,
                Candidates =
                [
                    new Candidate { Id = "sepsis", Title = "Sepsis course" },
                    new Candidate { Id = "flow", Title = "Hemodynamics" },
                ],
                Clusters =
                [
                    new Cluster(
                        "depth",
                        "Critical care depth",
                        "Takes the sickest patients",
                        ["sepsis", "flow"]
                    ),
                ],
            }
        );

        Assert.Equal(said, string.Concat(told.Earned.Select(claim => claim.Text)));
        Assert.Equal(said.Length > 0, told.Paragraph.EndsWith("the sickest patients."));
        Assert.Equal(
            said.Length > 0 ? ["L1", "L2"] : [],
            told.Earned.SelectMany(claim => claim.Entries).Select(id => id.Value)
        );
    }

    [Theory]
    [InlineData("2026-07-01", "2026-09-01", true)]
    [InlineData("2026-09-01", "2026-11-01", false)]
    [InlineData("2026-05-01", "2026-07-01", false)]
    public void A_project_is_under_way_only_in_its_months(string start, string end, bool named)
    {
        var told = Tell(
            [Done("L1", "Sepsis course", 8, "sepsis")],
            new AcceptedItem(
                "qi",
                DateOnly.Parse(end),
                DateOnly.Parse(start),
                1,
                false,
                [],
                Dropped: false
            )
        );

        Assert.Equal(
            named ? ["Under way since Jul 2026: Readmissions project"] : [],
            told.UnderWay.Select(claim => claim.Text)
        );
        Assert.All(told.UnderWay, claim => Assert.Empty(claim.Entries));
    }

    [Fact]
    public void Credit_without_a_proof_is_called_claimed()
    {
        var told = Tell([
            Done("L1", "Sepsis course", 8, "sepsis") with
            {
                Proof = "proofs/sepsis.pdf",
                Provider = "Society",
            },
            Done("L2", "Ultrasound", 6, "sepsis"),
        ]);

        Assert.Equal(
            [
                "Ultrasound, Mar 2026 (6 credits, claimed)",
                "Sepsis course, Society, Mar 2026 (8 credits)",
            ],
            told.Themes[0].Lines.Select(line => line.Text).OrderDescending()
        );
    }

    private static CmeActivity Done(string id, string title, int credits, string topic) =>
        new()
        {
            Id = new ActivityId(id),
            Date = new DateOnly(2026, 3, 1),
            Title = title,
            Lines = [new CreditLine(new CreditType("ama-pra-1"), Amount.Whole(credits))],
            Portions = topic.Length == 0 ? [] : [new Portion([new Topic(topic)], null)],
        };

    private static Narrative Tell(
        ImmutableArray<CmeActivity> ledger,
        params ImmutableArray<AcceptedItem> items
    ) =>
        TellNarrative.Of(
            new NarrativeInput
            {
                Profile = new Profile
                {
                    Physician = new Physician { Name = "Jordan Avery" },
                    Goals = [new Goal { Id = "critical-care", Topics = [new Topic("sepsis")] }],
                },
                Ledger = ledger,
                AsOf = Day,
                Candidates =
                [
                    new Candidate
                    {
                        Id = "qi",
                        Title = "Readmissions project",
                        Mode = CandidateMode.Project,
                    },
                ],
                Plan = new AcceptedPlan(null, items),
                Name = code => code,
            }
        );
}
