namespace Credence.Web.Shell;

/// <summary>A place one can go to, with its drawing and the key that opens it.</summary>
public sealed record NavigationLink(
    string Href,
    string Icon,
    string Text,
    string Key,
    string Short
);

/// <summary>A part of the year: its first page is always in sight, the others while one is in it.</summary>
public sealed class NavigationGroup(NavigationLink head, params NavigationLink[] more)
{
    public NavigationLink Head => head;

    public IReadOnlyList<NavigationLink> More => more;

    public IEnumerable<NavigationLink> Links => more.Prepend(head);
}

/// <summary>
/// In the order of the year: what is owed, where it leads, what is planned, what was done, how it
/// stands, what goes out. A new page goes into the group it belongs to, not beside them.
/// </summary>
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

    public static readonly IReadOnlyList<NavigationGroup> Groups =
    [
        new NavigationGroup(Today),
        new NavigationGroup(
            Requirements,
            new NavigationLink("/what-if", "whatif", "What if?", "I", "What if?"),
            new NavigationLink("/rules", "rules", "Rule library", "B", "Rules"),
            new NavigationLink("/doubts", "ask", "Doubts", "D", "Doubts")
        ),
        new NavigationGroup(
            new NavigationLink("/career", "career", "Career", "C", "Career"),
            new NavigationLink("/goals", "goal", "Goals", "", "Goals"),
            new NavigationLink("/career/clusters", "packet", "Clusters", "", "Clusters"),
            new NavigationLink("/career/fields", "whatif", "Try a field", "", "Try a field"),
            new NavigationLink("/career/themes", "swap", "Case themes", "", "Case themes"),
            new NavigationLink("/career/hospital", "body", "Your hospital", "", "Your hospital"),
            new NavigationLink("/narrative", "person", "In your words", "", "In your words")
        ),
        new NavigationGroup(
            Plan,
            new NavigationLink("/checkin", "checkin", "Check-in", "K", "Check-in"),
            new NavigationLink("/year-end", "pace", "Year-end", "", "Year-end"),
            new NavigationLink("/pitfalls", "pitfall", "Five habits", "", "Habits"),
            new NavigationLink("/calendar", "clock", "Calendar", "", "Calendar"),
            new NavigationLink("/catalog", "rules", "Catalog", "", "Catalog"),
            new NavigationLink("/filter", "filter", "Worth it?", "W", "Worth it?"),
            new NavigationLink("/time-and-money", "money", "Time and money", "", "Time, money")
        ),
        new NavigationGroup(Ledger),
        new NavigationGroup(
            new NavigationLink("/packet", "packet", "Packet", "G", "Packet"),
            new NavigationLink("/map", "map", "CME map", "M", "Map")
        ),
        new NavigationGroup(
            new NavigationLink("/settings", "settings", "Settings", "S", "Settings"),
            new NavigationLink("/reminders", "clock", "Reminders", "", "Reminders"),
            new NavigationLink("/changes", "swap", "What changed", "", "What changed"),
            new NavigationLink("/about", "file", "About", "", "About")
        ),
    ];

    /// <summary>Every page with a place of its own.</summary>
    public static readonly IReadOnlyList<NavigationLink> All =
    [
        .. Groups.SelectMany(group => group.Links),
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
