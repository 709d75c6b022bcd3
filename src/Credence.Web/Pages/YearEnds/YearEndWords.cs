using System.Collections.Immutable;
using Credence.App.YearEnds;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Standing;
using Credence.Core.Wording;
using Credence.Core.YearEnds;
using Credence.Web.Components;
using Credence.Web.Rendering;

namespace Credence.Web.Pages.YearEnds;

/// <summary>All that the pages of a year's end say.</summary>
public static class YearEndWords
{
    public static readonly ImmutableArray<(string Value, string Text)> Signs =
    [
        ("role", "A new role"),
        ("responsibility", "More responsibility"),
        ("referrals", "People send or ask me more"),
        ("niche", "A niche of my own"),
        ("outputs", "Something to show"),
    ];

    public static readonly ImmutableArray<(Decision Value, string Text)> Decisions =
    [
        (Decision.Keep, "Keep"),
        (Decision.Drop, "Drop"),
        (Decision.LevelUp, "Level up"),
    ];

    public static readonly ImmutableArray<(GoalNext Value, string Text)> Nexts =
    [
        (GoalNext.Done, "Reached"),
        (GoalNext.GoOn, "Goes on"),
        (GoalNext.LetGo, "Let it go"),
    ];

    public static string Title(YearEndView view) =>
        !view.IsOver
        && (
            OpenInYear(view.Review.Requirements, view.Review.Year)
            || !AnyDue(view.Review.Requirements, view.Review.Year)
        )
            ? $"{view.Year} so far"
            : Title(
                view.Review.Verdict,
                view.Year,
                AnyDue(view.Review.Requirements, view.Review.Year)
            );

    public static string Title(YearEndRecord record) =>
        OpenInYear(record.Requirements, record.Span)
            ? $"{record.Year}, looked back on early"
            : Title(record.Verdict, record.Year, AnyDue(record.Requirements, record.Span));

    private static bool AnyDue(ImmutableArray<ClosedRequirement> all, DateSpan year) =>
        all.Any(one => one.Deadline <= year.End);

    private static string Title(YearVerdict verdict, int year, bool anyDue) =>
        verdict switch
        {
            YearVerdict.Calm when !anyDue => $"{year}, a year without deadlines",
            YearVerdict.Calm => "A year without a scramble",
            YearVerdict.Scramble => "Met, part of it close to the deadline",
            _ => $"{year}, with something still open",
        };

    /// <summary>"38 credits, one of two goals reached".</summary>
    public static string Told(YearEndRecord record)
    {
        var (reached, all) = (record.Goals.Count(goal => goal.IsReached), record.Goals.Length);
        var credits = Say.Credits(record.Credits);
        return all == 0 ? credits
            : reached == 0 ? $"{credits}, no goal reached"
            : reached == all
                ? $"{credits}, {(all switch { 1 => "the one goal", 2 => "both goals", _ => $"all {Say.Number(all)} goals" })} reached"
            : $"{credits}, {Say.Number(reached)} of {Say.Number(all)} goals reached";
    }

    public static string Lead(ImmutableArray<ClosedRequirement> all, DateSpan year)
    {
        var due = all.Where(one => one.Deadline <= year.End).ToList();
        var met = due.Count(IsMet);
        var sentence =
            due.Count == 0 ? $"Nothing had its deadline in {year.Start.Year}."
            : met == due.Count
                ? due.Count == 1 ? $"The one requirement due in {year.Start.Year} is met."
                    : $"All {Say.Number(due.Count)} requirements due in {year.Start.Year} are met."
            : due.Count == 1 ? $"The one requirement due in {year.Start.Year} is still open."
            : $"{(met == 0 ? "None" : Say.Capital(Say.Number(met)))} of {Say.Number(due.Count)} requirements due in {year.Start.Year} {(met <= 1 ? "is" : "are")} met.";
        return met == due.Count && YearEndReview.LastOf(all, year) is { On: { } on } last
            ? $"{sentence} The last credit you needed came in on {Say.LongDay(on, year.Start)}, {Ahead(on, last.Deadline)} its deadline."
            : sentence;
    }

    /// <summary>"four months before", "three weeks before", "on the day of".</summary>
    public static string Ahead(DateOnly on, DateOnly deadline)
    {
        var months = 0;
        while (on.AddMonths(months + 1) <= deadline)
        {
            months++;
        }

        var days = deadline.DayNumber - on.DayNumber;
        return months > 0 ? $"{Say.Count(months, "month", "months")} before"
            : days >= 14 ? $"{Say.Count(days / 7, "week", "weeks")} before"
            : days > 0 ? $"{Say.Count(days, "day", "days")} before"
            : days == 0 ? "on the day of"
            : $"{Say.Count(-days, "day", "days")} after";
    }

    public static bool IsMet(ClosedRequirement one) =>
        one.State is ClosedState.Closed or ClosedState.Settled;

    public static string Met(ImmutableArray<ClosedRequirement> all) =>
        $"{all.Count(IsMet)} of {all.Length}";

    public static string Names(IEnumerable<ClosedRequirement> together) =>
        Say.List([
            .. together
                .GroupBy(one => one.Body)
                .Select(body =>
                    $"{body.Key} ({string.Join(", ", body.Select(one => InSentence.Lower(one.Title)).Distinct())})"
                ),
        ]);

    public static string Closed(ClosedRequirement one)
    {
        var ahead = $"{Ahead(one.On!.Value, one.Deadline)} its deadline";
        return one.By.Length > 0 ? $"closed by {one.By}, {ahead}" : $"closed {ahead}";
    }

    public static string Open(ClosedRequirement one) =>
        $"{one.Missing} {Say.Unit(one.Unit, one.Missing)} of {one.Needed} to go";

    public static string Facts(
        Amount credits,
        Amount hours,
        int? rating,
        int entries,
        IReadOnlyList<string> goals
    )
    {
        var facts = new List<string>
        {
            $"{Say.Credits(credits)}, {hours} {(hours == Amount.Whole(1) ? "hour" : "hours")}",
        };
        if (entries > 1)
        {
            facts.Add($"{entries} times");
        }

        facts.Add(Rating(rating));
        if (goals.Count > 0)
        {
            facts.Add($"for {Say.List(goals)}");
        }

        return string.Join(", ", facts.Where(fact => fact.Length > 0));
    }

    public static string Rating(int? rating) =>
        rating switch
        {
            1 => "rated a waste",
            2 => "rated weak",
            3 => "rated fine",
            4 => "rated good",
            5 => "rated excellent",
            _ => "",
        };

    public static Sum Asked(CheckResult check)
    {
        var annual = check.Annual;
        return new Sum(
            [
                .. annual.ByBody.Select(body => new SumLine(
                    Title(check, body.Obligation),
                    (body.Buffered + body.OneTime).ToString()
                )
                {
                    Note = CycleNote(check, body.Obligation),
                }),
                new SumLine("If nothing overlapped", annual.NotOverlapped),
            ],
            new SumLine("Your band", Band(annual))
        );
    }

    /// <summary>Who takes credits over, and how many.</summary>
    public static string Carried(CheckResult check)
    {
        var carried = check
            .Obligations.Where(body => !body.CarriedIn.IsZero)
            .Select(body => $"{body.CarriedIn} with {body.Title}")
            .ToList();
        return carried.Count == 0
            ? "Carried over: nothing. None of your bodies takes credits of this year into a cycle that begins then."
            : $"Carried over: {Say.List(carried)}.";
    }

    public static string Sign(string sign) =>
        Signs.Where(one => one.Value == sign).Select(one => one.Text).FirstOrDefault(sign);

    public static string Decided(Decision decision) =>
        Decisions.First(one => one.Value == decision).Text;

    public static string Name(string title, string format, Func<string, string> name) =>
        title.Length > 0 ? title : $"{Say.Capital(name(format))}, shorter ones";

    public static string GoalName(string id) => Say.Capital(id.Replace('-', ' '));

    public static string Next(RecordedGoal goal) =>
        goal.Next switch
        {
            GoalNext.Done => "Reached",
            GoalNext.LetGo => "Let go",
            _ => "Goes on",
        };

    private static bool OpenInYear(ImmutableArray<ClosedRequirement> all, DateSpan year) =>
        all.Any(one => one.State == ClosedState.Open && one.Deadline <= year.End);

    private static string Title(CheckResult check, string obligation) =>
        check.Obligations.FirstOrDefault(body => body.Id == obligation)?.Title ?? obligation;

    private static string CycleNote(CheckResult check, string obligation) =>
        check.Obligations.FirstOrDefault(body => body.Id == obligation)?.Deadline is { } deadline
            ? $"Cycle to {Say.Day(deadline)}"
            : "";

    private static string Band(AnnualTarget annual) =>
        annual.BandLow == annual.BandHigh
            ? $"{annual.BandLow}"
            : $"{annual.BandLow} to {annual.BandHigh}";
}
