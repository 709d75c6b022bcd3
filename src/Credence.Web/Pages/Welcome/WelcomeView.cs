using System.Collections.Immutable;
using Credence.App.Dossiers;
using Credence.Core.Problems;
using Credence.Core.Requirements;
using Credence.Web.Pages.Requirements;

namespace Credence.Web.Pages.Welcome;

/// <summary>The first questions, with everything that was answered so far; nothing is kept before the last step.</summary>
public sealed record WelcomeView
{
    public required ImmutableDictionary<string, string> Typed { get; init; }

    public required ImmutableArray<ListedBody> Chosen { get; init; }

    /// <summary>What the typed words may mean, where they mean several.</summary>
    public ImmutableArray<ListedBody> Candidates { get; init; } = [];

    public required ImmutableArray<ListedBody> Everything { get; init; }

    /// <summary>Bodies that many have, a tap each.</summary>
    public required ImmutableArray<ListedBody> Frequent { get; init; }

    public required ImmutableArray<(string Id, string Name)> Specialties { get; init; }

    public ImmutableArray<Problem> Problems { get; init; } = [];

    public bool AtDates { get; init; }

    /// <summary>Adding bodies to a profile that exists: nothing is asked about the person.</summary>
    public bool Adding { get; init; }

    public string Action => Adding ? "/bodies/add" : "/welcome";

    public string Of(string field) => Typed.GetValueOrDefault(field, "");

    public bool AsksBirthday =>
        Chosen.Any(body =>
            body.Body.Versions[^1].Cycle is var cycle
            && (
                cycle.Ends == CycleEnds.BirthMonth
                || cycle.Years.Pick == YearPick.ParityOfBirthYear
                || cycle.Cohorts.Any(cohort => cohort.By == CohortBy.BirthYear)
            )
        );

    /// <summary>Whether a date of the person's own is needed to know the cycle.</summary>
    public static bool NeedsEnd(Body body) =>
        body.Versions[^1].Cycle is var cycle
        && cycle.Ends switch
        {
            CycleEnds.CalendarYear or CycleEnds.BirthMonth => BodyWords.HasYearsOfItsOwn(cycle),
            CycleEnds.FixedDate => cycle.Fixed is null
                && cycle.Cohorts.All(cohort => cohort.BoardAssigned)
                || BodyWords.HasYearsOfItsOwn(cycle),
            _ => true,
        };
}
