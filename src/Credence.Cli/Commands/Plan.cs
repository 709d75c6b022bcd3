using System.CommandLine;
using Credence.App.Plans;
using Credence.App.Plans.Solving;
using Credence.App.Rules;
using Credence.Cli.Output;

namespace Credence.Cli.Commands;

public static class Plan
{
    public static Command Command()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder to plan for." };
        var asOf = Options.AsOf();
        var start = Options.Start();
        var seconds = new Option<int?>("--seconds")
        {
            Description =
                "Stop after so many seconds with the best found; what is left is not proven then.",
            HelpName = "N",
        };
        var format = Options.Format("text", "json");
        var write = new Option<bool>("--write")
        {
            Description = "Accept the plan: write it to plan.yaml.",
        };
        var command = new Command(
            "plan",
            "The best plan for twelve months, with reasons and proof."
        )
        {
            folder,
            asOf,
            start,
            seconds,
            format,
            write,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetValue(folder)!,
                parsed.GetValue(asOf),
                parsed.GetValue(start),
                parsed.GetValue(seconds),
                parsed.GetValue(format) == "json",
                parsed.GetValue(write),
                Terminal.OfProcess()
            )
        );
        return command;
    }

    public static int Run(
        string folder,
        DateOnly? asOf,
        DateOnly? start,
        int? seconds,
        bool json,
        bool write,
        Terminal terminal
    )
    {
        if (seconds < 1)
        {
            terminal.Say("--seconds: give a whole number of seconds, 1 or more.");
            return ExitCode.BadInput;
        }

        var solver = SolverAtHand.Find();
        if (!solver.Done)
        {
            terminal.Tell(solver.Problems, []);
            return ExitCode.BadInput;
        }

        var reading = new PlanFolder(RuleLibrary.OfProgram, TimeProvider.System, solver.Value).Of(
            folder,
            asOf,
            start,
            seconds
        );
        terminal.Tell(reading.Problems, reading.Notices);
        if (reading.Value is not { } planned)
        {
            return ExitCode.BadInput;
        }

        if (json)
        {
            terminal.Answer.WriteLine(PlanJson.Text(planned.Plan));
        }
        else
        {
            new PlanText(terminal, planned.Plan).Write();
        }

        if (write)
        {
            terminal.Say($"Accepted: {PlanFolder.Accept(folder, planned)}");
        }

        return ExitCode.Done;
    }
}
