using System.Collections.Immutable;
using Credence.App.Catalog;
using Credence.Core.Credits;
using Credence.Core.Filter;
using Credence.Core.Planning;
using Credence.Core.Requirements;
using Credence.Web.Rendering;

namespace Credence.Web.Pages.Catalog;

/// <summary>What the catalog pages say.</summary>
public static class CatalogWords
{
    public static readonly (string Value, string Name)[] Prices =
    [
        ("", "Any price"),
        ("free", "Free"),
        ("250", "Up to $250"),
        ("1000", "Up to $1,000"),
        ("2500", "Up to $2,500"),
    ];

    public static string Lead(CatalogView view) =>
        view.Found.Length == view.All
            ? $"{view.All} real activities, what is known of each, and where it would count for you."
            : $"{Say.Capital(Say.Count(view.Found.Length, "activity", "activities"))} of {view.All}, in the order of what they would do for you.";

    /// <summary>"1.5 Category 1 credits", "18 to 28 …": as sure as it is.</summary>
    public static string Credits(CatalogEntry entry)
    {
        if (entry.Candidate.Lines.IsEmpty)
        {
            return "credits not known";
        }

        var per = entry.Candidate.Mode == CandidateMode.Stream ? " a unit" : "";
        return entry.Bands.IsEmpty
            ? $"{Say.Credits(entry.Candidate.Lines[0].Amount)}{per}"
            : $"{Band(entry.Bands[0])} credits{per}";
    }

    public static string Band(CreditBand band) =>
        band.Low == band.High ? $"{band.Low}" : $"{band.Low} to {band.High}";

    public static string Price(CatalogEntry entry) =>
        entry.Price is { } price ? Dollars(price) : "price not known";

    public static string Dollars(PriceBand band) =>
        band.IsFree ? "free"
        : band.Low == band.High ? Dollars(band.High)
        : band.Low == Money.Zero ? $"free to {Dollars(band.High)}"
        : $"{Dollars(band.Low)} to {Dollars(band.High)}";

    public static string Dollars(Money money) =>
        money.Cents % 100 == 0
            ? money.ToDecimal().ToString("$#,##0")
            : money.ToDecimal().ToString("$#,##0.00");

    /// <summary>"counts in three places".</summary>
    public static string Places(Judgment judgment) =>
        judgment.Places switch
        {
            0 => "counts nowhere now",
            1 => "counts in one place",
            var places => $"counts in {Say.Number(places)} places",
        };

    public static string Sure(CatalogEntry entry) =>
        entry.Confidence switch
        {
            Confidence.High => $"Read on the provider's page, as of {entry.AsOf}",
            Confidence.Medium => $"Partly read or well known, as of {entry.AsOf}",
            _ => $"Own knowledge, as of {entry.AsOf}: check before you pay",
        };

    public static string SureShort(Confidence confidence) =>
        confidence switch
        {
            Confidence.High => "sure",
            Confidence.Medium => "fairly sure",
            _ => "please check",
        };

    public static string Basis(CatalogEntry entry) =>
        entry.Basis switch
        {
            CreditsBasis.Found => entry.CreditsYear is { } year
                ? $"read for {year}"
                : "read on an undated page",
            CreditsBasis.Rule => "follows from the credit system's own rule",
            CreditsBasis.Estimate => "an estimate of what one person earns",
            CreditsBasis.Band => "a band of our own; the low end is counted",
            _ => "not known",
        };

    public static string When(CatalogEntry entry) =>
        !entry.UsualMonths.IsEmpty ? $"usually {Say.List([.. entry.UsualMonths.Select(Month)])}"
        : entry.Candidate.Offered is { From: { } from, To: { } to }
            ? $"{from:MMMM yyyy} to {to:MMMM yyyy}"
        : "all year";

    public static string Month(int month) => new DateOnly(2026, month, 1).ToString("MMMM");

    public static string Name(string code, ImmutableDictionary<string, string> names) =>
        code == "own-specialty"
            ? "Your own field"
            : names.GetValueOrDefault(code, Say.Capital(code.Replace('-', ' ')));

    public static string Mode(CandidateMode mode) =>
        mode switch
        {
            CandidateMode.Stream => "a little every month",
            CandidateMode.Event => "on fixed days",
            CandidateMode.Project => "a project over months",
            _ => "once, when it suits you",
        };
}
