using Credence.Core.Credits;
using Credence.Core.Obligations;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>The ledger as each version of one body counts it; mapped once for all cycles of a check.</summary>
internal sealed class BodyMappings(
    Obligation obligation,
    HashSet<Topic> ownTopics,
    CycleCalendar calendar
)
{
    private readonly Dictionary<(BodyVersion, PreparedLedger), (BodyWords, BodyLedger)> mappings =
        new(SameMapping.Comparer);

    public (BodyWords Words, BodyLedger Ledger) Of(BodyVersion version, PreparedLedger ledger)
    {
        if (!mappings.TryGetValue((version, ledger), out var mapped))
        {
            mapped = Anew(version, ledger);
            mappings.Add((version, ledger), mapped);
        }

        return mapped;
    }

    /// <summary>Mapped for one use only.</summary>
    public (BodyWords Words, BodyLedger Ledger) Anew(BodyVersion version, PreparedLedger ledger)
    {
        var words = new BodyWords(obligation.Body, version, ownTopics);
        return (words, new BodyLedger(ledger, version, words, obligation.Id, calendar));
    }

    private sealed class SameMapping
        : IEqualityComparer<(BodyVersion Version, PreparedLedger Ledger)>
    {
        public static SameMapping Comparer { get; } = new();

        public bool Equals(
            (BodyVersion Version, PreparedLedger Ledger) x,
            (BodyVersion Version, PreparedLedger Ledger) y
        ) => ReferenceEquals(x.Version, y.Version) && ReferenceEquals(x.Ledger, y.Ledger);

        public int GetHashCode((BodyVersion Version, PreparedLedger Ledger) obj) =>
            System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Version);
    }
}
