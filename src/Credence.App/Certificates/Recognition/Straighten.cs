namespace Credence.App.Certificates.Recognition;

/// <summary>A picture made ready for recognition, and the way back to the one that was given.</summary>
internal sealed class Straighten : IDisposable
{
    private const int LongSide = 2500;
    private const int SmallestLongSide = 1900;
    private const double SureSkew = 2.5;
    private const double LeastSkew = 0.3;
    private const double SureTurn = 7;

    private Straighten(Picture picture) => Picture = picture;

    public Picture Picture { get; private set; }

    /// <summary>Leads from this picture to the one that was given.</summary>
    public Projection Back { get; private set; } = Projection.None;

    public int GivenWidth { get; private set; }

    public int GivenHeight { get; private set; }

    /// <summary>Null where the file cannot be opened as a picture.</summary>
    public static Straighten? Open(string path, int orientation, bool isPhoto)
    {
        if (Picture.Read(path) is not { } picture)
        {
            return null;
        }

        var straight = new Straighten(picture);
        straight.Upright(orientation);
        (straight.GivenWidth, straight.GivenHeight) = (
            straight.Picture.Width,
            straight.Picture.Height
        );
        var corners = isPhoto ? PageCorners.Find(straight.Picture) : null;
        straight.Become(straight.Picture.Gray(), Projection.None);
        if (corners is not null)
        {
            straight.Flatten(corners);
        }

        straight.Resize();
        straight.Become(Grain.Smoothed(straight.Picture), Projection.None);
        straight.Become(DarkAreas.Inverted(straight.Picture), Projection.None);
        if (isPhoto)
        {
            straight.Become(straight.Picture.InEvenLight(), Projection.None);
        }

        straight.Level();
        straight.TurnUpright();
        return straight;
    }

    public void Turn(int clockwise)
    {
        var turned = Picture.QuarterTurns(clockwise);
        if (turned is null)
        {
            return;
        }

        var back = (clockwise & 3) switch
        {
            1 => new Projection(0, 1, 0, -1, 0, turned.Width, 0, 0),
            2 => new Projection(-1, 0, turned.Width, 0, -1, turned.Height, 0, 0),
            3 => new Projection(0, -1, turned.Height, 1, 0, 0, 0, 0),
            _ => Projection.None,
        };
        Become(turned, back);
    }

    public void Dispose() => Picture.Dispose();

    /// <summary>As the phone says it was held; browsers show it so as well.</summary>
    private void Upright(int orientation)
    {
        if (orientation is 2 or 4 or 5 or 7)
        {
            Become(Picture.Mirrored(), Projection.None);
        }

        var turns = orientation switch
        {
            3 or 4 => 2,
            5 or 8 => 3,
            6 or 7 => 1,
            _ => 0,
        };
        if (turns > 0)
        {
            Become(Picture.QuarterTurns(turns), Projection.None);
        }
    }

    private void Flatten((double X, double Y)[] corners)
    {
        var width = (Length(corners[0], corners[1]) + Length(corners[3], corners[2])) / 2;
        var height = (Length(corners[0], corners[3]) + Length(corners[1], corners[2])) / 2;
        var target = Picture.Corners(width, height);
        if (Projection.Between(target, corners) is { } back)
        {
            // The canvas keeps the size of the photo, so the sheet is stretched to it.
            var across = Picture.Width / width;
            var down = Picture.Height / height;
            var canvas = Picture.Corners(Picture.Width, Picture.Height);
            Become(
                Picture.Projected(corners, Picture.Width, Picture.Height),
                Projection.Between(canvas, corners) ?? back
            );
            Proportions(across, down);
        }
    }

    /// <summary>The sheet was stretched to the canvas: back to its own proportions.</summary>
    private void Proportions(double across, double down)
    {
        var least = Math.Min(across, down);
        var (x, y) = (least / across, least / down);
        Become(Picture.Scaled(x, y), new Projection(1 / x, 0, 0, 0, 1 / y, 0, 0, 0));
    }

    private void Resize()
    {
        var factor =
            Picture.LongSide > LongSide + 100 ? (double)LongSide / Picture.LongSide
            : Picture.LongSide < SmallestLongSide
                ? Math.Min(2.5, (double)SmallestLongSide / Picture.LongSide)
            : 1;
        if (Math.Abs(factor - 1) > 0.02)
        {
            Become(Picture.Scaled(factor), Projection.Scale(1 / factor));
        }
    }

    private void Level()
    {
        using var plain = Picture.BlackAndWhite(150);
        if (
            plain is null
            || Leptonica.FindSkew(plain.Pointer, out var degrees, out var confidence) != 0
            || confidence < SureSkew
            || Math.Abs(degrees) < LeastSkew
        )
        {
            return;
        }

        var radians = degrees * Math.PI / 180;
        Become(
            Picture.Rotated(radians),
            Projection.Turn(-radians, Picture.Width / 2.0, Picture.Height / 2.0)
        );
    }

    private void TurnUpright()
    {
        using var plain = Picture.BlackAndWhite(150);
        if (
            plain is null
            || Leptonica.DetectOrientation(plain.Pointer, out var up, out var left, 0, 0) != 0
        )
        {
            return;
        }

        var (upright, sideways) = (Math.Abs(up), Math.Abs(left));
        if (upright > SureTurn && upright > 2.5 * sideways)
        {
            Turn(up < 0 ? 2 : 0);
        }
        else if (sideways > SureTurn && sideways > 2.5 * upright)
        {
            Turn(left > 0 ? 1 : 3);
        }
    }

    private void Become(Picture? next, Projection back)
    {
        if (next is null)
        {
            return;
        }

        if (!ReferenceEquals(next, Picture))
        {
            Picture.Dispose();
        }

        Picture = next;
        Back = back.Then(Back);
    }

    private static double Length((double X, double Y) one, (double X, double Y) other) =>
        Math.Sqrt(Math.Pow(one.X - other.X, 2) + Math.Pow(one.Y - other.Y, 2));
}
