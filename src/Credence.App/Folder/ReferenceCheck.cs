using System.Collections.Immutable;
using Credence.App.Problems;
using Credence.Core.Ledger;
using Credence.Core.Obligations;
using Credence.Core.Requirements;

namespace Credence.App.Folder;

/// <summary>Tells what in counts_for and confirmed names nothing in this profile: such a wish has no effect.</summary>
internal static class ReferenceCheck
{
    public static void Notice(
        ImmutableArray<CmeActivity> ledger,
        string file,
        ImmutableArray<Obligation> obligations,
        ProblemList problems
    )
    {
        var known = obligations
            .SelectMany(obligation =>
                Requirements(obligation.Body).Select(id => new Override(obligation.Id, id))
            )
            .ToHashSet();
        foreach (var activity in ledger)
        {
            foreach (var wish in activity.CountsFor.Concat(activity.Confirmed))
            {
                if (!known.Contains(wish))
                {
                    problems.Notice(
                        ProblemCatalog.ReferenceUnknown,
                        $"{file}, {activity.Id}",
                        $"{wish}"
                    );
                }
            }
        }
    }

    private static IEnumerable<string> Requirements(Body body) =>
        body
            .Versions.SelectMany(version =>
                version.Requirements.Concat(
                    version.Packages.SelectMany(package => package.Requirements)
                )
            )
            .Select(requirement => requirement.Id);
}
