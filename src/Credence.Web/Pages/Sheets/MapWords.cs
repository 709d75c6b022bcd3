using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Credence.Core.Allocation;
using Credence.Core.Planning;
using Credence.Core.Practice;
using Credence.Core.Standing;
using Credence.Core.Wording;
using Credence.Web.Rendering;

namespace Credence.Web.Pages.Sheets;

/// <summary>The map in words: each line as short as a page allows.</summary>
public static partial class MapWords
{
    private const int SourcesShown = 4;
    private const int OverlapsShown = 5;

    /// <summary>"50 credits in two years, 20 in Category 1".</summary>
    public static string Rule(ObligationStanding body)
    {
        var asked = body
            .Requirements.Where(one => one.Status != Status.NotApplicable && !one.Needed.IsZero)
            .DistinctBy(one => one.Id)
            .ToList();
        var roots = asked.Where(one => one.Rule.Within is null).Take(2).Select(Root);
        var within = asked
            .Where(one => one.Rule.Within is not null)
            .Take(2)
            .Select(one => one.Rule.CountsItems ? Item(one) : $"{one.Needed} in {Bare(one.Title)}");
        var parts = roots.Concat(within).ToList();
        if (asked.Count > parts.Count)
        {
            parts.Add($"{asked.Count - parts.Count} more");
        }

        return string.Join(parts.Exists(part => part.Contains(',')) ? "; " : ", ", parts);
    }

    private static string Root(RequirementStanding one) =>
        one.Rule.CountsItems
            ? Item(one)
            : $"{one.Needed} {Say.Unit(one.Rule.Unit, one.Needed)} {Window(one)}";

    /// <summary>The title without what stands in parentheses: the body's own page says the rest.</summary>
    private static string Item(RequirementStanding one) =>
        Aside().Replace(InSentence.Lower(one.Title), "");

    private static string Window(RequirementStanding one) =>
        one.Rule.Window switch
        {
            Credence.Core.Requirements.Window.Once => "once",
            Credence.Core.Requirements.Window.Year => "a year",
            _ => Months(one.Window.Days),
        };

    private static string Months(int days) =>
        ((days + 15) / 30.4375m) is var months && months < 13 ? "a year"
        : (int)months % 12 <= 1 ? $"in {Say.Number((int)months / 12)} years"
        : $"in {(int)months} months";

    public static string Lead(MapView view) =>
        view.Plan is null
            ? "Your year on one page. It prints on Letter and on A4. No plan is accepted yet, so what could be done is named as such."
            : "Your year on one page. It prints on Letter and on A4.";

    public static string GoalName(Goal goal) =>
        Say.Capital(goal.Id.Replace('-', ' ').Replace('_', ' '));

    public static string? Protected(PlanningWishes wishes)
    {
        if (wishes.Protected is not { } block)
        {
            return null;
        }

        var rhythm = block.EveryWeeks switch
        {
            1 => $"every {block.Weekday}",
            2 => $"every second {block.Weekday}",
            var weeks => $"every {weeks} weeks on {block.Weekday}",
        };
        var end = block.Start.AddMinutes((double)block.Hours.ToDecimal() * 60);
        return $"Protected: {rhythm}, {Clock(block.Start)} to {Clock(end)}.";
    }

    private static string Clock(TimeOnly time) =>
        time.ToString(time.Minute == 0 ? "h tt" : "h:mm tt").ToLowerInvariant();

    public static ImmutableArray<MapLine> Monthly(MapView view)
    {
        var planned = view
            .Planned.Where(pair => pair.Candidate.Mode == CandidateMode.Stream)
            .GroupBy(pair => pair.Candidate.Id)
            .Select(group =>
            {
                var months = group.Select(pair => pair.Item.Month).Distinct().Count();
                var units = group.Sum(pair => pair.Item.Units);
                return (
                    group.First().Candidate.Title,
                    Units: units,
                    Much: months >= 9
                        ? $"{(units + (months / 2)) / months} a month"
                        : $"{units} in {Say.Count(months, "month", "months")}"
                );
            })
            .OrderByDescending(line => line.Units)
            .Take(SourcesShown)
            .Select(line => new MapLine(line.Title, line.Much))
            .ToImmutableArray();
        return view.Plan is not null
            ? planned
            :
            [
                .. view
                    .Candidates.Where(one =>
                        one.Mode == CandidateMode.Stream && one.Status != CandidateStatus.Banned
                    )
                    .Take(SourcesShown)
                    .Select(one => new MapLine(one.Title, $"up to {one.UnitsPerMonth}")),
            ];
    }

    public static MapEvent? Event(MapView view)
    {
        if (view.Done.FirstOrDefault(one => one.Format == "conference") is { } been)
        {
            return new(
                SheetWords.Title(been),
                Say.Day(been.Date),
                $"{Say.Credits(been.Amount)}, done",
                true
            );
        }

        var planned = view
            .Planned.Where(pair =>
                pair.Candidate.Mode == CandidateMode.Event
                && MapDeepDives.IsAhead(pair.Item.Month, view)
            )
            .Select(pair => (pair.Candidate, pair.Item.Month))
            .FirstOrDefault();
        var candidate =
            planned.Candidate
            ?? view.Candidates.Where(one =>
                    one.Mode == CandidateMode.Event
                    && one.Status != CandidateStatus.Banned
                    && one.Offered.Dates.Any(span =>
                        span.Start > view.Check.AsOf && view.Year.Contains(span.End)
                    )
                )
                .OrderByDescending(one => MapView.CreditsOf(one).Hundredths)
                .FirstOrDefault();
        if (candidate is null)
        {
            return null;
        }

        var dates = candidate
            .Offered.Dates.Where(span =>
                planned.Candidate is null
                    ? span.Start > view.Check.AsOf
                    : span.End >= planned.Month && span.End < planned.Month.AddMonths(1)
            )
            .ToList();
        var facts = new List<string> { Say.Credits(MapView.CreditsOf(candidate)) };
        if (!candidate.DaysOff.IsZero)
        {
            facts.Add($"{candidate.DaysOff} days off");
        }

        if (candidate.PriceOnce.Cents > 0)
        {
            facts.Add($"${candidate.PriceOnce.ToDecimal():N0}");
        }

        return new(
            candidate.Title,
            dates.Count > 0 ? Say.Span(dates[0]) : "",
            string.Join(" · ", facts),
            planned.Candidate is not null
        );
    }

    /// <summary>For each requirement of a topic that is still short: what does it and serves a goal too, the plan's own first.</summary>
    public static ImmutableArray<MapOverlap> Overlaps(MapView view)
    {
        var planned = view.Planned.Select(pair => pair.Candidate).Distinct().ToList();
        var offered = planned
            .Concat(
                view.Plan is null
                    ? view.Candidates.Where(one => one.Status != CandidateStatus.Banned)
                    : []
            )
            .Where(one =>
                one.Offered.Dates.IsEmpty
                || one.Offered.Dates.Any(span => span.Start > view.Check.AsOf)
            )
            .ToList();
        return
        [
            .. view
                .Check.Obligations.Where(body => body.Applicable)
                .SelectMany(body => body.Requirements)
                .Where(one =>
                    !one.Rule.Topics.IsEmpty
                    && one.Status is not (Status.NotApplicable or Status.Met or Status.Waived)
                )
                .DistinctBy(one => one.Title)
                .Select(one => Overlap(view, one, offered))
                .OfType<MapOverlap>()
                .Take(OverlapsShown),
        ];
    }

    private static MapOverlap? Overlap(
        MapView view,
        RequirementStanding owed,
        List<Candidate> offered
    ) =>
        (
            from candidate in offered
            where
                candidate.Portions.Any(portion =>
                    portion.Topics.Any(topic => owed.Rule.Topics.Contains(topic))
                )
            from goal in view.Profile.Goals
            let alignment = StrategicValue.Alignment(candidate, goal)
            where alignment > 0
            orderby alignment descending, goal.Priority descending
            select new MapOverlap(owed.Title, candidate.Title, InSentence.Lower(GoalName(goal)))
        ).FirstOrDefault();

    /// <summary>"Category 1" of a requirement titled "In Category 1".</summary>
    private static string Bare(string title) =>
        title.StartsWith("In ", StringComparison.Ordinal) ? title[3..] : InSentence.Lower(title);

    [GeneratedRegex(@" \([^()]*\)", RegexOptions.None, 1000)]
    private static partial Regex Aside();
}
