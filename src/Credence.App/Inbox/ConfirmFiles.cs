using System.Collections.Immutable;
using Credence.App.Folder;
using Credence.App.Ledger;
using Credence.App.Problems;
using Credence.App.Store;
using Credence.Core.Problems;

namespace Credence.App.Inbox;

/// <summary>A file with the rows it is to be filed with; a row may bring the id that its entry gets.</summary>
public sealed record ConfirmedFile(string Id, ImmutableArray<ActivityCells> Rows);

/// <summary>What was filed.</summary>
/// <param name="Change">What undo takes back: entries and files together.</param>
public sealed record FilesConfirmed(
    long Change,
    ImmutableArray<string> Entries,
    ImmutableArray<Problem> Unfinished
);

/// <summary>Files what waits: entries come into the ledger with their proof, the files leave the inbox, in one change.</summary>
public sealed class ConfirmFiles(Journal journal, RulesAtHand rules)
{
    /// <param name="keepUnfinished">Keep rows also where something is missing; they are then shown, and count nowhere.</param>
    public async Task<Outcome<FilesConfirmed>> Run(
        Author author,
        IReadOnlyList<ConfirmedFile> files,
        DateOnly today,
        bool keepUnfinished = false,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(author);
        var made = new List<string>();
        var problems = new ProblemList();
        var changed = await journal.Change(
            author,
            account =>
            {
                made = [];
                problems = new ProblemList();
                var ids = new FreeIds(account);
                var entries = new List<Intent>();
                var rows = new List<ActivityCells>();
                foreach (var file in files)
                {
                    var waiting = Waiting.Find(account, file.Id);
                    if (!waiting.Done)
                    {
                        return waiting.Refused<Proposal>();
                    }

                    if (file.Rows.IsEmpty)
                    {
                        return Outcome<Proposal>.Not(ProblemCatalog.NothingTicked.At(file.Id));
                    }

                    var own = new List<string>();
                    foreach (var given in file.Rows)
                    {
                        var id = ids.Take(given.Id.Trim());
                        own.Add(id);
                        var row = RecordActivity.Canonical(
                            given.With([
                                KeyValuePair.Create(ActivityCells.IdColumn, id),
                                KeyValuePair.Create(ActivityCells.ProofColumn, waiting.Value.Proof),
                                KeyValuePair.Create(
                                    ActivityCells.LoggedColumn,
                                    $"{today:yyyy-MM-dd}"
                                ),
                            ]),
                            rules.Words,
                            problems
                        );
                        rows.Add(row);
                        entries.Add(new(Subject.Activity(id), Act.Made, row.ToJson()));
                    }

                    made.AddRange(own);
                    entries.Add(
                        new(
                            waiting.Value.Subject,
                            Act.Corrected,
                            InboxItem.Json(waiting.Value.Proof, [.. own])
                        )
                    );
                }

                if (MarkPlan.Entry(account, rows, rules) is { } plan)
                {
                    entries.Add(plan);
                }

                return problems.Any && !keepUnfinished
                    ? Outcome<Proposal>.Not(problems.Problems)
                    : Outcome<Proposal>.Of(
                        new(entries, files.Count == 1 ? "Filed a proof" : "Filed proofs")
                    );
            },
            cancellation
        );
        return changed.Done
            ? Outcome<FilesConfirmed>.Of(new(changed.Value.Number, [.. made], problems.Problems))
            : changed.Refused<FilesConfirmed>();
    }
}
