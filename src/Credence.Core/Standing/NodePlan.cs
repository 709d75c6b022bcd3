using System.Collections.Immutable;
using Credence.Core.Dates;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>One requirement in one window, judged: does it apply, how much, and where it hangs.</summary>
internal sealed class NodePlan
{
    public required Requirement Rule { get; init; }

    public required WindowSlot Slot { get; init; }

    public required StandingNode Kind { get; init; }

    public required Truth Applies { get; init; }

    /// <summary>False: nothing of it is computed; it reads "not applicable".</summary>
    public required bool Counts { get; init; }

    /// <summary>D in hundredths; 0 for an unknown amount.</summary>
    public required long Needed { get; init; }

    public bool AmountUnknown { get; init; }

    /// <summary>A doubt about carry-over, where it is complete by carried credits only; empty = none.</summary>
    public string CarriedDoubt { get; set; } = "";

    public bool SetByUser { get; init; }

    /// <summary>Substitute, satisfied or waiver; null: by credits.</summary>
    public MetBy? MetBy { get; init; }

    public string MetByText { get; init; } = "";

    public ImmutableArray<string> Questions { get; init; } = [];

    public required ulong Types { get; init; }

    public required UInt128 Topics { get; init; }

    /// <summary>Place among the nodes of the plan on which this one hangs for all sums; -1 = a root.</summary>
    public int Parent { get; set; } = -1;

    /// <summary>Place of the node that its <c>within</c> names, whether or not it counts; -1 = none.</summary>
    public int Within { get; set; } = -1;

    /// <summary>Where its missing credits are folded in: its sum, or the stackable requirement it stands in; -1 = nowhere.</summary>
    public int MissingParent { get; set; } = -1;

    /// <summary>What the allocation asks of it: nothing where something else has met it.</summary>
    public long Demand => MetBy is null ? Needed : 0;

    /// <summary>The least it can come to, whatever the answers to open questions are.</summary>
    public long LeastNeeded { get; init; }

    public long DemandForSure => MetBy is null && Applies == Truth.Yes ? LeastNeeded : 0;

    public DateSpan Window => Slot.Window;

    /// <summary>Whether its window holds what was done, by date or by expiry.</summary>
    public bool Holds(BodyActivity activity) => Slot.Takes(activity.Date, activity.Source?.Expires);

    public bool TakesCredits => Kind is StandingNode.Sum;

    public bool AnyTopic => Topics == UInt128.Zero && Rule.Topics.IsEmpty;

    /// <summary>Whether a format does not stand in the way.</summary>
    public bool TakesFormat(string format) => Rule.Formats.IsEmpty || Rule.Formats.Contains(format);
}
