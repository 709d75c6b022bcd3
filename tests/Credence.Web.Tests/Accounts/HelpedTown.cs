using Credence.App.Folder;
using Credence.App.Practice;
using Credence.App.Store;
using Credence.App.Store.Accounts;
using Credence.Web.Access;
using Credence.Web.Running;
using Credence.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Credence.Web.Tests.Accounts;

/// <summary>A physician with two years behind her, and a helper of each scope: what their browsers send as cookies.</summary>
public sealed class HelpedTown : IAsyncDisposable
{
    private readonly Dictionary<Rights, string> cookies = [];

    private HelpedTown(Town town) => Town = town;

    public Town Town { get; }

    public PersonId Ana { get; private set; }

    /// <summary>Own: the physician; the others: whoever helps as far as that.</summary>
    public string this[Rights rights] => cookies[rights];

    public static async Task<HelpedTown> Start()
    {
        var helped = new HelpedTown(await Town.Start());
        await helped.Begin(helped.Town);
        return helped;
    }

    public ValueTask DisposeAsync() => Town.DisposeAsync();

    public static string CookiesOf(Person person) =>
        string.Join("; ", person.Cookies().Select(cookie => $"{cookie.Name}={cookie.Value}"));

    private async Task Begin(Town town)
    {
        var ana = await town.Join("ana@example.org", "Ana Ng, MD");
        var kept = town.App.Services.GetRequiredService<KeptAccounts>();
        var person = Ana = new PersonId((await kept.FindByEmail("ANA@EXAMPLE.ORG"))!.Person);
        var brought = await town
            .App.Services.GetRequiredService<ImportFolder>()
            .Run(Author.Of(person), new FilesOnDisk(PrepareStore.DemoFolder));
        Assert.True(brought.Done);
        cookies[Rights.Own] = CookiesOf(ana.Browser);
        var kim = await town.Join("kim@example.org", "Kim Lee");
        var delegations = town.App.Services.GetRequiredService<KeptDelegations>();
        foreach (
            var (right, scope) in new[]
            {
                (Rights.Log, DelegateScope.Log),
                (Rights.Plan, DelegateScope.Plan),
                (Rights.Most, DelegateScope.Most),
            }
        )
        {
            var browser = town.Stranger();
            await browser.Send("/sign-in", ("email", kim.Email), ("password", Town.Password));
            await browser.Send(
                "/sign-in/code",
                ("code", kim.Codes[cookies.Count]),
                ("recovery", "on"),
                ("back", "/account")
            );
            await browser.Send($"/invited/{await delegations.Invite(person, $"{right}", scope)}");
            Assert.Equal("/inbox", browser.At);
            cookies[right] = CookiesOf(browser);
        }
    }
}
