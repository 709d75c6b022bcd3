using System.Collections.Immutable;
using Credence.App.MailIn;
using Credence.App.Store;
using Credence.Web.Access;
using Credence.Web.Rendering;
using Credence.Web.Running;

namespace Credence.Web.Pages.MailIn;

/// <summary>The private address that mail may be forwarded to; a new one is shown once.</summary>
public sealed record MailInView(bool IsOn, ImmutableArray<Secret> Given, string NewAddress);

public static class MailInFeature
{
    public static void AddMailIn(this IServiceCollection services) =>
        services.AddHostedService<MailInWorker>();

    public static void MapMailIn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/mail-in", Show);
        routes.MapPost("/mail-in", Give);
        routes.MapPost("/mail-in/revoke", TakeBack);
    }

    private static Task<IResult> Show(
        Caller caller,
        MailInAddresses addresses,
        CancellationToken cancellation
    ) => Answer(caller, addresses, "", cancellation);

    private static async Task<IResult> Answer(
        Caller caller,
        MailInAddresses addresses,
        string made,
        CancellationToken cancellation
    ) =>
        Page.Of<MailInPage>(
            new MailInView(
                addresses.IsOn,
                await addresses.Given(caller.Author.Person, cancellation),
                made
            )
        );

    private static async Task<IResult> Give(
        Caller caller,
        MailInAddresses addresses,
        CancellationToken cancellation
    ) =>
        await Answer(
            caller,
            addresses,
            addresses.IsOn ? await addresses.Give(caller.Author.Person, cancellation) ?? "" : "",
            cancellation
        );

    private static async Task<IResult> TakeBack(
        HttpContext http,
        Caller caller,
        MailInAddresses addresses,
        CancellationToken cancellation
    )
    {
        await addresses.TakeBack(caller.Author.Person, cancellation);
        http.Say("That address takes no mail any more.");
        return Page.Back("/mail-in");
    }
}
