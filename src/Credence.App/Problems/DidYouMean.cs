namespace Credence.App.Problems;

/// <summary>Finds the known word that somebody probably meant.</summary>
public static class DidYouMean
{
    /// <summary>The nearest known word, or null where none is near enough to be worth asking.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        string? best = null;
        var least = int.MaxValue;
        if (word.Length is 0 or > 60)
        {
            return null;
        }

        foreach (var candidate in known)
        {
            var distance = Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (
                distance < least
                && distance <= Math.Max(1, Math.Min(word.Length, candidate.Length) / 3)
            )
            {
                (best, least) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>Letters to add, drop, change or swap with their neighbor.</summary>
    private static int Distance(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 4)
        {
            return int.MaxValue;
        }

        var before = new int[other.Length + 1];
        var last = new int[other.Length + 1];
        var now = new int[other.Length + 1];
        for (var column = 0; column <= other.Length; column++)
        {
            last[column] = column;
        }

        for (var row = 1; row <= one.Length; row++)
        {
            now[0] = row;
            for (var column = 1; column <= other.Length; column++)
            {
                var change = one[row - 1] == other[column - 1] ? 0 : 1;
                var best = Math.Min(
                    Math.Min(last[column] + 1, now[column - 1] + 1),
                    last[column - 1] + change
                );
                var swapped =
                    row > 1
                    && column > 1
                    && one[row - 1] == other[column - 2]
                    && one[row - 2] == other[column - 1];
                now[column] = swapped ? Math.Min(best, before[column - 2] + 1) : best;
            }

            (before, last, now) = (last, now, before);
        }

        return last[other.Length];
    }
}
