using System.Text;
using Credence.App.Checks;
using Credence.App.Folder;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.App.Store;
using Credence.App.Tests.Folder;
using Credence.App.Tests.Ledger;
using Credence.App.Tests.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Credence.App.Tests.Problems;

/// <summary>The samples of the gallery that need more than a few files to come about.</summary>
public sealed class ProblemSamplesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("credence-samples-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_file_that_another_program_holds_is_named()
    {
        var profile = Path.Combine(folder, "profile.yaml");
        using var held = new FileStream(profile, FileMode.Create, FileAccess.Write, FileShare.None);
        held.WriteByte((byte)'#');

        var reading = PracticeFolder.Read(folder, FewRules.AtHand);

        Assert.Equal(
            "profile.yaml: The file cannot be read (IOException). Check that it is open to you and not in use. [file-unreadable]",
            Assert.Single(reading.Problems).ToString()
        );
    }

    [Fact]
    public void After_a_hundred_problems_the_rest_is_counted()
    {
        File.WriteAllText(
            Path.Combine(folder, "profile.yaml"),
            "physician: {name: Jordan Avery}\n"
        );
        File.WriteAllText(
            Path.Combine(folder, "ledger.csv"),
            "date\n" + string.Concat(Enumerable.Repeat("someday\n", 103))
        );

        var problems = PracticeFolder.Read(folder, FewRules.AtHand).Problems;

        Assert.Equal(101, problems.Length);
        Assert.Equal(
            "ledger.csv, line 101, column date: There are 3 more problems. Mend those above first. [and-more]",
            problems[^1].ToString()
        );
    }

    [Fact]
    public void A_body_of_the_library_has_the_name_of_its_file()
    {
        var path = Path.Combine(folder, "hospital", "my-hospital.yaml");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "id: your-hospital\nrequirements:\n  - {id: total, amount: 25}\n");

        var problems = new RuleLibrary(folder).Find("my-hospital")!.Problems;

        Assert.Equal(
            "my-hospital.yaml, line 1, column 1: The id “your-hospital” is not the file's name “my-hospital”. "
                + "Give both the same name. [id-not-file-name]",
            Assert.Single(problems).ToString()
        );
    }

    [Fact]
    public void A_time_zone_that_no_machine_knows_is_named()
    {
        var problems = new ProblemList();

        Today.In("Mars/Olympus_Mons", TimeProvider.System, problems);

        Assert.Equal(
            "profile.yaml: “Mars/Olympus_Mons” is not a time zone this machine knows; its own is used. "
                + "Write it as America/New_York. [timezone-unknown]",
            Assert.Single(problems.Notices).ToString()
        );
    }

    [Fact]
    public void A_body_of_the_library_that_cannot_be_read_is_told_with_its_own_problem()
    {
        var path = Path.Combine(folder, "hospital", "my-hospital.yaml");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "id: my-hospital\n");
        var rules = FewRules.AtHand with { Find = new RuleLibrary(folder).Find };

        var problems = new ProblemList();
        ProfileReader.Read(
            "obligations: [{body: my-hospital}]",
            "profile.yaml",
            rules,
            (_, _, _) => null,
            problems
        );

        Assert.Equal(
            "profile.yaml, line 1, column 22: The rule library's own file for “my-hospital” cannot be read: "
                + "my-hospital.yaml, line 1, column 1: There are no requirements. Add requirements: a list with id and "
                + "amount; write [] for a body that asks for nothing. [requirements-missing] "
                + "Report it; until then leave this obligation out. [body-broken]",
            Assert.Single(problems.Problems).ToString()
        );
    }

    [Fact]
    public async Task A_full_disk_loses_nothing_and_is_named()
    {
        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);
        await using var context = store.Database.Open();
        await context.Database.ExecuteSqlRawAsync("PRAGMA max_page_count = 1");

        var failure = await Assert.ThrowsAsync<SqliteException>(() =>
            context.Database.ExecuteSqlRawAsync(
                "CREATE TABLE no_room AS SELECT randomblob(1000000)"
            )
        );

        Assert.EndsWith(
            ": The disk is full. Make room, then try again; nothing was lost. [database-full]",
            store.Database.Explain(failure)!.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_change_that_changes_nothing_and_one_that_comes_too_late_are_named()
    {
        await using var ledger = await LedgerCase.Begin(DatabaseKind.Sqlite);
        var seen = (await ledger.Add(("date", "2026-02-10"), ("title", "Sepsis"))).Value!.Sequence;

        var same = await ledger.Correct.Run(
            ledger.Author,
            "L1",
            seen,
            LedgerCase.Row(("title", "Sepsis"))
        );
        await ledger.Correct.Run(ledger.Author, "L1", seen, LedgerCase.Row(("title", "theirs")));
        var late = await ledger.Correct.Run(
            ledger.Author,
            "L1",
            seen,
            LedgerCase.Row(("title", "mine"))
        );

        Assert.Equal(
            "L1: Nothing is different. Nothing needs to be done. [nothing-changed]",
            Assert.Single(same.Problems).ToString()
        );
        Assert.Equal(
            "L1: This was changed meanwhile. Look at what stands there now, then make your change again. "
                + "[changed-meanwhile]",
            Assert.Single(late.Problems).ToString()
        );
    }

    [Fact]
    public async Task A_population_brings_its_bodies_within_the_line()
    {
        using var line = new MemoryStream(
            """{"id": "p1", "profile": {"obligations": [{"custom": "hospital.yaml"}]}}"""u8.ToArray()
        );
        using var written = new MemoryStream();

        await new EvaluatePopulation(RuleLibrary.OfProgram, TimeProvider.System).Run(
            line,
            "population.jsonl",
            written,
            new DateOnly(2026, 11, 22),
            full: false
        );

        Assert.Contains(
            "body-not-inline",
            Encoding.UTF8.GetString(written.ToArray()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_rarely_happens_has_its_words_too()
    {
        Assert.Equal(
            "population.jsonl, line 3: Credence itself failed on this physician (OverflowException). "
                + "Report it, with the line, names taken out. [check-failed]",
            ProblemCatalog
                .CheckFailed.At("population.jsonl, line 3", "OverflowException")
                .ToString()
        );
        Assert.Equal(
            "out.jsonl: The file cannot be written: IOException. Check the folder and the space that is left. "
                + "[output-unwritable]",
            ProblemCatalog.OutputUnwritable.At("out.jsonl", "IOException").ToString()
        );
        Assert.Equal(
            "more.jsonl: The folder's history was left out: this account has its own. "
                + "Nothing needs to be done; to keep both, import into an empty account. [history-left-out]",
            ProblemCatalog.HistoryLeftOut.At("more.jsonl").ToString()
        );
    }
}
