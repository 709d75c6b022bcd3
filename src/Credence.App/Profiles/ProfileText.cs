using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Credence.App.Problems;
using Credence.App.Rules.Yaml;

namespace Credence.App.Profiles;

/// <summary>
/// The text of a profile as a tree that can be changed at one place and written again: what this version does not
/// know stays where it was.
/// </summary>
public static partial class ProfileText
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static JsonObject Empty() => new() { ["form"] = "1", ["physician"] = new JsonObject() };

    /// <summary>Null where the text cannot be read; the problems say where.</summary>
    public static JsonObject? Read(string text, string file, ProblemList problems) =>
        YamlReader.Read(text, file, problems) is YamlMap map ? Node(map) : null;

    public static string Write(JsonObject tree)
    {
        var text = new StringBuilder();
        WriteMap(tree, 0, text);
        return text.ToString();
    }

    private static JsonObject Node(YamlMap map) =>
        new(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Node(entry.Value))));

    private static JsonNode? Node(YamlValue value) =>
        value switch
        {
            YamlMap map => Node(map),
            YamlList list => new JsonArray([.. list.Items.Select(Node)]),
            _ when value.IsNothing => null,
            YamlText { Quoted: false, Text: "true" } => JsonValue.Create(true),
            YamlText { Quoted: false, Text: "false" } => JsonValue.Create(false),
            _ => JsonValue.Create(((YamlText)value).Text),
        };

    private static void WriteMap(JsonObject map, int indent, StringBuilder text)
    {
        foreach (var (key, value) in map)
        {
            text.Append(' ', indent).Append(Scalar(key)).Append(':');
            WriteValue(value, indent + 2, text);
        }
    }

    private static void WriteValue(JsonNode? value, int indent, StringBuilder text)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } map:
                text.Append('\n');
                WriteMap(map, indent, text);
                break;
            case JsonArray { Count: > 0 } list:
                text.Append('\n');
                WriteList(list, indent, text);
                break;
            case JsonObject:
                text.Append(" {}\n");
                break;
            case JsonArray:
                text.Append(" []\n");
                break;
            default:
                text.Append(' ').Append(Scalar(value)).Append('\n');
                break;
        }
    }

    private static void WriteList(JsonArray list, int indent, StringBuilder text)
    {
        foreach (var item in list)
        {
            text.Append(' ', indent).Append('-');
            if (item is JsonObject { Count: > 0 } map)
            {
                var first = new StringBuilder();
                WriteMap(map, indent + 2, first);
                text.Append(' ').Append(first.ToString().AsSpan(indent + 2));
            }
            else
            {
                WriteValue(item, indent + 2, text);
            }
        }
    }

    private static string Scalar(JsonNode? value) =>
        value switch
        {
            null => "null",
            JsonValue one when one.TryGetValue<bool>(out var flag) => flag ? "true" : "false",
            _ => Scalar(value.ToString()),
        };

    private static string Scalar(string text) =>
        Plain().IsMatch(text) && text is not ("true" or "false" or "null" or "yes" or "no")
            ? text
            : JsonSerializer.Serialize(text, Readable);

    [GeneratedRegex(
        "^[A-Za-z0-9][A-Za-z0-9._/@+-]*( [A-Za-z0-9._/@+-]+)*$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Plain();
}
