using System.Collections.Immutable;
using Credence.Core.Allocation;

namespace Credence.Core.Tests.Allocation;

/// <summary>
/// The words of engine.md section 3 read off a set of puts, written apart from the allocator: what counts, whether it
/// is legal, and how good it is.
/// </summary>
internal static class AllocationWords
{
    public static long[,] Amounts(AllocationProblem problem, IEnumerable<Put> puts)
    {
        var f = new long[problem.Portions.Length, problem.Nodes.Length];
        foreach (var put in puts)
        {
            f[put.Portion, put.Node] += put.Amount;
        }
        return f;
    }

    public static bool IsInTree(AllocationProblem problem, int node, int root)
    {
        while (node >= 0 && node != root)
        {
            node = problem.Nodes[node].Parent;
        }
        return node == root;
    }

    /// <summary>Whether what an activity puts on one node counts for another (itself or one above).</summary>
    public static bool CountsAt(AllocationProblem problem, int activity, int put, int node) =>
        put == node || (IsInTree(problem, put, node) && problem.Limit(activity, node) > 0);

    public static long Counted(AllocationProblem problem, long[,] f, int node)
    {
        var parent = problem.Nodes[node].Parent;
        var counted = 0L;
        for (var activity = 0; activity < problem.Activities; activity++)
        {
            var here = 0L;
            for (var p = 0; p < problem.Portions.Length; p++)
            {
                if (problem.Portions[p].Activity != activity)
                {
                    continue;
                }
                if (problem.Nodes[node].Kind == NodeKind.Sum)
                {
                    here += Where(problem, f, p, r => CountsAt(problem, activity, r, node));
                }
                else if (problem.CanPut(p, node))
                {
                    here +=
                        parent < 0
                            ? problem.Portions[p].Amount
                            : Where(problem, f, p, r => CountsAt(problem, activity, r, parent));
                }
            }
            counted +=
                problem.Nodes[node].Kind == NodeKind.Sum
                    ? here
                    : Math.Min(here, problem.Limit(activity, node));
        }
        return counted;
    }

    public static string? FirstBrokenRule(AllocationProblem problem, long[,] f)
    {
        for (var p = 0; p < problem.Portions.Length; p++)
        {
            for (var r = 0; r < problem.Nodes.Length; r++)
            {
                if (f[p, r] < 0)
                {
                    return $"portion {p} puts less than nothing on {r}";
                }
                if (f[p, r] > 0 && (!problem.CanPut(p, r) || problem.Nodes[r].Kind != NodeKind.Sum))
                {
                    return $"portion {p} may not be put on {r}";
                }
            }
            if (Where(problem, f, p, _ => true) > problem.Portions[p].Amount)
            {
                return $"portion {p} puts more than it has";
            }
        }
        for (var activity = 0; activity < problem.Activities; activity++)
        {
            for (var r = 0; r < problem.Nodes.Length; r++)
            {
                if (
                    problem.Nodes[r].Kind == NodeKind.Sum
                    && problem.Limit(activity, r) > 0
                    && InTree(problem, f, activity, -1, r) > problem.Limit(activity, r)
                )
                {
                    return $"activity {activity} puts more on {r} and below than its limit";
                }
            }
        }
        foreach (var cap in problem.Caps)
        {
            var capped = cap.Members.Sum(member =>
                member.Portion >= 0
                    ? InTree(problem, f, member.Activity, member.Portion, cap.Node)
                    : Math.Max(0, InTree(problem, f, member.Activity, -1, cap.Node) - member.Free)
            );
            if (capped > cap.Amount)
            {
                return $"the cap on {cap.Node} holds {capped} of {cap.Amount}";
            }
        }
        return null;
    }

    /// <summary>Everything that is wanted, in the order in which it is wanted; greater is better at each place.</summary>
    public static ImmutableArray<long> Worth(AllocationProblem problem, long[,] f)
    {
        var nodes = problem.Nodes.Length;
        var worth = ImmutableArray.CreateBuilder<long>();
        var progress = Enumerable
            .Range(0, nodes)
            .Select(r => Math.Min(problem.Nodes[r].Demand, Counted(problem, f, r)))
            .ToArray();
        worth.Add(progress.Sum());
        worth.AddRange(
            Enumerable
                .Range(0, nodes)
                .OrderBy(r => problem.Nodes[r].Deadline)
                .Select(r => progress[r])
        );
        worth.Add(
            -Enumerable.Range(0, problem.Portions.Length).Sum(p => Where(problem, f, p, _ => true))
        );
        for (var activity = 0; activity < problem.Activities; activity++)
        {
            worth.Add(Of(problem, f, activity, _ => true));
        }
        for (var activity = 0; activity < problem.Activities; activity++)
        {
            for (var r = 0; r < nodes; r++)
            {
                worth.Add(Of(problem, f, activity, other => other == r));
            }
        }
        return worth.ToImmutable();
    }

    public static int Compare(ImmutableArray<long> one, ImmutableArray<long> other)
    {
        for (var at = 0; at < one.Length; at++)
        {
            if (one[at] != other[at])
            {
                return one[at].CompareTo(other[at]);
            }
        }
        return 0;
    }

    public static long Of(
        AllocationProblem problem,
        long[,] f,
        int activity,
        Func<int, bool> nodes
    ) =>
        Enumerable
            .Range(0, problem.Portions.Length)
            .Where(p => problem.Portions[p].Activity == activity)
            .Sum(p => Where(problem, f, p, nodes));

    public static long InTree(
        AllocationProblem problem,
        long[,] f,
        int activity,
        int portion,
        int root
    ) =>
        Enumerable
            .Range(0, problem.Portions.Length)
            .Where(p => problem.Portions[p].Activity == activity && (portion < 0 || p == portion))
            .Sum(p => Where(problem, f, p, r => IsInTree(problem, r, root)));

    private static long Where(
        AllocationProblem problem,
        long[,] f,
        int portion,
        Func<int, bool> nodes
    )
    {
        var sum = 0L;
        for (var r = 0; r < problem.Nodes.Length; r++)
        {
            if (f[portion, r] != 0 && nodes(r))
            {
                sum += f[portion, r];
            }
        }
        return sum;
    }

    /// <summary>The problem as text, to be read when a random case fails.</summary>
    public static string Describe(AllocationProblem problem)
    {
        var text = new System.Text.StringBuilder();
        for (var r = 0; r < problem.Nodes.Length; r++)
        {
            var node = problem.Nodes[r];
            text.Append(
                $"node {r}: {node.Kind} within {node.Parent} demand {node.Demand} due {node.Deadline}\n"
            );
        }
        for (var p = 0; p < problem.Portions.Length; p++)
        {
            var on = Enumerable.Range(0, problem.Nodes.Length).Where(r => problem.CanPut(p, r));
            text.Append(
                $"portion {p} of activity {problem.Portions[p].Activity}: {problem.Portions[p].Amount} on {string.Join(' ', on)}\n"
            );
        }
        for (var a = 0; a < problem.Activities; a++)
        {
            text.Append($"activity {a} limits {string.Join(' ', problem.LimitsOf(a).ToArray())}\n");
        }
        foreach (var cap in problem.Caps)
        {
            text.Append($"cap on {cap.Node} of {cap.Amount}: {string.Join(' ', cap.Members)}\n");
        }
        return text.ToString();
    }
}
