using Credence.App.Folder;
using Credence.App.Imports;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.App.Tables;
using Credence.App.Tests.Folder;

namespace Credence.App.Tests.Imports;

public sealed class AsKeptTests
{
    private const string Heading =
        "Date,Activity,Credits,Type / Category,Requirement Tag,Proof Location\n";

    private static readonly AsKeptWords Words = AsKeptWords.Of(
        new RuleLibrary(Path.Combine(Examples.Root, "rules"))
    );

    [Fact]
    public void The_example_is_understood_cell_by_cell()
    {
        var read = Read(File.ReadAllText(Path.Combine(Examples.AsKept, "ledger-as-kept.csv")));

        Assert.Equal(
            """
            L1,2026-02-10,,Sepsis Management Course,,8 ama-pra-1,quality-improvement,,/CME/2026/sepsis.pdf,,,,,"as kept: Cat 1 / QI; Board, Hospital",,,,,,
            L2,2026-03-05,,Opioid Prescribing Module,,4 ama-pra-1,opioid-prescribing,,/CME/2026/opioid.pdf,,,,,"as kept: Cat 1 / Opioid; DEA, State",,,,,,
            L3,2026-04-20,,Leadership in Healthcare Series,,10 ama-pra-1,leadership,,/CME/2026/lead.pdf,,,,,as kept: Cat 1 / Leadership; Board elective,,,,,,

            """.ReplaceLineEndings("\n"),
            Rows(read)
        );
        Assert.Equal(18, read.Cells.Length);
        Assert.Empty(read.ToLookAt);
        Assert.Equal(
            new CellReport(
                2,
                "Type / Category",
                "Cat 1 / QI",
                "ama-pra-1, quality-improvement",
                Certainty.Sure
            ),
            read.Cells.Single(cell => cell is { Row: 2, Column: "Type / Category" })
        );
    }

    [Theory]
    [InlineData("Cat 1", "8 ama-pra-1", "")]
    [InlineData("Category 1", "8 ama-pra-1", "")]
    [InlineData("Category I", "8 ama-pra-1", "")]
    [InlineData("AMA PRA Cat 1", "8 ama-pra-1", "")]
    [InlineData("AMA PRA Category 1 Credit(s)™", "8 ama-pra-1", "")]
    [InlineData("cat. 2", "8 ama-pra-2", "")]
    [InlineData("Cat 2", "8 ama-pra-2", "")]
    [InlineData("1-A", "8 aoa-1a", "")]
    [InlineData("AOA 1-A", "8 aoa-1a", "")]
    [InlineData("AOA Category 2-B", "8 aoa-2b", "")]
    [InlineData("AAFP Prescribed", "8 aafp-prescribed", "")]
    [InlineData("MOC", "8 moc-part2", "")]
    [InlineData("MOC Part IV", "8 moc-part4", "")]
    [InlineData("ABIM MOC", "8 moc-part2@us-abim", "")]
    [InlineData("Cat 1 / MOC", "8 ama-pra-1; 8 moc-part2", "")]
    [InlineData("Cat 1 / Opioid", "8 ama-pra-1", "opioid-prescribing")]
    [InlineData("Cat 1 - Risk Management", "8 ama-pra-1", "risk-management")]
    [InlineData("Category 1, Ethics & Pain", "8 ama-pra-1", "ethics; pain-management")]
    [InlineData("Opioid", "8 hour-any", "opioid-prescribing")]
    [InlineData("ama-pra-1", "8 ama-pra-1", "")]
    [InlineData("", "8 hour-any", "")]
    public void A_type_cell_is_read_into_credit_types_and_topics(
        string cell,
        string lines,
        string topics
    )
    {
        var read = Read($"{Heading}2026-02-10,Course,8,\"{cell}\",,\n");

        var entry = Assert.Single(read.Activities);
        Assert.Equal(lines, LedgerText.Credits(entry.Lines));
        Assert.Equal(topics, LedgerText.Topics(entry.Portions));
    }

    [Theory]
    [InlineData("8", "8 ama-pra-1", Certainty.Sure)]
    [InlineData("8.0", "8 ama-pra-1", Certainty.Sure)]
    [InlineData("7.25 hrs", "7.25 ama-pra-1", Certainty.Sure)]
    [InlineData("8 Cat 2", "8 ama-pra-2", Certainty.Sure)]
    [InlineData(
        "8 AMA PRA Category 1 Credits; 4 MOC",
        "8 ama-pra-1; 4 moc-part2",
        Certainty.PleaseLook
    )]
    [InlineData("8 (2 opioid)", "8 ama-pra-1", Certainty.PleaseLook)]
    [InlineData("eight", "", Certainty.Left)]
    [InlineData("-3", "", Certainty.Left)]
    public void A_credits_cell_is_read_or_left_and_named(
        string cell,
        string lines,
        Certainty certainty
    )
    {
        var read = Read($"{Heading}2026-02-10,Course,\"{cell}\",Cat 1,,\n");

        var entry = Assert.Single(read.Activities);
        Assert.Equal(lines, LedgerText.Credits(entry.Lines));
        var report = read.Cells.Single(one => one.Column == "Credits");
        Assert.Equal(certainty, report.Certainty);
        Assert.Equal(
            report.Understood.Contains("kept in the note", StringComparison.Ordinal),
            entry.Note.Contains(cell, StringComparison.Ordinal) && certainty != Certainty.Sure
        );
    }

    [Theory]
    [InlineData("2026-02-10", Certainty.Sure)]
    [InlineData("2/10/2026", Certainty.Sure)]
    [InlineData("02/10/26", Certainty.Sure)]
    [InlineData("Feb 10, 2026", Certainty.Sure)]
    [InlineData("February 10, 2026", Certainty.Sure)]
    [InlineData("10-Feb-2026", Certainty.Sure)]
    [InlineData("46063", Certainty.Sure)]
    [InlineData("2/10/2026 8:30 AM", Certainty.Sure)]
    [InlineData("Feb 8-10, 2026", Certainty.PleaseLook)]
    [InlineData("2026-02-08 to 2026-02-10", Certainty.PleaseLook)]
    public void A_date_is_read_in_the_ways_people_write_it(string cell, Certainty certainty)
    {
        var read = Read($"{Heading}\"{cell}\",Course,8,Cat 1,,\n");

        Assert.Equal(new DateOnly(2026, 2, 10), Assert.Single(read.Activities).Date);
        Assert.Equal(certainty, read.Cells.Single(one => one.Column == "Date").Certainty);
    }

    [Fact]
    public void A_day_first_date_is_read_only_where_it_cannot_be_month_first()
    {
        var read = Read($"{Heading}13/02/2026,Course,8,Cat 1,,\n03/02/2026,Course,8,Cat 1,,\n");

        Assert.Equal(
            [new DateOnly(2026, 2, 13), new DateOnly(2026, 3, 2)],
            read.Activities.Select(entry => entry.Date)
        );
        Assert.Equal(Certainty.PleaseLook, read.Cells[0].Certainty);
    }

    [Fact]
    public void A_row_without_a_readable_date_is_a_problem_with_its_place()
    {
        var problems = new ProblemList();
        var read = Read($"{Heading}someday,Course,8,Cat 1,,\n,Other,8,Cat 1,,\n", problems);

        Assert.Empty(read.Activities);
        Assert.Equal(
            [
                "date-unreadable ledger.csv, line 2, column Date",
                "date-missing ledger.csv, line 3, column Date",
            ],
            problems.Problems.Select(problem => $"{problem.Code} {problem.Place}")
        );
    }

    [Fact]
    public void Titles_repeated_headings_totals_blank_rows_and_notes_are_not_activities()
    {
        var read = Read(
            """
            My CME 2026,,,,
            ,,,,
            Completed,Course,Provider/Sponsor,CME Credits,Certificate
            (mm/dd/yyyy),,,,
            2/10/2026,Sepsis,SCCM,8,sepsis.pdf
            ,Paid by the department,,,

            Completed,Course,Provider/Sponsor,CME Credits,Certificate
            3/5/2026,Opioids,Academy,4,yes
            Total,,,12,
            """
        );

        Assert.Equal(["Sepsis", "Opioids"], read.Activities.Select(entry => entry.Title));
        Assert.Equal(["SCCM", "Academy"], read.Activities.Select(entry => entry.Provider));
        Assert.Equal(["sepsis.pdf", ""], read.Activities.Select(entry => entry.Proof));
        Assert.Equal("Paid by the department", read.Activities[0].Note);
        Assert.Contains("Certificate: yes", read.Activities[1].Note, StringComparison.Ordinal);
        Assert.Contains(read.Cells, cell => cell is { Row: 10, Understood: "a line of totals" });
        Assert.Contains(read.Cells, cell => cell is { Row: 1, Certainty: Certainty.Left });
    }

    [Fact]
    public void What_is_not_understood_is_kept_in_the_note_or_in_its_column()
    {
        var read = Read(
            "Date,Title,Hours,Type,City,Cost\n2026-02-10,Course,8,Cat 1 / Zebra,Columbus,about 50\n"
        );

        var entry = Assert.Single(read.Activities);
        Assert.Equal("8 ama-pra-1", LedgerText.Credits(entry.Lines));
        Assert.Equal("as kept: Cat 1 / Zebra; cost about 50", entry.Note);
        Assert.Equal(
            "City=Columbus",
            string.Join(",", entry.Other.Select(o => $"{o.Key}={o.Value}"))
        );
        Assert.Equal(["Type", "Cost"], read.ToLookAt.Select(cell => cell.Column));
    }

    [Fact]
    public void For_an_osteopath_a_bare_category_one_is_worth_a_look()
    {
        var table = CsvTable.Read(
            $"{Heading}2026-02-10,Course,8,Cat 1,,\n",
            "ledger.csv",
            new ProblemList()
        )!;

        var read = new AsKeptReader(Words, isOsteopath: true).Read(table, new ProblemList());

        Assert.Contains(
            read.ToLookAt,
            cell => cell is { Column: "Type / Category", Text: "Cat 1" }
        );
    }

    [Fact]
    public void The_same_table_as_csv_excel_and_markdown_gives_the_same_ledger()
    {
        var csv = File.ReadAllText(Path.Combine(Examples.AsKept, "ledger-as-kept.csv"));
        var table = CsvTable.Read(csv, "ledger.csv", new ProblemList())!;
        string[][] cells = [.. table.Rows.Select(row => row.Cells.ToArray())];
        var sheet = SheetTable.Read(
            SheetWriter.Write("CME", cells),
            "ledger.xlsx",
            new ProblemList()
        )!;
        var markdown = MarkdownTable.Read(
            "# My CME\n\n" + MarkdownTable.Write(cells),
            "ledger.md",
            new ProblemList()
        )!;

        var expected = Rows(new AsKeptReader(Words, false).Read(table, new ProblemList()));

        Assert.Equal(expected, Rows(new AsKeptReader(Words, false).Read(sheet, new ProblemList())));
        Assert.Equal(
            expected,
            Rows(new AsKeptReader(Words, false).Read(markdown, new ProblemList()))
        );
    }

    private static AsKeptLedger Read(string csv, ProblemList? problems = null)
    {
        var list = problems ?? new ProblemList();
        var table = CsvTable.Read(csv, "ledger.csv", list)!;
        var read = new AsKeptReader(Words, isOsteopath: false).Read(table, list);
        Assert.Equal(problems is not null, list.Any);
        return read;
    }

    /// <summary>The ledger as its own CSV, without the headings.</summary>
    private static string Rows(AsKeptLedger read) =>
        LedgerWriter.Csv(read.Activities).Split('\n', 2)[1];
}
