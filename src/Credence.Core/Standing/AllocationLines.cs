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

        var sums = new SortedDictionary<int, long>();
        foreach (var put in run.Puts)
        {
            var worth = WorthAt(place, put, run);
            if (worth > 0)
            {
                var activity = run.ActivityOf(put);
                sums[activity] = sums.GetValueOrDefault(activity) + worth;
            }
        }

        var lines = ImmutableArray.CreateBuilder<AllocationLine>(sums.Count);
        foreach (var (a, amount) in sums)
        {
            var activity = run.Activities[a];
            var limit = run.Build.Problem.Limit(a, run.Build.NodeOf[place]);
            lines.Add(
                new AllocationLine(
                    activity.Source?.Id,
                    Amount.FromHundredths(Math.Min(amount, limit)),
                    Why.Accepted(node, activity, vocabulary)
                )
            );
        }

        return lines.MoveToImmutable();
    }

    /// <summary>What one put counts for at a place: on it, below it, or among what its parent's tree counts.</summary>
    private static long WorthAt(int place, Core.Allocation.Put put, CycleRun run)
    {
        var node = run.Plan[place];
        var at = run.PlaceOf(put);
        var own = run.Build.NodeOf[place];
        if (run.Build.Problem.Limit(run.ActivityOf(put), own) == 0)
        {
            return 0;
        }

        if (node.TakesCredits)
        {
            return at == place || run.IsAncestor(place, at) ? put.Amount : 0;
        }

        var inTree =
            node.Parent < 0
            || (
                (at == node.Parent || run.IsAncestor(node.Parent, at))
                && run.Build.Problem.Limit(run.ActivityOf(put), run.Build.NodeOf[node.Parent]) > 0
            );
        return inTree && run.Build.Problem.CanPut(put.Portion, own) ? put.Amount : 0;
    }
}
