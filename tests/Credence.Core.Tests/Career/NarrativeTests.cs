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

    [Theory]
    [InlineData("qi-project")]
    [InlineData("certificate-program")]
    [InlineData("teaching")]
    [InlineData("conference")]
    [InlineData("simulation")]
    public void Some_sorts_of_activity_have_a_line_however_short(string format) =>
        Assert.Contains(
            "Bedside hour, Mar 2026 (1 credit, claimed)",
            LinesOf(Done("L1", "Bedside hour", 1, "sepsis") with { Format = format })[0]
        );

    [Fact]
    public void Short_activities_are_told_together_with_their_credits_and_years()
    {
        var lines = LinesOf(
            Done("L1", "Rounds", 1, "sepsis") with
            {
                Date = new DateOnly(2024, 5, 1),
            },
            Done("L2", "Journal", 2, "sepsis"),
            Done("L3", "Dinner", 9, "sepsis") with
            {
                Format = "sponsored-dinner",
            }
        );

        Assert.Equal(["3 shorter activities, 12 credits, 2024 to 2026"], lines);
        Assert.Equal(
            ["1 shorter activity, 1 credit, 2026"],
            LinesOf(Done("L1", "Rounds", 1, "sepsis"))
        );
    }

    [Fact]
    public void Four_credits_have_a_line_and_three_have_none()
    {
        Assert.Equal(
            ["Course, Mar 2026 (4 credits, claimed)"],
            LinesOf(Done("L1", "Course", 4, "sepsis"))
        );
        Assert.Equal(
            ["1 shorter activity, 3 credits, 2026"],
            LinesOf(Done("L1", "Course", 3, "sepsis"))
        );
    }

    [Fact]
    public void An_entry_without_a_title_goes_by_its_provider_and_else_is_an_activity()
    {
        var course = Done("L1", "", 8, "sepsis");

        Assert.Equal(
            ["Society, Mar 2026 (8 credits, claimed)"],
            LinesOf(course with { Provider = "Society" })
        );
        Assert.Equal(["Activity, Mar 2026 (8 credits, claimed)"], LinesOf(course));
    }

    [Theory]
    [InlineData("teaching", "Blood gases", "Taught: Blood gases, Mar 2026 (6 credits, claimed)")]
    [InlineData(
        "qi-project",
        "Early antibiotics",
        "Improvement project completed: Early antibiotics, Mar 2026 (6 credits, claimed)"
    )]
    [InlineData(
        "qi-project",
        "Improvement project: early antibiotics",
        "Improvement project: early antibiotics, Mar 2026 (6 credits, claimed)"
    )]
    public void What_was_taught_or_improved_is_said_first(
        string format,
        string title,
        string line
    ) => Assert.Equal([line], LinesOf(Done("L1", title, 6, "sepsis") with { Format = format }));

    [Fact]
    public void A_theme_over_several_years_names_the_first_and_the_last() =>
        Assert.Equal(
            "Earned 14 credits in critical care from 2023 to 2026 (Sepsis course and Hemodynamics).",
            Sentence(
                Done("L1", "Sepsis course", 8, "sepsis") with
                {
                    Date = new DateOnly(2023, 9, 1),
                },
                Done("L2", "Hemodynamics", 6, "sepsis")
            )
        );

    [Fact]
    public void Where_nothing_has_a_title_the_sentence_names_nothing() =>
        Assert.Equal(
            "Earned 8 credits in critical care in 2026.",
            Sentence(Done("L1", "", 8, "sepsis"))
        );

    [Theory]
    [InlineData("journal")]
    [InlineData("audio")]
    [InlineData("grand-rounds")]
    [InlineData("point-of-care")]
    public void A_course_is_named_before_routine_of_more_credits(string routine) =>
        Assert.StartsWith(
            "Earned 40 credits in critical care in 2026, including Course A, Course B and Course C",
            Sentence(
                Done("L1", "Weekly", 20, "sepsis") with
                {
                    Format = routine,
                },
                Done("L2", "Course C", 5, "sepsis"),
                Done("L3", "Course B", 6, "sepsis"),
                Done("L4", "Course A", 9, "sepsis")
            )
        );

    [Fact]
    public void A_theme_that_is_a_card_is_told_by_what_the_card_is_about() =>
        Assert.Equal(
            "opioid",
            Tell([Done("L1", "Course", 8, "opioid card")]).Themes.Single().Title
        );

    [Theory]
    [InlineData("MOC for internists", "MOC for internists.")]
    [InlineData("X", "X.")]
    [InlineData("Leads the team.", "leads the team.")]
    [InlineData(" ", "")]
    public void A_claim_begins_small_but_for_short_names_and_an_empty_one_is_none(
        string claim,
        string said
    )
    {
        var told = TellNarrative.Of(
            Input([Done("L1", "Sepsis course", 8, "sepsis")]) with
            {
                Candidates = [new Candidate { Id = "sepsis", Title = "Sepsis course" }],
                Clusters = [new Cluster("depth", "Depth", claim, ["sepsis"])],
            }
        );

        Assert.Equal(
            said.Length == 0 ? [] : [$"Depth: {said}"],
            told.Earned.Select(one => one.Text)
        );
    }

    [Fact]
    public void A_project_that_is_in_the_ledger_is_no_longer_under_way()
    {
        var running = new AcceptedItem(
            "qi",
            new(2026, 9, 1),
            new(2026, 7, 1),
            1,
            false,
            [],
            Dropped: false
        );

        Assert.NotEmpty(Tell([Done("L1", "Sepsis course", 8, "sepsis")], running).UnderWay);
        Assert.Empty(
            Tell(
                [
                    Done("L1", "Sepsis course", 8, "sepsis"),
                    Done("L2", "Readmissions project", 5, "sepsis"),
                ],
                running
            ).UnderWay
        );
    }

    [Fact]
    public void A_project_is_under_way_to_the_last_day_of_its_last_month()
    {
        var running = new AcceptedItem(
            "qi",
            new(2026, 7, 1),
            new(2026, 6, 1),
            1,
            false,
            [],
            Dropped: false
        );

        Assert.NotEmpty(On("2026-07-31").UnderWay);
        Assert.Empty(On("2026-08-01").UnderWay);

        Narrative On(string day) =>
            TellNarrative.Of(
                Input([]) with
                {
                    AsOf = DateOnly.Parse(day),
                    Plan = new AcceptedPlan(null, [running]),
                }
            );
    }

    private static IEnumerable<string> Texts(IEnumerable<Claim> claims) =>
        claims.Select(claim => claim.Text);

    private static string[] LinesOf(params ImmutableArray<CmeActivity> ledger) =>
        [.. Texts(Tell(ledger).Themes.Single().Lines)];

    private static string Sentence(params ImmutableArray<CmeActivity> ledger) =>
        Tell(ledger).Themes.Single().Sentence.Text;

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
    ) => TellNarrative.Of(Input(ledger) with { Plan = new AcceptedPlan(null, items) });

    private static NarrativeInput Input(ImmutableArray<CmeActivity> ledger) =>
        new()
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
            Name = code => code,
        };
}
