using Credence.App.Folder;
using Credence.App.Problems;
using Credence.Core.Ledger;

namespace Credence.App.Tests.Folder;

public sealed class ImportIntoFolderTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("credence-import-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    private string Target => Path.Combine(root, "target");

    private string Ledger => Path.Combine(Target, "ledger.csv");

    private static ImportIntoFolder Import => new(FewRules.AtHand);

    [Fact]
    public void The_same_activity_twice_comes_in_once()
    {
        var source = Path.Combine(Examples.AsKept, "ledger-as-kept.csv");

        var first = Import.Run(source, Target, write: true);
        var written = File.ReadAllText(Ledger);
        var second = Import.Run(source, Target, write: true);

        Assert.Equal(3, first.Value!.Added.Length);
        Assert.Empty(second.Value!.Added);
        Assert.Equal(
            ["L1", "L2", "L3"],
            second.Value.AlreadyThere.Select(one => one.Existing.Value)
        );
        Assert.Equal(written, File.ReadAllText(Ledger));
    }

    [Fact]
    public void A_row_of_a_list_that_is_likely_an_entry_with_its_provider_comes_in_and_is_named()
    {
        Directory.CreateDirectory(Target);
        File.WriteAllText(
            Ledger,
            "id,date,provider,title,credits\n"
                + "L7,2026-02-10,SCCM,Sepsis management course,8 ama-pra-1\n"
                + "L8,2026-03-06,X,Opioid Prescribing Module,4 ama-pra-1\n"
        );

        var import = Import.Run(
            Path.Combine(Examples.AsKept, "ledger-as-kept.csv"),
            Target,
            write: true
        );

        Assert.Equal(3, import.Value!.Added.Length);
        var sepsis = import.Value.Added.Single(one => one.Title == "Sepsis Management Course");
        Assert.Equal(
            (sepsis.Id, new ActivityId("L7")),
            Assert.Single(import.Value.LooksLike.Select(pair => (pair.Key, pair.Value)))
        );
    }

    [Fact]
    public void An_id_that_is_taken_gives_way()
    {
        Directory.CreateDirectory(Target);
        File.WriteAllText(Ledger, "id,date,title,credits\nL1,2026-01-01,Mine,1 ama-pra-1\n");

        var import = Import.Run(
            Path.Combine(Examples.Internist, "ledger.csv"),
            Target,
            write: true
        );

        Assert.Equal(["L4", "L2", "L3"], import.Value!.Added.Select(one => one.Id.Value));
        Assert.Equal(5, File.ReadAllLines(Ledger).Length);
    }

    [Fact]
    public void A_folder_and_a_list_the_wrong_way_round_are_told_apart()
    {
        Directory.CreateDirectory(Target);
        File.WriteAllText(Ledger, "id,date,title,credits\nL1,2026-01-01,Mine,1 ama-pra-1\n");

        var import = Import.Run(Target, Ledger, write: true);

        Assert.Null(import.Value);
        Assert.Equal(
            $"{Ledger}: This is a file; activities are brought into a folder. "
                + "Name the list first and the folder after it. [import-into-file]",
            Assert.Single(import.Problems).ToString()
        );
    }

    [Fact]
    public void With_one_problem_nothing_is_written()
    {
        Directory.CreateDirectory(Target);
        File.WriteAllText(Ledger, "id,date,title,credits\nL1,2026-01-01,Mine,1 ama-pra-1\n");
        var before = File.ReadAllText(Ledger);
        var source = Path.Combine(root, "new.csv");
        File.WriteAllText(
            source,
            "id,date,title,credits\nL2,2026-01-02,Good,1 ama-pra-1\nL3,2026-01-03,Bad,-1 ama-pra-1\n"
        );

        var import = Import.Run(source, Target, write: true);

        Assert.Equal(
            "new.csv, line 3, column credits: “-1” is less than zero. Write 0 or more. [amount-negative]",
            Assert.Single(import.Problems).ToString()
        );
        Assert.Equal(before, File.ReadAllText(Ledger));
        Assert.Single(Directory.GetFiles(Target));
    }

    [Fact]
    public void A_dry_run_writes_nothing()
    {
        var import = Import.Run(Examples.Internist, Target, write: false);

        Assert.Equal(3, import.Value!.Added.Length);
        Assert.False(Directory.Exists(Target));
    }

    [Fact]
    public void A_ledger_in_somebodys_own_form_is_not_added_to()
    {
        Directory.CreateDirectory(Target);
        File.Copy(
            Path.Combine(Examples.AsKept, "ledger-as-kept.csv"),
            Path.Combine(Target, "ledger-as-kept.csv")
        );

        var import = Import.Run(Examples.Internist, Target, write: true);

        Assert.Equal("ledger-not-own", Assert.Single(import.Problems).Code);
        Assert.False(File.Exists(Ledger));
    }

    [Fact]
    public void A_folder_goes_out_and_comes_back_as_json_with_its_bodies_inside()
    {
        var folder = PracticeFolder.Read(Examples.Internist, FewRules.AtHand).Value!;
        var path = Path.Combine(root, "all.json");

        WriteExport.ToFile(
            path,
            WriteExport.Bytes(folder, "internist", ExportForm.Json),
            new ProblemList()
        );
        var import = Import.Run(path, Target, write: true);

        Assert.Equal(3, import.Value!.Added.Length);
        Assert.Equal(
            File.ReadAllText(Path.Combine(Examples.Internist, "ledger.csv")),
            File.ReadAllText(Ledger)
        );
        Assert.Contains(
            "\"custom\":{\"id\":\"state-license\"",
            File.ReadAllText(path),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_export_does_not_go_into_a_folder_that_holds_something()
    {
        var folder = PracticeFolder.Read(Examples.Internist, FewRules.AtHand).Value!;
        var problems = new ProblemList();
        File.WriteAllText(Path.Combine(root, "mine.txt"), "mine");

        WriteExport.ToFolder(folder, Examples.Internist, root, problems);

        Assert.Equal("folder-not-empty", Assert.Single(problems.Problems).Code);
        Assert.Single(Directory.GetFiles(root));
    }
}
