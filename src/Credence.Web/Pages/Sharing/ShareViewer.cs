using System.Collections.Immutable;
using Credence.App.Dossiers;
using Credence.App.Problems;
using Credence.App.Proofs;
using Credence.App.Store;
using Credence.App.Store.Accounts;
using Credence.Core.Problems;
using Credence.Core.Standing;
using Credence.Web.Accounts;
using Credence.Web.Rendering;
using Credence.Web.Security;
using Microsoft.AspNetCore.Identity;

namespace Credence.Web.Pages.Sharing;

/// <summary>Where somebody stands, as much of it as was shared: no goals, no ledger, nothing else.</summary>
public sealed record SharedStandingView(
    string Physician,
    DateOnly AsOf,
    ImmutableArray<ObligationStanding> Bodies
)
{
    /// <summary>Null where the record cannot be read or is gone.</summary>
    public static async Task<SharedStandingView?> Of(
        ShareRow share,
        OpenDossier open,
        CancellationToken cancellation
    )
    {
        var person = new PersonId(share.Person);
        // As somebody else sees it: without goals.
        var opened = await open.Run(Author.Sharing(person), cancellation);
        if (opened.Value is not { IsNew: false } dossier)
        {
            return null;
        }

        var physician = dossier.Profile.Physician;
        return new(
            physician.NameAndDegree,
            dossier.AsOf,
            [
                .. dossier.Check.Obligations.Where(body =>
                    body.Applicable && (share.Body.Length == 0 || share.Body == body.Id)
                ),
            ]
        );
    }
}

public sealed record LockedShareView(string Secret, ImmutableArray<Problem> Problems);

public sealed record SharedPacketView(string Secret, ShareRow Share);

/// <summary>What whoever holds the link sees: exactly what was shared, and no way further.</summary>
internal static class ShareViewer
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/s/{secret}", Open).RequireRateLimiting(Limits.SignIn);
        routes.MapPost("/s/{secret}", Unlock).RequireRateLimiting(Limits.SignIn);
        routes.MapGet("/s/{secret}/file", File).RequireRateLimiting(Limits.SignIn);
    }

    private static async Task<IResult> Open(
        string secret,
        HttpContext http,
        KeptShares kept,
        OpenDossier open,
        CancellationToken cancellation
    )
    {
        Private(http);
        if (await kept.Find(secret, cancellation) is not { } share)
        {
            return Nothing();
        }

        if (share.PassphraseHash is not null)
        {
            return Page.Of<LockedSharePage>(new LockedShareView(secret, []));
        }

        if (share.Kind == ShareKind.Packet)
        {
            return Page.Of<SharedPacketPage>(new SharedPacketView(secret, share));
        }

        return await Standing(http, share, kept, open, cancellation);
    }

    private static async Task<IResult> Unlock(
        string secret,
        HttpContext http,
        KeptShares kept,
        OpenDossier open,
        IProofFiles files,
        IPasswordHasher<AccountRow> hasher,
        CancellationToken cancellation
    )
    {
        Private(http);
        if (await kept.Find(secret, cancellation) is not { PassphraseHash: { } hash } share)
        {
            return Nothing();
        }

        var form = await http.Request.ReadFormAsync(cancellation);
        if (
            hasher.VerifyHashedPassword(null!, hash, form["passphrase"].ToString())
            == PasswordVerificationResult.Failed
        )
        {
            await kept.Seen(share.Id, Device(http), wasRefused: true, cancellation);
            return Page.Of<LockedSharePage>(
                new LockedShareView(secret, [ProblemCatalog.PassphraseRefused.At("passphrase")]),
                StatusCodes.Status401Unauthorized
            );
        }

        return share.Kind == ShareKind.Packet
            ? await Bytes(http, share, kept, files, cancellation)
            : await Standing(http, share, kept, open, cancellation);
    }

    private static async Task<IResult> File(
        string secret,
        HttpContext http,
        KeptShares kept,
        IProofFiles files,
        CancellationToken cancellation
    )
    {
        Private(http);
        return
            await kept.Find(secret, cancellation)
                is { Kind: ShareKind.Packet, PassphraseHash: null } share
            ? await Bytes(http, share, kept, files, cancellation)
            : Nothing();
    }

    private static async Task<IResult> Standing(
        HttpContext http,
        ShareRow share,
        KeptShares kept,
        OpenDossier open,
        CancellationToken cancellation
    )
    {
        if (await SharedStandingView.Of(share, open, cancellation) is not { } view)
        {
            return Nothing();
        }

        await kept.Seen(share.Id, Device(http), wasRefused: false, cancellation);
        return Page.Of<SharedStandingPage>(view);
    }

    private static async Task<IResult> Bytes(
        HttpContext http,
        ShareRow share,
        KeptShares kept,
        IProofFiles files,
        CancellationToken cancellation
    )
    {
        if (
            ProofHash.Parse(share.Sha256 ?? "") is not { } hash
            || await files.Read(hash, cancellation) is not { } bytes
        )
        {
            return Nothing();
        }

        await kept.Seen(share.Id, Device(http), wasRefused: false, cancellation);
        return Results.File(bytes, "application/pdf", "cme-packet.pdf");
    }

    private static IResult Nothing() =>
        Page.Of<NothingSharedPage>(new object(), StatusCodes.Status404NotFound);

    private static string Device(HttpContext http) =>
        DeviceName.Of(http.Request.Headers.UserAgent.ToString());

    /// <summary>The address is the key: it is kept by nobody and told to nobody.</summary>
    private static void Private(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
    }
}
