using System.Text.Json;
using Credence.Core.Credits;
using Credence.Core.Requirements;

namespace Credence.App.Rules;

/// <summary>Writes substitutes, grants, rates, counts_as and carry-over with the keys of a body file.</summary>
internal static class OddShapeJson
{
    public static void Write(Utf8JsonWriter json, Substitute substitute)
    {
        json.WriteStartObject();
        json.WriteString("id", substitute.Id);
        json.WriteString("title", substitute.Title);
        BodyJson.Condition(json, "when", substitute.When);
        if (substitute.Meets.IsEmpty)
        {
            json.WriteString("meets", "all");
        }
        else
        {
            BodyJson.Texts(json, "meets", substitute.Meets);
        }

        BodyJson.Texts(json, "except", substitute.Except);
        BodyJson.Sources(json, substitute.Sources);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Grant grant)
    {
        json.WriteStartObject();
        json.WriteString("id", grant.Id);
        json.WriteString("title", grant.Title);
        BodyJson.Condition(json, "when", grant.When);
        json.WriteStartObject("grants");
        json.WriteNumber("amount", grant.Amount.ToDecimal());
        BodyJson.Texts(json, "types", grant.Types.Select(type => $"{type}"));
        BodyJson.Texts(json, "topics", grant.Topics.Select(topic => topic.Code));
        json.WriteString("per", BodyJson.Kebab($"{grant.Per}"));
        Amount(json, "part_time", grant.PartTime);
        json.WriteNumber("over_years", grant.OverYears);
        json.WriteEndObject();
        BodyJson.Sources(json, grant.Sources);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, CreditRate rate)
    {
        json.WriteStartObject();
        json.WriteString("id", rate.Id);
        BodyJson.Texts(json, "types", rate.Types.Select(type => $"{type}"));
        BodyJson.Texts(json, "formats", rate.Formats);
        BodyJson.Texts(json, "topics", rate.Topics.Select(topic => topic.Code));
        json.WriteNumber("rate", rate.RateHundredths / 100m);
        Amount(json, "max", rate.Max);
        if (rate.When is { } when)
        {
            BodyJson.Condition(json, "when", when);
        }

        json.WriteString("note", rate.Note);
        BodyJson.Sources(json, rate.Sources);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, CountsAs counts)
    {
        json.WriteStartObject();
        json.WriteString("from", $"{counts.From}");
        json.WriteString("as", $"{counts.As}");
        if (!counts.Formats.IsEmpty)
        {
            BodyJson.Texts(json, "formats", counts.Formats);
        }

        if (counts.When is { } when)
        {
            BodyJson.Condition(json, "when", when);
        }

        BodyJson.Sources(json, counts.Sources);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, CarryOver carry)
    {
        json.WriteStartObject("carry_over");
        json.WriteBoolean("allowed", carry.Allowed);
        Amount(json, "max", carry.Max);
        json.WriteBoolean("keep_topics", carry.KeepTopics);
        BodyJson.Texts(json, "types", carry.Types.Select(type => $"{type}"));
        BodyJson.Texts(json, "except", carry.Except);
        if (!carry.Into.IsEmpty)
        {
            BodyJson.Texts(json, "into", carry.Into);
        }

        if (carry.LastMonths is { } months)
        {
            json.WriteNumber("last_months", months);
        }

        json.WriteBoolean("back", carry.Back);
        json.WriteString("note", carry.Note);
        BodyJson.Sources(json, carry.Sources);
        json.WriteEndObject();
    }

    private static void Amount(Utf8JsonWriter json, string name, Amount? amount)
    {
        if (amount is { } known)
        {
            json.WriteNumber(name, known.ToDecimal());
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
