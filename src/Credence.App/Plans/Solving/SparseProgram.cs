using Credence.Core.Planning.Solving;

namespace Credence.App.Plans.Solving;

/// <summary>
/// A program in the numbers of a solver: column by column, every row and the cost divided by what all its amounts share.
/// Small numbers keep a solver exact.
/// </summary>
internal sealed class SparseProgram
{
    public const double Infinity = 1e30;

    public SparseProgram(MixedProgram program)
    {
        Program = program;
        CostStep = Shared(program.Columns.Select(column => column.Cost));
        // A program without whole numbers takes another road inside CBC; one idle yes-or-no keeps it on the common one.
        Width = program.Columns.Length + (program.Columns.Any(column => column.IsWhole) ? 0 : 1);
        Lower = new double[Width];
        Upper = new double[Width];
        Cost = new double[Width];
        for (var column = 0; column < program.Columns.Length; column++)
        {
            var bound = program.Columns[column];
            Lower[column] = bound.Lower;
            Upper[column] = bound.Upper ?? Infinity;
            Cost[column] = (double)bound.Cost / CostStep;
        }

        if (Width > program.Columns.Length)
        {
            Upper[^1] = 1;
        }

        RowLower = new double[program.Rows.Length];
        RowUpper = new double[program.Rows.Length];
        Starts = new int[Width + 1];
        foreach (var term in program.Rows.SelectMany(row => row.Terms))
        {
            Starts[term.Column + 1]++;
        }

        for (var column = 0; column < Width; column++)
        {
            Starts[column + 1] += Starts[column];
        }

        Indices = new int[Starts[^1]];
        Values = new double[Starts[^1]];
        var next = Starts.ToArray();
        for (var place = 0; place < program.Rows.Length; place++)
        {
            var row = program.Rows[place];
            double step = Shared(row.Terms.Select(term => term.Amount));
            RowLower[place] = row.Lower / step ?? -Infinity;
            RowUpper[place] = row.Upper / step ?? Infinity;
            foreach (var term in row.Terms)
            {
                Indices[next[term.Column]] = place;
                Values[next[term.Column]++] = term.Amount / step;
            }
        }
    }

    public MixedProgram Program { get; }

    /// <summary>Bounds that cross: there is no answer, and CBC, which asserts that they never do, is not to be asked.</summary>
    public bool Contradicts =>
        Enumerable.Range(0, Width).Any(column => Lower[column] > Upper[column])
        || Enumerable.Range(0, RowLower.Length).Any(row => RowLower[row] > RowUpper[row]);

    public int Width { get; }

    /// <summary>What all costs share; the cost of whole columns is a multiple of it.</summary>
    public long CostStep { get; }

    public double[] Lower { get; }

    public double[] Upper { get; }

    public double[] Cost { get; }

    public double[] RowLower { get; }

    public double[] RowUpper { get; }

    public int[] Starts { get; }

    public int[] Indices { get; }

    public double[] Values { get; }

    public bool IsWhole(int column) =>
        column >= Program.Columns.Length || Program.Columns[column].IsWhole;

    private static long Shared(IEnumerable<long> amounts)
    {
        var shared = 0L;
        foreach (var amount in amounts)
        {
            var rest = Math.Abs(amount);
            while (rest != 0)
            {
                (shared, rest) = (rest, shared % rest);
            }

            if (shared == 1)
            {
                break;
            }
        }

        return Math.Max(1, shared);
    }
}
