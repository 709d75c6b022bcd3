using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Credence.Web.Rendering;

namespace Credence.Web.Security;

/// <summary>How often one place may knock at the doors that are open to everyone.</summary>
public static class Limits
{
    public const string SignIn = "sign-in";

    private const int Knocks = 30;

    /// <summary>What one household or one office is given of the long addresses: whoever has one has all of these.</summary>
    private const int BytesOfNetwork = 8;

    public static void AddLimits(this IServiceCollection services) =>
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = "60";
                return new(
                    Page.Of<TooOftenPage>(
                            "Too many tries came from your address. Wait a minute, then go on.",
                            StatusCodes.Status429TooManyRequests
                        )
                        .ExecuteAsync(context.HttpContext)
                );
            };
            options.AddPolicy(
                SignIn,
                http =>
                    RateLimitPartition.GetSlidingWindowLimiter(
                        PlaceOf(http.Connection.RemoteIpAddress),
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

    /// <summary>Whose knocks are counted together: an address, or the whole of a network that is one customer's.</summary>
    public static string PlaceOf(IPAddress? address) =>
        address switch
        {
            null => "",
            { IsIPv4MappedToIPv6: true } => $"{address.MapToIPv4()}",
            { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexStringLower(
                address.GetAddressBytes().AsSpan(0, BytesOfNetwork)
            ),
            _ => $"{address}",
        };
}
