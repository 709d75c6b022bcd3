using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Credence.App.MailIn;

/// <summary>The headers of a mail or of a part of one.</summary>
internal sealed partial class MimeHeaders
{
    private readonly ILookup<string, string> headers;

    public MimeHeaders(string text) =>
        headers = Fold()
            .Replace(text, " ")
            .Split('\n')
            .Select(line => line.TrimEnd('\r').Split(':', 2))
            .Where(line => line.Length == 2)
            .ToLookup(line => line[0].Trim().ToLowerInvariant(), line => line[1].Trim());

    public string One(string name) => headers[name].FirstOrDefault("");

    public bool Has(string name) => headers.Contains(name);

    public int Count(string name) => headers[name].Count();

    public string Words(string name) => Decoded(One(name));

    public string Type =>
        One("content-type").Split(';')[0].Trim().ToLowerInvariant() is { Length: > 0 } type
            ? type
            : "text/plain";

    public string FileName =>
        Parameter("content-disposition", "filename") is { Length: > 0 } name
            ? Decoded(name)
            : Decoded(Parameter("content-type", "name"));

    /// <summary>boundary, charset, filename, also in pieces and with a charset of its own (RFC 2231).</summary>
    public string Parameter(string header, string name)
    {
        var whole = new StringBuilder();
        var coded = false;
        foreach (Match found in Pair().Matches(One(header)))
        {
            var key = found.Groups["key"].Value.ToLowerInvariant();
            if (key != name && !key.StartsWith(name + "*", StringComparison.Ordinal))
            {
                continue;
            }

            coded |= key.EndsWith('*');
            whole.Append(found.Groups["value"].Value.Trim('"').Replace("\\\"", "\""));
        }

        var value = whole.ToString();
        return coded && value.Split('\'', 3) is [var charset, _, var rest]
            ? MimePart.Text(Percent(rest), charset)
            : value;
    }

    private static byte[] Percent(string text)
    {
        var bytes = new List<byte>();
        for (var at = 0; at < text.Length; at++)
        {
            if (
                text[at] == '%'
                && at + 2 < text.Length
                && byte.TryParse(
                    text.AsSpan(at + 1, 2),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out var one
                )
            )
            {
                bytes.Add(one);
                at += 2;
            }
            else
            {
                bytes.Add((byte)text[at]);
            }
        }

        return [.. bytes];
    }

    private static string Decoded(string text) =>
        Word()
            .Replace(
                Between().Replace(text, "${end}${begin}"),
                word =>
                    MimePart.Text(
                        MimePart.Decoded(
                            Encoding.Latin1.GetBytes(
                                word.Groups["coding"].Value is "q" or "Q"
                                    ? word.Groups["text"].Value.Replace('_', ' ')
                                    : word.Groups["text"].Value
                            ),
                            word.Groups["coding"].Value is "q" or "Q"
                                ? "quoted-printable"
                                : "base64"
                        ),
                        word.Groups["charset"].Value
                    )
            );

    [GeneratedRegex("\r?\n[ \t]+", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Fold();

    [GeneratedRegex(
        """;\s*(?<key>[\w*-]+)\s*=\s*(?<value>"([^"\\]|\\.)*"|[^;\s]*)""",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Pair();

    [GeneratedRegex(
        @"=\?(?<charset>[^?*]+)(\*[^?]*)?\?(?<coding>[bBqQ])\?(?<text>[^?]*)\?=",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<end>\?=)\s+(?<begin>=\?)", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Between();
}
