namespace Credence.Web.Health;

/// <summary>A plain answer for whoever watches the server: the program is up and takes requests.</summary>
public static class HealthFeature
{
    public static void MapHealth(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/health", () => Results.Text("Healthy"));
}
