using System.Globalization;
using System.Text;

namespace Credence.App.MailIn;

/// <summary>The bytes of a mail taken apart (RFC 2045, 2046).</summary>
internal static class MimePart
{
    private const int MostParts = 200;

    /// <summary>Headers up to the first empty line, and the rest.</summary>
    public static (MimeHeaders Headers, ReadOnlyMemory<byte> Body) Split(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (span.StartsWith("\r\n"u8))
        {
            return (new MimeHeaders(""), bytes[2..]);
        }

        var at = span.IndexOf("\r\n\r\n"u8);
        var skip = 4;
        if (at < 0)
        {
            at = span.IndexOf("\n\n"u8);
            skip = 2;
        }

        return at < 0
            ? (new MimeHeaders(Encoding.Latin1.GetString(span)), ReadOnlyMemory<byte>.Empty)
            : (new MimeHeaders(Encoding.Latin1.GetString(span[..at])), bytes[(at + skip)..]);
    }

    public static IEnumerable<ReadOnlyMemory<byte>> Parts(
        ReadOnlyMemory<byte> body,
        string boundary
    )
    {
        if (boundary.Length is 0 or > 200)
        {
            yield break;
        }

        var mark = Encoding.Latin1.GetBytes("--" + boundary);
        var from = Next(body, mark, 0);
        for (var count = 0; from >= 0 && count < MostParts; count++)
        {
            var begin = from + mark.Length;
            if (body.Span[begin..].StartsWith("--"u8))
            {
                yield break;
            }

            var line = body.Span[begin..].IndexOf((byte)'\n');
            if (line < 0)
            {
                yield break;
            }

            begin += line + 1;
            var to = Next(body, mark, begin);
            var end = to < 0 ? body.Length : to;
            // The line end before the mark belongs to the mark.
            if (to > begin && body.Span[end - 1] == '\n')
            {
                end--;
                if (end > begin && body.Span[end - 1] == '\r')
                {
                    end--;
                }
            }

            yield return body[begin..end];
            from = to;
        }
    }

    /// <summary>A mark stands at the beginning of a line.</summary>
    private static int Next(ReadOnlyMemory<byte> body, byte[] mark, int from)
    {
        while (from < body.Length)
        {
            var at = body.Span[from..].IndexOf(mark);
            if (at < 0)
            {
                return -1;
            }

            at += from;
            if (at == 0 || body.Span[at - 1] == '\n')
            {
                return at;
            }

            from = at + 1;
        }

        return -1;
    }

    public static byte[] Decoded(ReadOnlyMemory<byte> body, string encoding) =>
        encoding.Trim().ToLowerInvariant() switch
        {
            "base64" => Base64(body),
            "quoted-printable" => Quoted(body.Span),
            _ => body.ToArray(),
        };

    private static byte[] Base64(ReadOnlyMemory<byte> body)
    {
        var clean = new string([
            .. Encoding
                .Latin1.GetString(body.Span)
                .Where(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/'),
        ]);
        clean = clean[..(clean.Length - (clean.Length % 4 == 1 ? 1 : 0))];
        return Convert.FromBase64String(clean.PadRight((clean.Length + 3) / 4 * 4, '='));
    }

    private static byte[] Quoted(ReadOnlySpan<byte> body)
    {
        var bytes = new List<byte>(body.Length);
        for (var at = 0; at < body.Length; at++)
        {
            if (body[at] != '=')
            {
                bytes.Add(body[at]);
            }
            else if (
                at + 2 < body.Length
                && byte.TryParse(
                    Encoding.Latin1.GetString(body.Slice(at + 1, 2)),
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
                // A soft end of line.
                while (at + 1 < body.Length && body[at + 1] is (byte)'\r' or (byte)' ')
                {
                    at++;
                }

                if (at + 1 < body.Length && body[at + 1] == '\n')
                {
                    at++;
                }
            }
        }

        return [.. bytes];
    }

    public static string Text(byte[] bytes, string charset)
    {
        if (charset.Length == 0 || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        try
        {
            return Encoding.GetEncoding(charset).GetString(bytes);
        }
        catch (ArgumentException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }
}
