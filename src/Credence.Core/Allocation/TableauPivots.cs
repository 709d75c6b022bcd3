using System.Numerics;

namespace Credence.Core.Allocation;

/// <summary>The bounded simplex method: which column moves, what stops it, and the exchange of the two.</summary>
internal sealed partial class Tableau<TNumber>
    where TNumber : struct, IBinaryInteger<TNumber>
{
    private const int StallsBeforeFirstIndexRule = 24;

    private readonly record struct Stop(int Row, bool AtUpper, TNumber Room, TNumber Rate);

    /// <summary>Moves one variable toward the goal by the linear equations alone; false: it can't get there.</summary>
    private bool Drive(int variable, bool rises, TNumber goal)
    {
        var bound = rises ? upper : lower;
        var boundBefore = bound[variable];
        var target = rises ? TNumber.Min(goal, boundBefore) : TNumber.Max(goal, boundBefore);
        bound[variable] = target;
        var stalls = 0;
        while (!IsAt(variable, target))
        {
            // After many steps of length zero the first-index rule, which can't run in circles.
            var firstIndex = stalls > StallsBeforeFirstIndexRule;
            int column;
            bool columnRises;
            if (place[variable] >= 0)
            {
                if (closed[variable] > 0)
                {
                    break;
                }
                column = place[variable];
                columnRises = rises;
            }
            else
            {
                column = ColumnThatMoves(~place[variable], rises, firstIndex, out columnRises);
                if (column < 0)
                {
                    break;
                }
            }
            stalls = Step(column, columnRises, firstIndex, variable) ? 0 : stalls + 1;
        }
        bound[variable] = boundBefore;
        return IsAt(variable, goal);
    }

    private bool IsAt(int variable, TNumber goal) =>
        place[variable] >= 0
            ? resting[variable] == goal
            : rowValues[~place[variable]] == checked(goal * denominator);

    private int ColumnThatMoves(int row, bool rises, bool firstIndex, out bool columnRises)
    {
        var best = -1;
        var bestSize = TNumber.Zero;
        columnRises = false;
        var cellsOfRow = cells.AsSpan(row * width, width);
        foreach (var column in open.AsSpan(0, openCount))
        {
            var cell = cellsOfRow[column];
            if (TNumber.IsZero(cell))
            {
                continue;
            }
            var variable = columnVariable[column];
            var up = TNumber.IsNegative(cell) == rises;
            if (up ? resting[variable] >= upper[variable] : resting[variable] <= lower[variable])
            {
                continue;
            }
            var size = TNumber.Abs(cell);
            if (best < 0 || (firstIndex ? variable < columnVariable[best] : size > bestSize))
            {
                best = column;
                bestSize = size;
                columnRises = up;
            }
        }
        return best;
    }

    /// <summary>Moves a column's variable until something stops it; false: it could not move at all.</summary>
    private bool Step(int column, bool rises, bool firstIndex, int driven)
    {
        var variable = columnVariable[column];
        var own = rises ? upper[variable] : lower[variable];
        var bounded = own != NoBound;
        var found = FirstToStop(column, rises, firstIndex, out var stop);
        if (bounded)
        {
            var way = checked(rises ? own - resting[variable] : resting[variable] - own);
            if (!found || checked(way * stop.Rate) <= stop.Room)
            {
                Slide(column, rises, way);
                resting[variable] = own;
                return !TNumber.IsZero(way);
            }
        }
        else if (!found)
        {
            throw new InvalidOperationException("An allocation is always bounded.");
        }
        Exchange(column, rises, stop);
        var left = columnVariable[column];
        if (!trying && left != driven && lower[left] == upper[left])
        {
            Close(left);
        }
        return !TNumber.IsZero(stop.Room);
    }

    private bool FirstToStop(int column, bool rises, bool firstIndex, out Stop stop)
    {
        stop = default;
        var found = false;
        for (int row = 0, at = column; row < height; row++, at += width)
        {
            var cell = cells[at];
            if (TNumber.IsZero(cell))
            {
                continue;
            }
            var variable = rowVariable[row];
            var toUpper = TNumber.IsNegative(cell) == rises;
            TNumber room;
            if (toUpper)
            {
                if (upper[variable] == NoBound)
                {
                    continue;
                }
                room = checked((upper[variable] * denominator) - rowValues[row]);
            }
            else
            {
                room = checked(rowValues[row] - (lower[variable] * denominator));
            }
            var rate = TNumber.Abs(cell);
            if (found)
            {
                var order =
                    rate == stop.Rate
                        ? room.CompareTo(stop.Room)
                        : checked(room * stop.Rate).CompareTo(checked(stop.Room * rate));
                if (order > 0 || (order == 0 && !IsPreferred(row, rate, stop, firstIndex)))
                {
                    continue;
                }
            }
            found = true;
            stop = new Stop(row, toUpper, room, rate);
        }
        return found;
    }

    // Among equals: the smallest cell keeps the denominator small; then the lowest number.
    private bool IsPreferred(int row, TNumber rate, in Stop stop, bool firstIndex) =>
        !firstIndex && rate != stop.Rate
            ? rate < stop.Rate
            : rowVariable[row] < rowVariable[stop.Row];

    private void Slide(int column, bool rises, TNumber way)
    {
        if (TNumber.IsZero(way))
        {
            return;
        }
        var signed = rises ? way : -way;
        for (int row = 0, at = column; row < height; row++, at += width)
        {
            if (!TNumber.IsZero(cells[at]))
            {
                rowValues[row] = checked(rowValues[row] - (cells[at] * signed));
            }
        }
    }

    /// <summary>The column's variable takes the row; the row's variable comes to rest on its bound in the column.</summary>
    private void Exchange(int column, bool rises, in Stop stop)
    {
        var pivotRow = stop.Row;
        var pivot = cells[(pivotRow * width) + column];
        var rate = stop.Rate;
        var negative = TNumber.IsNegative(pivot);
        var room = rises ? stop.Room : -stop.Room;
        var entering = columnVariable[column];
        var leaving = rowVariable[pivotRow];

        var pivotCells = cells.AsSpan(pivotRow * width, width);
        var touchedCount = 0;
        foreach (var other in open.AsSpan(0, openCount))
        {
            if (other != column && !TNumber.IsZero(pivotCells[other]))
            {
                touched[touchedCount++] = other;
                if (negative)
                {
                    pivotCells[other] = -pivotCells[other];
                }
            }
        }
        var columns = touched.AsSpan(0, touchedCount);
        var enteringValue = checked((resting[entering] * rate) + room);
        for (var row = 0; row < height; row++)
        {
            if (row == pivotRow)
            {
                continue;
            }
            var cellsOfRow = cells.AsSpan(row * width, width);
            var factor = cellsOfRow[column];
            if (TNumber.IsZero(factor))
            {
                if (rate != denominator)
                {
                    Rescale(cellsOfRow, rate);
                    rowValues[row] = checked(rowValues[row] * rate) / denominator;
                }
                continue;
            }
            if (rate == TNumber.One && denominator == TNumber.One)
            {
                rowValues[row] = checked(rowValues[row] - (factor * room));
                foreach (var other in columns)
                {
                    cellsOfRow[other] = checked(cellsOfRow[other] - (factor * pivotCells[other]));
                }
            }
            else
            {
                rowValues[row] = checked((rowValues[row] * rate) - (factor * room)) / denominator;
                Rescale(cellsOfRow, rate, factor, pivotCells);
            }
            cellsOfRow[column] = negative ? factor : -factor;
        }
        pivotCells[column] = negative ? -denominator : denominator;
        rowValues[pivotRow] = enteringValue;
        denominator = rate;

        resting[leaving] = stop.AtUpper ? upper[leaving] : lower[leaving];
        columnVariable[column] = leaving;
        rowVariable[pivotRow] = entering;
        place[leaving] = column;
        place[entering] = ~pivotRow;
    }

    private void Rescale(Span<TNumber> cellsOfRow, TNumber rate)
    {
        foreach (var other in open.AsSpan(0, openCount))
        {
            cellsOfRow[other] = checked(cellsOfRow[other] * rate) / denominator;
        }
    }

    private void Rescale(
        Span<TNumber> cellsOfRow,
        TNumber rate,
        TNumber factor,
        ReadOnlySpan<TNumber> pivotCells
    )
    {
        foreach (var other in open.AsSpan(0, openCount))
        {
            cellsOfRow[other] =
                checked((cellsOfRow[other] * rate) - (factor * pivotCells[other])) / denominator;
        }
    }
}
