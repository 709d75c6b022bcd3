using System.Collections.Immutable;
using Credence.Core.Planning.Solving;

namespace Credence.Core.Planning;

/// <summary>
/// Once the best of a level is proven, whatever cannot be part of any plan that is as good stays out of the program: the
/// bound without whole numbers says so, for every column at once or for one after the other.
/// </summary>
/// <param name="assumed">What a plan may cost that is looked for, where that is less than the best one's cost.</param>
internal sealed class NarrowedColumns(
    PlanProgram program,
    PlanLevel level,
    PlanPoint best,
    ISolver solver,
    decimal? assumed = null
)
{
    private const int MostRounds = 4;
    private const int MostProbes = 300;

    /// <summary>No plan costs less, by the bound without whole numbers; null where the solver does not say.</summary>
    public decimal? Bound { get; private set; }

    private decimal Held => assumed ?? level.SumFor(level.Of(best.Value));

    /// <summary>Far below the step between two costs, far above what a solver's numbers are off by.</summary>
    private decimal Slack => 0.000_001m * (1 + Math.Abs(Held));

    /// <summary>The bound rises with every unit by at least what the unit adds to it.</summary>
    public void Narrow()
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var whole = Program();
            var reduced = new ReducedProgram(whole);
            if (reduced.Relax(solver) is not { } relaxed)
            {
                return;
            }

            Bound = relaxed.Value - Slack;
            if (!Narrow(whole, reduced, relaxed, Held - relaxed.Value + Slack))
            {
                return;
            }
        }
    }

    /// <summary>Tries for every choice that is still open what the other answer would cost.</summary>
    public void Probe(bool places = false)
    {
        var whole = Program();
        var now = program.ColumnsOf(best);
        ImmutableArray<ProgramProbe> probes =
        [
            .. Enumerable
                .Range(0, whole.Columns.Length)
                .Where(column =>
                    whole.Columns[column] is { IsWhole: true, Lower: 0, Upper: 1 }
                    && (places || program.IsChosen(column))
                )
                .Take(MostProbes)
                .Select(column =>
                    now[column] == 0
                        ? new ProgramProbe(column, 1, 1)
                        : new ProgramProbe(column, 0, 0)
                ),
        ];
        if (probes.IsEmpty)
        {
            return;
        }

        var bounds = new ReducedProgram(whole).Probe(solver, probes, Held);
        var settled = false;
        for (var p = 0; p < bounds.Length; p++)
        {
            if (bounds[p] is { } bound && bound <= Held + Slack)
            {
                continue;
            }

            settled = true;
            var there = (long)now[probes[p].Column];
            program.Draft.Bound(probes[p].Column, there, there);
        }

        if (settled)
        {
            Narrow();
        }
    }

    private MixedProgram Program() => level.Costing(program.Draft);

    private bool Narrow(
        MixedProgram whole,
        ReducedProgram reduced,
        RelaxedProgram relaxed,
        decimal spare
    )
    {
        var settled = false;
        for (var column = 0; column < whole.Columns.Length; column++)
        {
            var raises = relaxed.ReducedCosts[column];
            var (lower, most) = reduced.BoundsOf(column);
            if (!whole.Columns[column].IsWhole || most is not { } upper || Math.Abs(raises) < 0.01m)
            {
                continue;
            }

            var steps = (long)Math.Clamp(Math.Floor(spare / Math.Abs(raises)), 0, int.MaxValue);
            if (steps >= upper - lower)
            {
                continue;
            }

            if (raises > 0)
            {
                program.Draft.Bound(column, lower, lower + steps);
            }
            else
            {
                program.Draft.Bound(column, upper - steps, upper);
            }

            settled |= steps == 0;
        }

        return settled;
    }
}
