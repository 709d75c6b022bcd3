namespace Credence.Web.Shell;

/// <summary>A place one can go to, with its drawing and the key that opens it.</summary>
public sealed record NavigationLink(
    string Href,
    string Icon,
    string Text,
    string Key,
    string Short
);

public static class Navigation
{
    public static readonly NavigationLink Log = new("/inbox", "log", "Log CME", "N", "Log");

    public static readonly NavigationLink Today = new("/", "today", "Today", "T", "Today");

    public static readonly NavigationLink Requirements = new(
        "/requirements",
        "req",
        "Requirements",
        "R",
        "Requirements"
    );

    public static readonly NavigationLink Ledger = new(
        "/ledger",
        "ledger",
        "Ledger",
        "L",
        "Ledger"
    );

    public static readonly NavigationLink Plan = new("/plan", "plan", "Plan", "P", "Plan");

    /// <summary>In the side bar of a desk, and in the menu of a phone what its dock does not show.</summary>
    public static readonly IReadOnlyList<NavigationLink> All =
    [
        Today,
        Requirements,
        Plan,
        Ledger,
        new("/time-and-money", "money", "Time and money", "", "Time, money"),
        new("/calendar", "clock", "Calendar", "", "Calendar"),
        new("/map", "map", "Map", "M", "Map"),
        new("/packet", "packet", "Packet", "G", "Packet"),
        new("/goals", "goal", "Goals", "C", "Goals"),
        new("/catalog", "rules", "Catalog", "", "Catalog"),
        new("/filter", "filter", "Worth it?", "W", "Worth it?"),
        new("/narrative", "person", "In your words", "", "In your words"),
        new("/what-if", "whatif", "What if?", "I", "What if?"),
        new("/changes", "swap", "What changed", "", "What changed"),
        new("/rules", "rules", "Rule library", "B", "Rules"),
        new("/doubts", "ask", "Doubts", "D", "Doubts"),
        new("/settings", "settings", "Settings", "S", "Settings"),
        new("/about", "file", "About", "", "About"),
    ];

    public static readonly IReadOnlyList<NavigationLink> Dock = [Today, Requirements, Log, Plan];

    /// <summary>The link whose part of the app this path belongs to; the longest that fits.</summary>
    public static NavigationLink? At(string path) =>
        All.Append(Log)
            .Where(link =>
                link.Href == "/"
                    ? path == "/"
                    : path == link.Href
                        || path.StartsWith(link.Href + "/", StringComparison.Ordinal)
            )
            .OrderByDescending(link => link.Href.Length)
            .FirstOrDefault();
}
