using System.Text.Json.Nodes;
using Credence.App.Career;
using Credence.App.Dossiers;
using Credence.App.Packets;
using Credence.App.Proofs;
using Credence.App.Rules;
using Credence.Web.Access;
using Credence.Web.Pages.Career;
using Credence.Web.Pages.Export;
using Credence.Web.Pages.Maps;
using Credence.Web.Pages.Packets;
using Credence.Web.Pages.Sheets;

namespace Credence.Web.Api;

/// <summary>Documents to hand in: what a packet would hold, and packet, map and transcript as PDF.</summary>
internal static class DocumentsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/packet", Packet);
        api.MapGet("/packet.pdf", PacketPdf);
        api.MapGet("/map.pdf", MapPdf);
        api.MapGet("/transcript.pdf", TranscriptPdf);
        api.MapGet("/export/{file}", Form);
        api.MapGet("/narrative", Narrative);
    }

    private static Task<IResult> Narrative(
        Caller caller,
        string? form,
        OpenDossier open,
        RuleLibrary library,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            dossier =>
                CareerFeature.File(
                    form ?? "json",
                    dossier,
                    CareerFeature.Told(dossier, library),
                    KeptNarrative.In(dossier.Account)
                ),
            cancellation
        );

    private static Task<IResult> Form(
        Caller caller,
        string file,
        OpenDossier open,
        RuleLibrary library,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            dossier =>
                LedgerForms.Of(file, dossier, library)
                ?? Results.Problem(
                    $"The forms are {string.Join(", ", LedgerForms.All.Select(form => form.File))}.",
                    statusCode: StatusCodes.Status404NotFound
                ),
            cancellation
        );

    private static Task<IResult> Packet(
        Caller caller,
        string? body,
        bool? audit,
        OpenDossier open,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            dossier =>
            {
                var packet = ComposePacket.Of(
                    dossier.Profile,
                    dossier.Ledger,
                    dossier.Check,
                    new(body ?? "", audit == true, Paper.Letter)
                );
                return packet.Done
                    ? ApiAnswer.Json(Json(ProofsOfPerson.Look(packet.Value, dossier.Account)))
                    : ApiAnswer.Refused(packet);
            },
            cancellation
        );

    private static Task<IResult> PacketPdf(
        Caller caller,
        string? body,
        bool? audit,
        string? paper,
        OpenDossier open,
        RuleLibrary library,
        ReadProof read,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            async dossier =>
            {
                var made = await PacketsFeature.Make(
                    dossier,
                    new(body ?? "", audit == true, Paper.Of(paper)),
                    library,
                    read,
                    cancellation
                );
                return made.Done
                    ? Results.File(made.Value.Bytes, PacketsFeature.Pdf, made.Value.Name)
                    : ApiAnswer.Refused(made);
            },
            cancellation
        );

    private static Task<IResult> MapPdf(
        Caller caller,
        string? paper,
        OpenDossier open,
        RuleLibrary library,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            async dossier =>
            {
                var printed = await PrintedSheet.Print(
                    MapsFeature.ViewOf(dossier, library),
                    Paper.Of(paper),
                    cancellation
                );
                return printed.Done
                    ? Results.File(
                        printed.Value,
                        PacketsFeature.Pdf,
                        PacketsFeature.NameOf(dossier, "cme-map")
                    )
                    : ApiAnswer.Refused(printed);
            },
            cancellation
        );

    private static Task<IResult> TranscriptPdf(
        Caller caller,
        string? paper,
        OpenDossier open,
        RuleLibrary library,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            async dossier =>
            {
                var printed = await PacketsFeature.TranscriptOf(
                    dossier,
                    Paper.Of(paper),
                    library,
                    cancellation
                );
                return printed.Done
                    ? Results.File(
                        printed.Value,
                        PacketsFeature.Pdf,
                        PacketsFeature.NameOf(dossier, "transcript")
                    )
                    : ApiAnswer.Refused(printed);
            },
            cancellation
        );

    private static JsonObject Json(Packet packet) =>
        new()
        {
            ["as_of"] = packet.AsOf.ToString("yyyy-MM-dd"),
            ["bodies"] = new JsonArray([
                .. packet.Bodies.Select(body => new JsonObject
                {
                    ["id"] = body.Id,
                    ["title"] = body.Title,
                    ["credits"] = SheetWords.Credits(body),
                    ["certificates"] = packet.Of(body).Count(entry => entry.Proof.IsInside),
                    ["activities"] = packet.Of(body).Count(),
                }),
            ]),
            ["entries"] = new JsonArray([
                .. packet.Entries.Select(entry => new JsonObject
                {
                    ["number"] = entry.Number,
                    ["activity"] = entry.Activity.Id.Value,
                    ["date"] = entry.Activity.Date.ToString("yyyy-MM-dd"),
                    ["title"] = entry.Activity.Title,
                    ["amount"] = entry.Activity.Amount.ToDecimal(),
                    ["counts_for"] = new JsonArray([
                        .. entry.CountsFor.Select(body => JsonValue.Create(body)),
                    ]),
                    ["proof"] = entry.Proof.IsInside ? entry.Proof.Name : null,
                    ["sha256"] = entry.Proof.IsInside ? entry.Proof.Sha256 : null,
                    ["without_proof"] = entry.Proof.IsInside ? null : SheetWords.Why(entry.Proof),
                }),
            ]),
        };
}
