using System.Collections.Immutable;
using Credence.Core.Requirements;

namespace Credence.App.Rules;

/// <summary>
/// Brings the doubts that matter to the requirements they touch, so that these are never plainly met.
/// A doubt about the cycle touches them all: it moves their deadline.
/// </summary>
internal static class Doubtful
{
    public static Body Filled(Body body)
    {
        var matter = body.Doubts.Where(doubt => doubt.Matters).ToArray();
        return matter.Length == 0
            ? body
            : body with
            {
                Versions = [.. body.Versions.Select(version => Filled(version, matter))],
            };
    }

    private static BodyVersion Filled(BodyVersion version, Doubt[] matter) =>
        version with
        {
            CarryOver = version.CarryOver with
            {
                Doubt = string.Join(
                    " ",
                    matter
                        .Where(doubt => doubt.Affects.Contains("carry-over"))
                        .Select(doubt => doubt.Text)
                ),
            },
            Requirements = Filled(version.Requirements, matter),
            Packages =
            [
                .. version.Packages.Select(package =>
                    package with
                    {
                        Requirements = Filled(package.Requirements, matter),
                    }
                ),
            ],
        };

    private static ImmutableArray<Requirement> Filled(
        ImmutableArray<Requirement> requirements,
        Doubt[] matter
    ) => [.. requirements.Select(requirement => Filled(requirement, matter))];

    private static Requirement Filled(Requirement requirement, Doubt[] matter)
    {
        var touching = matter
            .Where(doubt =>
                doubt.Affects.Contains(requirement.Id) || doubt.Affects.Contains("cycle")
            )
            .Where(doubt => !requirement.Doubt.Contains(doubt.Text, StringComparison.Ordinal))
            .ToArray();
        var texts = touching.Where(doubt => doubt.When is null).Select(doubt => doubt.Text);
        var all = requirement.Doubt.Length == 0 ? texts : texts.Prepend(requirement.Doubt);
        return requirement with
        {
            Doubt = string.Join(" ", all),
            PersonalDoubts =
            [
                .. touching
                    .Where(doubt => doubt.When is not null)
                    .Select(doubt => new PersonalDoubt(doubt.Text, doubt.When!)),
            ],
        };
    }
}
