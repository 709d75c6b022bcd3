using System.Threading;
using Credence.Core.Planning.Solving;

namespace Credence.Core.Planning;

/// <summary>Makes the best plan of a year (engine.md section 5).</summary>
public static class Planner
{
    /// <summary>The best plan, or where a limit stops the search the best found by then.</summary>
    /// <param name="start">Units by option of a plan to begin from, such as the one before a change; null = none.</param>
    public static YearPlan Make(
        PlanningProblem problem,
        ISolver solver,
        SearchLimits? limits = null,
        IReadOnlyList<int>? start = null,
        IProgress<PlanProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(solver);
        var outcome = new PlanSearch(
            new PlanningModel(problem),
            solver,
            limits ?? new SearchLimits(),
            progress,
            cancellation
        ).Find(start);
        return new PlanReport(outcome, solver).Plan();
    }

    /// <summary>Every level of given units, whoever found them: exact.</summary>
    public static PlanValue Measure(PlanningProblem problem, ISolver solver, int[] units)
    {
        ArgumentNullException.ThrowIfNull(units);
        var model = new PlanningModel(problem);
        PlanSearch.FindEvents(model, solver);
        return PlanEvaluation.Of(model, units);
    }

    /// <summary>Whether units keep all hard rules, pins included.</summary>
    public static bool Keeps(PlanningProblem problem, int[] units) =>
        HardRules.AreKept(new PlanningModel(problem), units, problem.Pins);
}
