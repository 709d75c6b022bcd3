namespace Credence.App.Certificates.Recognition;

/// <summary>
/// Light print on a dark band or a dark page: evening out the light would take its contrast away, and recognition reads dark
/// print better. Such areas are inverted; paper in a shadow, whose print is darker than itself, stays as it is.
/// </summary>
internal static class DarkAreas
{
    /// <summary>Darker than this share of the page's paper.</summary>
    private const double Dark = 0.6;

    /// <summary>How much lighter a dot of the print is, as a share of the paper, and how many of all dots are print.</summary>
    private const double PrintStep = 0.14;
    private const double LeastPrint = 0.004;
    private const double LighterPrint = 1.5;

    /// <summary>Null where there is nothing to invert.</summary>
    public static Picture? Inverted(Picture picture)
    {
        var tiles = new Tiles(picture.Dots(), picture.Width, picture.Height);
        var paper = tiles.Paper();
        var changed = false;
        foreach (var area in TileAreas.Of(tiles, tone => tone < Dark * paper))
        {
            var ground = tiles.MiddleTone(area.Ground);
            if (HasLighterPrint(tiles, area, paper))
            {
                tiles.Change(area.All, dot => (byte)Math.Clamp(ground + paper - dot, 0, 255));
                changed = true;
            }
        }

        return changed ? picture.WithDots(tiles.Dots) : null;
    }

    private static bool HasLighterPrint(Tiles tiles, TileArea area, int paper)
    {
        var (lighter, darker, all) = (0L, 0L, 0L);
        foreach (var block in area.Inside.GroupBy(tiles.BlockOf))
        {
            var tone = tiles.MiddleTone([.. block]);
            if (tone >= Dark * paper)
            {
                continue;
            }

            foreach (var dot in block.SelectMany(tiles.DotsOf))
            {
                lighter += dot > tone + (PrintStep * paper) ? 1 : 0;
                darker += dot < tone - (PrintStep * paper) ? 1 : 0;
                all++;
            }
        }

        return lighter > LeastPrint * all && lighter > LighterPrint * darker;
    }
}
