using System.Text.Json.Nodes;
using Credence.App.Profiles;

namespace Credence.Web.Pages.Bodies;

/// <summary>
/// Another way to meet a requirement as fields: how many, on what, in which window. Several ways, or one that says more, are
/// "kept": only the text can change them.
/// </summary>
internal static class WayFields
{
    public const string Amount = "or-amount";
    public const string Topics = "or-topics";
    public const string Window = "or-window";

    private static readonly string[] Known = ["title", "amount", "topics", "window"];

    public static IEnumerable<KeyValuePair<string, string>> Read(JsonNode? ways)
    {
        if (ways is null)
        {
            return [];
        }

        return ways is JsonArray { Count: 1 } list && list[0] is JsonObject way && way.All(IsShown)
            ?
            [
                new(Amount, BodyForm.Text(way["amount"])),
                new(
                    Topics,
                    string.Join(", ", (way["topics"] as JsonArray ?? []).Select(BodyForm.Text))
                ),
                new(Window, BodyForm.Text(way["window"])),
            ]
            : [new(Amount, ConditionFields.Kept)];
    }

    /// <summary>Puts the way of the fields into a requirement; it keeps its title.</summary>
    public static void Write(
        JsonObject requirement,
        Func<string, string> field,
        Func<string, List<(string Key, string Code)>> codes
    )
    {
        if (field(Amount) == ConditionFields.Kept)
        {
            return;
        }

        var title = BodyForm.Text((requirement["or"] as JsonArray)?.FirstOrDefault()?["title"]);
        requirement.Remove("or");
        var topics = codes(field(Topics));
        if (field(Amount).Trim().Length + topics.Count + field(Window).Length == 0)
        {
            return;
        }

        var way = new JsonObject();
        way.Put("title", title);
        way.Put("amount", field(Amount).Trim());
        foreach (var (_, code) in topics)
        {
            way.List("topics").Add(code);
        }

        way.Put("window", field(Window));
        requirement["or"] = new JsonArray(way);
    }

    private static bool IsShown(KeyValuePair<string, JsonNode?> pair) =>
        Known.Contains(pair.Key)
        && (pair.Key == "topics" ? pair.Value is JsonArray : pair.Value is JsonValue);
}
