using System.Collections.Immutable;

namespace Credence.Core.Filter;

/// <summary>
/// The order in which things that could be done are shown to one physician. It is never for sale: the formula is this
/// one, and it stands on the page.
/// </summary>
public static class Ranking
{
    public const string Formula =
        "First what counts at more of your bodies where credits are still missing, then more credits there, then more credits toward your goals, then the higher value of its format, then the cheaper credit, then the title.";

    public static ImmutableArray<Judgment> Order(IEnumerable<Judgment> judgments) =>
        [
            .. judgments
                .OrderByDescending(one => one.Places)
                .ThenByDescending(one => one.Need.Credits)
                .ThenByDescending(one => one.Goal.Aligned)
                .ThenByDescending(one => one.Worth.Strategic.Value)
                .ThenBy(one => one.Worth.CostPerCredit ?? decimal.MaxValue)
                .ThenBy(one => one.Candidate.Title, StringComparer.OrdinalIgnoreCase)
                .ThenBy(one => one.Candidate.Id, StringComparer.Ordinal),
        ];
}
