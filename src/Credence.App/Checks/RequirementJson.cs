using System.Collections.Immutable;
using System.Text.Json;
using Credence.App.Writing;
using Credence.Core.Requirements;
using Credence.Core.Standing;

namespace Credence.App.Checks;

/// <summary>The requirements of one body in the JSON of a check.</summary>
internal static class RequirementJson
{
    public static void Write(
        Utf8JsonWriter json,
        string name,
        ImmutableArray<RequirementStanding> requirements,
        Body body
    )
    {
        json.WriteStartArray(name);
        foreach (var requirement in requirements)
        {
            One(json, requirement, body);
        }

        json.WriteEndArray();
    }

    private static void One(Utf8JsonWriter json, RequirementStanding standing, Body body)
    {
        json.WriteStartObject();
        json.WriteString("id", standing.Id);
        json.WriteString("title", standing.Title);
        json.Text("within", standing.Rule.Within ?? "");
        json.WriteString("node", CheckWords.Of(standing.Node));
        json.WriteString("unit", CheckWords.Of(standing.Rule.Unit));
        json.Span("window", standing.Window);
        json.Amount("needed", standing.Needed);
        json.Amount("counted", standing.Counted);
        json.Amount("eligible", standing.Eligible);
        json.Amount("shortfall", standing.Shortfall);
        json.WriteString("status", CheckWords.Of(standing.Status));
        json.Day("deadline", standing.Deadline);
        Planned(json, standing.Planned);
        json.Text("met_by", standing.MetBy is { } metBy ? CheckWords.Of(metBy) : "");
        json.Text("question", standing.Question);
        json.Text("confirm", standing.Confirm);
        json.Text("doubt", standing.Doubt);
        Sources(json, standing.Rule, body);
        json.WriteStartArray("may_share");
        foreach (var other in standing.MayShare)
        {
            json.WriteStringValue(other);
        }

        json.WriteEndArray();
        Allocations(json, standing.Allocations);
        json.Amount("missing", standing.Missing);
        json.WriteBoolean("set_by_user", standing.SetByUser);
        json.Text("met_by_text", standing.MetByText);
        json.WriteBoolean("late", standing.Late);
        json.WriteBoolean("did_you_do_this", standing.DidYouDoThis);
        json.WriteEndObject();
    }

    private static void Planned(Utf8JsonWriter json, PlannedStanding? planned)
    {
        if (planned is null)
        {
            json.WriteNull("planned");
            return;
        }

        json.WriteStartObject("planned");
        json.Amount("counted", planned.Counted);
        json.Amount("shortfall", planned.Shortfall);
        json.WriteString("status", CheckWords.Of(planned.Status));
        json.WriteEndObject();
    }

    private static void Sources(Utf8JsonWriter json, Requirement rule, Body body)
    {
        json.WriteStartArray("source");
        foreach (var key in rule.Sources)
        {
            foreach (var source in body.Sources)
            {
                if (source.Key == key)
                {
                    json.WriteStartObject();
                    json.WriteString("title", source.Title);
                    json.Text("url", source.Url);
                    json.Text("says", source.Says);
                    json.Text("dated", source.Dated);
                    json.WriteEndObject();
                }
            }
        }

        json.WriteEndArray();
    }

    private static void Allocations(Utf8JsonWriter json, ImmutableArray<AllocationLine> allocations)
    {
        json.Objects(
            "allocations",
            allocations,
            line =>
            {
                json.Text("activity", line.Activity?.Value ?? "");
                json.Amount("amount", line.Amount);
                json.WriteString("why", line.Why);
            }
        );
    }
}
