using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Credence.App.Problems;
using Credence.Core.Requirements;

namespace Credence.App.Rules;

/// <summary>
/// The simple form says the end of a cycle in words: "06-30 of odd years", "06-30 of even years for surnames A-L,
/// 06-30 of odd years for surnames M-Z", "12-31 of every third year (2026, 2029)". What is not plain is left to the
/// profile's cycle_ends, with a notice.
/// </summary>
internal static partial class FormOneCycle
{
    public static CycleRule Fixed(RuleFields fields, CycleRule rule)
    {
        var words = fields.Text("fixed");
        if (rule.Ends != CycleEnds.FixedDate)
        {
            return rule;
        }

        if (Ends(words) is { } plain)
        {
            return rule with { Fixed = plain.Day, Years = plain.Years };
        }

        if (Cohorts(words) is { IsEmpty: false } cohorts)
        {
            return rule with { Cohorts = cohorts };
        }

        fields.Problems.Notice(ProblemCatalog.CycleInWords, fields.PlaceOf("fixed"), words);
        return rule with { Ends = CycleEnds.BoardAssigned };
    }

    private static (MonthDay Day, EndYears Years)? Ends(string words)
    {
        var match = DayAndYears().Match(words);
        if (!match.Success || RuleTexts.DayOfYear(match.Groups["day"].Value) is not { } day)
        {
            return null;
        }

        if (match.Groups["parity"].Value is { Length: > 0 } parity)
        {
            return (day, new EndYears(parity == "odd" ? YearPick.Odd : YearPick.Even));
        }

        return match.Groups["from"].Value is { Length: > 0 } from
            ? (day, new EndYears(YearPick.EveryNth, 3, int.Parse(from)))
            : (day, EndYears.Any);
    }

    private static ImmutableArray<Cohort> Cohorts(string words)
    {
        var cohorts = ImmutableArray.CreateBuilder<Cohort>();
        foreach (var part in words.Split([", ", "; "], StringSplitOptions.RemoveEmptyEntries))
        {
            var match = Surnames().Match(part);
            if (!match.Success || Ends(match.Groups["end"].Value) is not { } end)
            {
                return [];
            }

            cohorts.Add(
                new Cohort(CohortBy.Surname, match.Groups["names"].Value, end.Day, end.Years)
            );
        }

        return cohorts.ToImmutable();
    }

    [GeneratedRegex(
        @"^(?<day>\d\d-\d\d)( of (?<parity>odd|even) years| (of )?every year| of every third year \((?<from>\d{4})[\d, ]*\))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex DayAndYears();

    [GeneratedRegex(
        @"^(?<end>.+) for (surnames|last names) (?<names>[A-Z]-[A-Z])$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Surnames();
}
