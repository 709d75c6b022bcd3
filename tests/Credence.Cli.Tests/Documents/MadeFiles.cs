using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Credence.Cli.Tests.Documents;

/// <summary>Small files of their kind, made by the test itself and always the same.</summary>
internal static class MadeFiles
{
    /// <summary>A PDF with a line of text on each page.</summary>
    public static byte[] Pdf(string text, int pages = 1, int width = 612, int height = 792)
    {
        var objects = new List<string>
        {
            "<</Type/Catalog/Pages 2 0 R>>",
            $"<</Type/Pages/Count {pages}/Kids[{string.Join(' ', Enumerable.Range(0, pages).Select(page => $"{4 + (2 * page)} 0 R"))}]>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        };
        for (var page = 0; page < pages; page++)
        {
            var shown = $"BT /F 18 Tf 72 {height - 90} Td ({text}, sheet {page + 1}) Tj ET";
            objects.Add(
                $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width} {height}]/Resources<</Font<</F 3 0 R>>>>/Contents {5 + (2 * page)} 0 R>>"
            );
            objects.Add($"<</Length {shown.Length}>>\nstream\n{shown}\nendstream");
        }

        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var content in objects)
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{content}\nendobj\n");
        }

        var table = pdf.Length;
        pdf.Append(
            CultureInfo.InvariantCulture,
            $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n"
        );
        places.ForEach(place =>
            pdf.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n")
        );
        pdf.Append(
            CultureInfo.InvariantCulture,
            $"trailer\n<</Size {objects.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n"
        );
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }

    /// <summary>A gray picture.</summary>
    public static byte[] Png(int width, int height)
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        head[8] = 8;
        Chunk(png, "IHDR", head);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var row = new byte[width + 1];
            Array.Fill(row, (byte)180, 1, width);
            for (var at = 0; at < height; at++)
            {
                zlib.Write(row);
            }
        }

        Chunk(png, "IDAT", packed.ToArray());
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    private static void Chunk(Stream png, string name, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        var whole = Encoding.ASCII.GetBytes(name).Concat(data).ToArray();
        png.Write(whole);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(whole));
        png.Write(number);
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
            }
        }

        return ~crc;
    }
}
