using System.Text.Json;
using Credence.Core.Requirements;

namespace Credence.App.Rules;

/// <summary>Writes types by fact, other ways, ends and years of a requirement's own; nothing where it has none.</summary>
internal static class WayJson
{
    public static void Accepts(Utf8JsonWriter json, Requirement rule)
    {
        if (rule.AcceptsCases.IsEmpty)
        {
            BodyJson.Texts(json, "accepts", rule.Accepts.Select(type => $"{type}"));
            return;
        }

        json.WriteStartArray("accepts");
        foreach (var one in rule.AcceptsCases)
        {
            json.WriteStartObject();
            BodyJson.Condition(json, "when", one.When);
            BodyJson.Texts(json, "is", one.Types.Select(type => $"{type}"));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, Requirement rule)
    {
        if (!rule.Or.IsEmpty)
        {
            BodyJson.Each(json, "or", rule.Or, Way);
        }

        if (rule.Ends is { } own)
        {
            json.WriteStartObject("ends");
            json.WriteNumber("months", own.Months);
            json.WriteString("day", $"{own.Day}");
            CycleJson.Years(json, own.Years);
            json.WriteEndObject();
        }

        if (rule.Years is { } years)
        {
            json.WriteString("years", $"{years.From}-{years.To}");
        }
    }

    private static void Way(Utf8JsonWriter json, OtherWay way)
    {
        json.WriteStartObject();
        json.WriteString("title", way.Title);
        if (!way.Amount.IsEmpty)
        {
            RequirementJson.Amounts(json, "amount", way.Amount);
        }

        if (way.Window is { } window)
        {
            json.WriteString("window", RequirementJson.Written(window));
        }

        BodyJson.Texts(json, "accepts", way.Accepts.Select(type => $"{type}"));
        BodyJson.Texts(json, "formats", way.Formats);
        BodyJson.Texts(json, "topics", way.Topics.Select(topic => topic.Code));
        json.WriteEndObject();
    }
}
