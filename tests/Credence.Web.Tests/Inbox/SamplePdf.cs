using System.Text;

namespace Credence.Web.Tests.Inbox;

/// <summary>A certificate as a small PDF of our own making, a line of text below the other.</summary>
internal static class SamplePdf
{
    public static byte[] Certificate(
        string title,
        string day,
        string credits = "1.50",
        string name = "Jordan Avery, MD",
        string provider = "Brightwater Health System"
    ) =>
        Of(
            (22, "Certificate of Completion"),
            (14, provider),
            (12, "certifies that"),
            (20, name),
            (12, "has participated in the live activity"),
            (18, title),
            (12, $"on {day}"),
            (12, $"and is awarded {credits} AMA PRA Category 1 Credits."),
            (
                9,
                $"{provider} is accredited by the Accreditation Council for Continuing Medical Education"
            ),
            (9, "(ACCME) to provide continuing medical education for physicians.")
        );

    public static byte[] Of(params (int Size, string Text)[] lines)
    {
        var content = new StringBuilder("BT\n");
        var top = 700;
        foreach (var (size, text) in lines)
        {
            var plain = text.Replace("\\", "\\\\").Replace("(", "\\(").Replace(")", "\\)");
            content.Append($"/F1 {size} Tf 1 0 0 1 72 {top} Tm ({plain}) Tj\n");
            top -= size + 20;
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
        places.ForEach(place => pdf.Append($"{place:0000000000} 00000 n \n"));
        pdf.Append(
            $"trailer << /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"
        );
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }
}
