using System.Collections.Immutable;
using Credence.App.Rules.Yaml;
using Credence.Core.Credits;
using Credence.Core.Practice;

namespace Credence.App.Folder;

/// <summary>Reads <c>goals:</c> and <c>planning:</c> of a profile.</summary>
internal sealed class WishesReader(KeptKeys kept)
{
    private static readonly (string, DayOfWeek)[] Weekdays =
    [
        ("monday", DayOfWeek.Monday),
        ("tuesday", DayOfWeek.Tuesday),
        ("wednesday", DayOfWeek.Wednesday),
        ("thursday", DayOfWeek.Thursday),
        ("friday", DayOfWeek.Friday),
        ("saturday", DayOfWeek.Saturday),
        ("sunday", DayOfWeek.Sunday),
    ];

    public Goal? Goal(YamlFields fields)
    {
        var id = fields.RequiredText("id");
        var goal = new Goal
        {
            Id = id ?? "",
            Statement = fields.Text("statement") ?? "",
            Kind = Kind(fields),
            Topics = [.. fields.Texts("topics").Select(code => new Topic(code))],
            TargetCredits = fields.Amount("target_credits") ?? Amount.Zero,
            Priority = fields.Number("priority", 1, 3) ?? 2,
            Evidence = fields.Texts("evidence"),
        };
        kept.Keep(fields, $"goals/{id}");
        return id is null ? null : goal;
    }

    private static string Kind(YamlFields fields)
    {
        string[] kinds =
        [
            "clinical-depth",
            "role-transition",
            "academic-teaching",
            "business-practice",
        ];
        return fields.Choice("kind", [.. kinds.Select((kind, at) => (kind, at))]) is { } chosen
            ? kinds[chosen]
            : "";
    }

    public PlanningWishes Planning(YamlFields fields)
    {
        var usual = new PlanningWishes();
        var (hours, months) = Hours(fields, usual.HoursPerMonth);
        var micro = fields.Fields("micro");
        var wishes = new PlanningWishes
        {
            Start = fields.Month("start"),
            HoursPerMonth = hours,
            HoursInMonth = months,
            Budget = fields.Money("budget"),
            Allowances = Allowances(fields),
            BufferStep = fields.Number("buffer_step", 0, 1000) ?? usual.BufferStep,
            MicroMinimum = micro?.Amount("min") ?? usual.MicroMinimum,
            MicroMaximum = micro?.Amount("max") ?? usual.MicroMaximum,
            MicroPracticeLinked = micro?.Amount("practice_linked") ?? usual.MicroPracticeLinked,
            Unavailable = Unavailable(fields),
            DeepDivesPerQuarter =
                fields.Number("deep_dives_per_quarter", 0, 20) ?? usual.DeepDivesPerQuarter,
            Events = fields.Number("events", 0, 50) ?? usual.Events,
            Sliders = Sliders(fields),
            Protected = Protected(fields),
        };
        if (micro is not null)
        {
            kept.Keep(micro, "planning/micro");
        }

        kept.Keep(fields, "planning");
        return wishes;
    }

    /// <summary>One number, or a default with the months that differ.</summary>
    private static (Amount Usual, ImmutableDictionary<DateOnly, Amount> Months) Hours(
        YamlFields fields,
        Amount usual
    )
    {
        var months = ImmutableDictionary<DateOnly, Amount>.Empty;
        if (fields.Value("hours_per_month") is not YamlMap)
        {
            return (fields.Amount("hours_per_month") ?? usual, months);
        }

        var given = fields.Fields("hours_per_month")!;
        usual = given.Amount("default") ?? usual;
        foreach (var entry in given.Map.Entries.Where(entry => entry.Key != "default"))
        {
            var name = new YamlText(entry.Line, entry.Column, entry.Key, true);
            if (given.MonthOf(name) is { } month && given.Amount(entry.Key) is { } hours)
            {
                months = months.SetItem(month, hours);
            }
        }

        return (usual, months);
    }

    private ImmutableArray<Allowance> Allowances(YamlFields fields)
    {
        var all = ImmutableArray.CreateBuilder<Allowance>();
        foreach (var item in fields.FieldsList("allowances"))
        {
            if (item.RequiredText("id") is { } id)
            {
                all.Add(Allowance(item, id, $"planning/allowances/{id}"));
            }
        }

        // The short form: one employer, over the planning year; a ledger's "hospital" means it.
        if (fields.Fields("allowance") is { } only)
        {
            all.Add(Allowance(only, only.Text("id") ?? "hospital", "planning/allowances/hospital"));
        }

        return all.ToImmutable();
    }

    private Allowance Allowance(YamlFields fields, string id, string path)
    {
        var from = fields.Date("from");
        var to = fields.Date("to");
        fields.InOrder(from, to);
        var allowance = new Allowance(
            id,
            fields.Money("money") ?? Money.Zero,
            fields.Amount("days") ?? Amount.Zero,
            from,
            to
        );
        kept.Keep(fields, path);
        return allowance;
    }

    private ImmutableArray<Unavailable> Unavailable(YamlFields fields)
    {
        var all = ImmutableArray.CreateBuilder<Unavailable>();
        foreach (var item in fields.FieldsList("unavailable"))
        {
            var why = item.Text("why") ?? "";
            if (item.Span() is { } span)
            {
                kept.Keep(item, $"planning/unavailable/{all.Count}");
                all.Add(new Unavailable(span, why));
            }
        }

        return all.ToImmutable();
    }

    private Sliders Sliders(YamlFields fields)
    {
        var usual = new Sliders();
        if (fields.Fields("sliders") is not { } given)
        {
            return usual;
        }

        var sliders = new Sliders
        {
            Career = given.Amount("career") ?? usual.Career,
            Time = given.Amount("time") ?? usual.Time,
            Money = given.Amount("money") ?? usual.Money,
        };
        kept.Keep(given, "planning/sliders");
        return sliders;
    }

    private ProtectedTime? Protected(YamlFields fields)
    {
        if (fields.Fields("protected") is not { } given)
        {
            return null;
        }

        var weekday = given.Choice("weekday", Weekdays);
        var time = new ProtectedTime(
            weekday ?? DayOfWeek.Friday,
            given.Time("start") ?? new TimeOnly(13, 0),
            given.Amount("hours") ?? Amount.Whole(2),
            given.Number("every_weeks", 1, 52) ?? 2
        );
        kept.Keep(given, "planning/protected");
        return time;
    }
}
