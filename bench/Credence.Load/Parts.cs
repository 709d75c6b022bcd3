using System.Diagnostics;
using System.Globalization;
using Credence.App.Checks;
using Credence.App.Dossiers;
using Credence.App.Practice;
using Credence.App.Store;
using Credence.Core.Standing;
using Credence.Web;
using Credence.Web.Pages.Today;
using Credence.Web.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Credence.Load;

/// <summary>Where the time of a page goes that was not opened before, by the processor.</summary>
internal static class Parts
{
    public static async Task Print(Town town, int people)
    {
        await using var app = WebHost.Build(
            ["--urls", "http://127.0.0.1:0"],
            new ServeSettings
            {
                Accounts = true,
                DataFolder = town.Folder,
                AsOf = Town.Day,
            }
        );
        var journal = app.Services.GetRequiredService<Journal>();
        var rules = app.Services.GetRequiredService<Credence.App.Folder.RulesAtHand>();
        var check = app.Services.GetRequiredService<CheckPractice>();
        var open = app.Services.GetRequiredService<OpenDossier>();
        var make = app.Services.GetRequiredService<MakeToday>();
        var prepared = app.Services.GetRequiredService<PreparedToday>();
        var pages = app.Services.GetRequiredService<KeptPages>();
        for (var round = 0; round < 3; round++)
        {
            var accounts = new List<Account>();
            var practices = new List<RecordedPractice>();
            await Time(
                "rows",
                async number =>
                {
                    await using var context = town.Database.Open();
                    var owner = Town.Person(number).Value;
                    await context
                        .Journal.AsNoTracking()
                        .Where(one => one.Person == owner)
                        .ToListAsync();
                }
            );
            await Time("journal", async n => accounts.Add(await journal.Of(Town.Person(n))));
            await Time(
                "read",
                n =>
                {
                    practices.Add(LoadPractice.Read(accounts[n - 1], rules).Value!);
                    return Task.CompletedTask;
                }
            );
            await Time(
                "check",
                n =>
                {
                    Check.Of(check.Input(practices[n - 1], Town.Day));
                    return Task.CompletedTask;
                }
            );
            var shown = new List<TodayShown>();
            var dossiers = practices.ConvertAll(practice => new Dossier(
                practice,
                Town.Day,
                Check.Of(check.Input(practice, Town.Day))
            ));
            await Time(
                "what Today shows",
                n => make.View(Author.Of(Town.Person(n)), dossiers[n - 1], CancellationToken.None)
            );
            await Time(
                "the same and as HTML",
                async n =>
                    shown.Add(
                        await make.Run(
                            Author.Of(Town.Person(n)),
                            dossiers[n - 1],
                            CancellationToken.None
                        )
                    )
            );
            await Time(
                "packed",
                n =>
                {
                    PreparedToday.Write(shown[n - 1]);
                    return Task.CompletedTask;
                }
            );
            await Time("kept", n => n % 100 == 0 ? pages.Keep(Waiting()) : Task.CompletedTask);
            dossiers.Clear();
            await Time(
                "all of it",
                async n =>
                {
                    var author = Author.Of(Town.Person(n + ((round + 1) * people)));
                    await make.Run(author, (await open.Run(author)).Value!, CancellationToken.None);
                }
            );
            await Time(
                "all of it, the record not kept",
                async n =>
                {
                    var author = Author.Of(Town.Person(n + ((round + 4) * people)));
                    await make.Run(
                        author,
                        (await open.Glance(author.Person)).Value!,
                        CancellationToken.None
                    );
                }
            );
            var before = GC.GetTotalMemory(true);
            var held = accounts.Count + practices.Count;
            accounts.Clear();
            practices.Clear();
            Console.WriteLine(
                $"{(before - GC.GetTotalMemory(true)) / people / 1024} kB a person; {held}"
            );
        }

        PreparedRow[] Waiting()
        {
            var rows = new List<PreparedRow>();
            while (rows.Count < 100 && prepared.Waiting.TryRead(out var row))
            {
                rows.Add(row);
            }

            return [.. rows];
        }

        async Task Time(string name, Func<int, Task> what)
        {
            var process = Process.GetCurrentProcess().TotalProcessorTime;
            var memory = GC.GetTotalAllocatedBytes();
            int[] collected = [GC.CollectionCount(0), GC.CollectionCount(1), GC.CollectionCount(2)];
            var paused = GC.GetTotalPauseDuration();
            for (var number = 1; number <= people; number++)
            {
                await what(number);
            }

            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name}: {(Process.GetCurrentProcess().TotalProcessorTime - process).TotalMilliseconds / people:F2} ms, {(GC.GetTotalAllocatedBytes() - memory) / people / 1024} kB made, {(GC.GetTotalPauseDuration() - paused).TotalMilliseconds / people:F2} ms of pauses, {string.Join('/', collected.Select((before, at) => GC.CollectionCount(at) - before))} collections"
                )
            );
        }
    }
}
