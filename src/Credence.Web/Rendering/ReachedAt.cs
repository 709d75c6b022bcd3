using Credence.App.Mail;

namespace Credence.Web.Rendering;

/// <summary>Under which address somebody else reaches this server: as it was told, else as this request came.</summary>
public static class ReachedAt
{
    public static string Of(HttpContext http) =>
        http.RequestServices.GetRequiredService<PublicAddress>().Url
        ?? $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}";
}
