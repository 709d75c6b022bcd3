using System.Collections.Immutable;
using Credence.Core.Ledger;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

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

        var shapes = new ShapeWorth?[ledger.Shapes];
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
                counted ??= ShapeWorth.Of(prepared, version, words, masks, left);
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
                Of(prepared, ShapeWorth.Of(prepared, version, words, masks, []), obligation)
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

    private static BodyActivity Of(PreparedActivity prepared, ShapeWorth counted, string obligation)
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
}
