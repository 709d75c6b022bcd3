using System.Numerics;

namespace Credence.Core.Allocation;

/// <summary>The bounded simplex method: which column moves, what stops it, and the exchange of the two.</summary>
internal sealed partial class Tableau<TCell, TNumber>
    where TCell : struct, IBinaryInteger<TCell>
    where TNumber : struct, IBinaryInteger<TNumber>
{
    private const int StallsBeforeFirstIndexRule = 24;

    private TNumber enough;

    private readonly record struct Stop(int Row, bool AtUpper, TNumber Room, TNumber Rate);

    /// <summary>Moves one variable toward the goal by the linear equations alone; false: it can't get there.</summary>
    private bool Drive(int variable, bool rises, TNumber goal)
    {
        var bound = rises ? upper : lower;
        var boundBefore = bound[variable];
        var target = rises ? TNumber.Min(goal, boundBefore) : TNumber.Max(goal, boundBefore);
        bound[variable] = target;
        var stalls = 0;
        enough = NoBound;
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
        for (var word = 0; word < open.Length; word++)
        {
            var bits = open[word] & NonZero((row * stride) + (word * WordBits));
            for (; bits != 0; bits &= bits - 1)
            {
                var other = IndexOf(word, bits);
                if (Moves(row, other, rises, out var otherRises))
                {
                    var otherStop = FirstToStop(other, otherRises, firstIndex);
                    if (otherStop.Rate <= denominator)
                    {
                        (column, columnRises, stop) = (other, otherRises, otherStop);
                        return true;
                    }
                }
            }
        }
        return true;
    }

    /// <summary>The one with the largest cell, or the first as large as the one of the step before.</summary>
    private int ColumnThatMoves(int row, bool rises, bool firstIndex, out bool columnRises)
    {
        if (IsShort && !firstIndex && FirstAsLarge(row, rises) is var found and >= 0)
        {
            columnRises = true;
            return found;
        }
        var best = -1;
        var bestSize = TNumber.Zero;
        columnRises = false;
        for (var word = 0; word < open.Length; word++)
        {
            var bits = open[word] & NonZero((row * stride) + (word * WordBits));
            for (; bits != 0; bits &= bits - 1)
            {
                var column = IndexOf(word, bits);
                var size = TNumber.Abs(Wide(cells[(row * stride) + column]));
                if (!firstIndex && size >= enough && Moves(row, column, rises, out columnRises))
                {
                    return column;
                }
                if (
                    (
                        best < 0
                        || (
                            firstIndex
                                ? columnVariable[column] < columnVariable[best]
                                : size > bestSize
                        )
                    ) && Moves(row, column, rises, out var up)
                )
                {
                    best = column;
                    bestSize = size;
                    columnRises = up;
                }
            }
        }
        enough = bestSize;
        return best;
    }

    /// <summary>Whether the column's variable can move the row's the wanted way, and which way it goes itself.</summary>
    private bool Moves(int row, int column, bool rises, out bool up)
    {
        var cell = cells[(row * stride) + column];
        up = TCell.IsNegative(cell) == rises;
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
        ReadColumn(column);
        for (var word = 0; word < rowsRead.Length; word++)
        {
            for (var bits = rowsRead[word]; bits != 0; bits &= bits - 1)
            {
                var row = IndexOf(word, bits);
                var cell = cells[(row * stride) + column];
                var toUpper = TCell.IsNegative(cell) == rises;
                if (toUpper && upper[rowVariable[row]] == NoBound)
                {
                    continue;
                }
                var room = RoomOf(row, toUpper);
                var rate = TNumber.Abs(Wide(cell));
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

    /// <summary>How far the row's variable is from its bound, times the denominator.</summary>
    private TNumber RoomOf(int row, bool toUpper)
    {
        var bound = toUpper ? upper[rowVariable[row]] : lower[rowVariable[row]];
        var scaled = denominator == TNumber.One ? bound : checked(bound * denominator);
        return checked(toUpper ? scaled - rowValues[row] : rowValues[row] - scaled);
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
        ReadColumn(column);
        for (var word = 0; word < rowsRead.Length; word++)
        {
            for (var bits = rowsRead[word]; bits != 0; bits &= bits - 1)
            {
                var row = IndexOf(word, bits);
                var cell = Wide(cells[(row * stride) + column]);
                rowValues[row] = checked(rowValues[row] - (cell * signed));
            }
        }
    }

    /// <summary>The column's variable takes the row; the row's variable comes to rest on its bound in the column.</summary>
    private void Exchange(int column, bool rises, in Stop stop)
    {
        var pivotStart = stop.Row * stride;
        var negative = TCell.IsNegative(cells[pivotStart + column]);
        var rate = stop.Rate;
        var room = rises ? stop.Room : -stop.Room;
        var entering = columnVariable[column];
        var leaving = rowVariable[stop.Row];
        ReadColumn(column);
        ReadPivot(pivotStart, column, negative);
        var enteringValue = checked((resting[entering] * rate) + room);
        if (rate == TNumber.One && denominator == TNumber.One)
        {
            SubtractFromRows(column, stop.Row, room, negative);
        }
        else
        {
            ScaleRows(column, stop, room, negative);
        }
        columnRead = -1;
        cells[pivotStart + column] = Narrow(negative ? -denominator : denominator);
        rowValues[stop.Row] = enteringValue;
        denominator = rate;

        resting[leaving] = stop.AtUpper ? upper[leaving] : lower[leaving];
        columnVariable[column] = leaving;
        rowVariable[stop.Row] = entering;
        place[leaving] = column;
        place[entering] = ~stop.Row;
    }

    private void ScaleRows(int column, in Stop stop, TNumber room, bool negative)
    {
        var rate = stop.Rate;
        for (int row = 0, start = 0; row < height; row++, start += stride)
        {
            var factor = cells[start + column];
            if (row == stop.Row || (TCell.IsZero(factor) && rate == denominator))
            {
                continue;
            }
            var times = Wide(factor);
            rowValues[row] = checked((rowValues[row] * rate) - (times * room)) / denominator;
            Rescale(start, rate, times);
            cells[start + column] = negative ? factor : -factor;
        }
    }

    /// <summary>Turns the pivot's row so that the pivot is positive, and copies its open columns but the pivot's own.</summary>
    private void ReadPivot(int pivotStart, int column, bool negative)
    {
        if (IsShort)
        {
            ReadShortPivot(pivotStart, column, negative);
            return;
        }
        pivotCells.AsSpan().Clear();
        if (pivotHas.Length != open.Length)
        {
            pivotHas = new ulong[open.Length];
        }
        for (var word = 0; word < open.Length; word++)
        {
            var bits = open[word] & NonZero(pivotStart + (word * WordBits));
            if (word == column / WordBits)
            {
                bits &= ~(1UL << (column % WordBits));
            }
            pivotHas[word] = bits;
            for (; bits != 0; bits &= bits - 1)
            {
                var other = IndexOf(word, bits);
                if (negative)
                {
                    cells[pivotStart + other] = -cells[pivotStart + other];
                }
                pivotCells[other] = cells[pivotStart + other];
            }
        }
    }

    private void Rescale(int start, TNumber rate, TNumber times)
    {
        for (var column = Bits.Next(open, 0); column >= 0; column = Bits.Next(open, column + 1))
        {
            var scaled = checked(
                (Wide(cells[start + column]) * rate) - (times * Wide(pivotCells[column]))
            );
            cells[start + column] = Narrow(scaled / denominator);
        }
    }
}
