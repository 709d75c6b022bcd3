using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Credence.App.Certificates;
using Credence.App.Ledger;
using Credence.App.Problems;
using Credence.App.Tables;
using Credence.Core.Ledger;
using Credence.Core.PatientData;
using Credence.Core.Problems;

namespace Credence.App.Inbox;

/// <summary>A cell of the ledger as it was read from a sheet.</summary>
/// <param name="Percent">How sure that is, 0 to 100.</param>
/// <param name="Page">From 1; 0 where no place is known.</param>
/// <param name="Box">Left, top, right, bottom in thousandths of the page.</param>
/// <param name="Why">The words that decided.</param>
public sealed record CellRead(
    string Column,
    string Text,
    int Percent,
    int Page,
    ImmutableArray<int> Box,
    string Why
)
{
    public bool IsSure => Percent >= (int)(FieldRead<string>.SureFrom * 100);
}

/// <summary>One activity as read: its cells, in the order of the form.</summary>
public sealed record RowRead(ImmutableArray<CellRead> Cells)
{
    public CellRead? this[string column] => Cells.FirstOrDefault(cell => cell.Column == column);

    public string Text(string column) => this[column]?.Text ?? "";
}

/// <summary>Something to look at before it is confirmed.</summary>
/// <param name="Column">The ledger's column, or <c>name</c>.</param>
public sealed record SheetWarning(string Column, string Text);

/// <summary>What a file says, as the inbox needs it: cells of the ledger with their places. Kept beside the file, never recorded.</summary>
public sealed record SheetRead
{
    public const string NameColumn = "name";

    public const string NoteColumn = "note";

    public ReadingKind Kind { get; init; }

    public bool IsRecognized { get; init; }

    public int Pages { get; init; }

    public CellRead? Name { get; init; }

    public ImmutableArray<RowRead> Rows { get; init; } = [];

    public ImmutableArray<SheetWarning> Warnings { get; init; } = [];

    /// <summary>Where the issuer confirms it, or its number, as the QR code on it says.</summary>
    public ImmutableArray<string> Codes { get; init; } = [];

    public Problem? Error { get; init; }

    /// <summary>It opens with a password only, and none or a wrong one was given.</summary>
    [JsonIgnore]
    public bool IsLocked =>
        Error?.Code == ProblemCatalog.ProofPassword.Code
        || Error?.Code == ProblemCatalog.ProofPasswordWrong.Code;

    public static SheetRead Of(CertificateReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return new()
        {
            Kind = reading.Kind,
            IsRecognized = reading.TextSource == TextSource.Ocr,
            Pages = reading.Pages,
            Name = Cell(NameColumn, reading.Name, name => name),
            Rows =
            [
                .. reading.AllActivities.Select(activity =>
                    Row(activity, reading.Sheet, reading.Activities.IsEmpty ? reading.Codes : [])
                ),
            ],
            Codes = [.. reading.Codes.Select(code => code.Shown)],
            Warnings =
            [
                .. reading.Warnings.Select(warning => new SheetWarning(
                    $"{warning.Field}".ToLowerInvariant(),
                    warning.Text
                )),
            ],
            Error = reading.Error,
        };
    }

    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>Null where an older Credence wrote it in another form.</summary>
    public static SheetRead? FromJson(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<SheetRead>(json);
        }
        catch (Exception other) when (other is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>A row of a transcript takes from the sheet what holds for all its rows.</summary>
    private static RowRead Row(
        ActivityReading row,
        ActivityReading sheet,
        ImmutableArray<ProofCode> codes
    ) =>
        new([
            .. new[]
            {
                Cell(ActivityCells.TitleColumn, row.Title, title => title),
                Cell("provider", row.Provider ?? sheet.Provider, provider => provider),
                Cell(ActivityCells.DateColumn, row.Date, day => $"{day:yyyy-MM-dd}"),
                Cell("credits", row.Credits, LedgerText.Credits),
                Cell(
                    "topics",
                    row.Topics,
                    topics =>
                        LedgerText.Topics([.. topics.Select(topic => new Portion([topic], null))])
                ),
                Cell("expires", row.Expires, day => $"{day:yyyy-MM-dd}"),
                Noted(codes),
            }
                .OfType<CellRead>()
                .Where(cell => cell.Text.Length > 0),
        ]);

    /// <summary>
    /// What the code says is kept in the note: every other field is the person's own. A number that the journal would
    /// refuse, because it could be a patient's, is shown and not kept.
    /// </summary>
    private static CellRead? Noted(ImmutableArray<ProofCode> codes) =>
        string.Join("; ", codes.Where(code => PatientDataGuard.Look($"{code}").IsEmpty))
            is { Length: > 0 } note
            ? new(NoteColumn, note, 100, 0, [], "the QR code")
            : null;

    private static CellRead? Cell<T>(string column, FieldRead<T>? read, Func<T, string> text) =>
        read is null
            ? null
            : new(
                column,
                text(read.Value),
                (int)Math.Clamp(read.Confidence * 100, 0, 100),
                read.Place?.Page ?? 0,
                read.Place is { Box: var box }
                    ? [Part(box.Left), Part(box.Top), Part(box.Right), Part(box.Bottom)]
                    : [],
                read.Why
            );

    private static int Part(double share) => (int)Math.Round(Math.Clamp(share, 0, 1) * 1000);
}
