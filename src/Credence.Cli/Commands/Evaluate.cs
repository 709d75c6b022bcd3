using System.CommandLine;
using Credence.App.Checks;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.Cli.Output;

namespace Credence.Cli.Commands;

public static class Evaluate
{
    public static Command Command()
    {
        var population = new Argument<string>("POPULATION.jsonl")
        {
            Description = "One physician a line; - reads standard input.",
        };
        var result = new Option<string>("-o", "--output")
        {
            Description = "Where the results go, one a line; - is standard output.",
            HelpName = "RESULT.jsonl",
            Required = true,
        };
        var asOf = Options.AsOf();
        var full = new Option<bool>("--full") { Description = "Give each result as check does." };
        var command = new Command("evaluate", "A whole population, streamed, on all cores.")
        {
            population,
            result,
            asOf,
            full,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Run(
                    parsed.GetValue(population)!,
                    parsed.GetValue(result)!,
                    parsed.GetValue(asOf),
                    parsed.GetValue(full),
                    Terminal.OfProcess(),
                    cancellation
                )
        );
        return command;
    }

    public static async Task<int> Run(
        string population,
        string result,
        DateOnly? asOf,
        bool full,
        Terminal terminal,
        CancellationToken cancellation
    )
    {
        var place = population;
        try
        {
            await using var input =
                population == "-" ? Console.OpenStandardInput() : File.OpenRead(population);
            place = result;
            await using var output =
                result == "-" ? Console.OpenStandardOutput() : File.Create(result);
            var count = await new EvaluatePopulation(
                RuleLibrary.OfProgram,
                TimeProvider.System
            ).Run(input, Path.GetFileName(population), output, asOf, full, cancellation);
            terminal.Say(
                count.Errors == 0
                    ? $"{count.Lines} lines evaluated."
                    : $"{count.Lines} lines evaluated, {count.Errors} of them with an error."
            );
            return ExitCode.Done;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            var kind =
                refused is FileNotFoundException or DirectoryNotFoundException
                && place == population
                    ? ProblemCatalog.FileMissing
                : place == population ? ProblemCatalog.FileUnreadable
                : ProblemCatalog.OutputUnwritable;
            terminal.Tell([kind.At(place, refused.GetType().Name)], []);
            return ExitCode.BadInput;
        }
    }
}
