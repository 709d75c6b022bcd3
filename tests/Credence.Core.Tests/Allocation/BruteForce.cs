using System.Collections.Immutable;
using Credence.Core.Allocation;

namespace Credence.Core.Tests.Allocation;

/// <summary>Tries every sharing in whole units, and keeps the best by the words alone. For tiny problems.</summary>
internal static class BruteForce
{
    public static ImmutableArray<long> BestWorth(AllocationProblem problem)
    {
        var places = new List<(int Portion, int Node)>();
        for (var p = 0; p < problem.Portions.Length; p++)
        {
            for (var r = 0; r < problem.Nodes.Length; r++)
            {
                if (problem.CanPut(p, r) && problem.Nodes[r].Kind == NodeKind.Sum)
                {
                    places.Add((p, r));
                }
            }
        }
        var f = new long[problem.Portions.Length, problem.Nodes.Length];
        var best = AllocationWords.Worth(problem, f);
        Try(0);
        return best;

        void Try(int at)
        {
            if (at == places.Count)
            {
                var worth = AllocationWords.Worth(problem, f);
                if (AllocationWords.Compare(worth, best) > 0)
                {
                    best = worth;
                }
                return;
            }
            var (p, r) = places[at];
            for (f[p, r] = 0; AllocationWords.FirstBrokenRule(problem, f) is null; f[p, r]++)
            {
                Try(at + 1);
            }
            f[p, r] = 0;
        }
    }

    /// <summary>The number of sharings there would be without limits, to keep a case tiny.</summary>
    public static double Size(AllocationProblem problem)
    {
        var size = 1.0;
        for (var p = 0; p < problem.Portions.Length; p++)
        {
            var nodes = Enumerable
                .Range(0, problem.Nodes.Length)
                .Count(r => problem.CanPut(p, r) && problem.Nodes[r].Kind == NodeKind.Sum);
            for (var k = 1; k <= nodes; k++)
            {
                size *= (double)(problem.Portions[p].Amount + k) / k;
            }
        }
        return size;
    }
}
