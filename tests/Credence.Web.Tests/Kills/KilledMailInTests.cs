using System.Text.Json;
using Credence.App.Inbox;
using Credence.App.Proofs;
using Credence.App.Store;
using Credence.App.Store.Accounts;
using Credence.Web.Tests.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Credence.Web.Tests.Kills;

/// <summary>The server is killed while mail comes in: what it said it keeps is there once, whole, and nothing else is.</summary>
public sealed class KilledMailInTests(ITestOutputHelper told)
{
    private static readonly int Kills =
        Environment.GetEnvironmentVariable("CREDENCE_TEST_FULL") == "1" ? 40 : 2;

    [Fact]
    public async Task Killed_while_mail_comes_in_it_keeps_every_mail_it_took_once()
    {
        var folder = Directory.CreateTempSubdirectory("credence-kills-").FullName;
        var cookie = await Begin(folder);
        var address = $"http://{ServerProcess.FreePlace()}";
        var server = new ServerProcess(folder, address) { MailIn = ServerProcess.FreePlace() };
        using var over = new CancellationTokenSource();
        MailSender sender;
        try
        {
            await server.Start();
            sender = new(server.MailIn, await PrivateAddress(address, cookie), over.Token);
            var sending = sender.Run();
            var chance = new Random(511);
            for (var kill = 0; kill < Kills; kill++)
            {
                var before = sender.Acknowledged.Count;
                var worked = server.Worked;
                while (sender.Acknowledged.Count == before)
                {
                    Assert.False(sending.IsFaulted, $"{sending.Exception}");
                    Assert.True(
                        server.Worked - worked < TimeSpan.FromMinutes(1),
                        "No mail gets through any more."
                    );
                    await Task.Delay(5);
                }

                await Task.Delay(chance.Next(5, 200));
                await server.Kill();
                await server.Start();
            }

            await over.CancelAsync();
            await sending;
        }
        finally
        {
            await server.Kill();
        }

        var kept = await Kept(folder);
        told.WriteLine(
            $"{sender.Acknowledged.Count} acknowledged, {sender.Repeated} sent again, {kept.Count} kept"
        );
        Assert.Empty(sender.Acknowledged.Except(kept));
        Assert.Equal(kept.Distinct().Order(), kept.Order());
        Assert.Empty(kept.Except(sender.Acknowledged).Where(file => file != sender.InDoubt));
        Assert.True(sender.Acknowledged.Count >= Kills);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> Begin(string folder)
    {
        await using var town = await Town.Start(folder: folder);
        var ana = await town.Join("ana@example.org", "Ana Ng, MD");
        await AccountTests.Welcome(ana.Browser, "Ana Ng");
        return KilledServerTests.CookieOf(ana);
    }

    private static async Task<string> PrivateAddress(string address, string cookie)
    {
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false });
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        client.DefaultRequestHeaders.Add("Origin", address);
        using var answer = await client.PostAsync(
            new Uri($"{address}/api/v1/mail-in"),
            new StringContent("{}", null, "application/json")
        );
        using var given = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return given.RootElement.GetProperty("address").GetString()!;
    }

    /// <summary>The files in the inbox, each read back and held against what was sent.</summary>
    private static async Task<List<string>> Kept(string folder)
    {
        await using var town = await Town.Start(folder: folder);
        var services = town.App.Services;
        var person = new PersonId(
            Assert.Single(await services.GetRequiredService<KeptAccounts>().All()).Person
        );
        var files = new List<string>();
        foreach (var item in InboxItem.All(await services.GetRequiredService<Journal>().Of(person)))
        {
            var read = await services.GetRequiredService<ReadProof>().Run(person, item.Proof);
            var file = Path.GetFileName(item.Proof);
            file = file[file.IndexOf("proof-", StringComparison.Ordinal)..];
            Assert.Equal(MailSender.ContentOf(file), read.Value!.Bytes);
            files.Add(file);
        }

        return files;
    }
}
