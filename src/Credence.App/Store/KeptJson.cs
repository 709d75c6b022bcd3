using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Credence.App.Store;

/// <summary>How small records are kept in the journal: one line of JSON, nothing that is empty, words for choices.</summary>
internal static class KeptJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static string Write<T>(T record) => JsonSerializer.Serialize(record, Options);

    /// <summary>Null where it is not such a record: what a folder brought is not trusted.</summary>
    public static T? Read<T>(string content)
        where T : class
    {
        try
        {
            return content.Length == 0 ? null : JsonSerializer.Deserialize<T>(content, Options);
        }
        catch (Exception wrong) when (wrong is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>What stands of a kind, in the order of entry, with its id.</summary>
    public static IEnumerable<(string Id, T Record)> All<T>(Account account, SubjectKind kind)
        where T : class =>
        account
            .Present(kind)
            .Select(history => (history.Subject.Id, Record: Read<T>(history.Content)))
            .Where(one => one.Record is not null)
            .Select(one => (one.Id, one.Record!));

    /// <summary>The next number of a kind; those in the trash keep theirs.</summary>
    public static string NextId(Account account, SubjectKind kind)
    {
        var taken = account
            .Subjects.Keys.Where(subject => subject.Kind == kind)
            .Select(subject => subject.Id)
            .ToHashSet();
        var next = taken.Count + 1;
        while (taken.Contains($"{next}"))
        {
            next++;
        }

        return $"{next}";
    }
}
