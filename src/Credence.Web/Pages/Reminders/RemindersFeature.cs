using System.Collections.Immutable;
using Credence.App.Mail;
using Credence.App.Reminders;
using Credence.App.Store;
using Credence.Core.Problems;
using Credence.Core.Reminders;
using Credence.Web.Rendering;
using Credence.Web.Running;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Reminders;

/// <summary>What a person is told by mail, and when.</summary>
public sealed record RemindersView(
    ReminderSettings Chosen,
    ImmutableArray<Reminder> Next,
    ImmutableArray<SentMail> Sent,
    bool CanSend,
    ImmutableArray<Problem> Problems
);

/// <summary>What a link in a mail would do, before it does it: programs that look at links must change nothing.</summary>
public sealed record MailLinkView(
    string Title,
    string Text,
    string Action,
    ImmutableArray<(string Value, string Button)> Buttons
);

public static class RemindersFeature
{
    public static void AddReminders(this IServiceCollection services) =>
        services.AddHostedService<JobWorker>();

    public static void MapReminders(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reminders", Show);
        routes.MapPost("/reminders", Save);
        MailLinks.Map(routes);
    }

    private static Task<IResult> Show(
        Visit visit,
        ChooseReminders choose,
        SentMails sent,
        Mailer mailer,
        CancellationToken cancellation
    ) => Answer(visit, choose, sent, mailer, null, [], cancellation);

    private static Task<IResult> Answer(
        Visit visit,
        ChooseReminders choose,
        SentMails sent,
        Mailer mailer,
        ReminderSettings? typed,
        ImmutableArray<Problem> problems,
        CancellationToken cancellation
    ) =>
        visit.Show(
            async dossier =>
            {
                var chosen = typed ?? await choose.Of(visit.Author.Person, cancellation);
                var mails = await sent.Of(visit.Author.Person, cancellation);
                return Page.Of<RemindersPage>(
                    new RemindersView(
                        chosen,
                        PendingReminders.Untold(dossier, chosen, mails),
                        [.. mails.Take(10)],
                        mailer.IsSetUp,
                        problems
                    ),
                    problems.IsEmpty
                        ? StatusCodes.Status200OK
                        : StatusCodes.Status422UnprocessableEntity
                );
            },
            cancellation
        );

    private static async Task<IResult> Save(
        HttpContext http,
        Visit visit,
        ChooseReminders choose,
        SentMails sent,
        Mailer mailer,
        CancellationToken cancellation
    )
    {
        var wanted = Typed(await http.Request.ReadFormAsync(cancellation));
        var saved = await choose.Run(visit.Author.Person, wanted, cancellation);
        if (!saved.Done)
        {
            return await Answer(visit, choose, sent, mailer, wanted, saved.Problems, cancellation);
        }

        http.Say(
            saved.Value.Address.Length == 0 ? "No mail will come."
            : saved.Value.IsOn ? "Saved."
            : "Look into your mail: one tap there turns the reminders on."
        );
        return Page.Back("/reminders");
    }

    private static ReminderSettings Typed(IFormCollection form) =>
        new()
        {
            Address = form["address"].ToString().Trim(),
            Hour = int.TryParse(form["hour"], out var hour) ? Math.Clamp(hour, 0, 23) : 7,
            Day = Enum.TryParse<DayOfWeek>(form["day"], out var day) ? day : null,
            QuietWeekends = form["weekends"] == "quiet",
            Off =
            [
                .. Enum.GetValues<ReminderKind>()
                    .Where(kind => !form["kind"].Contains(ReminderWords.Code(kind))),
            ],
        };
}
