using Credence.Core.Allocation;

namespace Credence.Core.Planning;

/// <summary>How much of what is to be paid (or taken as days) the allowances can give: each only within its span.</summary>
/// <param name="Given">What they give together: the most there can be.</param>
/// <param name="By">By payer class and allowance.</param>
internal sealed record AllowanceFlow(long Given, long[,] By)
{
    public static AllowanceFlow Of(
        IReadOnlyList<ulong> payers,
        IReadOnlyList<long> asked,
        IReadOnlyList<long> limits
    )
    {
        var by = new long[payers.Count, limits.Count];
        if (limits.Count == 1)
        {
            var left = limits[0];
            for (var p = 0; p < payers.Count; p++)
            {
                by[p, 0] = (payers[p] & 1) == 1 ? Math.Min(left, asked[p]) : 0;
                left -= by[p, 0];
            }

            return new AllowanceFlow(limits[0] - left, by);
        }

        var ways = Ways(payers, limits.Count).ToList();
        if (ways.Count == 0)
        {
            return new AllowanceFlow(0, by);
        }

        var tableau = new Tableau<long, long>(1 + payers.Count + limits.Count, ways.Count);
        var all = asked.Sum();
        tableau.SetConstant(0, all);
        for (var p = 0; p < payers.Count; p++)
        {
            tableau.SetConstant(1 + p, asked[p]);
        }

        for (var a = 0; a < limits.Count; a++)
        {
            tableau.SetConstant(1 + payers.Count + a, limits[a]);
        }

        foreach (var (payer, allowance) in ways)
        {
            var column = tableau.OpenColumn();
            tableau.Add(0, column, 1);
            tableau.Add(1 + payer, column, 1);
            tableau.Add(1 + payers.Count + allowance, column, 1);
        }

        var open = tableau.Reach(tableau.VariableOfRow(0), 0);
        for (var way = 0; way < ways.Count; way++)
        {
            by[ways[way].Payer, ways[way].Allowance] = tableau.Value(way);
        }

        return new AllowanceFlow(all - open, by);
    }

    /// <summary>Which classes may take from which allowance.</summary>
    public static IEnumerable<(int Payer, int Allowance)> Ways(
        IReadOnlyList<ulong> payers,
        int allowances
    )
    {
        for (var p = 0; p < payers.Count; p++)
        {
            for (var a = 0; a < allowances; a++)
            {
                if ((payers[p] >> a & 1) == 1)
                {
                    yield return (p, a);
                }
            }
        }
    }
}
