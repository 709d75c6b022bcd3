using System.Collections.Immutable;
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
        new LedgerRow(
            [.. LedgerColumns.Names.Select(column => this[column])],
            LedgerColumns.Name,
            words,
            problems
        ).Read("", [.. Cells.Where(cell => LedgerColumns.Find(cell.Key) is null)]);

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

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    public static ActivityCells FromJson(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Ordered([
            .. document
                .RootElement.EnumerateObject()
                .Select(cell => KeyValuePair.Create(cell.Name, cell.Value.GetString() ?? "")),
        ]);
    }

    private static ActivityCells Ordered(KeyValuePair<string, string>[] cells)
    {
        var own = LedgerColumns.Names.SelectMany(column =>
            cells.Where(cell => cell.Key == column && cell.Value.Length > 0).Take(1)
        );
        return new([.. own, .. cells.Where(cell => LedgerColumns.Find(cell.Key) is null)]);
    }

    public bool Equals(ActivityCells? other) =>
        other is not null && Cells.SequenceEqual(other.Cells);

    public override int GetHashCode() => HashCode.Combine(Cells.Length, Id);
}
