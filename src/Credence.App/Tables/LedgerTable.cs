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
        if (!columns.ContainsKey(LedgerColumns.Date))
        {
            problems.Add(ProblemCatalog.HeadingMissing, table.Place(heading), LedgerColumns.Date);
            return [];
        }

        var others = columns.Where(pair => !LedgerColumns.All.Contains(pair.Key)).ToArray();
        var taken = new HashSet<string>();
        var activities = ImmutableArray.CreateBuilder<CmeActivity>();
        foreach (var row in table.Rows)
        {
            if (row.Number <= heading.Number || row.IsBlank)
            {
                continue;
            }

            var reader = new LedgerRow(
                column => columns.TryGetValue(column, out var at) ? row[at] : "",
                column => table.Place(row, columns.GetValueOrDefault(column, 0), column),
                words,
                problems
            );
            var other = others.Select(pair => KeyValuePair.Create(pair.Key, row[pair.Value]));
            if (reader.Read("", [.. other]) is not { } activity)
            {
                continue;
            }

            if (activity.Id.Value.Length > 0 && !taken.Add(activity.Id.Value))
            {
                problems.Add(
                    ProblemCatalog.IdTwice,
                    table.Place(row, columns[LedgerColumns.Id], LedgerColumns.Id),
                    activity.Id.Value
                );
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

    private static Dictionary<string, int> Columns(
        Table table,
        TableRow heading,
        ProblemList problems
    )
    {
        var columns = new Dictionary<string, int>();
        for (var at = 0; at < heading.Cells.Length; at++)
        {
            var written = heading[at].Trim();
            var name = Known(written);
            if (written.Length == 0)
            {
                name = $"column {Table.Letters(at)}";
                if (table.Rows.All(row => row[at].Length == 0))
                {
                    continue;
                }
            }

            var place = table.Place(heading, at, "");
            if (!columns.TryAdd(name, at))
            {
                problems.Add(ProblemCatalog.ColumnTwice, place, name);
            }
            else if (!LedgerColumns.All.Contains(name))
            {
                Keep(name, place, problems);
            }
        }

        return columns;
    }

    private static string Known(string written)
    {
        var name = written.ToLowerInvariant().Replace(' ', '_');
        return LedgerColumns.All.Contains(name) ? name : written;
    }

    private static void Keep(string name, string place, ProblemList problems)
    {
        if (DidYouMean.Nearest(name, LedgerColumns.All) is { } meant)
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
        var rows = new List<IReadOnlyList<string>> { (string[])[.. LedgerColumns.All, .. others] };
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
