using System.Globalization;
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

    /// <summary>"24m" or "14d".</summary>
    private static (int Months, int Days)? Delay(string text) =>
        Months(text) is { } months ? (months, 0)
        : text.EndsWith('d') && Number(text[..^1], 1, 366) is { } days ? (0, days)
        : null;

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

    /// <summary>"20% of total", "1/3 of total"; in a cap also "20%" of the capped requirement itself.</summary>
    public static AmountShare? Share(string text)
    {
        var of = text.Split(" of ");
        if (of.Length > 2 || (of.Length == 2 && !RuleFields.IsId(of[1].Trim())))
        {
            return null;
        }

        var part = of[0].Trim();
        var id = of.Length == 2 ? of[1].Trim() : "";
        if (part.EndsWith('%'))
        {
            return Number(part[..^1], 1, 100) is { } percent
                ? new AmountShare(percent, 100, id)
                : null;
        }

        return
            part.Split('/') is [var over, var under]
            && Number(under, 2, 100) is { } whole
            && Number(over, 1, whole) is { } parts
            ? new AmountShare(parts, whole, id)
            : null;
    }

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
            case "licensed":
                return new DeadlineForm.LicensedPlus(0);
            case "first-full-cycle":
                return new DeadlineForm.FullCycle(null);
        }

        if (Dated(text) is { } dated)
        {
            return dated;
        }

        if (Day(text) is { } day)
        {
            return new DeadlineForm.On(day);
        }

        var plus = text.LastIndexOf('+');
        if (plus < 0 || Delay(text[(plus + 1)..]) is not { } delay)
        {
            return null;
        }

        var (months, days) = delay;

        var from = text[..plus];
        if (from == "licensed")
        {
            return new DeadlineForm.LicensedPlus(months, days);
        }

        return from.Split(':') switch
        {
            ["clock", var clock] when RuleFields.IsId(clock) => new DeadlineForm.ClockPlus(
                clock,
                months,
                days
            ),
            ["registered", var kind] when RuleFields.IsId(kind) => new DeadlineForm.RegisteredPlus(
                kind,
                months,
                days
            ),
            _ => null,
        };
    }

    /// <summary>Forms that name a day or a registration behind a colon: renewal-from:2026-01-01+60m.</summary>
    private static DeadlineForm? Dated(string text)
    {
        switch (text.Split(':'))
        {
            case ["renewal-from", var rest]:
                var plus = rest.Split('+');
                var months = plus.Length == 2 ? Months(plus[1]) : 0;
                return plus.Length <= 2 && months is { } more && Day(plus[0]) is { } from
                    ? new DeadlineForm.RenewalFrom(from, more)
                    : null;
            case ["first-full-cycle-from", var rest]:
                return Day(rest) is { } begins ? new DeadlineForm.FullCycle(begins) : null;
            case ["registration-end", var kind] when RuleFields.IsId(kind):
                return new DeadlineForm.RegistrationEnd(kind);
            default:
                return null;
        }
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) && day.Year is >= 1900 and < 2200
            ? day
            : null;
}
