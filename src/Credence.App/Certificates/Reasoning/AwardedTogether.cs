using static Credence.App.Certificates.Reasoning.CreditWitnesses;

namespace Credence.App.Certificates.Reasoning;

/// <summary>
/// A list of what was awarded: amounts that begin lines under each other, of which one says so or has no other verb than
/// the rest, were awarded together.
/// </summary>
internal static class AwardedTogether
{
    public static List<Mention> Of(List<Mention> mentions, SheetFacts facts)
    {
        var beginning = mentions
            .Where(mention => mention.Type is not null && mention.Role != CreditRole.Maximum)
            .Select(mention => (Mention: mention, Line: LineOf(facts, mention.At)))
            .Where(pair => pair.Line is not null)
            .ToList();
        return mentions.ConvertAll(mention =>
            mention is { Role: CreditRole.Neutral, Type: not null }
            && beginning.Find(pair => ReferenceEquals(pair.Mention, mention)).Line is { } line
            && beginning.Exists(pair =>
                pair.Mention.Type != mention.Type
                && (
                    mention.Type is not { GivesNoCredit: true }
                    || pair.Mention.Amount == mention.Amount
                )
                && (
                    pair.Mention.Role == CreditRole.Claimed
                    || pair.Mention.Type is { IsMoc: false, GivesNoCredit: false }
                )
                && AreUnderEachOther(pair.Line!, line)
            )
                ? mention with
                {
                    Role = CreditRole.Claimed,
                    Weight = Math.Max(mention.Weight, 0.88),
                }
                : mention
        );
    }

    /// <summary>The line that an amount begins, but for a bullet.</summary>
    private static Passage? LineOf(SheetFacts facts, Passage amount) =>
        facts
            .Pages.Select(page => page.LineOf(amount.Words[0]))
            .FirstOrDefault(line => line is not null)
            is { } line
        && ReferenceEquals(
            line.Words.First(word => word.Text.Any(char.IsLetterOrDigit)),
            amount.Words[0]
        )
        && line.Words.Length > 2
        && !facts.Pages.Any(page => page.RightOf(line).Any())
            ? line
            : null;

    /// <summary>Each begins its line, one under the other.</summary>
    public static bool AreAList(Mention one, Mention other, SheetFacts facts) =>
        LineOf(facts, one.At) is { } first
        && LineOf(facts, other.At) is { } second
        && AreUnderEachOther(first, second);

    private static bool AreUnderEachOther(Passage one, Passage other) =>
        ReferenceEquals(one.Page, other.Page)
        && Math.Abs(one.Middle - other.Middle) is var step
        && step > 0.5 * one.Size
        && step < 2.6 * one.Size
        && (
            Math.Abs(one.Left - other.Left) < one.Size
            || Math.Abs(one.Center - other.Center) < one.Size
        );
}
