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
                var caller = http.RequestServices.GetRequiredService<Caller>();
                if (!caller.IsKnown)
                {
                    caller.Is(Author.Local);
                }

                return next(http);
            }
        );
}
