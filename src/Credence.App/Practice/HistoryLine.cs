using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Credence.App.Ledger;
using Credence.App.Store;

namespace Credence.App.Practice;

/// <summary>
/// One entry of the journal as a line of <c>more.jsonl</c>: for what the other files do not tell (corrections, the
/// trash, tombstones, half-entered rows).
/// </summary>
internal sealed record HistoryLine(Intent Intent)
{
    private const string Mark = "journal";
    private const string TimeForm = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>It stands, and no other file has it.</summary>
    public bool Unfinished { get; init; }

    public Subject Subject => Intent.Subject;

    public Origin Origin => Intent.Origin!;

    /// <param name="change">The number of its change within the file.</param>
    public static string Write(Entry entry, long change, long? undoes, bool unfinished)
    {
        using var stream = new MemoryStream();
        using (
            var writer = new Utf8JsonWriter(
                stream,
                new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            )
        )
        {
            writer.WriteStartObject();
            writer.WriteString(Mark, Word(entry.Act));
            writer.WriteString("kind", Word(entry.Subject.Kind));
            writer.WriteString("id", entry.Subject.Id);
            writer.WriteString("at", entry.MadeAt.ToString(TimeForm));
            writer.WriteString("by", entry.By);
            writer.WriteString("why", entry.Reason);
            writer.WriteNumber("change", change);
            if (undoes is { } taken)
            {
                writer.WriteNumber("undoes", taken);
            }

            if (unfinished)
            {
                writer.WriteBoolean("unfinished", true);
            }

            if (entry.Content is { } content)
            {
                writer.WritePropertyName("content");
                if (entry.Subject.Kind == SubjectKind.Activity)
                {
                    writer.WriteRawValue(content);
                }
                else
                {
                    writer.WriteStringValue(content);
                }
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Whether the line is history at all; other lines are kept as they stand.</summary>
    public static bool IsHistory(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.TryGetProperty(Mark, out _);
    }

    /// <summary>Null where the line is not one that was written here.</summary>
    public static HistoryLine? Read(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var kind = Parse<SubjectKind>(Text(root, "kind"));
            var act = Parse<Act>(Text(root, Mark));
            if (
                kind is null
                || act is null
                || Text(root, "id") is not { } id
                || id.Length > Subject.MaximumLength
                || Text(root, "by") is not { Length: > 0 and <= PersonId.MaximumLength } by
                || !DateTime.TryParseExact(
                    Text(root, "at"),
                    TimeForm,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                    out var at
                )
            )
            {
                return null;
            }

            var content = Content(root, new(kind.Value, id));
            return new HistoryLine(
                new Intent(new(kind.Value, id), act.Value, content)
                {
                    Origin = new(
                        at,
                        by,
                        Text(root, "why") ?? "",
                        root.GetProperty("change").GetInt64(),
                        root.TryGetProperty("undoes", out var undoes) ? undoes.GetInt64() : null
                    ),
                }
            )
            {
                Unfinished = root.TryGetProperty("unfinished", out var flag) && flag.GetBoolean(),
            };
        }
        catch (Exception wrong)
            when (wrong
                    is JsonException
                        or InvalidOperationException
                        or FormatException
                        or KeyNotFoundException
            )
        {
            return null;
        }
    }

    /// <summary>Throws where it does not fit its subject.</summary>
    private static string? Content(JsonElement root, Subject subject)
    {
        if (!root.TryGetProperty("content", out var given))
        {
            return null;
        }

        if (subject.Kind != SubjectKind.Activity)
        {
            return given.GetString();
        }

        var cells = ActivityCells.FromJson(given.GetRawText());
        return cells.Id == subject.Id
            ? cells.ToJson()
            : throw new FormatException("The row has another id.");
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static string Word<T>(T value)
        where T : struct, Enum => $"{value}".ToLowerInvariant();

    private static T? Parse<T>(string? word)
        where T : struct, Enum =>
        word is not null
        && Enum.TryParse<T>(word, ignoreCase: true, out var value)
        && Word(value) == word
            ? value
            : null;
}
