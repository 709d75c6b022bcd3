using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Credence.Web.Tests.Api;

/// <summary>
/// What no answer of the walk has ever shown, as the code writes it: members that stay empty for the internist of the demo.
/// An answer that does show it is described from the answer instead.
/// </summary>
internal static class Unseen
{
    /// <summary>The end of a place, and what may stand there: one sample or several.</summary>
    private static readonly (string End, string Samples)[] Said =
    [
        (@"\.(expires_at|last_used_at)", "\"2026-04-21T06:00:00Z\""),
        (
            @"\.(license_ends|extended_to|in_force_from|in_force_until|late_until|version)",
            "\"2026-04-21\""
        ),
        (@"\.(question|confirm|doubt|met_by_text|settled|like|entry)", "\"text\""),
        (@"\.(part_time|max)", "1.5"),
        (@"(read|unlock)\.warnings\[\]", """{"field":"date","text":"text"}"""),
        (
            @"\.error|\.(unfinished|notices|problems)\[\]",
            """{"code":"code","place":"place","wrong":"text","remedy":"text"}"""
        ),
        (@"\.requirements\[\]\.planned", """{"counted":1.5,"shortfall":0.5,"status":"on pace"}"""),
        (
            @":(\.previous)?(\.requirements\[\])?\.source\[\]",
            """
            {"title":"text","url":"https://x.example","says":"text","dated":"2026"},
            {"title":"text","url":null,"says":null,"dated":null}
            """
        ),
        (
            @"\.lagging\[\]",
            """{"body":"id","requirement":"id","missing":1.5,"deadline":"2026-04-21","planned":true}"""
        ),
        (@"\.to_claim\[\]", """{"entry":"L1","by":"2026-04-21","days_left":9}"""),
        (
            @"mail-in\.given\[\]",
            """
            {"id":"id","name":"text","made_at":"2026-04-21","expires_at":null,"last_used_at":null},
            {"id":"id","name":"text","made_at":"2026-04-21","expires_at":"2026-04-21","last_used_at":"2026-04-21"}
            """
        ),
        (@"reminders\.sent\[\]", """{"at":"2026-04-21T06:00:00Z","state":"sent","things":3}"""),
        (@"\.projects\[\]", """{"name":"text"}"""),
        (
            @"\.cohorts\[\]",
            """
            {"surname":"A-K","born":"odd","licensed":"odd","licensed_months":"1-6","number":"odd","ends":"board-assigned","day":"06-30","years":"even"},
            {"years":{"every":2,"from":2026}}, {}
            """
        ),
        (@"\.moved\[\]", """{"end":"2026-04-21","to":"2026-04-21"}"""),
        (
            @"\.coming\[\]",
            """
            {"requirement":"id","title":"text","from":"2026-04-21","announced":true,"text":"text"},
            {"requirement":null,"title":"text","from":null,"announced":true,"text":null}
            """
        ),
        (@"\.dropped_pins\[\]", """{"candidate":"id","month":"2026-04","reason":"text"}"""),
        (
            @"\.shortfalls\[\]",
            """{"body":"id","requirement":"id","amount":1.5,"deadline":"2026-04-21","level":"law","fix":"text"}"""
        ),
        (
            @"\.(may_share|accepts|formats|topics|types|specialty|except|warnings|not_converted|differs|done|entries|without_receipt|planned)\[\]",
            "\"text\""
        ),
    ];

    /// <summary>Empty where nothing is said of that place.</summary>
    public static IReadOnlyList<JsonNode?> At(string place) =>
        Said.FirstOrDefault(one => Regex.IsMatch(place, $"({one.End})$")).Samples is { } samples
            ? [.. JsonNode.Parse($"[{samples}]")!.AsArray().Select(one => one?.DeepClone())]
            : [];
}
