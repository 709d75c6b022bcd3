using Credence.Core.Credits;
using Credence.Core.Standing;

namespace Credence.Core.Warnings;

/// <summary>Why an indicator stands where it stands, in one sentence with its numbers.</summary>
internal static class PitfallWords
{
    public static string Cause(PitfallKind kind, CheckResult check)
    {
        var causes = check.PitfallCauses;
        return kind switch
        {
            PitfallKind.LastMinutePanic => Panic(causes),
            PitfallKind.RandomSelection => Random(causes),
            PitfallKind.NoTracking => Tracking(causes),
            PitfallKind.NoCareerAlignment => Alignment(causes),
            _ => Overload(causes, check.Pitfalls.OverloadedMonth),
        };
    }

    private static string Panic(PitfallCauses causes)
    {
        if (causes.NearestDeadline is not { } day || causes.LackingThen.IsZero)
        {
            return "Nothing is missing at the next date.";
        }

        var what =
            $"{Credits(causes.LackingThen)} {Are(causes.LackingThen)} missing by {day:MMMM d, yyyy}";
        if (causes.LackingThen > causes.GivenThen)
        {
            return $"{what}, and your plan, or without one your pace, gives {causes.GivenThen} until then.";
        }

        var late = causes.LackingThen.Less(causes.GivenEarly);
        return late.IsZero
            ? $"{what}; all of it comes more than two months before."
            : $"{what}, and {late} of it would come in the last two months.";
    }

    private static string Random(PitfallCauses causes)
    {
        if (causes.Recent.IsZero)
        {
            return "No credits in the last twelve months yet.";
        }

        if (causes.Stray.IsEmpty)
        {
            return $"All {causes.Recent} credits of the last twelve months, planned ones among them, serve a requirement or a goal.";
        }

        var stray = Sum(causes.Stray.Select(one => one.Amount));
        var most = BlamedTitle.Of(causes.Stray)[0];
        return most.Amount == stray
            ? $"{stray} of {causes.Recent} credits serve no requirement and no goal, all of them from “{most.Title}”."
            : $"{stray} of {causes.Recent} credits serve no requirement and no goal, {most.Amount} of them from “{most.Title}”.";
    }

    private static string Tracking(PitfallCauses causes)
    {
        if (causes.RecentEarned.IsZero)
        {
            return "No credits in the last twelve months yet.";
        }

        if (causes.Untracked.IsEmpty)
        {
            return $"All {causes.RecentEarned} credits of the last twelve months have a proof and were logged within a month.";
        }

        var bare = Sum(
            causes.Untracked.Where(one => one.Activity.Proof.Length == 0).Select(one => one.Amount)
        );
        var late = Sum(causes.Untracked.Select(one => one.Amount)).Less(bare);
        return bare.IsZero
                ? $"{late} of {causes.RecentEarned} credits were logged more than a month after the day."
            : late.IsZero ? $"{bare} of {causes.RecentEarned} credits have no proof."
            : $"{bare} of {causes.RecentEarned} credits have no proof, and {late} more were logged over a month late.";
    }

    private static string Alignment(PitfallCauses causes)
    {
        if (causes.Goals.IsEmpty)
        {
            return "No goals with a target are written down yet, so there is nothing to measure.";
        }

        var last = causes
            .Goals.OrderBy(one =>
                one.Due.IsZero ? 1_000_000 : one.Earned.Hundredths * 1_000 / one.Due.Hundredths
            )
            .First();
        return last.Earned >= last.Due
            ? "Every goal has at least the share that is due by now."
            : $"{last.Earned} of the {Credits(last.Due)} that would be due by now moved “{last.Goal.Statement.TrimEnd('.')}”.";
    }

    private static string Overload(PitfallCauses causes, int value)
    {
        if (causes.Fullest is not { } month)
        {
            return "No month of this year has any hours yet.";
        }

        return value == 0
            ? $"The fullest month, {month.Month:MMMM}, has {month.Hours} hours; the mean is {causes.MeanHours}."
            : $"{month.Month:MMMM} has {month.Hours} hours where the mean month has {causes.MeanHours}.";
    }

    private static Amount Sum(IEnumerable<Amount> amounts) =>
        amounts.Aggregate(Amount.Zero, (sum, one) => sum + one);

    private static string Credits(Amount amount) =>
        amount == Amount.Whole(1) ? "1 credit" : $"{amount} credits";

    private static string Are(Amount amount) => amount == Amount.Whole(1) ? "is" : "are";
}
