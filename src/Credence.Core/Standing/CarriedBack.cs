using Credence.Core.Ledger;

namespace Credence.Core.Standing;

/// <summary>
/// Carry-back, only where a rule says so: credits of the present cycle fill the one before where it was short,
/// and are spent for the present one (engine.md section 3).
/// </summary>
internal static class CarriedBack
{
    /// <summary>The present cycle's activities as the earlier cycle may use them, oldest first, up to the maximum.</summary>
    public static List<BodyActivity> Offered(
        BodyLedger ledger,
        DateOnly after,
        long most,
        bool keepTopics
    )
    {
        var offered = new List<BodyActivity>();
        foreach (var activity in ledger.Activities)
        {
            var amount = Math.Min(most, activity.Amount);
            if (
                activity.Date > after
                && amount > 0
                && activity.Source is not null
                && !activity.Carried
            )
            {
                offered.Add(CarriedCredits.Cut(activity, activity.Portions, amount, keepTopics));
                most -= amount;
            }
        }

        return offered;
    }

    /// <summary>What the earlier cycle used of each, in hundredths.</summary>
    public static Dictionary<ActivityId, long> UsedBy(CycleRun run, DateOnly after)
    {
        var used = new Dictionary<ActivityId, long>();
        var put = run.PutByActivity();
        for (var a = 0; a < put.Length; a++)
        {
            if (
                run.Activities[a] is { Carried: true, Source: { } source } activity
                && activity.Date > after
                && put[a] > 0
            )
            {
                used[source.Id] = put[a];
            }
        }

        return used;
    }

    /// <summary>The activity with what was used taken away, from its parts without topics first.</summary>
    public static BodyActivity Without(BodyActivity activity, long used)
    {
        var portions = activity.Portions.ToArray();
        var left = used;
        foreach (var untopiced in (ReadOnlySpan<bool>)[true, false])
        {
            for (var p = portions.Length - 1; p >= 0; p--)
            {
                var taken =
                    portions[p].Untopiced == untopiced ? Math.Min(left, portions[p].Amount) : 0;
                portions[p] = portions[p] with { Amount = portions[p].Amount - taken };
                left -= taken;
            }
        }

        var amount = activity.Amount - used;
        return new BodyActivity
        {
            Date = activity.Date,
            Amount = amount,
            Lines =
            [
                .. activity.Lines.Select(line =>
                    line with
                    {
                        Amount = Math.Min(line.Amount, amount),
                    }
                ),
            ],
            Portions = portions,
            Source = activity.Source,
            Carried = activity.Carried,
            Label = activity.Label,
            Overrides = activity.Overrides,
            GivenBack = used,
        };
    }
}
