namespace Credence.App.Certificates.Reasoning;

/// <summary>What one witness says about a field: a value, how far it can be trusted alone, and where it stands.</summary>
/// <param name="Witness">Which way it was found; the same way twice is not two witnesses.</param>
internal sealed record Evidence<T>(T Value, double Weight, string Witness, Passage? At);

/// <summary>Weighs what the witnesses say: agreement adds, rivals take away, unclear letters take away.</summary>
internal static class Verdict
{
    private const double Rivalry = 0.45;
    private const double OneWay = 0.6;
    private const double NotSure = 0.78;

    /// <param name="suffices">Whether what speaks for a value is enough to be sure of it, however much it weighs.</param>
    public static FieldRead<T>? Of<T>(
        IEnumerable<Evidence<T>> evidence,
        Func<T, T, bool> same,
        Func<T, T, T>? better = null,
        Func<string, string, double>? rivalry = null,
        Func<T, IReadOnlyList<Evidence<T>>, bool>? suffices = null
    )
    {
        var groups = new List<List<Evidence<T>>>();
        foreach (var witness in evidence.OrderByDescending(witness => witness.Weight))
        {
            var group = groups.Find(other => same(other[0].Value, witness.Value));
            if (group is null)
            {
                groups.Add([witness]);
            }
            else
            {
                group.Add(witness);
            }
        }

        if (groups.Count == 0)
        {
            return null;
        }

        var ranked = groups
            .Select(group => (Group: group, Score: Score(group)))
            .OrderByDescending(pair => pair.Score)
            .ToList();
        var (best, score) = ranked[0];
        var rival = ranked.Count > 1 ? ranked[1].Score : 0;
        // Of several spellings of one value the clearest.
        var leading = best.MaxBy(witness => witness.Weight * Clear(witness.At?.Clarity ?? 1))!;
        var share =
            rivalry is null || ranked.Count < 2
                ? 1
                : rivalry(leading.Witness, ranked[1].Group[0].Witness);
        // Two ways that do not know of each other outweigh a rival that only one way has found.
        if (ranked.Count > 1 && Ways(best) > 1 && Ways(ranked[1].Group) == 1)
        {
            share *= OneWay;
        }

        var confidence = score * (1 - (Rivalry * share * Math.Pow(rival / score, 2) * rival));
        var value = better is null
            ? leading.Value
            : best.Select(witness => witness.Value).Aggregate(better);
        var most = suffices is null || suffices(value, best) ? 0.99 : NotSure;
        return new FieldRead<T>(
            value,
            Math.Round(Math.Clamp(confidence * Clear(Clarity(best)), 0, most), 2),
            leading.At?.Place,
            string.Join(
                ", ",
                best.Select(witness => witness.Witness).Distinct(StringComparer.Ordinal)
            )
        );
    }

    private static int Ways<T>(List<Evidence<T>> group) =>
        group.Select(witness => witness.Witness).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The chance that not all of them are wrong; each way of finding counts once, later ones less.</summary>
    private static double Score<T>(List<Evidence<T>> group)
    {
        var wrong = 1.0;
        var share = 1.0;
        foreach (
            var weight in group
                .GroupBy(witness => witness.Witness, StringComparer.Ordinal)
                .Select(way => way.Max(witness => witness.Weight))
                .OrderDescending()
        )
        {
            wrong *= 1 - (share * weight);
            share *= 0.75;
        }

        return 1 - wrong;
    }

    /// <summary>Of what stands twice the clearer one counts.</summary>
    private static double Clarity<T>(List<Evidence<T>> group) =>
        group
            .Where(witness => witness.At is not null)
            .Select(witness => witness.At!.Clarity)
            .DefaultIfEmpty(1)
            .Max();

    /// <summary>Recognized letters of which one is doubtful make the whole value doubtful.</summary>
    private static double Clear(double clarity) =>
        clarity switch
        {
            >= 0.82 => 1,
            >= 0.68 => 0.92,
            >= 0.5 => 0.78,
            _ => 0.6,
        };
}
