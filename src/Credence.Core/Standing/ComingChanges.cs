using System.Collections.Immutable;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>Rules that are announced, or adopted and in force later: shown as coming, never counted.</summary>
internal static class ComingChanges
{
    public static ImmutableArray<ComingChange> Of(Body body, CycleContext context)
    {
        var coming = ImmutableArray.CreateBuilder<ComingChange>();
        foreach (var version in body.Versions)
        {
            if (version.Announced || version.InForceFrom > context.Deadline)
            {
                coming.Add(
                    new ComingChange(
                        "",
                        "New rule",
                        version.InForceFrom,
                        version.Announced,
                        version.Note
                    )
                );
            }
        }

        foreach (var requirement in AllOf(context.Version))
        {
            if (requirement.Announced || requirement.InForceFrom > context.Deadline)
            {
                coming.Add(
                    new ComingChange(
                        requirement.Id,
                        requirement.Title,
                        requirement.InForceFrom,
                        requirement.Announced,
                        requirement.Note
                    )
                );
            }
        }

        return coming.ToImmutable();
    }

    private static IEnumerable<Requirement> AllOf(BodyVersion version) =>
        version.Requirements.Concat(version.Packages.SelectMany(package => package.Requirements));
}
