using System.Numerics;

namespace Credence.Core.Allocation;

/// <summary>What is added to the equations on the way, and what is let go because it can't move any more.</summary>
internal sealed partial class Tableau<TCell, TNumber>
    where TCell : struct, IBinaryInteger<TCell>
    where TNumber : struct, IBinaryInteger<TNumber>
{
    private const int SpareColumns = 32;
    private const int SpareRows = 48;

    /// <summary>A new variable between zero and the amount, at rest on zero and in no equation yet.</summary>
    public int AddColumn(long most)
    {
        if (width == stride)
        {
            Lay(height + SpareRows, openCount + SpareColumns);
        }
        var variable = NewVariable();
        upper[variable] = TNumber.CreateChecked(most);
        columnVariable[width] = variable;
        place[variable] = width;
        Bits.Set(open, width++);
        openCount++;
        return variable;
    }

    /// <summary>A new equation: (its new variable, zero or more) + sum of amounts x variables = constant.</summary>
    public int AddRow(long constant, params ReadOnlySpan<(int Variable, int Amount)> terms)
    {
        var row = AddRow();
        rowValues[row] = checked(TNumber.CreateChecked(constant) * denominator);
        var made = cells.AsSpan(row * stride, width);
        foreach (var (variable, amount) in terms)
        {
            var times = TNumber.CreateChecked(amount);
            var at = place[variable];
            if (at >= 0)
            {
                rowValues[row] -= checked(resting[variable] * times * denominator);
                if (at != Gone)
                {
                    made[at] += Narrow(checked(times * denominator));
                }
                continue;
            }
            rowValues[row] -= checked(rowValues[~at] * times);
            var start = ~at * stride;
            for (var word = 0; word < open.Length; word++)
            {
                var bits = open[word] & NonZero(start + (word * WordBits));
                for (; bits != 0; bits &= bits - 1)
                {
                    var column = IndexOf(word, bits);
                    made[column] = Narrow(
                        checked(Wide(made[column]) - (Wide(cells[start + column]) * times))
                    );
                }
            }
        }
        return rowVariable[row];
    }

    /// <summary>While it is true, nothing is closed: bounds set meanwhile may be taken back.</summary>
    public void Try(bool begins) => trying = begins;

    /// <summary>Whether the equations leave the variable more than its present value.</summary>
    public bool MayMove(int variable)
    {
        var at = place[variable];
        if (at >= 0 || closed[variable])
        {
            return !closed[variable];
        }
        for (var word = 0; word < open.Length; word++)
        {
            if ((open[word] & NonZero((~at * stride) + (word * WordBits))) != 0)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Lets go of what can't move any more, where that is most of it; the values stay known.</summary>
    public void LetGo()
    {
        if (height * width >= SmallEnough && 2 * openCount <= width)
        {
            Lay(height, openCount);
        }
    }

    /// <summary>Copies what can still move, with room for so many rows and columns.</summary>
    private void Lay(int rowRoom, int columnRoom)
    {
        columnRead = -1;
        columnRoom = WholeWords(columnRoom);
        var to = new int[width];
        var count = 0;
        for (var column = Bits.Next(open, 0); column >= 0; column = Bits.Next(open, column + 1))
        {
            to[column] = count++;
        }
        var keptCells = Rent(rowRoom * columnRoom);
        var kept = 0;
        for (var row = 0; row < height; row++)
        {
            var moves = false;
            var keptRow = keptCells.AsSpan(kept * columnRoom, columnRoom);
            keptRow.Clear();
            for (var word = 0; word < open.Length; word++)
            {
                var bits = open[word] & NonZero((row * stride) + (word * WordBits));
                moves |= bits != 0;
                for (; bits != 0; bits &= bits - 1)
                {
                    var column = IndexOf(word, bits);
                    keptRow[to[column]] = cells[(row * stride) + column];
                }
            }
            var variable = rowVariable[row];
            if (moves)
            {
                rowValues[kept] = rowValues[row];
                rowVariable[kept] = variable;
                place[variable] = ~kept;
                kept++;
            }
            else
            {
                resting[variable] = rowValues[row] / denominator;
                place[variable] = Gone;
                closed[variable] = true;
            }
        }
        foreach (var variable in columnVariable.AsSpan(0, width))
        {
            place[variable] = Gone;
        }
        var wereOpen = open;
        open = new ulong[columnRoom / WordBits];
        for (
            var column = Bits.Next(wereOpen, 0);
            column >= 0;
            column = Bits.Next(wereOpen, column + 1)
        )
        {
            // They stand in rising order, so none is overwritten before it has moved.
            columnVariable[to[column]] = columnVariable[column];
            place[columnVariable[column]] = to[column];
            Bits.Set(open, to[column]);
        }
        Release();
        (cells, height, width, stride) = (keptCells, kept, count, columnRoom);
        pivotCells = new TCell[stride];
        if (columnVariable.Length < stride)
        {
            Array.Resize(ref columnVariable, stride);
        }
    }

    private int NewVariable()
    {
        if (variables == place.Length)
        {
            var room = variables + (variables / 2) + SpareRows;
            Array.Resize(ref resting, room);
            Array.Resize(ref lower, room);
            Array.Resize(ref upper, room);
            Array.Resize(ref closed, room);
            Array.Resize(ref place, room);
        }
        upper[variables] = NoBound;
        return variables++;
    }

    private int AddRow()
    {
        if (height == rowVariable.Length)
        {
            Array.Resize(ref rowValues, height + SpareRows);
            Array.Resize(ref rowVariable, height + SpareRows);
        }
        if ((height + 1) * stride > cells.Length)
        {
            var wider = Rent((height + SpareRows) * stride);
            cells.AsSpan(0, height * stride).CopyTo(wider);
            Release();
            cells = wider;
        }
        columnRead = -1;
        var row = height++;
        cells.AsSpan(row * stride, stride).Clear();
        var variable = NewVariable();
        rowVariable[row] = variable;
        place[variable] = ~row;
        return row;
    }
}
