using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Credence.App.Problems;
using Credence.App.Tables;
using Credence.Core.Ledger;

namespace Credence.App.Ledger;

/// <summary>
/// A row of the ledger as the texts of its cells, finished or half-entered: what the journal keeps. Own columns in
/// their order, empty ones left out; then the columns this version does not know, as they came.
/// </summary>
public sealed record ActivityCells
{
    public const string IdColumn = "id";
    public const string DateColumn = "date";
    public const string TitleColumn = "title";
    public const string LoggedColumn = "logged";
    public const string ProofColumn = "proof";

    /// <summary>Names up to here are looked up before a text is made of them.</summary>
    private const int LongestName = 64;

    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private ActivityCells(ImmutableArray<KeyValuePair<string, string>> cells) => Cells = cells;

    public ImmutableArray<KeyValuePair<string, string>> Cells { get; }

    /// <summary>Empty where the row has no such cell.</summary>
    public string this[string column] =>
        Cells.FirstOrDefault(cell => cell.Key == column).Value ?? "";

    public string Id => this[IdColumn];

    public static ActivityCells Of(CmeActivity activity) =>
        Ordered([
            .. LedgerColumns.Names.Zip(LedgerTable.Cells(activity), KeyValuePair.Create),
            .. activity.Other,
        ]);

    public static ActivityCells Of(IEnumerable<KeyValuePair<string, string>> cells) =>
        Ordered([.. cells]);

    /// <summary>The same row with some cells changed; an empty text clears its cell.</summary>
    public ActivityCells With(IEnumerable<KeyValuePair<string, string>> changes)
    {
        var changed = changes.ToDictionary(cell => cell.Key, cell => cell.Value);
        return Ordered([.. Cells.Where(cell => !changed.ContainsKey(cell.Key)), .. changed]);
    }

    /// <summary>Null where no activity can be made of it yet; the problems name the cells.</summary>
    public CmeActivity? Read(KnownWords words, ProblemList problems) =>
        new LedgerRow(OwnCells(), LedgerColumns.Name, words, problems).Read(
            "",
            [.. Cells.Where(cell => LedgerColumns.Find(cell.Key) is null)]
        );

    private string[] OwnCells()
    {
        var own = new string[LedgerColumns.Names.Length];
        Array.Fill(own, "");
        foreach (var (name, text) in Cells)
        {
            if (LedgerColumns.Find(name) is { } column)
            {
                own[(int)column] = text;
            }
        }

        return own;
    }

    /// <summary>Equal for rows that differ only in empty cells of columns this version does not know.</summary>
    public bool SaysTheSame(ActivityCells other) =>
        Cells
            .Where(cell => cell.Value.Length > 0)
            .SequenceEqual(other.Cells.Where(cell => cell.Value.Length > 0));

    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Readable))
        {
            writer.WriteStartObject();
            foreach (var (column, text) in Cells)
            {
                writer.WriteString(column, text);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static ActivityCells FromJson(string json)
    {
        // A ledger is read anew for each person who comes by: this runs hundreds of times for a page.
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        var cells = new List<KeyValuePair<string, string>>(LedgerColumns.Names.Length);
        Span<char> name = stackalloc char[LongestName];
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key =
                reader.ValueSpan.Length <= LongestName
                    ? LedgerColumns.Shared(name[..reader.CopyString(name)])
                    : reader.GetString()!;
            reader.Read();
            cells.Add(new(key, reader.GetString() ?? ""));
        }

        return Ordered([.. cells]);
    }

    private static ActivityCells Ordered(KeyValuePair<string, string>[] cells)
    {
        Span<int> own = stackalloc int[LedgerColumns.Names.Length];
        own.Fill(-1);
        var ordered = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>(cells.Length);
        for (var i = 0; i < cells.Length; i++)
        {
            if (
                LedgerColumns.Find(cells[i].Key) is { } column
                && own[(int)column] < 0
                && cells[i].Value.Length > 0
            )
            {
                own[(int)column] = i;
            }
        }

        foreach (var at in own)
        {
            if (at >= 0)
            {
                ordered.Add(cells[at]);
            }
        }

        foreach (var cell in cells)
        {
            if (LedgerColumns.Find(cell.Key) is null)
            {
                ordered.Add(cell);
            }
        }

        return new(ordered.DrainToImmutable());
    }

    public bool Equals(ActivityCells? other) =>
        other is not null && Cells.SequenceEqual(other.Cells);

    public override int GetHashCode() => HashCode.Combine(Cells.Length, Id);
}
