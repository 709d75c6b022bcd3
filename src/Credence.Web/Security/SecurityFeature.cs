namespace Credence.Web.Security;

public static class SecurityFeature
{
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void AddSecurity(this IServiceCollection services) =>
        services.AddSingleton(AllowedHosts.FromEnvironment());

    /// <summary>What the browser keeps to be read offline is one record's; the next must not find it there.</summary>
    public static void ForgetPages(this HttpContext http, bool exceptWhatWaits) =>
        http.Response.Headers["Clear-Site-Data"] = exceptWhatWaits
            ? "\"cache\""
            : "\"cache\", \"storage\"";

    public static void UseSecurity(this IApplicationBuilder application)
    {
        application.Use(
            (http, next) =>
            {
                var headers = http.Response.Headers;
                headers.ContentSecurityPolicy = ContentPolicy;
                headers.XContentTypeOptions = "nosniff";
                // With "no-referrer" a browser would also hide the Origin of our own forms.
                headers["Referrer-Policy"] = "same-origin";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Cross-Origin-Resource-Policy"] = "same-origin";
                headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
                if (http.Request.IsHttps)
                {
                    headers.StrictTransportSecurity = "max-age=31536000";
                }

                return next(http);
            }
        );
        application.UseMiddleware<LoopbackGuard>();
    }
}
