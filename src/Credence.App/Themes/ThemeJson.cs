using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Credence.App.Catalog;
using Credence.App.Writing;

namespace Credence.App.Themes;

/// <summary>Case themes, and what may be claimed, for programs: the API and the command line say the same.</summary>
public static class ThemeJson
{
    public static JsonObject Of(CaseTheme theme, ImmutableArray<ReviewFound> reviews)
    {
        ArgumentNullException.ThrowIfNull(theme);
        return new JsonObject
        {
            ["id"] = theme.Id,
            ["words"] = theme.Words,
            ["topics"] = JsonText.Texts(theme.Topics),
            ["seen"] = JsonText.Texts(theme.Seen.Select(day => $"{day:yyyy-MM-dd}")),
            ["became"] = new JsonArray([
                .. theme.Became.Select(made => new JsonObject
                {
                    ["use"] = $"{made.Use}".ToLowerInvariant(),
                    ["candidate"] = made.Candidate.Length > 0 ? made.Candidate : null,
                    ["entry"] = made.Entry.Length > 0 ? made.Entry : null,
                    ["claim"] = made.Claim.Length > 0 ? made.Claim : null,
                }),
            ]),
            ["reviews"] = JsonText.Texts(reviews.Select(one => one.Candidate.Id)),
        };
    }

    public static JsonObject Of(CreditClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return new JsonObject
        {
            ["id"] = claim.Id,
            ["for"] = $"{claim.For}".ToLowerInvariant(),
            ["title"] = claim.Title,
            ["where"] = claim.Where,
            ["type"] = $"{claim.Type}",
            ["per_hour"] = claim.PerHour?.ToDecimal(),
            ["amount"] = claim.Amount?.ToDecimal(),
            ["who"] = claim.Who,
            ["limits"] = JsonText.Texts(claim.Limits),
            ["proof"] = JsonText.Texts(claim.Proof),
            ["sources"] = new JsonArray([
                .. claim.Sources.Select(source => new JsonObject
                {
                    ["title"] = source.Title,
                    ["url"] = source.Url.Length > 0 ? source.Url : null,
                    ["says"] = source.Says,
                }),
            ]),
            ["as_of"] = claim.AsOf,
        };
    }
}
