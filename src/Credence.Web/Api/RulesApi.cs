using System.Text.Json.Nodes;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.Core.Requirements;

namespace Credence.Web.Api;

/// <summary>The rule library: its bodies, one body's whole rule, and what is not settled.</summary>
internal static class RulesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/rules", List);
        api.MapGet("/rules/{id}", Show);
        api.MapGet("/doubts", Doubts);
    }

    private static IResult List(RuleLibrary library) =>
        ApiAnswer.Json(
            new JsonObject
            {
                ["version"] = library.Edition.Version,
                ["date"] = $"{library.Edition.Date:yyyy-MM-dd}",
                ["bodies"] = new JsonArray([
                    .. library
                        .Bodies()
                        .Select(body => new JsonObject
                        {
                            ["id"] = body.Id,
                            ["name"] = body.Name,
                            ["kind"] = BodyJson.Kind(body.Kind),
                            ["jurisdiction"] = body.Jurisdiction,
                            ["last_checked"] = body.LastChecked?.ToString("yyyy-MM-dd"),
                            ["confidence"] = $"{body.Confidence}".ToLowerInvariant(),
                            ["doubts"] = body.Doubts.Length,
                        }),
                ]),
                ["not_converted"] = new JsonArray([
                    .. library.NotConverted.Select(id => JsonValue.Create(id)),
                ]),
            }
        );

    private static IResult Show(string id, RuleLibrary library) =>
        library.Find(id)?.Value is { } body
            ? ApiAnswer.Written(json => BodyJson.Write(json, body))
            : ApiAnswer.Refused(ProblemCatalog.BodyNotFound, "id", id);

    private static IResult Doubts(RuleLibrary library) =>
        ApiAnswer.Json(
            new JsonObject
            {
                ["doubts"] = new JsonArray([
                    .. library
                        .Bodies()
                        .SelectMany(body => body.Doubts.Select(doubt => Of(body, doubt))),
                ]),
            }
        );

    private static JsonObject Of(Body body, Doubt doubt) =>
        new()
        {
            ["body"] = body.Id,
            ["id"] = doubt.Id,
            ["text"] = doubt.Text,
            ["matters"] = doubt.Matters,
            ["affects"] = new JsonArray([.. doubt.Affects.Select(part => JsonValue.Create(part))]),
        };
}
