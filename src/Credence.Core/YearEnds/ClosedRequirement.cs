using Credence.Core.Credits;
using Credence.Core.Requirements;
using Credence.Core.Standing;

namespace Credence.Core.YearEnds;

/// <summary>How a requirement stood when the year was looked back on.</summary>
public enum ClosedState
{
    /// <summary>Met by credits, on a day that is known.</summary>
    Closed,

    /// <summary>Met without credits: a waiver, a substitute, the body's own word, or nothing was asked.</summary>
    Settled,

    /// <summary>Its deadline lies after the year and it is still open.</summary>
    Open,

    /// <summary>Its deadline lay in the year and something was missing.</summary>
    Short,
}

/// <summary>One requirement whose window touches the year, and the day the last credit it needed came in (product, year-end audit).</summary>
/// <param name="By">The title of what brought it; empty where that is not known.</param>
/// <param name="On">The day from which the credits earned so far were enough; null unless closed by credits.</param>
public sealed record ClosedRequirement(
    RequirementRef Requirement,
    string Body,
    string Title,
    DateOnly Deadline,
    ClosedState State,
    DateOnly? On,
    Amount Needed,
    Amount Missing,
    CreditUnit Unit,
    string By = ""
)
{
    /// <summary>Two months before a deadline a scramble begins, as for the last-minute indicator (engine.md section 6).</summary>
    private const int ScrambleMonths = 2;

    /// <summary>Met, but only in the last two months before its deadline.</summary>
    public bool WasScramble => On is { } day && day > Deadline.AddMonths(-ScrambleMonths);
}
