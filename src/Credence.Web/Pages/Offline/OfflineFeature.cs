using Credence.Web.Assets;
using Credence.Web.Rendering;

namespace Credence.Web.Pages.Offline;

/// <summary>As an app on a phone: installed, opened without a connection, and a place for what waits to be sent.</summary>
public static class OfflineFeature
{
    public static void MapOffline(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/offline", () => Page.Of<OfflinePage>(new OfflineView()));
        routes.MapGet("/worker.js", Worker);
        routes.MapGet("/manifest.webmanifest", Manifest);
    }

    /// <summary>It must lie at the root, and a browser must see at once that it changed.</summary>
    private static IResult Worker(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Text(
            $"const edition = \"{AssetsFeature.Fingerprint}\";\n{AssetsFeature.Text("worker.js")}",
            "text/javascript; charset=utf-8"
        );
    }

    private static IResult Manifest(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Json(
            new
            {
                name = "Credence",
                short_name = "Credence",
                description = "Plan, track and prove continuing medical education.",
                id = "/",
                start_url = "/",
                scope = "/",
                display = "standalone",
                background_color = "#f5f5f3",
                theme_color = "#22419b",
                icons = new[]
                {
                    Icon("icon-192.png", "192x192", "any maskable"),
                    Icon("icon-512.png", "512x512", "any maskable"),
                },
                shortcuts = new[]
                {
                    new { name = "Log CME", url = "/inbox" },
                    new { name = "Ledger", url = "/ledger" },
                },
                share_target = new
                {
                    action = "/inbox/shared",
                    method = "POST",
                    enctype = "multipart/form-data",
                    @params = new
                    {
                        title = "title",
                        files = new[]
                        {
                            new { name = "file", accept = new[] { "image/*", "application/pdf" } },
                        },
                    },
                },
            },
            contentType: "application/manifest+json"
        );
    }

    private static object Icon(string file, string sizes, string purpose) =>
        new
        {
            src = AssetsFeature.Url(file),
            sizes,
            type = "image/png",
            purpose,
        };
}

/// <summary>The page knows nothing by itself; the device fills it in.</summary>
public sealed record OfflineView;
