using System.Collections.Immutable;
using Credence.App.Dossiers;
using Credence.App.Rules;
using Credence.Core.Requirements;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Doubts;

/// <summary>One body with what is not settled about it.</summary>
public sealed record DoubtfulBody(
    ListedBody Listed,
    ImmutableArray<Doubt> Doubts,
    ImmutableArray<Requirement> WithoutSource,
    bool IsMine,
    bool IsShown
);

public sealed record DoubtsView(
    ImmutableArray<DoubtfulBody> Bodies,
    int Doubts,
    int Matter,
    int Unsourced,
    bool IsWhole
);

/// <summary>
/// Everything in the library that is not settled, one's own bodies first; the others are told one by one, or all on one page.
/// </summary>
public static class DoubtsFeature
{
    public static void MapDoubts(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/doubts", Show);

    private static async Task<IResult> Show(
        string? body,
        string? show,
        Visit visit,
        FindBody find,
        CancellationToken cancellation
    )
    {
        var isWhole = show == "all";
        var opened = await visit.Open(cancellation);
        var mine =
            opened.Value?.Profile.Obligations.Select(one => one.Body.Id).ToImmutableHashSet() ?? [];
        var bodies = find
            .All.Select(listed => new DoubtfulBody(
                listed,
                [.. listed.Body.Doubts.OrderByDescending(doubt => doubt.Matters)],
                DoubtsPage.WithoutSource(listed.Body),
                mine.Contains(listed.Id),
                isWhole || listed.Id == body || mine.Contains(listed.Id)
            ))
            .Where(one => one.Doubts.Length + one.WithoutSource.Length > 0)
            .OrderBy(one => one.IsMine ? 0 : 1)
            .ToImmutableArray();
        return Page.Of<AllDoubtsPage>(
            new DoubtsView(
                bodies,
                bodies.Sum(one => one.Doubts.Length),
                bodies.Sum(one => one.Doubts.Count(doubt => doubt.Matters)),
                bodies.Sum(one => one.WithoutSource.Length),
                isWhole
            )
        );
    }
}
