using System.Runtime.InteropServices;

namespace Credence.App.Plans.Solving;

/// <summary>The C interface of COIN CLP, on which CBC itself stands, for programs without their whole numbers.</summary>
internal static partial class ClpLibrary
{
    private const string File = "libClp.so.1";

    public static bool IsThere { get; } = NativeLibrary.TryLoad(File, out _);

    [LibraryImport(File)]
    internal static partial nint Clp_newModel();

    [LibraryImport(File)]
    internal static partial void Clp_deleteModel(nint model);

    [LibraryImport(File)]
    internal static partial void Clp_setLogLevel(nint model, int level);

    [LibraryImport(File)]
    internal static partial void Clp_loadProblem(
        nint model,
        int columns,
        int rows,
        int[] starts,
        int[] indices,
        double[] values,
        double[] columnLower,
        double[] columnUpper,
        double[] cost,
        double[] rowLower,
        double[] rowUpper
    );

    [LibraryImport(File)]
    internal static partial int Clp_initialSolve(nint model);

    [LibraryImport(File)]
    internal static partial void Clp_setDualObjectiveLimit(nint model, double limit);

    [LibraryImport(File)]
    internal static partial int Clp_dual(nint model, int ifValuesPass);

    [LibraryImport(File)]
    internal static partial nint Clp_columnLower(nint model);

    [LibraryImport(File)]
    internal static partial nint Clp_columnUpper(nint model);

    [LibraryImport(File)]
    internal static partial int Clp_status(nint model);

    [LibraryImport(File)]
    internal static partial double Clp_objectiveValue(nint model);

    [LibraryImport(File)]
    internal static partial nint Clp_dualColumnSolution(nint model);
}
