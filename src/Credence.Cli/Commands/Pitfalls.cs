using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using Credence.App.Catalog;
using Credence.App.Checks;
using Credence.App.Plans;
using Credence.App.Plans.Solving;
using Credence.App.Rules;
using Credence.App.Warnings;
using Credence.Cli.Output;
using Credence.Web.Pages.Warnings;

namespace Credence.Cli.Commands;

public static class Pitfalls
{
    public static Command Command() =>
        FolderCommand.Of(
            "pitfalls",
            "Five habits, 0 good to 100 bad: cause, trend, and what would help.",
            (_, asked) => Run(asked)
        );

    public static int Run(Asked asked)
    {
        if (asked.Open() is not { } dossier)
        {
            return ExitCode.BadInput;
        }

        var library = RuleLibrary.OfProgram;
        var form = new FormCheck(library);
        var repair = new RepairPitfall(
            form,
            library,
            CatalogLibrary.OfProgram,
            new ProposePlan(library, new PlanSolver(SolverAtHand.Find))
        );
        var view = new PitfallsView(dossier, new WatchPitfalls(form, repair).Run(dossier));
        asked.Answer(
            () =>
                new JsonObject
                {
                    ["as_of"] = $"{dossier.AsOf:yyyy-MM-dd}",
                    ["pitfalls"] = new JsonArray([.. view.Pitfalls.Select(PitfallJson.Of)]),
                },
            sheet => Write(sheet, view)
        );
        return view.Wanting.IsEmpty ? ExitCode.Done : ExitCode.Short;
    }

    private static void Write(Sheet sheet, PitfallsView view)
    {
        sheet.Say(PitfallsWords.Heading(view));
        foreach (var one in view.Pitfalls)
        {
            var value = one.Now.Value is { } known ? $"{known} of 100" : "not measured";
            sheet.Head(
                $"{PitfallName.Title(one.Now.Kind)}: {value}{(one.Now.WantsAPerson ? ", wants a look" : "")}"
            );
            sheet.Say(one.Now.Cause, 1);
            if (one.Now.Value is not null && one.Trend.Length > 1)
            {
                sheet.Say(Trend(one.Trend), 1);
            }

            if (one.Now.Value > 0)
            {
                sheet.Say(
                    one.Repair.CanHelp
                        ? $"The planner could help: {one.Repair.Words.ToLowerInvariant()}."
                        : one.Repair.Words,
                    1
                );
            }
        }
    }

    private static string Trend(ImmutableArray<TrendPoint> trend) =>
        $"Trend: {string.Join(", ", trend.Select(point => $"{point.Day:MMM d} {point.Value}"))}.";
}
