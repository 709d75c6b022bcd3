using Credence.Web.Rendering;

namespace Credence.Web.Pages.Settings;

public sealed record SettingsView(string DataFolder);

public static class SettingsWords
{
    public static readonly IReadOnlyList<(string Value, string Word)> Themes =
    [
        ("", "As the system says"),
        ("light", "Light"),
        ("dark", "Dark"),
    ];

    public static readonly IReadOnlyList<(string Key, string Word)> Keys =
    [
        ("N", "Log CME"),
        ("T", "Today"),
        ("R", "Requirements"),
        ("P", "Plan"),
        ("L", "Ledger"),
        ("C", "Career"),
        ("W", "Worth it?"),
        ("G", "Packet"),
        ("M", "CME map"),
        ("I", "What if?"),
        ("B", "Rule library"),
        ("D", "Doubts"),
        ("S", "Settings"),
        ("/", "Search"),
        ("?", "This list"),
        ("Esc", "Close"),
    ];
}

public static class SettingsFeature
{
    private static readonly TimeSpan ForAYear = TimeSpan.FromDays(365);

    public static void MapSettings(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/settings", () => Page.Of<SettingsPage>(new SettingsView("")));
        routes.MapPost("/settings/theme", ChooseTheme);
        routes.MapPost("/settings/keys", ChooseKeys);
    }

    private static async Task<IResult> ChooseTheme(HttpContext http, CancellationToken cancellation)
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        // The button in the navigation names no theme: it turns the present one over.
        var theme =
            form.ContainsKey("theme") ? form["theme"].ToString()
            : http.Request.Cookies[PageContext.ThemeCookie] == "dark" ? "light"
            : "dark";
        if (theme is "light" or "dark")
        {
            http.Response.Cookies.Append(PageContext.ThemeCookie, theme, Kept());
        }
        else
        {
            http.Response.Cookies.Delete(PageContext.ThemeCookie);
        }

        return Page.Back(OwnAddress.Of(form["back"]));
    }

    private static async Task<IResult> ChooseKeys(HttpContext http, CancellationToken cancellation)
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        if (form["keys"] == "on")
        {
            http.Response.Cookies.Delete(PageContext.KeysCookie);
        }
        else
        {
            http.Response.Cookies.Append(PageContext.KeysCookie, "off", Kept());
        }

        return Page.Back("/settings#keys");
    }

    private static CookieOptions Kept() => new() { MaxAge = ForAYear, SameSite = SameSiteMode.Lax };
}
