using Credence.App.Folder;
using Credence.App.Problems;
using Credence.App.Store;

namespace Credence.App.Ledger;

/// <summary>Changes cells of an activity. What stood before stays in the change log.</summary>
public sealed class CorrectActivity(Journal journal, RulesAtHand rules)
{
    /// <param name="seen">The sequence of the entry that was looked at: somebody else's newer word is never overwritten.</param>
    /// <param name="cells">Only the cells that change; an empty text clears its cell. The id stays.</param>
    public async Task<Outcome<Recorded>> Run(
        Author author,
        string id,
        long seen,
        IReadOnlyDictionary<string, string> cells,
        bool keepUnfinished = false,
        CancellationToken cancellation = default
    )
    {
        var problems = new ProblemList();
        var changed = await journal.Change(
            author,
            account =>
            {
                var found = Entries.Present(account, id, seen);
                if (!found.Done)
                {
                    return found.Refused<Proposal>();
                }

                var before = ActivityCells.FromJson(found.Value.Content);
                problems = new ProblemList();
                var after = RecordActivity.Canonical(
                    before.With(cells.Where(cell => cell.Key != ActivityCells.IdColumn)),
                    rules.Words,
                    problems
                );
                if (problems.Any && !keepUnfinished)
                {
                    return Outcome<Proposal>.Not(problems.Problems);
                }

                return after == before
                    ? Outcome<Proposal>.Not(ProblemCatalog.NothingChanged.At(id))
                    : Outcome<Proposal>.Of(
                        new(
                            MarkPlan.With(
                                account,
                                [new(found.Value.Subject, Act.Corrected, after.ToJson())],
                                [after],
                                rules
                            ),
                            "Corrected an activity"
                        )
                    );
            },
            cancellation
        );
        return RecordActivity.Answer(changed, id, problems);
    }
}
