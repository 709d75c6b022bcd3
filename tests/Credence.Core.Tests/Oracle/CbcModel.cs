using System.Runtime.InteropServices;

namespace Credence.Core.Tests.Oracle;

/// <summary>
/// A mixed integer program for COIN CBC, an independent open-source solver, through the C interface of its library
/// (Debian package coinor-libcbc3). Columns first, then rows, then one or more solves.
/// </summary>
public sealed class CbcModel
{
    private const string Library = "libCbcSolver.so.3";
    private const double Infinity = 1e30;

    /// <summary>Two searches at once in one process disturb each other ("no proven best").</summary>
    private static readonly Lock OneAtATime = new();

    private readonly List<(double Lower, double Upper, bool Whole)> columns = [];
    private readonly List<(double Lower, double Upper, (int Column, double Amount)[] Cells)> rows =
    [];

    public int Columns => columns.Count;

    public int AddColumn(double upper = Infinity, bool whole = false)
    {
        columns.Add((0, upper, whole));
        return columns.Count - 1;
    }

    public void AtMost(double limit, IEnumerable<(int Column, double Amount)> cells) =>
        rows.Add((-Infinity, limit, cells.ToArray()));

    public void Exactly(double value, IEnumerable<(int Column, double Amount)> cells) =>
        rows.Add((value, value, cells.ToArray()));

    /// <summary>The greatest (or least) value of the objective; throws where CBC does not prove it.</summary>
    public double Solve(bool maximize, IEnumerable<(int Column, double Amount)> objective) =>
        Solve(maximize, objective, out _);

    public double Solve(
        bool maximize,
        IEnumerable<(int Column, double Amount)> objective,
        out double[] solution
    )
    {
        var weights = new double[columns.Count];
        foreach (var (column, amount) in objective)
        {
            weights[column] += amount;
        }
        var (starts, indices, values) = ByColumn();
        using var alone = OneAtATime.EnterScope();
        var model = Cbc_newModel();
        try
        {
            Cbc_setLogLevel(model, 0);
            Cbc_loadProblem(
                model,
                columns.Count,
                rows.Count,
                starts,
                indices,
                values,
                columns.Select(column => column.Lower).ToArray(),
                columns.Select(column => column.Upper).ToArray(),
                weights,
                rows.Select(row => row.Lower).ToArray(),
                rows.Select(row => row.Upper).ToArray()
            );
            for (var column = 0; column < columns.Count; column++)
            {
                if (columns[column].Whole)
                {
                    Cbc_setInteger(model, column);
                }
            }
            Cbc_setObjSense(model, maximize ? -1 : 1);
            // Its preprocessing fails an assertion on rare instances (and ends the process); plain search is enough.
            Cbc_setParameter(model, "preprocess", "off");
            _ = Cbc_solve(model);
            if (Cbc_isProvenOptimal(model) == 0)
            {
                throw new InvalidOperationException("CBC found no proven best.");
            }
            solution = new double[columns.Count];
            Marshal.Copy(Cbc_getColSolution(model), solution, 0, columns.Count);
            return Cbc_getObjValue(model);
        }
        finally
        {
            Cbc_deleteModel(model);
        }
    }

    /// <summary>The same program in the LP file format, for the solver's own command line.</summary>
    public void WriteLp(
        TextWriter writer,
        bool maximize,
        IEnumerable<(int Column, double Amount)> objective
    )
    {
        writer.WriteLine(maximize ? "Maximize" : "Minimize");
        writer.WriteLine(" obj: " + Terms(objective));
        writer.WriteLine("Subject To");
        for (var row = 0; row < rows.Count; row++)
        {
            var sign = rows[row].Lower == rows[row].Upper ? "=" : "<=";
            writer.WriteLine($" r{row}: {Terms(rows[row].Cells)} {sign} {rows[row].Upper}");
        }
        writer.WriteLine("Bounds");
        for (var column = 0; column < columns.Count; column++)
        {
            if (columns[column].Upper < Infinity)
            {
                writer.WriteLine($" 0 <= x{column} <= {columns[column].Upper}");
            }
        }
        writer.WriteLine("Generals");
        for (var column = 0; column < columns.Count; column++)
        {
            if (columns[column].Whole)
            {
                writer.WriteLine($" x{column}");
            }
        }
        writer.WriteLine("End");

        static string Terms(IEnumerable<(int Column, double Amount)> cells)
        {
            var text = string.Join(
                ' ',
                cells.Select(cell =>
                    $"{(cell.Amount < 0 ? '-' : '+')} {Math.Abs(cell.Amount)} x{cell.Column}"
                )
            );
            return text.Length == 0 ? "0 x0" : text;
        }
    }

    private (int[] Starts, int[] Indices, double[] Values) ByColumn()
    {
        var starts = new int[columns.Count + 1];
        foreach (var (column, _) in rows.SelectMany(row => row.Cells))
        {
            starts[column + 1]++;
        }
        for (var column = 0; column < columns.Count; column++)
        {
            starts[column + 1] += starts[column];
        }
        var next = (int[])starts.Clone();
        var indices = new int[starts[^1]];
        var values = new double[starts[^1]];
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var (column, amount) in rows[row].Cells)
            {
                indices[next[column]] = row;
                values[next[column]++] = amount;
            }
        }
        return (starts, indices, values);
    }

    [DllImport(Library)]
    private static extern IntPtr Cbc_newModel();

    [DllImport(Library)]
    private static extern void Cbc_deleteModel(IntPtr model);

    [DllImport(Library)]
    private static extern void Cbc_setLogLevel(IntPtr model, int level);

    [DllImport(Library)]
    private static extern void Cbc_loadProblem(
        IntPtr model,
        int columns,
        int rows,
        int[] starts,
        int[] indices,
        double[] values,
        double[] columnLower,
        double[] columnUpper,
        double[] objective,
        double[] rowLower,
        double[] rowUpper
    );

    [DllImport(Library)]
    private static extern void Cbc_setInteger(IntPtr model, int column);

    [DllImport(
        Library,
        CharSet = CharSet.Ansi,
        BestFitMapping = false,
        ThrowOnUnmappableChar = true
    )]
    private static extern void Cbc_setParameter(IntPtr model, string name, string value);

    [DllImport(Library)]
    private static extern void Cbc_setObjSense(IntPtr model, double sense);

    [DllImport(Library)]
    private static extern int Cbc_solve(IntPtr model);

    [DllImport(Library)]
    private static extern int Cbc_isProvenOptimal(IntPtr model);

    [DllImport(Library)]
    private static extern double Cbc_getObjValue(IntPtr model);

    [DllImport(Library)]
    private static extern IntPtr Cbc_getColSolution(IntPtr model);
}
