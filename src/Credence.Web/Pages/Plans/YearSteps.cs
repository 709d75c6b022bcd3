using Credence.App.Checkins;
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

    public static IReadOnlyList<YearStep> Of(PlanView view)
    {
        var bodies = view.Dossier.Check.Obligations.Count(body => body.Applicable);
        var goals = view.Dossier.Profile.Goals.Length;
        var planned = view.HasAccepted ? view.Planned : [];
        var streams = planned
            .Where(item => item.Layer == PlanLayer.Micro)
            .Select(item => item.Id)
            .Distinct()
            .Count();
        var quarters = Quarters(view, PlanLayer.DeepDive, planned);
        var wanted = view.Dossier.Profile.Planning.DeepDivesPerQuarter == 0 ? 0 : 4;
        var events = view
            .Done.Concat(planned)
            .Where(item => item.Layer == PlanLayer.Event)
            .Select(item => item.Title)
            .ToList();
        return
        [
            Step(
                "Requirements",
                bodies > 0,
                Say.Capital(Say.Count(bodies, "body asks", "bodies ask")),
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
                Say.Capital(Say.Count(streams, "source", "sources")) + " in the plan",
                "Lectures, journals, rounds: a few credits a month",
                "/candidates"
            ),
            Step(
                "Deep dives",
                quarters >= wanted,
                wanted == 0 ? "None wanted" : $"In {quarters} of 4 quarters",
                $"In {quarters} of 4 quarters so far",
                "/plan#board"
            ),
            Step(
                "The meeting of the year",
                events.Count > 0 || view.Dossier.Profile.Planning.Events == 0,
                events.Count > 0 ? Say.List(events) : "None wanted",
                "None chosen yet",
                "/plan#board"
            ),
            Step(
                "Calendar",
                view.HasCalendar,
                "Brought to your calendar",
                "Bring the year to your calendar",
                "/calendar"
            ),
            CheckIn(view),
            Coming("End-of-year audit", view.Start.AddMonths(12).AddDays(-14), view),
        ];
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

    private static YearStep Coming(string title, DateOnly day, PlanView view) =>
        day <= view.AsOf
            ? new(title, "It is time", Now, "Now", "/calendar")
            : new(title, $"Comes {Say.LongDay(day, view.AsOf)}", Later, "Later", "/calendar");

    /// <summary>The first day after the quarter that runs.</summary>
    private static DateOnly NextCheckIn(PlanView view) =>
        Enumerable
            .Range(1, 4)
            .Select(quarter => view.Start.AddMonths(3 * quarter))
            .FirstOrDefault(day => day > view.AsOf, view.Start.AddMonths(12));

    private static int Quarters(PlanView view, PlanLayer layer, IEnumerable<BoardItem> planned) =>
        view
            .Done.Concat(planned)
            .Where(item => item.Layer == layer)
            .Select(item =>
                (((item.Month.Year - view.Start.Year) * 12) + item.Month.Month - view.Start.Month)
                / 3
            )
            .Distinct()
            .Count();
}
