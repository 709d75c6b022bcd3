using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Requirements;

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

/// <summary>The ledger as one body counts it, in ledger order; future dates and duplicates left out.</summary>
internal sealed class BodyLedger
{
    private bool shared;

    public List<BodyActivity> Activities { get; private set; }

    /// <summary>The same mapping up to a day; the entries are shared, and the list where nothing is left out or added.</summary>
    public BodyLedger Until(DateOnly day)
    {
        var count = Activities.Count;
        while (count > 0 && Activities[count - 1].Date > day)
        {
            count--;
        }

        return count == Activities.Count
            ? new BodyLedger(Activities) { shared = true }
            : new BodyLedger(Activities[..count]);
    }

    private BodyLedger(List<BodyActivity> activities) => Activities = activities;

    private void OwnList()
    {
        if (shared)
        {
            (Activities, shared) = ([.. Activities], false);
        }
    }

    public BodyLedger(
        PreparedLedger ledger,
        BodyVersion version,
        BodyWords words,
        string obligation,
        CycleCalendar calendar
    )
    {
        Activities = new List<BodyActivity>(ledger.Activities.Length);
        var masks = new UInt128[ledger.TopicSets.Length];
        for (var i = 0; i < masks.Length; i++)
        {
            masks[i] = words.PortionMask(ledger.TopicSets[i]);
        }

        var shapes = new Counted?[ledger.Shapes];
        var left = new long[version.Rates.Length];
        var limited = version.Rates.Any(rate => rate.Max is not null);
        var alike = left.Length == 0 && version.CountsAs.All(entry => entry.Formats.IsEmpty);
        var cycle = DateOnly.MinValue;
        CreditRates.Refill(version.Rates, left);
        foreach (var prepared in ledger.Activities)
        {
            if (limited && prepared.Date > cycle)
            {
                // Each cycle has its own first credits that are multiplied.
                cycle = calendar.EndOnOrAfter(prepared.Date);
                CreditRates.Refill(version.Rates, left);
            }

            if (!prepared.Duplicate)
            {
                // Without rates, which run through the ledger in order, alike entries are worth alike.
                var counted = alike ? shapes[prepared.Shape] : null;
                counted ??= Map(prepared, version, words, masks, left);
                shapes[prepared.Shape] = counted;
                Activities.Add(Of(prepared, counted, obligation));
            }
        }
    }

    /// <summary>What is added to a ledger that this body has mapped already. Only without rates, which run through all of it.</summary>
    public BodyLedger(
        BodyLedger before,
        PreparedLedger ledger,
        BodyVersion version,
        BodyWords words,
        string obligation
    )
    {
        Activities = new List<BodyActivity>(before.Activities.Count + ledger.Added.Length);
        Activities.AddRange(before.Activities);
        var masks = new UInt128[ledger.TopicSets.Length];
        foreach (var prepared in ledger.Added.Where(one => !one.Duplicate))
        {
            foreach (var portion in prepared.Portions)
            {
                masks[portion.TopicSet] = words.PortionMask(portion.Topics);
            }

            var place = Activities.Count;
            while (place > 0 && Activities[place - 1].Date > prepared.Date)
            {
                place--;
            }

            Activities.Insert(
                place,
                Of(prepared, Map(prepared, version, words, masks, []), obligation)
            );
        }
    }

    /// <summary>Only what some requirement could ever look at; what is left out changes no amount.</summary>
    public BodyLedger Only(Predicate<BodyActivity> matters) => new(Activities.FindAll(matters));

    /// <summary>Adds a grant or carried credits at its place in ledger order.</summary>
    public void Add(BodyActivity extra)
    {
        OwnList();
        var place = Activities.FindIndex(activity => activity.Date > extra.Date);
        Activities.Insert(place < 0 ? Activities.Count : place, extra);
    }

    /// <summary>Takes away what another cycle has used of these activities.</summary>
    public void TakeAway(Dictionary<ActivityId, long> used)
    {
        if (used.Count == 0)
        {
            return;
        }

        OwnList();
        for (var i = 0; i < Activities.Count; i++)
        {
            if (Activities[i].Source is { } source && used.TryGetValue(source.Id, out var amount))
            {
                Activities[i] = CarriedBack.Without(Activities[i], amount);
            }
        }
    }

    private static BodyActivity Of(PreparedActivity prepared, Counted counted, string obligation)
    {
        var source = prepared.Source;
        return new BodyActivity
        {
            Date = prepared.Date,
            Amount = counted.Amount,
            Lines = counted.Lines,
            Portions = counted.Portions,
            Source = source,
            Overrides = source.CountsFor.IsEmpty ? [] : OverridesAt(obligation, source),
        };
    }

    private static ImmutableArray<string> OverridesAt(string obligation, CmeActivity source) =>
        [
            .. source
                .CountsFor.Where(entry => entry.Obligation == obligation)
                .Select(entry => entry.Requirement),
        ];

    /// <summary>What a shape of lines and portions is worth at this body.</summary>
    private sealed record Counted(long Amount, BodyLine[] Lines, BodyPortion[] Portions);

    private static Counted Map(
        PreparedActivity prepared,
        BodyVersion version,
        BodyWords words,
        UInt128[] masks,
        long[] ratesLeft
    )
    {
        var source = prepared.Source;
        var step = Step(version.Round);
        var lines = new BodyLine[source.Lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            var line = source.Lines[i];
            var named = version.CountsAs.IsEmpty
                ? line.Type
                : Entered(line.Type, source.Format, version.CountsAs);
            var bit = named.GivesNoCredit ? 0UL : words.TypeBit(named);
            lines[i] = new BodyLine(bit, line.Amount.DownTo(step).Hundredths, named)
            {
                OfAnotherBoard = words.IsOfAnotherBoard(named),
            };
        }

        var amount = prepared.Amount - (prepared.Amount % step);
        var portions = new BodyPortion[prepared.Portions.Length];
        var left = amount;
        for (var i = 0; i < portions.Length; i++)
        {
            var portion = prepared.Portions[i];
            var taken = Math.Min(left, portion.Amount);
            left -= taken;
            portions[i] = new BodyPortion(taken, masks[portion.TopicSet], portion.Topics.IsEmpty);
        }

        if (ratesLeft.Length > 0)
        {
            amount = CreditRates.Apply(
                version.Rates,
                ratesLeft,
                words,
                source.Format,
                lines,
                portions,
                amount
            );
        }

        return new Counted(amount, lines, portions);
    }

    private static CreditType Entered(
        CreditType type,
        string format,
        ImmutableArray<CountsAs> mapping
    )
    {
        foreach (var entry in mapping)
        {
            if (
                entry.From.Code == type.Code
                && (entry.Formats.IsEmpty || entry.Formats.Contains(format))
            )
            {
                return entry.As;
            }
        }

        return type;
    }

    private static long Step(CreditRounding rounding) =>
        rounding switch
        {
            CreditRounding.Quarter => 25,
            CreditRounding.Half => 50,
            CreditRounding.Whole => 100,
            _ => 1,
        };
}

/// <summary>Multiplies a class's credit: the first so many source credits, the highest rate of those that fit (engine.md section 3b).</summary>
internal static class CreditRates
{
    /// <summary>The source credits that each rate still multiplies, at the start of a cycle.</summary>
    public static void Refill(ImmutableArray<CreditRate> rates, long[] left)
    {
        for (var i = 0; i < left.Length; i++)
        {
            left[i] = rates[i].Max?.Hundredths ?? long.MaxValue;
        }
    }

    public static long Apply(
        ImmutableArray<CreditRate> rates,
        long[] left,
        BodyWords words,
        string format,
        BodyLine[] lines,
        BodyPortion[] portions,
        long amount
    )
    {
        var total = 0L;
        for (var i = 0; i < portions.Length; i++)
        {
            var portion = portions[i];
            var open = portion.Amount;
            var credit = 0L;
            while (
                open > 0 && Best(rates, left, words, format, lines, portion) is var best and >= 0
            )
            {
                var multiplied = Math.Min(open, left[best]);
                left[best] -= left[best] == long.MaxValue ? 0 : multiplied;
                credit += multiplied * rates[best].RateHundredths / 100;
                open -= multiplied;
            }

            portions[i] = portion with { Amount = credit + open };
            total += portions[i].Amount;
        }

        if (total != amount && amount > 0)
        {
            for (var i = 0; i < lines.Length; i++)
            {
                lines[i] = lines[i] with { Amount = lines[i].Amount * total / amount };
            }
        }

        return total;
    }

    private static int Best(
        ImmutableArray<CreditRate> rates,
        long[] left,
        BodyWords words,
        string format,
        BodyLine[] lines,
        BodyPortion portion
    )
    {
        var best = -1;
        for (var i = 0; i < rates.Length; i++)
        {
            var rate = rates[i];
            var types = words.CapMask(rate.Types);
            var fits =
                (rate.Types.IsEmpty || lines.Any(line => (line.Type & types) != 0))
                && (rate.Formats.IsEmpty || rate.Formats.Contains(format))
                && (
                    rate.Topics.IsEmpty
                    || (portion.Topics & words.TopicMask(rate.Topics)) != UInt128.Zero
                );
            if (
                fits
                && left[i] > 0
                && (best < 0 || rate.RateHundredths > rates[best].RateHundredths)
            )
            {
                best = i;
            }
        }

        return best;
    }
}
