using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Credence.App.Ledger;
using Credence.App.Store;

namespace Credence.App.Reconcile;

/// <summary>How a person settled a line or an entry that does not agree.</summary>
public enum Settlement
{
    /// <summary>The provider or board was told; it should appear there.</summary>
    Reported,

    /// <summary>Looked at, and right as it is.</summary>
    Ignored,
}

/// <summary>
/// What a board or a society holds of a physician, as it was brought, and how its differences were settled. Settled by
/// what a line says and by an entry's id, so that it holds for the next transcript of the same source as well.
/// </summary>
public sealed record OfficialTranscript(
    string Id,
    long Sequence,
    string Source,
    string File,
    DateOnly AsOf,
    ImmutableArray<ActivityCells> Lines,
    ImmutableSortedDictionary<string, Settlement> Settled
)
{
    private const string LineKey = "line ";
    private const string EntryKey = "entry ";

    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public Subject Subject => Subject.Transcript(Id);

    public static string KeyOf(ActivityCells line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return $"{LineKey}{line[ActivityCells.DateColumn]} {line[ActivityCells.TitleColumn]} {line["credits"]}";
    }

    public static string KeyOf(string entry) => EntryKey + entry;

    public Settlement? Of(ActivityCells line) =>
        Settled.TryGetValue(KeyOf(line), out var how) ? how : null;

    public Settlement? Of(string entry) =>
        Settled.TryGetValue(KeyOf(entry), out var how) ? how : null;

    /// <summary>Newest last.</summary>
    public static IEnumerable<OfficialTranscript> All(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.Present(SubjectKind.Transcript).Select(Of).OfType<OfficialTranscript>();
    }

    public static OfficialTranscript? Of(SubjectHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (history.Content.Length == 0)
        {
            return null;
        }

        using var document = JsonDocument.Parse(history.Content);
        var root = document.RootElement;
        return new(
            history.Subject.Id,
            history.LastSequence,
            root.GetProperty("source").GetString() ?? "",
            root.GetProperty("file").GetString() ?? "",
            DateOnly.ParseExact(root.GetProperty("as_of").GetString() ?? "", "yyyy-MM-dd"),
            [
                .. root.GetProperty("lines")
                    .EnumerateArray()
                    .Select(line => ActivityCells.FromJson(line.GetRawText())),
            ],
            root.GetProperty("settled")
                .EnumerateObject()
                .ToImmutableSortedDictionary(
                    one => one.Name,
                    one =>
                        one.Value.GetString() == "reported"
                            ? Settlement.Reported
                            : Settlement.Ignored,
                    StringComparer.Ordinal
                )
        );
    }

    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            json.WriteString("source", Source);
            json.WriteString("file", File);
            json.WriteString("as_of", $"{AsOf:yyyy-MM-dd}");
            json.WriteStartArray("lines");
            foreach (var line in Lines)
            {
                json.WriteRawValue(line.ToJson());
            }

            json.WriteEndArray();
            json.WriteStartObject("settled");
            foreach (var (key, how) in Settled)
            {
                json.WriteString(key, how == Settlement.Reported ? "reported" : "ignored");
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
