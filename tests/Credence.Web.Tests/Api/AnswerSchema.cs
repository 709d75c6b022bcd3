using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Credence.Web.Tests.Api;

/// <summary>
/// JSON Schema from answers that were given, and answers held against it, strictly: nothing undescribed. What stands in
/// several answers has one description, made from all of them.
/// </summary>
internal sealed partial class AnswerSchema
{
    /// <summary>Where the same thing stands, and how it is called.</summary>
    private static readonly (Regex Places, string Name)[] Shared =
    [
        (
            new(@"(check|requirements|before|after)\.obligations\[\]$|GET /requirements/\{id\}$"),
            "ObligationStanding"
        ),
        (
            new(@"ObligationStanding:(\.previous)?\.(requirements|on_reactivation)\[\]$"),
            "RequirementStanding"
        ),
        (new(@"\.(unfinished|notices|problems)\[\]$"), "Finding"),
        (new(@"ledger(/trash)?\.entries\[\]$|GET /ledger/\{id\}$"), "Entry"),
        (new(@"^POST /plan$|repair$"), "Plan"),
        (new(@"rules/\{id\}\.versions\[\](\.packages\[\])?\.requirements\[\]$"), "RequirementRule"),
        (new(@"(candidates|filter)\.candidates\[\]$"), "JudgedCandidate"),
        (new(@"year-ends\.years\[\]$|GET /year-ends/\{year\}$"), "YearEnd"),
    ];

    private readonly SortedDictionary<string, List<JsonNode?>> shared = new(StringComparer.Ordinal);

    /// <summary>Ends where nothing new is named any more: the descriptions that the others refer to.</summary>
    public JsonObject Named()
    {
        var named = new JsonObject();
        while (shared.Keys.FirstOrDefault(name => !named.ContainsKey(name)) is { } name)
        {
            named[name] = new JsonObject();
            named[name] = Inside([.. shared[name]], $"{name}:");
        }

        // What was seen within one that was described before is in it, too.
        foreach (var name in shared.Keys)
        {
            named[name] = Inside([.. shared[name]], $"{name}:");
        }

        return named;
    }

    /// <summary>Of all answers together: a member that each has is required, a type that one has is allowed.</summary>
    public JsonObject Of(IReadOnlyList<JsonNode?> answers, string place)
    {
        if (
            Shared.FirstOrDefault(one => one.Places.IsMatch(place)).Name is { } name
            && answers.All(one => one is JsonObject)
        )
        {
            if (!shared.TryGetValue(name, out var all))
            {
                shared[name] = all = [];
            }

            all.AddRange(answers);
            return new() { ["$ref"] = $"#/components/schemas/{name}" };
        }

        return Inside(answers, place);
    }

    private JsonObject Inside(IReadOnlyList<JsonNode?> answers, string place)
    {
        var types = answers.Select(TypeOf).Distinct().Order(StringComparer.Ordinal).ToList();
        if (types is [] or ["null"])
        {
            var unseen = Unseen.At(place);
            return unseen.Count == 0
                ? throw new InvalidOperationException($"Say in Unseen what {place} may be.")
                : Inside([.. unseen, .. answers], place);
        }

        var schema = new JsonObject
        {
            ["type"] =
                types.Count == 1
                    ? types[0]
                    : new JsonArray([.. types.Select(type => (JsonNode)type)]),
        };
        var objects = answers.OfType<JsonObject>().ToList();
        var names = objects.SelectMany(one => one.Select(pair => pair.Key)).Distinct().ToList();
        if (names.Count > 0 && (names.All(name => Id().IsMatch(name)) || IsMap().IsMatch(place)))
        {
            schema["additionalProperties"] = Of(
                [.. objects.SelectMany(one => one.Select(pair => pair.Value))],
                $"{place}{{}}"
            );
        }
        else if (objects.Count > 0)
        {
            var members = new JsonObject();
            foreach (var name in names)
            {
                members[name] = Of(
                    [.. objects.Where(one => one.ContainsKey(name)).Select(one => one[name])],
                    $"{place}.{name}"
                );
            }

            schema["properties"] = members;
            var always = names.Where(name => objects.All(one => one.ContainsKey(name))).ToList();
            if (always.Count > 0)
            {
                schema["required"] = new JsonArray([.. always.Select(name => (JsonNode)name)]);
            }
        }

        var items = answers.OfType<JsonArray>().SelectMany(one => one).ToList();
        if (items.Count > 0)
        {
            schema["items"] = Of(items, $"{place}[]");
        }
        else if (types.Contains("array"))
        {
            schema["items"] = NeverSeen($"{place}[]");
        }

        return schema;
    }

    /// <summary>What a list holds that was always empty: what stands under the same name elsewhere, else what is said of it.</summary>
    private JsonObject NeverSeen(string place) =>
        Unseen.At(place) is { Count: > 0 } samples ? Of(samples, place)
        : Shared.FirstOrDefault(one => one.Places.IsMatch(place)).Name is { } name
            ? new() { ["$ref"] = $"#/components/schemas/{name}" }
        : throw new InvalidOperationException($"Say in Unseen what {place} may hold.");

    /// <summary>What an answer has that is not described, or lacks that is.</summary>
    public static IEnumerable<string> Faults(
        JsonNode? answer,
        JsonNode? schema,
        string place,
        JsonNode named
    )
    {
        if (schema is not JsonObject said)
        {
            return [$"{place} is not described"];
        }

        if ((string?)said["$ref"] is { } name)
        {
            return Faults(answer, named[name.Split('/')[^1]], place, named);
        }

        if (said.Count == 0)
        {
            return [];
        }

        var type = TypeOf(answer);
        var allowed = said["type"] is JsonArray several
            ? several.Select(one => (string)one!)
            : [(string)said["type"]!];
        return !allowed.Contains(type) ? [$"{place} is {type}, described as {said["type"]}"]
            : answer is JsonArray array
                ? array.SelectMany(one => Faults(one, said["items"], place + "[]", named))
            : answer is JsonObject one
                ? one.SelectMany(pair =>
                        Faults(
                            pair.Value,
                            said["properties"]?[pair.Key] ?? said["additionalProperties"],
                            $"{place}.{pair.Key}",
                            named
                        )
                    )
                    .Concat(
                        (said["required"] as JsonArray ?? [])
                            .Select(name => (string)name!)
                            .Where(name => !one.ContainsKey(name))
                            .Select(name => $"{place}.{name} is missing")
                    )
            : [];
    }

    private static string TypeOf(JsonNode? node) =>
        node?.GetValueKind() switch
        {
            null or JsonValueKind.Null => "null",
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            _ => "number",
        };

    /// <summary>What stands for somebody's own: a month or a day, an entry, a candidate or a title with a number in it.</summary>
    [GeneratedRegex(@"^(\d{4}-\d\d(-\d\d)?|[LY][\d-]+|[a-z]+:.*)$")]
    private static partial Regex Id();

    [GeneratedRegex(@"\.(sources|ratings|blocks|scores|reached|decisions|names)$")]
    private static partial Regex IsMap();
}
