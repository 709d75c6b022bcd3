using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Credence.App.Checkins;
using Credence.App.Dossiers;
using Credence.Web.Access;

namespace Credence.Web.Api;

/// <summary>The quarterly check-in: what is known by itself, and keeping the answers. The plan is asked for at /plan.</summary>
internal static class CheckinsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/checkins", List);
        api.MapGet("/checkins/next", Next);
        api.MapPost("/checkins", Make);
        api.MapDelete("/checkins/{id}", Drop);
    }

    private static Task<IResult> List(
        Caller caller,
        OpenDossier open,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            dossier =>
                ApiAnswer.Json(
                    new JsonObject
                    {
                        ["checkins"] = new JsonArray([
                            .. CheckInRecord.All(dossier.Account).Select(CheckInJson.Of),
                        ]),
                    }
                ),
            cancellation
        );

    private static Task<IResult> Next(
        bool? untilToday,
        Caller caller,
        OpenDossier open,
        OpenCheckIn checkIn,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            dossier => ApiAnswer.Json(CheckInJson.Of(checkIn.Run(dossier, untilToday ?? false))),
            cancellation
        );

    private static Task<IResult> Make(
        HttpContext http,
        Caller caller,
        OpenDossier open,
        OpenCheckIn checkIn,
        RecordCheckIn record,
        CancellationToken cancellation
    ) =>
        open.Read(
            http,
            caller,
            async (dossier, sent) =>
            {
                var made = await record.Run(
                    caller.Author,
                    checkIn.Run(dossier, sent.Flag("until_today")),
                    new CheckInAnswers
                    {
                        UntilToday = sent.Flag("until_today"),
                        Ratings = Ratings(sent.Cells("ratings")),
                        Blocks = Blocks(sent.Cells("blocks")),
                        WhatMoved = sent.Text("what_moved") ?? "",
                        WhatBroke = sent.Text("what_broke") ?? "",
                        HoursPerMonth = sent.Text("hours_per_month"),
                        LighterMonth = sent.Text("lighter_month"),
                        Steady = sent.Text("steady"),
                        Protected = sent.Text("protected"),
                        Items =
                        [
                            .. sent.Cells("items").Select(one => new ItemWish(one.Key, one.Value)),
                        ],
                    },
                    cancellation
                );
                return made.Value is { } done
                    ? ApiAnswer.Json(
                        new JsonObject { ["id"] = done.Id, ["change"] = done.Change },
                        StatusCodes.Status201Created
                    )
                    : ApiAnswer.Refused(made);
            },
            cancellation
        );

    private static ImmutableSortedDictionary<string, int> Ratings(
        Dictionary<string, string> sent
    ) =>
        sent.Where(one => int.TryParse(one.Value, out var stars) && stars is >= 1 and <= 5)
            .ToImmutableSortedDictionary(
                one => one.Key,
                one => int.Parse(one.Value, CultureInfo.InvariantCulture),
                StringComparer.Ordinal
            );

    private static ImmutableSortedDictionary<DateOnly, string> Blocks(
        Dictionary<string, string> sent
    ) =>
        sent.Where(one => DateOnly.TryParseExact(one.Key, "yyyy-MM-dd", out _))
            .ToImmutableSortedDictionary(
                one => DateOnly.ParseExact(one.Key, "yyyy-MM-dd"),
                one => one.Value
            );

    private static async Task<IResult> Drop(
        string id,
        Caller caller,
        SettleCheckIn settle,
        CancellationToken cancellation
    ) => ApiFeature.Answer(await settle.Drop(caller.Author, id, cancellation));
}
