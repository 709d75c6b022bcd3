using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Credence.Core.Planning.Solving;

namespace Credence.App.Plans.Solving;

/// <summary>The least cost of a program when whole numbers may be split, and what each column adds to it.</summary>
internal static class RelaxedByClp
{
    private const double TooWide = 1e15;

    public static RelaxedProgram? Of(MixedProgram program)
    {
        if (!ClpLibrary.IsThere)
        {
            return null;
        }

        var sparse = new SparseProgram(program);
        var model = ClpLibrary.Clp_newModel();
        try
        {
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
            _ = ClpLibrary.Clp_initialSolve(model);
            if (ClpLibrary.Clp_status(model) != 0)
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
}
