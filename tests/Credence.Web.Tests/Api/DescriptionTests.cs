using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Credence.Web.Api.Description;
using Credence.Web.Tests.Running;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Credence.Web.Tests.Api;

/// <summary>
/// The description of the API is whole: every endpoint, every parameter, every field that the code reads. After a change
/// of the API run once with CREDENCE_ACCEPT=1 and read the difference.
/// </summary>
public sealed partial class DescriptionTests
{
    private static readonly string Web = Path.Combine(Root(), "src/Credence.Web");
    private static readonly string Words = Path.Combine(Web, "Api/Description/openapi.json");

    [Fact]
    public async Task What_is_served_holds_every_endpoint_with_its_parameters()
    {
        IServiceProvider services = null!;
        await using var app = await RunningApp.Start(built => services = built.Services);
        using var client = new HttpClient();
        var served = JsonNode.Parse(await client.GetStringAsync(app.Address + "/openapi/v1.json"))!;

        Assert.Equal("3.1.1", (string)served["openapi"]!);
        var told = served["paths"]!
            .AsObject()
            .SelectMany(path =>
                path.Value!.AsObject().Select(one => $"{one.Key.ToUpperInvariant()} {path.Key}")
            );
        var there = services
            .GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(one => one.RoutePattern.RawText?.StartsWith("/api/v1/") == true)
            .SelectMany(one =>
                (
                    one.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.IHttpMethodMetadata>()?.HttpMethods
                    ?? []
                ).Select(method =>
                    $"{method} {Regex.Replace(one.RoutePattern.RawText!, @":[^}]+\}", "}").Replace("{**", "{")}"
                )
            )
            .ToList();
        Assert.True(there.Count > 80);
        Assert.Equal(there.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
        Assert.Contains(
            served["paths"]!["/api/v1/ledger"]!["get"]!["parameters"]!.AsArray(),
            one => (string)one!["name"]! == "year" && (string)one["schema"]!["type"]! == "integer"
        );
        // OpenAPI has no word for "the rest of the path"; a parameter's name stands between braces and is declared.
        foreach (var (path, item) in served["paths"]!.AsObject())
        {
            var braces = Regex
                .Matches(path, @"\{([^}]*)\}")
                .Select(one => one.Groups[1].Value)
                .ToList();
            Assert.All(braces, name => Assert.Matches("^[a-z]+$", name));
            foreach (var (_, operation) in item!.AsObject())
            {
                Assert.Equal(
                    braces,
                    operation!["parameters"]!
                        .AsArray()
                        .Where(one => (string)one!["in"]! == "path")
                        .Select(one => (string)one!["name"]!)
                );
            }
        }

        Assert.Empty(Anything(served["components"]!["schemas"]!, "schemas"));
        var ids = served["paths"]!
            .AsObject()
            .SelectMany(path => path.Value!.AsObject())
            .Select(one => (string)one.Value!["operationId"]!)
            .ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    /// <summary>Where a description says nothing: "anything", or a list of anything.</summary>
    private static IEnumerable<string> Anything(JsonNode? schema, string place) =>
        schema is JsonArray several ? several.SelectMany(one => Anything(one, place))
        : schema is not JsonObject said ? []
        : said.Count == 0 || ((string?)said["type"]?.ToString() == "array" && said["items"] is null)
            ? [place]
        : said.SelectMany(pair => Anything(pair.Value, $"{place}.{pair.Key}"));

    [Fact]
    public void Every_field_that_the_code_reads_is_described()
    {
        var known = JsonNode.Parse(File.ReadAllText(Words))!.AsObject();
        var read = new JsonObject();
        foreach (var file in Directory.GetFiles(Path.Combine(Web, "Api"), "*Api.cs").Order())
        {
            foreach (var (key, handler, fields, files) in Endpoints(File.ReadAllText(file)))
            {
                var about = Path.GetFileNameWithoutExtension(file)[..^3];
                var said = new JsonObject
                {
                    ["summary"] = (string?)known[key]?["summary"] ?? $"{about}: {Spoken(handler)}",
                };
                if (fields.Count > 0)
                {
                    said["fields"] = new JsonObject(
                        fields.Select(field =>
                            KeyValuePair.Create(field.Key, (JsonNode?)field.Value)
                        )
                    );
                }

                if (files)
                {
                    said["files"] = "file";
                }

                read[key] = said;
            }
        }

        var text =
            read.ToJsonString(
                new()
                {
                    WriteIndented = true,
                    Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            ) + "\n";
        if (Environment.GetEnvironmentVariable("CREDENCE_ACCEPT") == "1")
        {
            File.WriteAllText(Words, text);
        }

        Assert.Equal(text, File.ReadAllText(Words));
    }

    private static IEnumerable<(
        string Key,
        string Handler,
        SortedDictionary<string, string> Fields,
        bool Files
    )> Endpoints(string code)
    {
        var methods = Method()
            .Matches(code)
            .ToDictionary(one => one.Groups[1].Value + one.Index, one => one.Value);
        foreach (Match map in Mapped().Matches(code))
        {
            var handler = map.Groups[3].Value;
            var path = Regex.Replace(map.Groups[2].Value, @":[^}]+\}", "}");
            var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
            var seen = new HashSet<string>();
            Collect(handler, fields, seen);
            var files = seen.Any(name =>
                methods.Any(one => IsOf(one, name) && one.Value.Contains("uploads.Run("))
            );
            yield return (
                $"{map.Groups[1].Value.ToUpperInvariant()} {path}",
                handler,
                fields,
                files
            );
        }

        void Collect(string name, SortedDictionary<string, string> fields, HashSet<string> seen)
        {
            if (!seen.Add(name))
            {
                return;
            }

            foreach (var body in methods.Where(one => IsOf(one, name)).Select(one => one.Value))
            {
                foreach (Match field in Field().Matches(body))
                {
                    fields.TryAdd(
                        field.Groups[2].Value,
                        field.Groups[1].Value.ToLowerInvariant() is var kind
                        && kind == "containskey"
                            ? "text"
                            : kind
                    );
                }

                if (body.Contains(".Dates()"))
                {
                    foreach (
                        Match field in Field()
                            .Matches(File.ReadAllText(Path.Combine(Web, "Api/ApiRequest.cs")))
                    )
                    {
                        fields.TryAdd(field.Groups[2].Value, "text");
                    }
                }

                foreach (Match call in Call().Matches(body))
                {
                    Collect(call.Groups[1].Value, fields, seen);
                }
            }
        }

        static bool IsOf(KeyValuePair<string, string> method, string name) =>
            method.Key.TrimEnd("0123456789".ToCharArray()) == name;
    }

    private static string Spoken(string handler) =>
        Regex.Replace(handler, "(?<!^)([A-Z])", " $1").ToLowerInvariant();

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Credence.slnx")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    [GeneratedRegex(
        """api\s*\.Map(Get|Post|Put|Patch|Delete)\(\s*"([^"]+)",\s*(?:\w+\.)?(\w+)\s*\)"""
    )]
    private static partial Regex Mapped();

    [GeneratedRegex(
        """\n    (?:private|internal|public) static [^\n=]*?(\w+)(?:<\w+>)?\((?:.|\n)*?(?=\n    (?:private|internal|public|///)|\n\})"""
    )]
    private static partial Regex Method();

    [GeneratedRegex("""\.(Text|Flag|Number|Objects|Texts|Cells|ContainsKey)\("(\w+)"\)""")]
    private static partial Regex Field();

    [GeneratedRegex("""(?<![.\w])([A-Z]\w+)\((?:sent|one|given|json|http)""")]
    private static partial Regex Call();
}
