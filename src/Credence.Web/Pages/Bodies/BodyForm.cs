using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Credence.App.Problems;
using Credence.App.Profiles;
using Credence.Core.Problems;

namespace Credence.Web.Pages.Bodies;

/// <summary>
/// A body of one's own as fields: each row one requirement. It is written as a body file and read from one; keys that
/// the form does not show stay as they were.
/// </summary>
public sealed partial class BodyForm
{
    private const int MostRows = 40;

    private static readonly string[] Lists = ["accepts", "topics", "formats"];

    private readonly Dictionary<string, string> fields;

    private BodyForm(Dictionary<string, string> fields, int rows) =>
        (this.fields, Rows) = (fields, Math.Clamp(rows, 1, MostRows));

    public int Rows { get; private set; }

    public string this[string field] => fields.GetValueOrDefault(field, "");

    public string this[int row, string field] => this[Key(row, field)];

    public IReadOnlyDictionary<string, string> Fields => fields;

    public static string Key(int row, string field) => $"r{row}-{field}";

    public static BodyForm Empty() =>
        new(
            new()
            {
                ["kind"] = "hospital",
                ["months"] = "24",
                ["ends"] = "board-assigned",
                ["r0-unit"] = "credit",
                ["r0-window"] = "cycle",
            },
            1
        );

    public static BodyForm Of(IFormCollection form)
    {
        var read = new BodyForm(
            form.ToDictionary(field => field.Key, field => field.Value.ToString()),
            int.TryParse(form["rows"], out var rows) ? rows : 1
        );
        for (var row = 0; row < read.Rows; row++)
        {
            // A requirement keeps the short name it was first given, so that others may stand within it.
            if (read[row, "id"].Length == 0 && read[row, "title"].Length > 0)
            {
                read.fields[Key(row, "id")] = read.FreeId(Slug(read[row, "title"]), row);
            }
        }

        return read;
    }

    /// <summary>Null where the file is in a form that only its text can show.</summary>
    public static BodyForm? Of(JsonObject tree)
    {
        if (tree.ContainsKey("versions") || tree["requirements"] is not JsonArray list)
        {
            return null;
        }

        var read = new Dictionary<string, string>
        {
            ["id"] = Text(tree["id"]),
            ["name"] = Text(tree["name"]),
            ["kind"] = Text(tree["kind"]),
            ["months"] = Text(tree["cycle"]?["months"]),
            ["ends"] = Text(tree["cycle"]?["ends"]),
            ["fixed"] = Text(tree["cycle"]?["fixed"]),
        };
        var row = 0;
        foreach (var one in list.OfType<JsonObject>())
        {
            foreach (var (key, value) in one)
            {
                read[Key(row, key)] = value is JsonArray items
                    ? string.Join(", ", items.Select(Text))
                    : Text(value);
            }

            read[Key(row, "when")] = WhenText(one["when"]);
            if (
                one["amount"] is not (null or JsonValue)
                || one["max_from"] is JsonArray { Count: > 1 }
            )
            {
                return null;
            }

            if ((one["max_from"] as JsonArray)?[0] is JsonObject cap)
            {
                read[Key(row, "max")] = Text(cap["amount"]);
                read[Key(row, "max-of")] = string.Join(
                    ", ",
                    new[] { "types", "topics", "formats" }
                        .SelectMany(key => cap[key] as JsonArray ?? [])
                        .Select(Text)
                );
                read[Key(row, "max-per")] = Text(cap["per"]);
            }

            row++;
        }

        return new(read, row);
    }

    public void AddRow()
    {
        fields[Key(Rows, "unit")] = "credit";
        fields[Key(Rows, "window")] = "cycle";
        Rows = Math.Min(Rows + 1, MostRows);
    }

    public void DropRow(int dropped)
    {
        foreach (var key in fields.Keys.Where(key => RowKey().IsMatch(key)).ToList())
        {
            var at = key.IndexOf('-');
            var row = int.Parse(key.AsSpan(1, at - 1));
            if (row >= dropped && fields.Remove(key, out var value) && row > dropped)
            {
                fields[$"r{row - 1}{key[at..]}"] = value;
            }
        }

        Rows = Math.Max(1, Rows - 1);
    }

    /// <summary>The body file; what stood in it before and has no field stays.</summary>
    /// <param name="codes">A code by its name or itself: credit types, topics, formats.</param>
    public string ToText(JsonObject? before, Func<string, (string Key, string Code)> codes)
    {
        var tree = before?.DeepClone().AsObject() ?? new JsonObject { ["form"] = "1" };
        var known = (before?["requirements"] as JsonArray ?? [])
            .OfType<JsonObject>()
            .ToDictionary(one => Text(one["id"]));
        tree["id"] = this["id"] is { Length: > 0 } id ? id : Slug(this["name"]);
        tree["name"] = this["name"];
        tree["kind"] = this["kind"];
        var cycle = tree.Section("cycle");
        cycle["months"] = this["months"];
        cycle["ends"] = this["ends"];
        cycle.Put("fixed", this["ends"] == "fixed-date" ? this["fixed"] : null);
        tree["requirements"] = new JsonArray([
            .. Enumerable
                .Range(0, Rows)
                .Where(row =>
                    Rows == 1 || this[row, "title"].Length + this[row, "amount"].Length > 0
                )
                .Select(row => Requirement(row, known.GetValueOrDefault(this[row, "id"]), codes)),
        ]);
        return ProfileText.Write(tree);
    }

    /// <summary>The same problems, each at the field it came from where one can be named.</summary>
    public static Problem AtField(Problem problem, string text)
    {
        if (LineOf().Match(problem.Place) is not { Success: true } match)
        {
            return problem;
        }

        var lines = text.Split('\n');
        var line = int.Parse(match.Groups["line"].ValueSpan) - 1;
        var begin = Array.IndexOf(lines, "requirements:");
        if (line >= lines.Length)
        {
            return problem;
        }

        var inner = KeyAbove(lines, line, int.MaxValue);
        if (begin < 0 || line <= begin)
        {
            return problem with { Place = inner };
        }

        var row = lines.Take(line + 1).Skip(begin + 1).Count(one => one.StartsWith("  - ")) - 1;
        var key = KeyAbove(lines, line, 4);
        return problem with
        {
            Place = Key(
                Math.Max(0, row),
                key == "max_from" ? (inner == "amount" ? "max" : "max-of") : key
            ),
        };
    }

    /// <summary>The key that a line belongs to: its own, or that of the nearest line above, not deeper than asked.</summary>
    private static string KeyAbove(string[] lines, int line, int deepest)
    {
        for (; line >= 0; line--)
        {
            if (
                KeyOf().Match(lines[line]) is { Success: true } match
                && match.Groups["key"].Index <= deepest
            )
            {
                return match.Groups["key"].Value;
            }
        }

        return "";
    }

    private JsonObject Requirement(
        int row,
        JsonObject? before,
        Func<string, (string Key, string Code)> codes
    )
    {
        var one = before?.DeepClone().AsObject() ?? [];
        one["id"] = this[row, "id"] is { Length: > 0 } id ? id : $"requirement-{row + 1}";
        one.Put("title", this[row, "title"]);
        one["amount"] = this[row, "amount"].Trim();
        one.Put("unit", this[row, "unit"]);
        one.Put("window", this[row, "window"]);
        one.Put("within", this[row, "within"]);
        one.Put("confirm", this[row, "confirm"]);
        foreach (var list in Lists)
        {
            one.Remove(list);
            if (Codes(this[row, list], codes) is { Count: > 0 } items)
            {
                one[list] = new JsonArray([.. items.Select(item => JsonValue.Create(item.Code))]);
            }
        }

        When(one, this[row, "when"]);
        Cap(one, row, codes);
        return one;
    }

    private void Cap(JsonObject one, int row, Func<string, (string Key, string Code)> codes)
    {
        one.Remove("max_from");
        if (this[row, "max"].Trim() is not { Length: > 0 } most)
        {
            return;
        }

        var cap = new JsonObject { ["what"] = this[row, "max-of"], ["amount"] = most };
        foreach (var (key, code) in Codes(this[row, "max-of"], codes))
        {
            cap.List(key).Add(code);
        }

        cap["per"] = this[row, "max-per"] is { Length: > 0 } per ? per : "cycle";
        one["max_from"] = new JsonArray(cap);
    }

    private static List<(string Key, string Code)> Codes(
        string text,
        Func<string, (string Key, string Code)> codes
    ) =>
        [
            .. text.Split(
                    [',', ';'],
                    StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                )
                .Select(codes),
        ];

    /// <summary>"attribute:sees_minors", "degree:DO", "first_cycle"; "kept" is a condition that only the text can show.</summary>
    private static void When(JsonObject one, string when)
    {
        if (when == "kept")
        {
            return;
        }

        one.Remove("when");
        var at = when.IndexOf(':');
        if (at > 0)
        {
            one["when"] = new JsonObject { [when[..at]] = when[(at + 1)..] };
        }
        else if (when.Length > 0)
        {
            one["when"] = new JsonObject { [when] = true };
        }
    }

    private static string WhenText(JsonNode? when) =>
        when switch
        {
            null => "",
            JsonObject { Count: 1 } one when one.First() is { Value: JsonValue value } fact =>
                fact.Key is "attribute" or "degree" ? $"{fact.Key}:{value}"
                : fact.Key == "first_cycle" && value.ToString() == "true" ? "first_cycle"
                : "kept",
            _ => "kept",
        };

    private string FreeId(string wanted, int own)
    {
        var taken = Enumerable
            .Range(0, Rows)
            .Where(row => row != own)
            .Select(row => this[row, "id"])
            .ToHashSet();
        var id = wanted;
        for (var number = 2; taken.Contains(id); number++)
        {
            id = $"{wanted}-{number}";
        }

        return id;
    }

    private static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var letter in text.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(letter);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Trim('-') is { Length: > 0 } plain ? plain : "body";
    }

    private static string Text(JsonNode? node) => node is JsonValue value ? value.ToString() : "";

    [GeneratedRegex(@"^r\d+-", RegexOptions.NonBacktracking)]
    private static partial Regex RowKey();

    [GeneratedRegex(@"line (?<line>\d{1,6})", RegexOptions.NonBacktracking)]
    private static partial Regex LineOf();

    [GeneratedRegex(@"^[ -]*(?<key>[a-z_]+):", RegexOptions.NonBacktracking)]
    private static partial Regex KeyOf();
}
