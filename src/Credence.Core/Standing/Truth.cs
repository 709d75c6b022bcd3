namespace Credence.Core.Standing;

/// <summary>Yes, no, or not known yet: a condition over facts nobody has told us (engine.md section 2).</summary>
public enum Truth
{
    No,
    Unknown,
    Yes,
}
