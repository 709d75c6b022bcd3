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
            // Later parts of a grant over years come in cycles that no longer hold the fact itself.
            var seen = context with
            {
                FactsReachBack = grant.Per == GrantPer.Fact ? 12 * (grant.OverYears - 1) : 0,
            };
            var judge = new ConditionJudge(seen);
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
                AddDated(grant, ledger, seen, words);
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
                ledger.Add(Granted(grant, Part(grant, i), day, words));
            }
        }
    }

    /// <summary>One year's part; the parts add up to the whole to the hundredth.</summary>
    private static long Part(Grant grant, int year) =>
        (grant.Amount.Hundredths * (year + 1) / grant.OverYears)
        - (grant.Amount.Hundredths * year / grant.OverYears);

    /// <summary>So much for a full year or month of training, pro rata by days inside the reporting window.</summary>
    private static void AddTraining(
        Grant grant,
        BodyLedger ledger,
        CycleContext context,
        BodyWords words
    )
    {
        var start = DatedFacts.SpanOf(FactSpan.Window, context).Start;
        foreach (var training in context.Physician.Training)
        {
            var from = training.From > start ? training.From : start;
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
