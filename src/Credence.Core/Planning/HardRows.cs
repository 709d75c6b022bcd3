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
        MeansRows.Add(program);
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

    public static void AtMost(
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
