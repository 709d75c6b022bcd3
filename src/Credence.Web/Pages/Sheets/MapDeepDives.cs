using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Planning;

namespace Credence.Web.Pages.Sheets;

/// <summary>The quarters of the map.</summary>
internal static class MapDeepDives
{
    private const int DeepDiveFrom = 6;

    /// <summary>Four lines: what was done in a quarter, what is planned in it, before a plan what could be, or that it is open.</summary>
    public static ImmutableArray<MapLine> Of(MapView view)
    {
        var named = new HashSet<string>();
        return [.. Enumerable.Range(0, 4).Select(quarter => DeepDive(view, quarter, named))];
    }

    private static MapLine DeepDive(MapView view, int quarter, HashSet<string> named)
    {
        var start = view.Year.Start.AddMonths(quarter * 3);
        var end = start.AddMonths(3).AddDays(-1);
        var done = view
            .Done.Where(one =>
                one.Date >= start
                && one.Date <= end
                && one.Format != "conference"
                && one.Amount >= Amount.Whole(DeepDiveFrom)
            )
            .Select(one => (SheetWords.Title(one), one.Amount))
            .ToList();
        var planned = view
            .Planned.Where(pair =>
                IsDeepDive(pair.Candidate)
                && pair.Item.Month >= start
                && pair.Item.Month <= end
                && pair.Item.Done.IsEmpty
                && IsAhead(pair.Item.Month, view)
                && done.All(one => one.Item1 != pair.Candidate.Title)
            )
            .Select(pair => (pair.Candidate.Title, MapView.CreditsOf(pair.Candidate)))
            .ToList();
        var could =
            view.Plan is null && done.Count == 0 && end >= view.Check.AsOf
                ? view.Candidates.FirstOrDefault(one =>
                    IsDeepDive(one)
                    && one.Status != CandidateStatus.Banned
                    && IsOffered(one, start, end)
                    && !named.Contains(one.Id)
                )
                : null;
        if (could is null)
        {
            return Quarter(quarter + 1, done, planned, end < view.Check.AsOf);
        }

        named.Add(could.Id);
        return new($"Q{quarter + 1}  {could.Title}, to be decided", $"{MapView.CreditsOf(could)}");
    }

    private static bool IsDeepDive(Candidate candidate) =>
        candidate.Mode is CandidateMode.Block or CandidateMode.Project
        && MapView.CreditsOf(candidate) >= Amount.Whole(DeepDiveFrom);

    /// <summary>A month that is over holds nothing planned any more.</summary>
    internal static bool IsAhead(DateOnly month, MapView view) =>
        month.AddMonths(1) > view.Check.AsOf;

    private static bool IsOffered(Candidate candidate, DateOnly start, DateOnly end) =>
        candidate.Offered switch
        {
            { Dates.IsEmpty: false } on => on.Dates.Any(span =>
                span.End >= start && span.End <= end
            ),
            { Months.IsEmpty: false } of => of.Months.Any(month => month >= start && month <= end),
            var always => !(always.From > end)
                && !(always.To is { } to && to.AddMonths(1) <= start),
        };

    private static MapLine Quarter(
        int number,
        List<(string Title, Amount Credits)> done,
        List<(string Title, Amount Credits)> planned,
        bool isPast
    )
    {
        var titles = string.Join("; ", done.Concat(planned).Select(one => one.Title));
        var sum = SheetWords.Sum(done.Concat(planned).Select(one => one.Credits));
        return new(
            $"Q{number}  {(titles.Length > 0 ? titles : isPast ? "none" : "still open")}",
            titles.Length == 0 ? ""
                : planned.Count == 0 ? $"{sum}, done"
                : $"{sum}"
        );
    }
}
