using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Credence.App.Profiles;

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
            ["round"] = Text(tree["round"]),
            ["carry"] =
                Text(tree["carry_over"]?["allowed"]) == "true"
                    ? Text(tree["carry_over"]?["max"])
                    : "",
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

            if (
                one["amount"] is not (null or JsonValue)
                || Lists.Any(list => !IsPlain(one[list]))
                || LimitFields.Read(one["max_from"]) is not { } limits
            )
            {
                return null;
            }

            foreach (
                var (key, value) in ConditionFields
                    .Read(one["when"])
                    .Concat(limits)
                    .Concat(TimingFields.Read(one))
                    .Concat(WayFields.Read(one["or"]))
            )
            {
                read[Key(row, key)] = value;
            }

            read[Key(row, "first")] = Text(one["first_cycle"]?["amount"]);
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
        tree.Put("round", this["round"]);
        CarryOver(tree, this["carry"].Trim());
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

    private static void CarryOver(JsonObject tree, string most)
    {
        var isAllowed = Text(tree["carry_over"]?["allowed"]) == "true";
        if (most.Length > 0)
        {
            var carry = tree.Section("carry_over");
            carry["allowed"] = true;
            carry["max"] = most;
        }
        else if (isAllowed && Text(tree["carry_over"]?["max"]).Length > 0)
        {
            tree.Remove("carry_over");
        }
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

        one.Put("stackable", this[row, "stackable"] == "true" ? "true" : null);
        ConditionFields.Write(one, field => this[row, field]);
        LimitFields.Write(one, field => this[row, field], text => Codes(text, codes));
        TimingFields.Write(one, field => this[row, field]);
        WayFields.Write(one, field => this[row, field], text => Codes(text, codes));
        if (this[row, "first"].Trim() is { Length: > 0 } first)
        {
            one.Section("first_cycle")["amount"] = first;
        }
        else
        {
            one.Remove("first_cycle");
        }

        return one;
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

    /// <summary>A list of plain texts, which a field can show; types by fact are not.</summary>
    private static bool IsPlain(JsonNode? list) =>
        list is null or JsonValue || list is JsonArray items && items.All(one => one is JsonValue);

    internal static string Text(JsonNode? node) => node is JsonValue value ? value.ToString() : "";

    [GeneratedRegex(@"^r\d+-", RegexOptions.NonBacktracking)]
    private static partial Regex RowKey();
}
