using System.Collections.Immutable;
using Credence.Core.Planning.Solving;

namespace Credence.Core.Planning;

/// <summary>The year's shape in the program: deep dives, events, streams within their band.</summary>
internal static class ShapeLevels
{
    public static PlanLevel Add(PlanProgram program)
    {
        var cost = new List<ProgramTerm>();
        var miss = PlanEvaluation.MissWeight * program.Model.HourScale;
        for (var quarter = 0; quarter < 4; quarter++)
        {
            var q = quarter;
            AddMiss(
                program,
                cost,
                program.Problem.Shape.DeepDives[quarter],
                miss,
                (option, choice) =>
                    choice.Layer == PlanLayer.DeepDive && (option.Month - 1) / 3 == q
            );
        }

        AddMiss(
            program,
            cost,
            program.Model.EventsWanted,
            miss,
            (_, choice) => choice.Layer == PlanLayer.Event
        );
        for (var month = program.Problem.FirstOpenMonth; month <= 12; month++)
        {
            AddMonth(program, cost, program.Model.MonthShapeOf(month));
        }

        return PlanLevel.From("structure", cost, 0, value => value.Structure, 0);
    }

    private static void AddMiss(
        PlanProgram program,
        List<ProgramTerm> cost,
        int wanted,
        long weight,
        Func<PlanningOption, PlanningChoice, bool> counts
    )
    {
        if (wanted <= 0)
        {
            return;
        }

        var problem = program.Problem;
        var options = Enumerable
            .Range(0, problem.Options.Length)
            .Where(o => counts(problem.Options[o], problem.Choices[problem.Options[o].Choice]))
            .ToList();
        var missing = program.AddCount(
            "miss",
            wanted,
            point => Math.Max(0, wanted - options.Sum(option => point.Units[option]))
        );
        program.Draft.AtLeast(
            "miss",
            wanted,
            [
                new ProgramTerm(missing, 1),
                .. options.Select(option => new ProgramTerm(program.Unit(option), 1)),
            ]
        );
        cost.Add(new ProgramTerm(missing, weight));
    }

    private static void AddMonth(PlanProgram program, List<ProgramTerm> cost, MonthShape shape)
    {
        var model = program.Model;
        var scale = model.HourScale;
        var streams = Credits(program, shape.Streams, scale);
        var unit = PlanProgram.UnitOf(
            streams
                .Select(term => term.Amount)
                .Concat(
                    shape.Lowered.SelectMany(entry => new[] { entry.Minimum, entry.PracticeLinked })
                )
                .Append(scale * shape.Minimum)
                .Append(scale * shape.PracticeLinked)
                .Append(shape.Maximum == long.MaxValue ? 0 : scale * shape.Maximum)
        );
        if (shape.Minimum > 0 || shape.PracticeLinked > 0)
        {
            var under = program.AddCount(
                "under",
                scale * Math.Max(shape.Minimum, shape.PracticeLinked) / unit,
                point => Under(model, shape, point) / unit
            );
            program.Under[shape.Month] = (under, unit);
            cost.Add(new ProgramTerm(under, unit));
            AddMinimum(
                program,
                under,
                shape.Streams,
                scale * shape.Minimum,
                unit,
                [.. shape.Lowered.Select(entry => (entry.Option, entry.Minimum))]
            );
            AddMinimum(
                program,
                under,
                shape.Linked,
                scale * shape.PracticeLinked,
                unit,
                [.. shape.Lowered.Select(entry => (entry.Option, entry.PracticeLinked))]
            );
        }

        if (shape.Maximum < long.MaxValue && streams.Count > 0)
        {
            var over = program.AddCount(
                "over",
                null,
                point =>
                    Math.Max(0, Sum(point, shape.Streams) * scale - scale * shape.Maximum) / unit
            );
            cost.Add(new ProgramTerm(over, unit));
            program.Draft.AtMost(
                "over",
                scale * shape.Maximum / unit,
                [
                    .. streams.Select(term => term with { Amount = term.Amount / unit }),
                    new ProgramTerm(over, -1),
                ]
            );
        }
    }

    private static void AddMinimum(
        PlanProgram program,
        int under,
        ImmutableArray<int> streams,
        long minimum,
        long unit,
        List<(int Option, long By)> lowered
    )
    {
        if (minimum <= 0)
        {
            return;
        }

        var scale = program.Model.HourScale;
        AddLeast(Credits(program, streams, scale), minimum);
        var most = scale * streams.Sum(option => MostCredits(program.Problem, option));
        if (most > 0 && most < minimum)
        {
            // What streams can never give is missed or lowered by whole items, whichever streams there are: split items
            // would share it otherwise.
            AddLeast([], minimum - most);
        }

        void AddLeast(List<ProgramTerm> given, long least) =>
            program.Draft.AtLeast(
                "under",
                least / unit,
                [
                    new ProgramTerm(under, 1),
                    .. given.Select(term => term with { Amount = term.Amount / unit }),
                    .. lowered
                        .Where(entry => entry.By > 0)
                        .Select(entry => new ProgramTerm(
                            program.Unit(entry.Option),
                            Math.Min(entry.By, least) / unit
                        )),
                ]
            );
    }

    private static long MostCredits(PlanningProblem problem, int option) =>
        problem.Options[option].MaximumUnits
        * problem.Choices[problem.Options[option].Choice].Credits;

    private static List<ProgramTerm> Credits(
        PlanProgram program,
        IEnumerable<int> options,
        long scale
    ) =>
        [
            .. options.Select(option => new ProgramTerm(
                program.Unit(option),
                scale * program.Problem.Choices[program.Problem.Options[option].Choice].Credits
            )),
        ];

    private static long Sum(PlanPoint point, IEnumerable<int> options) =>
        options.Sum(option => point.CreditsAt(option));

    private static long Under(PlanningModel model, MonthShape shape, PlanPoint point) =>
        Math.Min(
            model.HourScale * Math.Max(shape.Minimum, shape.PracticeLinked),
            shape.Under(model, point.Units)
        );
}
