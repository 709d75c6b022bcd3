using System.Text.Json;
using System.Text.Json.Nodes;
using Credence.App.Problems;
using Credence.App.Profiles;

namespace Credence.Web.Api;

/// <summary>What was sent, read without trust: a JSON object, its texts, numbers and lists.</summary>
internal static class ApiRequest
{
    private const int MostMegabytes = 28;

    /// <summary>Hands over the object that was sent, or answers what is wrong with it.</summary>
    public static async Task<IResult> Read(HttpContext http, Func<JsonObject, Task<IResult>> act)
    {
        JsonObject sent;
        try
        {
            if (
                await JsonNode.ParseAsync(
                    http.Request.Body,
                    documentOptions: new() { MaxDepth = 32 },
                    cancellationToken: http.RequestAborted
                )
                is not JsonObject given
            )
            {
                return ApiAnswer.Refused(ProblemCatalog.JsonBroken, "request", "");
            }

            // Asking once makes an object with a key twice tell itself.
            _ = given.Count;
            sent = given;
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException)
        {
            return ApiAnswer.Refused(ProblemCatalog.JsonBroken, "request", broken.Message);
        }
        catch (BadHttpRequestException)
        {
            return ApiAnswer.Refused(ProblemCatalog.FileTooLarge, "request", $"{MostMegabytes}");
        }

        return await act(sent);
    }

    /// <summary>Null where it is not said; numbers and flags as their text.</summary>
    public static string? Text(this JsonObject sent, string key) =>
        sent[key] is JsonValue value ? value.ToString() : null;

    public static bool Flag(this JsonObject sent, string key) => sent.Text(key) == "true";

    public static long? Number(this JsonObject sent, string key) =>
        long.TryParse(sent.Text(key), out var number) ? number : null;

    public static IEnumerable<JsonObject> Objects(this JsonObject sent, string key) =>
        sent[key] is JsonArray list ? list.OfType<JsonObject>() : [];

    public static IEnumerable<string> Texts(this JsonObject sent, string key) =>
        sent[key] is JsonArray list ? list.OfType<JsonValue>().Select(item => item.ToString()) : [];

    public static Dictionary<string, string> Cells(this JsonObject sent, string key) =>
        sent[key] is JsonObject cells
            ? cells.ToDictionary(
                cell => cell.Key,
                cell => cell.Value is JsonValue text ? text.ToString() : ""
            )
            : [];

    public static TypedObligation Dates(this JsonObject sent) =>
        new()
        {
            LicensedOn = sent.Text("licensed_on"),
            CycleEnds = sent.Text("cycle_ends"),
            LicenseEnds = sent.Text("license_ends"),
            CycleStarts = sent.Text("cycle_starts"),
            ExtendedTo = sent.Text("extended_to"),
            Number = sent.Text("number"),
            Degree = sent.Text("degree"),
            Status = sent.Text("status"),
            Package = sent.Text("package"),
        };
}
