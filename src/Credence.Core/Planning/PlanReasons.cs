using System.Collections.Immutable;
using Credence.Core.Credits;

namespace Credence.Core.Planning;

/// <summary>What each chosen item serves, level by level.</summary>
internal sealed class PlanReasons(PlanningModel model, PlanPoint best)
{
    private readonly PlanningProblem problem = model.Problem;

    public ImmutableArray<PlanReason> Of(int option)
    {
        var reasons = new List<PlanReason>();
        AddRequirements(option, reasons);
        AddShape(option, reasons);
        AddValue(option, reasons);
        return [.. reasons.Distinct()];
    }

    /// <summary>Requirements that need more than is earned and that its credits can be put on.</summary>
    private void AddRequirements(int option, List<PlanReason> reasons)
    {
        for (var b = 0; b < model.AllBodies.Count; b++)
        {
            var body = model.AllBodies[b].Body;
            var open = model.EarnedProgress[b].Shortfall;
            var serves = new SortedSet<int>();
            foreach (var source in body.Sources.Where(source => source.Options.Contains(option)))
            {
                foreach (var node in source.Portions.SelectMany(portion => portion.Nodes))
                {
                    for (var at = node; at >= 0; at = body.Nodes[at].Parent)
                    {
                        if (open[at] > 0 && (at == node || source.Limits[at] > 0))
                        {
                            serves.Add(at);
                        }
                    }
                }
            }

            for (var node = 0; node < body.Nodes.Length; node++)
            {
                if (open[node] > 0 && body.Nodes[node].Counts.Any(count => count.Option == option))
                {
                    serves.Add(node);
                }
            }

            foreach (var node in serves)
            {
                var asked = body.Nodes[node];
                var law = asked.Level == DemandLevel.Law;
                reasons.Add(
                    new PlanReason(
                        law ? "law" : "pace",
                        $"{body.Obligation}/{asked.Requirement}",
                        law
                            ? $"{body.Title}: {asked.Title}, due {asked.Deadline:MMM d, yyyy}"
                            : $"{body.Title}: {asked.Title}, this year's share"
                    )
                );
            }
        }
    }

    private void AddShape(int option, List<PlanReason> reasons)
    {
        var choice = problem.Choices[problem.Options[option].Choice];
        var month = problem.Options[option].Month;
        switch (choice.Layer)
        {
            case PlanLayer.Micro when choice.Credits > 0:
                reasons.Add(
                    new PlanReason(
                        "structure",
                        "micro",
                        choice.Candidate.PracticeLinked
                            ? "part of the month's steady credits, from your own practice"
                            : "part of the month's steady credits"
                    )
                );
                break;
            case PlanLayer.DeepDive when problem.Shape.DeepDives[(month - 1) / 3] > 0:
                reasons.Add(
                    new PlanReason(
                        "structure",
                        $"deep-dive-q{((month - 1) / 3) + 1}",
                        $"the deep dive of quarter {((month - 1) / 3) + 1}"
                    )
                );
                break;
            case PlanLayer.Event when model.EventsWanted > 0:
                reasons.Add(new PlanReason("structure", "event", "the event of the year"));
                break;
        }
    }

    private void AddValue(int option, List<PlanReason> reasons)
    {
        var number = problem.Options[option].Choice;
        var choice = problem.Choices[number];
        for (var g = 0; g < problem.Goals.Length; g++)
        {
            if (choice.AlignedTimesThree[g] > 0)
            {
                var credits = Amount.FromHundredths(
                    choice.AlignedTimesThree[g] * best.Units[option] / 3
                );
                reasons.Add(
                    new PlanReason(
                        "value",
                        problem.Goals[g].Id,
                        problem.Goals[g].OpenTimesThree > 0
                            ? $"{credits} credits toward the goal {problem.Goals[g].Id}"
                            : $"the goal {problem.Goals[g].Id}, already reached"
                    )
                );
            }
        }

        foreach (var cluster in problem.Clusters.Where(cluster => cluster.Needs.Contains(number)))
        {
            var complete = cluster.Needs.All(need => best.Sums.ChosenUnits[need] > 0);
            reasons.Add(
                new PlanReason(
                    "value",
                    cluster.Id,
                    complete ? $"completes {cluster.Id}" : $"a part of {cluster.Id}"
                )
            );
        }
    }
}
