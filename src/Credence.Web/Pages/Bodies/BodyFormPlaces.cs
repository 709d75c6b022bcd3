using System.Text.RegularExpressions;
using Credence.Core.Problems;

namespace Credence.Web.Pages.Bodies;

/// <summary>From a line of the body file that a form wrote back to the field it came from.</summary>
internal static partial class BodyFormPlaces
{
    /// <summary>The same problems, each at the field it came from where one can be named.</summary>
    public static Problem AtField(Problem problem, string text)
    {
        if (LineOf().Match(problem.Place) is not { Success: true } match)
        {
            return problem;
        }

        var lines = text.Split('\n');
        var line = int.Parse(match.Groups["line"].ValueSpan) - 1;
        if (line >= lines.Length)
        {
            return problem;
        }

        var inner = KeyAbove(lines, line, int.MaxValue);
        var outer = KeyAbove(lines, line, 0);
        if (outer != "requirements")
        {
            return problem with { Place = outer == "carry_over" ? "carry" : inner };
        }

        var row = Begun(lines, line, "requirements:", "  - ");
        return problem with
        {
            Place = BodyForm.Key(
                Math.Max(0, row),
                KeyAbove(lines, line, 4) switch
                {
                    "max_from" => LimitFields.Keys[
                        Math.Clamp(
                            Begun(lines, line, "    max_from:", "      - "),
                            0,
                            LimitFields.Keys.Length - 1
                        )
                    ] + (inner == "amount" ? "" : "-of"),
                    "first_cycle" => "first",
                    "ends" => TimingFields.Ends(inner == "ends" ? "months" : inner),
                    "or" => inner is "topics" or "window" ? $"or-{inner}" : WayFields.Amount,
                    var key => key,
                }
            ),
        };
    }

    /// <summary>Which item of a list a line stands in, from 0; -1 where none has begun.</summary>
    private static int Begun(string[] lines, int line, string list, string item)
    {
        var begin = Array.FindLastIndex(
            lines,
            line,
            one => one.StartsWith(list, StringComparison.Ordinal)
        );
        return lines
                .Take(line + 1)
                .Skip(begin + 1)
                .Count(one => one.StartsWith(item, StringComparison.Ordinal)) - 1;
    }

    /// <summary>The key that a line belongs to: its own, or that of the nearest line above, not deeper than asked.</summary>
    private static string KeyAbove(string[] lines, int line, int deepest)
    {
        for (; line >= 0; line--)
        {
            if (
                KeyOf().Match(lines[line]) is { Success: true } match
                && match.Groups["key"].Index <= deepest
            )
            {
                return match.Groups["key"].Value;
            }
        }

        return "";
    }

    [GeneratedRegex(@"line (?<line>\d{1,6})", RegexOptions.NonBacktracking)]
    private static partial Regex LineOf();

    [GeneratedRegex(@"^[ -]*(?<key>[a-z_]+):", RegexOptions.NonBacktracking)]
    private static partial Regex KeyOf();
}
