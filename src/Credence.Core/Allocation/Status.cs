namespace Credence.Core.Allocation;

/// <summary>The state of a requirement; the first that fits, in this order (engine.md section 3).</summary>
public enum Status
{
    NotApplicable,
    Waived,
    Met,
    Confirm,
    Unsettled,
    AnswerNeeded,
    Overdue,
    NotYetDue,
    AtRisk,
    Behind,
    OnPace,
}

/// <summary>Why a credit of the ledger counts nowhere at a body.</summary>
public enum UncountedReason
{
    WrongType,
    WrongTopic,
    OutsideWindow,
    CapFull,
    NotNeeded,
    OverAmount,
    InFuture,
    Duplicate,
    NotApplicable,
    OverrideIllegal,
}
