namespace Credence.Web.Rendering;

public static class RenderingFeature
{
    public static void AddRendering(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddScoped<PageContext>();
        services.AddResponseCompression();
    }

    /// <summary>Each request knows its address, its look, and what was just done.</summary>
    public static void UseRendering(this IApplicationBuilder application) =>
        application.Use(
            (http, next) =>
            {
                http.RequestServices.GetRequiredService<PageContext>().Read(http);
                return next(http);
            }
        );
}
