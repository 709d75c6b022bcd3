using System.Collections.Immutable;

namespace Credence.Core.Allocation;

/// <summary>The table that finds the class of a key: open addressing, half empty at least.</summary>
internal sealed partial class CreditClasses
{
    private int FindClass(ReadOnlySpan<ulong> key)
    {
        var slot = FirstSlot(key);
        while (table[slot] != 0)
        {
            var found = table[slot] - 1;
            if (keys.AsSpan(found * keyWords, keyWords).SequenceEqual(key))
            {
                return found;
            }
            slot = (slot + 1) & (table.Length - 1);
        }
        var made = NewClass(key);
        table[slot] = made + 1;
        if (Count * 2 > table.Length)
        {
            Widen();
        }
        return made;
    }

    private int NewClass(ReadOnlySpan<ulong> key)
    {
        if (Count == supply.Length)
        {
            Array.Resize(ref supply, 2 * Count);
            Array.Resize(ref boundOf, 2 * Count);
            Array.Resize(ref keys, 2 * Count * keyWords);
        }
        key.CopyTo(keys.AsSpan(Count * keyWords));
        return Count++;
    }

    private void Widen()
    {
        var shared = table.Where(entry => entry != 0).Order().ToImmutableArray();
        table = new int[4 * table.Length];
        foreach (var entry in shared)
        {
            var slot = FirstSlot(keys.AsSpan((entry - 1) * keyWords, keyWords));
            while (table[slot] != 0)
            {
                slot = (slot + 1) & (table.Length - 1);
            }
            table[slot] = entry;
        }
    }

    private int FirstSlot(ReadOnlySpan<ulong> key)
    {
        var hash = 0UL;
        foreach (var word in key)
        {
            hash = unchecked((hash ^ word) * 0x9E3779B97F4A7C15UL);
            hash ^= hash >> 29;
        }
        return (int)(hash & (ulong)(table.Length - 1));
    }
}
