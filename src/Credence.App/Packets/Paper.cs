namespace Credence.App.Packets;

/// <summary>What it is printed on; sizes in points, upright.</summary>
public sealed record Paper(string Name, int Width, int Height)
{
    public static readonly Paper Letter = new("letter", 612, 792);

    public static readonly Paper A4 = new("a4", 595, 842);

    public static Paper Of(string? name) =>
        string.Equals(name, A4.Name, StringComparison.OrdinalIgnoreCase) ? A4 : Letter;
}
