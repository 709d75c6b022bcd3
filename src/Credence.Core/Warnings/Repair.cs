using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Planning;

namespace Credence.Core.Warnings;

/// <summary>One wish to the planner that lessens a pitfall: put it in a month, or leave it out.</summary>
/// <param name="Month">First day; null: left out.</param>
/// <param name="Added">A candidate that the physician does not have yet; null where they do.</param>
public sealed record RepairStep(string Candidate, DateOnly? Month, Candidate? Added = null);

/// <summary>Wishes that go to the planner together; whether they help is seen from the plan that comes back.</summary>
public sealed record RepairTry(params ImmutableArray<RepairStep> Steps)
{
    /// <summary>Another minimum of small steady credits a month; null: as it is.</summary>
    public Amount? SteadyMinimum { get; init; }

    /// <summary>A month with fewer hours, by its first day; null: none.</summary>
    public DateOnly? Month { get; init; }

    public Amount? HoursInMonth { get; init; }
}

/// <summary>What the planner can be asked for to lessen a pitfall, the best idea first, and the words on the button.</summary>
/// <param name="Words">Where nothing can be asked for, why.</param>
public sealed record Repair(ImmutableArray<RepairTry> Tries, string Words)
{
    public bool CanHelp => !Tries.IsEmpty;

    internal static Repair None(string why) => new([], why);

    internal static Repair Of(string words, params IEnumerable<RepairTry?> tries) =>
        new([.. tries.OfType<RepairTry>()], words);
}
