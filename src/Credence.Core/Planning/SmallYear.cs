using System.Threading;
using Credence.Core.Planning.Solving;

namespace Credence.Core.Planning;

/// <summary>
/// The year with only its most promising candidates, planned quickly and without proofs: a good plan to begin the whole
/// year from, found soon however many candidates there are.
/// </summary>
internal static class SmallYear
{
    private const int EachThing = 8;

    /// <summary>A plan of the whole year, at least as good as the start on every level in turn.</summary>
    public static PlanPoint Of(
        PlanningModel model,
        ISolver solver,
        SearchLimits limits,
        PlanPoint start,
        CancellationToken cancellation
    )
    {
        var problem = model.Problem;
        var promising = PromisingChoices.Of(model, start, EachThing);
        if (promising.Count * 2 > problem.Choices.Length)
        {
            return start;
        }

        var small = new PlanningModel(
            problem with
            {
                Options =
                [
                    .. problem.Options.Select(option =>
                        promising.Contains(option.Choice)
                            ? option
                            : option with
                            {
                                MaximumUnits = 0,
                            }
                    ),
                ],
            }
        );
        var found = new PlanSearch(small, solver, limits, null, cancellation)
        {
            IsQuick = true,
        }.Find(start.Units);
        var whole = new PlanPoint(model, found.Best.Units);
        return start.Value.IsBeatenBy(whole.Value) ? whole : start;
    }
}
