using Credence.App.Store;

namespace Credence.Web.Access;

/// <summary>Who may do what. Without accounts there is one person, on their own machine.</summary>
public static class AccessFeature
{
    public static void AddAccess(this IServiceCollection services) => services.AddScoped<Caller>();

    public static void UseAccess(this IApplicationBuilder application) =>
        application.Use(
            (http, next) =>
            {
                http.RequestServices.GetRequiredService<Caller>().Is(Author.Local);
                return next(http);
            }
        );
}
