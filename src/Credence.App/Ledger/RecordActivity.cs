using System.Collections.Immutable;
using Credence.App.Folder;
using Credence.App.Problems;
using Credence.App.Store;
using Credence.App.Tables;
using Credence.Core.Problems;

namespace Credence.App.Ledger;

/// <summary>An entry that stands as asked.</summary>
/// <param name="Change">What undo takes back.</param>
/// <param name="Unfinished">What is still to be filled in; empty where the entry is complete.</param>
public sealed record Recorded(
    string Id,
    long Sequence,
    long Change,
    ImmutableArray<Problem> Unfinished
);

/// <summary>Adds an activity to the ledger.</summary>
public sealed class RecordActivity(Journal journal, RulesAtHand rules)
{
    /// <param name="cells">Texts by the ledger's columns, as typed. Without an id the next free one is given.</param>
    /// <param name="keepUnfinished">Keep it also where something is missing; it is then shown, and counts nowhere.</param>
    public async Task<Outcome<Recorded>> Run(
        Author author,
        IReadOnlyDictionary<string, string> cells,
        DateOnly today,
        bool keepUnfinished = false,
        CancellationToken cancellation = default
    )
    {
        var id = "";
        var problems = new ProblemList();
        var changed = await journal.Change(
            author,
            account =>
            {
                var row = ActivityCells.Of(cells);
                id =
                    row.Id.Trim().Length > 0
                        ? row.Id.Trim()
                        : $"L{LedgerEntry.NextNumber(account)}";
                if (account.Find(Subject.Activity(id)) is { } taken)
                {
                    return Outcome<Proposal>.Not(Taken(taken));
                }

                row = row.With([KeyValuePair.Create(ActivityCells.IdColumn, id)]);
                if (row[ActivityCells.LoggedColumn].Length == 0)
                {
                    row = row.With([
                        KeyValuePair.Create(ActivityCells.LoggedColumn, $"{today:yyyy-MM-dd}"),
                    ]);
                }

                problems = new ProblemList();
                row = Canonical(row, rules.Words, problems);
                if (problems.Any && !keepUnfinished)
                {
                    return Outcome<Proposal>.Not(problems.Problems);
                }

                var made = new Intent(Subject.Activity(id), Act.Made, row.ToJson());
                return Outcome<Proposal>.Of(
                    new(MarkPlan.With(account, [made], [row], rules), "Added an activity")
                );
            },
            cancellation
        );
        return Answer(changed, id, problems);
    }

    /// <summary>In the ledger's own spelling where it can be read, as typed where not.</summary>
    internal static ActivityCells Canonical(
        ActivityCells row,
        KnownWords words,
        ProblemList problems
    ) => row.Read(words, problems) is { } activity ? ActivityCells.Of(activity) : row;

    internal static Outcome<Recorded> Answer(
        Outcome<Changed> changed,
        string id,
        ProblemList problems
    ) =>
        changed.Done
            ? Outcome<Recorded>.Of(
                new(
                    id,
                    changed.Value.Account.Subjects[Subject.Activity(id)].LastSequence,
                    changed.Value.Number,
                    problems.Problems
                )
            )
            : changed.Refused<Recorded>();

    private static Problem Taken(SubjectHistory taken) =>
        (
            taken.Standing switch
            {
                Standing.InTrash => ProblemCatalog.EntryInTrash,
                Standing.Purged => ProblemCatalog.EntryPurged,
                _ => ProblemCatalog.EntryExists,
            }
        ).At(ActivityCells.IdColumn, taken.Subject.Id);
}
