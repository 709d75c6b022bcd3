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
    private const int MostSets = 8;

    private readonly NarrowedColumns narrowing = new(program, level, best, solver);

    /// <summary>
    /// The best value leaves months open, but hardly ever what is done: looks for every other choice of blocks, events
    /// and projects that is worth as much, and holds what all of them share. The levels after it are about months then.
    /// </summary>
    public void Settle()
    {
        narrowing.Narrow();
        narrowing.Probe();
        var once = Enumerable
            .Range(0, program.Problem.Choices.Length)
            .Where(c => !program.Problem.Choices[c].IsStream)
            .ToList();
        var draft = ProgramDraft.From(program.Draft.Finish());
        foreach (var term in level.Terms)
        {
            draft.Cost(term.Column, term.Amount);
        }

        List<bool[]> sets = [SetOf(best.Units)];
        while (sets.Count <= MostSets && !limits.IsOver)
        {
            var last = sets[^1];
            draft.AtLeast(
                "another",
                1 - once.Count(c => last[c]),
                [
                    .. once.SelectMany(c =>
                        program.Chosen(c).Select(term => term with { Amount = last[c] ? -1 : 1 })
                    ),
                ]
            );
            var solved = new ReducedProgram(draft.Finish()).Solve(
                solver,
                limits with
                {
                    MostCost = level.SumFor(level.Of(best.Value)) + 0.4m,
                },
                null,
                cancellation
            );
            if (solved.Status == SolveStatus.Infeasible)
            {
                HoldSets(sets, once);
                narrowing.Narrow();
                narrowing.Probe();
                return;
            }

            if (!solved.Proven || solved.Columns.IsEmpty)
            {
                return;
            }

            sets.Add(SetOf(program.UnitsOf(solved.Columns)));
        }
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

    private void HoldSets(List<bool[]> sets, List<int> once)
    {
        foreach (var c in once)
        {
            if (sets.TrueForAll(set => set[c]))
            {
                program.Draft.AtLeast("chosen", 1, [.. program.Chosen(c)]);
            }
            else if (!sets.Exists(set => set[c]))
            {
                foreach (var term in program.Chosen(c))
                {
                    program.Draft.Bound(term.Column, 0, 0);
                }
            }
        }
    }
}
