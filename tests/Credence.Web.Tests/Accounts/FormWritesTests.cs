using System.Net;
using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using Credence.App.Store;
using Credence.Web.Access;
using Credence.Web.Tests.Running;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Credence.Web.Tests.Accounts;

/// <summary>
/// Every form of the pages, filled in as it stands there, sent by everybody: who may, does it on the physician's record;
/// whoever may not changes nothing there. A new form without a step fails here.
/// </summary>
public sealed partial class FormWritesTests : IAsyncLifetime
{
    /// <summary>About an account, not a record: AccountTests, RecoveryTests and PasskeyTests go through them.</summary>
    private const Rights OfAccounts = Rights.Account | Rights.Fresh | Rights.Setup;

    private HelpedTown helped = null!;
    private HttpClient client = null!;
    private string stranger = "";
    private string answer = "";
    private string goal = "";

    public async ValueTask InitializeAsync()
    {
        helped = await HelpedTown.Start();
        client = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new(helped.Town.App.Address),
        };
        client.DefaultRequestHeaders.Add("Origin", helped.Town.App.Address);
        var bo = await helped.Town.Join("bo@example.org", "Bo Ray, DO");
        await AccountTests.Welcome(bo.Browser, "Bo Ray");
        stranger = HelpedTown.CookiesOf(bo.Browser);
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return helped.DisposeAsync();
    }

    [Fact]
    public void Every_form_on_a_record_has_a_step() =>
        Assert.Equal(
            Forms().Select(one => one.Key).Order(StringComparer.Ordinal),
            FormSteps.All.Select(step => step.Key).Distinct().Order(StringComparer.Ordinal)
        );

    public static bool IsFull => Environment.GetEnvironmentVariable("CREDENCE_TEST_FULL") == "1";

    [Theory(Skip = "Half a minute of the processor: ./test --full", SkipUnless = nameof(IsFull))]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_may_does_it_and_whoever_may_not_changes_nothing(bool byHelpers)
    {
        var asked = Forms().ToDictionary(one => one.Key, one => one.Asked);
        var faults = new List<string>();
        foreach (var step in FormSteps.All)
        {
            var right = asked[step.Key];
            var (path, fields) = await Filled(step);
            var before = await Sequence();
            foreach (var (who, cookies) in byHelpers ? [] : WithoutRight(right))
            {
                using var refused = await Send(step, path, fields, cookies);
                if (
                    await Sequence() != before
                    || (who != "stranger" && WasLet(refused))
                    || refused.StatusCode >= HttpStatusCode.InternalServerError
                )
                {
                    faults.Add($"{who}: {step.Key} → {(int)refused.StatusCode}");
                }
            }

            using var done = await Send(step, path, fields, helped[byHelpers ? right : Rights.Own]);
            answer = await Followed(done);
            if (
                !WasLet(done)
                || done.StatusCode >= HttpStatusCode.InternalServerError
                || (step.Records && await Sequence() == before)
            )
            {
                faults.Add(
                    $"{right}: {step.Key} as {path} → {(int)done.StatusCode} {done.Headers.Location} {string.Join('&', fields)} {Wrong(answer)}"
                );
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private IEnumerable<(string Who, string Cookies)> WithoutRight(Rights right)
    {
        yield return ("nobody", "");
        yield return ("stranger", stranger);
        if (right != Rights.Log)
        {
            yield return ("helper", helped[(Rights)((int)right / 2)]);
        }
    }

    /// <summary>Every address that a page's form is sent to and that is about a record.</summary>
    private IEnumerable<(string Key, Rights Asked)> Forms() =>
        from endpoint in helped
            .Town.App.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
        let pattern = endpoint.RoutePattern.RawText ?? ""
        where
            endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST")
                == true
            && !pattern.TrimStart('/').StartsWith("api/", StringComparison.Ordinal)
        let asked = AccessTable.Said("POST", pattern) ?? Rights.Own
        where asked != Rights.None && (asked & OfAccounts) == Rights.None
        select (AccessTable.Key("POST", pattern)["POST ".Length..], asked);

    /// <summary>What a browser would send: the form's own values, and what is typed over them.</summary>
    private async Task<(string Path, (string Name, string Value)[] Fields)> Filled(FormStep step)
    {
        var account = await helped.Town.App.Services.GetRequiredService<Journal>().Of(helped.Ana);
        goal = step.On.Contains("{goal}")
            ? Goals().Matches(await Read("/goals"))[^1].Groups[1].Value
            : goal;
        var on = Place().Replace(step.On, one => Last(account, one.Groups[1].Value));
        var typed = step
            .Typed.Select(one =>
                (
                    one.Name,
                    Place().Replace(one.Value, found => Last(account, found.Groups[1].Value))
                )
            )
            .ToArray();
        // A file is read beside the pages; its form comes when it was.
        for (var tries = 0; on.Length > 0 && tries < (step.Path is null ? 600 : 1); tries++)
        {
            var html = on == "answer" ? answer : await Read(on);
            if (FormIn(await Parsed(html), step.Key) is { } form)
            {
                return (form.GetAttribute("action")!, [.. SentFields.Of(form, typed), .. typed]);
            }

            await Task.Delay(on.StartsWith("/inbox", StringComparison.Ordinal) ? 50 : 1);
            tries += on.StartsWith("/inbox", StringComparison.Ordinal) ? 0 : 600;
        }

        return (step.Path ?? $"(no form for {step.Key} on {on})", typed);
    }

    private string Last(Account account, string what) =>
        what == "goal" ? goal
        : what == "sequence" ? $"{account.Sequence}"
        : (
            what switch
            {
                "activity" => account.Present(SubjectKind.Activity),
                "file" => account.Present(SubjectKind.Inbox),
                _ => account.Present(SubjectKind.CheckIn),
            }
        )
            .Last()
            .Subject.Id;

    private static IElement? FormIn(IDocument page, string key)
    {
        var action = new Regex(
            $"^{Place().Replace(key, "[^/]+").Replace("[^/]+", "\0").Replace(".", "\\.").Replace("\0", "[^/]+")}$"
        );
        return page.QuerySelectorAll("form[method=post]")
            .LastOrDefault(form => action.IsMatch(form.GetAttribute("action") ?? ""));
    }

    private async Task<HttpResponseMessage> Send(
        FormStep step,
        string path,
        (string Name, string Value)[] fields,
        string cookies
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        if (cookies.Length > 0)
        {
            request.Headers.Add("Cookie", cookies);
        }

        if (step.File is var (name, bytes))
        {
            var form = new MultipartFormDataContent
            {
                { new ByteArrayContent(bytes), "file", name },
            };
            foreach (var (field, value) in fields)
            {
                form.Add(new StringContent(value), field);
            }

            request.Content = form;
        }
        else
        {
            request.Content = new FormUrlEncodedContent(
                fields.Select(one => KeyValuePair.Create(one.Name, one.Value))
            );
        }

        return await client.SendAsync(request);
    }

    /// <summary>What the physician sees next.</summary>
    private async Task<string> Followed(HttpResponseMessage response) =>
        response.Headers.Location is { } to
            ? await Read(to.OriginalString)
            : await response.Content.ReadAsStringAsync();

    private async Task<string> Read(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", helped[Rights.Own]);
        using var response = await client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<long> Sequence() =>
        await helped.Town.App.Services.GetRequiredService<Journal>().SequenceOf(helped.Ana);

    private static bool WasLet(HttpResponseMessage response) =>
        response.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        && response.Headers.Location?.OriginalString.StartsWith("/sign-in") != true;

    private static string Wrong(string html) =>
        string.Join(' ', Told().Matches(html).Select(one => one.Groups[1].Value).Take(3));

    private static Task<IDocument> Parsed(string html) =>
        BrowsingContext.New().OpenAsync(request => request.Content(html));

    [GeneratedRegex("href=\"/goals/((?!new|matrix)[a-z0-9-]+)\"")]
    private static partial Regex Goals();

    [GeneratedRegex(@"\{([a-z]+)\}")]
    private static partial Regex Place();

    [GeneratedRegex("class=\"(?:wrong|bad)[^>]*>([^<]+)|role=\"status\"><span>([^<]+)")]
    private static partial Regex Told();
}
