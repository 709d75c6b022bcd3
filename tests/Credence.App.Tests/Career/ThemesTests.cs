using Credence.App.Dossiers;
using Credence.App.Themes;
using Credence.Core.Planning;

namespace Credence.App.Tests.Career;

public sealed class ThemesTests : IAsyncLifetime
{
    private CareerCase known = null!;

    public async ValueTask InitializeAsync() => known = await CareerCase.Begin();

    public ValueTask DisposeAsync() => known.DisposeAsync();

    private Task<Dossier> Note(string words, params string[] topics) =>
        known.Do(_ => known.Get<NoteTheme>().Run(known.Author, words, topics, CareerCase.Day));

    [Fact]
    public async Task A_theme_that_is_noted_again_is_met_again()
    {
        await Note("Late antibiotics in septic shock", "sepsis");
        await Note("late antibiotics in septic shock");
        var after = await known.Do(_ =>
            known.Get<SeeTheme>().Run(known.Author, "1", CareerCase.Day.AddDays(3))
        );

        var theme = Assert.Single(CaseTheme.All(after.Account));
        Assert.Equal(3, theme.Seen.Length);
        Assert.Equal(["sepsis"], theme.Topics);
        Assert.Equal(
            1,
            known
                .Get<FindReview>()
                .Of(after, theme)
                .Count(one => one.Candidate.Id == "hemodynamics")
        );
    }

    [Fact]
    public async Task What_is_made_for_another_specialty_is_not_proposed()
    {
        var after = await Note("Falls after a new sedative", "patient-safety");

        var found = known.Get<FindReview>().Of(after, CaseTheme.All(after.Account).Single());

        Assert.NotEmpty(found);
        Assert.DoesNotContain(found, one => one.Candidate.Id == "asa-moca-simulation");
    }

    [Theory]
    [InlineData("Mrs. Alvarez, 64 y/o, refused transfusion")]
    [InlineData("MRN4481920 came back septic")]
    [InlineData("DOB 03/04/1961, recurrent hyponatremia")]
    public Task Nothing_of_a_patient_is_kept(string words) =>
        known.Refused(
            _ => known.Get<NoteTheme>().Run(known.Author, words, [], CareerCase.Day),
            "patient-data"
        );

    [Fact]
    public async Task Nothing_of_a_patient_is_kept_among_the_topics_either()
    {
        string[] topics = ["sepsis", "Mrs. Alvarez", "MRN 4481920"];
        await known.Refused(
            _ => known.Get<NoteTheme>().Run(known.Author, "Late pressors", topics, CareerCase.Day),
            "patient-data"
        );
        await known.Refused(
            _ =>
                known
                    .Get<App.Pivots.BeginPivot>()
                    .Run(known.Author, "", "Wound care", topics, CareerCase.Day),
            "patient-data"
        );
        await known.Refused(
            dossier =>
                known
                    .Get<App.Clusters.SaveCluster>()
                    .Run(
                        known.Author,
                        dossier,
                        null,
                        new("Sepsis lead", "Treated Mrs. Alvarez, 64 y/o", ["L1"])
                    ),
            "patient-data"
        );
    }

    [Theory]
    [InlineData("teaching-designated-live", "1.5", "3 ama-pra-1")]
    [InlineData("teaching-self-recorded", "1.4", "1.25 ama-pra-2")]
    [InlineData("teaching-learners-designated", "0.5", "1 ama-pra-1")]
    public async Task A_talk_is_a_candidate_with_the_credit_of_its_way_of_claiming(
        string claim,
        string hours,
        string credits
    )
    {
        await Note("Late antibiotics in septic shock", "sepsis");
        var after = await known.Do(dossier =>
            known
                .Get<MakeOfTheme>()
                .Run(known.Author, dossier, "1", new TypedWork(claim, hours, "2"))
        );

        var talk = after.Practice.Candidates.Candidates[^1];
        Assert.Equal("Teaching session: Late antibiotics in septic shock", talk.Title);
        Assert.Equal(credits, App.Tables.LedgerText.Credits(talk.Lines));
        Assert.Equal("teaching", talk.Format);
        var made = Assert.Single(CaseTheme.Find(after.Account, "1")!.Became);
        Assert.Equal((ThemeUse.Teaching, talk.Id, claim), (made.Use, made.Candidate, made.Claim));
    }

    [Fact]
    public async Task A_talk_that_was_given_goes_into_the_ledger_without_its_proof()
    {
        await Note("Late antibiotics in septic shock", "sepsis");
        var after = await known.Do(dossier =>
            known
                .Get<MakeOfTheme>()
                .Run(
                    known.Author,
                    dossier,
                    "1",
                    new TypedWork("teaching-self-recorded", "1", Day: "04/14/2026")
                )
        );

        var entry = after.Entries[^1].Activity!;
        Assert.Equal(new DateOnly(2026, 4, 14), entry.Date);
        Assert.Equal(("teaching", "", "1"), (entry.Format, entry.Proof, $"{entry.Amount}"));
        Assert.Equal(entry.Id.Value, CaseTheme.Find(after.Account, "1")!.Became[0].Entry);
        var undone = await known.UndoLast();
        Assert.Empty(CaseTheme.Find(undone.Account, "1")!.Became);
        Assert.Equal(3, undone.Entries.Length);
    }

    [Fact]
    public async Task A_project_takes_the_credits_one_knows_better()
    {
        await Note("Late antibiotics in septic shock", "sepsis");
        var after = await known.Do(dossier =>
            known
                .Get<MakeOfTheme>()
                .Run(
                    known.Author,
                    dossier,
                    "1",
                    new TypedWork("project-board-improvement", "20", Credits: "25", Months: "4")
                )
        );

        var project = after.Practice.Candidates.Candidates[^1];
        Assert.Equal((CandidateMode.Project, 4), (project.Mode, project.DurationMonths));
        Assert.Equal("25 moc-part4", App.Tables.LedgerText.Credits(project.Lines));
        Assert.Equal(["project", "presentation"], project.Outputs);
    }

    [Fact]
    public async Task A_way_of_claiming_for_osteopathic_physicians_is_not_open_to_others()
    {
        await Note("Late antibiotics in septic shock", "sepsis");

        await known.Refused(
            dossier =>
                known
                    .Get<MakeOfTheme>()
                    .Run(known.Author, dossier, "1", new TypedWork("teaching-aoa", "1")),
            "claim-missing"
        );
        await known.Refused(
            dossier =>
                known
                    .Get<MakeOfTheme>()
                    .Run(known.Author, dossier, "7", new TypedWork("teaching-self-recorded", "1")),
            "theme-missing"
        );
        await known.Refused(
            dossier =>
                known
                    .Get<MakeOfTheme>()
                    .Run(known.Author, dossier, "1", new TypedWork("teaching-self-recorded", "")),
            "field-empty"
        );
    }

    [Fact]
    public async Task A_review_out_of_the_catalog_becomes_a_candidate()
    {
        await Note("Failed extubation after the weekend", "ventilation");
        var dossier = await known.Dossier();
        var found = known
            .Get<FindReview>()
            .Of(dossier, CaseTheme.All(dossier.Account)[0])
            .First(one => !one.IsMine);

        var after = await known.Do(now =>
            known.Get<TakeReview>().Run(known.Author, now, "1", found.Candidate.Id)
        );

        Assert.Contains(after.Practice.Candidates.Candidates, one => one.Id == found.Candidate.Id);
        Assert.Equal(ThemeUse.Review, CaseTheme.Find(after.Account, "1")!.Became[0].Use);
    }
}
