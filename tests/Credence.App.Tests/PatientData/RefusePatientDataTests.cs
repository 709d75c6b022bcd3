using Credence.App.PatientData;
using Credence.App.Store;
using Credence.App.Tests.Store;
using Credence.Core.PatientData;
using static Credence.App.Tests.Store.Recording;

namespace Credence.App.Tests.PatientData;

public sealed class RefusePatientDataTests : IAsyncDisposable
{
    private const string Patient = "Mrs. Alvarez, 64 y/o, refused transfusion";
    private TestStore? store;

    public async ValueTask DisposeAsync()
    {
        if (store is not null)
        {
            await store.DisposeAsync();
        }
    }

    public static TheoryData<SubjectKind, string, string> Fields =>
        new()
        {
            { SubjectKind.Activity, $$"""{"id":"L1","title":"{{Patient}}"}""", "L1, title" },
            { SubjectKind.Activity, $$"""{"id":"L1","note":"{{Patient}}"}""", "L1, note" },
            { SubjectKind.Activity, $$"""{"id":"L1","My tags":"{{Patient}}"}""", "L1, My tags" },
            {
                SubjectKind.Profile,
                $"form: 1\ngoals: [{{id: a, statement: \"{Patient}\"}}]\n",
                "profile.yaml, goals, statement"
            },
            {
                SubjectKind.Profile,
                $"form: 1\ngoals: [{{id: a, evidence: [\"{Patient}\"]}}]\n",
                "profile.yaml, goals, evidence"
            },
            {
                SubjectKind.Profile,
                $"form: 1\nplanning: {{unavailable: [{{why: \"{Patient}\"}}]}}\n",
                "profile.yaml, planning, unavailable, why"
            },
            {
                SubjectKind.Profile,
                $"form: 1\nobligations: [{{satisfied: [{{note: \"{Patient}\"}}]}}]\n",
                "profile.yaml, obligations, satisfied, note"
            },
            {
                SubjectKind.Candidates,
                $"candidates: [{{id: a, title: \"{Patient}\"}}]\n",
                "candidates.yaml, candidates, title"
            },
            {
                SubjectKind.More,
                $$"""{"kind":"theme","words":"{{Patient}}"}""",
                "more.jsonl, words"
            },
        };

    [Theory, MemberData(nameof(Fields))]
    public async Task Nothing_of_a_text_with_a_patient_in_it_is_written(
        SubjectKind kind,
        string content,
        string place
    )
    {
        var journal = await Journal();

        var refused = await journal.Do(new Intent(Of(kind), Act.Made, content));

        Assert.Equal(
            $"{place}: This looks as if it held a patient's name. Nothing of it was kept. Say it without names, numbers, "
                + "days and places, as in: a 65-year-old with sepsis. [patient-data]",
            Assert.Single(refused.Problems).ToString()
        );
        Assert.Equal("", await journal.Picture());
    }

    [Theory, MemberData(nameof(Fields))]
    public async Task The_same_place_without_the_patient_is_written(
        SubjectKind kind,
        string content,
        string place
    )
    {
        var journal = await Journal();

        var kept = await journal.Do(
            new Intent(
                Of(kind),
                Act.Made,
                content.Replace(
                    Patient,
                    "Three patients refused transfusion",
                    StringComparison.Ordinal
                )
            )
        );

        Assert.True(kept.Done, place);
    }

    [Fact]
    public void What_took_too_long_to_check_says_so() =>
        Assert.Equal(
            "L1, note: This could not be checked for patient data in time. Nothing of it was kept. Say it in fewer words, or in "
                + "shorter sentences. [patient-data-unchecked]",
            RefusePatientData.Of("L1, note", [new(IdentifierKind.Unchecked, 0, 9)]).ToString()
        );

    [Fact]
    public async Task The_physician_and_the_speaker_have_names()
    {
        var journal = await Journal();

        var kept = await journal.Do(
            new Intent(
                Subject.Profile,
                Act.Made,
                "form: 1\nphysician: {name: Mrs. Jordan Avery, family_name: Avery, born: 1984-05-17}\n"
            ),
            Made(
                "L1",
                """{"id":"L1","title":"Sepsis, by Dr. Ellen Marsh","provider":"Mr. Wright"}"""
            )
        );

        Assert.True(kept.Done);
    }

    [Fact]
    public async Task Words_that_stand_there_already_do_not_block_another_change()
    {
        store = await TestStore.Begin(DatabaseKind.Sqlite);
        await store.Journal.Do(Made("L1", $$"""{"id":"L1","note":"{{Patient}}"}"""));
        var guarded = new Journal(new Database(store.Settings), store.Clock, RefusePatientData.In);

        var kept = await guarded.Do(
            Corrected("L1", $$"""{"id":"L1","hours":"2","note":"{{Patient}}"}""")
        );

        Assert.True(kept.Done);
    }

    private static Subject Of(SubjectKind kind) =>
        kind switch
        {
            SubjectKind.Activity => Subject.Activity("L1"),
            SubjectKind.Profile => Subject.Profile,
            SubjectKind.Candidates => Subject.Candidates,
            _ => Subject.More("1"),
        };

    private async Task<Journal> Journal()
    {
        store = await TestStore.Begin(DatabaseKind.Sqlite);
        return new(store.Database, store.Clock, RefusePatientData.In);
    }
}
