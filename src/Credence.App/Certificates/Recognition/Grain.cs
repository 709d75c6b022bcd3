namespace Credence.App.Certificates.Recognition;

/// <summary>
/// The grain of a photo taken in little light. Recognition takes each grain for a sign, reads nothing right and needs
/// minutes for it, so a grainy picture is smoothed until it is calm.
/// </summary>
internal static class Grain
{
    private const int MostTimes = 3;
    private const int EveryRow = 3;

    /// <summary>How much two dots of one tone may differ, as a share of the paper: ordinary photos have a fifth of it.</summary>
    private const double Calm = 0.02;

    /// <summary>What the deviation of a normal distribution makes of the middle of the second differences, which weigh 36 in squares.</summary>
    private const double MiddleOfDifferences = 0.6745 * 6;

    /// <summary>Null where the picture is calm as it is.</summary>
    public static Picture? Smoothed(Picture picture)
    {
        Picture? smooth = null;
        for (var time = 0; time < MostTimes && IsGrainy(smooth ?? picture); time++)
        {
            var before = smooth;
            smooth = (before ?? picture).Smoothed();
            before?.Dispose();
        }

        return smooth;
    }

    private static bool IsGrainy(Picture picture)
    {
        var (width, height) = (picture.Width, picture.Height);
        var dots = picture.Dots();
        var differences = new int[(8 * byte.MaxValue) + 1];
        var tones = new int[byte.MaxValue + 1];
        var places = 0;
        for (var y = 1; y < height - 1; y += EveryRow)
        {
            for (var x = 1; x < width - 1; x++)
            {
                var (at, above, below) = (
                    (y * width) + x,
                    ((y - 1) * width) + x,
                    ((y + 1) * width) + x
                );
                var difference =
                    dots[above - 1]
                    + dots[above + 1]
                    + dots[below - 1]
                    + dots[below + 1]
                    - (2 * (dots[above] + dots[below] + dots[at - 1] + dots[at + 1]))
                    + (4 * dots[at]);
                differences[Math.Abs(difference)]++;
                tones[dots[at]]++;
                places++;
            }
        }

        var paper = Level(tones, places * 9 / 10);
        return Level(differences, places / 2) > Calm * MiddleOfDifferences * paper;
    }

    /// <summary>The level that so many do not exceed.</summary>
    private static int Level(int[] counts, int many)
    {
        var level = 0;
        for (var below = counts[0]; below < many && level < counts.Length - 1; level++)
        {
            below += counts[level + 1];
        }

        return level;
    }
}
