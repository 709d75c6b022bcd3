using System.Collections.Immutable;

namespace Credence.App.Tables;

/// <summary>The own columns of ledger.csv, in the order they are written.</summary>
public enum LedgerColumn
{
    Id,
    Date,
    Provider,
    Title,
    Format,
    Credits,
    Topics,
    Goals,
    Proof,
    Hours,
    Cost,
    PaidBy,
    Rating,
    Note,
    CountsFor,
    Expires,
    Logged,
    Confirmed,
    ClaimBy,
    Days,
}

/// <summary>The names of the own columns, and which column a name means.</summary>
public static class LedgerColumns
{
    public static ImmutableArray<string> Names { get; } =
    [
        "id",
        "date",
        "provider",
        "title",
        "format",
        "credits",
        "topics",
        "goals",
        "proof",
        "hours",
        "cost",
        "paid_by",
        "rating",
        "note",
        "counts_for",
        "expires",
        "logged",
        "confirmed",
        "claim_by",
        "days",
    ];

    private static readonly Dictionary<string, LedgerColumn> ByName = Index();

    public static LedgerColumn? Find(string name) =>
        ByName.TryGetValue(name, out var column) ? column : null;

    /// <summary>The one text that stands for this name in every row; a new text where it is no own column.</summary>
    public static string Shared(ReadOnlySpan<char> name) =>
        ByName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var column)
            ? Name(column)
            : name.ToString();

    /// <summary>"Paid by" means <c>paid_by</c>: spreadsheets are kind to their headings.</summary>
    public static LedgerColumn? FindKindly(string name) =>
        Find(name) ?? Find(name.Trim().ToLowerInvariant().Replace(' ', '_'));

    public static string Name(LedgerColumn column) => Names[(int)column];

    private static Dictionary<string, LedgerColumn> Index()
    {
        var index = new Dictionary<string, LedgerColumn>(StringComparer.Ordinal);
        foreach (var name in Names)
        {
            index.Add(name, (LedgerColumn)index.Count);
        }

        return index;
    }
}
