using System.Numerics;

namespace Credence.Core.Allocation;

/// <summary>Sets of small numbers, one bit each.</summary>
internal static class Bits
{
    public static bool Has(ReadOnlySpan<ulong> set, int bit) =>
        (set[bit >> 6] & (1UL << (bit & 63))) != 0;

    public static void Set(Span<ulong> set, int bit) => set[bit >> 6] |= 1UL << (bit & 63);

    public static bool Meet(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
    {
        for (var word = 0; word < one.Length; word++)
        {
            if ((one[word] & other[word]) != 0)
            {
                return true;
            }
        }
        return false;
    }

    public static bool IsEmpty(ReadOnlySpan<ulong> set) => set.IndexOfAnyExcept(0UL) < 0;

    public static int Count(ReadOnlySpan<ulong> set)
    {
        var count = 0;
        foreach (var word in set)
        {
            count += BitOperations.PopCount(word);
        }
        return count;
    }

    /// <summary>The first member at or after <paramref name="from"/>; -1 if there is none.</summary>
    public static int Next(ReadOnlySpan<ulong> set, int from)
    {
        for (var word = from >> 6; word < set.Length; word++)
        {
            var rest = set[word];
            if (word == from >> 6)
            {
                rest &= ulong.MaxValue << (from & 63);
            }
            if (rest != 0)
            {
                return (word << 6) + BitOperations.TrailingZeroCount(rest);
            }
        }
        return -1;
    }
}
