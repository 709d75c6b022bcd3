using System.Diagnostics;

namespace Credence.Web.Running;

/// <summary>
/// What the server writes down about itself: lines for a person, or JSON for a program. Never whose record it was, what
/// was in it, nor an address with a secret: of a request the pattern of its route, how it ended and how long it took.
/// </summary>
public static class Logs
{
    public const string Variable = "CREDENCE_LOG";

    public static bool AsJson => Environment.GetEnvironmentVariable(Variable) == "json";

    public static void AddLogs(this ILoggingBuilder logging)
    {
        logging.AddFilter("Microsoft", LogLevel.Warning);
        if (AsJson)
        {
            logging.ClearProviders();
            logging.AddJsonConsole(console =>
            {
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            });
        }
    }

    public static void UseRequestLog(this IApplicationBuilder application)
    {
        if (!AsJson)
        {
            return;
        }

        application.Use(
            async (http, next) =>
            {
                var begun = Stopwatch.GetTimestamp();
                try
                {
                    await next(http);
                }
                finally
                {
                    http.RequestServices.GetRequiredService<ILoggerFactory>()
                        .CreateLogger("Credence.Web.Requests")
                        .LogInformation(
                            "{Method} {Route} {Status} in {Milliseconds} ms",
                            Known(http.Request.Method),
                            (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(none)",
                            http.Response.StatusCode,
                            (long)Stopwatch.GetElapsedTime(begun).TotalMilliseconds
                        );
                }
            }
        );
    }

    /// <summary>A method may be any word that somebody sends; a log line takes none from strangers.</summary>
    internal static string Known(string method) =>
        method is "GET" or "HEAD" or "POST" or "PUT" or "PATCH" or "DELETE" or "OPTIONS"
            ? method
            : "(other)";
}
