using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Requirements;
using Credence.Core.Standing;
using Credence.Core.YearEnds;

namespace Credence.App.YearEnds;

/// <summary>A year-end as JSON: in the journal, in a folder's <c>more.jsonl</c>, and for programs.</summary>
internal static class YearEndJson
{
    private const string Day = "yyyy-MM-dd";

    public static JsonObject Write(YearEndRecord record) =>
        new()
        {
            ["start"] = record.Span.Start.ToString(Day),
            ["end"] = record.Span.End.ToString(Day),
            ["made_on"] = record.MadeOn.ToString(Day),
            ["as_of"] = record.AsOf.ToString(Day),
            ["closed"] = record.IsClosed,
            ["verdict"] = YearEndWord.Of(record.Verdict),
            ["entries"] = record.Entries,
            ["credits"] = record.Credits.ToDecimal(),
            ["hours"] = record.Hours.ToDecimal(),
            ["own_money"] = record.OwnMoney.ToDecimal(),
            ["requirements"] = List(record.Requirements, Requirement),
            ["goals"] = List(record.Goals, Goal),
            ["changed"] = List(record.Changed, one => JsonValue.Create(one)),
            ["sentence"] = record.Sentence,
            ["groups"] = List(record.Groups, Group),
            ["outputs"] = List(
                record.Outputs,
                one => new JsonObject { ["entry"] = one.Entry, ["title"] = one.Title }
            ),
            ["new_goal"] = record.NewGoal,
            ["hours_per_month"] = record.HoursPerMonth,
            ["set_up"] = List(record.SetUp, one => JsonValue.Create(one)),
        };

    public static YearEndRecord Read(JsonObject json) =>
        new()
        {
            Span = new DateSpan(DayOf(json, "start"), DayOf(json, "end")),
            MadeOn = DayOf(json, "made_on"),
            AsOf = DayOf(json, "as_of"),
            IsClosed = (bool?)json["closed"] ?? false,
            Verdict = Parsed<YearVerdict>(Text(json, "verdict")),
            Entries = (int?)json["entries"] ?? 0,
            Credits = AmountOf(json, "credits"),
            Hours = AmountOf(json, "hours"),
            OwnMoney = Money.From((decimal?)json["own_money"] ?? 0) ?? Money.Zero,
            Requirements = Items(json, "requirements", Requirement),
            Goals = Items(json, "goals", Goal),
            Changed = Texts(json, "changed"),
            Sentence = Text(json, "sentence"),
            Groups = Items(json, "groups", Group),
            Outputs = Items(json, "outputs", one => (Text(one, "entry"), Text(one, "title"))),
            NewGoal = Text(json, "new_goal"),
            HoursPerMonth = Text(json, "hours_per_month"),
            SetUp = Texts(json, "set_up"),
        };

    public static JsonObject Requirement(ClosedRequirement one) =>
        new()
        {
            ["body"] = one.Requirement.Obligation,
            ["requirement"] = one.Requirement.Requirement,
            ["body_title"] = one.Body,
            ["title"] = one.Title,
            ["deadline"] = one.Deadline.ToString(Day),
            ["state"] = YearEndWord.Of(one.State),
            ["closed_on"] = one.On?.ToString(Day),
            ["closed_by"] = one.By,
            ["needed"] = one.Needed.ToDecimal(),
            ["missing"] = one.Missing.ToDecimal(),
            ["unit"] = YearEndWord.Of(one.Unit),
        };

    private static ClosedRequirement Requirement(JsonObject json) =>
        new(
            new RequirementRef(Text(json, "body"), Text(json, "requirement")),
            Text(json, "body_title"),
            Text(json, "title"),
            DayOf(json, "deadline"),
            Parsed<ClosedState>(Text(json, "state")),
            json["closed_on"] is null ? null : DayOf(json, "closed_on"),
            AmountOf(json, "needed"),
            AmountOf(json, "missing"),
            Parsed<CreditUnit>(Text(json, "unit")),
            Text(json, "closed_by")
        );

    private static JsonObject Goal(RecordedGoal one) =>
        new()
        {
            ["id"] = one.Id,
            ["statement"] = one.Statement,
            ["target_credits"] = one.Target.ToDecimal(),
            ["earned"] = one.Earned.ToDecimal(),
            ["evidence"] = List(
                one.Evidence,
                piece => new JsonObject { ["text"] = piece.Text, ["reached"] = piece.Reached }
            ),
            ["next"] = YearEndWord.Of(one.Next),
            ["reached"] = one.IsReached,
        };

    private static RecordedGoal Goal(JsonObject json) =>
        new(
            Text(json, "id"),
            Text(json, "statement"),
            AmountOf(json, "target_credits"),
            AmountOf(json, "earned"),
            Items(
                json,
                "evidence",
                piece => (Text(piece, "text"), (bool?)piece["reached"] ?? false)
            ),
            Parsed<GoalNext>(Text(json, "next")),
            (bool?)json["reached"] ?? false
        );

    public static JsonObject Group(RecordedGroup one) =>
        new()
        {
            ["key"] = one.Key,
            ["title"] = one.Title,
            ["format"] = one.Format,
            ["credits"] = one.Credits.ToDecimal(),
            ["hours"] = one.Hours.ToDecimal(),
            ["rating"] = one.Rating,
            ["entries"] = List(one.Entries, entry => JsonValue.Create(entry)),
            ["decision"] = YearEndWord.Of(one.Decision),
        };

    private static RecordedGroup Group(JsonObject json) =>
        new(
            Text(json, "key"),
            Text(json, "title"),
            Text(json, "format"),
            AmountOf(json, "credits"),
            AmountOf(json, "hours"),
            (int?)json["rating"],
            Texts(json, "entries"),
            Parsed<Decision>(Text(json, "decision"))
        );

    private static T Parsed<T>(string word)
        where T : struct, Enum =>
        YearEndWord.Named<T>(word) ?? throw new FormatException("No value goes by this word.");

    private static JsonArray List<T>(ImmutableArray<T> items, Func<T, JsonNode?> one) =>
        [.. items.Select(one)];

    private static ImmutableArray<T> Items<T>(
        JsonObject json,
        string key,
        Func<JsonObject, T> one
    ) => json[key] is JsonArray list ? [.. list.OfType<JsonObject>().Select(one)] : [];

    private static ImmutableArray<string> Texts(JsonObject json, string key) =>
        json[key] is JsonArray list
            ? [.. list.OfType<JsonValue>().Select(item => item.ToString())]
            : [];

    private static string Text(JsonObject json, string key) => (string?)json[key] ?? "";

    private static Amount AmountOf(JsonObject json, string key) =>
        Amount.From((decimal?)json[key] ?? 0) ?? Amount.Zero;

    private static DateOnly DayOf(JsonObject json, string key) =>
        DateOnly.ParseExact(Text(json, key), Day, CultureInfo.InvariantCulture);
}

/// <summary>The words by which answers go in forms, files and programs.</summary>
public static class YearEndWord
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName($"{value}");

    /// <summary>Null where no value goes by the word.</summary>
    public static T? Named<T>(string word)
        where T : struct, Enum =>
        Enum.GetValues<T>()
            .Where(value => Of(value) == word)
            .Select(value => (T?)value)
            .FirstOrDefault();
}
