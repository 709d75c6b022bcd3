using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Credence.App.Imports;
using Credence.Core.Dates;

namespace Credence.App.Filter;

/// <summary>The days of an event: one span, or a question. Days to register or pay by are other days.</summary>
internal static partial class FlyerDates
{
    public static DateSpan? Read(
        ImmutableArray<string> lines,
        DateOnly asOf,
        ImmutableArray<FlyerFact>.Builder facts,
        ImmutableArray<FlyerQuestion>.Builder questions
    )
    {
        var found = lines
            .Where(line => !OtherDay().IsMatch(line))
            .SelectMany(line => Spans(line).Select(span => (Span: span, Line: line)))
            .DistinctBy(one => one.Span)
            .ToList();
        if (found.Count == 1)
        {
            var (span, line) = found[0];
            facts.Add(new("dates", Say(span), line, Certainty.Sure));
            if (span.End < asOf)
            {
                questions.Add(new("dates", "These days are over. Is there a new date?", []));
            }

            return span;
        }

        if (found.Count > 1)
        {
            questions.Add(
                new(
                    "dates",
                    "It names several dates. Which are the days of the activity?",
                    [.. found.Select(one => Say(one.Span))]
                )
            );
        }
        else if (!AnyTime().IsMatch(string.Join(' ', lines)))
        {
            questions.Add(
                new(
                    "dates",
                    lines.Any(line => WithoutYear().IsMatch(line))
                        ? "It names no year. On which days is it, if it has fixed days?"
                        : "On which days is it, if it has fixed days?",
                    []
                )
            );
        }

        return null;
    }

    public static bool HasDate(string line) => Spans(line).Any() || WithoutYear().IsMatch(line);

    private static string Say(DateSpan span) =>
        span.Start == span.End
            ? $"{span.Start:MMM d, yyyy}"
            : $"{span.Start:MMM d, yyyy} to {span.End:MMM d, yyyy}";

    private static IEnumerable<DateSpan> Spans(string line)
    {
        var rest = line;
        foreach (var pattern in new[] { TwoMonths(), OneMonth(), Numbers(), Iso() })
        {
            foreach (Match match in pattern.Matches(rest))
            {
                if (Span(match) is { } span)
                {
                    yield return span;
                }
            }

            rest = pattern.Replace(rest, " ");
        }
    }

    private static DateSpan? Span(Match match)
    {
        var year = Group("y");
        var from = Day(Year("y1") ?? year, Month("m"), Group("d"));
        var toMonth = match.Groups["m2"].Success ? Month("m2") : Month("m");
        var to = match.Groups["d2"].Success ? Day(year, toMonth, Group("d2")) : from;
        return
            from is { } start
            && to is { } end
            && start <= end
            && end.DayNumber - start.DayNumber <= 60
            ? new DateSpan(start, end)
            : null;

        int Group(string name) =>
            int.TryParse(match.Groups[name].Value, CultureInfo.InvariantCulture, out var number)
                ? number
                : 0;

        int? Year(string name) => match.Groups[name].Success ? Group(name) : null;

        int Month(string name)
        {
            var word = match.Groups[name].Value;
            return int.TryParse(word, CultureInfo.InvariantCulture, out var number)
                ? number
                : 1
                    + Array.FindIndex(
                        CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames,
                        name =>
                            name.Length > 0
                            && word.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                    );
        }
    }

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1990 and <= 2100
        && month is >= 1 and <= 12
        && day >= 1
        && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private const string Names =
        "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

    private const string Weekday =
        "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?";

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    /// <summary>"May 30 - June 2, 2026".</summary>
    [GeneratedRegex(
        $@"\b(?<m>{Names}) (?<d>\d{{1,2}})(, (?<y1>\d{{4}}))? ?(-|to|through) ?{Weekday}(?<m2>{Names}) (?<d2>\d{{1,2}}),? (?<y>\d{{4}})\b",
        Plain
    )]
    private static partial Regex TwoMonths();

    /// <summary>"May 14-16, 2026", "May 14, 2026".</summary>
    [GeneratedRegex(
        $@"\b(?<m>{Names}) (?<d>\d{{1,2}})(st|nd|rd|th)?( ?(-|to|through|&|and) ?(?<d2>\d{{1,2}})(st|nd|rd|th)?)?,? (?<y>\d{{4}})\b",
        Plain
    )]
    private static partial Regex OneMonth();

    [GeneratedRegex(@"\b(?<m>\d{1,2})/(?<d>\d{1,2})(-(?<d2>\d{1,2}))?/(?<y>\d{4})\b", Plain)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\b(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})\b", Plain)]
    private static partial Regex Iso();

    [GeneratedRegex($@"\b{Names} \d{{1,2}}\b", Plain)]
    private static partial Regex WithoutYear();

    [GeneratedRegex(
        @"\b(regist(er|ration) (by|before|until|deadline|closes|opens)|deadline|early.?bird|before|until|release date|released|expir\w*|valid|cancel\w*|refund\w*|hotel|room block|abstracts?|claim|copyright|last (reviewed|updated))\b",
        Plain
    )]
    private static partial Regex OtherDay();

    [GeneratedRegex(
        @"\b(on.?demand|self.?paced|any ?time|enduring material|available now)\b",
        Plain
    )]
    private static partial Regex AnyTime();
}
