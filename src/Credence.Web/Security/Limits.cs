using System.Threading.RateLimiting;

namespace Credence.Web.Security;

/// <summary>How often one place may knock at the doors that are open to everyone.</summary>
public static class Limits
{
    public const string SignIn = "sign-in";

    private const int Knocks = 30;

    public static void AddLimits(this IServiceCollection services) =>
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, cancellation) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = "60";
                context.HttpContext.Response.ContentType = "text/plain; charset=utf-8";
                return new(
                    context.HttpContext.Response.WriteAsync(
                        "Too many tries from your address. Wait a minute, then go on.",
                        cancellation
                    )
                );
            };
            options.AddPolicy(
                SignIn,
                http =>
                    RateLimitPartition.GetSlidingWindowLimiter(
                        $"{http.Connection.RemoteIpAddress}",
                        _ =>
                            new()
                            {
                                PermitLimit = Knocks,
                                Window = TimeSpan.FromMinutes(1),
                                SegmentsPerWindow = 6,
                            }
                    )
            );
        });
}
