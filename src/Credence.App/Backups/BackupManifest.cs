using System.Text.Json;

namespace Credence.App.Backups;

/// <summary>One file inside a backup, with what it must still be when it is read back.</summary>
public sealed record BackupEntry(string Name, long Length, string Sha256);

/// <summary>What a backup holds. It is written last: a backup without it was cut short.</summary>
public sealed record BackupManifest(
    int Form,
    DateTimeOffset Made,
    string Database,
    IReadOnlyList<BackupEntry> Entries
)
{
    public const int CurrentForm = 1;
    public const string FileName = "manifest.json";
    public const string DatabaseName = "database";
    public const string ProofFolder = "proofs/";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Options);

    /// <summary>Null where it is no manifest.</summary>
    public static BackupManifest? Of(Stream stream)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(stream, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>What a backup or a restoration did.</summary>
public sealed record BackupReport(string File, DateTimeOffset Made, int Proofs, long Bytes);
