using System.Collections.Immutable;
using System.Text.Json;
using Credence.Core.Requirements;

namespace Credence.App.Rules;

/// <summary>Writes a requirement with the keys and notations of a body file.</summary>
internal static class RequirementJson
{
    public static void Write(Utf8JsonWriter json, Requirement rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("title", rule.Title);
        Amounts(json, "amount", rule.Amount);
        if (!rule.FirstCycleAmount.IsEmpty)
        {
            json.WriteStartObject("first_cycle");
            Amounts(json, "amount", rule.FirstCycleAmount);
            json.WriteEndObject();
        }

        json.WriteString("unit", $"{rule.Unit}".ToLowerInvariant());
        json.WriteString("window", Written(rule.Window));
        if (rule.Window is Window.Valid valid)
        {
            json.WriteBoolean("month_end", valid.MonthEnd);
        }

        DeadlineJson.Write(json, "deadline", rule.Deadlines);
        if (rule.Due is { } due)
        {
            json.WriteStartObject("due");
            json.WritePropertyName("first");
            DeadlineJson.Write(json, due.First);
            json.WriteString(
                "then",
                due.ThenMonths is { } months ? $"{months}m" : $"every-cycles:{due.ThenCycles}"
            );
            json.WriteEndObject();
        }

        WayJson.Accepts(json, rule);
        BodyJson.Texts(json, "formats", rule.Formats);
        BodyJson.Texts(json, "topics", rule.Topics.Select(topic => topic.Code));
        WayJson.Write(json, rule);
        BodyJson.TextOrNull(json, "within", rule.Within);
        json.WriteBoolean("stackable", rule.Stackable);
        json.WriteBoolean("from_license", rule.FromLicense);
        BodyJson.Condition(json, "when", rule.When);
        json.WriteString("applies", rule.Applies);
        json.WriteString("confirm", rule.Confirm);
        json.WriteStartArray("max_from");
        foreach (var cap in rule.Caps)
        {
            Cap(json, cap);
        }

        json.WriteEndArray();
        BodyJson.Day(json, "in_force_from", rule.InForceFrom);
        BodyJson.Day(json, "in_force_until", rule.InForceUntil);
        json.WriteBoolean("announced", rule.Announced);
        json.WriteString("note", rule.Note);
        json.WriteString("doubt", rule.Doubt);
        BodyJson.Sources(json, rule.Sources, rule.SourceNoneFound);
        json.WriteEndObject();
    }

    /// <summary>A single figure is a number; cases are a list of {when, is}; no figure is the word unknown.</summary>
    public static void Amounts(Utf8JsonWriter json, string name, ImmutableArray<AmountCase> cases)
    {
        json.WritePropertyName(name);
        if (cases is [{ When: null, Prorated: Proration.None } single])
        {
            Figure(json, single);
            return;
        }

        json.WriteStartArray();
        foreach (var one in cases)
        {
            json.WriteStartObject();
            BodyJson.Condition(json, "when", one.When);
            json.WritePropertyName("is");
            Figure(json, one);
            if (one.Prorated != Proration.None)
            {
                json.WriteString("prorated", BodyJson.Kebab($"{one.Prorated}"));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Figure(Utf8JsonWriter json, AmountCase one)
    {
        if (one.Share is { } share)
        {
            json.WriteStringValue(Written(share));
        }
        else if (one.Is is { } known)
        {
            json.WriteNumberValue(known.ToDecimal());
        }
        else
        {
            json.WriteStringValue("unknown");
        }
    }

    private static void Cap(Utf8JsonWriter json, Cap cap)
    {
        json.WriteStartObject();
        json.WriteString("what", cap.What);
        BodyJson.Texts(json, "types", cap.Types.Select(type => $"{type}"));
        BodyJson.Texts(json, "formats", cap.Formats);
        BodyJson.Texts(json, "topics", cap.Topics.Select(topic => topic.Code));
        if (!cap.ExceptTopics.IsEmpty)
        {
            BodyJson.Texts(json, "except_topics", cap.ExceptTopics.Select(topic => topic.Code));
        }

        if (cap.Share is { } share)
        {
            json.WriteString("amount", Written(share));
        }
        else
        {
            json.WriteNumber("amount", cap.Amount.ToDecimal());
        }

        json.WriteString("per", $"{cap.Per}".ToLowerInvariant());
        json.WriteBoolean("applied", cap.Applied);
        json.WriteEndObject();
    }

    public static string Written(Window window) =>
        window switch
        {
            Window.Cycle => "cycle",
            Window.Year => "year",
            Window.RollingMonths rolling => $"rolling-months:{rolling.Months}",
            Window.EveryCycles every => $"every-cycles:{every.Cycles}",
            Window.FirstCycle => "first-cycle",
            Window.Once => "once",
            Window.Valid valid => $"valid:{valid.Months}",
            _ => throw new ArgumentOutOfRangeException(nameof(window), window, null),
        };

    public static string Written(AmountShare share)
    {
        var part = share.Whole == 100 ? $"{share.Part}%" : $"{share.Part}/{share.Whole}";
        return share.Of.Length == 0 ? part : $"{part} of {share.Of}";
    }
}
