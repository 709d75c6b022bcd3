using System.Collections.Frozen;

namespace Credence.Web.Access;

/// <summary>
/// What every address asks, in one place to be read at once. An address that stands nowhere here asks the physician's
/// own right, and a test fails.
/// </summary>
public static class AccessTable
{
    private const char Space = ' ';

    private static readonly FrozenDictionary<string, Rights> Asked = Read(
            AccessOfPages.Lines,
            AccessOfCareer.Lines,
            AccessOfApi.Lines
        )
        .ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Keys => Asked.Keys;

    /// <summary>Null where nothing is said of it.</summary>
    public static Rights? Said(string method, string pattern) =>
        Asked.TryGetValue(Key(method, pattern), out var rights) ? rights : null;

    public static Rights OfPage(string path) => Said("GET", path) ?? Rights.Own;

    public static Rights Of(HttpContext http)
    {
        if (http.GetEndpoint() is not RouteEndpoint endpoint)
        {
            // Nothing answers here, or not to this method: the framework says so itself.
            return Rights.None;
        }

        var method = HttpMethods.IsHead(http.Request.Method) ? "GET" : http.Request.Method;
        return Said(method, endpoint.RoutePattern.RawText ?? "")
            ?? Said("ANY", endpoint.RoutePattern.RawText ?? "")
            ?? Rights.Own;
    }

    /// <summary>An address as the table writes it: what a part must look like says nothing about who may call it.</summary>
    public static string Key(string method, string pattern)
    {
        var parts = pattern
            .Trim('/')
            .Split('/')
            .Select(part =>
                part.StartsWith('{') && part.IndexOfAny([':', '?']) is > 0 and var end
                    ? part[..end] + "}"
                    : part
            );
        return $"{method} /{string.Join('/', parts)}";
    }

    private static IEnumerable<KeyValuePair<string, Rights>> Read(params string[] tables) =>
        tables
            .SelectMany(table => table.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Select(line => line.Split(Space, 3, StringSplitOptions.RemoveEmptyEntries))
            .Select(parts =>
                KeyValuePair.Create(Key(parts[1], parts[2]), Enum.Parse<Rights>(parts[0]))
            );
}
