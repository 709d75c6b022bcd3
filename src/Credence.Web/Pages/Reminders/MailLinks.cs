using Credence.App.Reminders;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Reminders;

/// <summary>Links in mails: they work without a sign-in, and do nothing before a button is pressed.</summary>
public static class MailLinks
{
    /// <summary>A mail program may send one click here by itself (RFC 8058); the secret in the address is what lets it.</summary>
    public const string StopFolder = "/reminders/stop";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet($"{StopFolder}/{{secret}}", AskStop);
        routes.MapPost($"{StopFolder}/{{secret}}", Stop);
        routes.MapGet("/reminders/confirm/{secret}", AskConfirm);
        routes.MapPost("/reminders/confirm/{secret}", Confirm);
    }

    private static async Task<IResult> AskStop(
        string secret,
        string? kind,
        ChooseReminders choose,
        CancellationToken cancellation
    )
    {
        var kinds = await choose.Stoppable(secret, cancellation);
        if (kinds.IsEmpty)
        {
            return TooOld();
        }

        var asked = ReminderWords.Kind(kind);
        return Page.Of<MailLinkPage>(
            new MailLinkView(
                "Stop these mails?",
                "The rest goes on. Turn them on again under Reminders.",
                $"{StopFolder}/{secret}",
                [
                    .. kinds
                        .Where(one => asked is null || one == asked)
                        .Select(one =>
                            (ReminderWords.Code(one), $"Stop: {ReminderWords.Name(one)}")
                        ),
                    ("", "Stop all kinds of that mail"),
                ]
            )
        );
    }

    private static async Task<IResult> Stop(
        string secret,
        string? kind,
        HttpContext http,
        ChooseReminders choose,
        CancellationToken cancellation
    )
    {
        var form = http.Request.HasFormContentType
            ? await http.Request.ReadFormAsync(cancellation)
            : FormCollection.Empty;
        var asked = form["value"].ToString() is { Length: > 0 } value ? value : kind;
        return await choose.Stop(secret, ReminderWords.Kind(asked), cancellation)
            ? Page.Of<MailLinkPage>(
                new MailLinkView(
                    "Stopped",
                    "No more of these will come. What is due stands on the pages as before.",
                    "",
                    []
                )
            )
            : TooOld();
    }

    private static async Task<IResult> AskConfirm(
        string secret,
        ChooseReminders choose,
        CancellationToken cancellation
    ) =>
        await choose.Asked(secret, cancellation) is { Length: > 0 } address
            ? Page.Of<MailLinkPage>(
                new MailLinkView(
                    "Send reminders here?",
                    $"To {address}. Each mail says how to stop.",
                    $"/reminders/confirm/{secret}",
                    [("", "Yes, send them")]
                )
            )
            : TooOld();

    private static async Task<IResult> Confirm(
        string secret,
        ChooseReminders choose,
        CancellationToken cancellation
    ) =>
        await choose.Confirm(secret, cancellation)
            ? Page.Of<MailLinkPage>(
                new MailLinkView(
                    "Reminders are on",
                    "The first one comes when something is due.",
                    "",
                    []
                )
            )
            : TooOld();

    private static IResult TooOld() =>
        Page.Of<NotFoundPage>(
            new NotFoundView(
                "This link was used or is too old. Under Reminders you can change everything it could.",
                "/reminders",
                "Open Reminders"
            ),
            StatusCodes.Status404NotFound
        );
}
