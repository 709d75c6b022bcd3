using System.Numerics;

namespace Credence.Core.Allocation;

/// <summary>
/// Branch and bound, for the rare stage whose linear best lies between whole hundredths: a variable that is not whole
/// is tried at or below, then at or above; what can't beat the best whole sharing found is not followed.
/// </summary>
internal sealed partial class Tableau<TNumber>
    where TNumber : struct, IBinaryInteger<TNumber>
{
    private Tableau(Tableau<TNumber> other)
    {
        height = other.height;
        width = other.width;
        cells = (TNumber[])other.cells.Clone();
        rowValues = (TNumber[])other.rowValues.Clone();
        resting = (TNumber[])other.resting.Clone();
        lower = (TNumber[])other.lower.Clone();
        upper = (TNumber[])other.upper.Clone();
        closed = (bool[])other.closed.Clone();
        columnVariable = (int[])other.columnVariable.Clone();
        rowVariable = (int[])other.rowVariable.Clone();
        place = (int[])other.place.Clone();
        open = (int[])other.open.Clone();
        touched = new int[width];
        openCount = other.openCount;
        denominator = other.denominator;
        trying = true;
    }

    /// <summary>Takes over the best whole sharing for a variable already driven; true if it is at the goal.</summary>
    private bool SettleOnWhole(int variable, bool rises, TNumber goal)
    {
        var limit = WholeBound(variable, rises);
        Tableau<TNumber>? best = null;
        var root = new Tableau<TNumber>(this);
        (rises ? root.upper : root.lower)[variable] = goal;
        Follow(root, variable, rises, goal, limit, ref best);
        TakeOver(best ?? throw new InvalidOperationException("Nothing put is always a sharing."));
        return IsAt(variable, goal);
    }

    private static void Follow(
        Tableau<TNumber> node,
        int variable,
        bool rises,
        TNumber goal,
        TNumber limit,
        ref Tableau<TNumber>? best
    )
    {
        var bound = node.WholeBound(variable, rises);
        if (best is not null)
        {
            var found = best.WholeBound(variable, rises);
            if (found == limit || (rises ? bound <= found : bound >= found))
            {
                return;
            }
        }
        var row = node.FirstBrokenRow();
        if (row < 0)
        {
            best = node;
            return;
        }
        var broken = node.rowVariable[row];
        var below = node.WholeBound(broken, rises: true);
        foreach (var up in (ReadOnlySpan<bool>)[false, true])
        {
            var branch = new Tableau<TNumber>(node);
            var edge = up ? below + TNumber.One : below;
            if (!branch.Drive(broken, up, edge))
            {
                continue;
            }
            (up ? branch.lower : branch.upper)[broken] = edge;
            branch.Drive(variable, rises, goal);
            Follow(branch, variable, rises, goal, limit, ref best);
        }
    }

    private int FirstBrokenRow()
    {
        var first = -1;
        for (var row = 0; row < height; row++)
        {
            if (
                !TNumber.IsZero(rowValues[row] % denominator)
                && (first < 0 || rowVariable[row] < rowVariable[first])
            )
            {
                first = row;
            }
        }
        return first;
    }

    /// <summary>The best whole value that the variable's present value allows.</summary>
    private TNumber WholeBound(int variable, bool rises)
    {
        if (place[variable] >= 0)
        {
            return resting[variable];
        }
        // Values are never negative, so the quotient is the floor.
        var (quotient, rest) = TNumber.DivRem(rowValues[~place[variable]], denominator);
        return rises || TNumber.IsZero(rest) ? quotient : quotient + TNumber.One;
    }

    /// <summary>The other's point and equations with this one's bounds: what was only tried there is free again.</summary>
    private void TakeOver(Tableau<TNumber> other)
    {
        other.cells.CopyTo(cells, 0);
        other.rowValues.CopyTo(rowValues, 0);
        other.resting.CopyTo(resting, 0);
        other.columnVariable.CopyTo(columnVariable, 0);
        other.rowVariable.CopyTo(rowVariable, 0);
        other.place.CopyTo(place, 0);
        denominator = other.denominator;
        openCount = 0;
        for (var column = 0; column < width; column++)
        {
            if (!closed[columnVariable[column]])
            {
                open[openCount++] = column;
            }
        }
    }
}
