using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>The list behind a number: which activity gave how much to a requirement, and why.</summary>
internal static class AllocationLines
{
    public static ImmutableArray<AllocationLine> At(int place, CycleRun run, Vocabulary vocabulary)
    {
        var node = run.Plan[place];
        if (!node.Counts || node.MetBy is not null)
        {
            return [];
        }

        if (run.Items[place] is { } items)
        {
            return
            [
                .. items.Activities.Select(activity => new AllocationLine(
                    activity.Source?.Id,
                    Amount.Whole(1),
                    Why.Accepted(node, activity, vocabulary)
                )),
            ];
        }

        var own = run.Build.NodeOf[place];
        var sums = run.EmptySums();
        var count = 0;
        if (node is { Kind: StandingNode.Stackable, Parent: < 0 })
        {
            // It counts every credit it accepts, also those that are put nowhere.
            for (var a = 0; a < sums.Length; a++)
            {
                sums[a] = run.EligibleOf(a, own);
                count += sums[a] > 0 ? 1 : 0;
            }

            return Lines(node, run, vocabulary, own, sums, count);
        }

        foreach (var put in run.Puts)
        {
            var activity = run.ActivityOf(put);
            if (run.Build.Problem.Limit(activity, own) > 0 && Counts(place, put, activity, run))
            {
                count += sums[activity] == 0 ? 1 : 0;
                sums[activity] += put.Amount;
            }
        }

        return Lines(node, run, vocabulary, own, sums, count);
    }

    private static ImmutableArray<AllocationLine> Lines(
        NodePlan node,
        CycleRun run,
        Vocabulary vocabulary,
        int own,
        long[] sums,
        int count
    )
    {
        var lines = ImmutableArray.CreateBuilder<AllocationLine>(count);
        for (var a = 0; lines.Count < count; a++)
        {
            if (sums[a] > 0)
            {
                var amount = Math.Min(sums[a], run.Build.Problem.Limit(a, own));
                var why = Why.Accepted(node, run.Activities[a], vocabulary);
                lines.Add(
                    new AllocationLine(
                        run.Activities[a].Source?.Id,
                        Amount.FromHundredths(amount),
                        why
                    )
                );
                sums[a] = 0;
            }
        }

        return lines.MoveToImmutable();
    }

    /// <summary>Whether a put counts at a place: on it, below it, or among what its parent's tree counts.</summary>
    private static bool Counts(int place, Core.Allocation.Put put, int activity, CycleRun run)
    {
        var node = run.Plan[place];
        if (node.TakesCredits)
        {
            return run.LiesIn(put.Node, place);
        }

        var inTree =
            node.Parent < 0
            || (
                run.LiesIn(put.Node, node.Parent)
                && run.Build.Problem.Limit(activity, run.Build.NodeOf[node.Parent]) > 0
            );
        return inTree && run.Build.Problem.CanPut(put.Portion, run.Build.NodeOf[place]);
    }
}
