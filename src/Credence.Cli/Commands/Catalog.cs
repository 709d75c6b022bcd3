using System.CommandLine;
using Credence.App.Candidates;
using Credence.App.Catalog;
using Credence.App.Rules;
using Credence.Cli.Output;

namespace Credence.Cli.Commands;

/// <summary>The catalog on the command line; each subcommand is built here and run by its own class.</summary>
public static class Catalog
{
    public static Command Command() =>
        new("catalog", "Real activities: search them, look at one, take one into a folder.")
        {
            List(),
            Show(),
            Add(),
        };

    private static Command List()
    {
        var words = new Argument<string[]>("WORD")
        {
            Description = "Words of title, provider or topic; all must fit.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = Options.Format("text", "json");
        var command = new Command("list", "Every activity, or those that fit the words.")
        {
            words,
            format,
        };
        command.SetAction(parsed =>
            CatalogList.Run(
                CatalogLibrary.OfProgram,
                parsed.GetValue(words) ?? [],
                parsed.GetValue(format) == "json",
                Terminal.OfProcess()
            )
        );
        return command;
    }

    private static Command Show()
    {
        var id = new Argument<string>("ID") { Description = "An entry's id." };
        var command = new Command("show", "What is known of one activity, and how sure it is.")
        {
            id,
        };
        command.SetAction(parsed =>
            CatalogShow.Run(CatalogLibrary.OfProgram, parsed.GetValue(id)!, Terminal.OfProcess())
        );
        return command;
    }

    private static Command Add()
    {
        var folder = new Argument<string>("FOLDER") { Description = "Whose candidates.yaml." };
        var id = new Argument<string>("ID") { Description = "An entry's id." };
        var from = Said("--from", "DATE", "First day of an event, or first month.");
        var to = Said("--to", "DATE", "Last day of an event, or last month.");
        var credits = Said("--credits", "CREDITS", "Where you know them: “8 ama-pra-1”.");
        var price = Said("--price", "DOLLARS", "What it costs you.");
        var command = new Command("add", "Take an activity into a folder's candidates.yaml.")
        {
            folder,
            id,
            from,
            to,
            credits,
            price,
        };
        command.SetAction(parsed =>
            CatalogAdd.Run(
                new AddToFolder(
                    RuleLibrary.OfProgram,
                    CatalogLibrary.OfProgram,
                    TimeProvider.System
                ),
                parsed.GetValue(folder)!,
                parsed.GetValue(id)!,
                new TypedCandidate
                {
                    From = parsed.GetValue(from),
                    To = parsed.GetValue(to),
                    Credits = parsed.GetValue(credits),
                    Price = parsed.GetValue(price),
                },
                Terminal.OfProcess()
            )
        );
        return command;
    }

    private static Option<string?> Said(string name, string what, string description) =>
        new(name) { HelpName = what, Description = description };
}
