namespace Credence.Web.Pages.Accounts;

/// <summary>Where an invitation led: remembered for an hour, while an account is made for it.</summary>
public static class OpenInvitation
{
    private const string Cookie = "invited";

    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    public static void Remember(HttpContext http, string secret) =>
        http.Response.Cookies.Append(
            Cookie,
            secret,
            new()
            {
                HttpOnly = true,
                Secure = http.Request.IsHttps,
                SameSite = SameSiteMode.Lax,
                MaxAge = Remembered,
            }
        );

    public static void Forget(HttpContext http) => http.Response.Cookies.Delete(Cookie);

    /// <summary>The page of the invitation that waits, or another where none does.</summary>
    public static string Or(HttpContext http, string otherwise) =>
        http.Request.Cookies[Cookie] is { Length: > 0 } secret
            ? $"/invited/{Uri.EscapeDataString(secret)}"
            : otherwise;
}
