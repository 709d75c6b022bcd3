using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Ledger;
using Credence.Core.Practice;

namespace Credence.Core.Standing;

/// <summary>The five early warnings of engine.md section 6, each 0 (good) to 100 (bad).</summary>
internal sealed class PitfallIndicators(
    CheckInput input,
    CheckFrame frame,
    List<(string Obligation, PackageRun Run)> runs,
    IEnumerable<PackageRun> beside,
    DateOnly start
)
{
    private readonly DateSpan lastYear = MonthSteps.Ending(input.AsOf, 12);

    /// <summary>What the indicators were worked out from, once they were.</summary>
    public PitfallCauses Causes { get; private set; } = PitfallCauses.None;

    public Pitfalls All(IReadOnlyList<ImmutableHashSet<Topic>> topicSets) =>
        new(
            LastMinutePanic(topicSets),
            RandomSelection(),
            NoTracking(),
            NoCareerAlignment(),
            OverloadedMonth()
        );

    /// <summary>How much of what the nearest deadline lacks would come only in its last two months.</summary>
    private int LastMinutePanic(IReadOnlyList<ImmutableHashSet<Topic>> topicSets)
    {
        DateOnly? nearest = null;
        foreach (var (_, run) in runs)
        {
            for (var i = 0; i < run.Run.Plan.Count; i++)
            {
                var deadline = run.Run.Plan[i].Slot.Deadline;
                if (
                    IsLackingRoot(run.Run, i)
                    && deadline >= input.AsOf
                    && (nearest is null || deadline < nearest)
                )
                {
                    nearest = deadline;
                }
            }
        }

        if (nearest is not { } day)
        {
            return 0;
        }

        var needs = runs.SelectMany(entry => NeedsAt(entry.Run.Run, day)).ToList();
        var lacking = IdealCredits.Least(needs, topicSets, frame.OwnTopics);
        var before = day.AddMonths(-2);
        var early = before > input.AsOf ? Gives(before) : 0;
        var given = Gives(day);
        Causes = Causes with
        {
            NearestDeadline = day,
            LackingThen = Amount.FromHundredths(lacking),
            GivenThen = Amount.FromHundredths(given),
            GivenEarly = Amount.FromHundredths(early),
        };
        if (lacking > given)
        {
            return 100;
        }

        return lacking == 0 ? 0 : Percent(Math.Max(0, lacking - early), lacking);
    }

    private static bool IsLackingRoot(CycleRun run, int place) =>
        run.Plan[place] is { Counts: true, MissingParent: < 0 } && run.MissingAt[place] > 0;

    private static IEnumerable<List<Need>> NeedsAt(CycleRun run, DateOnly deadline)
    {
        var missing = new long[run.MissingAt.Length];
        for (var i = 0; i < missing.Length; i++)
        {
            var root = i;
            while (run.Plan[root].MissingParent >= 0)
            {
                root = run.Plan[root].MissingParent;
            }

            missing[i] = run.Plan[root].Slot.Deadline == deadline ? run.MissingAt[i] : 0;
        }

        return IdealCredits.NeedsOf(run.Plan, missing);
    }

    /// <summary>What the plan gives by a day; without one what the mean of the last twelve months would.</summary>
    private long Gives(DateOnly day) => frame.Pace.GivesBy(day, input.AsOf);

    private int RandomSelection()
    {
        var used = UsedAnywhere();
        var total = 0L;
        var stray = new List<BlamedActivity>();
        foreach (var prepared in Recent())
        {
            total += prepared.Amount;
            var unused = prepared.Amount - used.GetValueOrDefault(prepared.Source);
            if (unused > 0 && !Aligns(prepared.Source))
            {
                stray.Add(new(prepared.Source, Amount.FromHundredths(unused)));
            }
        }

        Causes = Causes with { Recent = Amount.FromHundredths(total), Stray = LargestFirst(stray) };
        return Percent(stray.Sum(one => one.Amount.Hundredths), total);
    }

    /// <summary>The most that any one body uses of each activity, planned or for a cycle just ended, in hundredths.</summary>
    private Dictionary<CmeActivity, long> UsedAnywhere()
    {
        var used = new Dictionary<CmeActivity, long>(ReferenceEqualityComparer.Instance);
        foreach (var run in runs.Select(entry => entry.Run).Concat(beside))
        {
            var put = run.Run.UsedByActivity();
            for (var a = 0; a < put.Length; a++)
            {
                var activity = run.Run.Activities[a];
                var counted = put[a] + activity.GivenBack;
                if (counted > 0 && activity.Source is { } source)
                {
                    used[source] = Math.Max(used.GetValueOrDefault(source), counted);
                }
            }
        }

        return used;
    }

    private bool Aligns(CmeActivity activity) =>
        !activity.Goals.IsEmpty
        || input.Profile.Goals.Any(goal =>
            activity.Portions.Any(portion =>
                portion.Topics.Any(topic => goal.Topics.Contains(topic))
            )
        );

    private int NoTracking()
    {
        var total = 0L;
        var untracked = new List<BlamedActivity>();
        foreach (var prepared in Recent().Where(prepared => prepared.Date <= input.AsOf))
        {
            total += prepared.Amount;
            var source = prepared.Source;
            var late = source.Logged is { } logged && logged.DayNumber - source.Date.DayNumber > 31;
            if (source.Proof.Length == 0 || late)
            {
                untracked.Add(new(source, Amount.FromHundredths(prepared.Amount)));
            }
        }

        Causes = Causes with
        {
            RecentEarned = Amount.FromHundredths(total),
            Untracked = LargestFirst(untracked),
        };
        return Percent(untracked.Sum(one => one.Amount.Hundredths), total);
    }

    private static ImmutableArray<BlamedActivity> LargestFirst(List<BlamedActivity> blamed) =>
        [.. blamed.OrderByDescending(one => one.Amount).ThenBy(one => one.Activity.Date)];

    private int NoCareerAlignment()
    {
        var goals = input.Profile.Goals.Where(goal => !goal.TargetCredits.IsZero).ToList();
        var elapsed = Math.Clamp(input.AsOf.DayNumber - start.DayNumber + 1, 0, 365);
        if (goals.Count == 0 || elapsed == 0)
        {
            return 0;
        }

        // Each goal's share in thousandths of a percent, so that no fraction is lost on the way.
        var sum = 0L;
        var paces = ImmutableArray.CreateBuilder<GoalPace>();
        foreach (var goal in goals)
        {
            var aligned = AlignedTo(goal);
            var due = goal.TargetCredits.Hundredths * elapsed;
            sum += Math.Min(100_000, aligned * 365 * 100_000 / due);
            paces.Add(new(goal, Amount.FromHundredths(aligned), Amount.FromHundredths(due / 365)));
        }

        Causes = Causes with { Goals = paces.ToImmutable() };
        return (int)((100_000 - (sum / goals.Count) + 500) / 1000);
    }

    private long AlignedTo(Goal goal) =>
        AlignedCredits.Earned(goal, frame.Ledger, start, input.AsOf);

    /// <summary>0 up to one and a half times the mean month, 100 from four times on; days off aside.</summary>
    private int OverloadedMonth()
    {
        var months = new Dictionary<(int, int), long>();
        foreach (var prepared in (frame.WithPlan ?? frame.Ledger).Activities)
        {
            if (
                prepared.Duplicate
                || prepared.Date < start
                || prepared.Date >= MonthSteps.Later(start, 12)
            )
            {
                continue;
            }

            var source = prepared.Source;
            var hours =
                (source.Hours ?? source.Amount).Hundredths - (8 * (source.Days?.Hundredths ?? 0));
            var month = (source.Date.Year, source.Date.Month);
            months[month] = months.GetValueOrDefault(month) + Math.Max(0, hours);
        }

        var working = months.Values.Where(hours => hours > 0).ToList();
        if (working.Count == 0)
        {
            return 0;
        }

        Causes = Causes with
        {
            Months =
            [
                .. months
                    .Where(month => month.Value > 0)
                    .Select(month => new MonthLoad(
                        new(month.Key.Item1, month.Key.Item2, 1),
                        Amount.FromHundredths(month.Value)
                    ))
                    .OrderBy(month => month.Month),
            ],
        };
        // fullest / mean = fullest * count / sum, in thousandths.
        var ratio = working.Max() * working.Count * 1000 / working.Sum();
        return (int)Math.Clamp((((ratio - 1500) * 100) + 1250) / 2500, 0, 100);
    }

    private IEnumerable<PreparedActivity> Recent() =>
        (frame.WithPlan ?? frame.Ledger).Activities.Where(prepared =>
            !prepared.Duplicate
            && prepared.Date >= lastYear.Start
            && (prepared.Date <= input.AsOf || frame.WithPlan is not null)
        );

    private static int Percent(long part, long whole) =>
        whole == 0 ? 0 : (int)(((part * 100) + (whole / 2)) / whole);
}
