using Credence.App.Tables;

namespace Credence.App.Imports;

/// <summary>
/// A date as people write it in their own lists. Of several days the last counts; a day-first date is read only
/// where it cannot be month-first. Both are worth a look.
/// </summary>
internal static class KeptDate
{
    private static readonly string[] Between =
    [
        " to ",
        " through ",
        " thru ",
        "–",
        "—",
        " - ",
        "-",
    ];

    public static (DateOnly? Day, bool Sure) Read(string text)
    {
        if (text.Length is 0 or > 60)
        {
            return (null, false);
        }

        if (DateText.ReadWithSerial(text) is { } day)
        {
            return (day, true);
        }

        if (DayFirst(text) is { } turned)
        {
            return (turned, false);
        }

        foreach (var between in Between)
        {
            var at = text.LastIndexOf(between, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && Last(text[..at].Trim(), text[(at + between.Length)..].Trim()) is { } last)
            {
                return (last, false);
            }
        }

        return (null, false);
    }

    /// <summary>"Feb 8" and "10, 2026" is February 10; "2/8" and "2/10/2026" is a whole date.</summary>
    private static DateOnly? Last(string before, string after)
    {
        if (DateText.Read(after) is { } whole)
        {
            return whole;
        }

        var month = before.Split(' ')[0];
        return DateText.Read($"{month} {after}");
    }

    /// <summary>13/02/2026 has no thirteenth month.</summary>
    private static DateOnly? DayFirst(string text)
    {
        var parts = text.Split('/', '.', '-');
        return
            parts is [var day, var month, var year]
            && int.TryParse(day, out var number)
            && number is > 12 and <= 31
            ? DateText.Read($"{month.Trim()}/{number}/{year.Trim()}")
            : null;
    }
}
