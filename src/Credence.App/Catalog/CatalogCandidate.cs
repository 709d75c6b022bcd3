using System.Collections.Immutable;
using Credence.Core.Filter;
using Credence.Core.Planning;

namespace Credence.App.Catalog;

/// <summary>
/// An entry of the catalog as one's own candidate in a planning year: the low end of a credit band, the upper end of a
/// price, months of the year and never exact dates.
/// </summary>
public static class CatalogCandidate
{
    /// <param name="yearStart">First month of the planning year, by its first day.</param>
    public static Candidate Of(CatalogEntry entry, DateOnly yearStart)
    {
        var candidate = entry.Candidate;
        return candidate with
        {
            // What is only the usual value of its format is left out, so that one's own ratings can move it.
            Strategic =
                candidate.Strategic == StrategicValue.Of(candidate with { Strategic = null })
                    ? null
                    : candidate.Strategic,
            Offered = entry.UsualMonths.IsEmpty
                ? candidate.Offered
                : new Offered { Months = Months(entry.UsualMonths, yearStart) },
        };
    }

    public static Unknown Unknown(CatalogEntry entry) =>
        (entry.Price is null ? Core.Filter.Unknown.Price : Core.Filter.Unknown.None)
        | (entry.Candidate.Lines.IsEmpty ? Core.Filter.Unknown.Credits : Core.Filter.Unknown.None);

    /// <summary>What the catalog cannot say, to be asked for.</summary>
    public static ImmutableArray<string> Asks(CatalogEntry entry)
    {
        var asks = ImmutableArray.CreateBuilder<string>();
        if (entry.Candidate.Mode == CandidateMode.Event && entry.Candidate.Offered.Dates.IsEmpty)
        {
            asks.Add("its dates");
        }

        if (entry.Candidate.Lines.IsEmpty)
        {
            asks.Add("its credits");
        }
        else if (entry.Basis == CreditsBasis.Band)
        {
            asks.Add("the real number of credits");
        }

        if (entry.Price is null)
        {
            asks.Add("its price");
        }

        return asks.ToImmutable();
    }

    private static ImmutableArray<DateOnly> Months(ImmutableArray<int> usual, DateOnly yearStart) =>
        [
            .. Enumerable
                .Range(0, 12)
                .Select(later => yearStart.AddMonths(later))
                .Where(month => usual.Contains(month.Month)),
        ];
}
