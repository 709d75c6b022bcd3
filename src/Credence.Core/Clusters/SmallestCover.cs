using System.Collections.Immutable;
using Credence.Core.Credits;

namespace Credence.Core.Clusters;

/// <summary>Something that does one or more of the parts still open; a price that nobody knows is no price of zero.</summary>
/// <param name="Parts">Numbers of the parts, from 0.</param>
public sealed record CoverChoice(
    string Id,
    ImmutableArray<int> Parts,
    Money Price,
    bool PriceKnown,
    Amount Hours
);

/// <summary>What is to be kept small first.</summary>
public enum CoverAim
{
    /// <summary>Money, then hours; what has no known price comes after everything that has one.</summary>
    Money,

    /// <summary>Hours, then money.</summary>
    Hours,
}

/// <summary>
/// The choices that together do every part at the least cost, exactly: by dynamic programming over the sets of parts. A
/// part that only one choice can do takes that choice first, so that what is left to weigh stays small.
/// </summary>
public static class SmallestCover
{
    /// <summary>The most parts with a real choice that are weighed; more than any stack has.</summary>
    public const int MostParts = 16;

    /// <summary>In the order of their ids; null where a part can be done by nothing.</summary>
    public static ImmutableArray<CoverChoice>? Of(
        int parts,
        IEnumerable<CoverChoice> choices,
        CoverAim aim
    )
    {
        ArgumentNullException.ThrowIfNull(choices);
        var sorted = choices.OrderBy(choice => choice.Id, StringComparer.Ordinal).ToList();
        var taken = new SortedDictionary<string, CoverChoice>(StringComparer.Ordinal);
        var open = Enumerable.Range(0, parts).ToHashSet();
        for (var part = 0; part < parts; part++)
        {
            var able = sorted.Where(choice => choice.Parts.Contains(part)).Take(2).ToList();
            if (able.Count == 0)
            {
                return null;
            }

            if (able.Count == 1)
            {
                taken[able[0].Id] = able[0];
                open.ExceptWith(able[0].Parts);
            }
        }

        var left = open.Order().ToList();
        ArgumentOutOfRangeException.ThrowIfGreaterThan(left.Count, MostParts, nameof(parts));
        foreach (
            var choice in Cheapest(left, [.. sorted.Where(one => !taken.ContainsKey(one.Id))], aim)
        )
        {
            taken[choice.Id] = choice;
        }

        return [.. taken.Values];
    }

    private static List<CoverChoice> Cheapest(
        List<int> left,
        List<CoverChoice> choices,
        CoverAim aim
    )
    {
        var best = new Best?[1 << left.Count];
        best[0] = new Best(default, null, null);
        foreach (var choice in choices)
        {
            var does = Enumerable
                .Range(0, left.Count)
                .Where(at => choice.Parts.Contains(left[at]))
                .Aggregate(0, (mask, at) => mask | (1 << at));
            if (does == 0)
            {
                continue;
            }

            var cost = Cost.Of(choice, aim);
            // From the fullest set down: no choice is taken twice.
            for (var done = best.Length - 1; done >= 0; done--)
            {
                if (best[done] is not { } before || (done | does) == done)
                {
                    continue;
                }

                var after = before.Cost.Plus(cost);
                if (best[done | does] is not { } there || after.CompareTo(there.Cost) < 0)
                {
                    best[done | does] = new Best(after, choice, before);
                }
            }
        }

        var found = new List<CoverChoice>();
        for (var at = best[^1]; at is { Choice: { } choice }; at = at.From)
        {
            found.Add(choice);
        }

        return found;
    }

    /// <summary>The cheapest way to a set of parts, with the way before it.</summary>
    private sealed record Best(Cost Cost, CoverChoice? Choice, Best? From);

    /// <summary>Compared first to last; the number of choices last, so that nothing superfluous is taken.</summary>
    private readonly record struct Cost(long First, long Second, long Third, int Count)
        : IComparable<Cost>
    {
        public static Cost Of(CoverChoice choice, CoverAim aim)
        {
            var unknown = choice.PriceKnown ? 0L : 1L;
            return aim == CoverAim.Money
                ? new(unknown, choice.Price.Cents, choice.Hours.Hundredths, 1)
                : new(choice.Hours.Hundredths, unknown, choice.Price.Cents, 1);
        }

        public Cost Plus(Cost other) =>
            new(
                First + other.First,
                Second + other.Second,
                Third + other.Third,
                Count + other.Count
            );

        public int CompareTo(Cost other) =>
            (First, Second, Third, Count).CompareTo(
                (other.First, other.Second, other.Third, other.Count)
            );
    }
}
