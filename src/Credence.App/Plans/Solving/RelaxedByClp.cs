using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Credence.Core.Planning.Solving;

namespace Credence.App.Plans.Solving;

/// <summary>The least cost of a program when whole numbers may be split, and what each column adds to it.</summary>
internal static class RelaxedByClp
{
    private const double TooWide = 1e15;

    private const decimal FarAbove = 0.001m;

    private const int Solved = 0;
    private const int Infeasible = 1;

    public static RelaxedProgram? Of(MixedProgram program)
    {
        if (!ClpLibrary.IsThere)
        {
            return null;
        }

        var sparse = new SparseProgram(program);
        if (sparse.Contradicts)
        {
            return null;
        }

        var model = Load(sparse);
        try
        {
            _ = ClpLibrary.Clp_initialSolve(model);
            if (ClpLibrary.Clp_status(model) != Solved)
            {
                return null;
            }

            var found = new double[sparse.Width];
            Marshal.Copy(ClpLibrary.Clp_dualColumnSolution(model), found, 0, sparse.Width);
            var value = ClpLibrary.Clp_objectiveValue(model);
            return Math.Abs(value) > TooWide || Array.Exists(found, one => Math.Abs(one) > TooWide)
                ? null
                : new RelaxedProgram(
                    (decimal)value * sparse.CostStep,
                    [
                        .. found
                            .Take(program.Columns.Length)
                            .Select(reduced => (decimal)reduced * sparse.CostStep),
                    ]
                );
        }
        finally
        {
            ClpLibrary.Clp_deleteModel(model);
        }
    }

    /// <summary>Each probe goes on from where the one before it ended, which takes few steps.</summary>
    public static ImmutableArray<decimal?> Of(
        MixedProgram program,
        ImmutableArray<ProgramProbe> probes,
        decimal wanted
    )
    {
        if (!ClpLibrary.IsThere)
        {
            return [];
        }

        var sparse = new SparseProgram(program);
        if (sparse.Contradicts)
        {
            return [];
        }

        var model = Load(sparse);
        try
        {
            _ = ClpLibrary.Clp_initialSolve(model);
            if (ClpLibrary.Clp_status(model) != Solved)
            {
                return [];
            }

            // Far enough above that what the solver's numbers are off by cannot matter.
            var limit = wanted + (FarAbove * (1 + Math.Abs(wanted)));
            ClpLibrary.Clp_setDualObjectiveLimit(model, (double)(limit / sparse.CostStep));
            var bounds = ImmutableArray.CreateBuilder<decimal?>(probes.Length);
            foreach (var probe in probes)
            {
                Bound(model, probe.Column, probe.Lower, probe.Upper ?? SparseProgram.Infinity);
                _ = ClpLibrary.Clp_dual(model, 0);
                bounds.Add(Answer(model, sparse.CostStep));
                Bound(model, probe.Column, sparse.Lower[probe.Column], sparse.Upper[probe.Column]);
            }

            return bounds.MoveToImmutable();
        }
        finally
        {
            ClpLibrary.Clp_deleteModel(model);
        }
    }

    private static decimal? Answer(nint model, long costStep)
    {
        var value = ClpLibrary.Clp_objectiveValue(model);
        return ClpLibrary.Clp_status(model) switch
        {
            Infeasible => null,
            Solved when Math.Abs(value) < TooWide => (decimal)value * costStep,
            _ => decimal.MinValue,
        };
    }

    private static unsafe void Bound(nint model, int column, double lower, double upper)
    {
        ((double*)ClpLibrary.Clp_columnLower(model))[column] = lower;
        ((double*)ClpLibrary.Clp_columnUpper(model))[column] = upper;
    }

    private static nint Load(SparseProgram sparse)
    {
        var model = ClpLibrary.Clp_newModel();
        ClpLibrary.Clp_setLogLevel(model, 0);
        ClpLibrary.Clp_loadProblem(
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
        return model;
    }
}
