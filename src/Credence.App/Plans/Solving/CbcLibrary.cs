using System.Runtime.InteropServices;

namespace Credence.App.Plans.Solving;

/// <summary>The C interface of COIN CBC (Debian package coinor-libcbc3), as far as plans need it.</summary>
internal static partial class CbcLibrary
{
    private const string File = "libCbcSolver.so.3";

    public static bool IsThere { get; } = NativeLibrary.TryLoad(File, out _);

    [LibraryImport(File)]
    internal static partial nint Cbc_getVersion();

    [LibraryImport(File)]
    internal static partial nint Cbc_newModel();

    [LibraryImport(File)]
    internal static partial void Cbc_deleteModel(nint model);

    [LibraryImport(File)]
    internal static partial void Cbc_setLogLevel(nint model, int level);

    [LibraryImport(File)]
    internal static partial void Cbc_loadProblem(
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
    internal static partial void Cbc_setInteger(nint model, int column);

    [LibraryImport(File, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void Cbc_setParameter(nint model, string name, string value);

    [LibraryImport(File)]
    internal static partial void Cbc_setMIPStartI(
        nint model,
        int count,
        int[] columns,
        double[] values
    );

    [LibraryImport(File, StringMarshalling = StringMarshalling.Utf8)]
    internal static unsafe partial void Cbc_addCutCallback(
        nint model,
        delegate* unmanaged[Cdecl]<nint, nint, nint, void> callback,
        string name,
        nint data
    );

    [LibraryImport(File)]
    internal static partial void OsiCuts_addRowCut(
        nint cuts,
        int count,
        int[] columns,
        double[] amounts,
        byte sense,
        double limit
    );

    [LibraryImport(File)]
    internal static partial int Cbc_solve(nint model);

    [LibraryImport(File)]
    internal static partial int Cbc_isProvenOptimal(nint model);

    [LibraryImport(File)]
    internal static partial int Cbc_isProvenInfeasible(nint model);

    [LibraryImport(File)]
    internal static partial int Cbc_isContinuousUnbounded(nint model);

    [LibraryImport(File)]
    internal static partial int Cbc_isSecondsLimitReached(nint model);

    [LibraryImport(File)]
    internal static partial int Cbc_getNodeCount(nint model);

    [LibraryImport(File)]
    internal static partial double Cbc_getBestPossibleObjValue(nint model);

    [LibraryImport(File)]
    internal static partial nint Cbc_bestSolution(nint model);
}
