using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Credence.Core.Planning.Solving;

namespace Credence.App.Plans.Solving;

/// <summary>
/// COIN CBC in our own process. One search at a time: the library keeps some of its state for all. It is asked to say
/// nothing, because standard output belongs to the command.
/// </summary>
public sealed class CbcInProcess : ISolver
{
    private static readonly SemaphoreSlim OneAtATime = new(1);

    private static readonly Lazy<string> Known = new(() =>
        Marshal.PtrToStringUTF8(CbcLibrary.Cbc_getVersion()) ?? ""
    );

    public static bool IsThere => CbcLibrary.IsThere;

    public string Name => "COIN CBC";

    public string Version => Known.Value;

    public SolvedProgram Solve(
        MixedProgram program,
        SolveLimits limits,
        ImmutableArray<decimal>? start = null,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default
    )
    {
        OneAtATime.Wait(cancellation);
        try
        {
            return Search(
                new SparseProgram(program),
                limits,
                start is { } given && program.IsKeptBy(given) ? given : null,
                new Watch(progress, limits.Stop, cancellation)
            );
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    public RelaxedProgram? Relax(MixedProgram program)
    {
        OneAtATime.Wait();
        try
        {
            return RelaxedByClp.Of(program);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    public ImmutableArray<decimal?> Probe(
        MixedProgram program,
        ImmutableArray<ProgramProbe> probes,
        decimal wanted
    )
    {
        OneAtATime.Wait();
        try
        {
            return RelaxedByClp.Of(program, probes, wanted);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private static SolvedProgram Search(
        SparseProgram sparse,
        SolveLimits limits,
        ImmutableArray<decimal>? start,
        Watch watch
    )
    {
        if (sparse.Contradicts)
        {
            return FoundColumns.Contradicting(sparse);
        }

        var model = CbcLibrary.Cbc_newModel();
        var handle = GCHandle.Alloc(watch);
        try
        {
            Load(model, sparse);
            foreach (var (name, value) in CbcOptions.For(limits, sparse.CostStep))
            {
                CbcLibrary.Cbc_setParameter(model, name, value);
            }

            if (start is { } given)
            {
                CbcLibrary.Cbc_setMIPStartI(
                    model,
                    given.Length,
                    [.. Enumerable.Range(0, given.Length)],
                    [.. given.Select(value => (double)value)]
                );
            }

            unsafe
            {
                CbcLibrary.Cbc_addCutCallback(model, &AtNode, "watch", GCHandle.ToIntPtr(handle));
            }

            _ = CbcLibrary.Cbc_solve(model);
            watch.Cancellation.ThrowIfCancellationRequested();
            return limits.Stop.IsCancellationRequested
                ? Stopped(model, sparse, start)
                : Read(model, sparse, start);
        }
        finally
        {
            CbcLibrary.Cbc_deleteModel(model);
            handle.Free();
        }
    }

    private static void Load(nint model, SparseProgram sparse)
    {
        CbcLibrary.Cbc_setLogLevel(model, 0);
        CbcLibrary.Cbc_setParameter(model, "log", "0");
        CbcLibrary.Cbc_loadProblem(
            model,
            sparse.Width,
            sparse.RowLower.Length,
            sparse.Starts,
            sparse.Indices,
            sparse.Values,
            sparse.Lower,
            sparse.Upper,
            sparse.Cost,
            sparse.RowLower,
            sparse.RowUpper
        );
        for (var column = 0; column < sparse.Width; column++)
        {
            if (sparse.IsWhole(column))
            {
                CbcLibrary.Cbc_setInteger(model, column);
            }
        }
    }

    private static SolvedProgram Read(
        nint model,
        SparseProgram sparse,
        ImmutableArray<decimal>? start
    )
    {
        var status =
            CbcLibrary.Cbc_isContinuousUnbounded(model) != 0 ? SolveStatus.Unbounded
            : CbcLibrary.Cbc_isProvenInfeasible(model) != 0 ? SolveStatus.Infeasible
            : CbcLibrary.Cbc_isProvenOptimal(model) != 0 ? SolveStatus.Best
            : SolveStatus.Stopped;
        return FoundColumns.Answer(
            sparse,
            status,
            Found(model, sparse),
            CbcLibrary.Cbc_getBestPossibleObjValue(model),
            start,
            CbcLibrary.Cbc_getNodeCount(model),
            CbcLibrary.Cbc_isSecondsLimitReached(model) != 0
        );
    }

    /// <summary>The tree was made empty, so what CBC says of bounds means nothing.</summary>
    private static SolvedProgram Stopped(
        nint model,
        SparseProgram sparse,
        ImmutableArray<decimal>? start
    ) =>
        FoundColumns.Answer(
            sparse,
            SolveStatus.Stopped,
            Found(model, sparse),
            double.NegativeInfinity,
            start,
            CbcLibrary.Cbc_getNodeCount(model),
            bySeconds: false
        );

    private static double[]? Found(nint model, SparseProgram sparse)
    {
        var best = CbcLibrary.Cbc_bestSolution(model);
        if (best == 0)
        {
            return null;
        }

        var found = new double[sparse.Width];
        Marshal.Copy(best, found, 0, sparse.Width);
        return found;
    }

    /// <summary>CBC asks at every node for cuts. Once we want no more, we give one that nothing keeps: the tree is empty.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void AtNode(nint solver, nint cuts, nint data)
    {
        if (GCHandle.FromIntPtr(data).Target is Watch watch && watch.IsOver())
        {
            CbcLibrary.OsiCuts_addRowCut(cuts, 1, [0], [0], (byte)'G', 1);
        }
    }

    private sealed class Watch(
        IProgress<int>? progress,
        CancellationToken stop,
        CancellationToken cancellation
    )
    {
        private int nodes;

        public CancellationToken Cancellation => cancellation;

        public bool IsOver()
        {
            nodes++;
            if (nodes % 64 == 0)
            {
                progress?.Report(nodes);
            }

            return stop.IsCancellationRequested || cancellation.IsCancellationRequested;
        }
    }
}
