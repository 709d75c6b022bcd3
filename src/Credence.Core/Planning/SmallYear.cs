using System.Collections.Immutable;
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
        ImmutableArray<PlanningPin> pins,
        PlanPoint start,
        CancellationToken cancellation
    )
    {
        var problem = model.Problem;
        var promising = PromisingChoices.Of(model, start, EachThing).ToHashSet();
        if (promising.Count * 2 > problem.Choices.Length)
        {
            return start;
        }

        var places = Enumerable
            .Range(0, problem.Options.Length)
            .Where(option => promising.Contains(problem.Options[option].Choice))
            .ToImmutableArray();
        var small = new PlanningModel(Only(problem, places));
        var found = new PlanSearch(small, solver, limits, null, cancellation)
        {
            IsQuick = true,
        }.Find([.. places.Select(option => start.Units[option])]);
        var units = new int[problem.Options.Length];
        for (var place = 0; place < places.Length; place++)
        {
            units[places[place]] = found.Best.Units[place];
        }

        var whole = new PlanPoint(model, units);
        return HardRules.AreKept(model, units, pins) && start.Value.IsBeatenBy(whole.Value)
            ? whole
            : start;
    }

    /// <summary>The same year with no other places than these, in their order; a choice without a place cannot be chosen.</summary>
    private static PlanningProblem Only(PlanningProblem problem, ImmutableArray<int> places)
    {
        var place = new int[problem.Options.Length];
        Array.Fill(place, -1);
        var before = new int[problem.Options.Length + 1];
        for (var p = 0; p < places.Length; p++)
        {
            place[places[p]] = p;
            before[places[p] + 1] = 1;
        }

        for (var option = 1; option < before.Length; option++)
        {
            before[option] += before[option - 1];
        }

        return problem with
        {
            Options = [.. places.Select(option => problem.Options[option])],
            Choices =
            [
                .. problem.Choices.Select(choice =>
                    choice with
                    {
                        FirstOption = before[choice.FirstOption],
                        OptionCount =
                            before[choice.FirstOption + choice.OptionCount]
                            - before[choice.FirstOption],
                    }
                ),
            ],
            Bodies = [.. problem.Bodies.Select(Body)],
            Accepted = [.. problem.Accepted.Select(item => item with { Option = At(item.Option) })],
            Pins =
            [
                .. problem.Pins.Select(pin => pin with { Options = [.. pin.Options.Select(At)] }),
            ],
        };

        int At(int option) => option < 0 ? option : place[option];

        PlanningBody Body(PlanningBody body) =>
            body with
            {
                Nodes =
                [
                    .. body.Nodes.Select(node =>
                        node with
                        {
                            Counts =
                            [
                                .. node
                                    .Counts.Where(count => At(count.Option) >= 0)
                                    .Select(count => count with { Option = At(count.Option) }),
                            ],
                        }
                    ),
                ],
                Sources =
                [
                    .. body.Sources.Select(source =>
                        source with
                        {
                            Options = [.. source.Options.Select(At).Where(option => option >= 0)],
                        }
                    ),
                ],
            };
    }
}
