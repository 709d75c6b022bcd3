using Credence.App.Problems;
using Credence.App.Tables;

namespace Credence.App.Tests.Tables;

public sealed class TableTests
{
    [Theory]
    [InlineData("a,b\n1,2\n")]
    [InlineData("a,b\r\n1,2\r\n")]
    [InlineData("a,b\r1,2\r")]
    [InlineData("a,b\n1,2")]
    [InlineData("a;b\n1;2\n")]
    [InlineData("a\tb\n1\t2\n")]
    [InlineData("\"a\",\"b\"\n\"1\",\"2\"\n")]
    public void Every_line_end_and_separator_gives_the_same_table(string text)
    {
        var table = CsvTable.Read(text, "ledger.csv", new ProblemList())!;

        Assert.Equal(["a,b", "1,2"], table.Rows.Select(row => string.Join(',', row.Cells)));
    }

    [Fact]
    public void Quotes_hold_separators_quotes_and_line_ends_and_the_lines_are_still_counted()
    {
        var table = CsvTable.Read(
            "a,b\n\"x, \"\"y\"\"\nz\",2\n3,4\n",
            "ledger.csv",
            new ProblemList()
        )!;

        Assert.Equal("x, \"y\"\nz", table.Rows[1][0]);
        Assert.Equal([1, 2, 4], table.Rows.Select(row => row.Number));
    }

    [Fact]
    public void A_quote_that_never_closes_is_named_by_the_line_it_opens_on()
    {
        var problems = new ProblemList();

        Assert.Null(CsvTable.Read("a,b\n1,2\n\"3,4\n5,6\n", "ledger.csv", problems));
        Assert.Equal("ledger.csv, line 3", Assert.Single(problems.Problems).Place);
    }

    [Fact]
    public void What_is_written_as_csv_excel_and_markdown_reads_back()
    {
        string[][] cells =
        [
            ["id", "title"],
            ["L1", "a | b"],
            ["=SUM(A1)", "x, \"y\""],
            ["", "two\nlines"],
        ];

        var csv = CsvTable.Read(CsvTable.Write(cells), "t.csv", new ProblemList())!;
        var sheet = SheetTable.Read(
            SheetWriter.Write("Sheet", cells),
            "t.xlsx",
            new ProblemList()
        )!;
        var markdown = MarkdownTable.Read(MarkdownTable.Write(cells), "t.md", new ProblemList())!;

        foreach (var table in new[] { csv, sheet, markdown })
        {
            for (var row = 0; row < cells.Length; row++)
            {
                Assert.Equal(cells[row], new[] { table.Rows[row][0], table.Rows[row][1] });
            }
        }
    }

    [Fact]
    public void A_place_is_a_line_and_column_in_a_text_and_a_cell_in_a_sheet()
    {
        var row = new TableRow(4, []);

        Assert.Equal(
            "l.csv, line 4, column credits",
            new Table("l.csv", TableKind.Text, []).Place(row, 2, "credits")
        );
        Assert.Equal(
            "l.xlsx, cell AB4",
            new Table("l.xlsx", TableKind.Sheet, []).Place(row, 27, "credits")
        );
    }
}
