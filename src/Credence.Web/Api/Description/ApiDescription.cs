using System.Reflection;
using System.Text.Json.Nodes;

namespace Credence.Web.Api.Description;

/// <summary>
/// Paths, parameters and bodies. What can be seen in the endpoints is taken from them; what a body holds and what an
/// endpoint is for stands in openapi.json beside this file, which a test holds against the sources.
/// </summary>
public static class ApiDescription
{
    private const string Root = "/api/v1";

    private static readonly Lazy<JsonObject> Words = new(() => Read("openapi.json"));
    private static readonly Lazy<JsonObject> Answers = new(() => Read("answers.json"));

    private static JsonObject Read(string name)
    {
        using var stream = Assembly
            .GetExecutingAssembly()
            .GetManifestResourceStream($"Description/{name}")!;
        return JsonNode.Parse(stream)!.AsObject();
    }

    public static JsonObject Of(IEnumerable<Endpoint> endpoints)
    {
        var paths = new JsonObject();
        foreach (
            var (method, path, endpoint) in Described(endpoints)
                .OrderBy(one => one.Path, StringComparer.Ordinal)
                .ThenBy(one => one.Method, StringComparer.Ordinal)
        )
        {
            // OpenAPI knows no parameter for the rest of a path: its slashes stand in it as they are.
            var named = Root + path.Replace("{**", "{");
            if (paths[named] is not JsonObject item)
            {
                paths[named] = item = [];
            }

            item[method.ToLowerInvariant()] = Operation(method, path, endpoint);
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject
            {
                ["title"] = "Credence",
                ["version"] = "1",
                ["description"] =
                    "A physician's continuing medical education: what is owed, what counts, what is missing, and the plan. Credence is not an accredited provider and awards no credit.",
                ["license"] = new JsonObject { ["name"] = "MIT", ["identifier"] = "MIT" },
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["securitySchemes"] = new JsonObject
                {
                    ["token"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" },
                },
                ["schemas"] = Schemas(),
            },
            ["security"] = new JsonArray(
                new JsonObject { ["token"] = new JsonArray() },
                new JsonObject()
            ),
        };
    }

    /// <summary>Each method of each path under /api/v1, without the constraints of its parameters.</summary>
    public static IEnumerable<(string Method, string Path, RouteEndpoint Endpoint)> Described(
        IEnumerable<Endpoint> endpoints
    ) =>
        from endpoint in endpoints.OfType<RouteEndpoint>()
        let path = "/" + endpoint.RoutePattern.RawText?.TrimStart('/')
        where path.StartsWith(Root + "/", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []
        select (method, WithoutConstraints(path[Root.Length..]), endpoint);

    private static JsonObject Operation(string method, string path, RouteEndpoint endpoint)
    {
        var words = Words.Value[$"{method} {path}"] as JsonObject;
        var handler = endpoint.Metadata.GetMetadata<MethodInfo>();
        var operation = new JsonObject
        {
            ["operationId"] = string.Concat(
                $"{method.ToLowerInvariant()}{path}"
                    .Where(c => c is not ('{' or '}'))
                    .Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_')
            ),
            ["tags"] = new JsonArray(path.Split('/')[1].Split('.')[0]),
            ["summary"] = (string?)words?["summary"] ?? $"{method} {path}",
            ["parameters"] = new JsonArray([.. Parameters(endpoint, handler)]),
        };
        if (words?["fields"] is JsonObject fields)
        {
            operation["requestBody"] = Body("application/json", fields);
        }
        else if (words?["files"] is not null)
        {
            operation["requestBody"] = Body(
                "multipart/form-data",
                new JsonObject { [(string)words["files"]!] = "file" }
            );
        }

        operation["responses"] = Responses($"{method} {path}");
        return operation;
    }

    private static JsonObject Schemas()
    {
        var schemas = new JsonObject { ["Problem"] = Problem() };
        foreach (var (name, schema) in Answers.Value["schemas"] as JsonObject ?? [])
        {
            schemas[name] = schema?.DeepClone();
        }

        return schemas;
    }

    /// <summary>What is answered where all is right stands in answers.json, which a test holds against real answers.</summary>
    private static JsonObject Responses(string key)
    {
        var responses = new JsonObject();
        if (Answers.Value["answers"]?[key] is JsonObject given)
        {
            foreach (var (status, content) in given)
            {
                var response = new JsonObject { ["description"] = "Done." };
                if (content is JsonObject { Count: > 0 })
                {
                    response["content"] = content.DeepClone();
                }

                responses[status] = response;
            }
        }
        else
        {
            responses["2XX"] = new JsonObject { ["description"] = "Done." };
        }

        responses["4XX"] = Refused("Nothing was changed; the problems say why.");
        responses["5XX"] = Refused("That did not work, and it is our fault.");
        return responses;
    }

    private static IEnumerable<JsonNode> Parameters(RouteEndpoint endpoint, MethodInfo? handler)
    {
        var inPath = endpoint.RoutePattern.Parameters.Select(one => one.Name).ToHashSet();
        foreach (var name in endpoint.RoutePattern.Parameters.Select(one => one.Name))
        {
            yield return Parameter(name, "path", "string", required: true);
        }

        foreach (var one in handler?.GetParameters() ?? [])
        {
            var type = Nullable.GetUnderlyingType(one.ParameterType) ?? one.ParameterType;
            if (one.Name is { } name && !inPath.Contains(name) && Simple(type) is { } simple)
            {
                yield return Parameter(name, "query", simple, required: false);
            }
        }
    }

    private static string? Simple(Type type) =>
        type == typeof(string) || type == typeof(DateOnly) ? "string"
        : type == typeof(bool) ? "boolean"
        : type == typeof(int) || type == typeof(long) ? "integer"
        : null;

    private static JsonObject Parameter(string name, string place, string type, bool required) =>
        new()
        {
            ["name"] = name,
            ["in"] = place,
            ["required"] = required,
            ["schema"] = new JsonObject { ["type"] = type },
        };

    private static JsonObject Body(string type, JsonObject fields) =>
        new()
        {
            ["content"] = new JsonObject
            {
                [type] = new JsonObject
                {
                    ["schema"] = new JsonObject
                    {
                        ["type"] = "object",
                        ["properties"] = new JsonObject(
                            fields.Select(field =>
                                KeyValuePair.Create(
                                    field.Key,
                                    (JsonNode?)Field((string)field.Value!)
                                )
                            )
                        ),
                    },
                },
            },
        };

    private static JsonObject Field(string kind) =>
        kind switch
        {
            "file" => new() { ["type"] = "string", ["format"] = "binary" },
            "texts" => new()
            {
                ["type"] = "array",
                ["items"] = new JsonObject { ["type"] = "string" },
            },
            "objects" => new()
            {
                ["type"] = "array",
                ["items"] = new JsonObject { ["type"] = "object" },
            },
            "cells" => new()
            {
                ["type"] = "object",
                ["additionalProperties"] = new JsonObject { ["type"] = "string" },
            },
            "flag" => new() { ["type"] = "boolean" },
            "number" => new() { ["type"] = "integer" },
            // Numbers are taken as they are typed, too.
            _ => new() { ["type"] = new JsonArray("string", "number", "boolean", "null") },
        };

    private static JsonObject Refused(string why) =>
        new()
        {
            ["description"] = why,
            ["content"] = new JsonObject
            {
                ["application/problem+json"] = new JsonObject
                {
                    ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/Problem" },
                },
            },
        };

    private static JsonObject Problem()
    {
        static JsonObject Text() => new() { ["type"] = "string" };
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["type"] = Text(),
                ["title"] = Text(),
                ["status"] = new JsonObject { ["type"] = "integer" },
                ["detail"] = Text(),
                ["problems"] = new JsonObject
                {
                    ["type"] = "array",
                    ["items"] = new JsonObject
                    {
                        ["type"] = "object",
                        ["properties"] = new JsonObject
                        {
                            ["code"] = Text(),
                            ["place"] = Text(),
                            ["wrong"] = Text(),
                            ["remedy"] = Text(),
                        },
                    },
                },
            },
        };
    }

    /// <summary>"{number:long}" is "{number}".</summary>
    private static string WithoutConstraints(string path) =>
        string.Join(
            '/',
            path.Split('/')
                .Select(part =>
                    part.StartsWith('{') && part.IndexOfAny([':', '?']) is > 0 and var at
                        ? part[..at] + "}"
                        : part
                )
        );
}
