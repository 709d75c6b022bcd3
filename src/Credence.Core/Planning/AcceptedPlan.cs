using System.Collections.Immutable;

namespace Credence.Core.Planning;

/// <summary>The plan that was accepted on a day; a new plan moves as little of it as it can.</summary>
public sealed record AcceptedPlan(DateOnly? Accepted, ImmutableArray<AcceptedItem> Items);

/// <summary>One candidate in a month of the accepted plan (months by their first day).</summary>
/// <param name="Done">Ledger entries that fulfilled it.</param>
public sealed record AcceptedItem(
    string Candidate,
    DateOnly Month,
    DateOnly? StartMonth,
    int Units,
    bool Pinned,
    ImmutableArray<string> Done,
    bool Dropped
)
{
    /// <summary>The day it was accepted in this month, where that was before the plan as it stands; else null.</summary>
    public DateOnly? Since { get; init; }
}
