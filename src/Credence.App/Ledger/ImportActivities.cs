using System.Collections.Immutable;
using Credence.App.Folder;
using Credence.App.Problems;
using Credence.App.Store;

namespace Credence.App.Ledger;

/// <summary>What a list brought.</summary>
/// <param name="Change">What undo takes back; null where there was nothing new.</param>
/// <param name="Added">Ids of the new entries, in the order of the list.</param>
/// <param name="Unfinished">Those of them where something is still to be filled in.</param>
/// <param name="AlreadyThere">Rows that the ledger had, as they are.</param>
public sealed record ActivitiesImported(
    long? Change,
    ImmutableArray<string> Added,
    ImmutableArray<string> Unfinished,
    int AlreadyThere
);

/// <summary>Adds a list of activities: all of them, or nothing. What cannot be read yet is kept, unfinished.</summary>
public sealed class ImportActivities(Journal journal, RulesAtHand rules)
{
    /// <param name="rows">Rows by the ledger's columns; an id is kept where it is free, else the next free one is given.</param>
    /// <param name="source">The name of the file, for the change log.</param>
    public async Task<Outcome<ActivitiesImported>> Run(
        Author author,
        IReadOnlyList<ActivityCells> rows,
        string source,
        DateOnly today,
        CancellationToken cancellation = default
    )
    {
        ActivitiesImported? nothing = null;
        var (added, unfinished, already) = (new List<string>(), new List<string>(), 0);
        var changed = await journal.Change(
            author,
            account =>
            {
                (added, unfinished, already) = ([], [], 0);
                var entries = new List<Intent>();
                var made = new List<ActivityCells>();
                var known = account
                    .Present(SubjectKind.Activity)
                    .Select(history => Likeness(ActivityCells.FromJson(history.Content)))
                    .GroupBy(likeness => likeness)
                    .ToDictionary(group => group.Key, group => group.Count());
                var ids = new FreeIds(account);
                foreach (var given in rows)
                {
                    var problems = new ProblemList();
                    var row = RecordActivity.Canonical(given, rules.Words, problems);
                    var likeness = Likeness(row);
                    if (known.GetValueOrDefault(likeness) is > 0 and var left)
                    {
                        known[likeness] = left - 1;
                        already++;
                        continue;
                    }

                    var id = ids.Take(row.Id.Trim());
                    row = row.With([KeyValuePair.Create(ActivityCells.IdColumn, id)]);
                    if (row[ActivityCells.LoggedColumn].Length == 0)
                    {
                        row = row.With([
                            KeyValuePair.Create(ActivityCells.LoggedColumn, $"{today:yyyy-MM-dd}"),
                        ]);
                    }

                    entries.Add(new(Subject.Activity(id), Act.Made, row.ToJson()));
                    made.Add(row);
                    added.Add(id);
                    if (problems.Any)
                    {
                        unfinished.Add(id);
                    }
                }

                if (entries.Count == 0)
                {
                    nothing = new(null, [], [], already);
                    return Outcome<Proposal>.Not(ProblemCatalog.NothingChanged.At(source));
                }

                nothing = null;
                return Outcome<Proposal>.Of(
                    new(MarkPlan.With(account, entries, made, rules), $"Imported {source}")
                );
            },
            cancellation
        );
        return changed.Done
                ? Outcome<ActivitiesImported>.Of(
                    new(changed.Value.Number, [.. added], [.. unfinished], already)
                )
            : nothing is not null ? Outcome<ActivitiesImported>.Of(nothing)
            : changed.Refused<ActivitiesImported>();
    }

    /// <summary>Equal for rows that say the same, whatever their id and day of entry.</summary>
    internal static string Likeness(ActivityCells row) =>
        row.With([
                KeyValuePair.Create(ActivityCells.IdColumn, ""),
                KeyValuePair.Create(ActivityCells.LoggedColumn, ""),
            ])
            .ToJson();
}
