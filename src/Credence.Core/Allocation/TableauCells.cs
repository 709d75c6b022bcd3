using System.Buffers;
using System.Numerics;
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
        if (IsShort)
        {
            SubtractFromShortRows(column, pivotRow, room, negative);
            return;
        }
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
                Subtract(cellsOfRow, factor);
                cellsOfRow[column] = negative ? factor : -factor;
            }
        }
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
