using System.Text.Json.Nodes;
using Credence.App.Dossiers;
using Credence.App.Reminders;
using Credence.App.Store;
using Credence.Core.Reminders;
using Credence.Web.Access;

namespace Credence.Web.Api;

/// <summary>Reminders: what was chosen, what is due to be said, what was mailed.</summary>
internal static class RemindersApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/reminders", Show);
        api.MapPut("/reminders", Choose);
    }

    private static Task<IResult> Show(
        Caller caller,
        OpenDossier open,
        ChooseReminders choose,
        SentMails sent,
        CancellationToken cancellation
    ) =>
        open.With(
            caller,
            async dossier =>
            {
                var chosen = await choose.Of(caller.Author.Person, cancellation);
                var mails = await sent.Of(caller.Author.Person, cancellation);
                var json = Of(chosen);
                json["due"] = new JsonArray([
                    .. PendingReminders
                        .Untold(dossier, chosen, mails)
                        .Select(one => new JsonObject
                        {
                            ["kind"] = ReminderWords.Code(one.Kind),
                            ["title"] = one.Title,
                            ["text"] = one.Text,
                            ["day"] = one.Day is { } day ? $"{day:yyyy-MM-dd}" : null,
                            ["path"] = one.Path,
                        }),
                ]);
                json["sent"] = new JsonArray([
                    .. mails.Select(mail => new JsonObject
                    {
                        ["at"] = mail.MadeAt.ToString("O"),
                        ["state"] = mail.State.ToString().ToLowerInvariant(),
                        ["things"] = mail.Told.Length,
                    }),
                ]);
                return ApiAnswer.Json(json);
            },
            cancellation
        );

    private static Task<IResult> Choose(
        HttpContext http,
        Caller caller,
        ChooseReminders choose,
        CancellationToken cancellation
    ) =>
        ApiRequest.Read(
            http,
            async sent =>
            {
                var before = await choose.Of(caller.Author.Person, cancellation);
                var saved = await choose.Run(
                    caller.Author.Person,
                    before with
                    {
                        Address = sent.Text("address")?.Trim() ?? before.Address,
                        Hour = Math.Clamp((int)(sent.Number("hour") ?? before.Hour), 0, 23),
                        Day = sent.ContainsKey("day")
                            ? Enum.TryParse<DayOfWeek>(sent.Text("day"), true, out var day)
                                ? day
                                : null
                            : before.Day,
                        QuietWeekends = sent.ContainsKey("quiet_weekends")
                            ? sent.Flag("quiet_weekends")
                            : before.QuietWeekends,
                        Off = sent.ContainsKey("off")
                            ?
                            [
                                .. sent.Texts("off")
                                    .Select(ReminderWords.Kind)
                                    .OfType<ReminderKind>(),
                            ]
                            : before.Off,
                    },
                    cancellation
                );
                return saved.Done ? ApiAnswer.Json(Of(saved.Value)) : ApiAnswer.Refused(saved);
            }
        );

    private static JsonObject Of(ReminderSettings chosen) =>
        new()
        {
            ["address"] = chosen.Address,
            ["on"] = chosen.IsOn,
            ["hour"] = chosen.Hour,
            ["day"] = chosen.Day?.ToString().ToLowerInvariant(),
            ["quiet_weekends"] = chosen.QuietWeekends,
            ["off"] = new JsonArray([
                .. chosen.Off.Order().Select(kind => JsonValue.Create(ReminderWords.Code(kind))),
            ]),
        };
}
