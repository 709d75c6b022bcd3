namespace Credence.App.Certificates.Recognition;

/// <summary>
/// Finds the four corners of a sheet that lies on something else, as in a photo: of all long straight lines, the four that
/// make the largest quadrangle along whose sides the paper steps to the table. A shadow, a band of color or a printed frame
/// makes lines as well, but no such step all around.
/// </summary>
internal static class PageCorners
{
    private const int SmallSide = 420;
    private const double LeastOfPicture = 0.2;

    /// <summary>How much of a side must be seen, and of all four on average.</summary>
    private const double LeastOfSide = 0.5;
    private const double LeastOfSides = 0.7;

    /// <summary>At most one side runs out of the picture.</summary>
    private const int LeastWhole = 3;

    /// <summary>What a side is worth where the sheet runs out of the picture, and what a larger sheet is.</summary>
    private const double CutSide = 0.45;
    private const double WorthOfArea = 0.7;

    /// <summary>Upper left, upper right, lower right, lower left; null where the sheet fills the picture or is not plain to see.</summary>
    public static (double X, double Y)[]? Find(Picture picture)
    {
        var factor = Math.Min(1.0, (double)SmallSide / picture.LongSide);
        using var scaled = picture.Scaled(factor);
        using var small = scaled?.Darkest();
        if (small is null)
        {
            return null;
        }

        var dots = small.Dots();
        var across = new Tones(dots, small.Width, small.Height);
        var best =
            Best(across, EdgeLines.In(across), EdgeLines.In(across.Turned()))
            ?? BrightSheet.In(dots, small.Width, small.Height);
        return best is null
            ? null
            : [.. best.Select(corner => (corner.X / factor, corner.Y / factor))];
    }

    private static (double X, double Y)[]? Best(
        Tones tones,
        List<EdgeLine> upright,
        List<EdgeLine> level
    )
    {
        var (width, height) = (tones.Width - 1.0, tones.Height - 1.0);
        upright.AddRange([new(0, 0, IsRim: true), new(width, 0, IsRim: true)]);
        level.AddRange([new(0, 0, IsRim: true), new(height, 0, IsRim: true)]);
        (double X, double Y)[]? best = null;
        // What the whole picture would be worth as a sheet.
        var most = CutSide + WorthOfArea;
        foreach (var (left, right) in Pairs(upright, width, height))
        {
            foreach (var (top, bottom) in Pairs(level, height, width))
            {
                (double X, double Y)[] corners =
                [
                    left.Crossing(top),
                    right.Crossing(top),
                    right.Crossing(bottom),
                    left.Crossing(bottom),
                ];
                var area = WorthOfArea * Area(corners) / (width * height);
                if (
                    area < WorthOfArea * LeastOfPicture
                    || area + 1 <= most
                    || !corners.All(corner => tones.HasNear(corner.X, corner.Y))
                )
                {
                    continue;
                }

                var seen = Seen(tones, corners, [top, right, bottom, left]);
                if (seen + area > most)
                {
                    (best, most) = (corners, seen + area);
                }
            }
        }

        return best;
    }

    /// <summary>Far enough apart, the first before the second.</summary>
    private static IEnumerable<(EdgeLine One, EdgeLine Other)> Pairs(
        List<EdgeLine> lines,
        double span,
        double length
    ) =>
        from one in lines
        from other in lines
        where other.At(0) - one.At(0) > 0.3 * span
        where other.At(length) - one.At(length) > 0.3 * span
        select (one, other);

    /// <summary>The share of the sides along which the sheet steps to what it lies on; none where one of them does not.</summary>
    private static double Seen(Tones tones, (double X, double Y)[] corners, EdgeLine[] sides)
    {
        var (sum, whole, brighter) = (0.0, 0, 0.0);
        for (var at = 0; at < sides.Length; at++)
        {
            if (sides[at].IsRim)
            {
                sum += CutSide;
                continue;
            }

            var (inside, outside) = tones.Step(corners[at], corners[(at + 1) % corners.Length]);
            if (inside + outside < LeastOfSide)
            {
                return 0;
            }

            sum += inside + outside;
            brighter += inside - outside;
            whole++;
        }

        var ofWhole = (sum - ((sides.Length - whole) * CutSide)) / Math.Max(1, whole);
        return whole < LeastWhole || brighter <= 0 || ofWhole < LeastOfSides
            ? 0
            : sum / sides.Length;
    }

    /// <summary>Of a quadrangle walked clockwise.</summary>
    public static double Area((double X, double Y)[] corners)
    {
        var twice = 0.0;
        for (var i = 0; i < corners.Length; i++)
        {
            var (one, next) = (corners[i], corners[(i + 1) % corners.Length]);
            twice += (one.X * next.Y) - (next.X * one.Y);
        }

        return twice / 2;
    }
}
