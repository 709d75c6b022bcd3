using System.Text.Json;
using Credence.App.Rules;
using Credence.App.Writing;
using Credence.Cli.Output;
using Credence.Core.Requirements;

namespace Credence.Cli.Commands;

public static class RulesList
{
    public static int Run(RuleLibrary library, bool json, Terminal terminal)
    {
        Body[] bodies = [.. library.Bodies()];
        if (json)
        {
            JsonAnswer.Write(terminal, writer => Write(writer, library, bodies));
        }
        else
        {
            Tell(terminal, library, bodies);
        }

        return ExitCode.Done;
    }

    private static void Tell(Terminal terminal, RuleLibrary library, Body[] bodies)
    {
        const int Where = 6;
        const int Sure = 10;
        const int Doubts = 7;
        var ids = bodies.Select(body => body.Id).Concat(library.NotConverted);
        var id = ids.Select(one => one.Length).DefaultIfEmpty(0).Max() + 1;
        var name = Math.Max(20, terminal.Width - id - Where - Sure - Doubts - 3);
        Row("id", "name", "where", "confidence", "doubts");
        foreach (var body in bodies)
        {
            Row(
                body.Id,
                body.Name,
                body.Jurisdiction,
                $"{body.Confidence}".ToLowerInvariant(),
                $"{body.Doubts.Count(doubt => doubt.Matters)}"
            );
        }

        foreach (var waiting in library.NotConverted)
        {
            Row(waiting, "not converted yet", "", "", "");
        }

        terminal.Answer.WriteLine();
        terminal.Answer.WriteLine(
            $"{bodies.Length} bodies, library of {library.Edition.Date:yyyy-MM-dd}: desk research, not read at the boards."
        );
        terminal.Answer.WriteLine("doubts: those that could change what you owe.");

        void Row(params ReadOnlySpan<string> cells) =>
            terminal.Answer.WriteLine(
                string.Join(
                        ' ',
                        Lines.Fit(cells[0], id),
                        Lines.Fit(cells[1], name),
                        Lines.Fit(cells[2], Where),
                        Lines.Fit(cells[3], Sure),
                        cells[4]
                    )
                    .TrimEnd()
            );
    }

    private static void Write(Utf8JsonWriter json, RuleLibrary library, Body[] bodies)
    {
        json.WriteStartObject();
        json.WriteStartObject("library");
        json.WriteString("version", library.Edition.Version);
        json.WriteString("date", $"{library.Edition.Date:yyyy-MM-dd}");
        json.WriteEndObject();
        json.Objects(
            "bodies",
            bodies,
            body =>
            {
                json.WriteString("id", body.Id);
                json.WriteString("name", body.Name);
                json.WriteString("kind", BodyJson.Kind(body.Kind));
                json.WriteString("jurisdiction", body.Jurisdiction);
                json.WriteString("confidence", $"{body.Confidence}".ToLowerInvariant());
                json.WriteString("last_checked", $"{body.LastChecked:yyyy-MM-dd}");
                json.WriteNumber("doubts", body.Doubts.Length);
                json.WriteNumber("doubts_that_matter", body.Doubts.Count(doubt => doubt.Matters));
                json.WriteNumber("figures_without_source", DoubtsPage.WithoutSource(body).Length);
            }
        );
        json.WriteStartArray("not_converted");
        foreach (var id in library.NotConverted)
        {
            json.WriteStringValue(id);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
