using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Credence.Core.Credits;
using Credence.Core.Dates;

namespace Credence.App.Writing;

/// <summary>How every JSON of Credence writes dates, amounts and what is empty.</summary>
public static class JsonText
{
    public static JsonWriterOptions OneLine { get; } =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonWriterOptions Indented { get; } =
        new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Day(this Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is not { } known)
        {
            json.WriteNull(name);
            return;
        }

        Span<char> text = stackalloc char[10];
        known.TryFormat(text, out _, "yyyy-MM-dd");
        json.WriteString(name, text);
    }

    public static void Amount(this Utf8JsonWriter json, string name, Amount amount) =>
        json.WriteNumber(name, amount.ToDecimal());

    /// <summary>An empty text is said as null.</summary>
    public static void Text(this Utf8JsonWriter json, string name, string text)
    {
        if (text.Length == 0)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, text);
        }
    }

    public static void Span(this Utf8JsonWriter json, string name, DateSpan? span)
    {
        if (span is not { } known)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.Day("start", known.Start);
        json.Day("end", known.End);
        json.WriteEndObject();
    }

    public static JsonArray Texts(IEnumerable<string> texts) =>
        [.. texts.Select(text => JsonValue.Create(text))];

    /// <summary>A list of objects; what stands in each is written by the caller.</summary>
    public static void Objects<T>(
        this Utf8JsonWriter json,
        string name,
        IEnumerable<T> items,
        Action<T> write
    )
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
