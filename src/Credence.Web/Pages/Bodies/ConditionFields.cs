using System.Text.Json.Nodes;

namespace Credence.Web.Pages.Bodies;

/// <summary>
/// A condition as fields: up to three facts, each as it is or denied, all of them or any. What is deeper than that is
/// "kept": its text stays as it was, and only the text can change it.
/// </summary>
internal static class ConditionFields
{
    public const string Kept = "kept";
    public const string Denied = "unless";

    private static readonly string[] WithDetail = ["attribute", "degree"];

    private static readonly string[] Plain =
    [
        "first_cycle",
        "initial_license",
        "practices_in_state",
    ];

    /// <summary>The fields of a requirement in the order they are asked in: "when", "when2", "when3".</summary>
    public static readonly string[] Keys = ["when", "when2", "when3"];

    public static string If(string key) => $"{key}-if";

    /// <summary>The fields of a condition by their names.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Read(JsonNode? when)
    {
        if (when is null)
        {
            return [];
        }

        var join = when is JsonObject { Count: 1 } one ? one.First().Key : "";
        var parts = join is "all" or "any" ? when[join] as JsonArray ?? [] : [when];
        var facts = parts.Select(Fact).ToList();
        return facts.Count is > 0 and <= 3 && facts.TrueForAll(fact => fact is not null)
            ? facts
                .SelectMany(
                    (fact, at) =>
                        new KeyValuePair<string, string>[]
                        {
                            new(Keys[at], fact!.Value.Code),
                            new(If(Keys[at]), fact.Value.Not ? Denied : ""),
                        }
                )
                .Append(new("when-join", join))
            : [new("when", Kept)];
    }

    /// <summary>Puts the condition of the fields into a requirement; one that is kept stays.</summary>
    public static void Write(JsonObject requirement, Func<string, string> field)
    {
        if (field("when") == Kept)
        {
            return;
        }

        requirement.Remove("when");
        var facts = Keys.Where(key => field(key) is { Length: > 0 } and not Kept)
            .Select(key => Condition(field(key), field(If(key)) == Denied))
            .ToList();
        if (facts.Count == 1)
        {
            requirement["when"] = facts[0];
        }
        else if (facts.Count > 1)
        {
            requirement["when"] = new JsonObject
            {
                [field("when-join") == "any" ? "any" : "all"] = new JsonArray([.. facts]),
            };
        }
    }

    private static JsonObject Condition(string code, bool not)
    {
        var at = code.IndexOf(':');
        var fact =
            at > 0
                ? new JsonObject { [code[..at]] = code[(at + 1)..] }
                : new JsonObject { [code] = true };
        return not ? new() { ["not"] = fact } : fact;
    }

    private static (string Code, bool Not)? Fact(JsonNode? node)
    {
        if (node is not JsonObject { Count: 1 } map)
        {
            return null;
        }

        var (key, value) = map.First();
        if (key == "not")
        {
            return Fact(value) is { Not: false } denied ? (denied.Code, true) : null;
        }

        return value is not JsonValue said ? null
            : WithDetail.Contains(key) ? ($"{key}:{said}", false)
            : Plain.Contains(key) && said.ToString() == "true" ? (key, false)
            : null;
    }
}
