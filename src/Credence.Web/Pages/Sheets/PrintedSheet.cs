using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Credence.App.Packets;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.Web.Rendering;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging.Abstractions;

namespace Credence.Web.Pages.Sheets;

/// <summary>
/// The app's own pages as whole HTML documents for the printer: their own style sheet, the serif inside, drawings in
/// place, and nothing to fetch.
/// </summary>
public static partial class PrintedSheet
{
    private static readonly Lazy<string> Style = new(() => Text("Sheets/print.css"));

    private static readonly Lazy<string> Font = new(() =>
        $"data:font/woff2;base64,{Convert.ToBase64String(Bytes("wwwroot/vollkorn-semibold-subset.woff2"))}"
    );

    /// <summary>The colors of the states in print, by the name of their drawing.</summary>
    private static readonly Dictionary<string, string> Colors = new()
    {
        ["met"] = "#17693a",
        ["pace"] = "#22419b",
        ["behind"] = "#855400",
        ["risk"] = "#ad3a00",
        ["over"] = "#a1123a",
        ["ask"] = "#673aa0",
    };

    public static PacketLook Packet(RuleLibrary library) =>
        new(
            packet =>
                Html<PacketDocument>(
                    new PacketView(packet, NameOf(library), OnPaper: true),
                    PacketTitle(packet),
                    packet.Wish.Paper
                ),
            SheetWords.LegalInShort
        );

    /// <summary>The map: one page, made smaller until it fits.</summary>
    private static async Task<SheetHtml> Map(MapView view, Paper paper) =>
        new(await Html<MapDocument>(view, view.Title, paper, fit: true), OnOnePage: true);

    private static async Task<SheetHtml> Transcript(TranscriptView view, Paper paper) =>
        new(await Html<TranscriptDocument>(view, $"{view.Who}: transcript", paper));

    public static async Task<Outcome<byte[]>> Print(
        TranscriptView view,
        Paper paper,
        CancellationToken cancellation = default
    ) => await PrintSheet.Bytes(await Transcript(view, paper), cancellation);

    public static async Task<Outcome<byte[]>> Print(
        MapView view,
        Paper paper,
        CancellationToken cancellation = default
    ) => await PrintSheet.Bytes(await Map(view, paper), cancellation);

    public static Func<string, string> NameOf(RuleLibrary library) => library.Vocabulary.NameOf;

    public static async Task<string> Html<TSheet>(
        object view,
        string title,
        Paper paper,
        bool fit = false
    )
        where TSheet : IComponent
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var body = await PageResult.HtmlOf(
            services,
            NullLoggerFactory.Instance,
            typeof(TSheet),
            new Dictionary<string, object?> { ["View"] = view }
        );
        var style = Style
            .Value.Replace("@@font@@", Font.Value)
            .Replace("@@paper@@", paper.Name)
            .Replace("@@legal@@", SheetWords.Legal);
        return new StringBuilder("<!doctype html><html lang=\"en-US\"")
            .Append(fit ? " class=\"fit\"" : "")
            .Append("><head><meta charset=\"utf-8\"><title>")
            .Append(System.Net.WebUtility.HtmlEncode(title))
            .Append("</title><style>")
            .Append(style)
            .Append("</style></head><body>")
            .Append(Use().Replace(body, Drawn))
            .Append("</body></html>")
            .ToString();
    }

    private static string PacketTitle(Packet packet) => $"{packet.Who}: {SheetWords.For(packet)}";

    private static string Drawn(Match use)
    {
        var name = use.Groups["name"].Value;
        var color = Colors.GetValueOrDefault(name, "#55616b");
        var drawing = Icons
            .Drawing(name)
            .Replace("currentColor", color)
            .Replace("class=\"cut\"", "stroke=\"#fff\" stroke-width=\"2.5\"");
        return $"<svg viewBox=\"0 0 24 24\" width=\"10\" height=\"10\" fill=\"none\" stroke=\"{color}\" stroke-width=\"1.75\">{drawing}</svg>";
    }

    private static byte[] Bytes(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string Text(string resource) => Encoding.UTF8.GetString(Bytes(resource));

    [GeneratedRegex(
        """<svg class="i[^"]*" aria-hidden="true"><use href="#i-(?<name>[a-z]+)"( /|></use)></svg>""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 2000
    )]
    private static partial Regex Use();
}
