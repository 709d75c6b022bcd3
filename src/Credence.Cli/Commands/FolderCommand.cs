using System.CommandLine;
using System.Text.Json.Nodes;
using Credence.App.Dossiers;
using Credence.App.Rules;
using Credence.Cli.Output;

namespace Credence.Cli.Commands;

/// <summary>
/// What the commands of a lived year share: a folder, a day, a table or JSON, and the dossier that the pages have too.
/// </summary>
internal static class FolderCommand
{
    /// <param name="more">Options of the command's own.</param>
    public static Command Of(
        string name,
        string says,
        Func<ParseResult, Asked, int> run,
        params ReadOnlySpan<Option> more
    )
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder to look at." };
        var asOf = Options.AsOf();
        var format = Options.Format("text", "json");
        var command = new Command(name, says) { folder, asOf, format };
        foreach (var option in more)
        {
            command.Add(option);
        }

        command.SetAction(parsed =>
            run(
                parsed,
                new(
                    parsed.GetValue(folder)!,
                    parsed.GetValue(asOf),
                    parsed.GetValue(format) == "json",
                    Terminal.OfProcess()
                )
            )
        );
        return command;
    }
}

/// <summary>What was asked of a folder, and where the answer goes.</summary>
public sealed record Asked(string Folder, DateOnly? AsOf, bool Json, Terminal Terminal)
{
    /// <summary>Null where the folder cannot be read; the terminal has been told.</summary>
    internal Dossier? Open()
    {
        var reading = new OpenFolderDossier(RuleLibrary.OfProgram, TimeProvider.System).Of(
            Folder,
            AsOf
        );
        Terminal.Tell(reading.Problems, reading.Notices);
        return reading.Value;
    }

    /// <summary>One JSON document, or lines for a person.</summary>
    internal void Answer(Func<JsonObject> json, Action<Sheet> text)
    {
        if (Json)
        {
            JsonAnswer.Write(Terminal, writer => json().WriteTo(writer));
        }
        else
        {
            text(new Sheet(Terminal));
        }
    }
}
