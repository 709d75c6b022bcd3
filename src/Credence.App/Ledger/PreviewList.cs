using System.Collections.Immutable;
using Credence.App.Folder;
using Credence.App.Problems;
using Credence.Core.Ledger;
using Credence.Core.Problems;

namespace Credence.App.Ledger;

/// <summary>How a row of a list stands to what the ledger has.</summary>
public enum ListMatch
{
    New,

    /// <summary>The ledger has this row to the letter; it is not added again.</summary>
    AlreadyThere,

    /// <summary>Same day and title as an entry, but something else differs.</summary>
    LooksLike,

    /// <summary>Same day and title as a row further up in the list.</summary>
    TwiceInList,
}

/// <summary>A row as it would come into the ledger.</summary>
/// <param name="Number">Its place in <see cref="ListRead.Rows"/>, from 0.</param>
/// <param name="Activity">Null where something is still to be filled in.</param>
/// <param name="Like">The entry it repeats; empty where there is none.</param>
public sealed record PreviewedRow(
    int Number,
    ActivityCells Cells,
    CmeActivity? Activity,
    ImmutableArray<Problem> Unfinished,
    ListMatch Match,
    string Like
);

/// <summary>Looks at a list beside the ledger before anything of it is recorded.</summary>
public sealed class PreviewList(RulesAtHand rules)
{
    public ImmutableArray<PreviewedRow> Run(ListRead list, ImmutableArray<LedgerEntry> ledger)
    {
        var same = ledger
            .GroupBy(entry => ImportActivities.Likeness(entry.Cells))
            .ToDictionary(group => group.Key, group => new Queue<string>(group.Select(Id)));
        var alike = ledger
            .GroupBy(entry => Face(entry.Cells))
            .Where(group => group.Key.Length > 0)
            .ToDictionary(group => group.Key, group => group.First().Id);
        var seen = new HashSet<string>();
        return
        [
            .. list.Rows.Select(
                (given, number) =>
                {
                    var problems = new ProblemList();
                    var row = RecordActivity.Canonical(given, rules.Words, problems);
                    var (match, like) = Match(row, same, alike, seen);
                    return new PreviewedRow(
                        number,
                        row,
                        problems.Any ? null : row.Read(rules.Words, new ProblemList()),
                        problems.Problems,
                        match,
                        like
                    );
                }
            ),
        ];
    }

    private static string Id(LedgerEntry entry) => entry.Id;

    private static (ListMatch, string) Match(
        ActivityCells row,
        Dictionary<string, Queue<string>> same,
        Dictionary<string, string> alike,
        HashSet<string> seen
    )
    {
        var face = Face(row);
        var twice = face.Length > 0 && !seen.Add(face);
        if (same.GetValueOrDefault(ImportActivities.Likeness(row)) is { Count: > 0 } entries)
        {
            return (ListMatch.AlreadyThere, entries.Dequeue());
        }

        return alike.TryGetValue(face, out var entry) ? (ListMatch.LooksLike, entry)
            : twice ? (ListMatch.TwiceInList, "")
            : (ListMatch.New, "");
    }

    private static string Face(ActivityCells row) =>
        LikelySame.Face(row[ActivityCells.DateColumn], row[ActivityCells.TitleColumn]);
}
