using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Credence.Core.Reminders;

namespace Credence.App.Reminders;

/// <summary>What a person wants to be reminded of by mail, where, and when.</summary>
public sealed record ReminderSettings
{
    public static ReminderSettings None { get; } = new();

    /// <summary>Empty: no mail.</summary>
    public string Address { get; init; } = "";

    /// <summary>Only an address whose owner said yes gets reminders.</summary>
    public bool Confirmed { get; init; }

    /// <summary>The full hour from which a mail may go out, where the physician lives.</summary>
    public int Hour { get; init; } = 7;

    /// <summary>The day for what is not pressing; null: every day.</summary>
    public DayOfWeek? Day { get; init; } = DayOfWeek.Monday;

    /// <summary>No mail on Saturdays and Sundays, unless something is due within the week.</summary>
    public bool QuietWeekends { get; init; } = true;

    public ImmutableHashSet<ReminderKind> Off { get; init; } = [];

    public bool IsOn => Confirmed && Address.Length > 0;

    public bool Wants(ReminderKind kind) => !Off.Contains(kind);

    public string Write() =>
        new JsonObject
        {
            ["address"] = Address,
            ["confirmed"] = Confirmed,
            ["hour"] = Hour,
            ["day"] = Day?.ToString(),
            ["quiet_weekends"] = QuietWeekends,
            ["off"] = new JsonArray([
                .. Off.Order().Select(kind => JsonValue.Create(kind.ToString())),
            ]),
        }.ToJsonString();

    public static ReminderSettings Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return None;
        }

        try
        {
            return JsonNode.Parse(text) is not JsonObject json
                ? None
                : new ReminderSettings
                {
                    Address = (string?)json["address"] ?? "",
                    Confirmed = (bool?)json["confirmed"] ?? false,
                    Hour = Math.Clamp((int?)json["hour"] ?? 7, 0, 23),
                    Day = Enum.TryParse<DayOfWeek>((string?)json["day"], out var day) ? day : null,
                    QuietWeekends = (bool?)json["quiet_weekends"] ?? true,
                    Off =
                    [
                        .. (json["off"] as JsonArray ?? []).SelectMany(one =>
                            Enum.TryParse<ReminderKind>((string?)one, out var kind)
                                ? [kind]
                                : Array.Empty<ReminderKind>()
                        ),
                    ],
                };
        }
        catch (Exception damaged)
            when (damaged is JsonException or InvalidOperationException or FormatException)
        {
            return None;
        }
    }
}
