using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Credence.App.Tests.Certificates.Layouts;

/// <summary>A PDF whose pages are gray JPEG pictures and nothing else, as scanners write it.</summary>
public static class ScannedPdf
{
    public static byte[] Of(IReadOnlyList<byte[]> pictures)
    {
        using var pdf = new MemoryStream();
        var places = new List<long>();
        Write("%PDF-1.4\n");
        Open("<< /Type /Catalog /Pages 2 0 R >>");
        Open(
            $"<< /Type /Pages /Count {pictures.Count} /Kids [{string.Join(' ', Enumerable.Range(0, pictures.Count).Select(at => $"{3 + (at * 3)} 0 R"))}] >>"
        );
        for (var at = 0; at < pictures.Count; at++)
        {
            var (width, height) = Size(pictures[at]);
            var number = 3 + (at * 3);
            var drawing = "q 612 0 0 792 0 0 cm /I Do Q";
            var box = width > height ? "792 612" : "612 792";
            drawing = width > height ? "q 792 0 0 612 0 0 cm /I Do Q" : drawing;
            Open(
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {box}] /Contents {number + 1} 0 R /Resources << /XObject << /I {number + 2} 0 R >> >> >>"
            );
            Open($"<< /Length {drawing.Length} >>\nstream\n{drawing}\nendstream");
            places.Add(pdf.Position);
            Write(
                $"{number + 2} 0 obj\n<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length {pictures[at].Length} >>\nstream\n"
            );
            pdf.Write(pictures[at]);
            Write("\nendstream\nendobj\n");
        }

        var table = pdf.Position;
        Write($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(place =>
            Write(string.Create(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n"))
        );
        Write($"trailer\n<< /Size {places.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return pdf.ToArray();

        void Open(string content)
        {
            places.Add(pdf.Position);
            Write($"{places.Count} 0 obj\n{content}\nendobj\n");
        }

        void Write(string text) => pdf.Write(Encoding.ASCII.GetBytes(text));
    }

    private static (int Width, int Height) Size(ReadOnlySpan<byte> jpeg)
    {
        for (var at = 2; ; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]))
        {
            if (jpeg[at + 1] is 0xC0 or 0xC1 or 0xC2)
            {
                return (
                    BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 5)..])
                );
            }
        }
    }
}
