using System.Globalization;
using Credence.App.Problems;
using Credence.App.Tables;
using CsvHelper;

namespace Credence.App.Tests.Tables;

/// <summary>An independent reader and writer of CSV, held against our own.</summary>
public sealed class CsvOracleTests
{
    private static readonly string[] Cells =
    [
        "",
        "a",
        "a,b",
        "say \"yes\"",
        "two\nlines",
        "two\r\nlines",
        " spaces ",
        "\"",
        "\"\"",
        ",",
        "=SUM(A1)",
        "Ä 日本 😀",
        "'",
        "a;b\tc",
    ];

    [Fact]
    public void Another_reader_reads_what_we_write()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var rows = Rows(seed);
            using var reader = new CsvParser(
                new StringReader(CsvTable.Write(rows)),
                CultureInfo.InvariantCulture
            );

            foreach (var row in rows)
            {
                Assert.True(reader.Read(), $"seed {seed}");
                Assert.Equal(row, reader.Record);
            }
        }
    }

    [Fact]
    public void We_read_what_another_writer_writes()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var rows = Rows(seed);
            using var text = new StringWriter();
            using (var writer = new CsvWriter(text, CultureInfo.InvariantCulture))
            {
                foreach (var row in rows)
                {
                    Array.ForEach(row, writer.WriteField);
                    writer.NextRecord();
                }
            }

            var table = CsvTable.Read(text.ToString(), "ledger.csv", new ProblemList())!;

            Assert.Equal(rows.Length, table.Rows.Length);
            for (var row = 0; row < rows.Length; row++)
            {
                Assert.Equal(rows[row], table.Rows[row].Cells);
            }
        }
    }

    /// <summary>The first row names the columns, so that the separator is plain to see.</summary>
    private static string[][] Rows(int seed)
    {
        var random = new Random(seed);
        return
        [
            ["id", "date", "title", "note"],
            .. Enumerable
                .Range(0, random.Next(1, 8))
                .Select(_ =>
                    Enumerable.Range(0, 4).Select(_ => Cells[random.Next(Cells.Length)]).ToArray()
                )
                .Where(row => row.Any(cell => cell.Length > 0)),
        ];
    }
}
