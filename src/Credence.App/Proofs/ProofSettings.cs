namespace Credence.App.Proofs;

/// <summary>A bucket, with what is needed to speak to it; without a key the usual places of the S3 client are asked.</summary>
public sealed record S3Place(
    string Bucket,
    string Prefix,
    string? Endpoint,
    string Region,
    string? Key,
    string? Secret
)
{
    // A record would print its secret.
    public override string ToString() => $"bucket {Bucket}";
}

/// <summary>Where proofs lie: one setting decides.</summary>
/// <param name="Folder">The folder; null where they lie in a bucket.</param>
/// <param name="Incoming">Where an upload waits until it is recorded: always a folder of this machine.</param>
public sealed record ProofSettings(string? Folder, S3Place? S3, string Incoming)
{
    public const string Key = "Credence:Proofs";
    public const string Variable = "CREDENCE_PROOFS";
    private const string Scheme = "s3";

    /// <param name="setting">
    /// Empty: a folder in the data folder; <c>s3:</c> an address such as
    /// <c>s3://bucket/prefix?endpoint=…&amp;region=us-east-1</c>; else the path of a folder.
    /// </param>
    /// <param name="variable">Asked for AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.</param>
    public static ProofSettings From(
        string? setting,
        string dataFolder,
        Func<string, string?> variable
    )
    {
        ArgumentNullException.ThrowIfNull(variable);
        var incoming = Path.Combine(Path.GetFullPath(dataFolder), "incoming");
        if (string.IsNullOrWhiteSpace(setting))
        {
            return new(Path.Combine(Path.GetFullPath(dataFolder), "proofs"), null, incoming);
        }

        return Uri.TryCreate(setting, UriKind.Absolute, out var address) && address.Scheme == Scheme
            ? new(null, PlaceOf(address, variable), incoming)
            : new(Path.GetFullPath(setting), null, incoming);
    }

    private static S3Place PlaceOf(Uri address, Func<string, string?> variable)
    {
        var query = address
            .Query.TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .ToDictionary(
                pair => pair[0],
                pair => Uri.UnescapeDataString(pair.ElementAtOrDefault(1) ?? "")
            );
        var prefix = address.AbsolutePath.Trim('/');
        return new(
            address.Host,
            prefix.Length == 0 ? "" : prefix + "/",
            query.GetValueOrDefault("endpoint"),
            query.GetValueOrDefault("region") ?? variable("AWS_REGION") ?? "us-east-1",
            variable("AWS_ACCESS_KEY_ID"),
            variable("AWS_SECRET_ACCESS_KEY")
        );
    }

    public IProofFiles Open() =>
        S3 is { } place ? new S3ProofFiles(place) : new FolderProofFiles(Folder!);
}
