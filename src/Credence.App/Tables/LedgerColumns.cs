using System.Collections.Immutable;

namespace Credence.App.Tables;

/// <summary>The own columns of ledger.csv, in the order they are written.</summary>
public static class LedgerColumns
{
    public const string Id = "id";
    public const string Date = "date";
    public const string Provider = "provider";
    public const string Title = "title";
    public const string Format = "format";
    public const string Credits = "credits";
    public const string Topics = "topics";
    public const string Goals = "goals";
    public const string Proof = "proof";
    public const string Hours = "hours";
    public const string Cost = "cost";
    public const string PaidBy = "paid_by";
    public const string Rating = "rating";
    public const string Note = "note";
    public const string CountsFor = "counts_for";
    public const string Expires = "expires";
    public const string Logged = "logged";
    public const string Confirmed = "confirmed";
    public const string ClaimBy = "claim_by";
    public const string Days = "days";

    public static ImmutableArray<string> All { get; } =
    [
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
    ];
}
