using System.CommandLine;
using Credence.App.Catalog;
using Credence.App.Filter;
using Credence.App.Rules;
using Credence.Cli.Output;

namespace Credence.Cli.Commands;

public static class Filter
{
    public static Command Command()
    {
        var folder = new Argument<string>("FOLDER") { Description = "Whose goals and gaps." };
        var candidates = new Argument<string[]>("CANDIDATE")
        {
            Description = "Ids of candidates.yaml or of the catalog.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var flyer = new Option<string[]>("--flyer")
        {
            Description = "A text file with what a flyer says.",
            HelpName = "FILE",
        };
        var topics = new Option<string?>("--topics")
        {
            Description = "What the flyer is about: sepsis+critical-care.",
            HelpName = "TOPICS",
        };
        var price = new Option<string?>("--price")
        {
            Description = "What it costs you, where the flyer does not say it once.",
            HelpName = "DOLLARS",
        };
        var asOf = Options.AsOf();
        var format = Options.Format("text", "json");
        var command = new Command("filter", "The four questions for something you could do.")
        {
            folder,
            candidates,
            flyer,
            topics,
            price,
            asOf,
            format,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(candidates) is null or [] && result.GetValue(flyer) is null or [])
            {
                result.AddError("Name a candidate, or give a flyer with --flyer FILE.");
            }
        });
        command.SetAction(parsed =>
            Run(
                parsed.GetValue(folder)!,
                parsed.GetValue(candidates) ?? [],
                parsed.GetValue(flyer) ?? [],
                new FlyerAnswers(parsed.GetValue(topics), parsed.GetValue(price)),
                parsed.GetValue(asOf),
                parsed.GetValue(format) == "json",
                Terminal.OfProcess()
            )
        );
        return command;
    }

    public static int Run(
        string folder,
        IReadOnlyList<string> ids,
        IReadOnlyList<string> flyers,
        FlyerAnswers answers,
        DateOnly? asOf,
        bool json,
        Terminal terminal
    )
    {
        var reading = new FilterFolder(
            RuleLibrary.OfProgram,
            CatalogLibrary.OfProgram,
            TimeProvider.System
        ).Of(folder, ids, flyers, answers, asOf);
        terminal.Tell(reading.Problems, reading.Notices);
        if (reading.Value is not { } found)
        {
            return ExitCode.BadInput;
        }

        foreach (var flyer in found.Flyers)
        {
            foreach (var line in flyer.Reading.Told())
            {
                terminal.Say($"{flyer.File}: {line}");
            }
        }

        if (json)
        {
            terminal.Answer.WriteLine(FilterJson.Text(found.AsOf, found.Judgments));
        }
        else
        {
            FilterText.Write(terminal, found.Judgments);
        }

        return ExitCode.Done;
    }
}
