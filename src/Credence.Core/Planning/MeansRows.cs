using System.Collections.Immutable;
using Credence.Core.Planning.Solving;

namespace Credence.Core.Planning;

/// <summary>Days off and money as rows of the program: what allowances give, and what is left of one's own.</summary>
internal static class MeansRows
{
    public static void Add(PlanProgram program)
    {
        Days(program);
        Money(program);
    }

    private static void Days(PlanProgram program)
    {
        var problem = program.Problem;
        var model = program.Model;
        if (!problem.Means.DaysLimited || model.DayPayers.IsEmpty)
        {
            return;
        }

        var limits = problem.Means.Allowances.Select(left => left.Days).ToList();
        Flow(
            program,
            "days",
            model.DayPayers,
            [.. limits],
            payer =>
                Enumerable
                    .Range(0, problem.Options.Length)
                    .Where(o => problem.Options[o].Allowances == model.DayPayers[payer])
                    .Select(o => new ProgramTerm(
                        program.Unit(o),
                        problem.Choices[problem.Options[o].Choice].DaysOff
                    )),
            unit: 1,
            (point, payer, allowance) => point.Sums.DaysTaken().By[payer, allowance],
            mustAll: true
        );
    }

    /// <summary>Own money: the price of everything less what allowances pay.</summary>
    private static void Money(PlanProgram program)
    {
        var problem = program.Problem;
        var model = program.Model;
        var prices = PriceTerms(program).ToList();
        if (prices.Count == 0)
        {
            return;
        }

        var unit = PlanProgram.UnitOf(
            prices
                .Select(price => price.Term.Amount)
                .Concat(problem.Means.Allowances.Select(left => left.Money))
        );
        program.MoneyUnit = unit;
        var paid = Flow(
            program,
            "paid",
            model.Payers,
            [.. problem.Means.Allowances.Select(left => left.Money)],
            payer =>
                prices
                    .Where(price => price.Payers == model.Payers[payer])
                    .Select(price => price.Term with { Amount = price.Term.Amount / unit }),
            unit,
            (point, payer, allowance) => point.Sums.Paid.By[payer, allowance] / unit,
            mustAll: false
        );
        program.Prices =
        [
            .. prices.Select(price => price.Term with { Amount = price.Term.Amount / unit }),
        ];
        program.PaidByOthers = [.. paid];
        if (problem.Means.OwnMoney is { } own)
        {
            // Prices come in whole units, so a rest of the budget smaller than one buys nothing.
            HardRows.AtMost(
                program,
                "own money",
                own / unit,
                [.. program.Prices, .. paid.Select(column => new ProgramTerm(column, -1))],
                whole: false
            );
        }
    }

    private static IEnumerable<(ulong Payers, ProgramTerm Term)> PriceTerms(PlanProgram program)
    {
        var problem = program.Problem;
        for (var o = 0; o < problem.Options.Length; o++)
        {
            var choice = problem.Choices[problem.Options[o].Choice];
            var price = choice.PricePerUnit + (choice.IsStream ? 0 : choice.PriceOnce);
            if (price > 0)
            {
                yield return (
                    program.Model.PayersAt(problem.Options[o]),
                    new ProgramTerm(program.Unit(o), price)
                );
            }
        }

        for (var c = 0; c < problem.Choices.Length; c++)
        {
            if (problem.Choices[c].IsStream && problem.Choices[c].PriceOnce > 0)
            {
                yield return (
                    program.Model.PayersOf(c),
                    program.Chosen(c).Single() with
                    {
                        Amount = problem.Choices[c].PriceOnce,
                    }
                );
            }
        }
    }

    /// <summary>What each class takes of each allowance; gives the columns.</summary>
    private static List<int> Flow(
        PlanProgram program,
        string name,
        ImmutableArray<ulong> payers,
        ImmutableArray<long> limits,
        Func<int, IEnumerable<ProgramTerm>> asked,
        long unit,
        Func<PlanPoint, int, int, long> value,
        bool mustAll
    )
    {
        var ways = AllowanceFlow
            .Ways(payers, limits.Length)
            .Select(way =>
                (
                    way.Payer,
                    way.Allowance,
                    Column: program.AddAmount(
                        name,
                        limits[way.Allowance] / unit,
                        point => value(point, way.Payer, way.Allowance)
                    )
                )
            )
            .ToList();
        for (var payer = 0; payer < payers.Length; payer++)
        {
            ImmutableArray<ProgramTerm> terms =
            [
                .. ways.Where(way => way.Payer == payer)
                    .Select(way => new ProgramTerm(way.Column, 1)),
                .. asked(payer).Select(term => term with { Amount = -term.Amount }),
            ];
            if (mustAll)
            {
                program.Draft.Exactly(name, 0, terms);
            }
            else if (ways.Exists(way => way.Payer == payer))
            {
                program.Draft.AtMost(name, 0, terms);
            }
        }

        for (var allowance = 0; allowance < limits.Length; allowance++)
        {
            ImmutableArray<ProgramTerm> terms =
            [
                .. ways.Where(way => way.Allowance == allowance)
                    .Select(way => new ProgramTerm(way.Column, 1)),
            ];
            if (terms.Length > 1)
            {
                program.Draft.AtMost(name, limits[allowance] / unit, terms);
            }
        }

        return [.. ways.Select(way => way.Column)];
    }
}
