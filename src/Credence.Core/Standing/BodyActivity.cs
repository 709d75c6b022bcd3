using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Ledger;

namespace Credence.Core.Standing;

/// <summary>A part of an activity as this body counts it.</summary>
internal readonly record struct BodyPortion(long Amount, UInt128 Topics, bool Untopiced);

/// <summary>One line as this body counts it.</summary>
internal readonly record struct BodyLine(ulong Type, long Amount, CreditType Named)
{
    /// <summary>Points that name another board than this one.</summary>
    public bool OfAnotherBoard { get; init; }
}

/// <summary>An activity as one body counts it: types mapped, rounded, multiplied.</summary>
internal sealed class BodyActivity
{
    public required DateOnly Date { get; init; }

    public required long Amount { get; init; }

    public required BodyLine[] Lines { get; init; }

    public required BodyPortion[] Portions { get; init; }

    /// <summary>Null for a grant or carried credits.</summary>
    public CmeActivity? Source { get; init; }

    public string Format => Source?.Format ?? "";

    /// <summary>Credits carried from the cycle before: on requirements without topics, whatever their date.</summary>
    public bool Carried { get; init; }

    /// <summary>For a thing not done yet: which windows, by place in the plan, hold it. Null: its date decides.</summary>
    public bool[]? HeldAt { get; init; }

    /// <summary>What stands in place of a title for a grant or carried credits.</summary>
    public string Label { get; init; } = "";

    /// <summary>The requirements the user put it on at this body; empty: computed.</summary>
    public ImmutableArray<string> Overrides { get; init; } = [];

    /// <summary>What the cycle before took of it, where a rule carries credits back: no longer part of the amount.</summary>
    public long GivenBack { get; init; }

    /// <summary>The largest line among these types, 0 where none is accepted.</summary>
    public long LargestOf(ulong accepted)
    {
        var largest = 0L;
        foreach (var line in Lines)
        {
            if ((line.Type & accepted) != 0 && line.Amount > largest)
            {
                largest = line.Amount;
            }
        }

        return Math.Min(largest, Amount);
    }
}
