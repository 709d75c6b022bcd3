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
    private readonly int[,] puts; // column by portion and node, -1 = may not be put there
    private readonly bool[,] under;
    private readonly int[] progress;
    private readonly List<int>[] portionsOf;

    public CbcAllocation(AllocationProblem problem)
    {
        this.problem = problem;
        var nodes = problem.Nodes.Length;
        puts = new int[problem.Portions.Length, nodes];
        under = new bool[nodes, nodes];
        portionsOf = new List<int>[problem.Activities];
        for (var a = 0; a < problem.Activities; a++)
        {
            portionsOf[a] = [];
        }
        for (var r = 0; r < nodes; r++)
        {
            for (var above = r; above >= 0; above = problem.Nodes[above].Parent)
            {
                under[r, above] = true;
            }
        }
        for (var p = 0; p < problem.Portions.Length; p++)
        {
            portionsOf[problem.Portions[p].Activity].Add(p);
            for (var r = 0; r < nodes; r++)
            {
                puts[p, r] =
                    problem.CanPut(p, r) && problem.Nodes[r].Kind == NodeKind.Sum
                        ? model.AddColumn(whole: true)
                        : -1;
            }
        }
        progress = [.. problem.Nodes.Select(node => model.AddColumn(node.Demand))];
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
        var put = Whole(
            model.Solve(
                maximize: false,
                PutOn(Enumerable.Range(0, problem.Portions.Length), _ => true)
            )
        );
        return (total, byDeadline.ToArray(), put);
    }

    private static long Whole(double value)
    {
        var whole = Math.Round(value);
        return Math.Abs(value - whole) < 1e-4
            ? (long)whole
            : throw new InvalidOperationException($"CBC says {value}, which is not whole.");
    }

    private List<(int Column, double Amount)> PutOn(
        IEnumerable<int> portions,
        Func<int, bool> node,
        double amount = 1
    )
    {
        var cells = new List<(int, double)>();
        foreach (var p in portions)
        {
            for (var r = 0; r < problem.Nodes.Length; r++)
            {
                if (puts[p, r] >= 0 && node(r))
                {
                    cells.Add((puts[p, r], amount));
                }
            }
        }
        return cells;
    }

    private List<(int Column, double Amount)> PutInTree(IEnumerable<int> portions, int root) =>
        PutOn(portions, r => under[r, root]);

    /// <summary>What counts at the node, as taken from a sum that is at most zero.</summary>
    private List<(int Column, double Amount)> LessCounted(
        int activity,
        IEnumerable<int> portions,
        int node
    ) =>
        PutOn(
            portions,
            r => r == node || (under[r, node] && problem.Limit(activity, node) > 0),
            -1
        );

    private void AddAmountsAndLimits()
    {
        for (var p = 0; p < problem.Portions.Length; p++)
        {
            model.AtMost(problem.Portions[p].Amount, PutOn([p], _ => true));
        }
        for (var a = 0; a < problem.Activities; a++)
        {
            var whole = portionsOf[a].Sum(p => problem.Portions[p].Amount);
            for (var r = 0; r < problem.Nodes.Length; r++)
            {
                // A limit of the whole amount holds by itself.
                if (
                    problem.Nodes[r].Kind == NodeKind.Sum
                    && problem.Limit(a, r) is > 0 and var limit
                    && limit < whole
                )
                {
                    model.AtMost(limit, PutInTree(portionsOf[a], r));
                }
            }
        }
    }

    private void AddProgress()
    {
        for (var r = 0; r < problem.Nodes.Length; r++)
        {
            var counted = new List<(int, double)> { (progress[r], 1.0) };
            var given = 0L;
            for (var a = 0; a < problem.Activities; a++)
            {
                if (problem.Nodes[r].Kind == NodeKind.Sum)
                {
                    counted.AddRange(LessCounted(a, portionsOf[a], r));
                    continue;
                }
                var accepted = portionsOf[a].Where(p => problem.CanPut(p, r)).ToArray();
                var whole = accepted.Sum(p => problem.Portions[p].Amount);
                if (problem.Nodes[r].Parent < 0)
                {
                    given += Math.Min(whole, problem.Limit(a, r));
                }
                else if (problem.Limit(a, r) >= whole)
                {
                    counted.AddRange(LessCounted(a, accepted, problem.Nodes[r].Parent));
                }
                else
                {
                    var part = model.AddColumn(problem.Limit(a, r));
                    model.AtMost(
                        0,
                        [(part, 1.0), .. LessCounted(a, accepted, problem.Nodes[r].Parent)]
                    );
                    counted.Add((part, -1.0));
                }
            }
            model.AtMost(given, counted);
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
