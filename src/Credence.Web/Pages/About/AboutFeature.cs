using Credence.Web.Rendering;

namespace Credence.Web.Pages.About;

/// <summary>What the about page says of the library at hand.</summary>
public sealed record AboutView(string Rules);

public static class AboutFeature
{
    public static void MapAbout(this IEndpointRouteBuilder routes) =>
        routes.MapGet(
            "/about",
            () => Page.Of<AboutPage>(new AboutView("Every rule is a dated file with its source."))
        );
}
