namespace Credence.App.Certificates.Recognition;

/// <summary>The gray of a small picture, its grain smoothed away.</summary>
internal sealed class Tones
{
    /// <summary>So far from an edge it is looked at, and once more beyond what may be a printed line.</summary>
    private const double Reach = 3;
    private const double Beyond = 7;
    private const double LeastStep = 7;
    private const double LeastShare = 0.07;

    private readonly float[] tones;

    public Tones(ReadOnlySpan<byte> dots, int width, int height)
    {
        (Width, Height) = (width, height);
        tones = new float[dots.Length];
        for (var at = 0; at < dots.Length; at++)
        {
            tones[at] = dots[at];
        }

        Smooth();
    }

    private Tones(float[] tones, int width, int height)
    {
        (Width, Height) = (width, height);
        this.tones = tones;
    }

    public int Width { get; }

    public int Height { get; }

    public float this[int x, int y] => tones[(y * Width) + x];

    /// <summary>With rows for columns, so that what is level stands upright.</summary>
    public Tones Turned()
    {
        var turned = new float[tones.Length];
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                turned[(x * Height) + y] = tones[(y * Width) + x];
            }
        }

        return new Tones(turned, Height, Width);
    }

    /// <summary>Within the picture, or not far beside it.</summary>
    public bool HasNear(double x, double y)
    {
        var rim = 0.04 * Math.Max(Width, Height);
        return x > -rim && y > -rim && x < Width + rim && y < Height + rim;
    }

    /// <summary>How much of a side, walked with the inside to the right, is brighter inside, and how much outside.</summary>
    public (double Inside, double Outside) Step((double X, double Y) from, (double X, double Y) to)
    {
        var (along, down) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Sqrt((along * along) + (down * down));
        var (inwardX, inwardY) = (-down / length, along / length);
        var (brighter, darker, places) = (0, 0, 0);
        for (var at = 0.02; at < 0.99; at += 0.02)
        {
            var (x, y) = (from.X + (at * along), from.Y + (at * down));
            if (Away(Reach) is not { } inside || Away(-Reach) is not { } outside)
            {
                continue;
            }

            places++;
            var beyond = Away(-Beyond) ?? outside;
            var least = Math.Max(LeastStep, LeastShare * Math.Max(inside, outside));
            brighter += inside - Math.Max(outside, beyond) > least ? 1 : 0;
            darker += Math.Min(outside, beyond) - inside > least ? 1 : 0;

            float? Away(double inward) => Tone(x + (inward * inwardX), y + (inward * inwardY));
        }

        return places == 0 ? (0, 0) : ((double)brighter / places, (double)darker / places);
    }

    private float? Tone(double x, double y)
    {
        var (column, row) = ((int)Math.Round(x), (int)Math.Round(y));
        return column >= 0 && row >= 0 && column < Width && row < Height ? this[column, row] : null;
    }

    /// <summary>Each dot becomes the mean of the nine around it.</summary>
    private void Smooth()
    {
        var before = (float[])tones.Clone();
        for (var y = 1; y < Height - 1; y++)
        {
            for (var x = 1; x < Width - 1; x++)
            {
                var at = (y * Width) + x;
                tones[at] =
                    (
                        before[at - Width - 1]
                        + before[at - Width]
                        + before[at - Width + 1]
                        + before[at - 1]
                        + before[at]
                        + before[at + 1]
                        + before[at + Width - 1]
                        + before[at + Width]
                        + before[at + Width + 1]
                    ) / 9;
            }
        }
    }
}
