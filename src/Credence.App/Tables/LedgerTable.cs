using System.Collections.Immutable;
using Credence.App.Problems;
using Credence.Core.Ledger;

namespace Credence.App.Tables;

/// <summary>A ledger with its own columns (folder-form), from a table of any format and back.</summary>
public static class LedgerTable
{
    /// <summary>In the order of the rows. Blank rows are skipped; other columns are kept with each activity.</summary>
    public static ImmutableArray<CmeActivity> Read(
        Table table,
        KnownWords words,
        ProblemList problems
    )
    {
        var heading = table.Rows.FirstOrDefault(row => !row.IsBlank);
        if (heading is null)
        {
            return [];
        }

        var columns = Columns(table, heading, problems);
        if (columns.Own[(int)LedgerColumn.Date] < 0)
        {
            problems.Add(
                ProblemCatalog.HeadingMissing,
                table.Place(heading),
                LedgerColumns.Name(LedgerColumn.Date)
            );
            return [];
        }

        var taken = new HashSet<string>();
        var activities = ImmutableArray.CreateBuilder<CmeActivity>();
        foreach (var row in table.Rows)
        {
            if (row.Number <= heading.Number || row.IsBlank)
            {
                continue;
            }

            string PlaceOf(LedgerColumn column) =>
                table.Place(row, Math.Max(0, columns.Own[(int)column]), LedgerColumns.Name(column));
            var cells = Array.ConvertAll(columns.Own, at => at < 0 ? "" : row[at]);
            var other = columns.Other.Select(pair =>
                KeyValuePair.Create(pair.Key, row[pair.Value])
            );
            var reader = new LedgerRow(cells, PlaceOf, words, problems);
            if (reader.Read("", [.. other]) is not { } activity)
            {
                continue;
            }

            if (activity.Id.Value.Length > 0 && !taken.Add(activity.Id.Value))
            {
                problems.Add(ProblemCatalog.IdTwice, PlaceOf(LedgerColumn.Id), activity.Id.Value);
                continue;
            }

            activities.Add(activity);
        }

        return Numbered(activities.ToImmutable());
    }

    /// <summary>Rows without an id get the next free L1, L2 …</summary>
    public static ImmutableArray<CmeActivity> Numbered(ImmutableArray<CmeActivity> activities)
    {
        if (activities.All(activity => activity.Id.Value.Length > 0))
        {
            return activities;
        }

        var taken = activities.Select(activity => activity.Id.Value).ToHashSet();
        var next = 1;
        return
        [
            .. activities.Select(activity =>
                activity.Id.Value.Length > 0
                    ? activity
                    : activity with
                    {
                        Id = new ActivityId(Free(taken, ref next)),
                    }
            ),
        ];
    }

    private static string Free(HashSet<string> taken, ref int next)
    {
        while (!taken.Add($"L{next}"))
        {
            next++;
        }

        return $"L{next}";
    }

    /// <summary>Where each own column stands (-1: nowhere), and the others by name.</summary>
    private sealed record FoundColumns(int[] Own, List<KeyValuePair<string, int>> Other);

    private static FoundColumns Columns(Table table, TableRow heading, ProblemList problems)
    {
        var own = new int[LedgerColumns.Names.Length];
        Array.Fill(own, -1);
        var other = new List<KeyValuePair<string, int>>();
        for (var at = 0; at < heading.Cells.Length; at++)
        {
            var name = heading[at].Trim();
            var known = LedgerColumns.FindKindly(name);
            if (name.Length == 0)
            {
                if (table.Rows.All(row => row[at].Length == 0))
                {
                    continue;
                }

                name = $"column {Table.Letters(at)}";
            }

            var place = table.Place(heading, at, "");
            if (
                known is { } column ? own[(int)column] >= 0 : other.Exists(pair => pair.Key == name)
            )
            {
                problems.Add(ProblemCatalog.ColumnTwice, place, name);
            }
            else if (known is { } found)
            {
                own[(int)found] = at;
            }
            else
            {
                other.Add(KeyValuePair.Create(name, at));
                Keep(name, place, problems);
            }
        }

        return new FoundColumns(own, other);
    }

    private static void Keep(string name, string place, ProblemList problems)
    {
        if (DidYouMean.Nearest(name, LedgerColumns.Names) is { } meant)
        {
            problems.Notice(ProblemCatalog.ColumnKeptMisspelled, place, name, meant);
        }
        else
        {
            problems.Notice(ProblemCatalog.ColumnKept, place, name);
        }
    }

    /// <summary>Headings and rows, in the order of the activities; other columns behind the own ones.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(ImmutableArray<CmeActivity> activities)
    {
        string[] others =
        [
            .. activities
                .SelectMany(activity => activity.Other.Select(pair => pair.Key))
                .Distinct(),
        ];
        var rows = new List<IReadOnlyList<string>>
        {
            (string[])[.. LedgerColumns.Names, .. others],
        };
        rows.AddRange(
            activities.Select(activity =>
                (string[])[.. Cells(activity), .. others.Select(name => OtherCell(activity, name))]
            )
        );
        return rows;
    }

    private static string OtherCell(CmeActivity activity, string name) =>
        activity.Other.FirstOrDefault(pair => pair.Key == name).Value ?? "";

    /// <summary>The texts of the own columns, in their order.</summary>
    public static ImmutableArray<string> Cells(CmeActivity activity) =>
        [
            activity.Id.Value,
            Day(activity.Date),
            activity.Provider,
            activity.Title,
            activity.Format,
            LedgerText.Credits(activity.Lines),
            LedgerText.Topics(activity.Portions),
            string.Join("; ", activity.Goals),
            activity.Proof,
            activity.Hours?.ToString() ?? "",
            activity.Cost?.ToString() ?? "",
            activity.PaidBy,
            activity.Rating?.ToString() ?? "",
            activity.Note,
            LedgerText.References(activity.CountsFor),
            Day(activity.Expires),
            Day(activity.Logged),
            LedgerText.References(activity.Confirmed),
            Day(activity.ClaimBy),
            activity.Days?.ToString() ?? "",
        ];

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd") ?? "";
}
