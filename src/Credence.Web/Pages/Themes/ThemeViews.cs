using System.Collections.Immutable;
using Credence.App.Catalog;
using Credence.App.Themes;
using Credence.Core.Planning;
using Credence.Core.Problems;
using Credence.Core.Requirements;
using Credence.Web.Rendering;

namespace Credence.Web.Pages.Themes;

public sealed record ThemesView(
    ImmutableArray<CaseTheme> Themes,
    ImmutableArray<(string Code, string Name)> Topics,
    ImmutableDictionary<string, string> Typed,
    ImmutableArray<Problem> Problems
)
{
    public string Of(string field) => Typed.GetValueOrDefault(field, "");
}

/// <param name="Titles">Of the candidates that were made of it.</param>
public sealed record ThemeView(
    CaseTheme Theme,
    ImmutableArray<ReviewFound> Reviews,
    ImmutableArray<CreditClaim> Claims,
    ImmutableDictionary<string, string> Titles,
    ImmutableDictionary<string, string> Names,
    ImmutableDictionary<string, string> Typed,
    ImmutableArray<Problem> Problems
)
{
    public string Address => $"/career/themes/{Uri.EscapeDataString(Theme.Id)}";

    public IEnumerable<CreditClaim> Of(ClaimKind kind) => Claims.Where(claim => claim.For == kind);

    /// <summary>What was typed into the form of this kind, where that one was sent.</summary>
    public string Said(ClaimKind kind, string field) =>
        Typed.GetValueOrDefault("for") == Word(kind) ? Typed.GetValueOrDefault(field, "") : "";

    public ImmutableArray<Problem> ProblemsOf(ClaimKind kind) =>
        Typed.GetValueOrDefault("for") == Word(kind) ? Problems : [];

    public bool IsChosen(CreditClaim claim, int at) =>
        Said(claim.For, "claim") is { Length: > 0 } chosen ? chosen == claim.Id : at == 0;

    public static string Word(ClaimKind kind) => $"{kind}".ToLowerInvariant();
}

/// <summary>What the pages of case themes say.</summary>
public static class ThemeWords
{
    /// <summary>"Met three times, last on Apr 21, 2026".</summary>
    public static string Seen(CaseTheme theme) =>
        theme.Seen.Length switch
        {
            0 => "Not met yet",
            1 => $"Met once, on {Say.Day(theme.Seen[0])}",
            2 => $"Met twice, last on {Say.Day(theme.Seen[^1])}",
            var times => $"Met {Say.Number(times)} times, last on {Say.Day(theme.Seen[^1])}",
        };

    public static string Use(MadeOfTheme made) =>
        made.Use switch
        {
            ThemeUse.Review => "A review",
            ThemeUse.Teaching => made.Entry.Length > 0
                ? "A session you gave"
                : "A teaching session",
            _ => made.Entry.Length > 0 ? "A project you did" : "An improvement project",
        };

    public static string Href(MadeOfTheme made) =>
        made.Entry.Length > 0
            ? $"/ledger/{Uri.EscapeDataString(made.Entry)}"
            : $"/candidates/{Uri.EscapeDataString(made.Candidate)}";

    /// <summary>"2 for each hour" or "20, a usual figure".</summary>
    public static string Rate(CreditClaim claim) =>
        claim.PerHour is { } rate ? $"{rate} for each hour"
        : claim.Amount is { } amount ? $"usually {amount}"
        : "no figure known";

    public static string Facts(Candidate candidate)
    {
        var credits =
            candidate.Lines.IsEmpty || candidate.Lines[0].Amount.IsZero
                ? "no credits known"
                : Say.Credits(candidate.Lines[0].Amount);
        return $"{candidate.Provider}, {credits}, {candidate.Hours} {Say.Unit(CreditUnit.Hour, candidate.Hours)}";
    }
}
