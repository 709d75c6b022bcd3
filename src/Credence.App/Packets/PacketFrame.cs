using System.Collections.Immutable;
using System.Text;

namespace Credence.App.Packets;

/// <summary>
/// The frame into which a packet's pages are laid: empty pages of one paper, those of certificates with a line at their
/// foot, the outline, the title and the page labels (1, 2 … and C-1, C-2 … for the certificates). Certificates keep to the box above that line.
/// </summary>
internal static class PacketFrame
{
    private const int Side = 18;
    private const int Foot = 46;

    public static byte[] Write(
        Packet packet,
        PrintedDocument front,
        ImmutableArray<CertificatePage> certificates,
        string legal
    )
    {
        var pdf = new PlainPdf();
        var tree = pdf.Next();
        var font = pdf.Add(
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
        );
        var paper = packet.Wish.Paper;
        var all = front.Pages + certificates.Length;
        var pages = new List<int>(all);
        for (var page = 0; page < front.Pages; page++)
        {
            pages.Add(
                pdf.Add(
                    $"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 {paper.Width} {paper.Height}]>>"
                )
            );
        }

        foreach (var page in certificates)
        {
            var number = pages.Count - front.Pages + 1;
            pages.Add(
                Certificate(pdf, packet, page, number, certificates.Length, tree, font, legal)
            );
        }

        pdf.Add(
            tree,
            $"<</Type/Pages/Count {all}/Kids[{string.Join(' ', pages.Select(page => $"{page} 0 R"))}]>>"
        );
        var outline = PacketOutline.Write(pdf, packet, front, certificates, pages);
        var info = pdf.Add(
            $"<</Title{PlainPdf.Text(Title(packet))}/Author{PlainPdf.Text(packet.Who)}/Creator{PlainPdf.Text("Credence")}>>"
        );
        return pdf.Bytes(
            tree,
            $"/PageLabels<</Nums[0<</S/D>>{(certificates.IsEmpty ? "" : $"{front.Pages}<</S/D/P(C-)>>")}]>>/Outlines {outline} 0 R/PageMode/UseOutlines/Lang(en-US)/ViewerPreferences<</DisplayDocTitle true>>",
            info
        );
    }

    public static string Title(Packet packet) =>
        $"{packet.Who}: continuing medical education, {(packet.Wish.Obligation.Length == 0 ? "all bodies" : packet.Bodies[0].Title)}, {packet.AsOf:MMM d, yyyy}";

    private static int Certificate(
        PlainPdf pdf,
        Packet packet,
        CertificatePage page,
        int number,
        int all,
        int tree,
        int font,
        string legal
    )
    {
        var paper = packet.Wish.Paper;
        var (width, height) = page.Landscape
            ? (paper.Height, paper.Width)
            : (paper.Width, paper.Height);
        var entry = packet.Entries[page.Number - 1];
        var left =
            $"Certificate {entry.Number} \u2022 {entry.Activity.Date:MMM d, yyyy} \u2022 page {page.Page} of {page.Pages}";
        var right = $"Page C-{number} of C-{all}";
        var stamp = new StringBuilder("0.29 0.34 0.38 rg 0.7 G 0.5 w\n")
            .Append($"{Side} {Foot - 8} m {width - Side} {Foot - 8} l S\n")
            .Append($"BT /F 9 Tf {Side + 18} 24 Td {PlainPdf.Shown(left)} Tj ET\n")
            .Append($"BT /F 9 Tf {width - Side - 108} 24 Td {PlainPdf.Shown(right)} Tj ET\n")
            .Append($"BT /F 6 Tf {Side + 18} 13 Td {PlainPdf.Shown(legal)} Tj ET");
        // A page's own content would be cut to its trim box; the look of an annotation is not, and is flattened into it.
        var look = pdf.Stream(
            stamp.ToString(),
            $"/Type/XObject/Subtype/Form/BBox[0 0 {width} {Foot}]/Resources<</Font<</F {font} 0 R>>>>"
        );
        var line = pdf.Add(
            $"<</Type/Annot/Subtype/Stamp/F 4/Rect[0 0 {width} {Foot}]/AP<</N {look} 0 R>>>>"
        );
        return pdf.Add(
            $"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 {width} {height}]/TrimBox[{Side} {Foot} {width - Side} {height - Side}]/Annots[{line} 0 R]>>"
        );
    }
}
