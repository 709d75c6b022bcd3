using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Credence.App.Store;

namespace Credence.App.Inbox;

/// <summary>A file that came in: what is recorded of it. What it says is read from the file and never recorded.</summary>
/// <param name="Id">The upload's; it names the file in addresses.</param>
/// <param name="Sequence">What a change says it saw.</param>
/// <param name="Proof">The path of the file among the proofs.</param>
/// <param name="Filed">The ledger entries it was filed with; empty while it waits.</param>
public sealed record InboxItem(
    string Id,
    long Sequence,
    DateTime ReceivedAt,
    string Proof,
    ImmutableArray<string> Filed
)
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public Subject Subject => Subject.Inbox(Id);

    public string Name => Path.GetFileName(Proof);

    public bool IsWaiting => Filed.IsEmpty;

    /// <summary>Null where the content was removed for good.</summary>
    public static InboxItem? Of(SubjectHistory history)
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
            history.Entries[0].MadeAt,
            root.GetProperty("proof").GetString() ?? "",
            root.TryGetProperty("filed", out var filed)
                ? [.. filed.EnumerateArray().Select(id => id.GetString() ?? "")]
                : []
        );
    }

    /// <summary>All that stand, in the order they came.</summary>
    public static IEnumerable<InboxItem> All(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.Present(SubjectKind.Inbox).Select(Of).OfType<InboxItem>();
    }

    public static string Json(string proof, params ImmutableArray<string> filed)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            json.WriteString("proof", proof);
            if (!filed.IsEmpty)
            {
                json.WriteStartArray("filed");
                foreach (var id in filed)
                {
                    json.WriteStringValue(id);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
