using System.Collections.Immutable;

namespace Credence.Core.Allocation;

/// <summary>How a requirement takes part in the sharing of credits (engine.md section 3).</summary>
public enum NodeKind
{
    /// <summary>Credits are put on it; what is put on it or below counts for it.</summary>
    Sum,

    /// <summary>
    /// A type minimum or stackable requirement: takes nothing; counts what it accepts among the credits counted
    /// anywhere in its parent's tree. Without a parent (stackable only) it counts every credit it accepts.
    /// </summary>
    Minimum,
}

/// <summary>One requirement of the forest, in file order.</summary>
/// <param name="Parent">Index of the <see cref="NodeKind.Sum"/> node it hangs on for all sums; -1 = a root.</param>
/// <param name="Demand">D in hundredths; 0 or more.</param>
/// <param name="Deadline">Day number of its deadline: the earliest is served first among equal totals.</param>
public readonly record struct AllocationNode(int Parent, long Demand, int Deadline, NodeKind Kind);

/// <summary>
/// Who is limited by a cap. A whole activity (<paramref name="Portion"/> = -1): only what it puts above
/// <paramref name="Free"/> hundredths is in the class. Or one portion (then Free is 0).
/// </summary>
public readonly record struct CapMember(int Activity, int Portion, long Free);

/// <summary>What the members put on a node and below is at most the amount, in hundredths.</summary>
public sealed record AllocationCap(int Node, long Amount, ImmutableArray<CapMember> Members)
{
    /// <summary>The rule caps each activity by itself.</summary>
    public bool PerActivity { get; init; }
}

/// <summary>
/// One body, one cycle, one package, as numbers: which portions of which activities may be put on which
/// requirements. All amounts in hundredths of a credit. Activities stand in ledger order (oldest first),
/// portions in the order written, nodes in file order.
/// </summary>
public sealed class AllocationProblem
{
    private readonly ulong[] puts;
    private readonly int[] rows;
    private readonly int words;
    private long[] limits;
    private int used = 1;

    public AllocationProblem(
        ImmutableArray<AllocationNode> nodes,
        int activities,
        ImmutableArray<PortionAmount> portions
    )
    {
        Nodes = nodes;
        Activities = activities;
        Portions = portions;
        words = (nodes.Length + 63) / 64;
        puts = new ulong[words * portions.Length];
        rows = new int[activities];
        limits = new long[nodes.Length * (1 + Math.Min(activities, 63))];
    }

    public ImmutableArray<AllocationNode> Nodes { get; }

    public int Activities { get; }

    /// <summary>Grouped by activity, in ledger order.</summary>
    public ImmutableArray<PortionAmount> Portions { get; }

    public ImmutableArray<AllocationCap> Caps { get; init; } = [];

    /// <summary>The number of 64-bit words in which one portion's nodes are marked.</summary>
    public int Words => words;

    /// <summary>The nodes (one bit each) on which this portion may be put; for a Minimum node: whether it counts there.</summary>
    public ReadOnlySpan<ulong> PutsOf(int portion) => puts.AsSpan(portion * words, words);

    public bool CanPut(int portion, int node) =>
        (puts[(portion * words) + (node >> 6)] & (1UL << (node & 63))) != 0;

    public void AllowPut(int portion, int node) =>
        puts[(portion * words) + (node >> 6)] |= 1UL << (node & 63);

    /// <summary>T(a,r) for all nodes of one activity.</summary>
    public ReadOnlySpan<long> LimitsOf(int activity) =>
        limits.AsSpan(rows[activity] * Nodes.Length, Nodes.Length);

    /// <summary>
    /// T(a,r): the most the activity can put on the node and below, its largest line of types accepted there.
    /// 0: the node does not accept it or its window does not hold the date: what is put below counts below only.
    /// </summary>
    public long Limit(int activity, int node) => limits[(rows[activity] * Nodes.Length) + node];

    /// <summary>Most of a long ledger lies outside a cycle's windows: only what counts somewhere gets a row of its own.</summary>
    public void SetLimit(int activity, int node, long hundredths)
    {
        if (rows[activity] == 0)
        {
            rows[activity] = used++;
            if (used * Nodes.Length > limits.Length)
            {
                Array.Resize(ref limits, 2 * limits.Length);
            }
        }

        limits[(rows[activity] * Nodes.Length) + node] = hundredths;
    }
}

/// <summary>A portion's share of its activity, in hundredths.</summary>
public readonly record struct PortionAmount(int Activity, long Amount);

/// <summary>What one portion puts on one requirement, in hundredths, above zero.</summary>
public readonly record struct Put(int Portion, int Node, long Amount);

/// <summary>The one best sharing of the credits of a body's cycle.</summary>
/// <param name="Puts">In ledger order, within an activity in file order.</param>
/// <param name="Counted">For each node all that counts for it, not cut to its demand.</param>
public sealed record AllocationResult(ImmutableArray<Put> Puts, ImmutableArray<long> Counted);
