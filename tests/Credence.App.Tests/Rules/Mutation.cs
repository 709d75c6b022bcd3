using System.Text;

namespace Credence.App.Tests.Rules;

/// <summary>Breaks a real file in a few places: bytes, lines and words, always the same for the same seed.</summary>
internal sealed class Mutation(Random random)
{
    private static readonly string[] Hostile =
    [
        "&a ",
        "*a",
        "!!binary ",
        "{",
        "}",
        "[",
        "]",
        ": ",
        "- ",
        "? ",
        "| ",
        "> ",
        "\t",
        "\"",
        "'",
        "\uFEFF",
        "\0",
        "\u2028",
        "%YAML 9.9\n",
        "---\n",
        "...\n",
        "null",
        "~",
        "-1",
        "99999999999999999999",
        "0.001",
        "2026-02-30",
        "0000-00-00",
        "within: total",
        "<<: {a: b}",
        "\\x",
        "\"\\uD800\"",
    ];

    public byte[] Of(byte[][] files)
    {
        var bytes = files[random.Next(files.Length)];
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            bytes = random.Next(6) switch
            {
                0 => FlipByte(bytes),
                1 => Lines(bytes, DropLine),
                2 => Lines(bytes, RepeatLine),
                3 => Lines(bytes, SwapWords),
                4 => Insert(bytes, Encoding.UTF8.GetBytes(Hostile[random.Next(Hostile.Length)])),
                _ => Cut(bytes),
            };
        }

        return bytes;
    }

    private byte[] FlipByte(byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            return bytes;
        }

        var copy = (byte[])bytes.Clone();
        copy[random.Next(copy.Length)] ^= (byte)(1 << random.Next(8));
        return copy;
    }

    private byte[] Insert(byte[] bytes, byte[] inserted)
    {
        var at = random.Next(bytes.Length + 1);
        return [.. bytes[..at], .. inserted, .. bytes[at..]];
    }

    private byte[] Cut(byte[] bytes)
    {
        var from = random.Next(bytes.Length + 1);
        var to = Math.Min(bytes.Length, from + random.Next(40));
        return [.. bytes[..from], .. bytes[to..]];
    }

    private static byte[] Lines(byte[] bytes, Action<List<string>> change)
    {
        var lines = Encoding.Latin1.GetString(bytes).Split('\n').ToList();
        change(lines);
        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    private void DropLine(List<string> lines) => lines.RemoveAt(random.Next(lines.Count));

    private void RepeatLine(List<string> lines) =>
        lines.Insert(random.Next(lines.Count + 1), lines[random.Next(lines.Count)]);

    private void SwapWords(List<string> lines)
    {
        var (one, other) = (random.Next(lines.Count), random.Next(lines.Count));
        var first = lines[one].Split(' ');
        var second = lines[other].Split(' ');
        var (at, with) = (random.Next(first.Length), random.Next(second.Length));
        (first[at], second[with]) = (second[with], first[at]);
        lines[one] = string.Join(' ', first);
        if (one != other)
        {
            lines[other] = string.Join(' ', second);
        }
    }
}
