using System.Text.Json.Nodes;
using Credence.App.Dossiers;
using Credence.App.Problems;
using Credence.App.Store;
using Credence.Web.Access;
using Credence.Web.Api.Description;

namespace Credence.Web.Api;

/// <summary>
/// The use cases of the app as JSON under /api/v1. The same guard stands before them as before the pages; programs
/// come with a token.
/// </summary>
public static class ApiFeature
{
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1");
        api.AddEndpointFilter(
            async (context, next) =>
            {
                context.HttpContext.Response.Headers.CacheControl = "no-store";
                return await next(context);
            }
        );
        StandingApi.Map(api);
        LedgerApi.Map(api);
        InboxApi.Map(api);
        ReconcileApi.Map(api);
        ImportApi.Map(api);
        ProfileApi.Map(api);
        RulesApi.Map(api);
        MeansApi.Map(api);
        PlansApi.Map(api);
        CheckinsApi.Map(api);
        PitfallsApi.Map(api);
        DocumentsApi.Map(api);
        GoalsApi.Map(api);
        CatalogApi.Map(api);
        ClustersApi.Map(api);
        FieldsApi.Map(api);
        ThemesApi.Map(api);
        HospitalApi.Map(api);
        CalendarApi.Map(api);
        YearEndsApi.Map(api);
        RemindersApi.Map(api);
        TokensApi.Map(api);
        MailInApi.Map(api);
        routes.MapDescription();
        api.MapFallback(
            "/{**rest}",
            () => Results.Problem("See the manual for what is there.", statusCode: 404)
        );
    }

    /// <summary>What the person recorded, or why it cannot be read.</summary>
    public static async Task<IResult> With(
        this OpenDossier open,
        Caller caller,
        Func<Dossier, Task<IResult>> act,
        CancellationToken cancellation
    )
    {
        var dossier = await open.Run(caller.Author, cancellation);
        return dossier.Done ? await act(dossier.Value) : ApiAnswer.Refused(dossier);
    }

    public static Task<IResult> With(
        this OpenDossier open,
        Caller caller,
        Func<Dossier, IResult> show,
        CancellationToken cancellation
    ) => open.With(caller, dossier => Task.FromResult(show(dossier)), cancellation);

    /// <summary>What the person recorded and what they sent, or why either cannot be read.</summary>
    public static Task<IResult> Read(
        this OpenDossier open,
        HttpContext http,
        Caller caller,
        Func<Dossier, JsonObject, Task<IResult>> act,
        CancellationToken cancellation
    ) =>
        ApiRequest.Read(
            http,
            sent => open.With(caller, dossier => act(dossier, sent), cancellation)
        );

    public static Task<IResult> Read(
        this OpenDossier open,
        HttpContext http,
        Caller caller,
        Func<Dossier, JsonObject, IResult> show,
        CancellationToken cancellation
    ) =>
        open.Read(
            http,
            caller,
            (dossier, sent) => Task.FromResult(show(dossier, sent)),
            cancellation
        );

    /// <summary>Changes what the person recorded by what they sent.</summary>
    public static Task<IResult> Change(
        this OpenDossier open,
        HttpContext http,
        Caller caller,
        Func<Dossier, JsonObject, Task<Outcome<Changed>>> change,
        CancellationToken cancellation
    ) =>
        open.Read(
            http,
            caller,
            async (dossier, sent) => Answer(await change(dossier, sent)),
            cancellation
        );

    /// <summary>A change that stands, with the number that undo takes.</summary>
    public static IResult Answer(Outcome<Changed> changed) =>
        changed.Done
            ? ApiAnswer.Json(new JsonObject { ["change"] = changed.Value.Number })
            : ApiAnswer.Refused(changed);
}
