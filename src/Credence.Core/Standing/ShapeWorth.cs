using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>What a shape of lines and portions is worth at one body: types mapped, rounded, multiplied.</summary>
internal sealed record ShapeWorth(long Amount, BodyLine[] Lines, BodyPortion[] Portions)
{
    public static ShapeWorth Of(
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

        return new ShapeWorth(amount, lines, portions);
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
