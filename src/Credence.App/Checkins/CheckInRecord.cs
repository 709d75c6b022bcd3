using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Credence.App.Store;
using Credence.Core.Credits;
using Credence.Core.Dates;

namespace Credence.App.Checkins;

/// <summary>What became of the plan that a check-in led to.</summary>
public enum PlanOutcome
{
    Open,
    Accepted,
    Kept,
}

/// <summary>A check-in that was made: the figures of its day, the answers, and what they changed.</summary>
public sealed record CheckInRecord
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public required string Id { get; init; }

    public required DateSpan Span { get; init; }

    public required DateOnly On { get; init; }

    public required bool OnTrack { get; init; }

    public required string Reason { get; init; }

    public required Amount Earned { get; init; }

    public required Amount Planned { get; init; }

    public required Amount FairPace { get; init; }

    /// <summary>Goals that moved, by id.</summary>
    public ImmutableArray<string> Moved { get; init; } = [];

    public ImmutableSortedDictionary<string, int> Ratings { get; init; } =
        ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    public ImmutableSortedDictionary<DateOnly, string> Blocks { get; init; } =
        ImmutableSortedDictionary<DateOnly, string>.Empty;

    public string WhatMoved { get; init; } = "";

    public string WhatBroke { get; init; } = "";

    /// <summary>What the answers changed, a sentence each.</summary>
    public ImmutableArray<string> Changes { get; init; } = [];

    /// <summary>Values that formats have since then, by the ratings, 1 to 10.</summary>
    public ImmutableSortedDictionary<string, int> Scores { get; init; } =
        ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    public PlanOutcome Plan { get; init; }

    public Subject Subject => Subject.CheckIn(Id);

    public int Held => Blocks.Values.Count(one => one == BlockAnswer.Held);

    /// <summary>Oldest first.</summary>
    public static ImmutableArray<CheckInRecord> All(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return
        [
            .. account
                .Present(SubjectKind.CheckIn)
                .Select(Of)
                .OfType<CheckInRecord>()
                .OrderBy(one => one.Span.End)
                .ThenBy(one => one.On),
        ];
    }

    /// <summary>Null where its content was removed for good.</summary>
    public static CheckInRecord? Of(SubjectHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (history.Content.Length == 0)
        {
            return null;
        }

        using var document = JsonDocument.Parse(history.Content);
        var root = document.RootElement;
        return new()
        {
            Id = history.Subject.Id,
            Span = new(Day(root, "from"), Day(root, "through")),
            On = Day(root, "on"),
            OnTrack = root.GetProperty("on_track").GetBoolean(),
            Reason = Text(root, "reason"),
            Earned = Credits(root, "earned"),
            Planned = Credits(root, "planned"),
            FairPace = Credits(root, "pace"),
            Moved = Texts(root, "moved"),
            Ratings = root.GetProperty("ratings")
                .EnumerateObject()
                .ToImmutableSortedDictionary(
                    one => one.Name,
                    one => one.Value.GetInt32(),
                    StringComparer.Ordinal
                ),
            Blocks = root.GetProperty("blocks")
                .EnumerateObject()
                .ToImmutableSortedDictionary(
                    one => DateOnly.ParseExact(one.Name, "yyyy-MM-dd"),
                    one => one.Value.GetString() ?? ""
                ),
            WhatMoved = Text(root, "what_moved"),
            WhatBroke = Text(root, "what_broke"),
            Changes = Texts(root, "changes"),
            Scores = root.GetProperty("scores")
                .EnumerateObject()
                .ToImmutableSortedDictionary(
                    one => one.Name,
                    one => one.Value.GetInt32(),
                    StringComparer.Ordinal
                ),
            Plan = Enum.TryParse<PlanOutcome>(Text(root, "plan"), true, out var plan)
                ? plan
                : PlanOutcome.Open,
        };
    }

    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            Write(json);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public void Write(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        json.WriteString("from", $"{Span.Start:yyyy-MM-dd}");
        json.WriteString("through", $"{Span.End:yyyy-MM-dd}");
        json.WriteString("on", $"{On:yyyy-MM-dd}");
        json.WriteBoolean("on_track", OnTrack);
        json.WriteString("reason", Reason);
        json.WriteNumber("earned", Earned.ToDecimal());
        json.WriteNumber("planned", Planned.ToDecimal());
        json.WriteNumber("pace", FairPace.ToDecimal());
        List("moved", Moved);
        Numbers("ratings", Ratings);
        json.WriteStartObject("blocks");
        foreach (var (day, what) in Blocks)
        {
            json.WriteString($"{day:yyyy-MM-dd}", what);
        }

        json.WriteEndObject();
        json.WriteString("what_moved", WhatMoved);
        json.WriteString("what_broke", WhatBroke);
        List("changes", Changes);
        Numbers("scores", Scores);
        json.WriteString("plan", $"{Plan}".ToLowerInvariant());
        json.WriteEndObject();

        void List(string name, ImmutableArray<string> texts)
        {
            json.WriteStartArray(name);
            foreach (var text in texts)
            {
                json.WriteStringValue(text);
            }

            json.WriteEndArray();
        }

        void Numbers(string name, IEnumerable<KeyValuePair<string, int>> numbers)
        {
            json.WriteStartObject(name);
            foreach (var (key, number) in numbers)
            {
                json.WriteNumber(key, number);
            }

            json.WriteEndObject();
        }
    }

    private static string Text(JsonElement root, string name) =>
        root.GetProperty(name).GetString() ?? "";

    private static DateOnly Day(JsonElement root, string name) =>
        DateOnly.ParseExact(Text(root, name), "yyyy-MM-dd");

    private static Amount Credits(JsonElement root, string name) =>
        Amount.From(root.GetProperty(name).GetDecimal()) ?? Amount.Zero;

    private static ImmutableArray<string> Texts(JsonElement root, string name) =>
        [.. root.GetProperty(name).EnumerateArray().Select(one => one.GetString() ?? "")];
}
