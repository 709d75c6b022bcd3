using System.Globalization;
using System.Text;

namespace Credence.App.Mail;

/// <summary>
/// A mail as it goes over the line: headers in ASCII, the words twice as quoted-printable, plain before HTML. Lines end
/// as mail wants it and are never longer than it allows.
/// </summary>
public static class MimeText
{
    private const int LineLength = 76;

    public static string Of(OutgoingMail mail, string from, DateTimeOffset at, string id)
    {
        ArgumentNullException.ThrowIfNull(mail);
        var boundary = $"=_{id.Split('@')[0]}";
        var text = new StringBuilder();
        Header(text, "From", $"Credence <{from}>");
        Header(text, "To", $"<{mail.To}>");
        Header(text, "Subject", Words(OneLine(mail.Subject)));
        Header(
            text,
            "Date",
            at.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture)
                + at.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "")
        );
        Header(text, "Message-ID", $"<{id}>");
        // Says to vacation responders and to our own listener that nobody reads an answer.
        Header(text, "Auto-Submitted", "auto-generated");
        if (mail.StopAddress.Length > 0)
        {
            Header(text, "List-Unsubscribe", $"<{OneLine(mail.StopAddress)}>");
            Header(text, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        Header(text, "MIME-Version", "1.0");
        Header(text, "Content-Type", $"multipart/alternative; boundary=\"{boundary}\"");
        text.Append("\r\n");
        Part(text, boundary, "text/plain", mail.Text);
        Part(text, boundary, "text/html", mail.Html);
        return text.Append($"--{boundary}--\r\n").ToString();
    }

    private static void Header(StringBuilder text, string name, string value) =>
        text.Append(name).Append(": ").Append(value).Append("\r\n");

    private static void Part(StringBuilder text, string boundary, string type, string words) =>
        text.Append($"--{boundary}\r\n")
            .Append($"Content-Type: {type}; charset=utf-8\r\n")
            .Append("Content-Transfer-Encoding: quoted-printable\r\n\r\n")
            .Append(Quoted(words))
            .Append("\r\n");

    private static string OneLine(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    /// <summary>RFC 2047, in pieces that a header line can carry.</summary>
    private static string Words(string text)
    {
        if (text.All(c => c is >= ' ' and < (char)127) && text.Length < 60)
        {
            return text;
        }

        var pieces = new List<string>();
        var piece = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Encoding.UTF8.GetByteCount(piece.ToString()) + rune.Utf8SequenceLength > 42)
            {
                pieces.Add(piece.ToString());
                piece.Clear();
            }

            piece.Append(rune);
        }

        pieces.Add(piece.ToString());
        return string.Join(
            "\r\n ",
            pieces.Select(one =>
                $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(one))}?="
            )
        );
    }

    private static string Quoted(string words)
    {
        var text = new StringBuilder();
        foreach (var line in words.ReplaceLineEndings("\n").Split('\n'))
        {
            var length = 0;
            var bytes = Encoding.UTF8.GetBytes(line);
            for (var at = 0; at < bytes.Length; at++)
            {
                var one = bytes[at];
                var last = at == bytes.Length - 1;
                var plain = one is > 32 and < 127 and not (byte)'=' || (one == 32 && !last);
                var written = plain ? $"{(char)one}" : $"={one:X2}";
                if (length + written.Length > LineLength - 1)
                {
                    text.Append("=\r\n");
                    length = 0;
                }

                text.Append(written);
                length += written.Length;
            }

            text.Append("\r\n");
        }

        // The last line has no end of its own.
        return text.ToString(0, text.Length - 2);
    }
}
