using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>
/// Credit that exists at one body only, dated as the fact behind it: points for passing an examination,
/// hours for a year of residency (engine.md section 3b).
/// </summary>
internal static class GrantedCredits
{
    public static void AddTo(
        BodyLedger ledger,
        CycleContext context,
        BodyWords words,
        QuestionList questions
    )
    {
        foreach (var grant in context.Version.Grants)
        {
            var judge = new ConditionJudge(context);
            var holds = judge.Judge(grant.When) == Truth.Yes;
            foreach (var fact in judge.Asked)
            {
                questions.AskAside(fact, context, "");
            }

            if (!holds)
            {
                continue;
            }

            if (grant.Per == GrantPer.Fact)
            {
                AddDated(grant, ledger, context, words);
            }
            else
            {
                AddTraining(grant, ledger, context, words);
            }
        }
    }

    private static void AddDated(
        Grant grant,
        BodyLedger ledger,
        CycleContext context,
        BodyWords words
    )
    {
        var first = DatedFacts.DayOf(grant.When, context) ?? context.Cycle.Start;
        for (var i = 0; i < grant.OverYears; i++)
        {
            var day = MonthSteps.Later(first, 12 * i);
            if (day <= context.AsOf)
            {
                ledger.Add(Granted(grant, grant.Amount.Hundredths / grant.OverYears, day, words));
            }
        }
    }

    /// <summary>So much for a full year or month of training, pro rata by days inside the cycle.</summary>
    private static void AddTraining(
        Grant grant,
        BodyLedger ledger,
        CycleContext context,
        BodyWords words
    )
    {
        foreach (var training in context.Physician.Training)
        {
            var from = training.From > context.Cycle.Start ? training.From : context.Cycle.Start;
            var to = training.To is { } end && end < context.LastDay ? end : context.LastDay;
            to = to < context.AsOf ? to : context.AsOf;
            var days = to.DayNumber - from.DayNumber + 1;
            if (days <= 0)
            {
                continue;
            }

            var full = training.FullTime ? grant.Amount : grant.PartTime ?? grant.Amount;
            var whole = grant.Per == GrantPer.TrainingYear ? 365L : 30L;
            var exact = WholeSpans(from, to, grant.Per) is { } spans
                ? full.Hundredths * spans
                : full.Hundredths * days / whole;
            ledger.Add(Granted(grant, exact, to, words));
        }
    }

    /// <summary>Whole years or months are counted as such, so that a leap day changes nothing.</summary>
    private static int? WholeSpans(DateOnly from, DateOnly to, GrantPer per)
    {
        var step = per == GrantPer.TrainingYear ? 12 : 1;
        for (var spans = 1; spans <= 60; spans++)
        {
            var end = MonthSteps.Later(from, step * spans).AddDays(-1);
            if (end == to)
            {
                return spans;
            }

            if (end > to)
            {
                return null;
            }
        }

        return null;
    }

    private static BodyActivity Granted(Grant grant, long amount, DateOnly day, BodyWords words)
    {
        var lines = grant.Types.IsEmpty
            ? [new BodyLine(BodyWords.AllTypes, amount, CreditType.HourAny)]
            : grant.Types.Select(type => new BodyLine(words.TypeBit(type), amount, type)).ToArray();
        return new BodyActivity
        {
            Date = day,
            Amount = amount,
            Lines = lines,
            Portions =
            [
                new BodyPortion(amount, words.PortionMask(grant.Topics), grant.Topics.IsEmpty),
            ],
            Label = grant.Title,
        };
    }
}
