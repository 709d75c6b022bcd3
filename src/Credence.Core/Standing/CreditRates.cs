using System.Collections.Immutable;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

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
