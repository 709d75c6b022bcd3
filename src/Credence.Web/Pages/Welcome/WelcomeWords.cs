using Credence.Core.Requirements;
using Credence.Web.Rendering;

namespace Credence.Web.Pages.Welcome;

/// <summary>What the first questions say.</summary>
public static class WelcomeWords
{
    public static string Title(WelcomeView view) =>
        (view.Adding, view.AtDates) switch
        {
            (true, false) => "Add a body",
            (_, true) => "When do they end?",
            _ => "Four answers, then your year.",
        };

    public static string Lead(WelcomeView view) =>
        (view.Adding, view.AtDates) switch
        {
            (true, false) =>
                "A license, a board, a hospital. To see first what it costs, try “What if?”.",
            (_, true) => "These dates fix your cycles. Your licenses show them.",
            _ =>
                "Under three minutes. Then you see what every body asks, what counts, and what is missing.",
        };

    /// <summary>"DEA", "Internal Medicine board": what people call the bodies that many have.</summary>
    public static string Short(Body body)
    {
        const string Board = "American Board of ";
        return body.Kind switch
        {
            BodyKind.Dea => "DEA",
            BodyKind.Hospital => "A hospital (common rule)",
            _ when body.Name.StartsWith(Board, StringComparison.Ordinal) =>
                $"{body.Name[Board.Length..].Split(" (")[0]} board",
            _ => body.Name,
        };
    }

    public static string EndLabel(Body body) =>
        body.Kind switch
        {
            BodyKind.Dea => "Your DEA registration expires on",
            BodyKind.Hospital => "Your present appointment ends on",
            _ => "Your present cycle ends on",
        };

    /// <summary>The question for the first day there; empty where nothing hangs on it.</summary>
    public static (string Label, string Hint) Licensed(Body body) =>
        body.Kind switch
        {
            BodyKind.StateLicense => (
                "First licensed there, if you know",
                "A first cycle often asks for less."
            ),
            BodyKind.SpecialtyBoard => (
                "First certified there, if you know",
                "Some boards count the years from it."
            ),
            BodyKind.Dea => (
                "First registered, if you know",
                "Those registered since June 27, 2023 owed the training with it."
            ),
            _ => ("", ""),
        };

    /// <summary>"50 hours in 2 years": what stands by itself in the present version, without conditions.</summary>
    public static string Asks(Body body)
    {
        var version =
            body.Versions.LastOrDefault(version => !version.Announced) ?? body.Versions[^1];
        var main = version
            .Requirements.Concat(version.Packages.FirstOrDefault()?.Requirements ?? [])
            .Where(one => one.Within is null && IsUsual(one.When) && !one.CountsItems)
            .Select(one => (one, Amount: one.Amount[^1].Is))
            .Where(one => one.Amount is { IsZero: false })
            .OrderByDescending(one => one.Amount!.Value.Hundredths)
            .FirstOrDefault();
        return main.one is null
            ? "see its page"
            : $"{main.Amount} {Say.Unit(main.one.Unit, main.Amount!.Value)}{Span(main.one, version)}{(version.Packages.Length > 1 ? ", or another way" : "")}";
    }

    /// <summary>Asked of everybody, or of everybody but newcomers.</summary>
    private static bool IsUsual(Condition? when) =>
        when
            is null
                or Condition.Not { Part: Condition.FirstCycle { Is: true } }
                or Condition.FirstCycle { Is: false }
                or Condition.RenewalNumberAtLeast { Number: 2 };

    private static string Span(Requirement rule, BodyVersion version)
    {
        var months = rule.Window switch
        {
            Window.Once => 0,
            Window.Year => 12,
            Window.RollingMonths rolling => rolling.Months,
            Window.EveryCycles many => many.Cycles * version.Cycle.Months,
            _ => version.Cycle.Months,
        };
        return months switch
        {
            0 => ", once",
            12 => " a year",
            _ when months % 12 == 0 => $" in {Say.Number(months / 12)} years",
            _ => $" in {months} months",
        };
    }
}
