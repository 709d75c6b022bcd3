using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Credence.App.Certificates.Recognition;

/// <summary>A picture in Leptonica's memory. Each step gives a new one and leaves the old one alone.</summary>
internal sealed class Picture : IDisposable
{
    /// <summary>How wide the white rim around a part is, in dots.</summary>
    public const int Rim = 12;

    private const int LeastContrast = 40;

    private nint pointer;

    private Picture(nint pointer) => this.pointer = pointer;

    public nint Pointer => pointer;

    public int Width => Leptonica.Width(pointer);

    public int Height => Leptonica.Height(pointer);

    public int LongSide => Math.Max(Width, Height);

    /// <summary>In the colors it has; null where the file is no picture, or a damaged one.</summary>
    public static Picture? Read(string path)
    {
        using var colored = Of(Leptonica.Read(path));
        return colored is null ? null : Of(Leptonica.RemoveAlpha(colored.pointer));
    }

    public Picture? Gray() => Of(Leptonica.ToGray(pointer, 0));

    /// <summary>The darkest of its three colors at each dot: paper is bright in all of them, wood and bands of color are not.</summary>
    public Picture? Darkest() =>
        Leptonica.Depth(pointer) == Leptonica.TrueColor
            ? Of(Leptonica.ToGrayByChannel(pointer, Leptonica.Darkest))
            : Gray();

    public Picture? QuarterTurns(int clockwise) =>
        Of(Leptonica.QuarterTurns(pointer, clockwise & 3));

    public Picture? Mirrored() => Of(Leptonica.FlipLeftRight(0, pointer));

    public Picture? Scaled(double factor) =>
        Of(Leptonica.Scale(pointer, (float)factor, (float)factor));

    public Picture? Scaled(double across, double down) =>
        Of(Leptonica.Scale(pointer, (float)across, (float)down));

    /// <summary>A part by itself, its paper white and its ink black, with a white rim; null where there is no ink.</summary>
    public Picture? Part(double left, double top, double width, double height)
    {
        var box = Leptonica.CreateBox((int)left, (int)top, (int)width, (int)height);
        try
        {
            using var part = box == 0 ? null : Of(Leptonica.Clip(pointer, box, 0));
            if (part is null)
            {
                return null;
            }

            var dots = part.Dots();
            Array.Sort(dots);
            var (paper, ink) = (dots[dots.Length / 2], dots[dots.Length / 50]);
            if (paper - ink < LeastContrast)
            {
                return null;
            }

            var white = paper - ((paper - ink) / 6);
            using var clear = Of(Leptonica.Stretch(0, part.pointer, 1, ink, white));
            return clear is null
                ? null
                : Of(Leptonica.AddRim(clear.pointer, Rim, Rim, Rim, Rim, 255));
        }
        finally
        {
            Leptonica.DestroyBox(ref box);
        }
    }

    /// <summary>Each dot becomes the mean of the nine around it.</summary>
    public Picture? Smoothed() => Of(Leptonica.MeanAround(pointer, 1, 1));

    public Picture? InEvenLight() => Of(Leptonica.EvenOutLight(pointer, 0, 0));

    public Picture? BlackAndWhite(int threshold) =>
        Of(Leptonica.ToBlackAndWhite(pointer, threshold));

    public Picture? Rotated(double radians) =>
        Of(
            Leptonica.Rotate(
                pointer,
                (float)radians,
                Leptonica.AreaMap,
                Leptonica.BringInWhite,
                0,
                0
            )
        );

    /// <summary>The four source corners (upper left, upper right, lower right, lower left) become a whole rectangle.</summary>
    public Picture? Projected(ReadOnlySpan<(double X, double Y)> source, int width, int height)
    {
        var from = Leptonica.CreatePoints(4);
        var to = Leptonica.CreatePoints(4);
        try
        {
            foreach (var (x, y) in source)
            {
                Leptonica.AddPoint(from, (float)x, (float)y);
            }

            foreach (var (x, y) in Corners(width, height))
            {
                Leptonica.AddPoint(to, (float)x, (float)y);
            }

            return Of(Leptonica.Project(pointer, to, from, 255));
        }
        finally
        {
            Leptonica.DestroyPoints(ref from);
            Leptonica.DestroyPoints(ref to);
        }
    }

    public static (double X, double Y)[] Corners(double width, double height) =>
        [(0, 0), (width, 0), (width, height), (0, height)];

    /// <summary>One byte a dot, row by row, 0 black to 255 white.</summary>
    public byte[] Dots()
    {
        var (width, height) = (Width, Height);
        var words = Leptonica.WordsPerLine(pointer);
        var data = Leptonica.Data(pointer);
        var row = new byte[words * 4];
        var dots = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            Marshal.Copy(data + (nint)((long)y * words * 4), row, 0, row.Length);
            TurnWords(row);
            row.AsSpan(0, width).CopyTo(dots.AsSpan(y * width));
        }

        return dots;
    }

    /// <summary>The same picture with other dots.</summary>
    public Picture? WithDots(ReadOnlySpan<byte> dots)
    {
        if (Of(Leptonica.Copy(0, pointer)) is not { } copy)
        {
            return null;
        }

        var width = Width;
        var words = Leptonica.WordsPerLine(copy.pointer);
        var data = Leptonica.Data(copy.pointer);
        var row = new byte[words * 4];
        for (var y = 0; y < dots.Length / width; y++)
        {
            dots.Slice(y * width, width).CopyTo(row);
            TurnWords(row);
            Marshal.Copy(row, 0, data + (nint)((long)y * row.Length), row.Length);
        }

        return copy;
    }

    public void Dispose() => Leptonica.Destroy(ref pointer);

    /// <summary>Leptonica's dots are in the order of big-endian words.</summary>
    private static void TurnWords(Span<byte> row)
    {
        var words = MemoryMarshal.Cast<byte, uint>(row);
        BinaryPrimitives.ReverseEndianness(words, words);
    }

    private static Picture? Of(nint pointer) => pointer == 0 ? null : new Picture(pointer);
}
