using System.Numerics;

namespace Credence.Core.Allocation;

/// <summary>
/// Branch and bound, for the rare stage whose linear best lies between whole hundredths: a variable that is not whole
/// is tried at or below, then at or above; what can't beat the best whole sharing found is not followed.
/// </summary>
internal sealed partial class Tableau<TCell, TNumber>
    where TCell : struct, IBinaryInteger<TCell>
    where TNumber : struct, IBinaryInteger<TNumber>
{
    private Tableau(Tableau<TCell, TNumber> other)
    {
        height = other.height;
        width = other.width;
        stride = other.stride;
        variables = other.variables;
        firstRowVariable = other.firstRowVariable;
        cells = other.cells.AsSpan(0, height * stride).ToArray();
        rowValues = (TNumber[])other.rowValues.Clone();
        resting = (TNumber[])other.resting.Clone();
        lower = (TNumber[])other.lower.Clone();
        upper = (TNumber[])other.upper.Clone();
        closed = (bool[])other.closed.Clone();
        columnVariable = (int[])other.columnVariable.Clone();
        rowVariable = (int[])other.rowVariable.Clone();
        place = (int[])other.place.Clone();
        open = (ulong[])other.open.Clone();
        pivotCells = new TCell[stride];
        openCount = other.openCount;
        denominator = other.denominator;
        trying = true;
    }

    /// <summary>
    /// Takes over the best whole sharing for a variable already driven; true if it is at the goal. Looks near the
    /// linear best first; where nothing whole there is as good as the linear best promises, a cut takes the promise
    /// back, and so on until they meet.
    /// </summary>
    private bool SettleOnWhole(int variable, bool rises, TNumber goal)
    {
        var bound = rises ? upper : lower;
        var boundBefore = bound[variable];
        bound[variable] = goal;
        while (!IsWhole())
        {
            Tableau<TCell, TNumber>? best = null;
            var near = new Tableau<TCell, TNumber>(this);
            near.StayNear(variable);
            Follow(near, variable, rises, goal, WholeBound(variable, rises), ref best);
            if (best is not null && best.WholeBound(variable, rises) == WholeBound(variable, rises))
            {
                TakeOver(best);
                break;
            }
            CutOff(BrokenRow(variable));
            Drive(variable, rises, goal);
        }
        (rises ? upper : lower)[variable] = boundBefore;
        return IsAt(variable, goal);
    }

    private void StayNear(int driven)
    {
        for (var variable = 0; variable < variables; variable++)
        {
            if (variable == driven || closed[variable])
            {
                continue;
            }
            var at = place[variable];
            var floor = at >= 0 ? resting[variable] : rowValues[~at] / denominator;
            lower[variable] = TNumber.Max(lower[variable], floor - TNumber.One);
            upper[variable] = TNumber.Min(upper[variable], floor + TNumber.One + TNumber.One);
        }
    }

    /// <summary>
    /// Gomory's cut: the fractions of a row add up to a whole number, so they are at least the fraction of its value.
    /// All sharings in whole hundredths keep it; the present point does not.
    /// </summary>
    private void CutOff(int row)
    {
        Settle();
        row = IsBroken(row) ? row : BrokenRow(-1);
        if (row < 0)
        {
            return;
        }
        var cut = AddRow();
        for (var column = Bits.Next(open, 0); column >= 0; column = Bits.Next(open, column + 1))
        {
            var variable = columnVariable[column];
            if (lower[variable] == upper[variable])
            {
                continue;
            }
            var cell = Wide(cells[(row * stride) + column]);
            cells[(cut * stride) + column] = Narrow(
                resting[variable] == lower[variable] ? -Fraction(cell) : Fraction(-cell)
            );
        }
        columnRead = -1;
        rowValues[cut] = -Fraction(rowValues[row]);
        var slack = rowVariable[cut];
        lower[slack] = -TNumber.One;
        if (!Drive(slack, rises: true, TNumber.Zero))
        {
            throw new InvalidOperationException("Nothing put is always a sharing.");
        }
        lower[slack] = TNumber.Zero;
    }

    /// <summary>Every column's variable comes to rest on a bound, as a cut needs it.</summary>
    private void Settle()
    {
        for (var column = width - 1; column >= 0; column--)
        {
            if (!Bits.Has(open, column))
            {
                continue;
            }
            var variable = columnVariable[column];
            if (resting[variable] > lower[variable] && resting[variable] < upper[variable])
            {
                var stop = FirstToStop(column, rises: false, firstIndex: false);
                Step(column, rises: false, stop, driven: -1);
            }
        }
    }

    private TNumber Fraction(TNumber scaled)
    {
        var rest = scaled % denominator;
        return TNumber.IsNegative(rest) ? rest + denominator : rest;
    }

    private bool IsBroken(int row) => !TNumber.IsZero(rowValues[row] % denominator);

    private static void Follow(
        Tableau<TCell, TNumber> node,
        int variable,
        bool rises,
        TNumber goal,
        TNumber limit,
        ref Tableau<TCell, TNumber>? best
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
        var row = node.BrokenRow(-1);
        if (row < 0)
        {
            best = node;
            return;
        }
        var broken = node.rowVariable[row];
        var below = node.WholeBound(broken, rises: true);
        foreach (var up in (ReadOnlySpan<bool>)[false, true])
        {
            var branch = new Tableau<TCell, TNumber>(node);
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

    /// <summary>A row whose value is not whole: the preferred variable's, else the lowest numbered; -1 if all are.</summary>
    private int BrokenRow(int preferred)
    {
        if (preferred >= 0 && place[preferred] < 0 && IsBroken(~place[preferred]))
        {
            return ~place[preferred];
        }
        var first = -1;
        for (var row = 0; row < height; row++)
        {
            if (IsBroken(row) && (first < 0 || rowVariable[row] < rowVariable[first]))
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
    private void TakeOver(Tableau<TCell, TNumber> other)
    {
        other.cells.CopyTo(cells, 0);
        other.rowValues.CopyTo(rowValues, 0);
        other.resting.CopyTo(resting, 0);
        other.columnVariable.CopyTo(columnVariable, 0);
        other.rowVariable.CopyTo(rowVariable, 0);
        other.place.CopyTo(place, 0);
        denominator = other.denominator;
        columnRead = -1;
        openCount = 0;
        open.AsSpan().Clear();
        for (var column = 0; column < width; column++)
        {
            if (!closed[columnVariable[column]])
            {
                Bits.Set(open, column);
                openCount++;
            }
        }
    }
}
