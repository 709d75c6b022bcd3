using System.Collections.Immutable;
using Credence.Core.Credits;

namespace Credence.Core.Planning;

/// <summary>What stays short in the best plan, and what would mend it.</summary>
internal sealed class PlanShortfalls(
    PlanningModel model,
    PlanPoint best,
    ImmutableArray<LevelOutcome> levels
)
{
    public ImmutableArray<PlannedShortfall> All()
    {
        var found = ImmutableArray.CreateBuilder<PlannedShortfall>();
        for (var b = 0; b < model.Bodies.Length; b++)
        {
            var body = model.Bodies[b].Body;
            for (var node = 0; node < body.Nodes.Length; node++)
            {
                if (best.Body(b).Shortfall[node] > 0)
                {
                    found.Add(Of(b, node));
                }
            }
        }

        return [.. found.OrderBy(one => one.Level).ThenBy(one => one.Deadline)];
    }

    private PlannedShortfall Of(int number, int node)
    {
        var body = model.Bodies[number].Body;
        var asked = body.Nodes[node];
        return new PlannedShortfall(
            body.Obligation,
            body.Title,
            asked.Requirement,
            asked.Title,
            Amount.FromHundredths(best.Body(number).Shortfall[node]),
            asked.Deadline,
            asked.Level,
            Fix(body, node)
        );
    }

    private string Fix(PlanningBody body, int node)
    {
        var asked = body.Nodes[node];
        if (asked.Deadline < model.Problem.AsOf && asked.Level == DemandLevel.Law)
        {
            return "The deadline has passed: ask the body what it accepts now.";
        }

        var serving = Serving(body, node).ToList();
        if (serving.Count == 0)
        {
            return $"None of your candidates counts for it in time: add one that does, before {asked.Deadline:MMM d, yyyy}.";
        }

        var unused = serving.Where(choice => best.Sums.ChosenUnits[choice] == 0).ToList();
        var circle = unused.Where(WaitsForItself).ToList();
        if (circle.Count > 0 && circle.Count == unused.Count)
        {
            return $"{Ids(circle)} would count for it, but must come after one another: say which comes first.";
        }

        var name = asked.Level == DemandLevel.Law ? "law" : "pace";
        if (levels.Any(level => level.Name == name && !level.Proven))
        {
            return "The search ended before it was known whether there is room: let it run longer.";
        }

        return unused.Count == 0
            ? "Everything that counts for it is in the plan: add another candidate that does."
            : $"More hours, days off or money before {asked.Deadline:MMM d, yyyy} would make room for {Ids(unused.Except(circle))}.";
    }

    private string Ids(IEnumerable<int> choices) =>
        string.Join(" or ", choices.Take(3).Select(choice => model.Problem.Choices[choice].Id));

    /// <summary>Whether a choice must come after something that must come after it.</summary>
    private bool WaitsForItself(int choice)
    {
        var before = new HashSet<int>();
        var open = new Stack<int>(model.Problem.Choices[choice].After);
        while (open.TryPop(out var next))
        {
            if (before.Add(next))
            {
                foreach (var first in model.Problem.Choices[next].After)
                {
                    open.Push(first);
                }
            }
        }

        return before.Contains(choice);
    }

    /// <summary>Choices whose credits can be put on the requirement, or counted there.</summary>
    private IEnumerable<int> Serving(PlanningBody body, int node)
    {
        var options = body.Nodes[node].Counts.Select(count => count.Option);
        foreach (var source in body.Sources)
        {
            if (source.Portions.Any(portion => portion.Nodes.Contains(node)))
            {
                options = options.Concat(source.Options);
            }
        }

        return options.Select(option => model.Problem.Options[option].Choice).Distinct().Order();
    }
}
