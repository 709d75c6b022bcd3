using System.Text;

namespace Credence.App.Tests.WholeYears;

/// <summary>A made-up certificate as a PDF of one page, always the same bytes for the same row.</summary>
internal static class DemoCertificate
{
    public static byte[] Of(Dictionary<string, string> row)
    {
        var content = new StringBuilder("BT\n");
        var top = 680;
        foreach (
            var (size, text) in new[]
            {
                (22, "Certificate of Completion"),
                (14, row["provider"]),
                (12, "certifies that"),
                (18, "Jordan Avery, MD"),
                (12, "has participated in"),
                (16, row["title"]),
                (12, $"on {DemoRows.DayOf(row):MMMM d, yyyy}"),
                (12, $"Credits: {row["credits"]}"),
                (9, "A made-up certificate of the demo. It proves nothing."),
            }
        )
        {
            var plain = text.Replace("\\", "\\\\").Replace("(", "\\(").Replace(")", "\\)");
            content.Append($"/F1 {size} Tf 1 0 0 1 72 {top} Tm ({plain}) Tj\n");
            top -= size + 22;
        }

        content.Append("ET");
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var number = 1; number <= objects.Length; number++)
        {
            places.Add(pdf.Length);
            pdf.Append($"{number} 0 obj\n{objects[number - 1]}\nendobj\n");
        }

        var table = pdf.Length;
        pdf.Append($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
        {
            pdf.Append($"{place:D10} 00000 n \n");
        }

        pdf.Append(
            $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"
        );
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }
}
