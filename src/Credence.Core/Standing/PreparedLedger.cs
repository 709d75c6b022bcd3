using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Ledger;

namespace Credence.Core.Standing;

/// <summary>A part of an activity with its topics, in hundredths; cut from the whole in the order written.</summary>
/// <param name="TopicSet">Number of its set of topics among those of the ledger, so that a body looks each up once.</param>
internal readonly record struct PreparedPortion(
    long Amount,
    ImmutableArray<Topic> Topics,
    int TopicSet
);

/// <summary>A ledger entry made ready for every body: cut into portions, its day judged once.</summary>
internal sealed class PreparedActivity
{
    public required CmeActivity Source { get; init; }

    public required ImmutableArray<PreparedPortion> Portions { get; init; }

    public required long Amount { get; init; }

    public bool Duplicate { get; init; }

    public DateOnly Date => Source.Date;
}

/// <summary>The ledger in ledger order (oldest first, then as entered), duplicates marked.</summary>
internal sealed class PreparedLedger
{
    public ImmutableArray<PreparedActivity> Activities { get; }

    /// <summary>The different sets of topics that its portions carry.</summary>
    public ImmutableArray<ImmutableArray<Topic>> TopicSets { get; }

    /// <summary>The day of the first entry; null for an empty ledger.</summary>
    public DateOnly? Begins => Activities.IsEmpty ? null : Activities[0].Date;

    public PreparedLedger(IEnumerable<CmeActivity> ledger)
    {
        var seen = new HashSet<CmeActivity>(SameActivity.Comparer);
        var prepared = ImmutableArray.CreateBuilder<PreparedActivity>();
        var sets = new TopicSetNumbers();
        foreach (var activity in ledger.OrderBy(entry => entry.Date))
        {
            prepared.Add(
                new PreparedActivity
                {
                    Source = activity,
                    Amount = activity.Amount.Hundredths,
                    Portions = Cut(activity, sets),
                    Duplicate = !seen.Add(activity),
                }
            );
        }

        Activities = prepared.ToImmutable();
        TopicSets = sets.All;
    }

    /// <summary>Portions with an amount first, in order; topics without one hold everywhere; the rest has only those.</summary>
    private static ImmutableArray<PreparedPortion> Cut(CmeActivity activity, TopicSetNumbers sets)
    {
        var whole = activity.Amount.Hundredths;
        var everywhere = ImmutableArray<Topic>.Empty;
        foreach (var portion in activity.Portions)
        {
            if (portion.Amount is null)
            {
                everywhere = everywhere.AddRange(portion.Topics);
            }
        }

        if (activity.Portions.IsEmpty)
        {
            return [new PreparedPortion(whole, [], sets.Of([]))];
        }

        var left = whole;
        var cut = ImmutableArray.CreateBuilder<PreparedPortion>(1);
        foreach (var portion in activity.Portions)
        {
            if (portion.Amount is { } amount && left > 0)
            {
                var taken = Math.Min(left, amount.Hundredths);
                left -= taken;
                var topics = everywhere.IsEmpty
                    ? portion.Topics
                    : portion.Topics.AddRange(everywhere);
                cut.Add(new PreparedPortion(taken, topics, sets.Of(topics)));
            }
        }

        if (left > 0 || cut.Count == 0)
        {
            cut.Add(new PreparedPortion(left, everywhere, sets.Of(everywhere)));
        }

        return cut.ToImmutable();
    }
}

/// <summary>The same thing entered twice: same date, title, provider and lines (engine.md section 3).</summary>
internal sealed class SameActivity : IEqualityComparer<CmeActivity>
{
    public static SameActivity Comparer { get; } = new();

    public bool Equals(CmeActivity? x, CmeActivity? y) =>
        x is not null
        && y is not null
        && x.Date == y.Date
        && x.Title == y.Title
        && x.Provider == y.Provider
        && x.Lines.AsSpan().SequenceEqual(y.Lines.AsSpan());

    public int GetHashCode(CmeActivity obj) => HashCode.Combine(obj.Date, obj.Title, obj.Provider);
}

/// <summary>Numbers the different sets of topics in a ledger; the first is the empty one.</summary>
internal sealed class TopicSetNumbers
{
    private readonly Dictionary<ImmutableArray<Topic>, int> numbers = new(SameTopics.Comparer);
    private readonly ImmutableArray<ImmutableArray<Topic>>.Builder sets =
        ImmutableArray.CreateBuilder<ImmutableArray<Topic>>();

    public TopicSetNumbers() => Of([]);

    public ImmutableArray<ImmutableArray<Topic>> All => sets.ToImmutable();

    public int Of(ImmutableArray<Topic> topics)
    {
        if (!numbers.TryGetValue(topics, out var number))
        {
            number = sets.Count;
            numbers.Add(topics, number);
            sets.Add(topics);
        }

        return number;
    }

    private sealed class SameTopics : IEqualityComparer<ImmutableArray<Topic>>
    {
        public static SameTopics Comparer { get; } = new();

        public bool Equals(ImmutableArray<Topic> x, ImmutableArray<Topic> y) =>
            x.AsSpan().SequenceEqual(y.AsSpan());

        public int GetHashCode(ImmutableArray<Topic> obj)
        {
            var hash = obj.Length;
            foreach (var topic in obj)
            {
                hash = HashCode.Combine(hash, topic);
            }

            return hash;
        }
    }
}
