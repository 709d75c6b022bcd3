using Credence.Cli.Commands;

namespace Credence.Cli.Tests.Commands;

public sealed class ImportExportTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("credence-cli-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void An_import_tells_what_came_in_and_how_each_cell_was_understood()
    {
        var run = Run.Of(terminal =>
            Import.Run(Run.AsKept, In("new"), dryRun: false, cells: true, json: false, terminal)
        );

        Assert.Equal(0, run.Exit);
        Approved.Is(run.Answer);
    }

    [Fact]
    public void An_import_with_a_problem_writes_nothing_and_exits_with_two()
    {
        File.WriteAllText(In("bad.csv"), "Date,Activity,Credits\nsomeday,Course,8\n");

        var run = Run.Of(terminal =>
            Import.Run(In("bad.csv"), In("new"), dryRun: false, cells: false, json: false, terminal)
        );

        Assert.Equal(2, run.Exit);
        Assert.Equal(
            "bad.csv, line 2, column Date: “someday” is not a date. Write it as 2026-03-05. [date-unreadable]\nNothing was imported.\n",
            run.Aside
        );
        Assert.False(Directory.Exists(In("new")));
    }

    [Fact]
    public void Exporting_the_export_gives_the_same_bytes()
    {
        Assert.Equal(0, Exported(Run.Internist, In("one")));
        Assert.Equal(0, Exported(In("one"), In("two")));

        var files = Directory.GetFiles(In("one"), "*", SearchOption.AllDirectories);
        Assert.Equal(7, files.Length);
        Assert.All(
            files,
            file =>
                Assert.Equal(
                    File.ReadAllBytes(file),
                    File.ReadAllBytes(file.Replace(In("one"), In("two")))
                )
        );
    }

    [Theory]
    [InlineData("ledger.csv")]
    [InlineData("ledger.xlsx")]
    [InlineData("ledger.md")]
    [InlineData("all.json")]
    public void Every_exported_form_comes_back_as_the_same_ledger(string name)
    {
        Assert.Equal(0, Exported(Run.Internist, In(name)));

        var run = Run.Of(terminal =>
            Import.Run(In(name), In("back"), dryRun: false, cells: false, json: false, terminal)
        );

        Assert.Equal(0, run.Exit);
        Assert.Equal(
            File.ReadAllText(Path.Combine(Run.Internist, "ledger.csv")),
            File.ReadAllText(Path.Combine(In("back"), "ledger.csv"))
        );
    }

    [Fact]
    public void Without_an_output_the_ledger_goes_to_standard_output_as_csv()
    {
        using var stream = new MemoryStream();

        var run = Run.Of(terminal =>
            Export.Run(Run.Internist, "-", "auto", terminal, () => stream)
        );

        Assert.Equal(0, run.Exit);
        Assert.Equal(
            File.ReadAllBytes(Path.Combine(Run.Internist, "ledger.csv")),
            stream.ToArray()
        );
    }

    private string In(string name) => Path.Combine(root, name);

    private static int Exported(string folder, string output) =>
        Run.Of(terminal => Export.Run(folder, output, "auto", terminal, () => Stream.Null)).Exit;
}
