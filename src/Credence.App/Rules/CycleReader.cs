using System.Collections.Immutable;
using Credence.App.Problems;
using Credence.App.Rules.Yaml;
using Credence.Core.Requirements;

namespace Credence.App.Rules;

/// <summary>Reads the rhythm of a body: its months and the day on which a cycle ends.</summary>
internal static class CycleReader
{
    private const int MostMonths = 240;

    public static CycleRule Read(RuleFields fields)
    {
        var yaml = fields.Yaml;
        var ends =
            yaml.Choice(
                "ends",
                [
                    ("fixed-date", CycleEnds.FixedDate),
                    ("birth-month", CycleEnds.BirthMonth),
                    ("issue-anniversary", CycleEnds.IssueAnniversary),
                    ("calendar-year", CycleEnds.CalendarYear),
                    ("board-assigned", CycleEnds.BoardAssigned),
                ]
            ) ?? CycleEnds.BoardAssigned;
        var rule = new CycleRule
        {
            Months = yaml.Number("months", 1, MostMonths) ?? 24,
            Ends = ends,
            LicenseMonths = LicenseMonths(fields),
            LookbackMonths = yaml.Number("lookback_months", 1, MostMonths),
            Note = fields.Text("note"),
        };
        rule = fields.Form == 1 ? FormOneCycle.Fixed(fields, rule) : Whole(fields, rule);
        yaml.RefuseOthers();
        return rule;
    }

    private static int? LicenseMonths(RuleFields fields) =>
        fields.Form == 1 && fields.Yaml.Has("licence_months")
            ? fields.Yaml.Number("licence_months", 1, MostMonths)
            : fields.Yaml.Number("license_months", 1, MostMonths);

    private static CycleRule Whole(RuleFields fields, CycleRule rule)
    {
        var (day, years) = (default(MonthDay?), EndYears.Any);
        if (fields.Inside("fixed") is { } fixedDay)
        {
            day = DayOfYear(fixedDay, "day");
            years = Years(fixedDay);
            fixedDay.Yaml.RefuseOthers();
        }

        var cohorts = fields.Each("cohorts").Select(Cohort).OfType<Cohort>().ToImmutableArray();
        if (
            rule.Ends == CycleEnds.FixedDate
            && day is null
            && !fields.Yaml.Has("fixed")
            && !fields.Yaml.Has("cohorts")
        )
        {
            fields.Problems.Add(ProblemCatalog.CycleDayMissing, fields.Yaml.Here);
        }

        return rule with
        {
            Fixed = day,
            Years = fields.Yaml.Has("years") ? Years(fields) : years,
            Cohorts = cohorts,
            Day = EndDayOf(fields),
            Due = fields.Yaml.Has("due") ? DayOfYear(fields, "due") : null,
            LateUntil = Late(fields),
            Moved = [.. fields.Each("moved").Select(Moved).OfType<MovedEnd>()],
            Sources = fields.Sources(),
        };
    }

    private static EndDay EndDayOf(RuleFields fields) =>
        fields.Yaml.Choice(
            "day",
            [
                ("birthday", EndDay.SameDay),
                ("same-day", EndDay.SameDay),
                ("day-before-birthday", EndDay.DayBefore),
                ("day-before", EndDay.DayBefore),
                ("last-of-month", EndDay.LastOfMonth),
                ("first-of-month", EndDay.FirstOfMonth),
            ]
        ) ?? EndDay.Usual;

    public static MonthDay? DayOfYear(RuleFields fields, string key)
    {
        if (fields.Yaml.Scalar(key) is not { } text)
        {
            if (fields.Yaml.Value(key) is null)
            {
                fields.Yaml.Missing(key);
            }

            return null;
        }

        var day = RuleTexts.DayOfYear(text.Text);
        if (day is null)
        {
            fields.Problems.Add(ProblemCatalog.DayOfYearUnreadable, fields.PlaceOf(key), text.Text);
        }

        return day;
    }

    public static EndYears Years(RuleFields fields)
    {
        switch (fields.Yaml.Value("years"))
        {
            case YamlMap when fields.Inside("years") is { } nth:
                var every = nth.Yaml.Number("every", 1, 20);
                var from = nth.Yaml.Number("from", 1900, 2199);
                if (!nth.Yaml.Has("every") || !nth.Yaml.Has("from"))
                {
                    nth.Yaml.Missing(nth.Yaml.Has("every") ? "from" : "every");
                }

                nth.Yaml.RefuseOthers();
                return every is { } step && from is { } first
                    ? new EndYears(YearPick.EveryNth, step, first)
                    : EndYears.Any;
            case YamlText text:
                return Pick(text.Text) is { } pick
                    ? new EndYears(pick)
                    : Refused(fields, text.Text);
            case null:
                return EndYears.Any;
            default:
                return Refused(fields, "years");
        }
    }

    private static EndYears Refused(RuleFields fields, string text)
    {
        fields.Problems.Add(ProblemCatalog.YearsUnreadable, fields.PlaceOf("years"), text);
        return EndYears.Any;
    }

    private static YearPick? Pick(string word) =>
        word switch
        {
            "every" => YearPick.Every,
            "odd" => YearPick.Odd,
            "even" => YearPick.Even,
            "parity-of-birth-year" => YearPick.ParityOfBirthYear,
            "parity-of-license-year" => YearPick.ParityOfLicenseYear,
            "from-license" => YearPick.FromLicense,
            _ => null,
        };

    private static Cohort? Cohort(RuleFields fields)
    {
        (string Key, CohortBy By)[] tests =
        [
            ("surname", CohortBy.Surname),
            ("born", CohortBy.BirthYear),
            ("licensed", CohortBy.LicenseYear),
            ("licensed_months", CohortBy.LicenseMonth),
            ("number", CohortBy.LicenseNumber),
        ];
        var named = tests.Where(test => fields.Yaml.Has(test.Key)).ToArray();
        var written =
            named.Length == 1
                ? fields.Text(named[0].Key)
                : string.Join(", ", fields.Yaml.Map.Entries.Select(entry => entry.Key));
        if (named.Length != 1 || !Tells(named[0].By, written))
        {
            fields.Problems.Add(ProblemCatalog.CohortUnreadable, fields.Yaml.Here, written);
            return null;
        }

        var assigned =
            fields.Yaml.Choice("ends", [("board-assigned", true), ("fixed-date", false)]) ?? false;
        var day = assigned && !fields.Yaml.Has("day") ? null : DayOfYear(fields, "day");
        var cohort = new Cohort(named[0].By, written, day, Years(fields), assigned);
        fields.Yaml.RefuseOthers();
        return day is null && !assigned ? null : cohort;
    }

    private static bool Tells(CohortBy by, string test) =>
        by switch
        {
            CohortBy.Surname => test.Split('-') is [{ Length: 1 } from, { Length: 1 } to]
                && char.IsAsciiLetterUpper(from[0])
                && char.IsAsciiLetterUpper(to[0])
                && from[0] <= to[0],
            CohortBy.LicenseMonth => RuleTexts.Run(test, 1, 12) is not null,
            _ => test is "odd" or "even",
        };

    private static LateUntil? Late(RuleFields parent)
    {
        switch (parent.Yaml.Value("late_until"))
        {
            case null:
                return null;
            case YamlText text when RuleTexts.DayOfYear(text.Text) is { } day:
                return new LateUntil(day, 0, 0);
            case YamlMap when parent.Inside("late_until") is { } fields:
                var months = fields.Yaml.Number("months", 1, 60);
                var days = fields.Yaml.Number("days", 1, 1000);
                fields.Yaml.RefuseOthers();
                if ((months ?? days) is not null)
                {
                    return new LateUntil(null, months ?? 0, days ?? 0);
                }

                parent.Problems.Add(
                    ProblemCatalog.LateUnreadable,
                    parent.PlaceOf("late_until"),
                    "{}"
                );
                return null;
            case var other:
                parent.Problems.Add(
                    ProblemCatalog.LateUnreadable,
                    other.In(parent.Yaml.File),
                    (other as YamlText)?.Text ?? "late_until"
                );
                return null;
        }
    }

    private static MovedEnd? Moved(RuleFields fields)
    {
        var end = fields.Date("end");
        var to = fields.Date("to");
        foreach (var key in new[] { "end", "to" })
        {
            if (!fields.Yaml.Has(key))
            {
                fields.Yaml.Missing(key);
            }
        }

        fields.Yaml.RefuseOthers();
        return end is { } from && to is { } day ? new MovedEnd(from, day) : null;
    }
}
