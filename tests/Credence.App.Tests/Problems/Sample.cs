using System.Collections.Immutable;
using System.Text;

namespace Credence.App.Tests.Problems;

/// <summary>
/// One sample of the gallery: the files somebody gave, and every line they are told. A file is written as it stands
/// below its `>> name`; what no text can show is made: `= hex 00 01`, `= repeat 3 word`, `= windows-1252`, `= absent`.
/// </summary>
internal sealed record Sample(string Path, ImmutableArray<Sample.Given> Files, string Expected)
{
    private const string Mark = ">> ";
    private const string ExpectedMark = ">> expected";

    public sealed record Given(string Name, string Making, string Text)
    {
        public bool IsAbsent => Making == "absent";

        public byte[] Bytes =>
            Making.Split(' ', 3) switch
            {
                ["hex", ..] => Convert.FromHexString(Making["hex".Length..].Replace(" ", "")),
                ["repeat", var times, var word] => Encoding.UTF8.GetBytes(
                    string.Concat(Enumerable.Repeat(word.Replace("\\n", "\n"), int.Parse(times)))
                ),
                ["windows-1252"] => Encoding.Latin1.GetBytes(Text),
                _ => Encoding.UTF8.GetBytes(Text),
            };
    }

    public static Sample Read(string path)
    {
        var parts = $"\n{File.ReadAllText(path)}".Split("\n" + Mark);
        var files = parts[1..^1].Select(part => (Heading: part.Split('\n')[0], Part: part));
        return new Sample(
            path,
            [
                .. files.Select(file =>
                    GivenFile(file.Heading, file.Part[file.Heading.Length..].TrimStart('\n'))
                ),
            ],
            parts[^1]["expected".Length..].Trim('\n')
        );
    }

    private static Given GivenFile(string heading, string text) =>
        heading.Split(" = ", 2) is [var name, var making]
            ? new Given(name, making, text)
            : new Given(heading, "", text);

    /// <summary>Takes what is told now as what is right; somebody then reads the difference.</summary>
    public void Accept(string told)
    {
        var whole = File.ReadAllText(Path);
        var given = whole[
            ..(whole.LastIndexOf(ExpectedMark, StringComparison.Ordinal) + ExpectedMark.Length)
        ];
        File.WriteAllText(Path, $"{given}\n{told}\n");
    }
}
