using System.Globalization;

namespace Credence.App.Plans.Solving;

/// <summary>A program as an MPS file, which every solver reads; names are numbers, so that none is too long.</summary>
internal static class MpsText
{
    public static void Write(SparseProgram sparse, TextWriter writer)
    {
        writer.WriteLine("NAME credence FREE");
        writer.WriteLine("ROWS");
        writer.WriteLine(" N cost");
        for (var row = 0; row < sparse.RowLower.Length; row++)
        {
            writer.WriteLine($" {Sense(sparse, row)} r{row}");
        }

        writer.WriteLine("COLUMNS");
        WriteColumns(sparse, writer);
        writer.WriteLine("RHS");
        for (var row = 0; row < sparse.RowLower.Length; row++)
        {
            if (Limit(sparse, row) is var limit && limit != 0)
            {
                writer.WriteLine($" rhs r{row} {Text(limit)}");
            }
        }

        writer.WriteLine("RANGES");
        for (var row = 0; row < sparse.RowLower.Length; row++)
        {
            var (lower, upper) = (sparse.RowLower[row], sparse.RowUpper[row]);
            if (lower > -SparseProgram.Infinity && upper < SparseProgram.Infinity && lower != upper)
            {
                writer.WriteLine($" ranges r{row} {Text(upper - lower)}");
            }
        }

        writer.WriteLine("BOUNDS");
        for (var column = 0; column < sparse.Width; column++)
        {
            var upper = sparse.Upper[column];
            writer.WriteLine($" LO bounds x{column} {Text(sparse.Lower[column])}");
            writer.WriteLine(
                upper < SparseProgram.Infinity
                    ? $" UP bounds x{column} {Text(upper)}"
                    : $" PL bounds x{column}"
            );
        }

        writer.WriteLine("ENDATA");
    }

    private static void WriteColumns(SparseProgram sparse, TextWriter writer)
    {
        var whole = false;
        for (var column = 0; column < sparse.Width; column++)
        {
            if (sparse.IsWhole(column) != whole)
            {
                whole = !whole;
                writer.WriteLine($" marker{column} 'MARKER' {(whole ? "'INTORG'" : "'INTEND'")}");
            }

            writer.WriteLine($" x{column} cost {Text(sparse.Cost[column])}");
            for (var cell = sparse.Starts[column]; cell < sparse.Starts[column + 1]; cell++)
            {
                writer.WriteLine($" x{column} r{sparse.Indices[cell]} {Text(sparse.Values[cell])}");
            }
        }

        if (whole)
        {
            writer.WriteLine(" markerlast 'MARKER' 'INTEND'");
        }
    }

    private static char Sense(SparseProgram sparse, int row)
    {
        var (lower, upper) = (sparse.RowLower[row], sparse.RowUpper[row]);
        return lower == upper ? 'E'
            : upper < SparseProgram.Infinity ? 'L'
            : lower > -SparseProgram.Infinity ? 'G'
            : 'N';
    }

    private static double Limit(SparseProgram sparse, int row) =>
        Sense(sparse, row) switch
        {
            'G' => sparse.RowLower[row],
            'N' => 0,
            _ => sparse.RowUpper[row],
        };

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
