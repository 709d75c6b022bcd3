using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>One cycle of one obligation in the package that decides, with the other packages beside it.</summary>
internal sealed record PackageRun(
    CycleContext Context,
    BodyWords Words,
    CycleRun Run,
    Package? Package,
    ImmutableArray<PackageStanding> Others
)
{
    /// <summary>The profile's package, else the first met, else the one with the least missing.</summary>
    public static PackageRun Chosen(
        CycleContext context,
        BodyWords words,
        Func<ImmutableArray<Requirement>, CycleRun> runOf,
        string? fixedPackage
    )
    {
        var runs = context
            .Version.Packages.Select(package =>
                (package, run: runOf(context.Version.Requirements.AddRange(package.Requirements)))
            )
            .ToList();
        var wanted = fixedPackage ?? context.Obligation.Package;
        var chosen = runs.FindIndex(entry => entry.package.Id == wanted);
        if (chosen < 0)
        {
            chosen = runs.FindIndex(entry => entry.run is { Missing: 0, MissingItems: 0 });
        }

        if (chosen < 0)
        {
            var least = runs.Min(entry => (entry.run.Missing, entry.run.MissingItems));
            chosen = runs.FindIndex(entry => (entry.run.Missing, entry.run.MissingItems) == least);
        }

        var others = runs.Where((_, i) => i != chosen)
            .Select(entry => new PackageStanding(
                entry.package.Id,
                entry.package.Title,
                Amount.FromHundredths(entry.run.Missing),
                entry.run.MissingItems,
                entry.run is { Missing: 0, MissingItems: 0 }
            ));
        return new PackageRun(context, words, runs[chosen].run, runs[chosen].package, [.. others]);
    }
}
