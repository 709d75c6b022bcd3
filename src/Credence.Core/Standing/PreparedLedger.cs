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

    /// <summary>Number of its lines and portions among those of the ledger: alike ones are mapped once a body.</summary>
    public required int Shape { get; init; }

    public DateOnly Date => Source.Date;
}

/// <summary>The ledger in ledger order (oldest first, then as entered), duplicates marked.</summary>
internal sealed class PreparedLedger
{
    private readonly HashSet<CmeActivity> seen = new(SameActivity.Comparer);
    private readonly TopicSetNumbers sets = new();
    private readonly ShapeNumbers shapes = new();

    public ImmutableArray<PreparedActivity> Activities { get; }

    /// <summary>The different sets of topics that its portions carry.</summary>
    public ImmutableArray<ImmutableArray<Topic>> TopicSets { get; }

    /// <summary>How many different shapes of lines and portions there are.</summary>
    public int Shapes { get; }

    /// <summary>The ledger that this one adds to, and what it adds; null and nothing where it stands alone.</summary>
    public PreparedLedger? Base { get; }

    public ImmutableArray<PreparedActivity> Added { get; } = [];

    /// <summary>The day of the first entry; null for an empty ledger.</summary>
    public DateOnly? Begins => Activities.IsEmpty ? null : Activities[0].Date;

    public PreparedLedger(IEnumerable<CmeActivity> ledger)
    {
        var prepared = ImmutableArray.CreateBuilder<PreparedActivity>();
        foreach (var activity in ledger.OrderBy(entry => entry.Date))
        {
            prepared.Add(Prepared(activity));
        }

        Shapes = shapes.Count;
        Activities = prepared.ToImmutable();
        TopicSets = sets.All;
    }

    private PreparedLedger(PreparedLedger before, ImmutableArray<CmeActivity> added)
    {
        (Base, sets, shapes) = (before, before.sets, before.shapes);
        Added = [.. added.OrderBy(entry => entry.Date).Select(Prepared)];
        var all = before.Activities.ToBuilder();
        foreach (var activity in Added)
        {
            var place = all.Count;
            while (place > 0 && all[place - 1].Date > activity.Date)
            {
                place--;
            }

            all.Insert(place, activity);
        }

        Shapes = shapes.Count;
        Activities = all.ToImmutable();
        TopicSets = sets.All;
    }

    /// <summary>The same ledger with more in it, without looking again at what is there. Not for two threads at once.</summary>
    public PreparedLedger With(ImmutableArray<CmeActivity> added) => new(this, added);

    private PreparedActivity Prepared(CmeActivity activity)
    {
        var portions = Cut(activity, sets);
        return new PreparedActivity
        {
            Source = activity,
            Amount = activity.Amount.Hundredths,
            Portions = portions,
            Duplicate = Base?.seen.Contains(activity) == true || !seen.Add(activity),
            Shape = shapes.Of(activity, portions),
        };
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
        && SameLines(x.Lines, y.Lines);

    /// <summary>The same lines, in whatever order they were written.</summary>
    private static bool SameLines(ImmutableArray<CreditLine> one, ImmutableArray<CreditLine> other)
    {
        if (one.Length != other.Length)
        {
            return false;
        }

        var left = other;
        foreach (var line in one)
        {
            left = left.Remove(line);
        }

        return left.IsEmpty;
    }

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

/// <summary>Numbers the different shapes of activities: the same lines, cut into the same portions.</summary>
internal sealed class ShapeNumbers
{
    private readonly Dictionary<
        (ImmutableArray<CreditLine> Lines, ImmutableArray<PreparedPortion> Portions),
        int
    > numbers = new(SameShape.Comparer);

    public int Count => numbers.Count;

    public int Of(CmeActivity activity, ImmutableArray<PreparedPortion> portions)
    {
        var shape = (activity.Lines, portions);
        if (!numbers.TryGetValue(shape, out var number))
        {
            number = numbers.Count;
            numbers.Add(shape, number);
        }

        return number;
    }

    private sealed class SameShape
        : IEqualityComparer<(
            ImmutableArray<CreditLine> Lines,
            ImmutableArray<PreparedPortion> Portions
        )>
    {
        public static SameShape Comparer { get; } = new();

        public bool Equals(
            (ImmutableArray<CreditLine> Lines, ImmutableArray<PreparedPortion> Portions) x,
            (ImmutableArray<CreditLine> Lines, ImmutableArray<PreparedPortion> Portions) y
        ) =>
            x.Lines.AsSpan().SequenceEqual(y.Lines.AsSpan())
            && x.Portions.Length == y.Portions.Length
            && SamePortions(x.Portions, y.Portions);

        public int GetHashCode(
            (ImmutableArray<CreditLine> Lines, ImmutableArray<PreparedPortion> Portions) obj
        )
        {
            var hash = HashCode.Combine(obj.Portions[0].Amount, obj.Portions[0].TopicSet);
            return obj.Lines.IsEmpty ? hash : HashCode.Combine(hash, obj.Lines[0]);
        }

        private static bool SamePortions(
            ImmutableArray<PreparedPortion> one,
            ImmutableArray<PreparedPortion> other
        )
        {
            for (var i = 0; i < one.Length; i++)
            {
                if (one[i].Amount != other[i].Amount || one[i].TopicSet != other[i].TopicSet)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
