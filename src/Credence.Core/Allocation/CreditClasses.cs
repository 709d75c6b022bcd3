using System.Runtime.Intrinsics;

namespace Credence.Core.Allocation;

/// <summary>
/// Credits that may go to the same places under the same conditions are interchangeable until the ledger order
/// decides among them: they form one class. A portion is a source of a class; portions of one activity with the same
/// conditions are one source.
/// </summary>
/// <remarks>
/// An activity whose limits could bind (a line smaller than its amount accepted at some node, a cap of its own) joins
/// its class as if they did not; who breaks one in the sharing found is set apart and shares with nobody
/// (<see cref="BoundActivity"/>).
/// </remarks>
internal sealed partial class CreditClasses
{
    private readonly AllocationProblem problem;
    private readonly RequirementForest forest;
    private readonly SharedCaps caps;
    private readonly IReadOnlySet<int> apart;
    private readonly int words;
    private readonly int keyWords;
    private readonly int[] firstSource;
    private readonly int[] sourceClass;
    private readonly long[] sourceAmount;
    private readonly int[] sourceOfPortion;
    private readonly int[] firstPortion; // by source; ~portion where it has several
    private readonly ulong[] zero;
    private readonly ulong[] tight;
    private int[] table = new int[64]; // open addressing: class + 1
    private ulong[] keys; // accepted nodes, ancestors that skip the credit (limit 0), caps that hold it
    private long[] supply = new long[16];
    private int[] boundOf = new int[16];
    private ulong[] sourceKeys; // of the activity at hand
    private int sources;

    /// <summary>Sorts all activities of the problem into classes.</summary>
    /// <param name="apart">Activities that must not share a class.</param>
    public CreditClasses(
        AllocationProblem problem,
        RequirementForest forest,
        SharedCaps caps,
        IReadOnlySet<int> apart
    )
    {
        this.problem = problem;
        this.forest = forest;
        this.caps = caps;
        this.apart = apart;
        words = forest.Words;
        keyWords = (2 * words) + caps.Words;
        keys = new ulong[16 * keyWords];
        sourceKeys = new ulong[4 * keyWords];
        zero = new ulong[words];
        tight = new ulong[words];
        firstSource = new int[problem.Activities + 1];
        sourceClass = new int[problem.Portions.Length];
        sourceAmount = new long[problem.Portions.Length];
        sourceOfPortion = new int[problem.Portions.Length];
        firstPortion = new int[problem.Portions.Length];
        var portion = 0;
        for (var activity = 0; activity < problem.Activities; activity++)
        {
            var first = portion;
            while (
                portion < problem.Portions.Length && problem.Portions[portion].Activity == activity
            )
            {
                portion++;
            }
            Classify(activity, first, portion);
            firstSource[activity + 1] = sources;
        }
    }

    public int Count { get; private set; }

    public SharedCaps Caps => caps;

    /// <summary>Activities set apart.</summary>
    public List<BoundActivity> Bound { get; } = [];

    /// <summary>Activities in shared classes whose limits are not known to hold by themselves, in ledger order.</summary>
    public List<int> Unchecked { get; } = [];

    public long Supply(int @class) => supply[@class];

    /// <summary>Index into <see cref="Bound"/> of the one activity of this class, or -1: the class is shared.</summary>
    public int BoundOf(int @class) => boundOf[@class] - 1;

    /// <summary>Nodes on which the class may be put, and minimums at which it counts.</summary>
    public ReadOnlySpan<ulong> Accepted(int @class) => keys.AsSpan(@class * keyWords, words);

    /// <summary>Ancestors at which what is put below does not count.</summary>
    public ReadOnlySpan<ulong> Skipped(int @class) =>
        keys.AsSpan((@class * keyWords) + words, words);

    public ReadOnlySpan<ulong> CapsOf(int @class) =>
        keys.AsSpan((@class * keyWords) + (2 * words), caps.Words);

    public int FirstSource(int activity) => firstSource[activity];

    public int EndOfSources(int activity) => firstSource[activity + 1];

    public int ClassOf(int source) => sourceClass[source];

    public long AmountOf(int source) => sourceAmount[source];

    public int FirstPortionOf(int source) =>
        firstPortion[source] < 0 ? ~firstPortion[source] : firstPortion[source];

    public bool IsSinglePortion(int source) => firstPortion[source] >= 0;

    /// <summary>-1: the portion can be put nowhere.</summary>
    public int SourceOfPortion(int portion) => sourceOfPortion[portion];

    private void Classify(int activity, int firstPortion, int endPortion)
    {
        var start = sources;
        var total = 0L;
        for (var portion = firstPortion; portion < endPortion; portion++)
        {
            var amount = problem.Portions[portion].Amount;
            sourceOfPortion[portion] = -1;
            if (amount > 0 && Bits.Meet(problem.PutsOf(portion), forest.Sums))
            {
                sourceOfPortion[portion] = 0;
                total += amount;
            }
        }
        if (total == 0)
        {
            return;
        }
        ReadLimits(problem.LimitsOf(activity), total);
        var own = caps.HasOwn(activity);
        var isApart = apart.Count > 0 && apart.Contains(activity);
        var isPlain = IsPlain(firstPortion, endPortion) && !own && !isApart;
        if (isPlain && JoinsKnown(firstPortion))
        {
            return;
        }
        for (var portion = firstPortion; portion < endPortion; portion++)
        {
            if (sourceOfPortion[portion] == 0)
            {
                AddSource(portion, start, mayJoin: !own);
            }
        }
        if (isApart)
        {
            SetApart(activity, start);
            return;
        }
        if ((own || !Bits.IsEmpty(tight)) && !LowerToCoveringLimits(activity, start, own))
        {
            Unchecked.Add(activity);
        }
        for (var source = start; source < sources; source++)
        {
            sourceClass[source] = FindClass(KeyOf(source - start));
            supply[sourceClass[source]] += sourceAmount[source];
        }
        if (isPlain)
        {
            Know(firstPortion);
        }
    }

    private void SetApart(int activity, int start)
    {
        Bound.Add(
            BoundActivity.Of(
                problem,
                forest,
                caps,
                new ActivitySources(this, activity, start, sources)
            )
        );
        for (var source = start; source < sources; source++)
        {
            sourceClass[source] = NewClass(KeyOf(source - start));
            supply[sourceClass[source]] = sourceAmount[source];
            boundOf[sourceClass[source]] = Bound.Count;
        }
    }

    /// <summary>
    /// A limit at a node over everything the activity can put on is simply its amount. False: another limit may bind.
    /// </summary>
    private bool LowerToCoveringLimits(int activity, int start, bool own)
    {
        if (own || sources - start > 1)
        {
            return !own && !MayBind(start);
        }
        var accepted = KeyOf(0)[..words];
        var limits = problem.LimitsOf(activity);
        var amount = sourceAmount[start];
        for (var node = Bits.Next(tight, 0); node >= 0; node = Bits.Next(tight, node + 1))
        {
            if (limits[node] < amount && forest.Covers(node, accepted))
            {
                amount = limits[node];
            }
        }
        for (var node = Bits.Next(tight, 0); node >= 0; node = Bits.Next(tight, node + 1))
        {
            if (limits[node] >= amount)
            {
                tight[node >> 6] &= ~(1UL << (node & 63));
            }
        }
        sourceAmount[start] = amount;
        return !MayBind(start);
    }

    private void ReadLimits(ReadOnlySpan<long> limits, long total)
    {
        for (var word = 0; word < words; word++)
        {
            ulong zeroBits = 0;
            ulong tightBits = 0;
            var node = word << 6;
            var end = Math.Min(limits.Length, node + 64);
            for (; node + Vector256<long>.Count <= end; node += Vector256<long>.Count)
            {
                var some = Vector256.Create(limits[node..]);
                var none = Vector256.Equals(some, Vector256<long>.Zero);
                var less = Vector256.LessThan(some, Vector256.Create(total));
                zeroBits |= (ulong)none.ExtractMostSignificantBits() << (node & 63);
                tightBits |= (ulong)less.ExtractMostSignificantBits() << (node & 63);
            }
            for (; node < end; node++)
            {
                zeroBits |= (limits[node] == 0 ? 1UL : 0UL) << (node & 63);
                tightBits |= (limits[node] < total ? 1UL : 0UL) << (node & 63);
            }
            zero[word] = zeroBits;
            tight[word] = tightBits & ~zeroBits;
        }
    }

    private void AddSource(int portion, int start, bool mayJoin)
    {
        var index = sources - start;
        if ((index + 1) * keyWords > sourceKeys.Length)
        {
            Array.Resize(ref sourceKeys, 2 * sourceKeys.Length);
        }
        var key = sourceKeys.AsSpan(index * keyWords, keyWords);
        key.Clear();
        var puts = problem.PutsOf(portion);
        var inner = false;
        for (var word = 0; word < words; word++)
        {
            key[word] = puts[word] & (forest.Sums[word] | (forest.Minimums[word] & ~zero[word]));
            inner |= (zero[word] & forest.Inner[word]) != 0;
        }
        if (inner)
        {
            AddSkipped(key);
        }
        caps.MembershipOf(portion).CopyTo(key[(2 * words)..]);
        for (var earlier = 0; mayJoin && earlier < index; earlier++)
        {
            if (KeyOf(earlier).SequenceEqual(key))
            {
                sourceAmount[start + earlier] += problem.Portions[portion].Amount;
                sourceOfPortion[portion] = start + earlier;
                firstPortion[start + earlier] = ~FirstPortionOf(start + earlier);
                return;
            }
        }
        sourceAmount[sources] = problem.Portions[portion].Amount;
        firstPortion[sources] = portion;
        sourceOfPortion[portion] = sources++;
    }

    private void AddSkipped(Span<ulong> key)
    {
        var accepted = key[..words];
        for (var node = Bits.Next(accepted, 0); node >= 0; node = Bits.Next(accepted, node + 1))
        {
            if (!Bits.Has(forest.Sums, node))
            {
                continue;
            }
            var above = forest.Above(node);
            for (var word = 0; word < words; word++)
            {
                key[words + word] |= above[word] & zero[word];
            }
        }
    }

    private bool MayBind(int start)
    {
        if (Bits.IsEmpty(tight))
        {
            return false;
        }
        for (var index = 0; index < sources - start; index++)
        {
            var accepted = KeyOf(index)[..words];
            if (Bits.Meet(accepted, tight))
            {
                return true;
            }
            for (var node = Bits.Next(accepted, 0); node >= 0; node = Bits.Next(accepted, node + 1))
            {
                if (Bits.Meet(forest.Above(node), tight))
                {
                    return true;
                }
            }
        }
        return false;
    }

    private ReadOnlySpan<ulong> KeyOf(int index) => sourceKeys.AsSpan(index * keyWords, keyWords);

    /// <summary>The sources of one activity, while its conditions are looked at.</summary>
    public readonly struct ActivitySources(CreditClasses classes, int activity, int start, int end)
    {
        public int Activity => activity;
        public int Start => start;
        public int End => end;

        public ReadOnlySpan<ulong> Accepted(int source) =>
            classes.KeyOf(source - start)[..classes.words];

        public long Amount(int source) => classes.sourceAmount[source];

        public int SourceOf(int portion) => classes.sourceOfPortion[portion];
    }
}
