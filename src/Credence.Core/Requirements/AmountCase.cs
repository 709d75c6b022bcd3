using Credence.Core.Credits;

namespace Credence.Core.Requirements;

/// <summary>An amount under a condition; the first case that holds decides (engine.md section 3b).</summary>
/// <param name="Is">Null: the rule sets no figure; the requirement stays unsettled. Not used where a share is given.</param>
public sealed record AmountCase(Condition? When, Amount? Is)
{
    /// <summary>A part of another requirement's amount ("20 % of the required hours"); null: the amount itself.</summary>
    public AmountShare? Share { get; init; }

    /// <summary>Reduced in proportion to the part of the cycle that the physician is licensed in.</summary>
    public Proration Prorated { get; init; } = Proration.None;
}

/// <summary>A fraction of what another requirement asks for, in exact whole numbers.</summary>
/// <param name="Of">Id of the other requirement; empty in a cap: of the capped requirement itself.</param>
public sealed record AmountShare(int Part, int Whole, string Of)
{
    /// <summary>Rounded up to the hundredth: what is asked for.</summary>
    public long Up(long hundredths) => ((hundredths * Part) + Whole - 1) / Whole;

    /// <summary>Rounded down to the hundredth: what is allowed.</summary>
    public long Down(long hundredths) => hundredths * Part / Whole;
}

/// <summary>By which steps an amount shrinks in a cycle that began before the license.</summary>
public enum Proration
{
    None,

    /// <summary>A month begun counts whole.</summary>
    Month,

    /// <summary>A year begun counts whole.</summary>
    Year,

    /// <summary>Only complete years count.</summary>
    FullYear,
}
