using System.Text.Json.Nodes;
using Credence.App.Profiles;

namespace Credence.Web.Pages.Bodies;

/// <summary>Limits on classes of credit as fields: how many at most, from what, in which span; up to four of them.</summary>
internal static class LimitFields
{
    private static readonly string[] Classes = ["types", "topics", "formats"];

    private static readonly string[] Known = [.. Classes, "what", "amount", "per"];

    /// <summary>The names of the fields of each limit: "max", "max2" and so on.</summary>
    public static readonly string[] Keys = ["max", "max2", "max3", "max4"];

    public static string Of(string key) => $"{key}-of";

    public static string Per(string key) => $"{key}-per";

    /// <summary>The limits by the names of their fields; null where only the text can show them.</summary>
    public static IEnumerable<KeyValuePair<string, string>>? Read(JsonNode? limits)
    {
        var list = limits as JsonArray ?? [];
        if (
            list.Count > Keys.Length
            || list.Any(one => one is not JsonObject limit || limit.Any(pair => !Shown(pair)))
        )
        {
            return null;
        }

        return list.OfType<JsonObject>()
            .SelectMany(
                (limit, at) =>
                    new KeyValuePair<string, string>[]
                    {
                        new(Keys[at], BodyForm.Text(limit["amount"])),
                        new(Of(Keys[at]), string.Join(", ", Codes(limit))),
                        new(Per(Keys[at]), BodyForm.Text(limit["per"])),
                    }
            );
    }

    /// <summary>Puts the limits of the fields into a requirement; one whose class is the same keeps its words.</summary>
    public static void Write(
        JsonObject requirement,
        Func<string, string> field,
        Func<string, List<(string Key, string Code)>> codes
    )
    {
        var before = (requirement["max_from"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        requirement.Remove("max_from");
        foreach (var key in Keys.Where(key => field(key).Trim().Length > 0))
        {
            var limit = new JsonObject
            {
                ["what"] = field(Of(key)),
                ["amount"] = field(key).Trim(),
            };
            foreach (var (list, code) in codes(field(Of(key))))
            {
                limit.List(list).Add(code);
            }

            if (before.Find(one => Codes(one).SequenceEqual(Codes(limit))) is { } same)
            {
                limit["what"] = BodyForm.Text(same["what"]);
            }

            limit["per"] = field(Per(key)) is { Length: > 0 } per ? per : "cycle";
            requirement.List("max_from").Add(limit);
        }
    }

    private static IEnumerable<string> Codes(JsonObject limit) =>
        Classes.SelectMany(key => limit[key] as JsonArray ?? []).Select(BodyForm.Text);

    private static bool Shown(KeyValuePair<string, JsonNode?> pair) =>
        Known.Contains(pair.Key)
        && (Classes.Contains(pair.Key) ? pair.Value is JsonArray : pair.Value is JsonValue);
}
