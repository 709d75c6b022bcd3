using System.Globalization;
using Credence.App.Rules.Yaml;
using Credence.Core.Requirements;

namespace Credence.App.Rules;

/// <summary>The small notations inside a body file: 36m, 1-6, 06-30, rolling-months:18, licensed+24m.</summary>
internal static class RuleTexts
{
    private const int MostMonths = 1200;

    public static int? Number(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= least
        && number <= most
            ? number
            : null;

    /// <summary>"36m".</summary>
    public static int? Months(string text) =>
        text.EndsWith('m') ? Number(text[..^1], 1, MostMonths) : null;

    /// <summary>"4" or "1-6".</summary>
    public static (int From, int To)? Run(string text, int least, int most)
    {
        var parts = text.Split('-');
        if (parts.Length > 2 || Number(parts[0], least, most) is not { } from)
        {
            return null;
        }

        var to = parts.Length == 1 ? from : Number(parts[1], least, most);
        return to >= from ? (from, to.Value) : null;
    }

    /// <summary>"06-30"; February 29 is a day of the year, February 30 is not.</summary>
    public static MonthDay? DayOfYear(string text)
    {
        var parts = text.Split('-');
        return
            parts is [{ Length: 2 } month, { Length: 2 } day]
            && Number(month, 1, 12) is { } inMonth
            && Number(day, 1, DateTime.DaysInMonth(2024, inMonth)) is { } onDay
            ? new MonthDay(inMonth, onDay)
            : null;
    }

    public static Window? Window(string text, bool monthEnd) =>
        text.Split(':') switch
        {
            ["cycle"] => Core.Requirements.Window.Cycle.Instance,
            ["year"] => new Window.Year(),
            ["first-cycle"] => new Window.FirstCycle(),
            ["once"] => new Window.Once(),
            ["rolling-months", var n] when Number(n, 1, MostMonths) is { } months =>
                new Window.RollingMonths(months),
            ["every-cycles", var n] when Number(n, 1, 100) is { } cycles => new Window.EveryCycles(
                cycles
            ),
            ["valid", var n] when Number(n, 1, MostMonths) is { } months => new Window.Valid(
                months,
                monthEnd
            ),
            _ => null,
        };

    public static DeadlineForm? Deadline(string text)
    {
        switch (text)
        {
            case "renewal":
                return new DeadlineForm.Renewal();
            case "first-renewal":
                return new DeadlineForm.FirstRenewal();
            case "second-renewal":
                return new DeadlineForm.SecondRenewal();
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day))
        {
            return day.Year is >= 1900 and < 2200 ? new DeadlineForm.On(day) : null;
        }

        var plus = text.LastIndexOf('+');
        if (plus < 0 || Months(text[(plus + 1)..]) is not { } months)
        {
            return null;
        }

        var from = text[..plus];
        if (from == "licensed")
        {
            return new DeadlineForm.LicensedPlus(months);
        }

        const string Clock = "clock:";
        return
            from.StartsWith(Clock, StringComparison.Ordinal)
            && RuleFields.IsId(from[Clock.Length..])
            ? new DeadlineForm.ClockPlus(from[Clock.Length..], months)
            : null;
    }
}
