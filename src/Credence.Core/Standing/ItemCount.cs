using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>Certificates and activities are counted one each, whatever their credits (engine.md sections 2 and 3).</summary>
internal static class ItemCount
{
    /// <summary>What counts; for cards also the last day so held (null where none holds).</summary>
    internal readonly record struct Counted(List<BodyActivity> Activities, DateOnly? Held);

    public static Counted Of(NodePlan node, List<BodyActivity> activities, CycleContext context)
    {
        var counted = new List<BodyActivity>();
        DateOnly? held = null;
        foreach (var activity in activities)
        {
            if (activity.Source is null || activity.Date > context.AsOf || !Meets(node, activity))
            {
                continue;
            }

            var expires = activity.Source.Expires;
            if (node.Rule.Window is Window.Valid valid)
            {
                var last = expires ?? WindowRule.HoldsUntil(activity.Date, valid);
                if (last >= context.AsOf)
                {
                    counted.Add(activity);
                    held = held is { } day && day > last ? day : last;
                }
            }
            else if (
                node.Window.Contains(activity.Date)
                || (
                    node.Rule.Unit == CreditUnit.Certificate
                    && node.Rule.Window is Window.Cycle
                    && activity.Date < node.Window.Start
                    && expires >= node.Slot.Deadline
                )
            )
            {
                counted.Add(activity);
            }
        }

        return new Counted(counted, held);
    }

    public static bool Meets(NodePlan node, BodyActivity activity)
    {
        if (!activity.Overrides.IsEmpty)
        {
            // The user's word: on that requirement, and on no other of this body.
            return activity.Overrides.Contains(node.Rule.Id);
        }

        // An assessment whose points name another board is that board's.
        return !IsOfAnotherBoard(activity)
            && (node.Types == BodyWords.AllTypes || HasType(activity, node.Types))
            && node.TakesFormat(activity.Format)
            && (node.AnyTopic || MeetsTopics(activity, node.Topics));
    }

    private static bool MeetsTopics(BodyActivity activity, UInt128 topics)
    {
        foreach (var portion in activity.Portions)
        {
            if ((portion.Topics & topics) != UInt128.Zero)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfAnotherBoard(BodyActivity activity) =>
        activity.Lines.Length > 0 && Array.TrueForAll(activity.Lines, line => line.OfAnotherBoard);

    private static bool HasType(BodyActivity activity, ulong accepted)
    {
        foreach (var line in activity.Lines)
        {
            if ((line.Type & accepted) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
