using System.Globalization;

namespace Credence.App.Tables;

/// <summary>
/// A date as people in the United States write it: 2026-02-10, 2/10/2026, 2/10/26, Feb 10, 2026, 10 Feb 2026,
/// and the plain number a spreadsheet shows where a date lost its format. A time behind it is left aside.
/// </summary>
public static class DateText
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd",
        "M/d/yyyy",
        "M/d/yy",
        "M-d-yyyy",
        "M-d-yy",
        "M.d.yyyy",
        "yyyy/M/d",
        "yyyy-M-d",
        "yyyyMMdd",
        "MMM d, yyyy",
        "MMM d yyyy",
        "MMM. d, yyyy",
        "MMMM d, yyyy",
        "MMMM d yyyy",
        "d MMM yyyy",
        "d MMMM yyyy",
        "d-MMM-yyyy",
        "d-MMM-yy",
    ];

    private static readonly DateOnly SpreadsheetZero = new(1899, 12, 30);

    public static DateOnly? Read(string text)
    {
        var word = text.AsSpan().Trim();
        if (Iso(word) is { } day)
        {
            return day;
        }

        if (Known(word) is { } known)
        {
            return known;
        }

        // "2026-02-10 08:30", "2/10/2026 8:30 AM", "2026-02-10T08:30:00"
        var end = word.IndexOf(':');
        var cut = end < 0 ? -1 : word[..end].LastIndexOfAny(' ', 'T');
        return cut > 5 ? Known(word[..cut]) : null;
    }

    /// <summary>Also the serial number of a spreadsheet, between 1990 and 2100.</summary>
    public static DateOnly? ReadWithSerial(string text) =>
        Read(text)
        ?? (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var serial)
            && serial is > 32_874 and < 73_051
                ? SpreadsheetZero.AddDays(serial)
                : null
        );

    private static DateOnly? Iso(ReadOnlySpan<char> word) =>
        DateOnly.TryParseExact(
            word,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    private static DateOnly? Known(ReadOnlySpan<char> word)
    {
        if (
            !DateOnly.TryParseExact(
                word,
                Forms,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AllowInnerWhite,
                out var day
            )
        )
        {
            return null;
        }

        return day.Year is >= 1900 and <= 2200 ? day : null;
    }
}
