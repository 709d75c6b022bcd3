using System.Diagnostics;
using Credence.App.Store;
using Credence.App.Store.Accounts;
using Credence.Web.Tests.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Credence.Web.Tests.Kills;

/// <summary>
/// The server is killed at random moments while two physicians and an assistant log over HTTP. What was acknowledged is
/// there, once; what was sent again until it was acknowledged is there once; nothing is there that nobody sent.
/// </summary>
public sealed class KilledServerTests(ITestOutputHelper told)
{
    private static readonly int Kills =
        Environment.GetEnvironmentVariable("CREDENCE_TEST_FULL") == "1" ? 200 : 2;

    [Fact]
    public async Task Killed_under_load_it_loses_no_entry_that_it_acknowledged_and_doubles_none()
    {
        var folder = Directory.CreateTempSubdirectory("credence-kills-").FullName;
        var (anas, bos, help) = await Begin(folder);
        var address = $"http://{ServerProcess.FreePlace()}";
        using var over = new CancellationTokenSource();
        List<Writer> writers =
        [
            new("ana", address, anas, over.Token),
            new("bo", address, bos, over.Token),
            new("kim", address, help, over.Token),
        ];
        var server = new ServerProcess(folder, address);
        try
        {
            await server.Start();
            var writing = writers.Select(writer => writer.Run()).ToList();
            var chance = new Random(1122);
            for (var kill = 0; kill < Kills; kill++)
            {
                // Every fourth time also while it has hardly begun.
                if (kill % 4 != 3)
                {
                    await EverybodyWrites(writers, writing, server);
                }

                await Task.Delay(chance.Next(5, 500));
                await server.Kill();
                await server.Start();
            }

            await over.CancelAsync();
            await Task.WhenAll(writing);
        }
        finally
        {
            await server.Kill();
        }

        var kept = await Kept(folder);
        foreach (var writer in writers)
        {
            var mine = kept.Where(title => title.StartsWith(writer.Name, StringComparison.Ordinal))
                .ToList();
            told.WriteLine(
                $"{writer.Name}: {writer.Acknowledged.Count} acknowledged, {writer.InDoubt.Count} never answered, {writer.Repeated} sent again; {mine.Count} kept"
            );
            Assert.Empty(writer.Acknowledged.Except(mine));
            Assert.Equal(mine.Distinct().Order(), mine.Order());
            Assert.Empty(mine.Except(writer.Acknowledged).Except(writer.InDoubt));
            Assert.True(writer.Acknowledged.Count >= Kills * 3 / 4);
        }

        // Two kills may by chance hit nobody in the middle of an entry; two hundred cannot.
        Assert.True(Kills < 10 || writers.All(writer => writer.Repeated > 0));
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>
    /// On a busy machine that takes long; it is given up only where the server itself worked long in vain, or where a writer
    /// was answered what it did not expect.
    /// </summary>
    private static async Task EverybodyWrites(
        List<Writer> writers,
        List<Task> writing,
        ServerProcess server
    )
    {
        var before = writers.ConvertAll(writer => writer.Acknowledged.Count);
        var worked = server.Worked;
        var watch = Stopwatch.StartNew();
        while (writers.Zip(before).Any(pair => pair.First.Acknowledged.Count == pair.Second))
        {
            if (writing.Find(task => task.IsFaulted) is { } wrong)
            {
                await wrong;
            }

            Assert.True(
                server.Worked - worked < TimeSpan.FromMinutes(1)
                    && watch.Elapsed < TimeSpan.FromMinutes(10),
                "Somebody does not get through any more."
            );
            await Task.Delay(5);
        }
    }

    /// <summary>Two physicians, and an assistant of the first: what each browser sends as its cookie.</summary>
    private static async Task<(string Ana, string Bo, string Kim)> Begin(string folder)
    {
        await using var town = await Town.Start(folder: folder);
        var ana = await town.Join("ana@example.org", "Ana Ng, MD");
        await AccountTests.Welcome(ana.Browser, "Ana Ng");
        var bo = await town.Join("bo@example.org", "Bo Ray, DO");
        await AccountTests.Welcome(bo.Browser, "Bo Ray");
        var kim = await town.Join("kim@example.org", "Kim Lee");
        var invited = await ana.Browser.Send("/delegates", ("name", "Kim"), ("scope", "Log"));
        var link = invited.QuerySelector("#invite-link")!.GetAttribute("value")!;
        await kim.Browser.Send(new Uri(link).AbsolutePath);
        return (CookieOf(ana), CookieOf(bo), CookieOf(kim));
    }

    internal static string CookieOf(Resident resident) =>
        string.Join("; ", resident.Browser.Cookies().Select(one => $"{one.Name}={one.Value}"));

    /// <summary>The titles of everybody's entries; the journals themselves have no gap and nothing behind their end.</summary>
    private static async Task<List<string>> Kept(string folder)
    {
        await using var town = await Town.Start(folder: folder);
        var services = town.App.Services;
        var titles = new List<string>();
        foreach (var account in await services.GetRequiredService<KeptAccounts>().All())
        {
            var record = await services
                .GetRequiredService<Journal>()
                .Of(new PersonId(account.Person));
            Assert.Equal(
                Enumerable.Range(1, (int)record.Sequence).Select(number => (long)number),
                record
                    .Subjects.Values.SelectMany(history => history.Entries)
                    .Select(entry => entry.Sequence)
                    .Order()
            );
            titles.AddRange(
                record
                    .Present(SubjectKind.Activity)
                    .Select(history =>
                        Credence.App.Ledger.ActivityCells.FromJson(history.Content)["title"]
                    )
            );
        }

        return titles;
    }
}
