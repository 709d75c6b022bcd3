using Credence.Core.Planning.Solving;

namespace Credence.Core.Planning;

/// <summary>The first two levels in the program: each body's credits, and the band's lower end.</summary>
internal static class BodyLevels
{
    /// <summary>Writes the sharing of every body that asks for more than is earned; gives law and pace.</summary>
    public static (PlanLevel Law, PlanLevel Pace) Add(PlanProgram program)
    {
        var law = new List<ProgramTerm>();
        var pace = new List<ProgramTerm>();
        var (lawAsked, paceAsked) = (0L, 0L);
        for (var b = 0; b < program.Model.Bodies.Length; b++)
        {
            var rows = program.Model.Bodies[b];
            var unit = UnitOf(rows);
            var columns = AddColumns(program, rows, b, unit);
            foreach (var row in rows.Rows)
            {
                program.Draft.AtMost(
                    "share",
                    row.Constant / unit,
                    [
                        .. row.Terms.Select(term => new ProgramTerm(
                            columns[term.Column],
                            term.Weight
                        )),
                        .. row.Units.Select(each => new ProgramTerm(
                            program.Unit(each.Option),
                            -each.Each / unit
                        )),
                    ]
                );
            }

            for (var node = 0; node < rows.Body.Nodes.Length; node++)
            {
                if (rows.ProgressOf(node) is >= 0 and var progress)
                {
                    var isLaw = rows.Body.Nodes[node].Level == DemandLevel.Law;
                    (isLaw ? law : pace).Add(new ProgramTerm(columns[progress], -unit));
                    lawAsked += isLaw ? rows.Body.Nodes[node].Demand : 0;
                    paceAsked += isLaw ? 0 : rows.Body.Nodes[node].Demand;
                }
            }
        }

        AddBand(program, pace);
        return (
            PlanLevel.From("law", law, lawAsked, value => value.Law, 0),
            PlanLevel.From("pace", pace, paceAsked, value => value.Pace, 0)
        );
    }

    private static long UnitOf(BodyRows rows) =>
        PlanProgram.UnitOf(
            rows.Rows.SelectMany(row => row.Units.Select(unit => unit.Each).Append(row.Constant))
                .Concat(rows.Columns.Select(column => column.Upper ?? 0))
        );

    private static int[] AddColumns(PlanProgram program, BodyRows rows, int body, long unit)
    {
        var columns = new int[rows.Columns.Count];
        for (var c = 0; c < columns.Length; c++)
        {
            var at = c;
            columns[c] = program.AddAmount(
                rows.Columns[c].Node >= 0 ? "progress" : "put",
                rows.Columns[c].Upper / unit,
                point => point.Body(body).Columns[at] / unit
            );
        }

        return columns;
    }

    private static void AddBand(PlanProgram program, List<ProgramTerm> pace)
    {
        var problem = program.Problem;
        var open = problem.BandLow - problem.BandEarned;
        if (open <= 0)
        {
            return;
        }

        var early = Enumerable
            .Range(0, problem.Options.Length)
            .Where(o => problem.Options[o].Month <= PlanEvaluation.BandMonth)
            .Select(o => new ProgramTerm(
                program.Unit(o),
                problem.Choices[problem.Options[o].Choice].Credits
            ))
            .Where(term => term.Amount > 0)
            .ToList();
        var unit = PlanProgram.UnitOf(early.Select(term => term.Amount).Append(open));
        var shortBy = program.AddAmount(
            "band",
            open / unit,
            point => PlanEvaluation.BandShort(problem, point.Units) / unit
        );
        program.Draft.AtLeast(
            "band",
            open / unit,
            [
                new ProgramTerm(shortBy, 1),
                .. early.Select(term => term with { Amount = term.Amount / unit }),
            ]
        );
        pace.Add(new ProgramTerm(shortBy, unit));
    }
}
