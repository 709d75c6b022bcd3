using System.Text;

namespace Credence.App.Tests.Rules;

/// <summary>Files made to hang, to exhaust or to break a reader.</summary>
internal static class HostileFile
{
    private const int Large = 3_900_000;

    public static byte[] Named(string name) =>
        name switch
        {
            "ten megabytes of garbage" => Garbage(10_000_000),
            "four megabytes of letters" => Repeated("a", Large),
            "lists without end" => Repeated("[", Large),
            "maps without end" => Repeated("{a: ", Large),
            "dashes without end" => Repeated("- ", Large),
            "question marks without end" => Repeated("? ", Large),
            "quote without end" => Bytes("id: \"" + new string('a', Large)),
            "keys without end" => Bytes(
                string.Concat(Enumerable.Range(0, 300_000).Select(number => $"k{number}: 1\n"))
            ),
            "reference to itself" => Bytes("id: &a [*a]\n"),
            "references in references" => Bytes(
                "a: &a [x, x, x, x, x, x, x, x, x]\n"
                    + string.Concat(
                        Enumerable
                            .Range('b', 24)
                            .Select(letter =>
                                $"{(char)letter}: &{(char)letter} [{string.Join(", ", Enumerable.Repeat($"*{(char)(letter - 1)}", 9))}]\n"
                            )
                    )
            ),
            "tabs" => Bytes("id:\tx\n\trequirements:\n\t\t- {id: a}\n"),
            "only a mark" => [0xEF, 0xBB, 0xBF],
            "nothing" => [],
            "zeros" => new byte[100_000],
            "not UTF-8" => [.. Bytes("id: x\nname: "), 0xC3, 0x28, 0xFF, .. Bytes("\n")],
            "UTF-16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("id: x\n")],
            "two documents" => Bytes("id: x\n---\nid: y\n"),
            "a list for a key" => Bytes("? [a, b]\n: 1\n"),
            "every key a list" => Bytes(
                "form: [2]\nid: [x]\nname: {a: b}\nrequirements: {a: [b]}\ncycle: 3\nsources: 4\n"
            ),
            "an amount beyond all numbers" => Bytes(
                "id: x\nrequirements: [{id: a, amount: 1e400}, {id: b, amount: 9999999999999999999999999999999999}]\n"
            ),
            "a date beyond all years" => Bytes(
                "id: x\neffective_from: 99999-01-01\nrequirements: [{id: a, amount: 1}]\n"
            ),
            "a circle of parents" => Bytes(
                "id: x\nrequirements:\n"
                    + string.Concat(
                        Enumerable
                            .Range(0, 500)
                            .Select(number =>
                                $"  - {{id: r{number}, amount: 1, within: r{(number + 1) % 500}}}\n"
                            )
                    )
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
        };

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Repeated(string text, int length) =>
        Bytes(string.Concat(Enumerable.Repeat(text, length / text.Length)));

    private static byte[] Garbage(int length)
    {
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        return bytes;
    }
}
