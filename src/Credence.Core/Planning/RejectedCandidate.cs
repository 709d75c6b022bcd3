namespace Credence.Core.Planning;

/// <summary>The nearest reason why a candidate is not in the plan.</summary>
public enum RejectionReason
{
    Dominated,
    Hours,
    Money,
    DaysOff,
    NotOffered,
    NotNeeded,
    Banned,
    Prerequisite,
}

/// <summary>A candidate that is not in the plan, and why.</summary>
/// <param name="By">What stands in the way: another candidate's id, a month, an allowance; empty where nothing names it.</param>
public sealed record RejectedCandidate(string Candidate, RejectionReason Reason, string By);
