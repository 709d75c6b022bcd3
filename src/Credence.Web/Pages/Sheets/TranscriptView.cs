using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Practice;

namespace Credence.Web.Pages.Sheets;

/// <summary>All that was done, by year: a transcript. What has a proof is marked; nothing planned is in it.</summary>
public sealed record TranscriptView
{
    public required Physician Physician { get; init; }

    public required DateOnly AsOf { get; init; }

    public required ImmutableArray<CmeActivity> Ledger { get; init; }

    public required Func<string, string> Name { get; init; }

    public string Who => Physician.NameAndDegree;

    public IEnumerable<CmeActivity> Done => Ledger.Where(activity => activity.Date <= AsOf);

    /// <summary>The newest year first, within it by date.</summary>
    public IEnumerable<IGrouping<int, CmeActivity>> Years =>
        Done.OrderBy(activity => activity.Date)
            .GroupBy(activity => activity.Date.Year)
            .OrderByDescending(year => year.Key);

    public static IEnumerable<(CreditType Type, Amount Sum)> ByType(
        IEnumerable<CmeActivity> activities
    ) =>
        activities
            .SelectMany(activity => activity.Lines)
            .GroupBy(line => line.Type)
            .Select(type => (type.Key, Sum: SheetWords.Sum(type.Select(line => line.Amount))))
            .OrderByDescending(type => type.Sum.Hundredths);
}
