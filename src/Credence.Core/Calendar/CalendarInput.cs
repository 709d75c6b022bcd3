using System.Collections.Immutable;
using Credence.Core.Ledger;
using Credence.Core.Obligations;
using Credence.Core.Planning;
using Credence.Core.Standing;

namespace Credence.Core.Calendar;

/// <summary>What a year's calendar is made from.</summary>
public sealed record CalendarInput
{
    public required Profile Profile { get; init; }

    public required CheckResult Check { get; init; }

    public ImmutableArray<CmeActivity> Ledger { get; init; } = [];

    public ImmutableArray<Candidate> Candidates { get; init; } = [];

    /// <summary>Null before a plan was accepted.</summary>
    public AcceptedPlan? Plan { get; init; }

    public DateOnly AsOf => Check.AsOf;

    /// <summary>First day of the planning year.</summary>
    internal DateOnly Start => Profile.Planning.Start ?? new DateOnly(AsOf.Year, 1, 1);
}
