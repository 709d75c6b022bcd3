using System.Threading.RateLimiting;
using Credence.App.Proofs;
using Credence.App.Store;
using Microsoft.AspNetCore.Http.Features;

namespace Credence.Web.Pages.Inbox;

/// <summary>How much may come at once and in a minute: a folder of years fits, a machine gone wild does not.</summary>
public sealed class UploadLimits : IDisposable
{
    public const int MostFiles = 200;
    public const long MostBytes = 220L * 1024 * 1024;
    private const int AtOnce = 500;
    private const int EachMinute = 200;

    private readonly PartitionedRateLimiter<PersonId> limiter = PartitionedRateLimiter.Create<
        PersonId,
        PersonId
    >(person =>
        RateLimitPartition.GetTokenBucketLimiter(
            person,
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = AtOnce,
                TokensPerPeriod = EachMinute,
                ReplenishmentPeriod = TimeSpan.FromMinutes(1),
                AutoReplenishment = true,
            }
        )
    );

    /// <summary>One file may be as large as a proof, and many may come together.</summary>
    public static FormOptions Form { get; } =
        new() { MultipartBodyLengthLimit = MostBytes, ValueCountLimit = 10 * MostFiles };

    public static int MostMegabytes => Proof.MostMegabytes;

    public bool Allows(PersonId person)
    {
        using var lease = limiter.AttemptAcquire(person);
        return lease.IsAcquired;
    }

    public static void Widen(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = MostBytes;
        }
    }

    public void Dispose() => limiter.Dispose();
}
