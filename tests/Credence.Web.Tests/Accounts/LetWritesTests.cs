using Credence.Web.Access;
using Credence.Web.Api.Description;
using Credence.Web.Tests.Api;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Credence.Web.Tests.Accounts;

/// <summary>
/// What is let is done, too: every address of the API, with what is right to send, by the physician and by whoever may
/// least and still may it. A new address without a step fails in AnswerTests.
/// </summary>
public sealed class LetWritesTests : IAsyncLifetime
{
    private HelpedTown helped = null!;

    public async ValueTask InitializeAsync() => helped = await HelpedTown.Start();

    public ValueTask DisposeAsync() => helped.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_let_is_done(bool byHelpers)
    {
        var asked = ApiDescription
            .Described(
                helped
                    .Town.App.Services.GetServices<EndpointDataSource>()
                    .SelectMany(source => source.Endpoints)
            )
            .ToDictionary(
                one => $"{one.Method} {one.Path}",
                one => AccessTable.Said(one.Method, one.Endpoint.RoutePattern.RawText!)!.Value
            );
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false })
        {
            BaseAddress = new(helped.Town.App.Address),
        };
        var walk = new ApiWalk(client, helped.Town.App.Address);
        var wrong = new List<string>();
        var done = new Dictionary<Rights, int>();
        foreach (var step in ApiSteps.All.Where(step => !step.Path.EndsWith(".pdf")))
        {
            var right = asked[step.Key];
            var reply = await walk.Do(step, helped[byHelpers ? right : Rights.Own]);
            done[right] = done.GetValueOrDefault(right) + (step.Method == "GET" ? 0 : 1);
            if (reply.Wrong.Length > 0)
            {
                wrong.Add($"{right}: {reply.Wrong}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(done[Rights.Log] > 15 && done[Rights.Plan] > 15 && done[Rights.Most] > 3);
    }
}
