using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;

namespace Credence.Web.Assets;

/// <summary>
/// The files of wwwroot, carried inside the assembly, under one address that changes with their content:
/// a browser keeps them for good and never shows an old style with a new page.
/// </summary>
public static class AssetsFeature
{
    private const string Prefix = "wwwroot/";

    private static readonly FrozenDictionary<string, Asset> Files = Load();

    /// <summary>One fingerprint for the whole set, so that the style sheet may name its font by a relative path.</summary>
    public static string Fingerprint { get; } = FingerprintOf(Files);

    public static string Url(string file) =>
        Files.ContainsKey(file)
            ? $"/assets/{Fingerprint}/{file}"
            : throw new ArgumentException($"There is no {file} in wwwroot.", nameof(file));

    /// <summary>The text of a file, for what must be served under an address of its own.</summary>
    public static string Text(string file) =>
        System.Text.Encoding.UTF8.GetString(Files[file].Plain);

    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/assets/{fingerprint}/{file}", Serve);
        routes.MapGet("/favicon.ico", () => Results.Redirect(Url("icon.svg")));
    }

    private static IResult Serve(string fingerprint, string file, HttpContext http)
    {
        if (!Files.TryGetValue(file, out var asset))
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl =
            fingerprint == Fingerprint ? "public, max-age=31536000, immutable" : "no-cache";
        http.Response.Headers.Vary = "Accept-Encoding";
        var encodings = http.Request.Headers.AcceptEncoding.ToString();
        if (asset.Brotli is { } brotli && encodings.Contains("br"))
        {
            http.Response.Headers.ContentEncoding = "br";
            return Results.Bytes(brotli, asset.ContentType);
        }

        return Results.Bytes(asset.Plain, asset.ContentType);
    }

    private static FrozenDictionary<string, Asset> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix))
            .ToFrozenDictionary(name => name[Prefix.Length..], name => Read(assembly, name));
    }

    private static Asset Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var plain = new byte[stream.Length];
        stream.ReadExactly(plain);
        var type = ContentTypeOf(name);
        return new Asset(plain, type is "font/woff2" or "image/png" ? null : Compress(plain), type);
    }

    private static byte[] Compress(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize))
        {
            brotli.Write(plain);
        }

        return packed.ToArray();
    }

    private static string ContentTypeOf(string name) =>
        Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".woff2" => "font/woff2",
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            _ => "text/plain; charset=utf-8",
        };

    private static string FingerprintOf(FrozenDictionary<string, Asset> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (_, asset) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            hash.AppendData(asset.Plain);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private sealed record Asset(byte[] Plain, byte[]? Brotli, string ContentType);
}
