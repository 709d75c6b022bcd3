using System.Collections.Immutable;
using System.Text.Json;
using Credence.App.Writing;
using Credence.Core.Credits;

namespace Credence.App.Certificates;

/// <summary>A reading as JSON (engine.md section 7, <c>read</c>), the same at the command line and over the API.</summary>
public static class ReadingJson
{
    public static void Write(Utf8JsonWriter json, CertificateReading reading)
    {
        json.WriteStartObject();
        json.WriteString("file", reading.File);
        json.WriteString("kind", KindOf(reading.Kind));
        json.WriteStartObject("fields");
        Text(json, "name", reading.Name);
        Fields(json, reading.Sheet);
        json.WriteEndObject();
        json.WriteStartObject("confidence");
        Sure(json, "name", reading.Name);
        Confidence(json, reading.Sheet);
        json.WriteEndObject();
        json.WriteStartObject("places");
        Place(json, "name", reading.Name);
        Places(json, reading.Sheet);
        json.WriteEndObject();
        json.Text("text_source", reading.TextSource?.ToString().ToLowerInvariant() ?? "");
        json.WriteNumber("pages", reading.Pages);
        json.WriteString("sha256", reading.Sha256);
        json.Text("duplicate_of", reading.DuplicateOf ?? "");
        json.Text("error", reading.Error is { } error ? $"{error.Wrong} {error.Remedy}" : "");
        json.Text("error_code", reading.Error?.Code ?? "");
        json.Text("instead", reading.Instead ?? "");
        if (!reading.Codes.IsEmpty)
        {
            json.WriteStartArray("codes");
            foreach (var code in reading.Codes)
            {
                json.WriteStringValue(code.Shown);
            }

            json.WriteEndArray();
        }

        json.WriteStartArray("warnings");
        foreach (var warning in reading.Warnings)
        {
            json.WriteStringValue(warning.ToString());
        }

        json.WriteEndArray();
        if (!reading.Activities.IsEmpty)
        {
            json.Objects(
                "activities",
                reading.Activities,
                activity =>
                {
                    Fields(json, activity);
                    json.WriteStartObject("confidence");
                    Confidence(json, activity);
                    json.WriteEndObject();
                    json.WriteStartObject("places");
                    Places(json, activity);
                    json.WriteEndObject();
                }
            );
        }

        json.WriteEndObject();
    }

    public static string KindOf(ReadingKind kind) =>
        kind switch
        {
            ReadingKind.Certificate => "certificate",
            ReadingKind.Transcript => "transcript",
            ReadingKind.Card => "card",
            ReadingKind.NotACertificate => "not-a-certificate",
            _ => "unreadable",
        };

    private static void Fields(Utf8JsonWriter json, ActivityReading activity)
    {
        Text(json, "title", activity.Title);
        Text(json, "provider", activity.Provider);
        json.Day("date", activity.Date?.Value);
        json.Objects(
            "credits",
            activity.Credits?.Value ?? [],
            line =>
            {
                json.WriteString("type", line.Type.ToString());
                json.Amount("amount", line.Amount);
            }
        );
        json.WriteStartArray("topics");
        foreach (var topic in activity.Topics?.Value ?? [])
        {
            json.WriteStringValue(topic.Code);
        }

        json.WriteEndArray();
        json.Day("expires", activity.Expires?.Value);
    }

    private static void Confidence(Utf8JsonWriter json, ActivityReading activity)
    {
        Sure(json, "title", activity.Title);
        Sure(json, "provider", activity.Provider);
        Sure(json, "date", activity.Date);
        Sure(json, "credits", activity.Credits);
        Sure(json, "topics", activity.Topics);
        Sure(json, "expires", activity.Expires);
    }

    private static void Places(Utf8JsonWriter json, ActivityReading activity)
    {
        Place(json, "title", activity.Title);
        Place(json, "provider", activity.Provider);
        Place(json, "date", activity.Date);
        Place(json, "credits", activity.Credits);
        Place(json, "topics", activity.Topics);
        Place(json, "expires", activity.Expires);
    }

    private static void Text(Utf8JsonWriter json, string name, FieldRead<string>? field) =>
        json.Text(name, field?.Value ?? "");

    private static void Sure<T>(Utf8JsonWriter json, string name, FieldRead<T>? field)
    {
        if (field is not null)
        {
            json.WriteNumber(name, field.Confidence);
        }
    }

    /// <summary>The page, and left, top, right and bottom in parts of it.</summary>
    private static void Place<T>(Utf8JsonWriter json, string name, FieldRead<T>? field)
    {
        if (field?.Place is not { } place)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("page", place.Page);
        json.WriteStartArray("box");
        foreach (
            var side in (ReadOnlySpan<double>)
                [place.Box.Left, place.Box.Top, place.Box.Right, place.Box.Bottom]
        )
        {
            json.WriteNumberValue(Math.Round(side, 4));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
