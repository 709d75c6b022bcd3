using System.Collections.Immutable;
using Credence.App.Dossiers;
using Credence.App.Packets;
using Credence.App.Rules;
using Credence.Core.Problems;
using Credence.Web.Pages.Packets;
using Credence.Web.Pages.Sheets;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Maps;

/// <summary>The map on screen, and why it could not be printed where that is so.</summary>
public sealed record MapPageView(MapView Map)
{
    public ImmutableArray<Problem> Problems { get; init; } = [];
}

/// <summary>The year on one page: on screen, on paper, always current.</summary>
public static class MapsFeature
{
    public static void MapMaps(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/map", Show);
        routes.MapGet("/map.pdf", Download);
    }

    internal static MapView ViewOf(Dossier dossier, RuleLibrary library) =>
        new()
        {
            Profile = dossier.Profile,
            Check = dossier.Check,
            Ledger = dossier.Ledger,
            Candidates = dossier.Practice.Candidates.Candidates,
            Plan = dossier.Practice.Plan?.Plan,
            Name = PrintedSheet.NameOf(library),
        };

    private static Task<IResult> Show(
        RuleLibrary library,
        Visit visit,
        CancellationToken cancellation
    ) =>
        visit.Show(
            dossier => Page.Of<MapPage>(new MapPageView(ViewOf(dossier, library))),
            cancellation
        );

    private static Task<IResult> Download(
        string? paper,
        RuleLibrary library,
        Visit visit,
        CancellationToken cancellation
    ) =>
        visit.Show(
            async dossier =>
            {
                var view = ViewOf(dossier, library);
                var printed = await PrintedSheet.Print(view, Paper.Of(paper), cancellation);
                return printed.Done
                    ? Results.File(
                        printed.Value,
                        PacketsFeature.Pdf,
                        PacketsFeature.NameOf(dossier, "cme-map")
                    )
                    : Page.Of<MapPage>(
                        new MapPageView(view) { Problems = printed.Problems },
                        StatusCodes.Status422UnprocessableEntity
                    );
            },
            cancellation
        );
}
