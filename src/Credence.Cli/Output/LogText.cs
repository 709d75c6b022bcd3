using System.Collections.Immutable;
using System.Text.Json;
using Credence.App.Inbox;
using Credence.App.Ledger;
using Credence.App.Writing;

namespace Credence.Cli.Output;

/// <summary>What is to be filed and what was, for people and for programs.</summary>
internal static class LogText
{
    public static void Proposal(Terminal terminal, ImmutableArray<LogLine> lines)
    {
        foreach (var line in lines)
        {
            terminal.Answer.WriteLine(Path.GetFileName(line.File.Name));
            if (line.Refused is { } refused)
            {
                foreach (
                    var words in Lines.Wrap(
                        $"Not filed: {refused.Wrong} {refused.Remedy}",
                        terminal.Width,
                        "  "
                    )
                )
                {
                    terminal.Answer.WriteLine(words);
                }

                continue;
            }

            foreach (var activity in line.Activities)
            {
                var credits = string.Join(
                    "; ",
                    activity.Lines.Select(one => $"{one.Amount} {one.Type}")
                );
                foreach (
                    var words in Lines.Wrap(
                        $"{Words.Day(activity.Date)}  {activity.Title}, {activity.Provider}: {credits}",
                        terminal.Width,
                        "  "
                    )
                )
                {
                    terminal.Answer.WriteLine(words);
                }
            }

            if (!line.Doubtful.IsEmpty)
            {
                terminal.Answer.WriteLine(
                    $"  Please compare with the sheet: {string.Join(", ", line.Doubtful)}"
                );
            }
        }
    }

    public static void Answer(
        Terminal terminal,
        FilesLogged logged,
        ImmutableArray<LogLine> lines,
        bool json
    )
    {
        if (json)
        {
            JsonAnswer.Write(terminal, writer => Json(writer, logged, lines));
            return;
        }

        foreach (var file in logged.Files)
        {
            terminal.Answer.WriteLine(
                $"Filed {string.Join(", ", file.Entries.Select(entry => entry.Id.Value))}: {file.Proof}"
            );
        }
    }

    private static void Json(Utf8JsonWriter json, FilesLogged logged, ImmutableArray<LogLine> lines)
    {
        json.WriteStartObject();
        json.Objects(
            "filed",
            logged.Files,
            file =>
            {
                json.WriteString("file", file.Line.File.Name);
                json.WriteString("proof", file.Proof);
                json.WriteStartArray("entries");
                foreach (var entry in file.Entries)
                {
                    json.WriteRawValue(ActivityCells.Of(entry).ToJson());
                }

                json.WriteEndArray();
                json.WriteStartArray("doubtful");
                foreach (var column in file.Line.Doubtful)
                {
                    json.WriteStringValue(column);
                }

                json.WriteEndArray();
            }
        );
        json.Objects(
            "refused",
            lines.Where(line => line.Refused is not null),
            line =>
            {
                json.WriteString("file", line.File.Name);
                json.WriteString("code", line.Refused!.Code);
                json.WriteString("wrong", line.Refused.Wrong);
                json.WriteString("remedy", line.Refused.Remedy);
            }
        );
        json.WriteBoolean("written", !logged.Files.IsEmpty);
        json.WriteEndObject();
    }
}
