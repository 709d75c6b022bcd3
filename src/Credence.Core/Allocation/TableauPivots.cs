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
            Stop stop;
            if (place[variable] >= 0)
            {
                if (closed[variable])
                {
                    break;
                }
                column = place[variable];
                columnRises = rises;
                stop = FirstToStop(column, columnRises, firstIndex);
            }
            else if (
                !ChooseColumn(
                    ~place[variable],
                    rises,
                    firstIndex,
                    out column,
                    out columnRises,
                    out stop
                )
            )
            {
                break;
            }
            stalls = Step(column, columnRises, stop, variable) ? 0 : stalls + 1;
        }
        bound[variable] = boundBefore;
        return IsAt(variable, goal);
    }

    private bool IsAt(int variable, TNumber goal) =>
        place[variable] >= 0
            ? resting[variable] == goal
            : rowValues[~place[variable]] == checked(goal * denominator);

    /// <summary>A column that moves the row's variable, and what stops it.</summary>
    private bool ChooseColumn(
        int row,
        bool rises,
        bool firstIndex,
        out int column,
        out bool columnRises,
        out Stop stop
    )
    {
        column = ColumnThatMoves(row, rises, firstIndex, out columnRises);
        if (column < 0)
        {
            stop = default;
            return false;
        }
        stop = FirstToStop(column, columnRises, firstIndex);
        if (firstIndex || stop.Rate <= denominator)
        {
            return true;
        }
        // This exchange would leave whole numbers; another column often gets there without.
        foreach (var other in open.AsSpan(0, openCount))
        {
            if (Moves(row, other, rises, out var otherRises))
            {
                var otherStop = FirstToStop(other, otherRises, firstIndex);
                if (otherStop.Rate <= denominator)
                {
                    (column, columnRises, stop) = (other, otherRises, otherStop);
                    break;
                }
            }
        }
        return true;
    }

    private int ColumnThatMoves(int row, bool rises, bool firstIndex, out bool columnRises)
    {
        var best = -1;
        var bestSize = TNumber.Zero;
        columnRises = false;
        foreach (var column in open.AsSpan(0, openCount))
        {
            if (!Moves(row, column, rises, out var up))
            {
                continue;
            }
            var size = TNumber.Abs(cells[(row * stride) + column]);
            if (
                best < 0
                || (firstIndex ? columnVariable[column] < columnVariable[best] : size > bestSize)
            )
            {
                best = column;
                bestSize = size;
                columnRises = up;
            }
        }
        return best;
    }

    /// <summary>Whether the column's variable can move the row's the wanted way, and which way it goes itself.</summary>
    private bool Moves(int row, int column, bool rises, out bool up)
    {
        var cell = cells[(row * stride) + column];
        up = TNumber.IsNegative(cell) == rises;
        if (TNumber.IsZero(cell))
        {
            return false;
        }
        var variable = columnVariable[column];
        return up ? resting[variable] < upper[variable] : resting[variable] > lower[variable];
    }

    /// <summary>Moves a column's variable until something stops it; false: it could not move at all.</summary>
    private bool Step(int column, bool rises, in Stop stop, int driven)
    {
        if (stop.Row < 0)
        {
            var variable = columnVariable[column];
            Slide(column, rises, stop.Room);
            resting[variable] = rises ? upper[variable] : lower[variable];
            return !TNumber.IsZero(stop.Room);
        }
        Exchange(column, rises, stop);
        var left = columnVariable[column];
        if (!trying && left != driven && lower[left] == upper[left])
        {
            Close(left);
        }
        return !TNumber.IsZero(stop.Room);
    }

    /// <summary>The first row that stops the column's variable; row -1: its own bound does, after that much room.</summary>
    private Stop FirstToStop(int column, bool rises, bool firstIndex)
    {
        var stop = default(Stop);
        var found = false;
        for (int row = 0, at = column; row < height; row++, at += stride)
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
        var moving = columnVariable[column];
        var own = rises ? upper[moving] : lower[moving];
        if (own != NoBound)
        {
            var way = checked(rises ? own - resting[moving] : resting[moving] - own);
            if (!found || checked(way * stop.Rate) <= stop.Room)
            {
                return new Stop(-1, rises, way, TNumber.Zero);
            }
        }
        return found
            ? stop
            : throw new InvalidOperationException("An allocation is always bounded.");
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
        for (int row = 0, at = column; row < height; row++, at += stride)
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
        var pivot = cells[(pivotRow * stride) + column];
        var rate = stop.Rate;
        var negative = TNumber.IsNegative(pivot);
        var room = rises ? stop.Room : -stop.Room;
        var entering = columnVariable[column];
        var leaving = rowVariable[pivotRow];

        var pivotCells = cells.AsSpan(pivotRow * stride, width);
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
            var cellsOfRow = cells.AsSpan(row * stride, width);
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
