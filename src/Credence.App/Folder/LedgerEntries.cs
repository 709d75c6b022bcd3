using System.Collections.Immutable;
using Credence.App.Problems;
using Credence.App.Rules.Yaml;
using Credence.App.Tables;
using Credence.Core.Ledger;

namespace Credence.App.Folder;

/// <summary>A ledger as a list of keys and values with the names of its columns: in JSON, and in the examples of rules.</summary>
public static class LedgerEntries
{
    /// <summary>In the order given. Entries without an id get the next free one.</summary>
    public static ImmutableArray<CmeActivity> Read(
        YamlValue value,
        string file,
        KnownWords words,
        ProblemList problems
    )
    {
        if (value is not YamlList list)
        {
            problems.Add(ProblemCatalog.ListExpected, value.In(file), "ledger");
            return [];
        }

        var activities = ImmutableArray.CreateBuilder<CmeActivity>(list.Items.Length);
        var taken = new HashSet<string>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (item is not YamlMap map)
            {
                problems.Add(ProblemCatalog.MapExpected, item.In(file), "ledger");
                continue;
            }

            if (One(map, file, words, problems) is not { } activity)
            {
                continue;
            }

            if (activity.Id.Value.Length == 0 || taken.Add(activity.Id.Value))
            {
                activities.Add(activity);
            }
            else
            {
                problems.Add(ProblemCatalog.IdTwice, map.In(file), activity.Id.Value);
            }
        }

        return LedgerTable.Numbered(activities.ToImmutable());
    }

    private static CmeActivity? One(
        YamlMap map,
        string file,
        KnownWords words,
        ProblemList problems
    )
    {
        var cells = new string[LedgerColumns.Names.Length];
        Array.Fill(cells, "");
        var other = ImmutableArray<KeyValuePair<string, string>>.Empty;
        foreach (var entry in map.Entries)
        {
            if (entry.Value is not YamlText text)
            {
                problems.Add(ProblemCatalog.TextExpected, entry.In(file), entry.Key);
            }
            else if (LedgerColumns.Find(entry.Key) is { } column)
            {
                cells[(int)column] = text.IsNothing ? "" : text.Text;
            }
            else
            {
                other = other.Add(KeyValuePair.Create(entry.Key, text.Text));
                problems.Notice(ProblemCatalog.ColumnKept, entry.In(file), entry.Key);
            }
        }

        string PlaceOf(LedgerColumn column) =>
            (map.Find(LedgerColumns.Name(column))?.Value ?? map).In(file);
        return new LedgerRow(cells, PlaceOf, words, problems).Read("", other);
    }
}
