using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Credence.App.Imports;
using Credence.App.Tables;
using Credence.App.Writing;

namespace Credence.App.Folder;

/// <summary>An import as JSON: what came in, what was there already, how each cell was understood.</summary>
public static class ImportJson
{
    public static string Text(LedgerImport import, bool written)
    {
        using var stream = new MemoryStream();
        using (
            var json = new Utf8JsonWriter(
                stream,
                new JsonWriterOptions
                {
                    Indented = true,
                    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
        {
            json.WriteStartObject();
            json.WriteBoolean("written", written);
            json.Objects(
                "added",
                import.Added,
                activity =>
                {
                    json.WriteString("id", activity.Id.Value);
                    json.WriteString("date", $"{activity.Date:yyyy-MM-dd}");
                    json.WriteString("title", activity.Title);
                    json.WriteString("credits", LedgerText.Credits(activity.Lines));
                    json.WriteString("topics", LedgerText.Topics(activity.Portions));
                    json.WriteString(
                        "looks_like",
                        import.LooksLike.TryGetValue(activity.Id, out var like) ? like.Value : null
                    );
                }
            );
            json.WriteStartArray("already_there");
            foreach (var (incoming, existing) in import.AlreadyThere)
            {
                json.WriteStartObject();
                json.WriteString("date", $"{incoming.Date:yyyy-MM-dd}");
                json.WriteString("title", incoming.Title);
                json.WriteString("as", existing.Value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.Objects(
                "cells",
                import.Cells,
                cell =>
                {
                    json.WriteNumber("row", cell.Row);
                    json.WriteString("column", cell.Column);
                    json.WriteString("text", cell.Text);
                    json.WriteString("understood", cell.Understood);
                    json.WriteString("certainty", Word(cell.Certainty));
                }
            );
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Word(Certainty certainty) =>
        certainty switch
        {
            Certainty.Sure => "sure",
            Certainty.PleaseLook => "please-look",
            _ => "left",
        };
}
