using Credence.App.Plans;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Planning;
using Credence.Web.Pages.Means;
using Credence.Web.Rendering;

namespace Credence.Web.Pages.Plans;

/// <summary>All that the year board says.</summary>
public static class BoardWords
{
    private static readonly (string Level, string Doing, string What)[] Levels =
    [
        ("law", "Checking every deadline", "Credits short at a deadline"),
        ("pace", "Keeping a fair pace", "Credits short of a fair pace"),
        ("structure", "Shaping the year", "Wanted parts of the year missing"),
        (
            "value",
            "Choosing what moves your goals",
            "Worth of the year to your goals, less its cost"
        ),
        ("change", "Changing as little as possible", "Items moved or dropped"),
        ("evenness", "Evening out the months", "Unevenness of the months"),
        ("order", "Settling the last ties", "Place among equals"),
    ];

    public static string Title(PlanView view) =>
        view.Start.Month == 1
            ? $"Your year, {view.Start.Year}"
            : $"Your year from {view.Start:MMMM yyyy}";

    public static string Lead(PlanView view)
    {
        if (view.Planned.IsEmpty)
        {
            return view.Candidates.IsEmpty
                ? "Say what you could do this year, and the plan chooses from it what closes your requirements, moves your goals and fits your time."
                : $"{Say.Capital(Say.Count(view.Candidates.Length, "candidate", "candidates"))} to choose from. The plan takes what closes your requirements, moves your goals and fits your time.";
        }

        return $"{view.Credits} credits in {view.HoursOfAll} hours, done and planned.{Closing(view)}";
    }

    private static string Closing(PlanView view) =>
        view.Made is not { } made || (!view.ShowsProposal && view.KnowsBetter) ? ""
        : made.Plan.Shortfalls.Any(one => one.Level == DemandLevel.Law)
            ? " Not every deadline can be met; see below what stays short."
        : " Every deadline of the year is met if it is done.";

    public static string Proof(YearPlan plan) =>
        plan.Proven
            ? "proven best for your hours, money and goals"
            : "best found; not all of it is proven";

    /// <summary>How a search ended that was not done.</summary>
    public static string Ended(PlanJob job) =>
        job.IsStopped
            ? "You stopped the search"
            : "The search was cut off: the machine ended it, and again when it began anew";

    public static string WhatIsThere(PlanJob job) =>
        $"{(
            job.Found?.Value is { Plan.Items.IsEmpty: false }
                ? "The best plan found by then is here"
                : "Nothing was found by then"
        )}, and what you recorded is as it was. Going on starts from there.";

    public static IEnumerable<(string What, string Value, string Sure)> Proofs(YearPlan plan) =>
        plan
            .Levels.Where(level => level.Name != "order")
            .Select(level =>
                (
                    Of(level.Name).What,
                    Number(level.Value),
                    level.Proven ? "proven best"
                    : level.Bound is { } bound ? $"at best {Number(bound)}"
                    : "not proven"
                )
            );

    public static string Doing(PlanProgress? progress) =>
        progress is null ? "Reading what you owe and what you could do" : Of(progress.Level).Doing;

    private static (string Level, string Doing, string What) Of(string level) =>
        Array.Find(Levels, one => one.Level == level) is { Level.Length: > 0 } known
            ? known
            : (level, "Proving it", level);

    private static string Number(decimal value) => decimal.Round(value, 2).ToString("0.##");

    /// <summary>What a board item says at its right: credits, or how far a project is.</summary>
    public static string Small(BoardItem item, DateOnly month) =>
        item.StartMonth == item.Month || month == item.Month ? $"{item.Credits} cr"
        : month == item.StartMonth ? "starts"
        : "goes on";

    public static string Facts(BoardItem item) =>
        string.Join(
            " · ",
            new[]
            {
                item.Candidate?.Provider ?? "",
                item.Dates is { } dates ? Say.Span(dates)
                : item.StartMonth == item.Month ? $"{item.Month:MMMM}"
                : $"{item.StartMonth:MMMM} to {item.Month:MMMM}",
                Say.Credits(item.Credits),
                $"{item.Hours} hours",
                Price(item),
            }.Where(part => part.Length > 0)
        );

    private static string Price(BoardItem item) =>
        item.Price is not { } price ? ""
        : price.Cents == 0 ? "free"
        : item.OwnMoney is { Cents: > 0 } own
            ? own == price ? $"{MeansWords.Money(price)}, your own money"
                : $"{MeansWords.Money(price)}, {MeansWords.Money(own)} of it your own"
        : $"{MeansWords.Money(price)}, paid by your employer";

    /// <summary>Reasons by what they are for, those that are hard first.</summary>
    public static IEnumerable<(string Title, IReadOnlyList<string> Reasons)> Why(BoardItem item)
    {
        foreach (
            var (level, title) in new[]
            {
                ("law", "Closes a deadline of this year"),
                ("pace", "Keeps the pace of later ones"),
                ("structure", "Shapes the year"),
                ("value", "Moves you"),
            }
        )
        {
            var reasons = item
                .Why.Where(one => one.Level == level)
                .Select(one => Say.Capital(one.Text))
                .ToList();
            if (reasons.Count > 0)
            {
                yield return (title, reasons);
            }
        }
    }

    public static string Sign(DifferenceLine line) =>
        line.Kind switch
        {
            DifferenceKind.New => "+",
            DifferenceKind.Dropped => "−",
            DifferenceKind.Moved => "→",
            _ => "±",
        };

    public static string Says(DifferenceLine line) =>
        line.Kind switch
        {
            DifferenceKind.New => $"new, {Months(line.After)}",
            DifferenceKind.Dropped => $"no longer, was {Months(line.Before)}",
            DifferenceKind.Moved => $"from {Months(line.Before)} to {Months(line.After)}",
            _ => string.Join(
                ", ",
                line.Before.Keys.Union(line.After.Keys)
                    .Order()
                    .Where(month =>
                        line.Before.GetValueOrDefault(month) != line.After.GetValueOrDefault(month)
                    )
                    .Select(month =>
                        $"{line.Before.GetValueOrDefault(month)} to {line.After.GetValueOrDefault(month)} in {month:MMMM}"
                    )
            ),
        };

    private static string Months(IReadOnlyDictionary<DateOnly, int> units) =>
        units.Count > 3
            ? $"{units.Keys.Min():MMM} to {units.Keys.Max():MMM}"
            : Say.List([.. units.Keys.Order().Select(month => $"{month:MMMM}")]);

    public static string WhyNot(RejectedCandidate one, PlanView view) =>
        WhyNot(one.Reason, one.By, view);

    public static string WhyNot(RejectionReason reason, string by, PlanView view) =>
        WhyNot(reason, by, view.TitleOf);

    public static string WhyNot(RejectionReason reason, string by, Func<string, string> title) =>
        reason switch
        {
            RejectionReason.Dominated => $"“{title(by)}” does the same at no greater cost.",
            RejectionReason.Hours when by.Length > 0 =>
                $"No hours are left for it in {MonthOf(by)}.",
            RejectionReason.Hours => "There are not enough hours for it.",
            RejectionReason.Money => "No money is left for it.",
            RejectionReason.DaysOff => "No days off are left for it.",
            RejectionReason.NotOffered when by.Length > 0 => "You did it already.",
            RejectionReason.NotOffered => "It is not offered in the months that are left.",
            RejectionReason.NotNeeded =>
                "Nothing needs it: it closes nothing open and moves no goal further.",
            RejectionReason.Banned => "You left it out.",
            _ => $"“{title(by)}” must come first, and is not in the plan.",
        };

    private static string MonthOf(string by) =>
        MonthText.Read(by) is { } month ? $"{month:MMMM}" : by;

    public static string Room(Components.HoursBar bar) =>
        $"{bar.Month:MMMM}, {bar.Room.Less(bar.All)} h free";

    public static string Accept(PlanView view)
    {
        var changes = view.Made!.Difference.Changes.Count();
        return !view.HasAccepted ? "Accept this plan"
            : changes == 0 ? "Keep it so"
            : changes == 1 ? "Accept this change"
            : $"Accept these {changes} changes";
    }

    public static string Cell(BoardMonth month)
    {
        var (done, planned) = (month.Steady(true), month.Steady(false));
        return (done.IsZero, planned.IsZero) switch
        {
            (true, true) => "",
            (false, true) => Say.Credits(done),
            (true, false) => Say.Credits(planned),
            _ => $"{done + planned} credits",
        };
    }

    public static int Squares(Amount credits) => (int)Math.Min(8, credits.Hundredths / 100);
}
