using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Credence.App.Checkins;
using Credence.App.Folder;
using Credence.App.Goals;
using Credence.App.Ledger;
using Credence.App.Pivots;
using Credence.App.Practice;
using Credence.App.Tests.Folder;
using Credence.App.Themes;
using Credence.App.YearEnds;
using Credence.Core.YearEnds;

namespace Credence.App.Tests.WholeYears;

/// <summary>
/// The demo is the example's internist with two finished years before, lived through the app itself. After a change run once
/// with CREDENCE_ACCEPT=1: it writes <c>examples/demo</c> anew.
/// </summary>
public sealed class DemoYearsTests
{
    private const string First = """
        goals:
          - id: ultrasound
            statement: By December 2024 I place central lines by ultrasound without calling for help.
            kind: clinical-depth
            topics: [ultrasound]
            target_credits: 6
            priority: 3
            evidence: ["ten lines signed off"]
          - id: teaching
            statement: By December 2024 the residents count on my noon conference.
            kind: academic-teaching
            topics: [medical-education]
            target_credits: 4
            priority: 2
            evidence: ["two sessions given", "evaluations above four of five"]

        """;

    [Fact]
    public async Task The_demo_folder_is_what_the_app_made_of_two_years()
    {
        await using var life = await Life.Begin(new(2024, 1, 4));
        await Bring(life, "2024", First);
        await LiveThrough(life, 2024);
        await LookBack(
            life,
            2024,
            new YearEndAnswers
            {
                Reached = Reached(("ultrasound", [0]), ("teaching", [0])),
                Changed = ["responsibility"],
                Sentence =
                    "I place lines by ultrasound alone, and two noon conferences a year are mine.",
                NewGoal = "By December 2025 I lead one improvement project on my own unit.",
            }
        );
        await SharpenTheNewGoal(life);
        await LiveThrough(life, 2025);
        await LookBack(
            life,
            2025,
            new YearEndAnswers
            {
                Reached = Reached(("teaching", [0]), ("quality-improvement", [0, 1])),
                Changed = ["responsibility", "outputs"],
                Sentence =
                    "I lead the discharge project on our unit, and the quality committee asks for its figures.",
            }
        );
        life.Today = new(2026, 1, 4);
        await Bring(life, "2026", "");
        await life.Accept(await life.Propose());
        await Wonder(life);
        foreach (var row in await LedgerOf2026(life))
        {
            life.Today =
                DateOnly.Parse(row["logged"]) is var day && day < new DateOnly(2026, 4, 21)
                    ? day
                    : new(2026, 4, 20);
            Life.Done(await life.Use<RecordActivity>().Run(life.Author, row, life.Today));
        }

        // What was done instead of the plan of January is in the ledger: the rest of the year is planned anew around it.
        life.Today = new(2026, 4, 20);
        await life.Accept(await life.Propose());
        life.Today = new(2026, 4, 21);
        var dossier = await life.Dossier();
        Assert.Equal(
            [YearVerdict.Calm, YearVerdict.Scramble],
            YearEndRecord.All(dossier.Account).Select(year => year.Verdict)
        );
        Assert.Equal(8, CheckInRecord.All(dossier.Account).Length);
        Assert.Equal(
            29.25m,
            dossier
                .Check.Obligations.Single(body => body.Id == "state-license")
                .Requirements[0]
                .Counted.ToDecimal()
        );
        AssertStands(await life.Use<ExportFolder>().Run(life.Author.Person));
    }

    /// <summary>The folder on the disk, with a certificate for every row, and nothing else in it.</summary>
    private static void AssertStands(ImmutableSortedDictionary<string, byte[]> exported)
    {
        var wanted = exported.SetItems(
            DemoRows.All.Select(row => KeyValuePair.Create(row["proof"], DemoCertificate.Of(row)))
        );
        var folder = Path.Combine(Examples.Root, "examples", "demo");
        if (Environment.GetEnvironmentVariable("CREDENCE_ACCEPT") == "1")
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            foreach (var (path, bytes) in wanted)
            {
                var file = Path.Combine(folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, bytes);
            }
        }

        Assert.Equal(
            wanted.Keys,
            Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)
        );
        Assert.All(
            wanted,
            file =>
                Assert.Equal(
                    Encoding.UTF8.GetString(file.Value),
                    Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(folder, file.Key)))
                )
        );
    }

    /// <summary>A theme that recurs, and a field that is tried.</summary>
    private static async Task Wonder(Life life)
    {
        life.Today = new(2026, 2, 12);
        const string Theme = "Falls after a new sedative";
        Life.Done(
            await life.Use<NoteTheme>().Run(life.Author, Theme, ["patient-safety"], life.Today)
        );
        life.Today = new(2026, 2, 20);
        Life.Done(
            await life.Use<BeginPivot>()
                .Run(life.Author, "palliative-care", "Palliative care", [], life.Today)
        );
        life.Today = new(2026, 3, 19);
        Life.Done(
            await life.Use<NoteTheme>().Run(life.Author, Theme, ["patient-safety"], life.Today)
        );
        life.Today = new(2026, 1, 4);
    }

    /// <summary>Rows a few days after they were done, and a look back in the first days of each quarter.</summary>
    private static async Task LiveThrough(Life life, int year)
    {
        var rows = new Queue<Dictionary<string, string>>(
            DemoRows.All.Where(row => DemoRows.DayOf(row).Year == year)
        );
        for (var quarter = 1; quarter <= 4; quarter++)
        {
            var end = new DateOnly(year, 1, 1).AddMonths(3 * quarter);
            while (rows.TryPeek(out var row) && DemoRows.DayOf(row) < end)
            {
                life.Today = DemoRows.DayOf(rows.Dequeue()).AddDays(3);
                var cells = row.Where(cell => cell.Key != "rating").ToDictionary();
                Life.Done(await life.Use<RecordActivity>().Run(life.Author, cells, life.Today));
            }

            // The last quarter is looked at before the year is.
            life.Today = quarter == 4 ? end.AddDays(-14) : end.AddDays(2);
            await CheckIn(life, quarter);
        }
    }

    private static async Task CheckIn(Life life, int quarter)
    {
        var opened = life.Use<OpenCheckIn>().Run(await life.Dossier(), untilToday: quarter == 4);
        var ratings = DemoRows
            .All.Where(row => opened.Facts.Period.Span.Contains(DemoRows.DayOf(row)))
            .ToImmutableSortedDictionary(
                row => row["id"],
                row => int.Parse(row["rating"]),
                StringComparer.Ordinal
            );
        var blocks = opened
            .Facts.Blocks.Select((block, at) => (block.Day, Held: at % 3 != quarter % 3))
            .ToImmutableSortedDictionary(
                block => block.Day,
                block => block.Held ? BlockAnswer.Held : "short-staffed"
            );
        var made = Life.Done(
            await life.Use<RecordCheckIn>()
                .Run(
                    life.Author,
                    opened,
                    new CheckInAnswers
                    {
                        UntilToday = quarter == 4,
                        Ratings = ratings,
                        Blocks = blocks,
                        WhatMoved = quarter switch
                        {
                            1 => "The hands-on day was worth more than all reading.",
                            2 => "Teaching made me read what I teach.",
                            3 => "Rounds keep me current and little more.",
                            _ => "The year’s goal moved in the second half.",
                        },
                        WhatBroke = "Two Fridays went to a short-staffed ward.",
                    }
                )
        );
        Life.Done(await life.Use<SettleCheckIn>().KeepPlan(life.Author, made.Id));
    }

    private static async Task LookBack(Life life, int year, YearEndAnswers answers)
    {
        life.Today = new(year, 12, 18);
        Life.Done(await life.Use<SetUpNextYear>().Run(life.Author, year, answers, life.Today));
    }

    private static async Task SharpenTheNewGoal(Life life)
    {
        life.Today = new(2025, 1, 3);
        var goal = (await life.Practice()).Profile.Profile.Goals.Single(one =>
            one.Statement.Contains("improvement project")
        );
        Life.Done(await life.Use<DropGoal>().Run(life.Author, goal.Id));
        Life.Done(
            await life.Use<AddGoal>()
                .Run(
                    life.Author,
                    new TypedGoal
                    {
                        Statement = goal.Statement,
                        Kind = "role-transition",
                        Topics = ["quality-improvement"],
                        Target = "5",
                        Priority = "3",
                        Evidence = ["the project finished", "its figures shown to the committee"],
                    }
                )
        );
    }

    /// <summary>The example's physician and bodies in a year, with the goals of that year where others are given.</summary>
    private static async Task Bring(Life life, string year, string goals)
    {
        var profile = await File.ReadAllTextAsync(Path.Combine(Examples.Internist, "profile.yaml"));
        if (goals.Length > 0)
        {
            profile = Regex.Replace(
                profile,
                "^goals:.*?(?=^planning:)",
                goals,
                RegexOptions.Singleline | RegexOptions.Multiline,
                TimeSpan.FromSeconds(5)
            );
            profile = profile
                .Replace("start: 2026-01", $"start: {year}-01")
                .Replace("{default: 10, \"2026-07\": 5}", "{default: 8}")
                .Replace("  unavailable: [{from: 2026-07-06, to: 2026-07-17, why: family}]\n", "");
        }

        var files = ImmutableSortedDictionary<string, byte[]>.Empty.Add(
            "profile.yaml",
            Encoding.UTF8.GetBytes(profile)
        );
        foreach (var body in Directory.EnumerateFiles(Path.Combine(Examples.Internist, "bodies")))
        {
            files = files.Add(
                $"bodies/{Path.GetFileName(body)}",
                await File.ReadAllBytesAsync(body)
            );
        }

        if (goals.Length == 0)
        {
            files = files.Add(
                "candidates.yaml",
                await File.ReadAllBytesAsync(Path.Combine(Examples.Internist, "candidates.yaml"))
            );
        }

        Life.Done(await life.Use<ImportFolder>().Run(life.Author, new FilesInMemory(files)));
    }

    private static async Task<IEnumerable<Dictionary<string, string>>> LedgerOf2026(Life life)
    {
        await using var other = await Life.OfInternist(life.Today);
        return
        [
            .. (await other.Practice()).Ledger.Select(entry => entry.Cells.Cells.ToDictionary()),
        ];
    }

    private static ImmutableDictionary<string, ImmutableHashSet<int>> Reached(
        params (string Goal, int[] Places)[] reached
    ) => reached.ToImmutableDictionary(one => one.Goal, one => one.Places.ToImmutableHashSet());
}
