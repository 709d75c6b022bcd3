using System.Globalization;
using System.Text;

namespace Credence.Faults;

/// <summary>The table for docs/measured.md, and the list of what passed.</summary>
internal static class Summary
{
    /// <summary>A line for each folder, the one with most faults first; the whole is weighted by the folders' faults.</summary>
    public static string Of(Fault[] faults, Outcome[] outcomes)
    {
        var table = new StringBuilder(
            "| folder | faults | drawn | noticed | |\n|---|---|---|---|---|\n"
        );
        var (whole, expected) = (0, 0.0);
        foreach (
            var folder in faults
                .GroupBy(one => one.Folder)
                .OrderByDescending(one => one.Count())
                .ThenBy(one => one.Key)
        )
        {
            var drawn = outcomes.Where(one => one.Fault.Folder == folder.Key).ToArray();
            if (drawn.Length == 0)
            {
                continue;
            }

            var share = (double)drawn.Count(IsNoticed) / drawn.Length;
            whole += folder.Count();
            expected += share * folder.Count();
            table.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {folder.Key} | {folder.Count()} | {drawn.Length} | {drawn.Count(IsNoticed)} | {share:P0} |"
            );
        }

        var noticed = outcomes.Count(IsNoticed);
        table.AppendLine(
            CultureInfo.InvariantCulture,
            $"| all | {whole} | {outcomes.Length} | {noticed} | {(double)noticed / outcomes.Length:P1}, weighted {expected / whole:P1} |"
        );
        table.Append(
            CultureInfo.InvariantCulture,
            $"{Count(outcomes, Notice.ByEndlessLoop)} by an endless loop; {Count(outcomes, Notice.Untouched)} that no test touches."
        );
        return table.ToString();
    }

    public static IEnumerable<string> Passed(Outcome[] outcomes) =>
        outcomes
            .Where(one => !IsNoticed(one))
            .Select(one =>
                (one.Notice == Notice.Untouched ? "untouched " : "passed    ") + one.Fault
            );

    private static bool IsNoticed(Outcome outcome) =>
        outcome.Notice is Notice.ByTest or Notice.ByEndlessLoop;

    private static int Count(Outcome[] outcomes, Notice notice) =>
        outcomes.Count(one => one.Notice == notice);
}
