using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Credence.Core.Allocation;

/// <summary>
/// The cells of the equations: sixteen bits each as long as they do, which is nearly always (they are -1, 0 and 1 in a
/// network), so that many go through the processor at once. Larger ones throw.
/// </summary>
internal sealed partial class Tableau<TCell, TNumber>
    where TCell : struct, IBinaryInteger<TCell>
    where TNumber : struct, IBinaryInteger<TNumber>
{
    private const int WordBits = 64;
    private const short LargestShort = 180; // 180 x 180 + 180 still is a short

    private static Vector256<short> EachOf16 =>
        Vector256.Create(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, short.MinValue);

    private static readonly Vector512<short> EachLane = Vector512.Create(EachOf16, EachOf16);

    private ulong[] rowsRead = [];
    private ulong[] pivotHas = []; // which of the pivot's cells are not zero
    private int columnRead = -1;

    /// <summary>The cells are lent again when all is asked: they are most of what a sharing needs of memory.</summary>
    public void Release() => ArrayPool<TCell>.Shared.Return(cells);

    private static TCell[] Rent(int count) => ArrayPool<TCell>.Shared.Rent(count);

    private static bool IsShort => typeof(TCell) == typeof(short);

    private static int WholeWords(int columns) => (columns + WordBits - 1) / WordBits * WordBits;

    private static int IndexOf(int word, ulong bits) =>
        (word * WordBits) + BitOperations.TrailingZeroCount(bits);

    private static TNumber Wide(TCell cell) => TNumber.CreateTruncating(cell);

    private static TCell Narrow(TNumber number)
    {
        if (IsShort && TNumber.Abs(number) > TNumber.CreateTruncating(LargestShort))
        {
            throw new OverflowException();
        }
        return TCell.CreateTruncating(number);
    }

    /// <summary>Which of a word's cells are not zero, one bit each.</summary>
    private ulong NonZero(int start)
    {
        var span = cells.AsSpan(start, WordBits);
        var found = 0UL;
        if (Vector512<TCell>.IsSupported)
        {
            for (var at = 0; at < WordBits; at += Vector512<TCell>.Count)
            {
                var some = Vector512.Create<TCell>(span[at..]);
                found |=
                    Vector512.Equals(some, Vector512<TCell>.Zero).ExtractMostSignificantBits()
                    << at;
            }
            return ~found;
        }
        for (var at = 0; at < WordBits; at++)
        {
            found |= (TCell.IsZero(span[at]) ? 0UL : 1UL) << at;
        }
        return found;
    }

    /// <summary>Which rows the column has a cell in, for the steps that follow on it.</summary>
    private void ReadColumn(int column)
    {
        if (columnRead == column)
        {
            return;
        }
        columnRead = column;
        var words = (height + WordBits - 1) / WordBits;
        if (rowsRead.Length < words)
        {
            rowsRead = new ulong[words + 1];
        }
        rowsRead.AsSpan().Clear();
        for (int word = 0, at = column; word < words; word++)
        {
            var rows = Math.Min(WordBits, height - (word * WordBits));
            var bits = 0UL;
            for (var row = 0; row < rows; row++, at += stride)
            {
                bits |= (TCell.IsZero(cells[at]) ? 0UL : 1UL) << row;
            }
            rowsRead[word] = bits;
        }
    }

    /// <summary>Takes the pivot's cells from every row that moves with the column, all of them whole.</summary>
    private void SubtractFromRows(int column, int pivotRow, TNumber room, bool negative)
    {
        var largest = Vector512<short>.Zero;
        for (var word = 0; word < rowsRead.Length; word++)
        {
            for (var bits = rowsRead[word]; bits != 0; bits &= bits - 1)
            {
                var row = IndexOf(word, bits);
                if (row == pivotRow)
                {
                    continue;
                }
                var cellsOfRow = cells.AsSpan(row * stride, stride);
                var factor = cellsOfRow[column];
                rowValues[row] = checked(rowValues[row] - (Wide(factor) * room));
                if (IsShort)
                {
                    largest = Vector512.Max(
                        largest,
                        Subtract(
                            MemoryMarshal.Cast<TCell, short>(cellsOfRow),
                            short.CreateTruncating(factor),
                            MemoryMarshal.Cast<TCell, short>(pivotCells)
                        )
                    );
                }
                else
                {
                    Subtract(cellsOfRow, factor);
                }
                cellsOfRow[column] = negative ? factor : -factor;
            }
        }
        if (Vector512.GreaterThanAny(largest, Vector512.Create(LargestShort)))
        {
            throw new OverflowException();
        }
    }

    private static Vector512<short> Subtract(
        Span<short> row,
        short times,
        ReadOnlySpan<short> pivot
    )
    {
        var largest = Vector512<short>.Zero;
        ref var to = ref MemoryMarshal.GetReference(row);
        ref var from = ref MemoryMarshal.GetReference(pivot);
        for (nuint at = 0; at < (nuint)row.Length; at += (nuint)Vector512<short>.Count)
        {
            var taken = Vector512.LoadUnsafe(ref from, at) * times;
            var some = Vector512.LoadUnsafe(ref to, at) - taken;
            some.StoreUnsafe(ref to, at);
            largest = Vector512.Max(largest, Vector512.Abs(some));
        }
        return largest;
    }

    private uint OpenFrom(int column) =>
        unchecked((uint)(open[column / WordBits] >> (column % WordBits)));

    /// <summary>All lanes of those whose bits are set.</summary>
    private static Vector512<short> Lanes(uint bits)
    {
        var each = Vector512.Create(
            Vector256.Create(unchecked((short)bits)),
            Vector256.Create(unchecked((short)(bits >> 16)))
        );
        return Vector512.Equals(each & EachLane, EachLane);
    }

    /// <summary>As <see cref="ReadPivot"/>, many cells at once.</summary>
    private void ReadShortPivot(int pivotStart, int column, bool negative)
    {
        ref var from = ref MemoryMarshal.GetReference(
            MemoryMarshal.Cast<TCell, short>(cells.AsSpan(pivotStart, stride))
        );
        var to = MemoryMarshal.Cast<TCell, short>(pivotCells.AsSpan());
        for (var at = 0; at < to.Length; at += Vector512<short>.Count)
        {
            var some = Vector512.LoadUnsafe(ref from, (nuint)at);
            if (negative)
            {
                some = -some;
                some.StoreUnsafe(ref from, (nuint)at);
            }
            (some & Lanes(OpenFrom(at))).CopyTo(to[at..]);
        }
        to[column] = 0;
    }

    /// <summary>
    /// The first column with the largest cell that moves the row's variable the wanted way by rising; -1: none of the
    /// largest can.
    /// </summary>
    private int FirstAsLarge(int row, bool rises)
    {
        var from = MemoryMarshal.Cast<TCell, short>(cells.AsSpan(row * stride, stride));
        var most = Vector512<short>.Zero;
        for (var at = 0; at < from.Length; at += Vector512<short>.Count)
        {
            var some = Vector512.Create<short>(from[at..]);
            some = (rises ? -some : some) & Lanes(OpenFrom(at));
            most = Vector512.Max(most, some);
        }
        var largest = LargestOf(most);
        if (largest == 0)
        {
            return -1;
        }
        var wanted = Vector512.Create(rises ? (short)-largest : largest);
        for (var at = 0; at < from.Length; at += Vector512<short>.Count)
        {
            var bits =
                Vector512
                    .Equals(Vector512.Create<short>(from[at..]), wanted)
                    .ExtractMostSignificantBits() & OpenFrom(at);
            for (; bits != 0; bits &= bits - 1)
            {
                var column = at + BitOperations.TrailingZeroCount(bits);
                var variable = columnVariable[column];
                if (resting[variable] < upper[variable])
                {
                    return column;
                }
            }
        }
        return -1;
    }

    private static short LargestOf(Vector512<short> some)
    {
        var half = Vector256.Max(some.GetLower(), some.GetUpper());
        var quarter = Vector128.Max(half.GetLower(), half.GetUpper());
        short largest = 0;
        for (var lane = 0; lane < Vector128<short>.Count; lane++)
        {
            largest = Math.Max(largest, quarter[lane]);
        }
        return largest;
    }

    private void Subtract(Span<TCell> row, TCell times)
    {
        for (var word = 0; word < pivotHas.Length; word++)
        {
            for (var bits = pivotHas[word]; bits != 0; bits &= bits - 1)
            {
                var column = IndexOf(word, bits);
                row[column] = checked(row[column] - (times * pivotCells[column]));
            }
        }
    }
}
