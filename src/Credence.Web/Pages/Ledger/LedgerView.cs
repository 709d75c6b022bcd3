using System.Collections.Immutable;
using Credence.App.Ledger;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Standing;

namespace Credence.Web.Pages.Ledger;

/// <summary>What was asked of the ledger: all of it is in the address.</summary>
public sealed record LedgerQuery(string Search, int? Year, string Show, int Page)
{
    public const string NoProof = "no-proof";
    public const string Nowhere = "nowhere";
    public const string Unfinished = "unfinished";

    public string Address(int page)
    {
        var parts = new List<string>();
        Add("q", Search);
        Add("year", Year?.ToString() ?? "");
        Add("show", Show);
        Add("page", page > 1 ? $"{page}" : "");
        return parts.Count == 0 ? "/ledger" : $"/ledger?{string.Join('&', parts)}";

        void Add(string key, string value)
        {
            if (value.Length > 0)
            {
                parts.Add($"{key}={Uri.EscapeDataString(value)}");
            }
        }
    }
}

/// <summary>One row with the bodies at which its credits count.</summary>
public sealed record LedgerRowView(LedgerEntry Entry, ImmutableArray<string> CountsFor)
{
    /// <summary>The proof lies among the files and can be opened.</summary>
    public bool HasFile { get; init; }

    public CmeActivity? Activity => Entry.Activity;

    public string Title => LedgerWords.Title(Entry);
}

/// <summary>The ledger as asked for, newest first, a page at a time.</summary>
public sealed record LedgerView
{
    private const int PageSize = 50;

    public required LedgerQuery Query { get; init; }

    public required ImmutableArray<LedgerRowView> All { get; init; }

    public required ImmutableArray<LedgerRowView> Found { get; init; }

    public required int InTrash { get; init; }

    public required DateOnly AsOf { get; init; }

    public IEnumerable<LedgerRowView> Shown =>
        Found.Skip((Query.Page - 1) * PageSize).Take(PageSize);

    public int Pages => Math.Max(1, (Found.Length + PageSize - 1) / PageSize);

    public IEnumerable<int> Years =>
        All.Select(row => row.Activity?.Date.Year ?? AsOf.Year).Distinct().OrderDescending();

    /// <summary>Sums of what is shown, by credit type.</summary>
    public IEnumerable<(CreditType Type, Amount Sum)> Sums =>
        Found
            .Where(row => row.Activity is not null)
            .SelectMany(row => row.Activity!.Lines)
            .GroupBy(line => new CreditType(line.Type.Code))
            .Select(group =>
                (group.Key, group.Aggregate(Amount.Zero, (sum, line) => sum + line.Amount))
            )
            .OrderByDescending(sum => sum.Item2);

    public static LedgerView Of(
        ImmutableArray<LedgerEntry> entries,
        int inTrash,
        CheckResult check,
        LedgerQuery query,
        IReadOnlySet<string>? files = null
    )
    {
        var counts = CountsFor(check);
        var all = entries
            .Select(entry => new LedgerRowView(entry, counts.GetValueOrDefault(entry.Id, []))
            {
                HasFile = files?.Contains(entry.Cells["proof"]) == true,
            })
            // What is unfinished waits at the top.
            .OrderByDescending(row => row.Activity?.Date ?? DateOnly.MaxValue)
            .ToImmutableArray();
        return new()
        {
            Query = query,
            All = all,
            Found = [.. all.Where(row => Fits(row, query, check.AsOf))],
            InTrash = inTrash,
            AsOf = check.AsOf,
        };
    }

    private static bool Fits(LedgerRowView row, LedgerQuery query, DateOnly asOf) =>
        (query.Year is not { } year || row.Activity?.Date.Year == year)
        && query.Show switch
        {
            LedgerQuery.NoProof => row.Entry.Cells["proof"].Length == 0,
            LedgerQuery.Nowhere => row.CountsFor.IsEmpty && row.Activity?.Date <= asOf,
            LedgerQuery.Unfinished => row.Activity is null,
            _ => true,
        }
        && (
            query.Search.Length == 0
            || row.Entry.Cells.Cells.Any(cell =>
                cell.Value.Contains(query.Search, StringComparison.OrdinalIgnoreCase)
            )
        );

    private static Dictionary<string, ImmutableArray<string>> CountsFor(CheckResult check) =>
        check
            .Obligations.SelectMany(body =>
                body.Requirements.SelectMany(requirement =>
                    requirement
                        .Allocations.Where(line => line.Activity is not null)
                        .Select(line => (Activity: line.Activity!.Value.Value, body.Title))
                )
            )
            .Distinct()
            .GroupBy(pair => pair.Activity)
            .ToDictionary(
                group => group.Key,
                group => group.Select(pair => pair.Title).ToImmutableArray()
            );
}
