using System.Numerics;

namespace Credence.Core.Standing;

/// <summary>
/// The least total of non-negative amounts such that every demand is covered by the amounts it may draw on:
/// min sum x, with sum of x over each demand's columns at least its amount. Exact: solved as its dual, whose
/// slack basis is feasible, by whole-number pivoting.
/// </summary>
internal sealed class CoveringProgram(int columns)
{
    private readonly List<(bool[] Columns, long Amount)> demands = [];

    /// <summary>The best amounts as fractions of <see cref="Solution.Denominator"/>.</summary>
    internal sealed record Solution(BigInteger[] Amounts, BigInteger Total, BigInteger Denominator);

    public void Demand(bool[] over, long amount)
    {
        if (amount > 0)
        {
            demands.Add((over, amount));
        }
    }

    public Solution Solve()
    {
        try
        {
            return Solve<long>(value => value);
        }
        catch (OverflowException)
        {
            return Solve<BigInteger>(value => value);
        }
    }

    /// <summary>Rows: one per column x_s (sum of the duals over it at most 1). The last row is the objective.</summary>
    private Solution Solve<T>(Func<T, BigInteger> widen)
        where T : struct, INumber<T>
    {
        var width = demands.Count + columns + 1;
        var rows = new T[columns + 1][];
        var basis = new int[columns];
        for (var s = 0; s <= columns; s++)
        {
            rows[s] = new T[width];
            for (var d = 0; d < demands.Count; d++)
            {
                rows[s][d] =
                    s == columns ? -T.CreateChecked(demands[d].Amount)
                    : demands[d].Columns[s] ? T.One
                    : T.Zero;
            }

            if (s < columns)
            {
                rows[s][demands.Count + s] = T.One;
                rows[s][width - 1] = T.One;
                basis[s] = demands.Count + s;
            }
        }

        var denominator = T.One;
        while (Entering(rows[columns], width - 1) is var enter and >= 0)
        {
            var leave = Leaving(rows, enter, width - 1, basis);
            if (leave < 0)
            {
                throw new InvalidOperationException("A demand can be covered by nothing.");
            }

            denominator = Pivot(rows, leave, enter, denominator);
            basis[leave] = enter;
        }

        var amounts = new BigInteger[columns];
        for (var s = 0; s < columns; s++)
        {
            amounts[s] = widen(rows[columns][demands.Count + s]);
        }

        return new Solution(amounts, widen(rows[columns][width - 1]), widen(denominator));
    }

    /// <summary>The first column that improves: with the least-place rule below it cannot cycle.</summary>
    private static int Entering<T>(T[] objective, int width)
        where T : struct, INumber<T>
    {
        for (var j = 0; j < width; j++)
        {
            if (T.IsNegative(objective[j]) && !T.IsZero(objective[j]))
            {
                return j;
            }
        }

        return -1;
    }

    private static int Leaving<T>(T[][] rows, int enter, int last, int[] basis)
        where T : struct, INumber<T>
    {
        var best = -1;
        for (var i = 0; i < basis.Length; i++)
        {
            if (rows[i][enter] <= T.Zero)
            {
                continue;
            }

            if (best < 0)
            {
                best = i;
                continue;
            }

            var left = checked(rows[i][last] * rows[best][enter]);
            var right = checked(rows[best][last] * rows[i][enter]);
            if (left < right || (left == right && basis[i] < basis[best]))
            {
                best = i;
            }
        }

        return best;
    }

    private static T Pivot<T>(T[][] rows, int leave, int enter, T denominator)
        where T : struct, INumber<T>
    {
        var pivotRow = rows[leave];
        var pivot = pivotRow[enter];
        for (var i = 0; i < rows.Length; i++)
        {
            if (i == leave)
            {
                continue;
            }

            var row = rows[i];
            var factor = row[enter];
            for (var j = 0; j < row.Length; j++)
            {
                row[j] = checked((row[j] * pivot) - (factor * pivotRow[j])) / denominator;
            }
        }

        return pivot;
    }
}
