using Credence.App.Goals;
using Credence.App.Pivots;
using Credence.App.Problems;
using Credence.App.Store;
using Credence.App.YearEnds;
using Credence.Core.YearEnds;

namespace Credence.App.Tests.Career;

public sealed class PivotsTests : IAsyncLifetime
{
    private CareerCase known = null!;

    public async ValueTask InitializeAsync() => known = await CareerCase.Begin();

    public ValueTask DisposeAsync() => known.DisposeAsync();

    private Task<App.Dossiers.Dossier> Try(
        string field,
        string title = "",
        params string[] topics
    ) =>
        known.Do(_ =>
            known.Get<BeginPivot>().Run(known.Author, field, title, topics, CareerCase.Day)
        );

    [Fact]
    public async Task A_field_gets_a_compact_course_a_conference_track_and_a_workshop()
    {
        var dossier = await Try("palliative-care");

        var tried = known
            .Get<ProposePivot>()
            .Of(dossier, Assert.Single(PivotTest.All(dossier.Account)));

        var course = tried.Of(PivotWay.Course).First();
        Assert.Equal(
            ("palliative-pivot", true, "8"),
            (course.Candidate.Id, course.IsMine, $"{course.Credits}")
        );
        Assert.Equal("aahpm-annual", tried.Of(PivotWay.Track).First().Candidate.Id);
        Assert.Equal("vitaltalk", tried.Of(PivotWay.Workshop).First().Candidate.Id);
        Assert.Empty(tried.Done);
    }

    [Fact]
    public async Task Every_shipped_field_finds_a_course_in_the_catalog()
    {
        foreach (var field in known.Get<App.Catalog.CatalogLibrary>().Contents.Fields)
        {
            var dossier = await Try(field.Id);
            var tried = known.Get<ProposePivot>().Of(dossier, PivotTest.All(dossier.Account)[^1]);
            Assert.NotEmpty(tried.Of(PivotWay.Course));
        }
    }

    [Fact]
    public async Task One_tap_makes_it_a_candidate_and_the_field_remembers_it()
    {
        await Try("addiction-medicine");
        var after = await known.Do(dossier =>
            known.Get<TakeForPivot>().Run(known.Author, dossier, "1", "asam-fundamentals")
        );

        Assert.Contains(after.Practice.Candidates.Candidates, one => one.Id == "asam-fundamentals");
        Assert.Equal(["asam-fundamentals"], PivotTest.Find(after.Account, "1")!.Candidates);
        var undone = await known.UndoLast();
        Assert.Empty(PivotTest.Find(undone.Account, "1")!.Candidates);
        Assert.DoesNotContain(
            undone.Practice.Candidates.Candidates,
            one => one.Id == "asam-fundamentals"
        );
    }

    [Fact]
    public async Task A_field_that_energized_suggests_a_goal_until_there_is_one()
    {
        await Try("palliative-care");
        var after = await known.Do(_ =>
            known
                .Get<JudgePivot>()
                .Run(
                    known.Author,
                    "1",
                    Energized.Yes,
                    "I stayed late for the family meetings and did not mind.",
                    CareerCase.Day
                )
        );

        var goal = Assert.Single(known.Get<SuggestGoals>().Of(after));
        Assert.StartsWith("By December 2027 I lead goals-of-care meetings", goal.Statement);
        Assert.Equal("clinical-depth", goal.Kind);

        after = await known.Do(_ =>
            known
                .Get<AddGoal>()
                .Run(
                    known.Author,
                    new TypedGoal
                    {
                        Statement = goal.Statement,
                        Kind = goal.Kind,
                        Topics = goal.Topics,
                    }
                )
        );
        Assert.Empty(known.Get<SuggestGoals>().Of(after));
    }

    [Fact]
    public async Task The_year_end_takes_the_suggested_goal_up_with_its_topics()
    {
        await Try("palliative-care");
        var dossier = await known.Do(_ =>
            known
                .Get<JudgePivot>()
                .Run(known.Author, "1", Energized.Yes, "More of it.", CareerCase.Day)
        );
        var goal = known.Get<SuggestGoals>().Of(dossier)[0];

        var prepared = known
            .Get<PrepareNextYear>()
            .Run(
                dossier.Account,
                2026,
                new YearEndAnswers { NewGoal = goal.Statement },
                CareerCase.Day
            );

        var profile = prepared.Value!.Entries.Single(entry => entry.Subject == Subject.Profile);
        Assert.Contains("palliative-care", profile.Content);
    }

    [Fact]
    public async Task A_field_that_did_not_energize_suggests_nothing()
    {
        await Try("", "Wound care", "wound-care");
        var after = await known.Do(_ =>
            known
                .Get<JudgePivot>()
                .Run(known.Author, "1", Energized.No, "Not for me.", CareerCase.Day)
        );

        Assert.Empty(known.Get<SuggestGoals>().Of(after));
        Assert.Equal(Energized.No, PivotTest.Find(after.Account, "1")!.Energized);
    }

    [Fact]
    public async Task What_is_not_there_is_told_and_a_patient_in_the_sentence_is_refused()
    {
        await known.Refused(
            _ => known.Get<BeginPivot>().Run(known.Author, "flying", "", [], CareerCase.Day),
            "pivot-missing"
        );
        await known.Refused(
            _ => known.Get<BeginPivot>().Run(known.Author, "", " ", [], CareerCase.Day),
            "field-empty"
        );
        await Try("palliative-care");
        await known.Refused(
            _ =>
                known
                    .Get<JudgePivot>()
                    .Run(
                        known.Author,
                        "1",
                        Energized.Yes,
                        "Mrs. Alvarez, 64 y/o, changed my mind",
                        CareerCase.Day
                    ),
            "patient-data"
        );
    }

    [Fact]
    public void A_field_begun_is_named_with_its_place() =>
        Assert.Equal(
            "1: You are trying “Wound care” already. Open it; after your verdict it can be begun again. [pivot-begun]",
            ProblemCatalog.PivotBegun.At("1", "Wound care").ToString()
        );

    [Fact]
    public async Task A_field_that_is_being_tried_is_not_begun_twice_and_after_its_verdict_it_is()
    {
        await Try("palliative-care");
        await known.Refused(
            _ =>
                known
                    .Get<BeginPivot>()
                    .Run(known.Author, "palliative-care", "", [], CareerCase.Day),
            "pivot-begun"
        );
        await Try("", "Wound care", "wound-care");
        await known.Refused(
            _ => known.Get<BeginPivot>().Run(known.Author, "", "wound care", [], CareerCase.Day),
            "pivot-begun"
        );
        await known.Do(_ =>
            known.Get<JudgePivot>().Run(known.Author, "1", Energized.No, "", CareerCase.Day)
        );

        var again = await Try("palliative-care");

        Assert.Equal(3, PivotTest.All(again.Account).Length);
    }

    [Fact]
    public async Task A_field_that_was_let_go_comes_back_with_one_undo()
    {
        await Try("palliative-care");
        var gone = await known.Do(_ => known.Get<DropPivot>().Run(known.Author, "1"));
        Assert.Empty(PivotTest.All(gone.Account));

        var back = await known.UndoLast();

        Assert.Equal("Palliative care", Assert.Single(PivotTest.All(back.Account)).Title);
        Assert.Equal(Standing.Present, back.Account.Find(Subject.PivotTest("1"))!.Standing);
    }
}
