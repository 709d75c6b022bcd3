using System.Buffers.Binary;

namespace Credence.App.Certificates.Sheets;

/// <summary>How large a picture says it is, read from its head without decoding it.</summary>
internal readonly record struct PictureSize(long Width, long Height)
{
    public long Dots => Width * Height;

    /// <summary>Null where the head does not say it plainly.</summary>
    public static PictureSize? Of(ReadOnlySpan<byte> bytes, FileFormat format) =>
        format switch
        {
            FileFormat.Png when bytes.Length > 24 => new(
                BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]),
                BinaryPrimitives.ReadUInt32BigEndian(bytes[20..])
            ),
            FileFormat.Gif when bytes.Length > 10 => new(
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]),
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..])
            ),
            FileFormat.Bmp when bytes.Length > 26 => new(
                Math.Abs((long)BinaryPrimitives.ReadInt32LittleEndian(bytes[18..])),
                Math.Abs((long)BinaryPrimitives.ReadInt32LittleEndian(bytes[22..]))
            ),
            FileFormat.Jpeg => Jpeg(bytes),
            _ => null,
        };

    /// <summary>Walks the segments to the frame header.</summary>
    private static PictureSize? Jpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF; )
        {
            var marker = bytes[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return new(
                    BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..])
                );
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return null;
    }
}
