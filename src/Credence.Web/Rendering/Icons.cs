using System.Collections.Frozen;
using System.Text;

namespace Credence.Web.Rendering;

/// <summary>
/// Our own line drawings on a grid of 24. A page carries only those it uses, once each, and refers to them.
/// </summary>
public static class Icons
{
    public const string Place = "<!--icons-->";

    private const string Reference = "\"#i-";

    private static readonly FrozenDictionary<string, string> Drawings = new Dictionary<
        string,
        string
    >
    {
        ["ask"] =
            """<path d="M12 1.5L22.5 12 12 22.5 1.5 12z"/><path d="M9.8 10a2.3 2.3 0 1 1 3.2 2.1c-.7.3-1 .8-1 1.5M12 16.3v.1"/>""",
        ["behind"] =
            """<circle cx="12" cy="12" r="9"/><path d="M12 3a9 9 0 0 0 0 18z" fill="currentColor" stroke="none"/>""",
        ["body"] = """<path d="M4 20h16M5 9h14L12 4zM7 9v8M12 9v8M17 9v8"/>""",
        ["brand"] =
            """<path d="M4 5h16M4 12h16" stroke-width="3"/><path d="M4 19h16" stroke-width="3" stroke-dasharray="2.5 3"/>""",
        ["camera"] = """<path d="M3 8h4l2-3h6l2 3h4v11H3z"/><circle cx="12" cy="13" r="3.5"/>""",
        ["checkin"] = """<path d="M20 12a8 8 0 1 1-2.5-5.8M20 3v4h-4M12 8v4l3 2"/>""",
        ["career"] = """<path d="M3 20h5v-5h5v-5h5V5h3"/>""",
        ["clip"] =
            """<path d="M19 11l-7.5 7.5a4.5 4.5 0 0 1-6.4-6.4L13 4.3a3 3 0 0 1 4.3 4.3l-7.8 7.7a1.5 1.5 0 0 1-2.1-2.1L14 7.5"/>""",
        ["clock"] = """<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.5 2"/>""",
        ["down"] = """<path d="M12 5v11M8 12l4 4 4-4M5 14v6h14v-6"/>""",
        ["edit"] = """<path d="M4 20h4L19 9l-4-4L4 16zM13 7l4 4"/>""",
        ["file"] = """<path d="M6 3h9l4 4v14H6zM15 3v4h4"/>""",
        ["filter"] = """<path d="M12 4v16M7 20h10M4 8h16M4 8l-2 6h5zM20 8l-2.5 6h5z"/>""",
        ["goal"] = """<path d="M5 21V4M5 5h12l-3 4 3 4H5"/>""",
        ["ledger"] = """<path d="M5 4h13v16H5zM9 4v16M12 9h3M12 13h3"/>""",
        ["log"] = """<path d="M12 6v12M6 12h12"/>""",
        ["mail"] = """<path d="M3 6h18v12H3zM3 7l9 7 9-7"/>""",
        ["map"] = """<path d="M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h5"/>""",
        ["met"] =
            """<circle cx="12" cy="12" r="10" fill="currentColor" stroke="none"/><path d="M7 12.5l3.5 3.5L17 9" class="cut"/>""",
        ["money"] =
            """<circle cx="12" cy="12" r="9"/><path d="M15 9.5c-.5-1.200-1.600-1.800-3-1.800-1.700 0-3 .8-3 2.100 0 3 6 1.500 6 4.400 0 1.300-1.300 2.100-3 2.100-1.500 0-2.700-.7-3.100-1.900M12 6v12"/>""",
        ["moon"] = """<path d="M20 14A8 8 0 1 1 10 4a6.5 6.5 0 0 0 10 10z"/>""",
        ["more"] = """<path d="M5 12h.01M12 12h.01M19 12h.01" stroke-width="3"/>""",
        ["na"] = """<circle cx="12" cy="12" r="9"/><path d="M6 18L18 6"/>""",
        ["no"] = """<path d="M6 6l12 12M18 6L6 18"/>""",
        ["out"] = """<path d="M14 4h6v6M20 4l-9 9M18 14v6H4V6h6"/>""",
        ["over"] =
            """<path d="M3 3h18v18H3z" fill="currentColor" stroke="none"/><path d="M12 7v6M12 16.8v.1" class="cut"/>""",
        ["pace"] =
            """<circle cx="12" cy="12" r="9"/><circle cx="12" cy="12" r="4" fill="currentColor" stroke="none"/>""",
        ["packet"] = """<path d="M3 7h7l2 2h9v11H3zM3 7V5h6l1 2"/>""",
        ["person"] = """<circle cx="12" cy="8" r="4"/><path d="M4 21c0-5 4-7 8-7s8 2 8 7"/>""",
        ["pin"] = """<path d="M9 4h6l-1 6 3 3H7l3-3zM12 13v7"/>""",
        ["pitfall"] = """<path d="M4 18a8 8 0 0 1 16 0M12 18l4-6"/>""",
        ["plan"] = """<path d="M4 6h16v14H4zM4 10h16M8 3v4M16 3v4M8 14h3"/>""",
        ["print"] = """<path d="M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z"/>""",
        ["req"] =
            """<path d="M4 6l1.5 1.5L8 5M4 13l1.5 1.5L8 12M4 20l1.5 1.5L8 19M11 6.5h9M11 13.5h9M11 20h9"/>""",
        ["rest"] = """<circle cx="12" cy="12" r="9" stroke-dasharray="3.5 3.5"/>""",
        ["risk"] =
            """<path d="M12 2L23 21.5H1z" fill="currentColor" stroke="none"/><path d="M12 9v6M12 18.2v.1" class="cut"/>""",
        ["rules"] =
            """<path d="M4 5c3-1 6-1 8 1 2-2 5-2 8-1v14c-3-1-6-1-8 1-2-2-5-2-8-1zM12 6v14"/>""",
        ["settings"] =
            """<path d="M4 7h9M17 7h3M4 17h3M11 17h9"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="17" r="2"/>""",
        ["swap"] = """<path d="M4 8h14l-3-3M20 16H6l3 3"/>""",
        ["today"] = """<path d="M4 11l8-7 8 7v9h-5v-6H9v6H4z"/>""",
        ["trash"] = """<path d="M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10 11v5M14 11v5"/>""",
        ["up"] = """<path d="M12 16V5M8 9l4-4 4 4M5 14v6h14v-6"/>""",
        ["whatif"] = """<path d="M5 4v6a5 5 0 0 0 5 5h9M15 11l4 4-4 4M5 20v-5"/>""",
    }.ToFrozenDictionary();

    /// <summary>The lines of one drawing, where it has to stand in its place (paper).</summary>
    public static string Drawing(string name) => Drawings.GetValueOrDefault(name, "");

    public static bool Knows(string name) => Drawings.ContainsKey(name);

    /// <summary>Puts the drawings that the page refers to where it asks for them.</summary>
    public static string PutIn(string html)
    {
        var place = html.IndexOf(Place, StringComparison.Ordinal);
        if (place < 0)
        {
            return html;
        }

        var symbols = new StringBuilder();
        foreach (var name in Used(html))
        {
            symbols.Append(
                $"""<symbol id="i-{name}" viewBox="0 0 24 24">{Drawings[name]}</symbol>"""
            );
        }

        return string.Concat(
            html.AsSpan(0, place),
            symbols.ToString(),
            html.AsSpan(place + Place.Length)
        );
    }

    private static SortedSet<string> Used(string html)
    {
        var used = new SortedSet<string>(StringComparer.Ordinal);
        for (
            var at = html.IndexOf(Reference, StringComparison.Ordinal);
            at >= 0;
            at = html.IndexOf(Reference, at + 1, StringComparison.Ordinal)
        )
        {
            var start = at + Reference.Length;
            var name = html[start..html.IndexOf('"', start)];
            if (Knows(name))
            {
                used.Add(name);
            }
        }

        return used;
    }
}
