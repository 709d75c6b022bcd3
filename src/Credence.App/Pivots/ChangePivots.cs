using Credence.App.Candidates;
using Credence.App.Catalog;
using Credence.App.Dossiers;
using Credence.App.Filter;
using Credence.App.Goals;
using Credence.App.PatientData;
using Credence.App.Problems;
using Credence.App.Store;

namespace Credence.App.Pivots;

/// <summary>Begins to try a field: one of the catalog's, or one's own with its topics.</summary>
public sealed class BeginPivot(Journal journal, CatalogLibrary catalog)
{
    /// <summary>One that is being tried already is not begun again; the problem's place is its id.</summary>
    /// <param name="field">Of the catalog; empty for one's own.</param>
    public Task<Outcome<Changed>> Run(
        Author author,
        string field,
        string title,
        IReadOnlyList<string> topics,
        DateOnly today,
        CancellationToken cancellation = default
    ) =>
        journal.Change(
            author,
            account => Begun(account, field.Trim(), title.Trim(), topics, today),
            cancellation
        );

    private Outcome<Proposal> Begun(
        Account account,
        string field,
        string title,
        IReadOnlyList<string> topics,
        DateOnly today
    )
    {
        var shipped = catalog.Contents.Fields.FirstOrDefault(one => one.Id == field);
        if (field.Length > 0 && shipped is null)
        {
            return Outcome<Proposal>.Not(ProblemCatalog.PivotMissing.At("field", field));
        }

        if (shipped is null && title.Length == 0)
        {
            return Outcome<Proposal>.Not(ProblemCatalog.FieldEmpty.At("title", "The field"));
        }

        if (RefusePatientData.InTyped("topics", topics) is { } patient)
        {
            return Outcome<Proposal>.Not(patient);
        }

        if (PivotTest.Open(account, field, title) is { } open)
        {
            return Outcome<Proposal>.Not(ProblemCatalog.PivotBegun.At(open.Id, open.Title));
        }

        var own = topics.Select(TypedGoal.Code).Where(code => code.Length > 0).Distinct().ToList();
        var pivot = new PivotTest
        {
            Id = KeptJson.NextId(account, SubjectKind.PivotTest),
            Field = shipped?.Id ?? "",
            Title = shipped?.Title ?? title,
            Topics =
                shipped is not null ? [.. shipped.Topics.Select(topic => topic.Code)]
                : own.Count > 0 ? [.. own]
                : [TypedGoal.Code(title)],
            Begun = today,
        };
        return Outcome<Proposal>.Of(
            new([new(pivot.Subject, Act.Made, pivot.ToJson())], "Began to try a field")
        );
    }
}

/// <summary>Takes what was proposed for a field among the candidates, in one step.</summary>
public sealed class TakeForPivot(ChangeCandidates candidates, CatalogLibrary catalog)
{
    public Task<Outcome<Changed>> Run(
        Author author,
        Dossier dossier,
        string id,
        string candidate,
        CancellationToken cancellation = default
    ) =>
        candidates.Run(
            author,
            "Took a candidate to try a field",
            (list, problems) =>
            {
                if (PivotTest.Find(dossier.Account, id) is null)
                {
                    problems.Add(ProblemCatalog.PivotMissing, "pivot", id);
                }

                return catalog.Take(candidate, list, JudgePractice.YearStart(dossier), problems);
            },
            account =>
                PivotTest.Find(account, id) is { } pivot && !pivot.Candidates.Contains(candidate)
                    ? account.Toward(
                        pivot.Subject,
                        (pivot with { Candidates = pivot.Candidates.Add(candidate) }).ToJson()
                    )
                    : null,
            cancellation
        );
}

/// <summary>Says what came of a field that was tried: energized or not, and one sentence.</summary>
public sealed class JudgePivot(Journal journal)
{
    public Task<Outcome<Changed>> Run(
        Author author,
        string id,
        Energized energized,
        string sentence,
        DateOnly today,
        CancellationToken cancellation = default
    ) =>
        journal.Change(
            author,
            account =>
                PivotTest.Find(account, id) is not { } pivot
                    ? Outcome<Proposal>.Not(ProblemCatalog.PivotMissing.At("pivot", id))
                    : Proposal.Of(
                        account.Toward(
                            pivot.Subject,
                            (
                                pivot with
                                {
                                    Energized = energized,
                                    Sentence = sentence.Trim(),
                                    Judged = today,
                                }
                            ).ToJson()
                        ),
                        "Judged a field that was tried",
                        otherwise: ProblemCatalog.NothingChanged.At("pivot")
                    ),
            cancellation
        );
}

/// <summary>Puts a field in the trash; its candidates stay, and undo brings it back.</summary>
public sealed class DropPivot(Journal journal)
{
    public Task<Outcome<Changed>> Run(
        Author author,
        string id,
        CancellationToken cancellation = default
    ) =>
        journal.Change(
            author,
            account =>
                Proposal.Of(
                    account.Toward(Subject.PivotTest(id), null),
                    "Let a field go",
                    otherwise: ProblemCatalog.PivotMissing.At("pivot", id)
                ),
            cancellation
        );
}
