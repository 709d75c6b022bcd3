using System.CommandLine;
using Credence.App.Rules;
using Credence.Cli.Output;

namespace Credence.Cli.Commands;

/// <summary>The rule library on the command line; each subcommand is built and run by its own class.</summary>
public static class Rules
{
    public static Command Command() =>
        new("rules", "The rule library: list it, show a body, check files, compare two.")
        {
            List(),
            Show(),
            Validate(),
            Diff(),
            Examples(),
            Doubts(),
        };

    private static Command List()
    {
        var format = Options.Format("text", "json");
        var command = new Command("list", "Every body of the library.") { format };
        command.SetAction(parsed =>
            RulesList.Run(
                RuleLibrary.OfProgram,
                parsed.GetValue(format) == "json",
                Terminal.OfProcess()
            )
        );
        return command;
    }

    private static Command Show()
    {
        var id = new Argument<string>("ID") { Description = "A body's id, or a body file." };
        var format = Options.Format("text", "json");
        var command = new Command("show", "What one body asks, with sources and doubts.")
        {
            id,
            format,
        };
        command.SetAction(parsed =>
            RulesShow.Run(
                parsed.GetValue(id)!,
                RuleLibrary.OfProgram,
                parsed.GetValue(format) == "json",
                Terminal.OfProcess()
            )
        );
        return command;
    }

    private static Command Validate()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Body files or folders of them; without one, the whole library.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = Options.Format("text", "json");
        var command = new Command("validate", "Look for everything that is wrong in body files.")
        {
            paths,
            format,
        };
        command.SetAction(parsed =>
            RulesValidate.Run(
                parsed.GetValue(paths) ?? [],
                RuleLibrary.OfProgram,
                parsed.GetValue(format) == "json",
                Terminal.OfProcess()
            )
        );
        return command;
    }

    private static Command Diff()
    {
        var before = new Argument<string>("A") { Description = "A body's id, or a body file." };
        var after = new Argument<string>("B") { Description = "A body's id, or a body file." };
        var format = Options.Format("text", "json");
        var command = new Command("diff", "What changed from one body file to another, in words.")
        {
            before,
            after,
            format,
        };
        command.SetAction(parsed =>
            RulesDiff.Run(
                parsed.GetValue(before)!,
                parsed.GetValue(after)!,
                RuleLibrary.OfProgram,
                parsed.GetValue(format) == "json",
                Terminal.OfProcess()
            )
        );
        return command;
    }

    private static Command Examples()
    {
        var ids = new Argument<string[]>("ID")
        {
            Description = "Bodies; without one, the whole library.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("examples", "Run the worked examples beside the body files.")
        {
            ids,
        };
        command.SetAction(parsed =>
            RulesExamples.Run(
                parsed.GetValue(ids) ?? [],
                RuleLibrary.OfProgram,
                Terminal.OfProcess()
            )
        );
        return command;
    }

    private static Command Doubts()
    {
        var command = new Command("doubts", "The page of everything that is not settled.");
        command.SetAction(_ =>
        {
            Terminal.OfProcess().Answer.Write(DoubtsPage.Of(RuleLibrary.OfProgram));
            return ExitCode.Done;
        });
        return command;
    }
}
