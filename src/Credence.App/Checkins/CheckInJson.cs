using System.Text.Json.Nodes;

namespace Credence.App.Checkins;

/// <summary>A check-in for programs: the API and the command line say the same.</summary>
public static class CheckInJson
{
    public static JsonObject Of(OpenedCheckIn opened)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var facts = opened.Facts;
        return new JsonObject
        {
            ["as_of"] = $"{facts.AsOf:yyyy-MM-dd}",
            ["from"] = $"{facts.Period.Span.Start:yyyy-MM-dd}",
            ["through"] = $"{facts.Period.Span.End:yyyy-MM-dd}",
            ["due"] = opened.IsDue,
            ["on_track"] = facts.Verdict.Yes,
            ["reason"] = facts.Verdict.Reason,
            ["planned"] = facts.Planned.ToDecimal(),
            ["earned"] = facts.EarnedCredits.ToDecimal(),
            ["pace"] = facts.FairPace.ToDecimal(),
            ["lagging"] = new JsonArray([
                .. facts.Lagging.Select(one => new JsonObject
                {
                    ["body"] = one.Body.Id,
                    ["requirement"] = one.Requirement.Id,
                    ["missing"] = one.Open.ToDecimal(),
                    ["deadline"] = $"{one.Requirement.Deadline:yyyy-MM-dd}",
                    ["planned"] = one.IsPlanned,
                }),
            ]),
            ["goals"] = new JsonArray([
                .. facts.Goals.Select(one => new JsonObject
                {
                    ["id"] = one.Goal.Id,
                    ["moved"] = one.InPeriod.ToDecimal(),
                    ["since_start"] = one.SinceStart.ToDecimal(),
                    ["due"] = one.Due.ToDecimal(),
                }),
            ]),
            ["entries"] = new JsonArray([
                .. facts.Done.Select(one => new JsonObject
                {
                    ["id"] = one.Activity.Id.Value,
                    ["title"] = one.Activity.Title,
                    ["rating"] = one.Activity.Rating,
                    ["served_nothing"] = one.ServedNothing,
                }),
            ]),
            ["blocks"] = new JsonArray([
                .. facts.Blocks.Select(one => new JsonObject
                {
                    ["day"] = $"{one.Day:yyyy-MM-dd}",
                    ["sign"] = one.Sign?.Id.Value,
                }),
            ]),
        };
    }

    public static JsonObject Of(CheckInRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var json = JsonNode.Parse(record.ToJson())!.AsObject();
        json["id"] = record.Id;
        return json;
    }
}
