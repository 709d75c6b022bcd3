namespace Credence.App.Tests.Folder;

/// <summary>Damages a file in a few of the ways files are damaged; the same seed, the same damage.</summary>
internal sealed class Damage(int seed)
{
    private static readonly byte[][] Pieces =
    [
        "\""u8.ToArray(),
        ","u8.ToArray(),
        ":"u8.ToArray(),
        "\n"u8.ToArray(),
        "\r"u8.ToArray(),
        "\t"u8.ToArray(),
        "- "u8.ToArray(),
        "{"u8.ToArray(),
        "}"u8.ToArray(),
        "["u8.ToArray(),
        "]"u8.ToArray(),
        "|"u8.ToArray(),
        "&a"u8.ToArray(),
        "*a"u8.ToArray(),
        "---\n"u8.ToArray(),
        "-5"u8.ToArray(),
        "99999999999999999999"u8.ToArray(),
        "0000-00-00"u8.ToArray(),
        "<<: "u8.ToArray(),
        "!!x "u8.ToArray(),
        "%Y"u8.ToArray(),
        [0],
        [0xFF],
        [0xFE, 0xFF],
        [0xEF, 0xBB, 0xBF],
        [0xC3],
        [0xED, 0xA0, 0x80],
        "\u2028"u8.ToArray(),
        "=SUM(A1)"u8.ToArray(),
        "; ;"u8.ToArray(),
    ];

    private readonly Random random = new(seed);

    public byte[] Of(byte[] whole)
    {
        var bytes = new List<byte>(whole);
        for (var times = random.Next(1, 6); times > 0 && bytes.Count > 0; times--)
        {
            Once(bytes);
        }

        return [.. bytes];
    }

    private void Once(List<byte> bytes)
    {
        var at = random.Next(bytes.Count);
        var length = Math.Min(random.Next(1, 40), bytes.Count - at);
        switch (random.Next(6))
        {
            case 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 4:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            default:
                bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                break;
        }
    }
}
