using System.Collections.Immutable;
using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Standing;

namespace Credence.Web.Pages.Requirements;

/// <summary>Every body with its requirements, and the overlap.</summary>
public sealed record RequirementsView(
    CheckResult Check,
    ImmutableDictionary<ActivityId, CmeActivity> Activities,
    bool Planned
)
{
    public DateOnly AsOf => Check.AsOf;

    public bool HasPlan =>
        Check.Obligations.Any(body =>
            body.Requirements.Any(requirement => requirement.Planned is not null)
        );

    public IEnumerable<ObligationStanding> Owing =>
        Check.Obligations.Where(body => body.Applicable);

    public IEnumerable<ObligationStanding> Resting =>
        Check.Obligations.Where(body => !body.Applicable);

    public int RequirementCount =>
        Owing.Sum(body =>
            body.Requirements.Count(requirement => requirement.Status != Status.NotApplicable)
        );
}

/// <summary>Requirements in the order of the file, each with those that lie within it behind it.</summary>
public sealed record RequirementTree(
    RequirementStanding Standing,
    ImmutableArray<RequirementTree> Within
)
{
    public static ImmutableArray<RequirementTree> Of(ImmutableArray<RequirementStanding> all)
    {
        var ids = all.Select(one => one.Id).ToHashSet();
        return Below(null);

        ImmutableArray<RequirementTree> Below(string? parent) =>
            [
                .. all.Where(one =>
                        parent is null
                            ? one.Rule.Within is not { } within || !ids.Contains(within)
                            : one.Rule.Within == parent
                    )
                    // A yearly requirement stands several times under one id: what lies within hangs on the first.
                    .Select(
                        (one, index) =>
                            new RequirementTree(one, IsFirst(one, index) ? Below(one.Id) : [])
                    ),
            ];

        bool IsFirst(RequirementStanding one, int _) =>
            ReferenceEquals(all.First(other => other.Id == one.Id), one);
    }
}

/// <summary>The overlap picture in numbers.</summary>
public sealed record Overlap(AnnualTarget Annual, ImmutableArray<OverlapPart> Parts)
{
    public static Overlap Of(CheckResult check)
    {
        var names = check.Obligations.ToDictionary(body => body.Id, body => body.Title);
        return new(
            check.Annual,
            [
                .. check
                    .Annual.ByBody.Where(body => !(body.Buffered + body.OneTime).IsZero)
                    .Select(body => new OverlapPart(
                        names.GetValueOrDefault(body.Obligation, body.Obligation),
                        body.Buffered
                    )),
            ]
        );
    }

    public Amount Widest => Amount.Max(Annual.NotOverlapped, Annual.BandHigh);

    public bool Saves => Annual.NotOverlapped > Annual.BandHigh;
}

public sealed record OverlapPart(string Title, Amount Amount);
