using System.Text.Json;
using Credence.App.Catalog;
using Credence.App.Tables;
using Credence.Cli.Output;

namespace Credence.Cli.Commands;

public static class CatalogList
{
    public static int Run(
        CatalogLibrary catalog,
        IReadOnlyList<string> words,
        bool json,
        Terminal terminal
    )
    {
        terminal.Tell(catalog.Reading.Problems, []);
        CatalogEntry[] found = [.. catalog.Contents.Entries.Where(entry => words.All(entry.Says))];
        if (json)
        {
            JsonAnswer.Write(terminal, writer => Write(writer, catalog, found));
        }
        else
        {
            Tell(terminal, catalog, found);
        }

        return catalog.Reading.Value is null ? ExitCode.BadInput : ExitCode.Done;
    }

    private static void Tell(Terminal terminal, CatalogLibrary catalog, CatalogEntry[] found)
    {
        const int Sure = 7;
        const int Price = 16;
        var id = found.Select(entry => entry.Id.Length).DefaultIfEmpty(2).Max() + 1;
        var title = Math.Max(20, terminal.Width - id - Sure - Price - 3);
        Row("id", "title", "price", "sure");
        foreach (var entry in found)
        {
            Row(
                entry.Id,
                entry.Candidate.Title,
                entry.Price is { } price ? $"{price}" : "not known",
                $"{entry.Confidence}".ToLowerInvariant()
            );
        }

        terminal.Answer.WriteLine();
        terminal.Answer.WriteLine(
            $"{found.Length} of {catalog.Contents.Entries.Length} activities, catalog of {catalog.Edition.Date:yyyy-MM-dd}: not offers; check before you pay."
        );

        void Row(string first, string second, string third, string fourth) =>
            terminal.Answer.WriteLine(
                string.Join(
                        ' ',
                        Lines.Fit(first, id),
                        Lines.Fit(second, title),
                        Lines.Fit(third, Price),
                        fourth
                    )
                    .TrimEnd()
            );
    }

    private static void Write(Utf8JsonWriter json, CatalogLibrary catalog, CatalogEntry[] found)
    {
        json.WriteStartObject();
        json.WriteString("edition", catalog.Edition.Version);
        json.WriteStartArray("entries");
        foreach (var entry in found)
        {
            var candidate = entry.Candidate;
            json.WriteStartObject();
            json.WriteString("id", entry.Id);
            json.WriteString("title", candidate.Title);
            json.WriteString("provider", candidate.Provider);
            json.WriteString("mode", $"{candidate.Mode}".ToLowerInvariant());
            json.WriteString("format", candidate.Format);
            json.WriteString("credits", LedgerText.Credits(candidate.Lines));
            json.WriteString("credits_basis", $"{entry.Basis}".ToLowerInvariant());
            json.WriteString("topics", LedgerText.Topics(candidate.Portions));
            json.WriteNumber("hours", candidate.Hours.ToDecimal());
            if (entry.Price is { } price)
            {
                json.WriteStartArray("price");
                json.WriteNumberValue(price.Low.ToDecimal());
                json.WriteNumberValue(price.High.ToDecimal());
                json.WriteEndArray();
            }
            else
            {
                json.WriteNull("price");
            }

            json.WriteNumber("as_of", entry.AsOf);
            json.WriteString("confidence", $"{entry.Confidence}".ToLowerInvariant());
            json.WriteString("url", entry.Url.Length > 0 ? entry.Url : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
