using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Standing;

namespace Credence.Cli.Output;

/// <summary>"Am I safe?" in a sentence or two, before any table.</summary>
public static class Answer
{
    public static IEnumerable<string> Of(CheckResult result)
    {
        if (result.Obligations.IsEmpty)
        {
            yield return "The profile names no body yet, so nothing is asked.";
            yield break;
        }

        foreach (var late in result.Obligations.Where(IsLate))
        {
            yield return $"Overdue: {late.Title}. {LateWords(late)}";
        }

        yield return Missing(result);
        if (result.MissingIfAnswered > Amount.Zero)
        {
            yield return $"Up to {Words.Credits(result.MissingIfAnswered)} more depend on your answers below.";
        }

        if (Next(result) is { } next)
        {
            yield return $"The next deadline with something missing is {Words.Day(next.Deadline!.Value)}: {next.Title}, {Lacks(next.Missing, next.MissingItems)}.";
        }
    }

    public static string Year(AnnualTarget annual) =>
        $"A year asks {annual.BandLow} to {annual.BandHigh} credits: {annual.Overlapped} that serve every body at once"
        + (annual.OneTime.IsZero ? "" : $", {annual.OneTime} one-time")
        + $" ({annual.NotOverlapped} if nothing overlapped).";

    /// <summary>"4 missing", "4 and 1 card or course missing", "nothing missing".</summary>
    public static string Lacks(Amount missing, int items) =>
        (missing.IsZero, items) switch
        {
            (true, 0) => "nothing missing",
            (true, _) => $"{Words.Items(items)} missing",
            (_, 0) => $"{missing} missing",
            _ => $"{missing} and {Words.Items(items)} missing",
        };

    /// <summary>The same where there is little room: "4 missing", "1 item missing", "4 + 1 missing".</summary>
    public static string LacksInShort(Amount missing, int items) =>
        (missing.IsZero, items) switch
        {
            (_, 0) => Lacks(missing, items),
            (true, 1) => "1 item missing",
            (true, _) => $"{items} items missing",
            _ => $"{missing} + {items} missing",
        };

    public static bool IsShort(CheckResult result) =>
        !result.Missing.IsZero || result.MissingItems > 0 || result.Obligations.Any(IsLate);

    private static string Missing(CheckResult result)
    {
        if (result.Missing.IsZero && result.MissingItems == 0)
        {
            return result.Obligations.Any(standing =>
                standing.Applicable
                && standing.Status is Status.Confirm or Status.Unsettled or Status.AnswerNeeded
            )
                ? "No credits are missing, but something is still to be answered or confirmed."
                : "Nothing is missing: every body has what it asks.";
        }

        var items =
            result.MissingItems == 0 ? ""
            : result.Missing.IsZero
                ? $"{Words.Items(result.MissingItems)} {(result.MissingItems == 1 ? "is" : "are")} missing"
            : $"; {Words.Items(result.MissingItems)} too";
        return result.Missing.IsZero
            ? items + "."
            : $"{Words.Credits(result.Missing)}, well chosen, close everything that is open{items}.";
    }

    private static bool IsLate(ObligationStanding standing) =>
        standing.Applicable
        && (standing.Status == Status.Overdue || standing.Previous?.State == PreviousState.Short);

    private static string LateWords(ObligationStanding standing) =>
        standing.Previous is { State: PreviousState.Short } previous
            ? $"The cycle that ended {Words.Day(previous.Cycle.End)} has {Lacks(previous.Missing, previous.MissingItems)}."
            : $"{Lacks(standing.Missing, standing.MissingItems)}.";

    private static ObligationStanding? Next(CheckResult result) =>
        result
            .Obligations.Where(standing =>
                standing is { Applicable: true, Deadline: not null }
                && standing.Deadline >= result.AsOf
                && (!standing.Missing.IsZero || standing.MissingItems > 0)
            )
            .MinBy(standing => standing.Deadline);
}
