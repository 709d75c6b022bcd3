using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Today;

public static class TodayFeature
{
    public static void AddToday(this IServiceCollection services, bool accounts)
    {
        services.AddSingleton<ProgramEdition>();
        services.AddSingleton<PreparedToday>();
        services.AddSingleton<MakeToday>();
        if (accounts)
        {
            services.AddHostedService<KeepToday>();
            services.AddHostedService<PrepareToday>();
        }
    }

    public static void MapToday(this IEndpointRouteBuilder routes) => routes.MapGet("/", Show);

    private static async Task<IResult> Show(
        Visit visit,
        PreparedToday prepared,
        MakeToday make,
        CancellationToken cancellation
    )
    {
        if (!prepared.IsFor(visit.Author))
        {
            return await visit.Show(
                async dossier =>
                    Page.Of<TodayPage>(await make.View(visit.Author, dossier, cancellation)),
                cancellation
            );
        }

        prepared.Came(visit.Author);
        if (await prepared.Find(visit.Author, cancellation) is { } ready)
        {
            visit.Greet(ready.Greeted);
            return Page.Of<TodayShownPage>(ready);
        }

        return await visit.Glance(
            async dossier =>
                Page.Of<TodayShownPage>(await make.Run(visit.Author, dossier, cancellation)),
            cancellation
        );
    }
}
