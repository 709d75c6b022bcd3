using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Credence.Core.Calendar;

namespace Credence.App.Calendar;

/// <summary>An event as it went out, so that the next file moves it instead of adding another.</summary>
public sealed record SentEvent(
    CalendarEvent Event,
    long Sequence,
    DateTime Stamp,
    string Digest,
    bool Canceled
);

/// <summary>
/// What the calendar file that was made last held. One line of JSON: in a folder it stands in more.jsonl, in the store
/// among the person's settings.
/// </summary>
public sealed record CalendarMemory(string Id, ImmutableArray<SentEvent> Sent)
{
    public const string Mark = "calendar";

    private const long MostSequence = 1_000_000_000;
    private const string StampForm = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const string DayForm = "yyyy-MM-dd";

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Nothing went out yet. The id keeps two physicians' events apart in one calendar.</summary>
    public static CalendarMemory Begin(string name) => new(DigestOf(name)[..8], []);

    public static string DigestOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    public string Write() =>
        new JsonObject
        {
            [Mark] = new JsonObject
            {
                ["id"] = Id,
                ["events"] = new JsonArray([.. Sent.Select(Json)]),
            },
        }.ToJsonString(Readable);

    private static JsonObject Json(SentEvent sent)
    {
        var json = new JsonObject
        {
            ["key"] = sent.Event.Key,
            ["sequence"] = sent.Sequence,
            ["stamp"] = sent.Stamp.ToString(StampForm),
            ["digest"] = sent.Digest,
            ["first"] = sent.Event.FirstDay.ToString(DayForm),
            ["last"] = sent.Event.LastDay.ToString(DayForm),
            ["title"] = sent.Event.Title,
        };
        if (sent.Event.Start is { } start)
        {
            json["start"] = $"{start:HH:mm}";
            json["minutes"] = sent.Event.Minutes;
        }

        if (sent.Canceled)
        {
            json["canceled"] = true;
        }

        return json;
    }

    /// <summary>Null where the line is another one, or was damaged: the next file is then a first one.</summary>
    public static CalendarMemory? Read(string? line)
    {
        if (string.IsNullOrEmpty(line))
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(line) is JsonObject whole && whole[Mark] is JsonObject calendar
                ? new CalendarMemory(
                    (string)calendar["id"]!,
                    [
                        .. calendar["events"]!
                            .AsArray()
                            .Select(one => Event(one!.AsObject()))
                            .DistinctBy(one => one.Event.Key),
                    ]
                )
                : null;
        }
        catch (Exception damaged)
            when (damaged
                    is JsonException
                        or InvalidOperationException
                        or FormatException
                        or ArgumentException
                        or NullReferenceException
            )
        {
            return null;
        }
    }

    private static SentEvent Event(JsonObject json)
    {
        var start = (string?)json["start"];
        var sent = new SentEvent(
            new CalendarEvent
            {
                Key = (string)json["key"]!,
                Title = (string)json["title"]!,
                FirstDay = DateOnly.ParseExact((string)json["first"]!, DayForm),
                LastDay = DateOnly.ParseExact((string)json["last"]!, DayForm),
                Start = start is null ? null : TimeOnly.ParseExact(start, "HH:mm"),
                Minutes = (int?)json["minutes"] ?? 0,
            },
            (long)json["sequence"]!,
            DateTime.ParseExact(
                (string)json["stamp"]!,
                StampForm,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
            ),
            (string)json["digest"]!,
            (bool?)json["canceled"] ?? false
        );
        var (first, last) = (sent.Event.FirstDay, sent.Event.LastDay);
        return
            first.Year >= 1900
            && last.Year <= 2300
            && first <= last
            && sent.Event.Minutes is >= 0 and < 7 * 24 * 60
            && sent.Sequence is >= 0 and < MostSequence
            ? sent
            : throw new FormatException("Not written here.");
    }
}
