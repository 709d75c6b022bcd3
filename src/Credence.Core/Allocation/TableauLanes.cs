using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Credence.Core.Allocation;

/// <summary>The exchange on cells of sixteen bits, thirty-two at once. Methods of their own, so that registers suffice.</summary>
internal sealed partial class Tableau<TCell, TNumber>
    where TCell : struct, IBinaryInteger<TCell>
    where TNumber : struct, IBinaryInteger<TNumber>
{
    private static Vector256<short> EachOf16 =>
        Vector256.Create(
            1,
            2,
            4,
            8,
            16,
            32,
            64,
            128,
            256,
            512,
            1024,
            2048,
            4096,
            8192,
            16384,
            short.MinValue
        );

    private static readonly Vector512<short> EachLane = Vector512.Create(EachOf16, EachOf16);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void SubtractFromShortRows(int column, int pivotRow, TNumber room, bool negative)
    {
        var largest = Vector512<short>.Zero;
        var all = MemoryMarshal.Cast<TCell, short>(cells.AsSpan(0, height * stride));
        ref var from = ref MemoryMarshal.GetReference(
            MemoryMarshal.Cast<TCell, short>(pivotCells.AsSpan(0, stride))
        );
        var values = rowValues;
        for (var word = 0; word < rowsRead.Length; word++)
        {
            for (var bits = rowsRead[word]; bits != 0; bits &= bits - 1)
            {
                var row = IndexOf(word, bits);
                if (row == pivotRow)
                {
                    continue;
                }
                var cellsOfRow = all.Slice(row * stride, stride);
                ref var cell = ref cellsOfRow[column];
                var factor = cell;
                values[row] = checked(values[row] - (TNumber.CreateTruncating(factor) * room));
                ref var to = ref MemoryMarshal.GetReference(cellsOfRow);
                for (
                    nuint at = 0;
                    at < (nuint)cellsOfRow.Length;
                    at += (nuint)Vector512<short>.Count
                )
                {
                    var some =
                        Vector512.LoadUnsafe(ref to, at)
                        - (Vector512.LoadUnsafe(ref from, at) * factor);
                    some.StoreUnsafe(ref to, at);
                    largest = Vector512.Max(largest, Vector512.Abs(some));
                }
                cell = negative ? factor : (short)-factor;
            }
        }
        if (Vector512.GreaterThanAny(largest, Vector512.Create(LargestShort)))
        {
            throw new OverflowException();
        }
    }

    private uint OpenFrom(int column) =>
        unchecked((uint)(open[column / WordBits] >> (column % WordBits)));

    /// <summary>All lanes of those whose bits are set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<short> Lanes(uint bits)
    {
        var each = Vector512.Create(
            Vector256.Create(unchecked((short)bits)),
            Vector256.Create(unchecked((short)(bits >> 16)))
        );
        return Vector512.Equals(each & EachLane, EachLane);
    }

    /// <summary>As <see cref="ReadPivot"/>, many cells at once.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
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
    [MethodImpl(MethodImplOptions.NoInlining)]
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

    private static Vector128<short> FourOn => Vector128.Create(4, 5, 6, 7, 0, 1, 2, 3);

    private static Vector128<short> TwoOn => Vector128.Create(2, 3, 0, 1, 6, 7, 4, 5);

    private static short LargestOf(Vector512<short> some)
    {
        var half = Vector256.Max(some.GetLower(), some.GetUpper());
        var quarter = Vector128.Max(half.GetLower(), half.GetUpper());
        quarter = Vector128.Max(quarter, Vector128.Shuffle(quarter, FourOn));
        quarter = Vector128.Max(quarter, Vector128.Shuffle(quarter, TwoOn));
        return Math.Max(quarter[0], quarter[1]);
    }
}
