using System.Text;
using Credence.App.Certificates.Recognition;
using Credence.App.Programs;

namespace Credence.App.Tests.Certificates;

/// <summary>What is done to a photo before its letters are read: corners, dark bands and grain, on pictures drawn dot by dot.</summary>
public sealed class PreparedPhotosTests : IDisposable
{
    private const int Width = 900;
    private const int Height = 1200;
    private const byte Table = 70;
    private const byte Paper = 230;

    /// <summary>Upper left, upper right, lower right, lower left of the sheet.</summary>
    private static readonly (double X, double Y)[] Sheet =
    [
        (110, 90),
        (800, 140),
        (770, 1110),
        (90, 1060),
    ];

    private readonly PrivateFolder folder = new();

    static PreparedPhotosTests() => NativeLibraries.Prepare();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_corners_of_a_sheet_on_a_table_are_found() =>
        AssertIsSheet(PageCorners.Find(Draw((x, y) => OnSheet(x, y) ? Paper : Table)));

    [Fact]
    public void A_hard_shadow_across_the_sheet_is_not_its_edge() =>
        AssertIsSheet(
            PageCorners.Find(
                Draw(
                    (x, y) => (OnSheet(x, y) ? Paper : Table) * (y > 500 + (0.6 * x) ? 4 : 10) / 10
                )
            )
        );

    [Fact]
    public void A_band_as_dark_as_ink_at_the_head_belongs_to_the_sheet() =>
        AssertIsSheet(
            PageCorners.Find(
                Draw(
                    (x, y) =>
                        OnSheet(x, y)
                            ? OnSheet(x, y - 140)
                                ? Paper
                                : 20
                            : Table
                )
            )
        );

    [Fact]
    public void A_sheet_with_torn_edges_is_found_as_the_large_bright_thing() =>
        AssertIsSheet(
            PageCorners.Find(
                Draw(
                    (x, y) =>
                    {
                        var (across, down) = (24 * Math.Sin(y / 13.0), 24 * Math.Sin(x / 11.0));
                        return OnSheet(x + across, y + down) ? Paper : Table;
                    }
                )
            ),
            off: 45
        );

    [Fact]
    public void A_printed_frame_in_a_picture_that_the_sheet_fills_is_no_sheet() =>
        Assert.Null(
            PageCorners.Find(
                Draw(
                    (x, y) =>
                        Math.Max(Math.Abs(x - (Width / 2)) + 150, Math.Abs(y - (Height / 2)))
                            is > 500
                                and < 508
                            ? 40
                            : Paper
                )
            )
        );

    [Fact]
    public void Light_print_on_a_dark_band_becomes_dark_print_on_paper()
    {
        using var picture = Draw((x, y) => y is > 100 and < 260 ? Rings(x, y, 220, 60) : Paper);
        using var inverted = DarkAreas.Inverted(picture);

        var dots = Assert.IsType<Picture>(inverted).Dots();
        Assert.InRange(dots[(130 * Width) + 450], Paper - 20, 255);
        Assert.InRange(dots[(190 * Width) + 425], 0, 100);
        Assert.InRange(dots[(190 * Width) + 442], Paper - 20, 255);
        Assert.Equal(Paper, dots[(600 * Width) + 450]);
    }

    [Fact]
    public void Paper_in_a_shadow_stays_as_it_is()
    {
        using var picture = Draw(
            (x, y) => Print(x, y, 30, Paper) * (y > 500 + (0.2 * x) ? 4 : 10) / 10
        );

        Assert.Null(DarkAreas.Inverted(picture));
    }

    [Fact]
    public void The_grain_of_little_light_is_smoothed_and_print_stays()
    {
        var random = new Random(7);
        using var picture = Draw(
            (x, y) => (Print(x, y, 20, 110) + (12 * (random.NextDouble() - 0.5) * 2))
        );
        using var smooth = Grain.Smoothed(picture);

        var dots = Assert.IsType<Picture>(smooth).Dots();
        Assert.InRange(dots[(130 * Width) + 450], 100, 120);
        Assert.InRange(dots[(185 * Width) + 403], 0, 60);
        using var calm = Draw((x, y) => Print(x, y, 20, 110));
        Assert.Null(Grain.Smoothed(calm));
    }

    /// <summary>Strokes seven dots wide every forty, sixty rows long.</summary>
    private static byte Print(int x, int y, byte ink, byte ground) =>
        y % 160 is > 0 and < 60 && x % 40 < 7 ? ink : ground;

    /// <summary>Letters that enclose some of their ground.</summary>
    private static byte Rings(int x, int y, byte ink, byte ground) =>
        y % 160 is > 0 and < 60
        && x % 60 < 44
        && (y % 160 is < 12 or > 48 || x % 60 is < 12 or > 32)
            ? ink
            : ground;

    private static bool OnSheet(double x, double y)
    {
        for (var at = 0; at < Sheet.Length; at++)
        {
            var (one, next) = (Sheet[at], Sheet[(at + 1) % Sheet.Length]);
            if (((next.X - one.X) * (y - one.Y)) - ((next.Y - one.Y) * (x - one.X)) < 0)
            {
                return false;
            }
        }

        return true;
    }

    private static void AssertIsSheet((double X, double Y)[]? corners, double off = 14)
    {
        Assert.NotNull(corners);
        Assert.All(
            Sheet.Zip(corners),
            pair =>
            {
                Assert.InRange(pair.Second.X, pair.First.X - off, pair.First.X + off);
                Assert.InRange(pair.Second.Y, pair.First.Y - off, pair.First.Y + off);
            }
        );
    }

    private Picture Draw(Func<int, int, double> tone)
    {
        var head = Encoding.ASCII.GetBytes($"P5 {Width} {Height} 255\n");
        var bytes = new byte[head.Length + (Width * Height)];
        head.CopyTo(bytes, 0);
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                bytes[head.Length + (y * Width) + x] = (byte)Math.Clamp(tone(x, y), 0, 255);
            }
        }

        var path = folder.File("drawn.pgm");
        File.WriteAllBytes(path, bytes);
        return Picture.Read(path)!;
    }
}
