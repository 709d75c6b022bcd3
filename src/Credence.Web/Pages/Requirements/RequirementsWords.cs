using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Obligations;
using Credence.Core.Requirements;
using Credence.Core.Standing;
using Credence.Web.Components;
using Credence.Web.Rendering;

namespace Credence.Web.Pages.Requirements;

/// <summary>All that the requirements page and a body's page say about standings.</summary>
public static class RequirementsWords
{
    private const int LinesShown = 8;

    public const string Official = "What a board would accept today.";
    public const string Planned =
        "What it will be if the accepted plan is done, and what is entered for later dates.";

    public static string Lead(RequirementsView view) =>
        $"{Say.Capital(Say.Count(view.Owing.Count(), "body", "bodies"))}, {Say.Count(view.RequirementCount, "requirement", "requirements")}. One hour of learning counts at every body that accepts it.";

    public static string CycleNote(ObligationStanding body)
    {
        var parts = new List<string>();
        if (body.Cycle is { } cycle)
        {
            parts.Add($"{Months(body)}, ends {Say.Day(cycle.End)}.");
        }

        parts.Add(
            body.Body.IsCustom ? "Your own rule."
            : body.Body.LastChecked is { } day ? $"Checked {Say.Day(day)}."
            : ""
        );
        return string.Join(" ", parts).Trim();
    }

    public static string Months(ObligationStanding body) =>
        body.Version?.Cycle.Months switch
        {
            null => "",
            12 => "Each year",
            var months when months % 12 == 0 => Say.Capital(
                $"{Say.Number(months.Value / 12)} years"
            ),
            var months => $"{months} months",
        };

    public static string Owed(RequirementStanding standing, DateOnly asOf) =>
        standing.Rule.Window is Window.Valid && standing.Status == Status.Met
            ? $"holds until {Say.Day(standing.Deadline)}"
            : $"by {Say.Day(standing.Deadline)}{(standing.Deadline < asOf && standing.Status == Status.Overdue ? ", past" : "")}";

    /// <summary>Whom a rule concerns, in its own words; empty where it says nothing of it.</summary>
    public static string Concerns(Requirement rule) =>
        rule.Applies.Length > 0 ? $"It concerns: {rule.Applies}." : "";

    /// <summary>How much of what does not count at a body counts at another.</summary>
    public static string ElsewhereNote(BodyView view)
    {
        var not = view
            .NotCounted.SelectMany(group => group.Lines)
            .Select(one => one.Activity)
            .ToHashSet();
        var elsewhere = view.CountedElsewhere.Count(not.Contains);
        return elsewhere == 0 ? ""
            : elsewhere == not.Count ? "All of it counts elsewhere."
            : "Some of it counts elsewhere.";
    }

    public static string Needed(RequirementStanding standing) =>
        standing.Needed.IsZero && standing.Status == Status.Unsettled
            ? "the amount is not settled"
            : $"of {standing.Needed} {Say.Unit(standing.Rule.Unit, standing.Needed)}{(standing.SetByUser ? ", set by you" : "")}";

    public static string WhySummary(RequirementStanding standing) =>
        standing.Status switch
        {
            Status.Met => "Why it is met",
            Status.Waived => "Why it is waived",
            Status.NotApplicable => "Why it does not apply",
            Status.AnswerNeeded => "One question for you",
            Status.Confirm => "What to confirm",
            Status.Unsettled => "What is not settled",
            _ when standing.Counted.IsZero => "What would count",
            _ => $"Why {standing.Counted}",
        };

    /// <summary>What the rule takes, in a sentence.</summary>
    public static string Accepts(Requirement rule, Func<string, string> name)
    {
        var types = rule.Accepts.IsEmpty
            ? ""
            : Either([
                .. rule.Accepts.Where(type => !type.IsHourAny).Select(type => name(type.Code)),
            ]);
        var topics = rule.Topics.IsEmpty
            ? ""
            : $" on {Either([.. rule.Topics.Select(topic => name(topic.Code))])}";
        var what = rule.CountsItems
            ? Say.Unit(rule.Unit, Amount.Whole(2))
            : Say.Unit(CreditUnit.Credit, Amount.Whole(2));
        return types.Length == 0 && topics.Length == 0
            ? "Any kind of credit counts."
            : $"Counts: {(types.Length > 0 ? types : $"{what} of any kind")}{topics}.";
    }

    public static Sum Lines(
        RequirementStanding standing,
        IReadOnlyDictionary<ActivityId, CmeActivity> activities
    )
    {
        var lines = standing
            .Allocations.Take(LinesShown)
            .Select(line => LineOf(line, activities))
            .ToList();
        var rest = standing.Allocations.Skip(LinesShown).ToList();
        if (rest.Count > 0)
        {
            lines.Add(
                new(
                    $"and {Say.Count(rest.Count, "more", "more")}",
                    rest.Aggregate(Amount.Zero, (sum, line) => sum + line.Amount)
                )
            );
        }

        return new(lines, new("Counted", standing.Counted));
    }

    private static SumLine LineOf(
        AllocationLine line,
        IReadOnlyDictionary<ActivityId, CmeActivity> activities
    ) =>
        line.Activity is { } id && activities.TryGetValue(id, out var activity)
            ? new(Title(activity), line.Amount)
            {
                Note = $"{Say.Day(activity.Date)}, {line.Why}",
                Href = $"/ledger/{id}",
            }
            : new(Say.Capital(line.Why), line.Amount);

    public static string Title(CmeActivity activity) =>
        activity.Title.Length > 0 ? activity.Title
        : activity.Provider.Length > 0 ? activity.Provider
        : $"Entry {activity.Id}";

    public static string Reason(UncountedReason reason) =>
        reason switch
        {
            UncountedReason.WrongType => "This body does not take that type of credit.",
            UncountedReason.WrongTopic => "What is still open here asks for other topics.",
            UncountedReason.OutsideWindow => "Outside the window of this cycle.",
            UncountedReason.CapFull => "The rule caps credits of this kind, and the cap is full.",
            UncountedReason.NotNeeded =>
                "Nothing here needs it any more. It stays free for other uses.",
            UncountedReason.OverAmount => "The same hours already count as credits.",
            UncountedReason.InFuture => "Its day is still to come.",
            UncountedReason.Duplicate => "The same as another entry. Counted once.",
            UncountedReason.NotApplicable => "What it would serve does not apply to you.",
            _ => "You put it on a requirement whose window, amount or cap does not take it.",
        };

    public static string Resting(ObligationStanding body, DateOnly asOf) =>
        body.Refusal.Length > 0
            ? body.Refusal
            : body.Obligation.StatusOn(asOf) switch
            {
                LicenseStatus.Inactive => "Inactive: nothing is owed now.",
                LicenseStatus.Retired => "Retired: nothing is owed now.",
                LicenseStatus.Training => "In training: nothing is owed now.",
                LicenseStatus.Lapsed => "Lapsed: nothing is owed now.",
                _ => "Does not apply to you.",
            };

    public static string OverlapTitle(Overlap overlap) =>
        $"End to end your bodies ask {overlap.Annual.NotOverlapped} credits a year: {Say.List([.. overlap.Parts.Select(part => $"{part.Title} {part.Amount}")])}. With overlap {overlap.Annual.BandLow} to {overlap.Annual.BandHigh} is enough.";

    public static Sum Band(AnnualTarget annual) =>
        new(
            [
                new("Least that satisfies every yearly rule at once", annual.Overlapped),
                new("One-time items due this year", annual.OneTime),
                new("Rounded up to your buffer", annual.BandLow),
            ],
            new("Your band", $"{annual.BandLow} to {annual.BandHigh}")
        );

    public static Sum ByBody(Overlap overlap) =>
        new(
            [.. overlap.Parts.Select(part => new SumLine(part.Title, part.Amount))],
            new("If nothing overlapped", overlap.Annual.NotOverlapped)
        );

    private static string Either(IReadOnlyList<string> items) =>
        items.Count > 1
            ? $"{string.Join(", ", items.Take(items.Count - 1))} or {items[^1]}"
            : string.Join("", items);
}
