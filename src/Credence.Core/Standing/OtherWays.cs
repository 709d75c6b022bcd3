using System.Collections.Immutable;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>
/// Requirements that can be met in one way or another: each choice is computed by itself, and the one with the least
/// total shortfall is taken, the rule's first way breaking ties (engine.md section 3b).
/// </summary>
internal static class OtherWays
{
    public static CycleRun Best(
        ImmutableArray<Requirement> requirements,
        Func<ImmutableArray<Requirement>, CycleRun> run
    )
    {
        var best = run(requirements);
        if (requirements.All(requirement => requirement.Or.IsEmpty))
        {
            return best;
        }

        var least = ShortOf(best);
        foreach (var choice in Choices(requirements).Skip(1))
        {
            if (least == 0)
            {
                break;
            }

            var other = run(choice);
            var missing = ShortOf(other);
            if (missing < least)
            {
                (best, least) = (other, missing);
            }
        }

        return best;
    }

    /// <summary>Every choice of ways, the first of each requirement first.</summary>
    private static IEnumerable<ImmutableArray<Requirement>> Choices(
        ImmutableArray<Requirement> requirements
    )
    {
        IEnumerable<ImmutableArray<Requirement>> choices =
        [
            [],
        ];
        foreach (var requirement in requirements)
        {
            var ways = requirement
                .Or.Select(way => way.Of(requirement))
                .Prepend(requirement)
                .ToArray();
            choices = choices.SelectMany(so => ways.Select(so.Add));
        }

        return choices.Take(OtherWay.MostChoices);
    }

    private static long ShortOf(CycleRun run)
    {
        var sum = 0L;
        for (var place = 0; place < run.Plan.Count; place++)
        {
            var node = run.Plan[place];
            sum += node.Counts ? Math.Max(0, node.Demand - run.Counted[place]) : 0;
        }

        return sum;
    }
}
