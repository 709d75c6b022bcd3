using System.Text.Json.Nodes;
using Credence.App.Allowances;
using Credence.App.Dossiers;
using Credence.App.Problems;
using Credence.App.Profiles;
using Credence.Core.Allowances;
using Credence.Web.Access;

namespace Credence.Web.Api;

/// <summary>Time and money of the planning year.</summary>
internal static class MeansApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/time-and-money", Show);
        api.MapPatch("/time-and-money", Shape);
        api.MapPut("/allowances/{id}", Save);
        api.MapDelete("/allowances/{id}", Drop);
        api.MapPost("/time-away", Away);
        api.MapDelete("/time-away/{from}", Back);
        api.MapPut("/protected-time", Protect);
    }

    private static Task<IResult> Show(
        Caller caller,
        OpenDossier open,
        CancellationToken cancellation
    ) => open.With(caller, dossier => ApiAnswer.Json(Of(dossier.Means(), dossier)), cancellation);

    private static JsonObject Of(YearMeans means, Dossier dossier) =>
        new()
        {
            ["as_of"] = $"{dossier.AsOf:yyyy-MM-dd}",
            ["start"] = $"{means.Start:yyyy-MM}",
            ["allowances"] = new JsonArray([.. means.Allowances.Select(Of)]),
            ["own_money"] = new JsonObject
            {
                ["budget"] = means.Own.Budget?.ToDecimal(),
                ["spent"] = means.Own.Spent.ToDecimal(),
                ["planned"] = means.Own.PlannedMoney.ToDecimal(),
                ["left"] = means.Own.Left?.ToDecimal(),
            },
            ["months"] = new JsonArray([
                .. means.Months.Select(month => new JsonObject
                {
                    ["month"] = $"{month.Month:yyyy-MM}",
                    ["hours"] = month.Room.ToDecimal(),
                    ["done"] = month.Done.ToDecimal(),
                    ["planned"] = month.Planned.ToDecimal(),
                }),
            ]),
            ["time_away"] = new JsonArray([
                .. dossier.Profile.Planning.Unavailable.Select(one => new JsonObject
                {
                    ["from"] = $"{one.Span.Start:yyyy-MM-dd}",
                    ["to"] = $"{one.Span.End:yyyy-MM-dd}",
                    ["why"] = one.Why,
                }),
            ]),
            ["warnings"] = new JsonArray([
                .. means
                    .Allowances.Where(one => one.EndsSoon)
                    .Select(one => JsonValue.Create(one.Allowance.Id)),
            ]),
        };

    private static JsonObject Of(AllowanceStanding one) =>
        new()
        {
            ["id"] = one.Allowance.Id,
            ["from"] = $"{one.Span.Start:yyyy-MM-dd}",
            ["to"] = $"{one.Span.End:yyyy-MM-dd}",
            ["money"] = one.Allowance.Money.ToDecimal(),
            ["spent"] = one.Spent.ToDecimal(),
            ["planned"] = one.PlannedMoney.ToDecimal(),
            ["left"] = one.Left.ToDecimal(),
            ["days"] = one.Allowance.Days.ToDecimal(),
            ["days_taken"] = one.DaysTaken.ToDecimal(),
            ["days_planned"] = one.PlannedDays.ToDecimal(),
            ["days_left"] = one.DaysLeft.ToDecimal(),
            ["without_receipt"] = new JsonArray([
                .. one.WithoutReceipt.Select(entry => JsonValue.Create(entry.Id.Value)),
            ]),
            ["items"] = new JsonArray([
                .. one.Planned.Select(use => new JsonObject
                {
                    ["candidate"] = use.Candidate,
                    ["month"] = $"{use.Month:yyyy-MM}",
                    ["money"] = use.Money.ToDecimal(),
                    ["days"] = use.Days.ToDecimal(),
                }),
            ]),
        };

    private static Task<IResult> Shape(
        Caller caller,
        HttpContext http,
        ShapeYear shape,
        CancellationToken cancellation
    ) =>
        ApiRequest.Read(
            http,
            async sent =>
                ApiFeature.Answer(
                    await shape.Run(
                        caller.Author,
                        new TypedYear
                        {
                            Start = sent.Text("start"),
                            HoursPerMonth = sent.Text("hours_per_month"),
                            HoursInMonth = sent.Cells("hours_in_month"),
                            Budget = sent.Text("budget"),
                            MicroMinimum = sent.Text("micro_min"),
                            MicroMaximum = sent.Text("micro_max"),
                            MicroPracticeLinked = sent.Text("micro_practice_linked"),
                            DeepDivesPerQuarter = sent.Text("deep_dives_per_quarter"),
                            Events = sent.Text("events"),
                            Career = sent.Text("career"),
                            Time = sent.Text("time"),
                            Money = sent.Text("money"),
                        },
                        cancellation
                    )
                )
        );

    private static Task<IResult> Save(
        Caller caller,
        string id,
        HttpContext http,
        SaveAllowance save,
        CancellationToken cancellation
    ) =>
        ApiRequest.Read(
            http,
            async sent =>
                ApiFeature.Answer(
                    await save.Run(
                        caller.Author,
                        new TypedAllowance
                        {
                            Name = id,
                            Money = sent.Text("money"),
                            Days = sent.Text("days"),
                            From = sent.Text("from"),
                            To = sent.Text("to"),
                        },
                        cancellation
                    )
                )
        );

    private static async Task<IResult> Drop(
        Caller caller,
        string id,
        DropAllowance drop,
        CancellationToken cancellation
    ) => ApiFeature.Answer(await drop.Run(caller.Author, id, cancellation));

    private static Task<IResult> Away(
        Caller caller,
        HttpContext http,
        AddTimeAway add,
        CancellationToken cancellation
    ) =>
        ApiRequest.Read(
            http,
            async sent =>
                ApiFeature.Answer(
                    await add.Run(
                        caller.Author,
                        sent.Text("from"),
                        sent.Text("to"),
                        sent.Text("why"),
                        cancellation
                    )
                )
        );

    private static async Task<IResult> Back(
        Caller caller,
        string from,
        DropTimeAway drop,
        CancellationToken cancellation
    )
    {
        var problems = new ProblemList();
        return TypedDate.Read(from, "from", problems) is { } day
            ? ApiFeature.Answer(await drop.Run(caller.Author, day, cancellation))
            : ApiAnswer.Refused(problems.Problems);
    }

    private static Task<IResult> Protect(
        Caller caller,
        HttpContext http,
        ProtectTime protect,
        CancellationToken cancellation
    ) =>
        ApiRequest.Read(
            http,
            async sent =>
                ApiFeature.Answer(
                    await protect.Run(
                        caller.Author,
                        sent.Text("weekday"),
                        sent.Text("start"),
                        sent.Text("hours"),
                        sent.Text("every_weeks"),
                        cancellation
                    )
                )
        );
}
