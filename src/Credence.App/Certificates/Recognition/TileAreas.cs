namespace Credence.App.Certificates.Recognition;

/// <summary>Tiles that hang together.</summary>
/// <param name="Ground">Those of the tone that was looked for.</param>
/// <param name="All">These and the letters on them.</param>
/// <param name="Inside">Without those at its edge, which show something else as well.</param>
internal sealed record TileArea(List<int> Ground, List<int> All, List<int> Inside);

/// <summary>Finds bands and panels of one tone, with the letters on them.</summary>
internal static class TileAreas
{
    private const int LeastTiles = 250;
    private const int LeastAcross = 30;
    private const int LeastDown = 4;

    /// <summary>How much of the rectangle around it an area fills: a frame is none.</summary>
    private const double LeastFilled = 0.4;

    /// <summary>A spot in an area that is no larger than this is one of its letters.</summary>
    private const int MostOfLetter = 300;

    public static IEnumerable<TileArea> Of(Tiles tiles, Func<byte, bool> belongs)
    {
        var (columns, rows) = (tiles.Columns, tiles.Rows);
        var tones = tiles.Tones;
        var ground = new bool[tones.Length];
        for (var at = 0; at < ground.Length; at++)
        {
            ground[at] = belongs(tones[at]);
        }

        var areas = Together(ground, columns, rows).FindAll(area => IsLarge(area, columns));
        return areas.Count == 0 ? [] : WithLetters(areas, columns, rows);
    }

    private static IEnumerable<TileArea> WithLetters(List<List<int>> areas, int columns, int rows)
    {
        var owner = new int[columns * rows];
        for (var at = 0; at < areas.Count; at++)
        {
            areas[at].ForEach(tile => owner[tile] = at + 1);
        }

        // A letter with the ground that it encloses.
        var letters = Together([.. owner.Select(one => one == 0)], columns, rows)
            .Where(spot => spot.Count <= MostOfLetter)
            .Select(spot => (Spot: spot, Owner: OwnerAround(spot)))
            .Where(letter => letter.Owner > 0)
            .ToList();
        letters.ForEach(letter => letter.Spot.ForEach(tile => owner[tile] = letter.Owner));
        return areas.Select(
            (area, at) =>
            {
                List<int> all =
                [
                    .. area,
                    .. letters
                        .Where(letter => letter.Owner == at + 1)
                        .SelectMany(letter => letter.Spot),
                ];
                return new TileArea(
                    area,
                    all,
                    all.FindAll(tile =>
                        Neighbors(tile, columns, rows).All(other => owner[other] == at + 1)
                    )
                );
            }
        );

        // The one area that lies all around a spot; none where there are two.
        int OwnerAround(List<int> spot)
        {
            var around = spot.SelectMany(tile => Neighbors(tile, columns, rows))
                .Select(tile => owner[tile])
                .Where(one => one > 0)
                .Distinct()
                .Take(2)
                .ToArray();
            return around is [var one] && !spot.Exists(tile => IsAtRim(tile, columns, rows))
                ? one
                : 0;
        }
    }

    private static List<List<int>> Together(bool[] belongs, int columns, int rows)
    {
        var seen = new bool[belongs.Length];
        var areas = new List<List<int>>();
        var waiting = new Stack<int>();
        for (var start = 0; start < belongs.Length; start++)
        {
            if (!belongs[start] || seen[start])
            {
                continue;
            }

            var area = new List<int>();
            seen[start] = true;
            waiting.Push(start);
            while (waiting.TryPop(out var tile))
            {
                area.Add(tile);
                foreach (var other in Neighbors(tile, columns, rows))
                {
                    if (belongs[other] && !seen[other])
                    {
                        seen[other] = true;
                        waiting.Push(other);
                    }
                }
            }

            areas.Add(area);
        }

        return areas;
    }

    private static bool IsLarge(List<int> area, int columns)
    {
        if (area.Count < LeastTiles)
        {
            return false;
        }

        var across = area.Max(tile => tile % columns) - area.Min(tile => tile % columns) + 1;
        var down = area.Max(tile => tile / columns) - area.Min(tile => tile / columns) + 1;
        return across >= LeastAcross
            && down >= LeastDown
            && area.Count > LeastFilled * across * down;
    }

    private static IEnumerable<int> Neighbors(int tile, int columns, int rows)
    {
        var (x, y) = (tile % columns, tile / columns);
        if (x > 0)
        {
            yield return tile - 1;
        }

        if (x + 1 < columns)
        {
            yield return tile + 1;
        }

        if (y > 0)
        {
            yield return tile - columns;
        }

        if (y + 1 < rows)
        {
            yield return tile + columns;
        }
    }

    private static bool IsAtRim(int tile, int columns, int rows) =>
        tile % columns == 0
        || tile % columns == columns - 1
        || tile / columns == 0
        || tile / columns == rows - 1;
}
