using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Ledger;

namespace Credence.Core.Standing;

/// <summary>A part of an activity with its topics, in hundredths; cut from the whole in the order written.</summary>
internal readonly record struct PreparedPortion(long Amount, ImmutableArray<Topic> Topics);

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

    /// <summary>The day of the first entry; null for an empty ledger.</summary>
    public DateOnly? Begins => Activities.IsEmpty ? null : Activities[0].Date;

    public PreparedLedger(IEnumerable<CmeActivity> ledger)
    {
        var seen = new HashSet<(DateOnly, string, string, string)>();
        var prepared = ImmutableArray.CreateBuilder<PreparedActivity>();
        foreach (var activity in ledger.OrderBy(entry => entry.Date))
        {
            var same = (activity.Date, activity.Title, activity.Provider, LinesOf(activity));
            prepared.Add(
                new PreparedActivity
                {
                    Source = activity,
                    Amount = activity.Amount.Hundredths,
                    Portions = Cut(activity),
                    Duplicate = !seen.Add(same),
                }
            );
        }

        Activities = prepared.ToImmutable();
    }

    private static string LinesOf(CmeActivity activity) =>
        activity.Lines.Length == 1
            ? activity.Lines[0].ToString()
            : string.Join(';', activity.Lines);

    /// <summary>Portions with an amount first, in order; topics without one hold everywhere; the rest has only those.</summary>
    public static ImmutableArray<PreparedPortion> Cut(CmeActivity activity)
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

        var left = whole;
        var cut = ImmutableArray.CreateBuilder<PreparedPortion>(1);
        foreach (var portion in activity.Portions)
        {
            if (portion.Amount is { } amount && left > 0)
            {
                var taken = Math.Min(left, amount.Hundredths);
                left -= taken;
                cut.Add(
                    new PreparedPortion(
                        taken,
                        everywhere.IsEmpty ? portion.Topics : portion.Topics.AddRange(everywhere)
                    )
                );
            }
        }

        if (left > 0 || cut.Count == 0)
        {
            cut.Add(new PreparedPortion(left, everywhere));
        }

        return cut.ToImmutable();
    }
}
