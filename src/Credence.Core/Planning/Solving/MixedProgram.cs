using System.Collections.Immutable;

namespace Credence.Core.Planning.Solving;

/// <summary>
/// A mixed integer program as pure data: the least cost over columns that keep their bounds and all rows. Everything
/// written into it is a whole number (hundredths of credits and hours, cents), so that it says exactly what the page says.
/// </summary>
public sealed record MixedProgram(
    ImmutableArray<ProgramColumn> Columns,
    ImmutableArray<ProgramRow> Rows
)
{
    /// <summary>What the columns cost; exact.</summary>
    public decimal CostOf(ImmutableArray<decimal> columns)
    {
        var cost = 0m;
        for (var column = 0; column < Columns.Length; column++)
        {
            cost += Columns[column].Cost * columns[column];
        }

        return cost;
    }

    /// <summary>Whether every bound, row and whole number holds, up to a millionth of a unit.</summary>
    public bool IsKeptBy(ImmutableArray<decimal> columns)
    {
        const decimal Tolerance = 0.000001m;
        if (columns.Length != Columns.Length)
        {
            return false;
        }

        for (var column = 0; column < Columns.Length; column++)
        {
            var (value, bound) = (columns[column], Columns[column]);
            if (
                value < bound.Lower - Tolerance
                || value > bound.Upper + Tolerance
                || (bound.IsWhole && decimal.Round(value) != value)
            )
            {
                return false;
            }
        }

        return Rows.All(row =>
        {
            var (sum, size) = (0m, 1m);
            foreach (var term in row.Terms)
            {
                sum += term.Amount * columns[term.Column];
                size = Math.Max(size, Math.Abs(term.Amount));
            }

            return !(sum < row.Lower - Tolerance * size) && !(sum > row.Upper + Tolerance * size);
        });
    }
}

/// <summary>One unknown of a program: its bounds, what a unit of it costs, and whether it must be whole.</summary>
/// <param name="Upper">Null = as much as one likes.</param>
public sealed record ProgramColumn(string Name, long Lower, long? Upper, long Cost, bool IsWhole);

/// <summary>One rule of a program: a weighted sum of columns that stays between two bounds (null = none).</summary>
public sealed record ProgramRow(
    string Name,
    long? Lower,
    long? Upper,
    ImmutableArray<ProgramTerm> Terms
);

/// <summary>A column in a row, and how much a unit of it weighs there.</summary>
public readonly record struct ProgramTerm(int Column, long Amount);
