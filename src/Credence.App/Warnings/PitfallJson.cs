using System.Text.Json.Nodes;

namespace Credence.App.Warnings;

/// <summary>An indicator for programs: the API and the command line say the same.</summary>
public static class PitfallJson
{
    public static JsonObject Of(WatchedPitfall one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return new JsonObject
        {
            ["kind"] = PitfallName.Slug(one.Now.Kind),
            ["title"] = PitfallName.Title(one.Now.Kind),
            ["value"] = one.Now.Value,
            ["cause"] = one.Now.Cause,
            ["can_repair"] = one.Repair.CanHelp && one.Now.Value > 0,
            ["trend"] = new JsonArray([
                .. one.Trend.Select(point => new JsonObject
                {
                    ["day"] = $"{point.Day:yyyy-MM-dd}",
                    ["value"] = point.Value,
                }),
            ]),
        };
    }
}
