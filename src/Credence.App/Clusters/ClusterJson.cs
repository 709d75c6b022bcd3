using System.Text.Json.Nodes;
using Credence.App.Writing;
using Credence.Core.Clusters;

namespace Credence.App.Clusters;

/// <summary>A cluster for programs: the API and the command line say the same.</summary>
public static class ClusterJson
{
    public static JsonObject Of(FollowedCluster one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return new JsonObject
        {
            ["id"] = one.Id,
            ["title"] = one.Cluster.Title,
            ["claim"] = one.Cluster.Claim,
            ["followed"] = one.IsFollowed,
            ["complete"] = one.Progress.IsComplete,
            ["credits"] = one.Progress.Credits.ToDecimal(),
            ["parts"] = new JsonArray([
                .. one.Progress.Parts.Select(part => new JsonObject
                {
                    ["id"] = part.Part.Id,
                    ["state"] = $"{part.State}".ToLowerInvariant(),
                    ["by"] = part.By?.Id,
                    ["entry"] = part.Entry?.Id.Value,
                    ["month"] = part.Month is { } month ? $"{month:yyyy-MM}" : null,
                    ["choices"] = JsonText.Texts(part.Part.Choices.Select(choice => choice.Id)),
                }),
            ]),
            ["cheapest"] = Completed(one.Progress.Cheapest),
            ["quickest"] = Completed(one.Progress.Quickest),
        };
    }

    private static JsonObject? Completed(Completion? completion) =>
        completion is null
            ? null
            : new JsonObject
            {
                ["candidates"] = JsonText.Texts(completion.Choices.Select(choice => choice.Id)),
                ["price"] = completion.Price.ToDecimal(),
                ["prices_unknown"] = completion.PricesUnknown,
                ["hours"] = completion.Hours.ToDecimal(),
            };
}
