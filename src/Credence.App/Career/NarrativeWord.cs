using Credence.Core.Career;
using Credence.Core.Practice;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Credence.App.Career;

/// <summary>A narrative as a Word document: plain paragraphs and headings that somebody goes on writing in.</summary>
public static class NarrativeWord
{
    /// <param name="paragraph">As somebody changed it; null as it was told.</param>
    public static byte[] Write(Narrative narrative, Physician physician, string? paragraph = null)
    {
        using var stream = new MemoryStream();
        using (
            var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document)
        )
        {
            var body = new Body();
            Heading(body, physician.Name, 32);
            Line(body, paragraph ?? narrative.Paragraph);
            foreach (var theme in narrative.Themes)
            {
                Heading(body, theme.Title, 26);
                foreach (var line in theme.Lines)
                {
                    Line(body, $"• {line.Text}");
                }
            }

            if (!narrative.UnderWay.IsEmpty)
            {
                Heading(body, "Under way", 26);
                foreach (var claim in narrative.UnderWay)
                {
                    Line(body, $"• {claim.Text}");
                }
            }

            file.AddMainDocumentPart().Document = new Document(body);
        }

        return stream.ToArray();
    }

    private static void Heading(Body body, string text, int halfPoints) =>
        body.AppendChild(
            new Paragraph(
                new ParagraphProperties(
                    new KeepNext(),
                    new SpacingBetweenLines { Before = "240", After = "80" }
                ),
                new Run(
                    new RunProperties(new Bold(), new FontSize { Val = $"{halfPoints}" }),
                    Words(text)
                )
            )
        );

    private static void Line(Body body, string text) =>
        body.AppendChild(
            new Paragraph(
                new ParagraphProperties(new SpacingBetweenLines { After = "80" }),
                new Run(Words(text))
            )
        );

    private static Text Words(string text) =>
        new(
            string.Concat(
                text.EnumerateRunes()
                    .Where(rune => rune.Value >= 0x20 && rune.Value is not (0xFFFE or 0xFFFF))
                    .Select(rune => rune.ToString())
            )
        )
        {
            Space = SpaceProcessingModeValues.Preserve,
        };
}
