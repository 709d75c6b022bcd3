namespace Credence.App.Packets;

/// <summary>What a file is, told by its bytes and never by its ending.</summary>
internal enum ProofKind
{
    Pdf,
    Picture,

    /// <summary>A phone's picture, which needs a program of its own.</summary>
    Heic,
    Other,
}

internal static class ProofFile
{
    private const int Head = 1024;

    public static ProofKind KindOf(ReadOnlySpan<byte> bytes) =>
        bytes[..Math.Min(Head, bytes.Length)].IndexOf("%PDF-"u8) >= 0 ? ProofKind.Pdf
        : bytes.StartsWith(Jpeg) ? ProofKind.Picture
        : bytes.StartsWith(Png)
        || bytes.StartsWith("GIF8"u8)
        || bytes.StartsWith("II*\0"u8)
        || bytes.StartsWith("MM\0*"u8)
        || (bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..12].SequenceEqual("WEBP"u8))
            ? ProofKind.Picture
        : bytes.Length > 12 && bytes[4..8].SequenceEqual("ftyp"u8) ? ProofKind.Heic
        : ProofKind.Other;

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> Png => [0x89, (byte)'P', (byte)'N', (byte)'G'];
}
