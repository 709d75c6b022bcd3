using Credence.App.Folder;
using Credence.App.Practice;
using Credence.App.Store;
using Credence.App.Store.Accounts;
using Credence.Web.Access;
using Credence.Web.Api.Description;
using Credence.Web.Running;
using Credence.Web.Tests.Api;
using Credence.Web.Tests.Running;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Credence.Web.Tests.Accounts;

/// <summary>
/// What is let is done, too: every address of the API, with what is right to send, by the physician and by whoever may
/// least and still may it. A new address without a step fails in AnswerTests.
/// </summary>
public sealed class LetWritesTests : IAsyncLifetime
{
    private readonly Dictionary<Rights, string> cookies = [];
    private Town town = null!;

    public async ValueTask InitializeAsync()
    {
        town = await Town.Start();
        var ana = await town.Join("ana@example.org", "Ana Ng, MD");
        var kept = town.App.Services.GetRequiredService<KeptAccounts>();
        var person = new PersonId((await kept.FindByEmail("ANA@EXAMPLE.ORG"))!.Person);
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

    public ValueTask DisposeAsync() => town.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_let_is_done(bool byHelpers)
    {
        var asked = ApiDescription
            .Described(
                town.App.Services.GetServices<EndpointDataSource>()
                    .SelectMany(source => source.Endpoints)
            )
            .ToDictionary(
                one => $"{one.Method} {one.Path}",
                one => AccessTable.Said(one.Method, one.Endpoint.RoutePattern.RawText!)!.Value
            );
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false })
        {
            BaseAddress = new(town.App.Address),
        };
        var walk = new ApiWalk(client, town.App.Address);
        var wrong = new List<string>();
        var done = new Dictionary<Rights, int>();
        foreach (var step in ApiSteps.All.Where(step => !step.Path.EndsWith(".pdf")))
        {
            var right = asked[step.Key];
            var reply = await walk.Do(step, cookies[byHelpers ? right : Rights.Own]);
            done[right] = done.GetValueOrDefault(right) + (step.Method == "GET" ? 0 : 1);
            if (reply.Wrong.Length > 0)
            {
                wrong.Add($"{right}: {reply.Wrong}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(done[Rights.Log] > 15 && done[Rights.Plan] > 15 && done[Rights.Most] > 3);
    }

    private static string CookiesOf(Person person) =>
        string.Join("; ", person.Cookies().Select(cookie => $"{cookie.Name}={cookie.Value}"));
}
