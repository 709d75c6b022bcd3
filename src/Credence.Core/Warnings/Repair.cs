using System.Collections.Immutable;
using Credence.Core.Planning;

namespace Credence.Core.Warnings;

/// <summary>One wish to the planner that lessens a pitfall: put it in a month, leave it out, or take it up anew.</summary>
/// <param name="Month">First day; null: left out.</param>
/// <param name="Added">A candidate that the physician does not have yet; null where they do.</param>
public sealed record RepairStep(string Candidate, DateOnly? Month, Candidate? Added = null);

/// <summary>What the planner is asked for to lessen a pitfall, and what is said beside the button.</summary>
/// <param name="CanHelp">False: no plan changes it, and the words say why.</param>
public sealed record Repair(ImmutableArray<RepairStep> Steps, bool CanHelp, string Words)
{
    internal static Repair None(string why) => new([], false, why);

    /// <summary>A plan made anew, without a special wish.</summary>
    internal static Repair Plan(string words) => new([], true, words);
}
