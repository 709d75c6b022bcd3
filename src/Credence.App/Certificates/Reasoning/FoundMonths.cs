using System.Globalization;
using System.Text.RegularExpressions;

namespace Credence.App.Certificates.Reasoning;

/// <summary>Cards name only a month: "03/2028" or "March 2028" lasts to its last day.</summary>
internal static partial class FoundMonths
{
    public static DateOnly? LastDay(string text)
    {
        if (Named().Match(text) is { Success: true } named)
        {
            return DateOnly.TryParseExact(
                $"1 {named.Groups["month"].Value[..3]} {named.Groups["year"].Value}",
                "d MMM yyyy",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var first
            )
                ? first.AddMonths(1).AddDays(-1)
                : null;
        }

        if (Figures().Match(text) is { Success: true } figures)
        {
            var month = int.Parse(figures.Groups["month"].Value, CultureInfo.InvariantCulture);
            var year = int.Parse(figures.Groups["year"].Value, CultureInfo.InvariantCulture);
            return month is >= 1 and <= 12
                ? new DateOnly(year, month, 1).AddMonths(1).AddDays(-1)
                : null;
        }

        return null;
    }

    [GeneratedRegex(
        @"^\W*(?<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.?,?\s+(?<year>20\d\d)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Named();

    [GeneratedRegex(
        @"^\W*(?<month>[01]?\d)\s*/\s*(?<year>20\d\d)\b(?!/)",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Figures();
}
