using Credence.App.Checkins;
using Credence.App.YearEnds;
using Credence.Core.Planning;
using Credence.Web.Rendering;

namespace Credence.Web.Pages.Plans;

/// <summary>One of the eight steps of a year.</summary>
/// <param name="Icon">met, pace (to do now) or rest (its time comes).</param>
public sealed record YearStep(string Title, string Text, string Icon, string Word, string Href);

/// <summary>The eight steps of a year, as far as they are.</summary>
public static class YearSteps
{
    private const string Done = "met";
    private const string Now = "pace";
    private const string Later = "rest";

    /// <summary>The audit is for the quiet days before the year ends.</summary>
    private const int AuditDays = 14;

    public static IReadOnlyList<YearStep> Of(PlanView view)
    {
        var bodies = view.Dossier.Check.Obligations.Count(body => body.Applicable);
        var goals = view.Dossier.Profile.Goals.Length;
        var all = view.Done.Concat(view.HasAccepted ? view.Planned : []).ToList();
        var streams = all.Where(item => item.Layer == PlanLayer.Micro)
            .Select(item => item.Title)
            .Distinct()
            .Count();
        var events = all.Where(item => item.Layer == PlanLayer.Event)
            .Select(item => item.Title)
            .Distinct()
            .ToList();
        return
        [
            Step(
                "Requirements",
                bodies > 0,
                Say.Capital(Say.Count(bodies, "body asks", "bodies ask")) + Questions(view),
                "Say who asks for credits",
                "/requirements"
            ),
            Step(
                "Goals",
                goals > 0,
                Say.Capital(Say.Count(goals, "goal", "goals")),
                "Say what you want to become",
                "/goals"
            ),
            Step(
                "Small steady sources",
                streams > 0,
                Say.Capital(Say.Count(streams, "source", "sources")) + " in the year",
                "Lectures, journals, rounds: a few credits a month",
                "/candidates"
            ),
            DeepDives(view, all),
            Step(
                "The meeting of the year",
                events.Count > 0 || view.Dossier.Profile.Planning.Events == 0,
                events.Count > 0 ? Say.List(events) : "None wanted",
                "None chosen yet",
                events.Count > 0 ? "/plan#board" : "/catalog?format=conference"
            ),
            Step(
                "Calendar",
                view.HasCalendar,
                "Brought to your calendar",
                "Bring the year to your calendar",
                "/calendar"
            ),
            CheckIn(view),
            YearEnd(view),
        ];
    }

    private static string Questions(PlanView view) =>
        view.Dossier.Check.Questions.Length is > 0 and var open
            ? $"; {Say.Count(open, "question waits", "questions wait")}"
            : "";

    /// <summary>A quarter that went by without one is not asked about any more.</summary>
    private static YearStep DeepDives(PlanView view, List<BoardItem> all)
    {
        var quarters = all.Where(item => item.Layer == PlanLayer.DeepDive)
            .Select(item => Quarter(item.Month, view.Start))
            .ToHashSet();
        var open = Enumerable
            .Range(0, 4)
            .Where(quarter => view.Start.AddMonths(3 * (quarter + 1)) > view.AsOf);
        var isWanted = view.Dossier.Profile.Planning.DeepDivesPerQuarter > 0;
        return Step(
            "Deep dives",
            !isWanted || (quarters.Count > 0 && open.All(quarters.Contains)),
            isWanted ? $"In {quarters.Count} of 4 quarters" : "None wanted",
            $"In {quarters.Count} of 4 quarters so far",
            "/plan#board"
        );
    }

    private static YearStep YearEnd(PlanView view)
    {
        const string Title = "End-of-year audit";
        var day = view.Start.AddMonths(12).AddDays(-AuditDays);
        return day > view.AsOf
                ? new(Title, $"Comes {Say.LongDay(day, view.AsOf)}", Later, "Later", "/year-end")
            : YearEndRecord.Of(view.Dossier.Account, view.Start.Year) is null
                ? new(Title, "It is time", Now, "Now", "/year-end")
            : new(Title, "Your answers are kept; set the next year up", Now, "Now", "/year-end");
    }

    private static YearStep Step(
        string title,
        bool done,
        string whenDone,
        string whenNot,
        string href
    ) => new(title, done ? whenDone : whenNot, done ? Done : Now, done ? "Done" : "Next", href);

    private static YearStep CheckIn(PlanView view)
    {
        const string Title = "Quarterly check-in";
        var made = CheckInRecord
            .All(view.Dossier.Account)
            .Count(one => one.Span.End >= view.Start && one.Span.End <= view.AsOf);
        var next = $"next on {Say.LongDay(NextCheckIn(view), view.AsOf)}";
        return OpenCheckIn.Due(view.Dossier) is { } due && due.Span.End >= view.Start
                ? new(Title, "The quarter that ended waits for a look", Now, "Now", "/checkin")
            : made > 0 ? new(Title, $"{made} made, {next}", Done, "Done", "/checkin")
            : new(Title, Say.Capital(next), Later, "Later", "/checkin");
    }

    /// <summary>The first day after the quarter that runs.</summary>
    private static DateOnly NextCheckIn(PlanView view) =>
        Enumerable
            .Range(1, 4)
            .Select(quarter => view.Start.AddMonths(3 * quarter))
            .FirstOrDefault(day => day > view.AsOf, view.Start.AddMonths(12));

    private static int Quarter(DateOnly month, DateOnly start) =>
        (((month.Year - start.Year) * 12) + month.Month - start.Month) / 3;
}
