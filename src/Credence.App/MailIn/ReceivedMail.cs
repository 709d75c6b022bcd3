using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Credence.App.MailIn;

/// <summary>A file that came with a mail.</summary>
public sealed record AttachedFile(string Name, byte[] Bytes);

/// <summary>A mail as it was received, read without trust: its words and what was attached.</summary>
public sealed partial record ReceivedMail(
    string Id,
    string Subject,
    string From,
    string Words,
    ImmutableArray<AttachedFile> Files,
    bool IsAutomaticAnswer,
    int Hops
)
{
    private const int MostFiles = 40;
    private const int Deepest = 12;

    public static ReceivedMail Read(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var (headers, body) = MimePart.Split(bytes);
        var text = new StringBuilder();
        var html = new StringBuilder();
        var files = ImmutableArray.CreateBuilder<AttachedFile>();
        Walk(headers, body, 0, text, html, files);
        var words = text.ToString().Trim();
        return new(
            headers.One("message-id"),
            headers.Words("subject"),
            headers.One("from"),
            words.Length > 0 ? words : Plain(html.ToString()),
            files.ToImmutable(),
            headers
                .One("auto-submitted")
                .StartsWith("auto-replied", StringComparison.OrdinalIgnoreCase)
                || headers.Has("x-autoreply")
                || headers.Has("x-autorespond")
                || headers
                    .One("precedence")
                    .Equals("auto_reply", StringComparison.OrdinalIgnoreCase)
                || headers
                    .One("content-type")
                    .StartsWith("multipart/report", StringComparison.OrdinalIgnoreCase),
            headers.Count("received")
        );
    }

    private static void Walk(
        MimeHeaders headers,
        ReadOnlyMemory<byte> body,
        int depth,
        StringBuilder text,
        StringBuilder html,
        ImmutableArray<AttachedFile>.Builder files
    )
    {
        if (depth > Deepest || files.Count >= MostFiles)
        {
            return;
        }

        var type = headers.Type;
        if (type.StartsWith("multipart/", StringComparison.Ordinal))
        {
            foreach (
                var part in MimePart.Parts(body, headers.Parameter("content-type", "boundary"))
            )
            {
                var (inner, rest) = MimePart.Split(part);
                Walk(inner, rest, depth + 1, text, html, files);
            }

            return;
        }

        if (type == "message/rfc822")
        {
            // A mail forwarded as a whole: what is in it counts as if it came by itself.
            var (inner, rest) = MimePart.Split(body);
            Walk(inner, rest, depth + 1, text, html, files);
            return;
        }

        var bytes = MimePart.Decoded(body, headers.One("content-transfer-encoding"));
        var name = headers.FileName;
        var attached =
            name.Length > 0
            || headers
                .One("content-disposition")
                .StartsWith("attachment", StringComparison.OrdinalIgnoreCase)
            || !type.StartsWith("text/", StringComparison.Ordinal);
        if (attached)
        {
            // The little pictures of signatures are no certificates.
            if (
                bytes.Length > 0
                && !(type.StartsWith("image/", StringComparison.Ordinal) && bytes.Length < 8 * 1024)
            )
            {
                files.Add(new(SafeName(name, type), bytes));
            }
        }
        else
        {
            (type == "text/html" ? html : text).Append(
                MimePart.Text(bytes, headers.Parameter("content-type", "charset"))
            );
        }
    }

    /// <summary>A name that is a name and no path.</summary>
    private static string SafeName(string name, string type)
    {
        var plain = string.Concat(
                name.Split('/', '\\')[^1].Where(c => !char.IsControl(c) && !"<>:\"|?*".Contains(c))
            )
            .Trim(' ', '.');
        if (plain.Length > 120)
        {
            plain = plain[..100] + Path.GetExtension(plain);
        }

        return plain.Length > 0
            ? plain
            : "attachment"
                + type switch
                {
                    "application/pdf" => ".pdf",
                    "image/jpeg" => ".jpg",
                    "image/png" => ".png",
                    _ => "",
                };
    }

    private static string Plain(string html) =>
        WebUtility
            .HtmlDecode(Tag().Replace(Break().Replace(Unseen().Replace(html, " "), "\n"), ""))
            .Trim();

    [GeneratedRegex(
        "<(?<what>script|style|head)[^>]*>.*?</\\k<what>>",
        RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Unseen();

    [GeneratedRegex(
        "<(br|/p|/div|/tr|/li|/h[1-6])[^>]*>",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Break();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 2000)]
    private static partial Regex Tag();
}
