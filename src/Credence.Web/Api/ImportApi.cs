using System.Text;
using System.Text.Json.Nodes;
using Credence.App.Dossiers;
using Credence.App.Folder;
using Credence.App.Ledger;
using Credence.App.Practice;
using Credence.App.Problems;
using Credence.Core.Practice;
using Credence.Web.Access;

namespace Credence.Web.Api;

/// <summary>
/// A list or a folder, sent as {"name", "text"} or {"name", "base64"}: first looked at, then, sent again, taken whole
/// or not at all.
/// </summary>
internal static class ImportApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/ledger/import/preview", Preview);
        api.MapPost("/ledger/import", Import);
        api.MapPost("/folder/import", Folder);
    }

    private static Task<IResult> Preview(
        Caller caller,
        HttpContext http,
        OpenDossier open,
        ReadList lists,
        PreviewList preview,
        CancellationToken cancellation
    ) =>
        Listed(
            caller,
            http,
            open,
            lists,
            (_, dossier, list) =>
                Task.FromResult(
                    ApiAnswer.Json(
                        new JsonObject
                        {
                            ["rows"] = new JsonArray([
                                .. preview
                                    .Run(list, dossier.Entries)
                                    .Select(row => new JsonObject
                                    {
                                        ["row"] = row.Number,
                                        ["cells"] = JsonNode.Parse(row.Cells.ToJson()),
                                        ["ledger"] = Word(row.Match),
                                        ["like"] = row.Like.Length > 0 ? row.Like : null,
                                        ["unfinished"] = ApiAnswer.Of(row.Unfinished),
                                    }),
                            ]),
                            ["report"] = new JsonArray([
                                .. list.Cells.Select(cell => new JsonObject
                                {
                                    ["row"] = cell.Row,
                                    ["column"] = cell.Column,
                                    ["text"] = cell.Text,
                                    ["understood"] = cell.Understood,
                                    ["certainty"] = Word(cell.Certainty),
                                }),
                            ]),
                            ["notices"] = ApiAnswer.Of(list.Notices),
                        }
                    )
                ),
            cancellation
        );

    private static Task<IResult> Import(
        Caller caller,
        HttpContext http,
        OpenDossier open,
        ReadList lists,
        ImportActivities import,
        CancellationToken cancellation
    ) =>
        Listed(
            caller,
            http,
            open,
            lists,
            async (sent, dossier, list) =>
            {
                var chosen = sent["rows"] is JsonArray ? sent.Texts("rows").ToHashSet() : null;
                var done = await import.Run(
                    caller.Author,
                    [
                        .. list.Rows.Where(
                            (_, number) => chosen is null || chosen.Contains($"{number}")
                        ),
                    ],
                    list.File,
                    dossier.AsOf,
                    cancellation
                );
                return done.Done
                    ? ApiAnswer.Json(
                        new JsonObject
                        {
                            ["change"] = done.Value.Change,
                            ["added"] = new JsonArray([
                                .. done.Value.Added.Select(id => JsonValue.Create(id)),
                            ]),
                            ["unfinished"] = new JsonArray([
                                .. done.Value.Unfinished.Select(id => JsonValue.Create(id)),
                            ]),
                            ["already_there"] = done.Value.AlreadyThere,
                        }
                    )
                    : ApiAnswer.Refused(done);
            },
            cancellation
        );

    private static Task<IResult> Folder(
        Caller caller,
        HttpContext http,
        ImportFolder import,
        CancellationToken cancellation
    ) =>
        ApiRequest.Read(
            http,
            async sent =>
            {
                var problems = new ProblemList();
                if (
                    Bytes(sent) is not { } bytes
                    || ZippedFolder.Read(bytes, "folder", problems) is not { } files
                )
                {
                    return problems.Any ? ApiAnswer.Refused(problems.Problems) : NothingSent();
                }

                var done = await import.Run(caller.Author, files, cancellation);
                return done.Done
                    ? ApiAnswer.Json(
                        new JsonObject
                        {
                            ["change"] = done.Value.Change,
                            ["added"] = done.Value.Added,
                            ["changed"] = done.Value.Changed,
                            ["notices"] = ApiAnswer.Of(done.Value.Notices),
                        }
                    )
                    : ApiAnswer.Refused(done);
            }
        );

    private static Task<IResult> Listed(
        Caller caller,
        HttpContext http,
        OpenDossier open,
        ReadList lists,
        Func<JsonObject, Dossier, ListRead, Task<IResult>> act,
        CancellationToken cancellation
    ) =>
        open.Read(
            http,
            caller,
            async (dossier, sent) =>
            {
                if (Bytes(sent) is not { } bytes)
                {
                    return NothingSent();
                }

                var read = lists.Run(
                    bytes,
                    sent.Text("name") ?? "list.csv",
                    dossier.Profile.Physician.Degree == Degree.DO
                );
                return read.Done ? await act(sent, dossier, read.Value) : ApiAnswer.Refused(read);
            },
            cancellation
        );

    private static IResult NothingSent() =>
        ApiAnswer.Refused(ProblemCatalog.FieldEmpty, "text", "The list, as text or base64,");

    private static byte[]? Bytes(JsonObject sent)
    {
        if (sent.Text("text") is { Length: > 0 } text)
        {
            return Encoding.UTF8.GetBytes(text);
        }

        var packed = sent.Text("base64") ?? "";
        var bytes = new byte[packed.Length];
        return packed.Length > 0 && Convert.TryFromBase64String(packed, bytes, out var length)
            ? bytes[..length]
            : null;
    }

    private static string Word<T>(T value)
        where T : struct, Enum =>
        System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName($"{value}");
}
