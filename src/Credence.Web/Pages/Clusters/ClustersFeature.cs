using System.Collections.Immutable;
using Credence.App.Catalog;
using Credence.App.Clusters;
using Credence.App.Dossiers;
using Credence.Core.Credits;
using Credence.Core.Problems;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Clusters;

/// <summary>Stacks of activities that earn a claim: the list, one of them, and those of one's own.</summary>
public static class ClustersFeature
{
    private const string Path = "/career/clusters";
    private static readonly Amount WorthNaming = Amount.Whole(1);

    public static void MapClusters(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, List);
        routes.MapGet($"{Path}/new", New);
        routes.MapPost($"{Path}/new", Make);
        routes.MapGet($"{Path}/{{id}}", Show);
        routes.MapGet($"{Path}/{{id}}/change", Edit);
        routes.MapPost($"{Path}/{{id}}/change", Change);
        routes.MapPost($"{Path}/{{id}}/follow", Follow);
        routes.MapPost($"{Path}/{{id}}/swap", Swap);
        routes.MapPost($"{Path}/{{id}}/drop", Drop);
    }

    private static Task<IResult> List(
        Visit visit,
        ReadClusters clusters,
        CancellationToken cancellation
    ) =>
        visit.Show(
            dossier =>
                Page.Of<ClustersPage>(
                    new ClustersView(clusters.Followed(dossier), clusters.Others(dossier))
                ),
            cancellation
        );

    private static Task<IResult> Show(
        string id,
        Visit visit,
        ReadClusters clusters,
        CatalogLibrary catalog,
        CancellationToken cancellation
    ) =>
        visit.Show(
            dossier =>
                clusters.Find(dossier, id) is { } found
                    ? Page.Of<ClusterPage>(
                        new ClusterView(
                            found,
                            [.. (found.Shipped?.Next ?? []).Select(next => Next(next, catalog))]
                        )
                    )
                    : Page.Back(Path),
            cancellation
        );

    private static (string Title, string Href) Next(string id, CatalogLibrary catalog) =>
        catalog.Find(id) is { } entry ? (entry.Candidate.Title, $"/catalog/{id}")
        : catalog.Contents.Clusters.FirstOrDefault(one => one.Cluster.Id == id) is { } cluster
            ? (cluster.Cluster.Title, $"{Path}/{id}")
        : (id, Path);

    private static async Task<IResult> Follow(
        string id,
        HttpContext http,
        Visit visit,
        FollowCluster follow,
        CancellationToken cancellation
    ) =>
        await visit.Do(
            async dossier =>
            {
                http.Say(
                    await follow.Run(visit.Author, dossier, id, cancellation),
                    "You follow it. Its parts are among your candidates."
                );
                return Page.Back($"{Path}/{Uri.EscapeDataString(id)}");
            },
            cancellation
        );

    private static async Task<IResult> Swap(
        string id,
        HttpContext http,
        Visit visit,
        SwapPart swap,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var to = form["to"].ToString();
        return await visit.Do(
            async dossier =>
            {
                http.Say(
                    await swap.Run(
                        visit.Author,
                        dossier,
                        id,
                        form["from"].ToString(),
                        to,
                        cancellation
                    ),
                    "It stands in for that part."
                );
                return Page.Back($"{Path}/{Uri.EscapeDataString(id)}#{Say.Anchor("part", to)}");
            },
            cancellation
        );
    }

    private static async Task<IResult> Drop(
        string id,
        HttpContext http,
        Visit visit,
        DropCluster drop,
        CancellationToken cancellation
    )
    {
        http.Say(await drop.Run(visit.Author, id, cancellation), "Let go.");
        return Page.Back(Path);
    }

    private static Task<IResult> New(
        Visit visit,
        CatalogLibrary catalog,
        CancellationToken cancellation
    ) =>
        visit.Show(
            dossier => Page.Of<ClusterFormPage>(Form(dossier, catalog, "", "", "", [], [])),
            cancellation
        );

    private static Task<IResult> Edit(
        string id,
        Visit visit,
        CatalogLibrary catalog,
        CancellationToken cancellation
    ) =>
        visit.Show(
            dossier =>
                dossier.Practice.Candidates.Clusters.FirstOrDefault(one => one.Id == id)
                    is { } cluster
                    ? Page.Of<ClusterFormPage>(
                        Form(dossier, catalog, id, cluster.Title, cluster.Claim, cluster.Needs, [])
                    )
                    : Page.Back(Path),
            cancellation
        );

    private static Task<IResult> Make(
        HttpContext http,
        Visit visit,
        SaveCluster save,
        CatalogLibrary catalog,
        CancellationToken cancellation
    ) => Save("", http, visit, save, catalog, cancellation);

    private static Task<IResult> Change(
        string id,
        HttpContext http,
        Visit visit,
        SaveCluster save,
        CatalogLibrary catalog,
        CancellationToken cancellation
    ) => Save(id, http, visit, save, catalog, cancellation);

    private static async Task<IResult> Save(
        string id,
        HttpContext http,
        Visit visit,
        SaveCluster save,
        CatalogLibrary catalog,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var (title, claim) = (form["title"].ToString(), form["claim"].ToString());
        string[] parts = [.. form["part"].OfType<string>().Where(part => part.Trim().Length > 0)];
        return await visit.Do(
            async dossier =>
            {
                var saved = await save.Run(
                    visit.Author,
                    dossier,
                    id.Length == 0 ? null : id,
                    new TypedCluster(title, claim, parts),
                    cancellation
                );
                if (saved.Done)
                {
                    http.Say(saved, "Cluster saved.");
                    return Page.Back(id.Length == 0 ? Path : $"{Path}/{Uri.EscapeDataString(id)}");
                }

                return Page.Of<ClusterFormPage>(
                    Form(dossier, catalog, id, title, claim, [.. parts], saved.Problems),
                    StatusCodes.Status422UnprocessableEntity
                );
            },
            cancellation
        );
    }

    private static ClusterFormView Form(
        Dossier dossier,
        CatalogLibrary catalog,
        string id,
        string title,
        string claim,
        ImmutableArray<string> parts,
        ImmutableArray<Problem> problems
    )
    {
        var own = dossier.Practice.Candidates.Candidates;
        var entries = dossier
            .Ledger.Where(entry => entry.Amount >= WorthNaming && entry.Title.Length > 0)
            .Where(entry =>
                own.All(one =>
                    !one.Title.Trim().Equals(entry.Title.Trim(), StringComparison.OrdinalIgnoreCase)
                )
            )
            .OrderByDescending(entry => entry.Date)
            .Take(MostEntries)
            .ToList();
        var known = own.Select(one => one.Id)
            .Concat(entries.Select(one => one.Id.Value))
            .ToHashSet();
        return new ClusterFormView
        {
            Id = id,
            Title = title,
            Claim = claim,
            More = [.. parts.Where(part => !known.Contains(part))],
            Candidates =
            [
                .. own.Select(one => new PartOffered(
                    one.Id,
                    one.Title.Length > 0 ? one.Title : one.Id,
                    one.Provider,
                    parts.Contains(one.Id)
                )),
            ],
            Entries =
            [
                .. entries.Select(entry => new PartOffered(
                    entry.Id.Value,
                    entry.Title,
                    $"{Say.Day(entry.Date)}, {Say.Credits(entry.Amount)}",
                    parts.Contains(entry.Id.Value)
                )),
            ],
            Catalog =
            [
                .. catalog
                    .Contents.Entries.Where(one => own.All(mine => mine.Id != one.Id))
                    .Select(one => one.Candidate.Title),
            ],
            Problems = problems,
        };
    }

    private const int MostEntries = 40;
}
