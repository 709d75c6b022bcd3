using Credence.App.Checks;
using Credence.App.Folder;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.App.Tests.Folder;

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
}
