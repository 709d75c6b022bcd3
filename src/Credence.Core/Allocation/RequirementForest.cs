namespace Credence.Core.Allocation;

/// <summary>Who stands below and above whom among a body's requirements, as bit sets (engine.md section 3, <c>within</c>).</summary>
internal sealed class RequirementForest
{
    private readonly ulong[] above;
    private readonly ulong[] below;
    private readonly int[] firstMinimum;
    private readonly int[] nextMinimum;

    public RequirementForest(AllocationProblem problem)
    {
        var nodes = problem.Nodes.AsSpan();
        Words = problem.Words;
        above = new ulong[nodes.Length * Words];
        below = new ulong[nodes.Length * Words];
        firstMinimum = new int[nodes.Length];
        nextMinimum = new int[nodes.Length];
        Sums = new ulong[Words];
        Minimums = new ulong[Words];
        Inner = new ulong[Words];
        firstMinimum.AsSpan().Fill(-1);
        nextMinimum.AsSpan().Fill(-1);
        for (var node = nodes.Length - 1; node >= 0; node--)
        {
            var parent = nodes[node].Parent;
            if (nodes[node].Kind == NodeKind.Minimum)
            {
                if (parent >= 0 && nodes[node].Demand > 0)
                {
                    Bits.Set(Minimums, node);
                    nextMinimum[node] = firstMinimum[parent];
                    firstMinimum[parent] = node;
                }
                continue;
            }
            Bits.Set(Sums, node);
            Bits.Set(Below(node), node);
            for (var higher = parent; higher >= 0; higher = nodes[higher].Parent)
            {
                Bits.Set(Above(node), higher);
                Bits.Set(Below(higher), node);
                Bits.Set(Inner, higher);
            }
        }
    }

    public int Words { get; }

    /// <summary>Requirements on which credits are put.</summary>
    public ulong[] Sums { get; }

    /// <summary>Minimums that hang on a requirement and ask for something.</summary>
    public ulong[] Minimums { get; }

    /// <summary>Requirements with requirements below them.</summary>
    public ulong[] Inner { get; }

    /// <summary>All nodes over this one, without itself.</summary>
    public Span<ulong> Above(int node) => above.AsSpan(node * Words, Words);

    /// <summary>All Sum nodes under this one, with itself.</summary>
    public Span<ulong> Below(int node) => below.AsSpan(node * Words, Words);

    /// <summary>Whether all of these nodes on which credits are put stand under the one.</summary>
    public bool Covers(int node, ReadOnlySpan<ulong> nodes)
    {
        var under = Below(node);
        for (var word = 0; word < nodes.Length; word++)
        {
            if ((nodes[word] & Sums[word] & ~under[word]) != 0)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The minimums that hang on a node: the first, then <see cref="NextMinimum"/> until -1.</summary>
    public int FirstMinimum(int node) => firstMinimum[node];

    public int NextMinimum(int minimum) => nextMinimum[minimum];
}
