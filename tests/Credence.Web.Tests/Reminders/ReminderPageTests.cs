using System.Net;
using System.Text.Json.Nodes;
using Credence.App.Reminders;
using Credence.App.Store;
using Credence.Core.Reminders;
using Credence.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Credence.Web.Tests.Reminders;

public sealed class ReminderPageTests(Browser browser)
{
    [Fact]
    public async Task The_page_tells_what_is_due_and_it_is_whole_at_every_width_as_are_tokens_and_calendar()
    {
        IServiceProvider services = null!;
        await using var app = await RunningApp.Start(
            built => services = built.Services,
            demo: true
        );
        using var person = new Person(app);

        await person.Api(
            HttpMethod.Post,
            "/ledger",
            """{"cells":{"date":"2026-04-20","title":"Airway","credits":"2 ama-pra-1","claim_by":"2026-04-30"}}"""
        );
        var page = await person.Open("/reminders");
        var due = page.QuerySelectorAll("#next li a").Select(link => link.TextContent).ToList();
        Assert.NotEmpty(due);
        using var answer = await person.Api(HttpMethod.Get, "/reminders");
        var told = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal(due, told["due"]!.AsArray().Select(one => (string)one!["title"]!));

        // No mail server here: an address is refused in words, everything else is kept.
        var refused = await person.Send(
            "/reminders",
            ("address", "a@b.example"),
            ("hour", "9"),
            ("day", "")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, person.Status);
        Assert.Contains("sends no mail yet", refused.QuerySelector(".wrong")!.TextContent);
        Assert.Equal("a@b.example", refused.QuerySelector("#address")!.GetAttribute("value"));
        await person.Press(page, "/reminders", ("hour", "9"), ("weekends", "loud"));
        var saved = await person.Open("/reminders");
        Assert.Equal("9", saved.QuerySelector("#hour option[selected]")!.GetAttribute("value"));
        Assert.False(saved.QuerySelector("[name=weekends]")!.HasAttribute("checked"));

        using var mail = await person.Api(HttpMethod.Post, "/mail-in");
        var off = JsonNode.Parse(await mail.Content.ReadAsStringAsync())!["problems"]![0]!;
        Assert.Equal(
            "This server takes no mail. Whoever runs it can turn that on: see the setting CREDENCE_MAIL_IN. [mail-in-off]",
            $"{(string)off["wrong"]!} {(string)off["remedy"]!} [{(string)off["code"]!}]"
        );

        await StopByOneClick(app, services);
        await using var context = await browser.Open(app.Address);
        var screen = await context.NewPageAsync();
        foreach (var path in new[] { "/reminders", "/tokens", "/calendar", "/mail-in" })
        {
            await screen.GotoAsync(path);
            Assert.Empty(await Look.FaultsEveryWay(screen, path[1..]));
        }
    }

    /// <summary>As a mail program does it (RFC 8058): one POST from wherever, without a cookie and without a page.</summary>
    private static async Task StopByOneClick(RunningApp app, IServiceProvider services)
    {
        var made = await services
            .GetRequiredService<Secrets>()
            .Make(PersonId.Local, SecretKind.MailStop, scopes: "renewal claim-by");
        using var program = new HttpClient();
        var address = $"{app.Address}/reminders/stop/{made!.Text}";

        var looked = await program.GetStringAsync(address);
        Assert.Contains("Stop: Renewals and due dates", looked);
        Assert.Empty((await Chosen(services)).Off);
        using var clicked = await program.PostAsync(
            address,
            new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")])
        );

        Assert.Equal(HttpStatusCode.OK, clicked.StatusCode);
        Assert.Equal(
            [ReminderKind.Renewal, ReminderKind.ClaimBy],
            (await Chosen(services)).Off.Order()
        );
        using var guessed = await program.PostAsync(
            $"{app.Address}/reminders/stop/{new string('a', 32)}",
            new FormUrlEncodedContent([])
        );
        Assert.Equal(HttpStatusCode.NotFound, guessed.StatusCode);
    }

    private static Task<ReminderSettings> Chosen(IServiceProvider services) =>
        services.GetRequiredService<ChooseReminders>().Of(PersonId.Local);
}
