using System.Threading;
using Credence.Core.Planning.Solving;

namespace Credence.Core.Planning;

/// <summary>Settles, once the best value is proven, what every plan of that value has in common.</summary>
internal sealed class SettledChoices(
    PlanProgram program,
    PlanLevel level,
    PlanPoint best,
    ISolver solver,
    SolveLimits limits,
    CancellationToken cancellation
)
{
    /// <summary>Nodes of all searches together: where the same value comes in very many ways, months are evened with all.</summary>
    private const int MostNodes = 400;

    private const int LeanNodes = 30;

    private readonly NarrowedColumns narrowing = new(program, level, best, solver);

    /// <summary>
    /// The best value leaves months open, but hardly ever what is done: looks for a plan that is worth as much and parts
    /// with anything that all plans found so far share, until there is none, and holds what they share then. The levels
    /// after it are about months.
    /// </summary>
    public void Settle()
    {
        narrowing.Narrow();
        narrowing.Probe();
        var once = Enumerable
            .Range(0, program.Problem.Choices.Length)
            .Where(c => !program.Problem.Choices[c].IsStream)
            .ToList();
        var chosen = SetOf(best.Units);
        var shared = once.ToHashSet();
        var left = MostNodes;
        while (left > 0)
        {
            var (solved, nodes) = Another(chosen, shared);
            left -= nodes;
            if (solved.Status == SolveStatus.Infeasible)
            {
                Hold(chosen, shared);
                narrowing.Narrow();
                narrowing.Probe();
                return;
            }

            if (solved.Columns.IsEmpty)
            {
                return;
            }

            var other = SetOf(program.UnitsOf(solved.Columns));
            shared.RemoveWhere(c => other[c] != chosen[c]);
        }
    }

    /// <summary>A plan of the same value that is not like the others in all that they share.</summary>
    private (SolvedProgram Solved, int Nodes) Another(bool[] chosen, HashSet<int> shared)
    {
        var draft = ProgramDraft.From(level.Costing(program.Draft));
        draft.AtLeast(
            "another",
            1 - shared.Count(c => chosen[c]),
            [
                .. shared
                    .Order()
                    .SelectMany(c =>
                        program.Chosen(c).Select(term => term with { Amount = chosen[c] ? -1 : 1 })
                    ),
            ]
        );
        var reduced = new ReducedProgram(draft.Finish());
        var wanted = limits with { MostCost = level.SumFor(level.Of(best.Value)) + 0.4m };
        var lean = reduced.Solve(
            solver,
            wanted with
            {
                Lean = true,
                Nodes = LeanNodes,
            },
            null,
            cancellation
        );
        // Any plan of the value will do, proven or not.
        if (lean.Proven || !lean.Columns.IsEmpty || limits.IsOver)
        {
            return (lean, lean.Nodes);
        }

        var solved = reduced.Solve(solver, wanted with { Nodes = MostNodes }, null, cancellation);
        return (solved, lean.Nodes + solved.Nodes);
    }

    private bool[] SetOf(int[] units)
    {
        var set = new bool[program.Problem.Choices.Length];
        for (var o = 0; o < units.Length; o++)
        {
            set[program.Problem.Options[o].Choice] |= units[o] > 0;
        }

        return set;
    }

    private void Hold(bool[] chosen, HashSet<int> shared)
    {
        foreach (var c in shared.Order())
        {
            if (chosen[c])
            {
                program.Draft.AtLeast("chosen", 1, [.. program.Chosen(c)]);
                continue;
            }

            foreach (var term in program.Chosen(c))
            {
                program.Draft.Bound(term.Column, 0, 0);
            }
        }
    }
}
