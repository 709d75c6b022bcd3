using System.Collections.Immutable;
using Credence.Core.Allowances;
using Credence.Core.Dates;
using Credence.Core.Filter;
using Credence.Core.Planning;
using Credence.Core.Standing;

namespace Credence.Core.Warnings;

public enum ChoiceWarningKind
{
    /// <summary>It costs money and serves no goal or no requirement.</summary>
    PaidForNothing,

    /// <summary>Its month would hold more hours than were set aside.</summary>
    MonthOverflows,

    /// <summary>A requirement that it serves is due before it is done.</summary>
    TooLate,
}

/// <summary>Something to know before one decides; nothing is ever forbidden by it.</summary>
public sealed record ChoiceWarning(ChoiceWarningKind Kind, string Words);

/// <summary>Looks at a choice at the moment it is made (product, pitfalls), for one physician on one day.</summary>
public static class ChoiceGuard
{
    /// <summary>Empty: nothing is worth a word.</summary>
    /// <param name="month">The month it is wanted in, by its first day; null: not said.</param>
    public static ImmutableArray<ChoiceWarning> Of(
        Judgment judgment,
        YearMeans means,
        CheckResult check,
        DateOnly? month
    )
    {
        ArgumentNullException.ThrowIfNull(judgment);
        ArgumentNullException.ThrowIfNull(means);
        ArgumentNullException.ThrowIfNull(check);
        var warnings = ImmutableArray.CreateBuilder<ChoiceWarning>();
        if (Paid(judgment) is { } paid)
        {
            warnings.Add(new(ChoiceWarningKind.PaidForNothing, paid));
        }

        if (month is { } wanted)
        {
            if (Overflow(judgment, means, check.AsOf, wanted) is { } full)
            {
                warnings.Add(new(ChoiceWarningKind.MonthOverflows, full));
            }

            if (Late(judgment, check, wanted) is { } late)
            {
                warnings.Add(new(ChoiceWarningKind.TooLate, late));
            }
        }

        return warnings.ToImmutable();
    }

    private static string? Paid(Judgment judgment)
    {
        if (judgment.Worth.Price is not { Cents: > 0 } price)
        {
            return null;
        }

        // What nobody told about it is not held against it.
        var noGoal = !judgment.Goal.Yes && !judgment.Unknown.HasFlag(Unknown.Topics);
        var noNeed = !judgment.Need.Yes && !judgment.Unknown.HasFlag(Unknown.Credits);
        var dollars = $"${price.ToDecimal():#,0.##}";
        return (noGoal, noNeed) switch
        {
            (true, true) =>
                $"It costs {dollars}, moves none of your goals and closes nothing that a body still wants.",
            (true, false) => $"It costs {dollars} and moves none of your goals.",
            (false, true) => $"It costs {dollars} and closes nothing that a body still wants.",
            _ => null,
        };
    }

    private static string? Overflow(
        Judgment judgment,
        YearMeans means,
        DateOnly asOf,
        DateOnly month
    )
    {
        var candidate = judgment.Candidate;
        if (means.Months.FirstOrDefault(one => one.Month == month) is not { } time)
        {
            return null;
        }

        var load = RoomInYear.Load(candidate);
        var all = time.All + load;
        return !judgment.IsPlanned && !load.IsZero && all > time.Room
            ? $"{month:MMMM} would hold {all} hours where you set {time.Room} aside. {Elsewhere(candidate, means, asOf, month)}"
            : null;
    }

    /// <summary>The nearest month after it, else before it, in which it is offered and its hours are free.</summary>
    private static string Elsewhere(
        Candidate candidate,
        YearMeans means,
        DateOnly asOf,
        DateOnly wanted
    )
    {
        var fitting = RoomInYear
            .Months(candidate, means, asOf)
            .Where(month => month != wanted)
            .OrderBy(month => month < wanted)
            .ThenBy(month => Math.Abs(month.DayNumber - wanted.DayNumber))
            .ToList();
        return fitting.Count > 0 ? $"It would fit in {fitting[0]:MMMM}."
            : candidate.Offered.Dates.IsEmpty ? "No other month of the year has room for it."
            : "Its days are fixed.";
    }

    private static string? Late(Judgment judgment, CheckResult check, DateOnly month)
    {
        var done = MonthSteps.LastOfMonth(month);
        foreach (var body in judgment.Need.Bodies)
        {
            foreach (var served in body.Requirements.Where(one => one.Deadline < done))
            {
                var standing = check
                    .Obligations.FirstOrDefault(one => one.Id == body.Obligation)
                    ?.Requirements.FirstOrDefault(one =>
                        one.Id == served.Requirement && one.Deadline == served.Deadline
                    );
                // Where something else that is planned closes it, this may well come later.
                if (judgment.IsPlanned || standing?.Planned is not { Shortfall.IsZero: true })
                {
                    return $"{served.Title} at {body.Title} is due {served.Deadline:MMMM d, yyyy}, before the end of {month:MMMM}.";
                }
            }
        }

        return null;
    }
}
