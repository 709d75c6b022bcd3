using System.Numerics;
using Credence.Core.Allocation;

namespace Credence.Core.Planning;

/// <summary>
/// The best sharing of a body's credits for given units: least shortfall of the law, then of the pace, exact in whole
/// hundredths.
/// </summary>
/// <param name="Columns">By column of the rows: what is put, and each requirement's progress.</param>
internal sealed record BodyProgress(long Law, long Pace, long[] Shortfall, long[] Columns)
{
    public static BodyProgress Of(BodyRows rows, IReadOnlyList<int> units)
    {
        try
        {
            return Share<long>(rows, units);
        }
        catch (OverflowException)
        {
            return Share<BigInteger>(rows, units);
        }
    }

    private static BodyProgress Share<TNumber>(BodyRows rows, IReadOnlyList<int> units)
        where TNumber : struct, IBinaryInteger<TNumber>
    {
        var nodes = rows.Body.Nodes;
        var tableau = new Tableau<TNumber, TNumber>(rows.Rows.Count + 2, rows.Columns.Count);
        Span<long> asked = [0, 0];
        for (var column = 0; column < rows.Columns.Count; column++)
        {
            tableau.OpenColumn();
            if (rows.Columns[column] is { Upper: { } upper, Node: var node })
            {
                tableau.SetUpper(column, upper);
                var total = nodes[node].Level == DemandLevel.Law ? 0 : 1;
                asked[total] += upper;
                tableau.Add(total, column, 1);
            }
        }

        tableau.SetConstant(0, asked[0]);
        tableau.SetConstant(1, asked[1]);
        for (var r = 0; r < rows.Rows.Count; r++)
        {
            var row = rows.Rows[r];
            foreach (var (column, weight) in row.Terms)
            {
                tableau.Add(r + 2, column, (int)weight);
            }

            var constant = row.Constant;
            foreach (var unit in row.Units)
            {
                constant += unit.Each * units[unit.Option];
            }

            tableau.SetConstant(r + 2, constant);
        }

        var law = tableau.Reach(tableau.VariableOfRow(0), 0);
        tableau.Fix(tableau.VariableOfRow(0), law);
        var pace = tableau.Reach(tableau.VariableOfRow(1), 0);
        var shortfall = new long[nodes.Length];
        for (var node = 0; node < nodes.Length; node++)
        {
            if (rows.ProgressOf(node) is >= 0 and var column)
            {
                shortfall[node] = nodes[node].Demand - tableau.Value(column);
            }
        }

        var columns = new long[rows.Columns.Count];
        for (var column = 0; column < columns.Length; column++)
        {
            columns[column] = tableau.Value(column);
        }

        return new BodyProgress(law, pace, shortfall, columns);
    }
}
