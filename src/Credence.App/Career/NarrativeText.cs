using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Credence.App.Writing;
using Credence.Core.Career;
using Credence.Core.Practice;

namespace Credence.App.Career;

/// <summary>A narrative as Markdown, as plain lines, and in the JSON Resume form.</summary>
public static class NarrativeText
{
    /// <summary>The paragraph, then CV lines by theme, each with the entries it rests on.</summary>
    /// <param name="paragraph">As somebody changed it; null as it was told.</param>
    public static string Markdown(
        Narrative narrative,
        Physician physician,
        string? paragraph = null
    )
    {
        var text = new StringBuilder();
        text.Append($"# {Plain(physician.Name)}: continuing medical education\n\n");
        text.Append($"{Plain(paragraph ?? narrative.Paragraph)}\n");
        foreach (var theme in narrative.Themes)
        {
            text.Append($"\n## {Plain(theme.Title)}\n\n");
            foreach (var line in theme.Lines)
            {
                text.Append($"- {Plain(line.Text)} [{string.Join(", ", line.Entries)}]\n");
            }
        }

        if (!narrative.UnderWay.IsEmpty)
        {
            text.Append("\n## Under way\n\n");
            foreach (var claim in narrative.UnderWay)
            {
                text.Append($"- {Plain(claim.Text)}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>JSON Resume: the paragraph as summary, each line as a certificate with its year, board certificates first.</summary>
    public static byte[] Resume(Narrative narrative, Physician physician, string? paragraph = null)
    {
        using var stream = new MemoryStream();
        using (
            var json = new Utf8JsonWriter(
                stream,
                new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            )
        )
        {
            json.WriteStartObject();
            json.WriteStartObject("basics");
            json.WriteString("name", physician.Name);
            json.WriteString("label", physician.Degree is { } degree ? $"{degree}" : "");
            json.WriteString("summary", paragraph ?? narrative.Paragraph);
            json.WriteEndObject();
            json.WriteStartArray("certificates");
            foreach (var board in physician.BoardCertificates)
            {
                json.WriteStartObject();
                json.WriteString("name", board.Specialty is { } field ? field.Code : board.Board);
                json.WriteString("issuer", board.Board);
                if (board.First is { } first)
                {
                    json.WriteString("date", first.ToString("yyyy-MM-dd"));
                }

                json.WriteEndObject();
            }

            foreach (var theme in narrative.Themes)
            {
                foreach (var line in theme.Lines)
                {
                    json.WriteStartObject();
                    json.WriteString("name", line.Text);
                    json.WriteString("theme", theme.Title);
                    json.WriteStartArray("entries");
                    foreach (var entry in line.Entries)
                    {
                        json.WriteStringValue(entry.Value);
                    }

                    json.WriteEndArray();
                    json.WriteEndObject();
                }
            }

            json.WriteEndArray();
            json.Objects(
                "projects",
                narrative.UnderWay,
                claim =>
                {
                    json.WriteString("name", claim.Text);
                }
            );
            json.WriteStartObject("meta");
            json.WriteString("lastModified", narrative.AsOf.ToString("yyyy-MM-dd"));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>A title's own line breaks and marks must not become headings or links.</summary>
    private static string Plain(string text) =>
        text.ReplaceLineEndings(" ")
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("[", "\\[", StringComparison.Ordinal)
            .Replace("<", "\\<", StringComparison.Ordinal)
            .Replace("*", "\\*", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal)
            .Replace("#", "\\#", StringComparison.Ordinal);
}
