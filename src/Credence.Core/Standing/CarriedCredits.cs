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
        var put = run.PutByActivity();
        var left = rule.Max?.Hundredths ?? long.MaxValue;
        var wanted = rule.Types.IsEmpty ? BodyWords.AllTypes : words.AcceptMask(rule.Types);
        var carried = new List<BodyActivity>();
        for (var a = run.Activities.Count - 1; a >= 0 && left > 0; a--)
        {
            var activity = run.Activities[a];
            if (activity.Carried || activity.LargestOf(wanted) == 0)
            {
                continue;
            }

            var over = Math.Min(left, CouldPut(a, run) - put[a]);
            if (over > 0)
            {
                left -= over;
                carried.Insert(0, Cut(activity, over, rule.KeepTopics));
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

    public static BodyActivity Cut(BodyActivity activity, long amount, bool keepTopics)
    {
        var lines = new BodyLine[activity.Lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = activity.Lines[i] with
            {
                Amount = Math.Min(activity.Lines[i].Amount, amount),
            };
        }

        var topics = UInt128.Zero;
        if (keepTopics)
        {
            foreach (var portion in activity.Portions)
            {
                topics |= portion.Topics;
            }
        }

        return new BodyActivity
        {
            Date = activity.Date,
            Amount = amount,
            Lines = lines,
            Portions = [new BodyPortion(amount, topics, topics == UInt128.Zero)],
            Source = activity.Source,
            Label = activity.Label,
            Carried = true,
        };
    }
}
