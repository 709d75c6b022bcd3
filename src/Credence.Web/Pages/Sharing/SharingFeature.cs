using System.Collections.Immutable;
using System.Globalization;
using Credence.App.Dossiers;
using Credence.App.Proofs;
using Credence.App.Rules;
using Credence.App.Store;
using Credence.App.Store.Accounts;
using Credence.Core.Problems;
using Credence.Core.Standing;
using Credence.Web.Pages.Accounts;
using Credence.Web.Pages.Packets;
using Credence.Web.Rendering;
using Credence.Web.Visits;
using Microsoft.AspNetCore.Identity;

namespace Credence.Web.Pages.Sharing;

/// <param name="Link">Of what was just shared; shown once.</param>
public sealed record SharesView(
    ImmutableArray<ShareRow> All,
    ImmutableArray<ObligationStanding> Bodies,
    DateTime Now,
    string Link,
    ImmutableArray<Problem> Problems
);

public sealed record ShareView(
    ShareRow Share,
    ImmutableArray<ShareViewRow> Views,
    SharedStandingView? Preview
);

/// <summary>Links for whoever checks credentials: one thing, for a while, and one sees who looked.</summary>
public static class SharingFeature
{
    private const int LongestDays = 365;
    private const int UsualDays = 30;

    public static void MapSharing(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            "/shares",
            (Visit visit, KeptShares kept, CancellationToken stop) =>
                Show(visit, kept, "", [], stop)
        );
        routes.MapPost("/shares", Share);
        routes.MapGet("/shares/{id}", Look);
        routes.MapPost("/shares/{id}/revoke", Revoke);
        ShareViewer.Map(routes);
    }

    private static Task<IResult> Show(
        Visit visit,
        KeptShares kept,
        string link,
        ImmutableArray<Problem> problems,
        CancellationToken cancellation
    ) =>
        visit.Show(
            async dossier =>
                Page.Of<SharesPage>(
                    new SharesView(
                        await kept.Of(visit.Author.Person, cancellation),
                        [
                            .. dossier.Check.Obligations.Where(body =>
                                body.Applicable && body.Cycle is not null
                            ),
                        ],
                        kept.Now,
                        link,
                        problems
                    ),
                    problems.IsEmpty
                        ? StatusCodes.Status200OK
                        : StatusCodes.Status422UnprocessableEntity
                ),
            cancellation
        );

    private static async Task<IResult> Share(
        HttpContext http,
        Visit visit,
        KeptShares kept,
        RuleLibrary library,
        ReadProof read,
        KeepProof keep,
        IPasswordHasher<AccountRow> hasher,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        return await visit.Show(
            async dossier =>
            {
                var body = form["body"].ToString();
                if (body.Length > 0 && dossier.Check.Obligations.All(one => one.Id != body))
                {
                    body = "";
                }

                var kind = form["kind"] == "packet" ? ShareKind.Packet : ShareKind.Standing;
                string? hash = null;
                if (kind == ShareKind.Packet)
                {
                    // What is shared is the document as it is now: what is logged later is not.
                    var made = await PacketsFeature.Make(
                        dossier,
                        PacketsFeature.Wish(body, null),
                        library,
                        read,
                        cancellation
                    );
                    if (!made.Done)
                    {
                        return await Show(visit, kept, "", made.Problems, cancellation);
                    }

                    var bytes = made.Value.Bytes;
                    var proof = Proof.Of(made.Value.Name, bytes);
                    if (
                        await keep.Run(visit.Author.Person, proof, bytes, cancellation) is { } wrong
                    )
                    {
                        return await Show(visit, kept, "", [wrong], cancellation);
                    }

                    hash = proof.Hash.Hex;
                }

                var passphrase = form["passphrase"].ToString();
                var (secret, _) = await kept.Make(
                    visit.Author.Person,
                    kind,
                    JoinFeature.Name(form["label"]) is { Length: > 0 } label ? label : "Somebody",
                    body,
                    hash,
                    passphrase.Length > 0 ? hasher.HashPassword(null!, passphrase) : null,
                    TimeSpan.FromDays(Days(form["days"])),
                    cancellation
                );
                return await Show(
                    visit,
                    kept,
                    $"{http.Request.Scheme}://{http.Request.Host}/s/{secret}",
                    [],
                    cancellation
                );
            },
            cancellation
        );
    }

    private static Task<IResult> Look(
        string id,
        Visit visit,
        KeptShares kept,
        OpenDossier open,
        CancellationToken cancellation
    ) =>
        visit.Show(
            async _ =>
                (await kept.Of(visit.Author.Person, cancellation)).FirstOrDefault(one =>
                    one.Id == id
                )
                    is { } share
                    ? Page.Of<SharePage>(
                        new ShareView(
                            share,
                            await kept.Views(share.Id, cancellation),
                            share.Kind == ShareKind.Standing
                                ? await SharedStandingView.Of(share, open, cancellation)
                                : null
                        )
                    )
                    : Page.Of<NotFoundPage>(
                        new NotFoundView("This was not shared.", "/shares", "What you share"),
                        StatusCodes.Status404NotFound
                    ),
            cancellation
        );

    private static async Task<IResult> Revoke(
        string id,
        HttpContext http,
        Visit visit,
        KeptShares kept,
        ProofHolders holders,
        PurgeProof purge,
        CancellationToken cancellation
    )
    {
        if (await kept.Revoke(visit.Author.Person, id, cancellation) is { } share)
        {
            if (share.Sha256 is { } hash)
            {
                await holders.Release(visit.Author.Person, hash, cancellation);
                await purge.Sweep(cancellation);
            }

            http.Say("Taken back. The link shows nothing any more.");
        }

        return Page.Back("/shares");
    }

    private static int Days(string? typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
        && days is > 0 and <= LongestDays
            ? days
            : UsualDays;
}
