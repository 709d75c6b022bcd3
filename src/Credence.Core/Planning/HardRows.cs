using System.Collections.Immutable;
using Credence.Core.Planning.Solving;

namespace Credence.Core.Planning;

/// <summary>The hard rules as rows of the program.</summary>
internal static class HardRows
{
    public static void Add(PlanProgram program)
    {
        Once(program);
        Hours(program);
        Projects(program);
        Events(program);
        After(program);
        Days(program);
        Money(program);
    }

    private static IEnumerable<int> OptionsOf(PlanningChoice choice) =>
        Enumerable.Range(choice.FirstOption, choice.OptionCount);

    /// <summary>
    /// One place at most; a column of its own says whether there is one at all, because searches decide that first and
    /// the month, which most levels do not mind, later.
    /// </summary>
    private static void Once(PlanProgram program)
    {
        var choices = program.Problem.Choices;
        for (var c = 0; c < choices.Length; c++)
        {
            if (!choices[c].IsStream && choices[c].OptionCount > 1)
            {
                program.Draft.Exactly(
                    "once",
                    0,
                    [
                        .. OptionsOf(choices[c])
                            .Select(option => new ProgramTerm(program.Unit(option), 1)),
                        new ProgramTerm(program.AddChosen(c), -1),
                    ]
                );
            }
        }
    }

    private static void Hours(PlanProgram program)
    {
        var problem = program.Problem;
        for (var month = problem.FirstOpenMonth; month <= 12; month++)
        {
            var terms = ImmutableArray.CreateBuilder<ProgramTerm>();
            for (var o = 0; o < problem.Options.Length; o++)
            {
                if (
                    problem.Options[o].Loads(month)
                    && program.Model.Load(problem.Options[o]) is > 0 and var load
                )
                {
                    terms.Add(new ProgramTerm(program.Unit(o), load));
                }
            }

            AtMost(program, "hours", problem.Hours[month - 1] * program.Model.HourScale, terms);
        }
    }

    private static void Projects(PlanProgram program)
    {
        var problem = program.Problem;
        for (var month = problem.FirstOpenMonth; month <= 12; month++)
        {
            var terms = ImmutableArray.CreateBuilder<ProgramTerm>();
            for (var o = 0; o < problem.Options.Length; o++)
            {
                var option = problem.Options[o];
                if (
                    problem.Choices[option.Choice].Candidate.Mode == CandidateMode.Project
                    && option.StartMonth <= month
                    && month <= option.Month
                )
                {
                    terms.Add(new ProgramTerm(program.Unit(o), 1));
                }
            }

            AtMost(program, "projects", problem.ProjectsAtOnce, terms);
        }
    }

    private static void Events(PlanProgram program)
    {
        var problem = program.Problem;
        var terms = ImmutableArray.CreateBuilder<ProgramTerm>();
        for (var o = 0; o < problem.Options.Length; o++)
        {
            if (problem.Choices[problem.Options[o].Choice].Layer == PlanLayer.Event)
            {
                terms.Add(new ProgramTerm(program.Unit(o), 1));
            }
        }

        AtMost(program, "events", problem.Shape.Events, terms);
    }

    /// <summary>Nothing of a choice in or before a month unless what comes first lies before that month.</summary>
    private static void After(PlanProgram program)
    {
        var problem = program.Problem;
        foreach (var choice in problem.Choices)
        {
            foreach (var first in choice.After)
            {
                var earlier = problem.Choices[first];
                foreach (
                    var month in OptionsOf(choice)
                        .Select(o => problem.Options[o].StartMonth)
                        .Distinct()
                )
                {
                    var before = OptionsOf(earlier)
                        .Where(o => problem.Options[o].Month < month)
                        .Select(o => new ProgramTerm(program.Unit(o), -1))
                        .ToList();
                    if (choice.IsStream)
                    {
                        var there = OptionsOf(choice)
                            .First(o => problem.Options[o].StartMonth == month);
                        var most = problem.Options[there].MaximumUnits;
                        program.Draft.AtMost(
                            "after",
                            0,
                            [
                                new ProgramTerm(program.Unit(there), 1),
                                .. before.Select(term => term with { Amount = -most }),
                            ]
                        );
                        continue;
                    }

                    program.Draft.AtMost(
                        "after",
                        0,
                        [
                            .. OptionsOf(choice)
                                .Where(o => problem.Options[o].StartMonth <= month)
                                .Select(o => new ProgramTerm(program.Unit(o), 1)),
                            .. before,
                        ]
                    );
                }
            }
        }
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
            AtMost(
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

    private static void AtMost(
        PlanProgram program,
        string name,
        long limit,
        IReadOnlyCollection<ProgramTerm> terms,
        bool whole = true
    )
    {
        if (terms.Count == 0)
        {
            return;
        }

        // Over whole numbers a row may be divided by what all its weights share, its limit rounded down.
        var unit = whole ? PlanProgram.UnitOf(terms.Select(term => term.Amount)) : 1;
        program.Draft.AtMost(
            name,
            limit / unit,
            [.. terms.Select(term => term with { Amount = term.Amount / unit })]
        );
    }
}
