using Credence.Web.Rendering;

namespace Credence.Web.Visits;

/// <summary>What nobody foresaw: logged for whoever mends it, and told calmly to whoever met it.</summary>
public static class OurFault
{
    private const string What = "Nothing was changed. Try again, or come back in a few minutes.";

    public static void UseOurFault(this IApplicationBuilder application) =>
        application.Use(
            async (http, next) =>
            {
                try
                {
                    await next(http);
                }
                catch (BadHttpRequestException wrong) when (!http.Response.HasStarted)
                {
                    await Results
                        .Problem(wrong.Message, statusCode: wrong.StatusCode)
                        .ExecuteAsync(http);
                }
                catch (Exception failure)
                    when (failure is not OperationCanceledException && !http.Response.HasStarted)
                {
                    http.RequestServices.GetRequiredService<ILoggerFactory>()
                        .CreateLogger("Credence.Web")
                        .LogError(failure, "A request failed");
                    var answer = http.Request.Path.StartsWithSegments("/api")
                        ? Results.Problem(What, statusCode: 500, title: "That did not work.")
                        : Page.Of<OurFaultPage>(new NotFoundView(What, "/", "Back to today"), 500);
                    await answer.ExecuteAsync(http);
                }
            }
        );

    public static void MapNotHere(this IEndpointRouteBuilder routes) =>
        routes.MapFallback(
            (HttpContext http) =>
                http.Request.Path.StartsWithSegments("/api")
                    ? Results.Problem("There is nothing at this address.", statusCode: 404)
                    : Page.Of<NotFoundPage>(
                        new NotFoundView("There is nothing at this address.", "/", "Back to today"),
                        404
                    )
        );
}
