using System.Globalization;
using System.Text.RegularExpressions;

namespace Credence.App.Certificates.Reasoning;

/// <summary>A date in a text; of several days the last.</summary>
/// <param name="IsPlain">False where day and month could be changed round, or the year is written with two figures.</param>
internal readonly record struct FoundDate(
    DateOnly Day,
    int Start,
    int End,
    bool IsPlain,
    bool IsRange,
    int Days = 1
)
{
    public bool Contains(int at) => Start <= at && at < End;
}

/// <summary>Dates as certificates print them: long, short, ISO, day first, ranges.</summary>
internal static partial class FoundDates
{
    private const string Month =
        "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

    private const string Second =
        "(?<month2>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

    private const string Year = "(?<year>(?:19|20)\\d\\d)";

    /// <summary>"Oct 13, ’23": where the month has its name a year of two figures is told by its apostrophe.</summary>
    private const string ShortYear = "(?:(?<year>(?:19|20)\\d\\d)|[’'‘](?<year>\\d\\d))";
    private const string Day = "(?<day>[0-3]?\\d)(?:\\s?(?:st|nd|rd|th))?";
    private const string Last = "(?<last>[0-3]?\\d)(?:\\s?(?:st|nd|rd|th))?";
    private const string To = "\\s*(?:[-–—‐‑−]|to|through|thru|until|and|&)\\s*";
    private const string Weekday =
        "(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s*)?";

    private static readonly string[] Months =
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
    ];

    /// <param name="dayFirst">The sheet shows elsewhere that it writes the day before the month.</param>
    public static List<FoundDate> In(string text, bool dayFirst = false)
    {
        var found = new List<FoundDate>();
        foreach (var form in (Regex[])[IsoForm(), MonthFirst(), DayFirst(), Figures()])
        {
            foreach (Match match in form.Matches(text))
            {
                if (
                    Of(match, IsDayFirst(match, text) ?? dayFirst) is { } date
                    && !found.Exists(other => other.Start < date.End && date.Start < other.End)
                )
                {
                    found.Add(date);
                }
            }
        }

        found.Sort((one, other) => one.Start.CompareTo(other.Start));
        return Joined(found, text);
    }

    /// <summary>"Tuesday 04/11/2025" can be only one of the two; null where no weekday decides.</summary>
    private static bool? IsDayFirst(Match match, string text)
    {
        if (!match.Groups["a"].Success)
        {
            return null;
        }

        var before = text[Math.Max(0, match.Index - 14)..match.Index];
        var behind = text[
            (match.Index + match.Length)..Math.Min(text.Length, match.Index + match.Length + 14)
        ];
        var weekday = Weekdays().Match(before) is { Success: true } named
            ? named
            : Weekdays().Match(behind);
        if (!weekday.Success)
        {
            return null;
        }

        var (a, b, year) = (
            Whole(match.Groups["a"].Value),
            Whole(match.Groups["b"].Value),
            Whole(match.Groups["year"].Value)
        );
        var monthFirst = Falls(year, a, b, weekday.Value);
        var dayFirst = Falls(year, b, a, weekday.Value);
        return monthFirst == dayFirst ? null : dayFirst;
    }

    private static bool Falls(int year, int month, int day, string weekday) =>
        DateOnly.TryParseExact(
            $"{(year < 100 ? year + 2000 : year):0000}-{month:00}-{day:00}",
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        ) && date.DayOfWeek.ToString().StartsWith(weekday[..3], StringComparison.OrdinalIgnoreCase);

    /// <summary>"03/02/2026 - 03/04/2026" is one stretch of days.</summary>
    private static List<FoundDate> Joined(List<FoundDate> found, string text)
    {
        for (var at = 0; at + 1 < found.Count; )
        {
            var (one, next) = (found[at], found[at + 1]);
            var days = next.Day.DayNumber - one.Day.DayNumber;
            var parted = text[one.End..next.Start];
            var isStretch =
                Between().IsMatch(parted)
                || (parted.Trim() == "and" && text[..one.Start].TrimEnd().EndsWith("etween"));
            if (isStretch && days is >= 0 and <= 4000)
            {
                found[at] = next with
                {
                    Start = one.Start,
                    IsRange = true,
                    Days = days + 1,
                    IsPlain = one.IsPlain && next.IsPlain,
                };
                found.RemoveAt(at + 1);
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    private static FoundDate? Of(Match match, bool dayFirst)
    {
        var range = match.Groups["last"].Success || match.Groups["first"].Success;
        var month = match.Groups["month2"].Success ? match.Groups["month2"] : match.Groups["month"];
        var day = match.Groups["last"].Success ? match.Groups["last"] : match.Groups["day"];
        var year = Whole(match.Groups["year"].Value);
        var isPlain = true;
        var number = MonthNumber(month.Value);
        var of = Whole(day.Value);
        if (match.Groups["a"].Success)
        {
            (number, of) = (Whole(match.Groups["a"].Value), Whole(match.Groups["b"].Value));
            isPlain = of > 12 || number == of;
            if ((number > 12 && of <= 12) || (dayFirst && of <= 12))
            {
                (number, of) = (of, number);
                isPlain = true;
            }
        }

        if (year < 100)
        {
            year += 2000;
            isPlain = false;
        }

        return
            year is >= 1950 and <= 2100
            && number is >= 1 and <= 12
            && of >= 1
            && of <= DateTime.DaysInMonth(year, number)
            ? new FoundDate(
                new DateOnly(year, number, of),
                match.Index,
                match.Index + match.Length,
                isPlain,
                range
            )
            : null;
    }

    /// <summary>True where a date in figures can only be read with its day first, and none only with its month first.</summary>
    public static bool AreDayFirst(string text)
    {
        var pairs = Figures()
            .Matches(text)
            .Select(match => (A: Whole(match.Groups["a"].Value), B: Whole(match.Groups["b"].Value)))
            .ToList();
        return DayFirstSaid().IsMatch(text)
            || pairs.Exists(pair => pair is { A: > 12, B: <= 12 })
                && !pairs.Exists(pair => pair is { A: <= 12, B: > 12 });
    }

    private static int MonthNumber(string text) =>
        text.Length == 0 ? 0
        : char.IsDigit(text[0]) ? Whole(text)
        : Array.IndexOf(Months, text[..3].ToLowerInvariant()) + 1;

    private static int Whole(string text) =>
        int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(
        @"(?<![\d/])" + Year + @"(?:(?<sign>[-/.])(?<month>[01]?\d)\k<sign>(?<day>[0-3]?\d))(?!\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex IsoForm();

    /// <summary>March 3, 2026; Mar. 3-5, 2026; March 30 to April 2, 2026.</summary>
    [GeneratedRegex(
        @"\b"
            + Month
            + @"\s*"
            + Day
            + @"(?:\s*,\s*[0-3]?\d(?=\s*(?:,|and|&))){0,4}(?:\s*,)?(?:"
            + To
            + Weekday
            + "(?:"
            + Second
            + @"\s*)?"
            + Last
            + @")?\s*[,.]?\s*"
            + ShortYear
            + @"(?!\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex MonthFirst();

    /// <summary>3 March 2026; 3-5 Mar 2026; the 3rd day of March, 2026; 30 March to 2 April 2026.</summary>
    [GeneratedRegex(
        @"(?<![\d/])(?:\bthe\s+(?=[0-3]?\d(?:st|nd|rd|th)))?(?:(?<first>[0-3]?\d)(?:\s?(?:st|nd|rd|th))?(?:\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?)?"
            + To
            + ")?"
            + Day
            + @"(?:\s+day)?(?:\s+of)?[\s\-]*"
            + Month
            + @"[\s,\-]*"
            + ShortYear
            + @"(?!\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex DayFirst();

    /// <summary>3/5/2026, 03-05-2026, 3.5.26; of two that a hyphen joins, 3/5/2026-3/7/2026, each.</summary>
    [GeneratedRegex(
        @"(?<![\d/.$])(?<!(?<!/(?:19|20)\d\d)-)(?<a>[0-3]?\d)(?<sign>[/.\-])(?:(?<=/)\s)?(?<b>[0-3]?\d)\k<sign>(?:(?<=/)\s)?(?<year>(?:19|20)\d\d|\d\d)(?![\d/]|-(?!\d{1,2}/))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Figures();

    [GeneratedRegex(
        @"^\s*(?:[-–—‐‑−]|to|through|thru|until)\s*(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Between();

    [GeneratedRegex(
        @"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Weekdays();

    [GeneratedRegex(
        @"\bdd\s?[/.-]\s?mm\s?[/.-]\s?yy|\bday\s?[/-]\s?month\s?[/-]\s?year",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex DayFirstSaid();
}
