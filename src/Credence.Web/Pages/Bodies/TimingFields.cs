using System.Text.Json.Nodes;
using Credence.App.Profiles;

namespace Credence.Web.Pages.Bodies;

/// <summary>
/// When a requirement is due as fields: its deadline, the years of its window, a rhythm of its own. What is deeper than a
/// line of text is "kept": only the text can change it.
/// </summary>
internal static class TimingFields
{
    /// <summary>The fields of a rhythm by the keys of the file.</summary>
    private static readonly string[] Rhythm = ["months", "day", "years"];

    public const string RhythmMonths = "ends-months";

    public static string Ends(string key) => $"ends-{key}";

    public static IEnumerable<KeyValuePair<string, string>> Read(JsonObject requirement)
    {
        yield return new("deadline", Shown(requirement["deadline"]));
        if (requirement["ends"] is not JsonObject ends)
        {
            yield break;
        }

        var isPlain = ends.All(pair => Rhythm.Contains(pair.Key) && pair.Value is JsonValue);
        foreach (var key in Rhythm)
        {
            var value = isPlain ? BodyForm.Text(ends[key]) : ConditionFields.Kept;
            yield return new(Ends(key), value);
        }
    }

    public static void Write(JsonObject requirement, Func<string, string> field)
    {
        requirement.Put("years", field("years").Trim());
        requirement.Put("from_license", field("from_license") == "true" ? "true" : null);
        WriteDeadline(requirement, field("deadline").Trim());
        if (field(RhythmMonths) == ConditionFields.Kept)
        {
            return;
        }

        requirement.Remove("ends");
        foreach (var key in Rhythm.Where(_ => field(RhythmMonths).Trim().Length > 0))
        {
            requirement.Section("ends").Put(key, field(Ends(key)).Trim());
        }
    }

    /// <summary>What is shown unchanged stays as it was written, so that a sentence keeps its commas.</summary>
    private static void WriteDeadline(JsonObject requirement, string text)
    {
        if (text == Shown(requirement["deadline"]))
        {
            return;
        }

        var forms = text.Split(
            ',',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        requirement.Remove("deadline");
        if (forms.Length > 0)
        {
            requirement["deadline"] =
                forms.Length == 1
                    ? forms[0]
                    : new JsonArray([.. forms.Select(form => JsonValue.Create(form))]);
        }
    }

    private static string Shown(JsonNode? deadline) =>
        deadline switch
        {
            null or JsonValue => BodyForm.Text(deadline),
            JsonArray several when several.All(one => one is JsonValue) => string.Join(
                ", ",
                several.Select(BodyForm.Text)
            ),
            _ => ConditionFields.Kept,
        };
}
