using System.Collections.Immutable;
using System.Threading;

namespace Credence.Core.Planning.Solving;

/// <summary>
/// Whoever finds the least cost of a program and proves it. The same program with the same limits gives the same answer
/// on every run of the same version.
/// </summary>
public interface ISolver
{
    /// <summary>As the plan's JSON names it.</summary>
    string Name { get; }

    string Version { get; }

    /// <summary>Never throws for what the program says; throws only where the caller wants it no more.</summary>
    /// <param name="start">Columns that keep the program, from which the search goes on; it never ends worse.</param>
    /// <param name="progress">Told now and then how many nodes of the search are done.</param>
    SolvedProgram Solve(
        MixedProgram program,
        SolveLimits limits,
        ImmutableArray<decimal>? start = null,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default
    );

    /// <summary>The program without its whole numbers; null where this solver cannot say.</summary>
    RelaxedProgram? Relax(MixedProgram program) => null;

    /// <summary>
    /// For each probe by itself, a cost below which the program without its whole numbers has nothing; null where it has
    /// nothing that costs as little as wanted. Empty where this solver cannot say.
    /// </summary>
    ImmutableArray<decimal?> Probe(
        MixedProgram program,
        ImmutableArray<ProgramProbe> probes,
        decimal wanted
    ) => [];
}

/// <summary>
/// How much work a search may do. Nodes are counted alike on every machine; the seconds are only a brake for an
/// emergency, because what they leave unproven depends on the machine.
/// </summary>
public sealed record SolveLimits
{
    /// <summary>Nodes of the search tree; null = until it is proven.</summary>
    public int? Nodes { get; init; }

    /// <summary>The emergency brake, as it stands when a search begins; null = none.</summary>
    public Func<decimal?> SecondsLeft { get; init; } = () => null;

    public decimal? Seconds
    {
        get => SecondsLeft();
        init => SecondsLeft = () => value;
    }

    /// <summary>Whoever waits wants no more, or the brake has nothing left.</summary>
    public bool IsOver => Stop.IsCancellationRequested || Seconds <= 0;

    /// <summary>Ends the search as a limit does: what was found by then stands.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>Neither cuts nor heuristics: faster where the rows are tight and a good start is at hand.</summary>
    public bool Lean { get; init; }

    /// <summary>No cuts, where they slow every step by more than they save.</summary>
    public bool Cutless { get; init; }

    /// <summary>Costs of whole columns differ by at least this, if at all; null where nothing is known.</summary>
    public int? Step { get; init; }

    /// <summary>More thought at each node, which pays where the bound without whole numbers lies far off.</summary>
    public bool Thorough { get; init; }

    /// <summary>Which of the solver's own fixed sequences breaks its ties; null = its usual one.</summary>
    public int? Seed { get; init; } = 1;

    /// <summary>Columns that cost more are not wanted; a program that has only such counts as infeasible. Null = any.</summary>
    public decimal? MostCost { get; init; }

    public static SolveLimits None { get; } = new();
}

/// <summary>How a search ended.</summary>
public enum SolveStatus
{
    /// <summary>The least cost, proven.</summary>
    Best,

    /// <summary>A limit came first; what was found by then stands there.</summary>
    Stopped,

    /// <summary>No columns keep the program.</summary>
    Infeasible,

    /// <summary>The cost has no least value.</summary>
    Unbounded,
}

/// <summary>What a search found: the columns with their cost, and below which cost there is nothing.</summary>
/// <param name="Value">The cost of the columns, null where none were found.</param>
/// <param name="Bound">No columns cost less; null where nothing is known.</param>
/// <param name="Columns">Whole numbers are whole; empty where none were found.</param>
/// <param name="Nodes">The work that it took.</param>
/// <param name="BySeconds">The emergency brake ended it, so another run may end elsewhere.</param>
public sealed record SolvedProgram(
    SolveStatus Status,
    decimal? Value,
    decimal? Bound,
    ImmutableArray<decimal> Columns,
    int Nodes,
    bool BySeconds
)
{
    public bool Proven => Status is not SolveStatus.Stopped;

    /// <summary>Whoever searched was ended by something else: only what the search began with stands.</summary>
    public bool WasCutOff { get; init; }
}
