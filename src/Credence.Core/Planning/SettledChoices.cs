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
    private const int MostRounds = 4;
    private const int MostSets = 8;

    /// <summary>
    /// The best value leaves months open, but hardly ever what is done: looks for every other choice of blocks, events
    /// and projects that is worth as much, and holds what all of them share. The levels after it are about months then.
    /// </summary>
    public void Settle()
    {
        Narrow();
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
        while (sets.Count <= MostSets)
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
                Narrow();
                return;
            }

            if (!solved.Proven || solved.Columns.IsEmpty)
            {
                return;
            }

            sets.Add(SetOf(program.UnitsOf(solved.Columns)));
        }
    }

    /// <summary>
    /// What would cost more than the best value has to spare stays out: the bound without whole numbers rises with every
    /// unit by at least what the unit adds to it.
    /// </summary>
    private void Narrow()
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var draft = ProgramDraft.From(program.Draft.Finish());
            foreach (var term in level.Terms)
            {
                draft.Cost(term.Column, term.Amount);
            }

            var whole = draft.Finish();
            if (new ReducedProgram(whole).Relax(solver) is not { } relaxed)
            {
                return;
            }

            var held = level.SumFor(level.Of(best.Value));
            var spare = held - relaxed.Value + (0.000_001m * (1 + Math.Abs(held)));
            if (!Narrow(whole, relaxed, spare))
            {
                return;
            }
        }
    }

    private bool Narrow(MixedProgram whole, RelaxedProgram relaxed, decimal spare)
    {
        var settled = false;
        for (var column = 0; column < whole.Columns.Length; column++)
        {
            var (bound, raises) = (whole.Columns[column], relaxed.ReducedCosts[column]);
            if (!bound.IsWhole || bound.Upper is not { } upper || Math.Abs(raises) < 0.01m)
            {
                continue;
            }

            var most = (long)Math.Clamp(Math.Floor(spare / Math.Abs(raises)), 0, int.MaxValue);
            if (most >= upper - bound.Lower)
            {
                continue;
            }

            if (raises > 0)
            {
                program.Draft.Bound(column, bound.Lower, bound.Lower + most);
            }
            else
            {
                program.Draft.Bound(column, upper - most, upper);
            }

            settled |= most == 0;
        }

        return settled;
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
