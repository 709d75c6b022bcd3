using System.Text;

namespace Credence.Web.Rendering;

/// <summary>What every page knows about its request: how it should look, where it stands, what was just done.</summary>
public sealed class PageContext
{
    public const string ThemeCookie = "theme";

    public const string KeysCookie = "keys";

    public string Path { get; private set; } = "/";

    /// <summary>The address with its query, to come back to.</summary>
    public string Address { get; private set; } = "/";

    /// <summary>light, dark, or empty: as the system says.</summary>
    public string Theme { get; private set; } = "";

    /// <summary>Whether single keys open pages.</summary>
    public bool Keys { get; private set; } = true;

    /// <summary>What was just done, to be said once.</summary>
    public Toast? Toast { get; private set; }

    /// <summary>Shown at the foot of the navigation; empty before anybody said who they are.</summary>
    public string PersonName { get; set; } = "";

    /// <summary>The line above every page of the demo; empty outside it.</summary>
    public string Banner { get; set; } = "";

    /// <summary>Whose record somebody else works on; empty on one's own.</summary>
    public string ActsFor { get; set; } = "";

    /// <summary>Tells two people on one device apart without saying who they are; null where nobody is known.</summary>
    public string? Mark { get; set; }

    /// <summary>Whether people sign in here.</summary>
    public bool HasAccounts { get; set; }

    /// <summary>Whether the one who looks may open a page of ours.</summary>
    public Func<string, bool> MayOpen { get; set; } = _ => true;

    public void Read(HttpContext http)
    {
        Path = http.Request.Path.Value is { Length: > 0 } path ? path : "/";
        Address = Path + http.Request.QueryString;
        Theme = http.Request.Cookies[ThemeCookie] is "light" or "dark"
            ? http.Request.Cookies[ThemeCookie]!
            : "";
        Keys = http.Request.Cookies[KeysCookie] != "off";
        if (HttpMethods.IsGet(http.Request.Method))
        {
            Toast = Toasts.TakeFrom(http);
        }
    }
}

/// <summary>One sentence about what was done, with the change that Undo takes back (0: there is nothing to take back).</summary>
public sealed record Toast(string Text, long Change);

/// <summary>Carries the sentence over the redirect in a cookie that lives until the next page.</summary>
public static class Toasts
{
    private const string Cookie = "said";

    public static void Say(this HttpContext http, string text, long change = 0) =>
        http.Response.Cookies.Append(
            Cookie,
            $"{change}.{Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=')}",
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                MaxAge = TimeSpan.FromMinutes(2),
            }
        );

    public static Toast? TakeFrom(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 2 } said)
        {
            return null;
        }

        http.Response.Cookies.Delete(Cookie);
        var parts = said.Split('.', 2);
        var padded = parts[^1].PadRight((parts[^1].Length + 3) / 4 * 4, '=');
        var bytes = new byte[padded.Length];
        return
            long.TryParse(parts[0], out var change)
            && Convert.TryFromBase64String(padded, bytes, out var length)
            ? new Toast(Encoding.UTF8.GetString(bytes, 0, length), change)
            : null;
    }
}
