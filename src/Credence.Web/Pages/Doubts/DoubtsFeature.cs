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
    bool IsMine
);

public sealed record DoubtsView(
    ImmutableArray<DoubtfulBody> Bodies,
    int Doubts,
    int Matter,
    int Unsourced
);

/// <summary>Everything in the library that is not settled, one's own bodies first.</summary>
public static class DoubtsFeature
{
    public static void MapDoubts(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/doubts", Show);

    private static async Task<IResult> Show(
        Visit visit,
        FindBody find,
        CancellationToken cancellation
    )
    {
        var opened = await visit.Open(cancellation);
        var mine =
            opened.Value?.Profile.Obligations.Select(one => one.Body.Id).ToImmutableHashSet() ?? [];
        var bodies = find
            .All.Select(body => new DoubtfulBody(
                body,
                [.. body.Body.Doubts.OrderByDescending(doubt => doubt.Matters)],
                DoubtsPage.WithoutSource(body.Body),
                mine.Contains(body.Id)
            ))
            .Where(body => body.Doubts.Length + body.WithoutSource.Length > 0)
            .OrderBy(body => body.IsMine ? 0 : 1)
            .ToImmutableArray();
        return Page.Of<AllDoubtsPage>(
            new DoubtsView(
                bodies,
                bodies.Sum(body => body.Doubts.Length),
                bodies.Sum(body => body.Doubts.Count(doubt => doubt.Matters)),
                bodies.Sum(body => body.WithoutSource.Length)
            )
        );
    }
}
