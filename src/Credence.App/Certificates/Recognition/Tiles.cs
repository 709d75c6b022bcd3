namespace Credence.App.Certificates.Recognition;

/// <summary>A picture in small square tiles, each with its middle tone; what is left over at the far rims belongs to none.</summary>
internal sealed class Tiles
{
    private const int Side = 8;
    private const int EveryDot = 2;
    private const int BlockSide = 16;

    private readonly int width;
    private readonly byte[] tones;

    public Tiles(byte[] dots, int width, int height)
    {
        Dots = dots;
        this.width = width;
        (Columns, Rows) = (width / Side, height / Side);
        tones = new byte[Columns * Rows];
        Span<byte> some = stackalloc byte[Side / EveryDot * (Side / EveryDot)];
        for (var tile = 0; tile < tones.Length; tile++)
        {
            var (first, count) = (FirstDot(tile), 0);
            for (var y = 0; y < Side; y += EveryDot)
            {
                for (var x = 0; x < Side; x += EveryDot)
                {
                    some[count++] = dots[first + (y * width) + x];
                }
            }

            some.Sort();
            tones[tile] = some[count / 2];
        }
    }

    public byte[] Dots { get; }

    public int Columns { get; }

    public int Rows { get; }

    public ReadOnlySpan<byte> Tones => tones;

    /// <summary>The tone of the lightest tenth: of a page, its paper.</summary>
    public int Paper()
    {
        var sorted = (byte[])tones.Clone();
        Array.Sort(sorted);
        return sorted.Length == 0 ? 255 : sorted[sorted.Length * 9 / 10];
    }

    public int MiddleTone(IReadOnlyList<int> some)
    {
        var sorted = some.Select(tile => tones[tile]).Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    /// <summary>A neighborhood small enough to lie in one light.</summary>
    public (int Row, int Column) BlockOf(int tile) =>
        (tile / Columns / BlockSide, tile % Columns / BlockSide);

    public IEnumerable<byte> DotsOf(int tile)
    {
        var first = FirstDot(tile);
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                yield return Dots[first + (y * width) + x];
            }
        }
    }

    public void Change(IEnumerable<int> some, Func<byte, byte> change)
    {
        foreach (var tile in some)
        {
            var first = FirstDot(tile);
            for (var y = 0; y < Side; y++)
            {
                foreach (ref var dot in Dots.AsSpan(first + (y * width), Side))
                {
                    dot = change(dot);
                }
            }
        }
    }

    private int FirstDot(int tile) => (tile / Columns * Side * width) + (tile % Columns * Side);
}
