using System.Text.Json.Nodes;
using Credence.App.Inbox;
using Credence.App.Ledger;

namespace Credence.Web.Api;

/// <summary>What waits, as JSON.</summary>
internal static class InboxJson
{
    public static JsonObject Of(WaitingFile file) =>
        new()
        {
            ["id"] = file.Id,
            ["proof"] = file.Item.Proof,
            ["received_at"] = file.Item.ReceivedAt.ToString("O"),
            ["answer"] = Word(file.Answer),
            ["other"] = file.Other,
            ["sure"] = file.IsSure,
            ["read"] = file.Read is { } read ? Of(read) : null,
            ["rows"] = new JsonArray([
                .. file.Rows.Select(row => new JsonObject
                {
                    ["cells"] = JsonNode.Parse(row.Cells.ToJson()),
                    ["like"] = row.Like,
                    ["unfinished"] = ApiAnswer.Of(row.Unfinished),
                }),
            ]),
        };

    public static JsonObject Of(SheetRead read) =>
        new()
        {
            ["kind"] = Word(read.Kind),
            ["pages"] = read.Pages,
            ["name"] = read.Name is { } name ? Of(name) : null,
            ["rows"] = new JsonArray([
                .. read.Rows.Select(row => new JsonArray([.. row.Cells.Select(Of)])),
            ]),
            ["warnings"] = new JsonArray([
                .. read.Warnings.Select(warning => new JsonObject
                {
                    ["field"] = warning.Column,
                    ["text"] = warning.Text,
                }),
            ]),
            ["error"] = read.Error is { } error ? ApiAnswer.Of([error])[0]!.DeepClone() : null,
        };

    public static ActivityCells Cells(JsonObject sent) =>
        ActivityCells.Of(
            sent.Select(cell =>
                KeyValuePair.Create(cell.Key, cell.Value is JsonValue text ? text.ToString() : "")
            )
        );

    private static JsonObject Of(CellRead cell) =>
        new()
        {
            ["field"] = cell.Column,
            ["text"] = cell.Text,
            ["percent"] = cell.Percent,
            ["page"] = cell.Page,
            ["box"] = new JsonArray([.. cell.Box.Select(part => JsonValue.Create(part))]),
            ["why"] = cell.Why,
        };

    private static string Word<T>(T value)
        where T : struct, Enum =>
        System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName($"{value}");
}
