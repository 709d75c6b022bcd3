using System.Text;
using Credence.App.Folder;
using Credence.App.Imports;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.App.Rules.Yaml;
using Credence.App.Tables;

namespace Credence.App.Tests.Folder;

/// <summary>
/// Every reader, fed with real files that a seeded hand has damaged: it either reads them or says what is wrong, and
/// never throws. CREDENCE_TEST_FULL=1 damages a hundred times as often.
/// </summary>
public sealed class FuzzTests
{
    private static readonly int Times =
        Environment.GetEnvironmentVariable("CREDENCE_TEST_FULL") == "1" ? 30_000 : 300;

    private static readonly AsKeptWords Words = AsKeptWords.Of(
        new RuleLibrary(Path.Combine(Examples.Root, "rules"))
    );

    [Theory]
    [InlineData("profile.yaml")]
    [InlineData("ledger.csv")]
    [InlineData("ledger.xlsx")]
    [InlineData("ledger.md")]
    [InlineData("candidates.yaml")]
    [InlineData("plan.yaml")]
    [InlineData("more.jsonl")]
    [InlineData("bodies/dea.yaml")]
    public void A_damaged_file_of_a_folder_is_read_or_refused_in_words(string path)
    {
        var files = Files();
        var whole = files.TryGetValue(path, out var given) ? given : Made(path);
        files.Remove("ledger.csv");
        for (var seed = 0; seed < Times; seed++)
        {
            files[path] = new Damage(seed).Of(whole);

            var reading = FolderReader.Read(new FilesInMemory(files), FewRules.AtHand);

            Assert.True(reading.Value is not null || reading.Problems.Length > 0, $"seed {seed}");
            Assert.All(reading.Problems, problem => Assert.NotEqual("", problem.Remedy));
        }
    }

    [Fact]
    public void A_damaged_list_of_ones_own_is_read_or_refused_in_words()
    {
        var whole = File.ReadAllBytes(Path.Combine(Examples.AsKept, "ledger-as-kept.csv"));
        for (var seed = 0; seed < Times * 3; seed++)
        {
            var problems = new ProblemList();
            var table = TableFile.Read(new Damage(seed).Of(whole), "ledger.csv", problems);

            var read = table is null
                ? null
                : new AsKeptReader(Words, seed % 2 == 0).Read(table, problems);

            Assert.True(read is not null || problems.Any, $"seed {seed}");
        }
    }

    [Fact]
    public void Damaged_json_is_read_or_refused_in_words()
    {
        var whole = Encoding.UTF8.GetBytes(
            """{"id":"p1","profile":{"physician":{"name":"Jordan"}},"ledger":[{"date":"2026-01-02","credits":"8 ama-pra-1"}]}"""
        );
        for (var seed = 0; seed < Times * 3; seed++)
        {
            var problems = new ProblemList();

            var tree = JsonTree.Read(new Damage(seed).Of(whole), "line", 1, problems);

            Assert.True(tree is not null || problems.Any, $"seed {seed}");
        }
    }

    [Theory]
    [InlineData("profile.yaml")]
    [InlineData("ledger.csv")]
    [InlineData("ledger.xlsx")]
    [InlineData("ledger.md")]
    [InlineData("candidates.yaml")]
    public void Ten_megabytes_of_garbage_are_refused_in_words(string path)
    {
        var files = Files();
        files.Remove("ledger.csv");
        var garbage = new byte[10 * 1024 * 1024];
        new Random(7).NextBytes(garbage);
        files[path] = garbage;

        var reading = FolderReader.Read(new FilesInMemory(files), FewRules.AtHand);

        Assert.Null(reading.Value);
        Assert.Contains(
            reading.Problems,
            problem => problem.Place.StartsWith(path, StringComparison.Ordinal)
        );
    }

    private static Dictionary<string, byte[]> Files() =>
        Directory
            .EnumerateFiles(Examples.Internist, "*", SearchOption.AllDirectories)
            .ToDictionary(
                path => Path.GetRelativePath(Examples.Internist, path).Replace('\\', '/'),
                File.ReadAllBytes
            );

    private static byte[] Made(string path)
    {
        var table = CsvTable.Read(
            File.ReadAllText(Path.Combine(Examples.Internist, "ledger.csv")),
            "ledger.csv",
            new ProblemList()
        )!;
        string[][] cells = [.. table.Rows.Select(row => row.Cells.ToArray())];
        return path switch
        {
            "ledger.xlsx" => SheetWriter.Write("Ledger", cells),
            "ledger.md" => Encoding.UTF8.GetBytes(MarkdownTable.Write(cells)),
            "plan.yaml" =>
                "accepted: 2026-01-04\nitems:\n  - {candidate: hemodynamics, month: 2026-03, units: 1, done: [L7]}\n"u8.ToArray(),
            _ => "{\"kind\":\"check-in\"}\n{\"kind\":\"theme\",\"text\":\"sepsis\"}\n"u8.ToArray(),
        };
    }
}
