using System.Collections.Immutable;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>
/// What an ended cycle left over: what an activity could have put on the body's topic-less roots and put
/// nowhere; the newest up to the maximum (engine.md section 3, Carry-over).
/// </summary>
internal static class CarriedCredits
{
    public static List<BodyActivity> LeftOver(CycleRun run, CarryOver rule, BodyWords words)
    {
        var put = rule.Into.IsEmpty ? run.PutByActivity() : [];
        var rest = RestOfPortions(run, rule.Into);
        var left = rule.Max?.Hundredths ?? long.MaxValue;
        var wanted = rule.Types.IsEmpty ? BodyWords.AllTypes : words.AcceptMask(rule.Types);
        var carried = new List<BodyActivity>();
        for (var a = run.Activities.Count - 1; a >= 0 && left > 0; a--)
        {
            var activity = run.Activities[a];
            if (
                activity.Carried
                || activity.LargestOf(wanted) == 0
                || !run.IsInLastMonths(activity.Date, rule.LastMonths)
            )
            {
                continue;
            }

            var could = rule.Into.IsEmpty
                ? CouldPut(a, run) - put[a]
                : Math.Min(CouldPut(a, run, rule.Into), rest[a].Sum(portion => portion.Amount));
            var over = Math.Min(left, could);
            if (over > 0)
            {
                left -= over;
                var kept = rule.KeepTopics || !rule.Into.IsEmpty;
                carried.Insert(0, Cut(activity, rest[a], over, kept));
            }
        }

        return carried;
    }

    private static long CouldPut(int activity, CycleRun run)
    {
        var most = 0L;
        for (var n = 0; n < run.Build.PlanOf.Length; n++)
        {
            var node = run.Plan[run.Build.PlanOf[n]];
            if (node.Parent < 0 && node.TakesCredits && node.AnyTopic)
            {
                most = Math.Max(most, run.Build.Problem.Limit(activity, n));
            }
        }

        return most;
    }

    /// <summary>What these requirements could still have taken of it.</summary>
    private static long CouldPut(int activity, CycleRun run, ImmutableArray<string> into)
    {
        var most = 0L;
        for (var n = 0; n < run.Build.PlanOf.Length; n++)
        {
            if (into.Contains(run.Plan[run.Build.PlanOf[n]].Rule.Id))
            {
                most = Math.Max(most, run.Build.Problem.Limit(activity, n));
            }
        }

        return most
            - run.Puts.Where(put =>
                    run.ActivityOf(put) == activity
                    && into.Contains(run.Plan[run.PlaceOf(put)].Rule.Id)
                )
                .Sum(put => put.Amount);
    }

    /// <summary>
    /// By activity its portions without what the cycle used of them; where only some requirements take what is
    /// left, what these could have taken, without what they took.
    /// </summary>
    private static BodyPortion[][] RestOfPortions(CycleRun run, ImmutableArray<string> into)
    {
        var rest = new BodyPortion[run.Activities.Count][];
        for (var a = 0; a < rest.Length; a++)
        {
            rest[a] = [.. run.Activities[a].Portions];
            for (var p = 0; p < rest[a].Length && !into.IsEmpty; p++)
            {
                if (!CouldTake(run, a, run.Build.FirstPortion[a] + p, into))
                {
                    rest[a][p] = rest[a][p] with { Amount = 0 };
                }
            }
        }

        foreach (var put in run.Puts)
        {
            if (into.IsEmpty || into.Contains(run.Plan[run.PlaceOf(put)].Rule.Id))
            {
                var a = run.ActivityOf(put);
                ref var portion = ref rest[a][put.Portion - run.Build.FirstPortion[a]];
                portion = portion with { Amount = portion.Amount - put.Amount };
            }
        }

        return rest;
    }

    private static bool CouldTake(
        CycleRun run,
        int activity,
        int portion,
        ImmutableArray<string> into
    )
    {
        for (var n = 0; n < run.Build.PlanOf.Length; n++)
        {
            if (
                into.Contains(run.Plan[run.Build.PlanOf[n]].Rule.Id)
                && run.Build.Problem.Limit(activity, n) > 0
                && run.Build.Problem.CanPut(portion, n)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>So much of an activity, from what is left of its portions; each keeps its own topics where the rule says so.</summary>
    public static BodyActivity Cut(
        BodyActivity activity,
        IReadOnlyList<BodyPortion> rest,
        long amount,
        bool keepTopics
    )
    {
        var lines = new BodyLine[activity.Lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = activity.Lines[i] with
            {
                Amount = Math.Min(activity.Lines[i].Amount, amount),
            };
        }

        var portions = new List<BodyPortion>();
        var left = amount;
        foreach (var portion in keepTopics ? rest : [])
        {
            var taken = Math.Min(left, portion.Amount);
            left -= taken;
            if (taken > 0)
            {
                portions.Add(portion with { Amount = taken });
            }
        }

        if (left > 0)
        {
            portions.Add(new BodyPortion(left, UInt128.Zero, true));
        }

        return new BodyActivity
        {
            Date = activity.Date,
            Amount = amount,
            Lines = lines,
            Portions = [.. portions],
            Source = activity.Source,
            Label = activity.Label,
            Carried = true,
        };
    }
}
