using System.Text;
using Credence.App.Allowances;
using Credence.App.Candidates;
using Credence.App.Dossiers;
using Credence.App.Folder;
using Credence.App.Pivots;
using Credence.App.Resources;
using Credence.App.Themes;
using Credence.Core.Planning;

namespace Credence.App.Tests.Career;

public sealed class HospitalTests : IAsyncLifetime
{
    private CareerCase known = null!;

    public async ValueTask InitializeAsync() => known = await CareerCase.Begin();

    public ValueTask DisposeAsync() => known.DisposeAsync();

    private Task<Dossier> Answer(
        string question,
        string answer,
        TypedCandidate? candidate = null,
        TypedAllowance? allowance = null
    ) =>
        known.Do(_ =>
            known
                .Get<AnswerQuestion>()
                .Run(
                    known.Author,
                    question,
                    answer,
                    candidate ?? new(),
                    allowance ?? new(),
                    CareerCase.Day
                )
        );

    [Fact]
    public async Task Grand_rounds_with_credit_become_a_candidate_that_the_planner_may_use()
    {
        var after = await Answer(
            "grand-rounds",
            "Tuesdays at noon, badge in at the door",
            new TypedCandidate { Title = "Surgery grand rounds", UnitsPerMonth = "4" }
        );

        var made = after.Practice.Candidates.Candidates[^1];
        Assert.Equal(
            ("surgery-grand-rounds", CandidateMode.Stream, 4, true),
            (made.Id, made.Mode, made.UnitsPerMonth, made.PracticeLinked)
        );
        var asked = known
            .Get<ReadHospital>()
            .Of(after)
            .First(one => one.Question.Id == "grand-rounds");
        Assert.Equal("Tuesdays at noon, badge in at the door", asked.Answer!.Answer);
        Assert.Equal(["surgery-grand-rounds"], asked.Candidates.Select(one => one.Id));
        var undone = await known.UndoLast();
        Assert.Null(HospitalAnswer.Find(undone.Account, "grand-rounds"));
        Assert.Equal(24, undone.Practice.Candidates.Candidates.Length);
    }

    [Fact]
    public async Task What_is_paid_becomes_an_allowance()
    {
        var after = await Answer(
            "what-is-paid",
            "",
            allowance: new TypedAllowance
            {
                Name = "Lakeside Hospital",
                Money = "4000",
                Days = "5",
                To = "06/30/2026",
            }
        );

        var allowance = after.Profile.Planning.Allowances.Single(one =>
            one.Id == "lakeside-hospital"
        );
        Assert.Equal("4000", $"{allowance.Money}");
        Assert.Equal(
            ["lakeside-hospital"],
            HospitalAnswer.Find(after.Account, "what-is-paid")!.Made
        );
    }

    [Fact]
    public async Task A_note_is_kept_and_must_say_something()
    {
        var after = await Answer("posting", "Within two weeks, in the learning portal");
        Assert.Equal(
            "Within two weeks, in the learning portal",
            HospitalAnswer.Find(after.Account, "posting")!.Answer
        );

        await known.Refused(
            _ =>
                known
                    .Get<AnswerQuestion>()
                    .Run(known.Author, "posting", " ", new(), new(), CareerCase.Day),
            "field-empty"
        );
        await known.Refused(
            _ =>
                known
                    .Get<AnswerQuestion>()
                    .Run(known.Author, "flying", "x", new(), new(), CareerCase.Day),
            "question-missing"
        );
        await known.Refused(
            _ =>
                known
                    .Get<AnswerQuestion>()
                    .Run(
                        known.Author,
                        "posting",
                        "Ask about Mrs. Alvarez, 64 y/o",
                        new(),
                        new(),
                        CareerCase.Day
                    ),
            "patient-data"
        );
    }

    [Fact]
    public async Task Fields_themes_and_answers_come_through_the_folder_byte_for_byte()
    {
        await known.Do(_ =>
            known.Get<BeginPivot>().Run(known.Author, "palliative-care", "", [], CareerCase.Day)
        );
        await known.Do(dossier =>
            known.Get<TakeForPivot>().Run(known.Author, dossier, "1", "vitaltalk")
        );
        await known.Do(_ =>
            known
                .Get<JudgePivot>()
                .Run(known.Author, "1", Energized.Somewhat, "“Some” of it — yes.", CareerCase.Day)
        );
        await known.Do(_ =>
            known.Get<NoteTheme>().Run(known.Author, "Late antibiotics", ["sepsis"], CareerCase.Day)
        );
        await known.Do(dossier =>
            known
                .Get<MakeOfTheme>()
                .Run(known.Author, dossier, "1", new TypedWork("teaching-self-recorded", "1"))
        );
        await Answer("board-sponsor", "Yes, for internal medicine");
        var files = await known.Export();

        await using var empty = await CareerCase.Begin(isEmpty: true);
        await empty.Import(new FilesInMemory(files));
        var again = await empty.Export();

        Assert.Equal(
            files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value)),
            again.ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value))
        );
        var dossier = await empty.Dossier();
        Assert.Equal(Energized.Somewhat, PivotTest.Find(dossier.Account, "1")!.Energized);
        Assert.Equal(
            "teaching-session-late-antibiotics",
            CaseTheme.Find(dossier.Account, "1")!.Became[0].Candidate
        );
        Assert.Equal(
            "Yes, for internal medicine",
            HospitalAnswer.Find(dossier.Account, "board-sponsor")!.Answer
        );
    }
}
