using System.Text;

namespace Credence.App.Certificates.Sheets;

/// <summary>What the bytes are, whatever the ending of the name says.</summary>
public enum FileFormat
{
    Unknown,
    Pdf,
    Jpeg,
    Png,
    Tiff,
    WebP,
    Gif,
    Bmp,
    Heic,
}

public static class FileFormats
{
    private const string PlainText = "plain text";

    /// <summary>A PDF may have some bytes of something else before its beginning.</summary>
    private const int PdfSearch = 1024;

    public static FileFormat Of(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? FileFormat.Jpeg
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
            ? FileFormat.Png
        : bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8) ? FileFormat.Tiff
        : bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..].StartsWith("WEBP"u8)
            ? FileFormat.WebP
        : bytes.StartsWith("GIF8"u8) ? FileFormat.Gif
        : bytes.StartsWith("BM"u8)
        && bytes.Length > 30
        && bytes[6..10].IndexOfAnyExcept((byte)0) < 0
            ? FileFormat.Bmp
        : bytes.Length > 12 && bytes[4..].StartsWith("ftyp"u8) && IsHeif(bytes[8..12])
            ? FileFormat.Heic
        : bytes[..Math.Min(bytes.Length, PdfSearch)].IndexOf("%PDF-"u8) >= 0 ? FileFormat.Pdf
        : FileFormat.Unknown;

    /// <summary>For the person who gave it: "a web page", "a Word document".</summary>
    public static string InWords(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding
            .Latin1.GetString(bytes[..Math.Min(bytes.Length, 512)])
            .TrimStart('\uFEFF', 'ï', '»', '¿', ' ', '\r', '\n', '\t');
        return bytes.StartsWith("PK\x03\x04"u8) ? "an Office document or a ZIP archive"
            : bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])
                ? "an old Office document"
            : start.StartsWith("{\\rtf", StringComparison.Ordinal) ? "a rich text document"
            : start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
                ? "a web page"
            : start.StartsWith('<') ? "an XML file"
            : IsText(bytes) ? PlainText
            : "something else";
    }

    /// <summary>Words and nothing else; marked-up text, such as a web page, is told by its own name.</summary>
    public static bool IsPlainText(ReadOnlySpan<byte> bytes) => InWords(bytes) == PlainText;

    private static bool IsHeif(ReadOnlySpan<byte> brand) =>
        brand.SequenceEqual("heic"u8)
        || brand.SequenceEqual("heix"u8)
        || brand.SequenceEqual("hevc"u8)
        || brand.SequenceEqual("mif1"u8)
        || brand.SequenceEqual("msf1"u8);

    private static bool IsText(ReadOnlySpan<byte> bytes) =>
        bytes[..Math.Min(bytes.Length, 2048)].IndexOfAnyInRange((byte)0, (byte)8) < 0;
}
