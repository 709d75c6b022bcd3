namespace Credence.App.Certificates.Recognition;

/// <summary>A nearly upright line: where it stands at the upper rim, and how far it moves with each dot down. Level ones are turned.</summary>
internal readonly record struct EdgeLine(double Start, double Lean, bool IsRim = false)
{
    public double At(double along) => Start + (Lean * along);

    /// <summary>Where this upright line meets a level one.</summary>
    public (double X, double Y) Crossing(EdgeLine level)
    {
        var y = (level.Start + (level.Lean * Start)) / (1 - (Lean * level.Lean));
        return (At(y), y);
    }
}

/// <summary>The strongest long lines that stand nearly upright, by the vote of each dot where the gray changes (Hough).</summary>
internal static class EdgeLines
{
    private const double MostLean = 0.4;
    private const double OwnLean = 0.15;
    private const int LeastChange = 8;
    private const int MostLines = 12;
    private const double LeastLength = 0.2;
    private const int Neighbors = 4;

    public static List<EdgeLine> In(Tones tones)
    {
        var step = 2.0 / tones.Height;
        var leans = (int)(2 * MostLean / step) + 1;
        var span = (int)(MostLean * tones.Height) + 1;
        var votes = new int[leans, tones.Width + (2 * span)];
        for (var y = 1; y < tones.Height - 1; y++)
        {
            for (var x = 2; x < tones.Width - 2; x++)
            {
                if (Change(tones, x, y) is not { } lean)
                {
                    continue;
                }

                var first = Math.Max(0, (int)((lean - OwnLean + MostLean) / step));
                var last = Math.Min(leans - 1, (int)((lean + OwnLean + MostLean) / step));
                for (var at = first; at <= last; at++)
                {
                    votes[at, (int)Math.Round(x - (((at * step) - MostLean) * y)) + span]++;
                }
            }
        }

        return Strongest(votes, step, span, tones.Height);
    }

    /// <summary>How an edge leans that passes here; null where none does.</summary>
    private static double? Change(Tones tones, int x, int y)
    {
        var across = tones[x + 1, y] - tones[x - 1, y];
        var strength = Math.Abs(across);
        if (
            strength < LeastChange
            || strength < Math.Abs(tones[x, y] - tones[x - 2, y])
            || strength <= Math.Abs(tones[x + 2, y] - tones[x, y])
        )
        {
            return null;
        }

        var lean = -(tones[x, y + 1] - tones[x, y - 1]) / across;
        return Math.Abs(lean) <= MostLean + OwnLean ? lean : null;
    }

    private static List<EdgeLine> Strongest(int[,] votes, double step, int span, int height)
    {
        var lines = new List<EdgeLine>();
        while (lines.Count < MostLines)
        {
            var (most, bestLean, bestStart) = (0, 0, 0);
            for (var lean = 0; lean < votes.GetLength(0); lean++)
            {
                for (var start = 0; start < votes.GetLength(1); start++)
                {
                    if (votes[lean, start] > most)
                    {
                        (most, bestLean, bestStart) = (votes[lean, start], lean, start);
                    }
                }
            }

            if (most < LeastLength * height)
            {
                break;
            }

            var line = new EdgeLine(bestStart - span, (bestLean * step) - MostLean);
            lines.Add(line);
            Forget(votes, line, step, span, height);
        }

        return lines;
    }

    /// <summary>The same edge gives many lines that hardly differ at either end.</summary>
    private static void Forget(int[,] votes, EdgeLine line, double step, int span, int height)
    {
        for (var at = 0; at < votes.GetLength(0); at++)
        {
            var lean = (at * step) - MostLean;
            for (var start = 0; start < votes.GetLength(1); start++)
            {
                var other = new EdgeLine(start - span, lean);
                if (
                    Math.Abs(other.Start - line.Start) <= Neighbors
                        && Math.Abs(other.At(height) - line.At(height)) <= 2 * Neighbors
                    || Math.Abs(other.Start - line.Start) <= 2 * Neighbors
                        && Math.Abs(other.At(height) - line.At(height)) <= Neighbors
                )
                {
                    votes[at, start] = 0;
                }
            }
        }
    }
}
