using System.Numerics;

namespace Credence.Core.Allocation;

/// <summary>The rows of activities set apart: their limits, what counts of them at a minimum, what a cap leaves free.</summary>
internal sealed partial class SharingModel<TCell, TNumber>
    where TCell : struct, IBinaryInteger<TCell>
    where TNumber : struct, IBinaryInteger<TNumber>
{
    private BoundRowsOf AddBound(BoundActivity bound)
    {
        var rows = new BoundRowsOf(bound);
        var several = bound.EndOfSources - bound.FirstSource > 1;
        if (several)
        {
            rows.Left = NewRow(bound.Total, bound, -1, (_, _) => true);
            AddNodeRows(rows);
        }
        else
        {
            var @class = classes.ClassOf(bound.FirstSource);
            rows.Left = Left(@class);
            Tableau.SetConstant(firstClassRow + @class, bound.Total);
        }
        foreach (var ceiling in bound.Ceilings)
        {
            NewRow(
                ceiling.Amount,
                bound,
                ceiling.Source,
                (_, node) => Bits.Has(forest.Below(ceiling.Node), node)
            );
        }
        foreach (var ceiling in bound.CountedCeilings)
        {
            var parent = problem.Nodes[ceiling.Minimum].Parent;
            NewRow(
                ceiling.Amount,
                bound,
                -1,
                (@class, node) =>
                    Bits.Has(classes.Accepted(@class), ceiling.Minimum)
                    && Bits.Has(forest.Below(parent), node)
                    && CountsAt(@class, node, parent)
            );
            AddExcess(shortfallRow[ceiling.Minimum], -1, TotalShortfallRow);
        }
        foreach (var part in bound.FreeParts)
        {
            NewRow(
                part.Amount,
                bound,
                -1,
                (_, node) => Bits.Has(forest.Below(classes.Caps[part.Cap].Node), node)
            );
            AddExcess(firstCapRow + part.Cap, 1, -1);
        }
        return rows;
    }

    /// <summary>What goes above the newest row's amount does not count at a minimum, or is in a cap.</summary>
    private void AddExcess(int row, int amount, int alsoRow)
    {
        var column = Tableau.OpenColumn();
        Tableau.Add(nextRow - 1, column, -1);
        Tableau.Add(row, column, amount);
        if (alsoRow >= 0)
        {
            Tableau.Add(alsoRow, column, amount);
        }
    }

    /// <summary>The number of nodes on which more than one of the sources may be put.</summary>
    private int SharedNodes(BoundActivity bound)
    {
        var shared = 0;
        for (var word = 0; word < forest.Words; word++)
        {
            ulong once = 0;
            ulong twice = 0;
            for (var source = bound.FirstSource; source < bound.EndOfSources; source++)
            {
                var accepted = classes.Accepted(classes.ClassOf(source))[word] & forest.Sums[word];
                twice |= once & accepted;
                once |= accepted;
            }
            shared += BitOperations.PopCount(twice);
        }
        return shared;
    }

    private void AddNodeRows(BoundRowsOf rows)
    {
        var bound = rows.Activity;
        for (var node = 0; node < problem.Nodes.Length; node++)
        {
            var most = 0L;
            var found = 0;
            for (var source = bound.FirstSource; source < bound.EndOfSources; source++)
            {
                if (ColumnOf(classes.ClassOf(source), node) >= 0)
                {
                    found++;
                    most += classes.AmountOf(source);
                }
            }
            if (found > 1)
            {
                rows.NodeRows.Add(
                    (node, NewRow(most, bound, -1, (_, other) => other == node), most)
                );
            }
        }
    }

    /// <summary>A row for what the sources put where the condition holds, at most the amount; gives its variable.</summary>
    private int NewRow(long amount, BoundActivity bound, int only, Func<int, int, bool> holds)
    {
        var row = nextRow++;
        Tableau.SetConstant(row, amount);
        for (var source = bound.FirstSource; source < bound.EndOfSources; source++)
        {
            var @class = classes.ClassOf(source);
            for (var column = firstColumn[@class]; column < firstColumn[@class + 1]; column++)
            {
                if ((only < 0 || only == source) && holds(@class, columnNode[column]))
                {
                    Tableau.Add(row, column, 1);
                }
            }
        }
        return Tableau.VariableOfRow(row);
    }

    /// <summary>The variables of a bound activity that the ledger order asks about.</summary>
    public sealed class BoundRowsOf(BoundActivity activity)
    {
        public BoundActivity Activity => activity;

        /// <summary>What the activity does not put.</summary>
        public int Left { get; set; }

        /// <summary>For each node that several sources share: what they together do not put there, of the most.</summary>
        public List<(int Node, int Left, long Most)> NodeRows { get; } = [];
    }
}
