namespace Credence.Cli.Tests.Architecture;

public sealed class WordsTests
{
    /// <summary>These files have to name the words that they forbid.</summary>
    private static readonly IEnumerable<SourceFile> Everywhere = SourceTree.Files.Where(file =>
        !file.Path.StartsWith(
            "tests/Credence.Cli.Tests/Architecture/Words",
            StringComparison.Ordinal
        )
    );

    /// <summary>Lists of families, eponyms and microbes: names are spelled as they are.</summary>
    private static readonly string[] Names =
    [
        "src/Credence.Core/PatientData/Census.Names.cs",
        "src/Credence.Core/PatientData/Lexicon.cs",
        "src/Credence.Core/PatientData/Lexicon.Known.cs",
    ];

    /// <summary>Tests may quote what people type; what ships, and what is written about it, may not.</summary>
    private static readonly IEnumerable<SourceFile> Read = Everywhere.Where(file =>
        !file.Path.StartsWith("tests/", StringComparison.Ordinal)
        && !file.Path.Contains(".min.", StringComparison.Ordinal)
        && !Names.Contains(file.Path)
    );

    [Fact]
    public void What_people_read_is_in_American_spelling() =>
        Findings.None(Read.SelectMany(Words.BritishSpellings));

    [Fact]
    public void Nothing_unfinished_is_left_in_the_project() =>
        Findings.None(Everywhere.SelectMany(Words.Unfinished));

    [Fact]
    public void No_machine_has_its_paths_in_the_project() =>
        Findings.None(Everywhere.SelectMany(Words.MachinePaths));

    [Fact]
    public void A_British_spelling_is_found_and_a_proper_name_is_not()
    {
        var page = new SourceFile(
            "docs/page.md",
            "Your licence\nA programme in paediatric haemodynamics\nOrthopaedic Surgery"
        );

        Assert.Equal(
            [
                "docs/page.md:1: licence",
                "docs/page.md:2: programme",
                "docs/page.md:2: paediatric",
                "docs/page.md:2: haemodynamics",
            ],
            Words.BritishSpellings(page)
        );
        Assert.Empty(
            Words.BritishSpellings(
                page with
                {
                    Text = "license, program, practice, analyses, exercise",
                }
            )
        );
    }

    [Fact]
    public void An_unfinished_place_is_found() =>
        Assert.Equal(
            ["src/A.cs:2: TODO", "src/A.cs:3: NotImplementedException"],
            Words.Unfinished(
                new SourceFile(
                    "src/A.cs",
                    "class A\n// TODO later\nthrow new NotImplementedException();"
                )
            )
        );

    [Fact]
    public void A_machine_path_is_found_and_an_address_is_not() =>
        Assert.Equal(
            ["docs/a.md:1: /root/credence"],
            Words.MachinePaths(
                new SourceFile(
                    "docs/a.md",
                    "see /root/credence\nhttps://example.org/work/page ~/tmp/x"
                )
            )
        );

    [Fact]
    public void No_lock_file_says_where_packages_come_from()
    {
        var lockFiles = SourceTree.Files.Where(file =>
            file.Path.EndsWith("packages.lock.json", StringComparison.Ordinal)
            || file.Path.EndsWith("nuget.config", StringComparison.OrdinalIgnoreCase)
        );

        Findings.None(lockFiles.SelectMany(Words.Addresses));
        Assert.Equal(
            ["a/packages.lock.json:2: https://"],
            Words.Addresses(
                new SourceFile("a/packages.lock.json", "{\n\"source\": \"https://example.org\"}")
            )
        );
    }
}
