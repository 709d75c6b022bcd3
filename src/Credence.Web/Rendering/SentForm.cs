using System.Collections.Immutable;

namespace Credence.Web.Rendering;

/// <summary>What a form brought.</summary>
public static class SentForm
{
    /// <summary>Every field with its text, to be shown again.</summary>
    public static ImmutableDictionary<string, string> Typed(this IFormCollection form) =>
        form.ToImmutableDictionary(field => field.Key, field => field.Value.ToString());

    public static async Task<byte[]> Bytes(this IFormFile file, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }
}
