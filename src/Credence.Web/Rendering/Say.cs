using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Requirements;
using Credence.Core.Wording;

namespace Credence.Web.Rendering;

/// <summary>Dates, amounts and lists as an American physician reads them.</summary>
public static class Say
{
    /// <summary>"Apr 21, 2026".</summary>
    public static string Day(DateOnly day) => day.ToString("MMM d, yyyy");

    /// <summary>"October 31" in the same year, else "October 31, 2027".</summary>
    public static string LongDay(DateOnly day, DateOnly asOf) =>
        day.Year == asOf.Year ? day.ToString("MMMM d") : day.ToString("MMMM d, yyyy");

    /// <summary>"Tuesday, April 21, 2026".</summary>
    public static string Weekday(DateOnly day) => day.ToString("dddd, MMMM d, yyyy");

    /// <summary>As a field holds it: "06/30/2027".</summary>
    public static string Field(DateOnly? day) => day?.ToString("MM/dd/yyyy") ?? "";

    public static string Span(DateSpan span) =>
        span.Days == 1 ? Day(span.Start) : $"{Day(span.Start)} to {Day(span.End)}";

    public static string Unit(CreditUnit unit, Amount amount)
    {
        var one = amount == Amount.Whole(1);
        return unit switch
        {
            CreditUnit.Hour => one ? "hour" : "hours",
            CreditUnit.Point => one ? "point" : "points",
            CreditUnit.Certificate => one ? "certificate" : "certificates",
            CreditUnit.Activity => one ? "activity" : "activities",
            _ => one ? "credit" : "credits",
        };
    }

    public static string Credits(Amount amount) => $"{amount} {Unit(CreditUnit.Credit, amount)}";

    /// <summary>"three", "12": small numbers are words in a sentence.</summary>
    public static string Number(int number) => InSentence.Number(number);

    public static string Count(int number, string one, string many) =>
        $"{Number(number)} {(number == 1 ? one : many)}";

    public static string Capital(string text) => InSentence.Capital(text);

    /// <summary>"Ohio, Florida and Texas".</summary>
    public static string List(IReadOnlyList<string> items) => InSentence.List(items);

    /// <summary>A percentage for a bar: rounded down, so that a bar is never full before its time.</summary>
    public static string Percent(Amount part, Amount whole)
    {
        if (whole.IsZero)
        {
            return "0%";
        }

        var permille = Math.Min(1000, part.Hundredths * 1000 / whole.Hundredths);
        return $"{permille / 10}.{permille % 10}%";
    }

    /// <summary>"us-oh-smbo/total" as an id of a page: letters, digits, hyphens.</summary>
    public static string Anchor(params IEnumerable<string> parts) =>
        string.Join(
            "-",
            parts.Select(part =>
                string.Concat(part.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'))
            )
        );
}
