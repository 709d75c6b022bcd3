using System.Globalization;
using System.Text.RegularExpressions;
using Credence.App.Problems;
using Credence.App.Tables;

namespace Credence.App.Profiles;

/// <summary>A date as somebody typed it into a field; where there is no such day, the one they probably meant.</summary>
public static partial class TypedDate
{
    /// <summary>Null where nothing was typed, and where it cannot be read: then there is a problem.</summary>
    public static DateOnly? Read(string? text, string field, ProblemList problems)
    {
        var typed = text?.Trim() ?? "";
        if (typed.Length == 0)
        {
            return null;
        }

        if (DateText.Read(typed) is { } day)
        {
            return day;
        }

        if (
            Numbers().Match(typed) is { Success: true } match
            && int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture)
                is >= 1
                    and <= 12
                    and var month
            && int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture)
                is >= 1900
                    and <= 2200
                    and var year
        )
        {
            var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
            problems.Add(
                ProblemCatalog.NoSuchDay,
                field,
                last.ToString("MMMM"),
                $"{last.Day}",
                last.ToString("MM/dd/yyyy")
            );
        }
        else
        {
            problems.Add(ProblemCatalog.TypedDateUnreadable, field, typed);
        }

        return null;
    }

    public static string? Iso(string? text, string field, ProblemList problems) =>
        Read(text, field, problems)?.ToString("yyyy-MM-dd");

    [GeneratedRegex(
        @"^(?<m>\d{1,2})[/.-](?<d>\d{1,2})[/.-](?<y>\d{4})$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Numbers();
}
