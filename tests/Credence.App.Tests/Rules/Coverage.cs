using Credence.App.WorkedExamples;
using Credence.Core.Requirements;
using Credence.Core.Standing;

namespace Credence.App.Tests.Rules;

/// <summary>What a body's worked examples must show: something complete and something short, where it asks for anything.</summary>
internal static class Coverage
{
    public static IEnumerable<string> Lacks(Body body, ExampleFile file)
    {
        if (file.Examples.IsEmpty)
        {
            yield return "no example at all";
            yield break;
        }

        foreach (
            var twice in file.Examples.GroupBy(one => one.Name).Where(same => same.Skip(1).Any())
        )
        {
            yield return $"two examples named “{twice.Key}”";
        }

        if (!Asks(body))
        {
            yield break;
        }

        var standings = file
            .Examples.Select(example => Check.Of(example.Input).Obligations[0])
            .ToArray();
        if (!standings.Any(standing => standing.Requirements.Any(IsComplete)))
        {
            yield return "no example in which a requirement is complete";
        }

        if (!standings.Any(standing => standing.Requirements.Any(one => !one.Shortfall.IsZero)))
        {
            yield return "no example in which a requirement is short";
        }
    }

    private static bool IsComplete(RequirementStanding standing) =>
        standing.Status != Core.Allocation.Status.NotApplicable
        && standing.Shortfall.IsZero
        && !standing.Needed.IsZero;

    private static bool Asks(Body body) =>
        body.Versions.Any(version =>
            version
                .Requirements.Concat(version.Packages.SelectMany(package => package.Requirements))
                .Any(requirement => requirement.Amount.Any(one => one.Is is { IsZero: false }))
        );
}
