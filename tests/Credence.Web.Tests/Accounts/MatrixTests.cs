using System.Net;
using System.Text;
using Credence.App.Store;
using Credence.App.Store.Accounts;
using Credence.Web.Access;
using Credence.Web.Tests.Running;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Credence.Web.Tests.Accounts;

/// <summary>
/// Every address of the app, taken from its own table of endpoints, against everybody who might call it. A new address
/// that nobody gave a right fails here.
/// </summary>
public sealed class MatrixTests : IAsyncLifetime
{
    private const string Title = "Heronsecret sepsis update";
    private const string Goal = "Lead the heronsecret rapid response team";

    private Town town = null!;
    private Resident ana = null!;
    private readonly Dictionary<string, (string Cookies, Rights Rights)> callers = [];
    private string entry = "";

    public async ValueTask InitializeAsync()
    {
        town = await Town.Start();
        ana = await town.Join("ana@example.org", "Ana Ng, MD");
        await AccountTests.Welcome(ana.Browser, "Ana Ng");
        var made = await ana.Browser.Api(
            HttpMethod.Post,
            "/ledger",
            $$$"""{"cells":{"date":"2026-03-01","title":"{{{Title}}}","credits":"2 ama-pra-1"}}"""
        );
        entry = Json(made)["id"]!.ToString();
        await ana.Browser.Send("/goals/new", ("statement", Goal), ("topics", "sepsis"));
        Assert.Contains(Goal, (await ana.Browser.Open("/goals")).Body!.TextContent);
        var bo = await town.Join("bo@example.org", "Bo Ray, DO");
        await AccountTests.Welcome(bo.Browser, "Bo Ray");
        var kim = await town.Join("kim@example.org", "Kim Lee");

        callers["nobody"] = ("", Rights.None);
        callers["the physician"] = (CookiesOf(ana.Browser), Rights.Everything);
        callers["another physician"] = (CookiesOf(bo.Browser), Rights.Everything);
        await Help("helps to log", kim, DelegateScope.Log, 0);
        await Help("helps to plan", kim, DelegateScope.Plan, 1);
        await Help("helps with most", kim, DelegateScope.Most, 2);
        await Help("helped once", kim, DelegateScope.Most, 3);
        var delegations = town.App.Services.GetRequiredService<KeptDelegations>();
        var person = new PersonId((await Account("ana@example.org")).Person);
        var last = (await delegations.Of(person)).First();
        await delegations.Revoke(person, last.Id);
        callers["helped once"] = (
            callers["helped once"].Cookies,
            Rights.Account | Rights.Fresh | Rights.Setup
        );
    }

    public ValueTask DisposeAsync() => town.DisposeAsync();

    [Fact]
    public void Every_address_was_given_a_right_and_every_right_has_its_address()
    {
        var mapped = Addresses().ToList();

        var unsaid = mapped
            .Where(one =>
                AccessTable.Said(one.Method, one.Pattern) is null
                && AccessTable.Said("ANY", one.Pattern) is null
            )
            .Select(one => $"{one.Method} /{one.Pattern.Trim('/')}");
        var gone = AccessTable.Keys.Except(
            mapped.SelectMany(one =>
                new[]
                {
                    AccessTable.Key(one.Method, one.Pattern),
                    AccessTable.Key("ANY", one.Pattern),
                }
            )
        );

        Assert.True(!unsaid.Any(), "Give it a right in AccessTable:\n" + string.Join('\n', unsaid));
        Assert.True(
            !gone.Any(),
            "It is no more; take it out of AccessTable:\n" + string.Join('\n', gone)
        );
    }

    [Fact]
    public async Task Nobody_gets_further_than_they_were_let_and_nobody_sees_what_was_not_given()
    {
        using var client = new HttpClient(
            new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }
        )
        {
            BaseAddress = new Uri(town.App.Address),
        };
        client.DefaultRequestHeaders.Add("Origin", town.App.Address);
        var faults = new List<string>();
        foreach (var (name, (cookies, rights)) in callers)
        {
            foreach (var (method, pattern) in Addresses())
            {
                var asked =
                    AccessTable.Said(method, pattern)
                    ?? AccessTable.Said("ANY", pattern)
                    ?? Rights.Own;
                var isLet = asked == Rights.None || (asked & rights) != Rights.None;
                // What is let may change something, or take seconds to print: only reading is tried.
                if (isLet && (method != "GET" || pattern.EndsWith(".pdf")))
                {
                    continue;
                }

                using var answer = await Call(client, method, Path(pattern), cookies);
                var text = await answer.Content.ReadAsStringAsync();
                if (
                    answer.StatusCode == HttpStatusCode.InternalServerError
                    || WasLet(answer, pattern) != isLet
                        && answer.StatusCode != HttpStatusCode.TooManyRequests
                )
                {
                    faults.Add(
                        $"{name}: {method} {pattern} → {(int)answer.StatusCode} {answer.Headers.Location}"
                    );
                }

                if (
                    name != "the physician"
                    && text.Contains("heronsecret", StringComparison.OrdinalIgnoreCase)
                )
                {
                    var isGiven =
                        name.StartsWith("helps", StringComparison.Ordinal)
                        && text.Contains(Title, StringComparison.Ordinal)
                        && !text.Contains(Goal, StringComparison.OrdinalIgnoreCase);
                    if (!isGiven)
                    {
                        faults.Add($"{name}: {method} {pattern} shows what was not given");
                    }
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task A_link_shows_what_was_shared_until_it_is_over_or_taken_back()
    {
        var link = (
            await ana.Browser.Send(
                "/shares",
                ("kind", "standing"),
                ("label", "Staff office"),
                ("passphrase", "blue heron")
            )
        )
            .QuerySelector("#share-link")!
            .GetAttribute("value")![town.App.Address.Length..];
        var viewer = town.Stranger();

        var locked = await viewer.Open(link);
        Assert.DoesNotContain("Ana Ng", locked.Body!.TextContent);
        await viewer.Send(link, ("passphrase", "grey heron"));
        Assert.Equal(HttpStatusCode.Unauthorized, viewer.Status);
        var shown = await viewer.Send(link, ("passphrase", "blue heron"));
        Assert.Contains("Ana Ng", shown.Body!.TextContent);
        Assert.DoesNotContain("heronsecret", shown.Body.TextContent);
        await viewer.Open("/ledger");
        Assert.StartsWith("/sign-in", viewer.At);

        var kept = town.App.Services.GetRequiredService<KeptShares>();
        var person = new PersonId((await Account("ana@example.org")).Person);
        var share = Assert.Single(await kept.Of(person));
        Assert.Equal([false, true], (await kept.Views(share.Id)).Select(view => view.WasRefused));
        Assert.NotEqual(link[3..], share.Hash);

        await ana.Browser.Send($"/shares/{share.Id}/revoke");
        await viewer.Send(link, ("passphrase", "blue heron"));
        Assert.Equal(HttpStatusCode.NotFound, viewer.Status);

        var (secret, _) = await kept.Make(
            person,
            ShareKind.Standing,
            "Over",
            "",
            null,
            null,
            TimeSpan.FromSeconds(-1)
        );
        await viewer.Open($"/s/{secret}");
        Assert.Equal(HttpStatusCode.NotFound, viewer.Status);
    }

    [Fact]
    public async Task What_an_assistant_does_carries_their_name_and_they_take_back_only_that()
    {
        var log = callers["helps to log"].Cookies;
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false })
        {
            BaseAddress = new Uri(town.App.Address),
        };
        using var made = await Call(
            client,
            "POST",
            "/api/v1/ledger",
            log,
            """{"cells":{"date":"2026-03-02","title":"Airway","credits":"1 ama-pra-1"}}"""
        );
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);

        var changes = await ana.Browser.Open("/changes");
        var lines = changes.QuerySelectorAll("ol.line > li");
        Assert.Contains("by Kim who", lines[0].TextContent);
        Assert.DoesNotContain("by Kim", lines[1].TextContent);

        using var undone = await Call(client, "POST", "/api/v1/changes/1/undo", log, "{}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, undone.StatusCode);
        Assert.Contains("change-of-other", await undone.Content.ReadAsStringAsync());
    }

    private async Task Help(string name, Resident kim, DelegateScope scope, int code)
    {
        var secret = await town
            .App.Services.GetRequiredService<KeptDelegations>()
            .Invite(
                new PersonId((await Account("ana@example.org")).Person),
                $"Kim who {name}",
                scope
            );
        var browser = town.Stranger();
        await browser.Send("/sign-in", ("email", kim.Email), ("password", Town.Password));
        await browser.Send(
            "/sign-in/code",
            ("code", kim.Codes[code]),
            ("recovery", "on"),
            ("back", "/account")
        );
        await browser.Send($"/invited/{secret}");
        Assert.Equal("/inbox", browser.At);
        callers[name] = (
            CookiesOf(browser),
            RightsOf.Scope(scope) | Rights.Account | Rights.Fresh | Rights.Setup
        );
    }

    private async Task<AccountRow> Account(string email) =>
        (
            await town
                .App.Services.GetRequiredService<KeptAccounts>()
                .FindByEmail(email.ToUpperInvariant())
        )!;

    private IEnumerable<(string Method, string Pattern)> Addresses() =>
        town
            .App.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .SelectMany(endpoint =>
                (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
                    .Where(method => method != "HEAD")
                    .Select(method => (method, endpoint.RoutePattern.RawText ?? ""))
            )
            .Distinct();

    private string Path(string pattern) =>
        "/"
        + string.Join(
            '/',
            pattern
                .Trim('/')
                .Split('/')
                .Select(part =>
                    !part.StartsWith('{') ? part
                    : part.StartsWith("{id") ? entry
                    : part.StartsWith("{secret") ? new string('x', SecretText.Length)
                    : part.StartsWith("{file") ? "ledger.csv"
                    : part.StartsWith("{from") ? "2026-01-01"
                    : part.StartsWith("{year") ? "2026"
                    : part.StartsWith("{kind") ? "panic"
                    : "1"
                )
        );

    /// <summary>Sent to the door, told to sign in, or told that it is not theirs.</summary>
    private static bool WasLet(HttpResponseMessage answer, string pattern) =>
        answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        && !(
            answer.StatusCode == HttpStatusCode.SeeOther
            && answer.Headers.Location!.OriginalString is var to
            && (
                to.StartsWith("/sign-in", StringComparison.Ordinal)
                || (to == "/inbox" && pattern == "/")
            )
        );

    private static Task<HttpResponseMessage> Call(
        HttpClient client,
        string method,
        string path,
        string cookies,
        string? json = null
    )
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (cookies.Length > 0)
        {
            request.Headers.Add("Cookie", cookies);
        }

        if (method != "GET")
        {
            request.Content = path.StartsWith("/api/", StringComparison.Ordinal)
                ? new StringContent(json ?? "{}", Encoding.UTF8, "application/json")
                : new FormUrlEncodedContent([]);
        }

        return client.SendAsync(request);
    }

    private static string CookiesOf(Person person) =>
        string.Join("; ", person.Cookies().Select(cookie => $"{cookie.Name}={cookie.Value}"));

    private static System.Text.Json.Nodes.JsonNode Json(HttpResponseMessage answer) =>
        System.Text.Json.Nodes.JsonNode.Parse(answer.Content.ReadAsStream())!;
}
