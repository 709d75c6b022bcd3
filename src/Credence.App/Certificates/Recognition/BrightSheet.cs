namespace Credence.App.Certificates.Recognition;

/// <summary>
/// A sheet whose edges are torn or curled has no straight sides, but it is the largest bright thing in the picture. One
/// that is small or runs out of the picture is not believed: it may be what a shadow leaves bright.
/// </summary>
internal static class BrightSheet
{
    private const double LeastOfPicture = 0.4;

    /// <summary>More that is as bright lies around a printed frame.</summary>
    private const double MostBesideIt = 0.1;

    /// <summary>Upper left, upper right, lower right, lower left; null where it is not plain to see.</summary>
    public static (double X, double Y)[]? In(byte[] dots, int width, int height)
    {
        var threshold = Otsu(dots);
        var sheet = LargestBright(dots, width, height, threshold);
        var beside = dots.Count(dot => dot > threshold) - sheet.Count;
        if (sheet.Count < LeastOfPicture * dots.Length || beside > MostBesideIt * dots.Length)
        {
            return null;
        }

        var corners = Extremes(sheet, width);
        var area = PageCorners.Area(corners);
        var covered = Covered(sheet, width, height);
        var rim = 0.015 * Math.Max(width, height);
        var isWhole = corners.All(corner =>
            corner.X > rim
            && corner.Y > rim
            && corner.X < width - 1 - rim
            && corner.Y < height - 1 - rim
        );
        return covered > 0.86 * area && covered < 1.1 * area && isWhole ? corners : null;
    }

    /// <summary>The threshold that parts dark from bright best.</summary>
    private static int Otsu(byte[] dots)
    {
        var counts = new long[256];
        foreach (var dot in dots)
        {
            counts[dot]++;
        }

        var sum = counts.Select((count, level) => count * level).Sum();
        var (below, sumBelow, best, bestLevel) = (0L, 0L, -1.0, 128);
        for (var level = 0; level < 255; level++)
        {
            below += counts[level];
            sumBelow += counts[level] * level;
            var above = dots.Length - below;
            if (below == 0 || above == 0)
            {
                continue;
            }

            var apart = ((double)sumBelow / below) - ((double)(sum - sumBelow) / above);
            var spread = (double)below * above * apart * apart;
            if (spread > best)
            {
                (best, bestLevel) = (spread, level);
            }
        }

        return bestLevel;
    }

    private static List<int> LargestBright(byte[] dots, int width, int height, int threshold)
    {
        var seen = new bool[dots.Length];
        List<int> best = [];
        var waiting = new Stack<int>();
        for (var start = 0; start < dots.Length; start++)
        {
            if (seen[start] || dots[start] <= threshold)
            {
                continue;
            }

            var found = new List<int>();
            seen[start] = true;
            waiting.Push(start);
            while (waiting.TryPop(out var at))
            {
                found.Add(at);
                var (x, y) = (at % width, at / width);
                Look(x > 0, at - 1);
                Look(x + 1 < width, at + 1);
                Look(y > 0, at - width);
                Look(y + 1 < height, at + width);
            }

            best = found.Count > best.Count ? found : best;
        }

        return best;

        void Look(bool inside, int at)
        {
            if (inside && !seen[at] && dots[at] > threshold)
            {
                seen[at] = true;
                waiting.Push(at);
            }
        }
    }

    private static (double X, double Y)[] Extremes(List<int> sheet, int width)
    {
        var points = sheet.ConvertAll(at => (X: at % width, Y: at / width));
        return
        [
            points.MinBy(point => point.X + point.Y),
            points.MaxBy(point => point.X - point.Y),
            points.MaxBy(point => point.X + point.Y),
            points.MinBy(point => point.X - point.Y),
        ];
    }

    /// <summary>The sheet with its print filled in: from its first to its last bright dot in each row.</summary>
    private static double Covered(List<int> sheet, int width, int height)
    {
        var first = Enumerable.Repeat(int.MaxValue, height).ToArray();
        var last = Enumerable.Repeat(-1, height).ToArray();
        foreach (var at in sheet)
        {
            var (x, y) = (at % width, at / width);
            first[y] = Math.Min(first[y], x);
            last[y] = Math.Max(last[y], x);
        }

        return first.Zip(last).Sum(row => row.Second < 0 ? 0 : row.Second - row.First + 1);
    }
}
