using System.Text.RegularExpressions;
using Credence.App.Dossiers;
using Credence.App.Folder;
using Credence.App.Practice;
using Credence.App.Store;
using Credence.App.Store.Accounts;
using Credence.App.Tests.Reminders;
using Credence.Web.Pages.Today;
using Credence.Web.Running;
using Credence.Web.Tests.Accounts;
using Credence.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Credence.Web.Tests.Pages;

/// <summary>Today is kept as it was made, and shown again only where it would be made the same.</summary>
public sealed partial class PreparedTodayTests
{
    private const string Mark = "<p>kept page</p>";

    [Fact]
    public async Task After_each_kind_of_change_it_is_made_anew_and_then_kept_as_it_was_made()
    {
        await using var town = await Town.Start();
        var (ana, person) = await Physician(town);
        (string Path, (string, string)[] Fields)[] changes =
        [
            (
                "/ledger/add",
                [
                    ("title", "Airway"),
                    ("date", "04/16/2026"),
                    ("amount", "1.5"),
                    ("type", "ama-pra-1"),
                ]
            ),
            ("/changes/undo", [("change", "{last}")]),
            (
                "/goals/new",
                [("statement", "Teach"), ("topics", "medical-education"), ("do", "save")]
            ),
            ("/questions", [("fact", "sees_minors"), ("is", "yes")]),
            (
                "/time-and-money/away",
                [("from", "06/01/2026"), ("to", "06/14/2026"), ("why", "Leave")]
            ),
            ("/requirements/hospital/drop", []),
        ];
        await Shown(ana.Browser);
        foreach (var (path, fields) in changes)
        {
            var before = await Kept(town, person);
            await Tamper(town, before);
            Assert.Contains(Mark, await Shown(ana.Browser));

            await ana.Browser.Send(
                path,
                [
                    ("back", "/"),
                    .. fields.Select(one =>
                        (one.Item1, one.Item2.Replace("{last}", $"{before.Sequence}"))
                    ),
                ]
            );

            var made = await Shown(ana.Browser);
            Assert.False(
                made.Contains(Mark),
                $"{path} recorded nothing, or its page is the old one."
            );
            var kept = await Kept(town, person);
            Assert.True(kept.Sequence > before.Sequence);
            Assert.Equal(made, await Shown(ana.Browser));
            await Throw(town);
            Assert.Equal(made, await Shown(ana.Browser));
        }
    }

    [Fact]
    public async Task Another_day_another_edition_and_another_reader_do_not_see_it()
    {
        var clock = new StandingClock(new(2026, 4, 21, 22, 0, 0, TimeSpan.Zero));
        await using var town = await Town.Start(clock: clock);
        var (ana, person) = await Physician(town);
        await Shown(ana.Browser);
        await Tamper(town, await Kept(town, person));
        Assert.Contains(Mark, await Shown(ana.Browser));

        // How the page looks and what was just done are said around it, not in it.
        await ana.Browser.Send("/settings/theme", ("back", "/"), ("theme", "dark"));
        Assert.Contains(Mark, await Shown(ana.Browser));

        var kim = await town.Join("kim@example.org", "Kim Lee");
        var secret = await town
            .App.Services.GetRequiredService<KeptDelegations>()
            .Invite(person, "Kim", DelegateScope.Plan);
        await kim.Browser.Send($"/invited/{secret}");
        var helped = await Shown(kim.Browser);
        Assert.Contains("What you owe", helped);
        Assert.DoesNotContain(Mark, helped);

        clock.Advance(TimeSpan.FromHours(9));
        Assert.DoesNotContain(Mark, await Shown(ana.Browser));
        await Tamper(town, await Kept(town, person, day: new(2026, 4, 22)), edition: "older");
        Assert.DoesNotContain(Mark, await Shown(ana.Browser));
    }

    [Fact]
    public async Task When_a_day_begins_it_is_made_before_anybody_asks()
    {
        var clock = new StandingClock(new(2026, 4, 21, 22, 0, 0, TimeSpan.Zero));
        await using var town = await Town.Start(clock: clock);
        var (ana, person) = await Physician(town);
        await Shown(ana.Browser);
        var yesterday = await Kept(town, person);
        clock.Advance(TimeSpan.FromHours(9));
        // By then the session is over and swept away, unless somebody asked to stay signed in.
        await using (var context = town.App.Services.GetRequiredService<Database>().Open())
        {
            await context
                .Sessions.Where(row => row.Device != "")
                .ExecuteUpdateAsync(row =>
                    row.SetProperty(
                        one => one.SeenAt,
                        new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc)
                    )
                );
        }

        var ahead = town.App.Services.GetServices<IHostedService>().OfType<PrepareToday>().Single();
        await ahead.Run(rest: 0, CancellationToken.None);

        var today = await Kept(town, person, day: new(2026, 4, 22));
        Assert.Equal(new(2026, 4, 21), yesterday.Day);
        var shown = PreparedToday.Read(today.Content)!;
        Assert.Contains(shown.Html.Trim(), await ana.Browser.Client.GetStringAsync("/"));
        await Throw(town);
        Assert.Contains(shown.Html.Trim(), await ana.Browser.Client.GetStringAsync("/"));
    }

    [Fact]
    public async Task The_examples_are_kept_whole_on_every_kind_of_day()
    {
        await using var app = await RunningApp.Start(accounts: true);
        foreach (var folder in new[] { PrepareStore.ExampleFolder, PrepareStore.DemoFolder })
        {
            var author = Author.Of(new($"p-{Path.GetFileName(folder)}"));
            var brought = await app
                .Services.GetRequiredService<ImportFolder>()
                .Run(author, new FilesOnDisk(folder));
            Assert.True(brought.Done, string.Join(' ', brought.Problems));
            var practice = (
                await app.Services.GetRequiredService<LoadPractice>().Run(author.Person)
            ).Value!;
            var open = app.Services.GetRequiredService<OpenDossier>();
            var make = app.Services.GetRequiredService<MakeToday>();

            for (var day = new DateOnly(2026, 1, 1); day.Year < 2028; day = day.AddDays(103))
            {
                var check = open.CheckOf(practice.Profile.Profile, practice, day);
                var dossier = new Dossier(practice, day, check);
                var made = await make.Run(author, dossier, CancellationToken.None);

                Assert.Equal(made, PreparedToday.Read(PreparedToday.Write(made)));
                Assert.Equal(made, await make.Run(author, dossier, CancellationToken.None));
                Assert.Contains("What you owe", made.Html);
            }
        }
    }

    private static async Task<(Resident, PersonId)> Physician(Town town)
    {
        var ana = await town.Join("ana@example.org", "Ana Ng, MD");
        var kept = town.App.Services.GetRequiredService<KeptAccounts>();
        var person = new PersonId((await kept.FindByEmail("ANA@EXAMPLE.ORG"))!.Person);
        var brought = await town
            .App.Services.GetRequiredService<ImportFolder>()
            .Run(Author.Of(person), new FilesOnDisk(PrepareStore.ExampleFolder));
        Assert.True(brought.Done);
        return (ana, person);
    }

    /// <summary>The page without what is said once after a change.</summary>
    private static async Task<string> Shown(Person person) =>
        Said().Replace(await person.Client.GetStringAsync("/"), "");

    [GeneratedRegex("<div id=\"said\".*?</body>", RegexOptions.Singleline)]
    private static partial Regex Said();

    /// <summary>What is kept of the journal as it stands now; it is written a moment after the page was made.</summary>
    private static async Task<PreparedRow> Kept(Town town, PersonId person, DateOnly? day = null)
    {
        var pages = town.App.Services.GetRequiredService<KeptPages>();
        for (var tries = 0; tries < 500; tries++)
        {
            if (
                await pages.Find(person, PreparedToday.Page) is { } row
                && (day is null || row.Day == day)
            )
            {
                return row;
            }

            await Task.Delay(20);
        }

        throw new TimeoutException("Nothing was kept.");
    }

    /// <summary>Puts something into the kept page by which it is known again.</summary>
    private static Task Tamper(Town town, PreparedRow row, string? edition = null) =>
        town
            .App.Services.GetRequiredService<KeptPages>()
            .Keep([
                new()
                {
                    Person = row.Person,
                    Page = row.Page,
                    Sequence = row.Sequence,
                    Edition = edition ?? row.Edition,
                    Day = row.Day,
                    Zone = row.Zone,
                    Content = PreparedToday.Write(new("Ana Ng, MD", Mark)),
                },
            ]);

    private static async Task Throw(Town town)
    {
        await using var context = town.App.Services.GetRequiredService<Database>().Open();
        await context.Prepared.ExecuteDeleteAsync();
    }
}
