using System.Collections.Immutable;
using Credence.App.Catalog;
using Credence.App.Pivots;
using Credence.Core.Problems;
using Credence.Core.Requirements;
using Credence.Web.Components;
using Credence.Web.Pages.Catalog;
using Credence.Web.Rendering;

namespace Credence.Web.Pages.Pivots;

public sealed record PivotsView(
    ImmutableArray<TriedField> Tried,
    ImmutableArray<CareerField> ToTry,
    ImmutableArray<(string Code, string Name)> Topics,
    ImmutableDictionary<string, string> Typed,
    ImmutableArray<Problem> Problems
)
{
    public string Of(string field) => Typed.GetValueOrDefault(field, "");
}

/// <param name="Goal">The goal that its verdict suggests; null where none.</param>
public sealed record PivotView(
    TriedField Field,
    SuggestedGoal? Goal,
    ImmutableDictionary<string, string> Typed,
    ImmutableArray<Problem> Problems
)
{
    public PivotTest Test => Field.Test;

    public string Address => $"/career/fields/{Uri.EscapeDataString(Test.Id)}";
}

/// <summary>What the pages of fields to try say.</summary>
public static class PivotWords
{
    public static readonly (string Value, string Name)[] Verdicts =
    [
        ("yes", "It gave me energy"),
        ("somewhat", "Parts of it did"),
        ("no", "It is not for me"),
    ];

    public static string Verdict(Energized? energized) =>
        energized switch
        {
            Energized.Yes => "It gave me energy",
            Energized.Somewhat => "Parts of it did",
            Energized.No => "Not for me",
            _ => "No verdict yet",
        };

    public static (string Color, string Icon) Look(Energized? energized) =>
        energized switch
        {
            Energized.Yes => ("met", "met"),
            Energized.Somewhat => ("behind", "behind"),
            Energized.No => ("rest", "na"),
            _ => ("rest", "rest"),
        };

    public static Energized? Read(string value) =>
        value switch
        {
            "yes" => Energized.Yes,
            "somewhat" => Energized.Somewhat,
            "no" => Energized.No,
            _ => null,
        };

    public static string Word(Energized? energized) =>
        energized is { } known ? $"{known}".ToLowerInvariant() : "";

    public static (string Title, string Note) Way(PivotWay way) =>
        way switch
        {
            PivotWay.Course => ("A compact course", "Six to ten credits, by yourself"),
            PivotWay.Track => ("A conference track", "One track is enough, not the whole meeting"),
            _ => ("A workshop", "Hands-on, with people of the field"),
        };

    public static string Facts(PivotProposal proposal)
    {
        var credits = proposal.Credits.IsZero ? "credits not known" : Say.Credits(proposal.Credits);
        var price =
            proposal.Entry is { } entry ? CatalogWords.Price(entry)
            : proposal.Candidate.PriceOnce.Cents == 0 ? "free"
            : CatalogWords.Dollars(proposal.Candidate.PriceOnce);
        return $"{proposal.Candidate.Provider}, {credits}, {proposal.Candidate.Hours} {Say.Unit(CreditUnit.Hour, proposal.Candidate.Hours)}, {price}";
    }

    public static string Standing(TriedField field) =>
        field.Done.IsEmpty
            ? "Nothing done in it yet. Six to ten credits are enough to know."
            : $"{Say.Credits(field.Credits)} done in it since {Say.Day(field.Test.Begun)}.";

    public static Sum SumOf(TriedField field) =>
        new(
            [
                .. field.Done.Select(entry => new SumLine(
                    entry.Title.Length > 0 ? entry.Title : entry.Provider,
                    entry.Amount
                )
                {
                    Note = Say.Day(entry.Date),
                    Href = $"/ledger/{entry.Id}",
                }),
            ],
            new SumLine("Credits in this field", field.Credits)
        );
}
