using System.Buffers.Binary;

namespace Credence.App.Certificates.Recognition;

/// <summary>How a phone says it was held (1 to 8, as EXIF counts); 1 where a picture says nothing.</summary>
internal static class ExifOrientation
{
    private const ushort OrientationTag = 0x0112;

    public static int Of(ReadOnlySpan<byte> jpeg)
    {
        for (var at = 2; at + 4 < jpeg.Length && jpeg[at] == 0xFF && jpeg[at + 1] != 0xDA; )
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
            if (jpeg[at + 1] == 0xE1 && at + 2 + length <= jpeg.Length && length > 16)
            {
                var segment = jpeg.Slice(at + 4, length - 2);
                if (segment.StartsWith("Exif\0\0"u8))
                {
                    return InTiff(segment[6..]);
                }
            }

            at += 2 + length;
        }

        return 1;
    }

    private static int InTiff(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 10)
        {
            return 1;
        }

        var small = tiff[0] == (byte)'I';
        var directory = small
            ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..])
            : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory + 2 > tiff.Length)
        {
            return 1;
        }

        var count = Short(tiff[(int)directory..], small);
        for (var entry = 0; entry < count; entry++)
        {
            var at = (int)directory + 2 + (entry * 12);
            if (at + 12 > tiff.Length)
            {
                return 1;
            }

            if (Short(tiff[at..], small) == OrientationTag)
            {
                var value = Short(tiff[(at + 8)..], small);
                return value is >= 1 and <= 8 ? value : 1;
            }
        }

        return 1;
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, bool small) =>
        small
            ? BinaryPrimitives.ReadUInt16LittleEndian(bytes)
            : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
