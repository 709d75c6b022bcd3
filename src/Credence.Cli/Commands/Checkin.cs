using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using Credence.App.Catalog;
using Credence.App.Checkins;
using Credence.Cli.Output;
using Credence.Core.Checkins;
using Credence.Web.Pages.Checkins;

namespace Credence.Cli.Commands;

public static class Checkin
{
    public static Command Command()
    {
        var untilToday = new Option<bool>("--until-today")
        {
            Description = "Look at the time up to the day, also where a quarter that ended waits.",
        };
        return FolderCommand.Of(
            "checkin",
            "A quarter looked back on: on track or not, and why.",
            (parsed, asked) => Run(asked, parsed.GetValue(untilToday)),
            untilToday
        );
    }

    public static int Run(Asked asked, bool untilToday)
    {
        if (asked.Open() is not { } dossier)
        {
            return ExitCode.BadInput;
        }

        var opened = new OpenCheckIn(CatalogLibrary.OfProgram).Run(dossier, untilToday);
        asked.Answer(() => Json(opened), sheet => Write(sheet, opened));
        return opened.Facts.Verdict.Yes ? ExitCode.Done : ExitCode.Short;
    }

    private static JsonObject Json(OpenedCheckIn opened)
    {
        var json = CheckInJson.Of(opened);
        json["past"] = new JsonArray([.. opened.Past.Select(CheckInJson.Of)]);
        return json;
    }

    private static void Write(Sheet sheet, OpenedCheckIn opened)
    {
        var facts = opened.Facts;
        var view = new CheckInView(opened, ImmutableDictionary<string, string>.Empty);
        sheet.Say(CheckInWords.Kicker(view));
        sheet.Say($"{(facts.Verdict.Yes ? "On track" : "Not on track")}: {facts.Verdict.Reason}");
        Credits(sheet, facts);
        sheet.Head($"Alignment: {CheckInWords.AlignmentSummary(facts)}");
        foreach (var goal in facts.Goals)
        {
            sheet.Say(goal.Goal.Statement, 1);
            sheet.Say(CheckInWords.Goal(goal), 2);
        }

        sheet.Head($"Time: {CheckInWords.TimeSummary(view)}");
        sheet.Say(CheckInWords.TimeSay(view), 1);
        sheet.Head("Adjust the plan");
        sheet.Say(CheckInWords.Suggestion(view), 1);
        if (!opened.Past.IsEmpty)
        {
            sheet.Head("Check-ins so far");
            sheet.Table(
                opened
                    .Past.Reverse()
                    .Select(one =>
                        (
                            CheckInWords.Months(one.Span),
                            $"{(one.OnTrack ? "on track" : "not on track")}, {CheckInWords.Past(one)}"
                        )
                    )
            );
        }
    }

    private static void Credits(Sheet sheet, CheckInFacts facts)
    {
        sheet.Head("Credits");
        sheet.Table([
            .. facts.HasPlan ? [("Planned for these months", $"{facts.Planned}")] : Rows(),
            ("Earned in these months", $"{facts.EarnedCredits}"),
            ("Needed for a fair pace", $"{facts.FairPace}"),
            (
                "Earned since the year began",
                $"{facts.EarnedThisYear}, fair pace {facts.FairPaceThisYear}"
            ),
        ]);
        foreach (var one in facts.Lagging)
        {
            sheet.Say($"Behind its pace: {one.Requirement.Title}", 1);
            sheet.Say(CheckInWords.Lagging(one), 2);
        }

        foreach (var one in facts.NotDone)
        {
            sheet.Say(
                $"Planned and not in the ledger: {one.Work.Title}{(one.Units > 1 ? $", {one.Units} times" : "")}",
                1
            );
        }

        static (string Label, string Text)[] Rows() => [];
    }
}
