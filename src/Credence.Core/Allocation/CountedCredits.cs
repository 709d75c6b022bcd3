using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Credence.Core.Allocation;

/// <summary>counted(r) of every node, from the puts alone, by the words of engine.md section 3.</summary>
internal static class CountedCredits
{
    public static ImmutableArray<long> Of(AllocationProblem problem, ImmutableArray<Put> puts)
    {
        var nodes = problem.Nodes;
        var counted = new long[nodes.Length];
        foreach (var put in puts)
        {
            var activity = problem.Portions[put.Portion].Activity;
            for (var node = put.Node; node >= 0; node = nodes[node].Parent)
            {
                if (node == put.Node || problem.Limit(activity, node) > 0)
                {
                    counted[node] += put.Amount;
                }
            }
        }
        for (var node = 0; node < nodes.Length; node++)
        {
            if (nodes[node].Kind == NodeKind.Minimum)
            {
                counted[node] =
                    nodes[node].Parent < 0 ? AtRoot(problem, node) : Under(problem, puts, node);
            }
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(counted);
    }

    /// <summary>A stackable requirement without a parent counts every credit it accepts.</summary>
    private static long AtRoot(AllocationProblem problem, int minimum)
    {
        var counted = 0L;
        for (var portion = 0; portion < problem.Portions.Length; )
        {
            var activity = problem.Portions[portion].Activity;
            var accepted = 0L;
            for (
                ;
                portion < problem.Portions.Length && problem.Portions[portion].Activity == activity;
                portion++
            )
            {
                accepted += problem.CanPut(portion, minimum) ? problem.Portions[portion].Amount : 0;
            }
            counted += Math.Min(accepted, problem.Limit(activity, minimum));
        }
        return counted;
    }

    private static long Under(AllocationProblem problem, ImmutableArray<Put> puts, int minimum)
    {
        var parent = problem.Nodes[minimum].Parent;
        var counted = 0L;
        for (var at = 0; at < puts.Length; )
        {
            var activity = problem.Portions[puts[at].Portion].Activity;
            var accepted = 0L;
            for (
                ;
                at < puts.Length && problem.Portions[puts[at].Portion].Activity == activity;
                at++
            )
            {
                var put = puts[at];
                if (
                    problem.CanPut(put.Portion, minimum)
                    && CountsAt(problem, activity, put.Node, parent)
                )
                {
                    accepted += put.Amount;
                }
            }
            counted += Math.Min(accepted, problem.Limit(activity, minimum));
        }
        return counted;
    }

    private static bool CountsAt(AllocationProblem problem, int activity, int put, int node)
    {
        if (put == node)
        {
            return true;
        }
        for (var above = problem.Nodes[put].Parent; above >= 0; above = problem.Nodes[above].Parent)
        {
            if (above == node)
            {
                return problem.Limit(activity, node) > 0;
            }
        }
        return false;
    }
}
