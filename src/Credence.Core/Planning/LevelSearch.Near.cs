using System.Collections.Immutable;
using Credence.Core.Planning.Solving;

namespace Credence.Core.Planning;

/// <summary>The part that looks where the best plan most often is: near the bound without whole numbers.</summary>
internal sealed partial class LevelSearch
{
    /// <summary>How far above the bound, in thousandths of it.</summary>
    private static readonly ImmutableArray<int> Distances = [15, 27, 45, 80];

    private const int NearNodes = 200;
    private const int QuickNearNodes = 30;

    /// <summary>
    /// Looks only among plans near the bound, which leaves most columns out: what is found there is the best of all, and
    /// where there is nothing, that is proven. False where no plan that near is known afterwards.
    /// </summary>
    private bool IsFoundNearBound(PlanLevel level)
    {
        if (ProgramOf(level).Relax(solver) is not { } relaxed)
        {
            return false;
        }

        foreach (var distance in Distances)
        {
            var target = decimal.Floor(relaxed.Value + (Math.Abs(relaxed.Value) * distance / 1000));
            if (Held(level) <= target)
            {
                return true;
            }

            if (IsOver(level))
            {
                return false;
            }

            var whole = program.Draft;
            program.Draft = ProgramDraft.From(whole.Finish());
            var (found, isEmpty) = SearchUnder(level, target);
            if (Held(level) <= target)
            {
                // What was left out can be in no plan that is as good as this one.
                bound = Math.Max(bound, Math.Min(found, Whole(target + 1, level)));
                return true;
            }

            program.Draft = whole;
            if (!isEmpty)
            {
                return false;
            }

            bound = Math.Max(bound, Whole(target + 1, level));
        }

        return false;
    }

    private (long Bound, bool IsEmpty) SearchUnder(PlanLevel level, decimal target)
    {
        var narrowing = new NarrowedColumns(program, level, best, solver, target);
        narrowing.Narrow();
        narrowing.Probe();
        var solved = Solve(
            level,
            work with
            {
                Nodes = Math.Min(IsQuick ? QuickNearNodes : NearNodes, left),
                Seed = null,
                MostCost = target + 0.4m,
            },
            fromBest: false
        );
        left -= solved.Nodes;
        return (Learn(solved, level), solved.Status == SolveStatus.Infeasible);
    }
}
