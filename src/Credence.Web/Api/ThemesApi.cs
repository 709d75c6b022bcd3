using System.Text.Json.Nodes;
using Credence.App.Catalog;
using Credence.App.Dossiers;
using Credence.App.Themes;
using Credence.Web.Access;

namespace Credence.Web.Api;

/// <summary>Case themes with what they may become, and what may be claimed for it.</summary>
internal static class ThemesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/themes", Themes);
        api.MapPost("/themes", Note);
        api.MapPost("/themes/{id}/again", Again);
        api.MapPost("/themes/{id}/review", Review);
        api.MapPost("/themes/{id}/make", Make);
        api.MapDelete("/themes/{id}", Drop);
        api.MapGet("/claims", Claims);
    }

    private static Task<IResult> Themes(
        Caller caller,
        OpenDossier open,
        FindReview find,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            dossier =>
                ApiAnswer.Json(
                    new JsonObject
                    {
                        ["themes"] = new JsonArray([
                            .. CaseTheme
                                .All(dossier.Account)
                                .Select(theme => ThemeJson.Of(theme, find.Of(dossier, theme))),
                        ]),
                    }
                ),
            cancellation
        );

    private static Task<IResult> Note(
        HttpContext http,
        Caller caller,
        OpenDossier open,
        NoteTheme note,
        CancellationToken cancellation
    ) =>
        open.Change(
            http,
            caller,
            (dossier, sent) =>
                note.Run(
                    caller.Author,
                    sent.Text("words") ?? "",
                    [.. sent.Texts("topics")],
                    dossier.AsOf,
                    cancellation
                ),
            cancellation
        );

    private static Task<IResult> Again(
        string id,
        Caller caller,
        OpenDossier open,
        SeeTheme see,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            async dossier =>
                ApiFeature.Answer(await see.Run(caller.Author, id, dossier.AsOf, cancellation)),
            cancellation
        );

    private static Task<IResult> Review(
        string id,
        HttpContext http,
        Caller caller,
        OpenDossier open,
        TakeReview take,
        CancellationToken cancellation
    ) =>
        open.Change(
            http,
            caller,
            (dossier, sent) =>
                take.Run(caller.Author, dossier, id, sent.Text("candidate") ?? "", cancellation),
            cancellation
        );

    private static Task<IResult> Make(
        string id,
        HttpContext http,
        Caller caller,
        OpenDossier open,
        MakeOfTheme make,
        CancellationToken cancellation
    ) =>
        open.Change(
            http,
            caller,
            (dossier, sent) =>
                make.Run(
                    caller.Author,
                    dossier,
                    id,
                    new TypedWork(
                        sent.Text("claim") ?? "",
                        sent.Text("hours"),
                        sent.Text("preparation"),
                        sent.Text("credits"),
                        sent.Text("months"),
                        sent.Text("day")
                    ),
                    cancellation
                ),
            cancellation
        );

    private static async Task<IResult> Drop(
        string id,
        Caller caller,
        DropTheme drop,
        CancellationToken cancellation
    ) => ApiFeature.Answer(await drop.Run(caller.Author, id, cancellation));

    private static Task<IResult> Claims(
        Caller caller,
        OpenDossier open,
        CatalogLibrary catalog,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            dossier =>
                ApiAnswer.Json(
                    new JsonObject
                    {
                        ["claims"] = new JsonArray([
                            .. catalog
                                .Contents.Claims.Where(claim =>
                                    claim.IsFor(dossier.Profile.Physician.Degree)
                                )
                                .Select(ThemeJson.Of),
                        ]),
                    }
                ),
            cancellation
        );
}
