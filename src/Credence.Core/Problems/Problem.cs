namespace Credence.Core.Problems;

/// <summary>
/// One thing that is wrong with what somebody gave us, in words for the person who can mend it.
/// Wrong data is never an exception: all problems of a file are collected and told at once.
/// </summary>
/// <param name="Code">Stable name, such as <c>date-unreadable</c>; the gallery of samples is keyed by it.</param>
/// <param name="Place">File, line and column, cell, or field.</param>
/// <param name="Wrong">What is wrong, in one sentence.</param>
/// <param name="Remedy">What to do about it, in one sentence.</param>
public sealed record Problem(string Code, string Place, string Wrong, string Remedy)
{
    public override string ToString() => $"{Place}: {Wrong} {Remedy} [{Code}]";
}
