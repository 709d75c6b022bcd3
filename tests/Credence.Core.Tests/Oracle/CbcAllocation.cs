using Credence.Core.Allocation;

namespace Credence.Core.Tests.Oracle;

/// <summary>
/// The sharing of a body's credits as a program for CBC, written from the words of engine.md section 3 and from
/// nothing in the allocator: one column for each portion and requirement, one for each progress.
/// </summary>
public sealed class CbcAllocation
{
    private readonly AllocationProblem problem;
    private readonly CbcModel model = new();
    private readonly Dictionary<(int Portion, int Node), int> puts = [];
    private readonly int[] progress;
    private readonly List<int>[] portionsOf;

    public CbcAllocation(AllocationProblem problem)
    {
        this.problem = problem;
        portionsOf = Enumerable.Range(0, problem.Activities).Select(_ => new List<int>()).ToArray();
        for (var p = 0; p < problem.Portions.Length; p++)
        {
            portionsOf[problem.Portions[p].Activity].Add(p);
            for (var r = 0; r < problem.Nodes.Length; r++)
            {
                if (problem.CanPut(p, r) && problem.Nodes[r].Kind == NodeKind.Sum)
                {
                    puts[(p, r)] = model.AddColumn(whole: true);
                }
            }
        }
        progress = problem.Nodes.Select(node => model.AddColumn(node.Demand)).ToArray();
        AddAmountsAndLimits();
        AddProgress();
        AddCaps();
    }

    public CbcModel Model => model;

    public IEnumerable<(int, double)> TotalProgress => progress.Select(column => (column, 1.0));

    public long MostProgress() => Whole(model.Solve(maximize: true, TotalProgress));

    /// <summary>Level 1, the sequence of level 2 in deadline order, level 3: each held before the next.</summary>
    public (long Progress, long[] ByDeadline, long Put) Levels()
    {
        var total = MostProgress();
        model.Exactly(total, TotalProgress);
        var byDeadline = new List<long>();
        foreach (
            var r in Enumerable.Range(0, progress.Length).OrderBy(r => problem.Nodes[r].Deadline)
        )
        {
            var most = Whole(model.Solve(maximize: true, [(progress[r], 1.0)]));
            model.Exactly(most, [(progress[r], 1.0)]);
            byDeadline.Add(most);
        }
        var put = Whole(model.Solve(maximize: false, puts.Values.Select(column => (column, 1.0))));
        return (total, byDeadline.ToArray(), put);
    }

    private static long Whole(double value)
    {
        var whole = Math.Round(value);
        return Math.Abs(value - whole) < 1e-4
            ? (long)whole
            : throw new InvalidOperationException($"CBC says {value}, which is not whole.");
    }

    private bool InTree(int node, int root)
    {
        for (; node >= 0; node = problem.Nodes[node].Parent)
        {
            if (node == root)
            {
                return true;
            }
        }
        return false;
    }

    private IEnumerable<(int, double)> PutInTree(IEnumerable<int> portions, int root) =>
        from p in portions
        from r in Enumerable.Range(0, problem.Nodes.Length)
        where puts.ContainsKey((p, r)) && InTree(r, root)
        select (puts[(p, r)], 1.0);

    private IEnumerable<(int, double)> CountedFrom(
        int activity,
        IEnumerable<int> portions,
        int node
    ) =>
        from p in portions
        from r in Enumerable.Range(0, problem.Nodes.Length)
        where puts.ContainsKey((p, r))
        where r == node || (InTree(r, node) && problem.Limit(activity, node) > 0)
        select (puts[(p, r)], 1.0);

    private void AddAmountsAndLimits()
    {
        foreach (var mine in puts.GroupBy(put => put.Key.Portion, put => (put.Value, 1.0)))
        {
            model.AtMost(problem.Portions[mine.Key].Amount, mine);
        }
        for (var a = 0; a < problem.Activities; a++)
        {
            for (var r = 0; r < problem.Nodes.Length; r++)
            {
                if (problem.Nodes[r].Kind == NodeKind.Sum && problem.Limit(a, r) > 0)
                {
                    model.AtMost(problem.Limit(a, r), PutInTree(portionsOf[a], r));
                }
            }
        }
    }

    private void AddProgress()
    {
        for (var r = 0; r < problem.Nodes.Length; r++)
        {
            var counted = new List<(int, double)>();
            var given = 0L;
            for (var a = 0; a < problem.Activities; a++)
            {
                if (problem.Nodes[r].Kind == NodeKind.Sum)
                {
                    counted.AddRange(CountedFrom(a, portionsOf[a], r));
                    continue;
                }
                var accepted = portionsOf[a].Where(p => problem.CanPut(p, r)).ToArray();
                if (problem.Nodes[r].Parent < 0)
                {
                    given += Math.Min(
                        accepted.Sum(p => problem.Portions[p].Amount),
                        problem.Limit(a, r)
                    );
                    continue;
                }
                var part = model.AddColumn(problem.Limit(a, r));
                model.AtMost(
                    0,
                    CountedFrom(a, accepted, problem.Nodes[r].Parent)
                        .Select(cell => (cell.Item1, -cell.Item2))
                        .Append((part, 1.0))
                );
                counted.Add((part, 1.0));
            }
            model.AtMost(
                given,
                counted.Select(cell => (cell.Item1, -cell.Item2)).Append((progress[r], 1.0))
            );
        }
    }

    private void AddCaps()
    {
        foreach (var cap in problem.Caps)
        {
            var capped = new List<(int, double)>();
            foreach (var member in cap.Members)
            {
                if (member.Portion >= 0)
                {
                    capped.AddRange(PutInTree([member.Portion], cap.Node));
                    continue;
                }
                var above = model.AddColumn();
                model.AtMost(
                    member.Free,
                    PutInTree(portionsOf[member.Activity], cap.Node).Append((above, -1.0))
                );
                capped.Add((above, 1.0));
            }
            model.AtMost(cap.Amount, capped);
        }
    }
}
