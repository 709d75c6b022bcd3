using System.Collections.Immutable;

namespace Credence.Core.Planning;

/// <summary>What happens to a candidate when one plan follows another.</summary>
public enum DifferenceKind
{
    Kept,
    Moved,
    New,
    Dropped,

    /// <summary>A stream with other units in some months.</summary>
    Changed,
}

/// <summary>One candidate in the plan before and in the plan after; months by their first day.</summary>
/// <param name="Before">Units by month; empty where it was not planned.</param>
public sealed record DifferenceLine(
    string Candidate,
    DifferenceKind Kind,
    ImmutableSortedDictionary<DateOnly, int> Before,
    ImmutableSortedDictionary<DateOnly, int> After
);

/// <summary>The difference between the accepted plan and another, from the month of as-of on, to be seen before it is accepted.</summary>
public sealed record PlanDifference(ImmutableArray<DifferenceLine> Lines)
{
    /// <summary>What is not as it was.</summary>
    public IEnumerable<DifferenceLine> Changes =>
        Lines.Where(line => line.Kind != DifferenceKind.Kept);

    public bool IsNone => !Changes.Any();

    public static PlanDifference Of(AcceptedPlan? before, YearPlan after)
    {
        ArgumentNullException.ThrowIfNull(after);
        var open = after.Problem.FirstDay(after.Problem.FirstOpenMonth);
        var old = (before?.Items ?? [])
            .Where(item => item is { Dropped: false, Done.IsEmpty: true } && item.Month >= open)
            .GroupBy(item => item.Candidate)
            .ToDictionary(
                same => same.Key,
                same => Months(same.Select(item => (item.Month, item.Units)))
            );
        var next = after
            .Items.GroupBy(item => item.Candidate.Id)
            .ToDictionary(
                same => same.Key,
                same => Months(same.Select(item => (item.Month, item.Units)))
            );
        var streams = after
            .Problem.Choices.Where(choice => choice.IsStream)
            .Select(choice => choice.Id)
            .ToHashSet();
        return new PlanDifference([
            .. old
                .Keys.Union(next.Keys)
                .Select(id =>
                    Line(
                        id,
                        old.GetValueOrDefault(id, None),
                        next.GetValueOrDefault(id, None),
                        streams.Contains(id)
                    )
                )
                .OrderBy(line => (line.After.IsEmpty ? line.Before : line.After).Keys.First())
                .ThenBy(line => line.Candidate, StringComparer.Ordinal),
        ]);
    }

    private static readonly ImmutableSortedDictionary<DateOnly, int> None =
        ImmutableSortedDictionary<DateOnly, int>.Empty;

    private static DifferenceLine Line(
        string id,
        ImmutableSortedDictionary<DateOnly, int> before,
        ImmutableSortedDictionary<DateOnly, int> after,
        bool stream
    ) =>
        new(
            id,
            before.SequenceEqual(after) ? DifferenceKind.Kept
                : before.IsEmpty ? DifferenceKind.New
                : after.IsEmpty ? DifferenceKind.Dropped
                : stream ? DifferenceKind.Changed
                : DifferenceKind.Moved,
            before,
            after
        );

    private static ImmutableSortedDictionary<DateOnly, int> Months(
        IEnumerable<(DateOnly Month, int Units)> items
    ) =>
        items
            .GroupBy(item => item.Month)
            .ToImmutableSortedDictionary(same => same.Key, same => same.Sum(item => item.Units));
}
