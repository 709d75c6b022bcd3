using System.Collections.Immutable;
using Credence.Core.Allocation;

namespace Credence.Core.Tests.Allocation;

/// <summary>A body and a ledger in whole credits, written as a test says them.</summary>
internal sealed class SmallBody
{
    private readonly List<AllocationNode> nodes = [];
    private readonly List<(int Activity, long Amount, int[] On)> portions = [];
    private readonly List<(int Activity, int Node, long Amount)> limits = [];
    private readonly List<AllocationCap> caps = [];
    private int activities;

    public int Requirement(decimal credits, int within = -1, int deadline = 100)
    {
        nodes.Add(new AllocationNode(within, Hundredths(credits), deadline, NodeKind.Sum));
        return nodes.Count - 1;
    }

    public int Minimum(decimal credits, int within = -1, int deadline = 100)
    {
        nodes.Add(new AllocationNode(within, Hundredths(credits), deadline, NodeKind.Minimum));
        return nodes.Count - 1;
    }

    public int Activity(decimal credits, params int[] on) => Activity((credits, on));

    public int Activity(params (decimal Credits, int[] On)[] parts)
    {
        foreach (var (credits, on) in parts)
        {
            portions.Add((activities, Hundredths(credits), on));
        }
        return activities++;
    }

    /// <summary>The largest line accepted there; without this it is the activity's whole amount, 0 where nothing may be put.</summary>
    public void Limit(int activity, int node, decimal credits) =>
        limits.Add((activity, node, Hundredths(credits)));

    public void Cap(int node, decimal credits, params (int Activity, decimal Free)[] members) =>
        caps.Add(
            new AllocationCap(
                node,
                Hundredths(credits),
                [
                    .. members.Select(member => new CapMember(
                        member.Activity,
                        -1,
                        Hundredths(member.Free)
                    )),
                ]
            )
        );

    public void PortionCap(int node, decimal credits, params int[] members) =>
        caps.Add(
            new AllocationCap(
                node,
                Hundredths(credits),
                [
                    .. members.Select(portion => new CapMember(
                        portions[portion].Activity,
                        portion,
                        0
                    )),
                ]
            )
        );

    public AllocationProblem Problem()
    {
        var problem = new AllocationProblem(
            [.. nodes],
            activities,
            [.. portions.Select(portion => new PortionAmount(portion.Activity, portion.Amount))]
        )
        {
            Caps = caps.ToImmutableArray(),
        };
        for (var p = 0; p < portions.Count; p++)
        {
            var (activity, _, on) = portions[p];
            var whole = portions
                .Where(portion => portion.Activity == activity)
                .Sum(portion => portion.Amount);
            foreach (var node in on)
            {
                problem.AllowPut(p, node);
                problem.SetLimit(activity, node, whole);
            }
        }
        foreach (var (activity, node, amount) in limits)
        {
            problem.SetLimit(activity, node, amount);
        }
        return problem;
    }

    public Shared Solve()
    {
        var problem = Problem();
        var result = Allocator.Solve(problem);
        var amounts = AllocationWords.Amounts(problem, result.Puts);
        Assert.Null(AllocationWords.FirstBrokenRule(problem, amounts));
        return new Shared(problem, result, amounts);
    }

    internal sealed record Shared(
        AllocationProblem Problem,
        AllocationResult Result,
        long[,] Amounts
    )
    {
        public decimal Put(int activity, int node) =>
            AllocationWords.Of(Problem, Amounts, activity, other => other == node) / 100m;

        public decimal Put(int activity) =>
            AllocationWords.Of(Problem, Amounts, activity, _ => true) / 100m;

        public decimal Counted(int node) => Result.Counted[node] / 100m;

        public decimal Shortfall() =>
            Problem.Nodes.Select((node, r) => Math.Max(0, node.Demand - Result.Counted[r])).Sum()
            / 100m;
    }

    private static long Hundredths(decimal credits) => (long)(credits * 100);
}
