using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Practice;

namespace Credence.Core.Standing;

/// <summary>An activity, planned ones among them, with the credits of it that an indicator holds against the year.</summary>
public sealed record BlamedActivity(CmeActivity Activity, Amount Amount);

/// <summary>Entries of one title, or the planned units of one candidate, taken together.</summary>
/// <param name="First">One of them.</param>
/// <param name="Candidate">Empty where they are entries of the ledger.</param>
public sealed record BlamedTitle(
    string Title,
    CmeActivity First,
    string Candidate,
    Amount Amount,
    int Count
)
{
    private const string PlannedMark = "planned:";

    /// <summary>The largest first.</summary>
    public static ImmutableArray<BlamedTitle> Of(ImmutableArray<BlamedActivity> blamed) =>
        [
            .. blamed
                .GroupBy(one =>
                    (Candidate: CandidateOf(one.Activity), Title: TitleOf(one.Activity))
                )
                .Select(same => new BlamedTitle(
                    same.Key.Title,
                    same.First().Activity,
                    same.Key.Candidate,
                    Amount.FromHundredths(same.Sum(one => one.Amount.Hundredths)),
                    same.Count()
                ))
                .OrderByDescending(one => one.Amount)
                .ThenBy(one => one.Title, StringComparer.Ordinal),
        ];

    /// <summary>The candidate behind a unit of the accepted plan; empty for an entry.</summary>
    private static string CandidateOf(CmeActivity activity) =>
        activity.Id.Value.StartsWith(PlannedMark, StringComparison.Ordinal)
            ? activity.Id.Value[PlannedMark.Length..].Split('/')[0]
            : "";

    /// <summary>Units of a month carry their number: "Grand rounds (2)".</summary>
    private static string TitleOf(CmeActivity activity)
    {
        var title = activity.Title.Length > 0 ? activity.Title : activity.Id.Value;
        var number = title.LastIndexOf(" (", StringComparison.Ordinal);
        return CandidateOf(activity).Length > 0 && number > 0 && title.EndsWith(')')
            ? title[..number]
            : title;
    }
}

/// <summary>A goal with what was earned toward it and what would be due by now.</summary>
public sealed record GoalPace(Goal Goal, Amount Earned, Amount Due);

/// <summary>A month's hours, days off aside.</summary>
public sealed record MonthLoad(DateOnly Month, Amount Hours);

/// <summary>The numbers behind the five indicators (engine.md section 6): what each was divided by what.</summary>
public sealed record PitfallCauses
{
    public static PitfallCauses None { get; } = new();

    /// <summary>The nearest date with something missing; null where nothing is.</summary>
    public DateOnly? NearestDeadline { get; init; }

    public Amount LackingThen { get; init; }

    /// <summary>What the plan, or else the usual pace, gives until that date, and until two months before it.</summary>
    public Amount GivenThen { get; init; }

    public Amount GivenEarly { get; init; }

    /// <summary>Credits of the last twelve months, planned ones among them.</summary>
    public Amount Recent { get; init; }

    /// <summary>Those that served no requirement and no goal, the largest first.</summary>
    public ImmutableArray<BlamedActivity> Stray { get; init; } = [];

    /// <summary>Credits of the last twelve months that were earned.</summary>
    public Amount RecentEarned { get; init; }

    /// <summary>Those without a proof, or logged more than a month later, the largest first.</summary>
    public ImmutableArray<BlamedActivity> Untracked { get; init; } = [];

    public ImmutableArray<GoalPace> Goals { get; init; } = [];

    /// <summary>Months of the planning year with any hours, earliest first.</summary>
    public ImmutableArray<MonthLoad> Months { get; init; } = [];

    public MonthLoad? Fullest => Months.IsEmpty ? null : Months.MaxBy(one => one.Hours.Hundredths);

    /// <summary>The mean of the months with any hours.</summary>
    public Amount MeanHours =>
        Months.IsEmpty
            ? Amount.Zero
            : Amount.FromHundredths(Months.Sum(one => one.Hours.Hundredths) / Months.Length);
}
