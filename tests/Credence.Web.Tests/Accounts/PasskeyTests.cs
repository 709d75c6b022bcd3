using System.Text.RegularExpressions;
using Credence.Web.Tests.Running;
using Microsoft.Playwright;

namespace Credence.Web.Tests.Accounts;

/// <summary>A passkey from the first link on, in a real browser with an authenticator of its own.</summary>
public sealed class PasskeyTests(Browser browser)
{
    [Fact]
    public async Task Somebody_joins_and_signs_in_with_a_passkey_and_every_page_of_it_looks_right()
    {
        await using var town = await Town.Start();
        // A passkey is bound to a name; a number is none.
        var address = town.App.Address.Replace("127.0.0.1", "localhost");
        await using var context = await browser.Open(address, width: 390);
        var page = await context.NewPageAsync();
        var cdp = await context.NewCDPSessionAsync(page);
        await cdp.SendAsync("WebAuthn.enable");
        await cdp.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );

        await page.GotoAsync(await town.Invite("ana@example.org"));
        await Looks(page, "join");
        await page.Locator("#passkey-name").FillAsync("Ana Ng, MD");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/account"));
        await Looks(page, "account");

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out here" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/sign-in$"));
        await Looks(page, "sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/welcome$"));

        await page.GotoAsync("/delegates");
        await Looks(page, "delegates");
        await page.GotoAsync("/records");
        await Looks(page, "records");
        await page.GotoAsync("/account/code");
        await Looks(page, "second-factor");
    }

    private static async Task Looks(IPage page, string name)
    {
        Assert.Equal([], await Look.Faults(page));
        await Look.Keep(page, $"accounts-{name}");
    }
}
