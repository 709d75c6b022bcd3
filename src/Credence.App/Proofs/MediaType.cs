namespace Credence.App.Proofs;

/// <summary>What a file is by its first bytes; its ending and what a browser said of it are not asked.</summary>
public static class MediaType
{
    public const string Pdf = "application/pdf";
    public const string Unknown = "application/octet-stream";

    private const int PdfStartsWithin = 1024;

    public static string Of(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
            [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => "image/tiff",
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', ..] =>
                "image/webp",
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "image/gif",
            [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] when IsHeic(bytes) =>
                "image/heic",
            _ when bytes[..Math.Min(bytes.Length, PdfStartsWithin)].IndexOf("%PDF-"u8) >= 0 => Pdf,
            _ => Unknown,
        };

    /// <summary>What a browser may show inside its own window without harm.</summary>
    public static bool IsShownInPlace(string type) =>
        type is Pdf or "image/jpeg" or "image/png" or "image/webp" or "image/gif";

    private static bool IsHeic(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 11
        && (
            bytes[8..12].SequenceEqual("heic"u8)
            || bytes[8..12].SequenceEqual("heix"u8)
            || bytes[8..12].SequenceEqual("mif1"u8)
            || bytes[8..12].SequenceEqual("hevc"u8)
        );
}
