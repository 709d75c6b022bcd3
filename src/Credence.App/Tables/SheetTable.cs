using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Credence.App.Problems;
using ExcelDataReader;

namespace Credence.App.Tables;

/// <summary>
/// The first sheet of an Excel file that holds anything. Dates become 2026-03-05, numbers plain decimals;
/// a formula is read as the value it showed when the file was saved.
/// </summary>
public static class SheetTable
{
    private const int MostRows = 100_000;
    private const int MostColumns = 200;
    private const long MostUnpacked = 200L * 1024 * 1024;

    public static Table? Read(byte[] bytes, string file, ProblemList problems)
    {
        try
        {
            if (Unpacked(bytes) > MostUnpacked)
            {
                problems.Add(ProblemCatalog.FileTooLarge, file, $"{MostUnpacked / 1024 / 1024}");
                return null;
            }

            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            using var reader = ExcelReaderFactory.CreateReader(
                new MemoryStream(bytes, writable: false)
            );
            do
            {
                var rows = Rows(reader, file, problems);
                if (problems.Any || rows.Any(row => !row.IsBlank))
                {
                    return problems.Any ? null : new Table(file, TableKind.Sheet, rows);
                }
            } while (reader.NextResult());

            return new Table(file, TableKind.Sheet, []);
        }
        // A damaged file ends in whatever the reader stumbles over: there is no list of its exceptions.
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            problems.Add(ProblemCatalog.SheetBroken, file);
            return null;
        }
    }

    /// <summary>What a packed file claims to hold; 0 for the old format, which is not packed.</summary>
    private static long Unpacked(byte[] bytes)
    {
        if (bytes is not [(byte)'P', (byte)'K', ..])
        {
            return 0;
        }

        using var packed = new ZipArchive(new MemoryStream(bytes, writable: false));
        return packed.Entries.Sum(entry => entry.Length);
    }

    private static ImmutableArray<TableRow> Rows(
        IExcelDataReader reader,
        string file,
        ProblemList problems
    )
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        for (var number = 1; reader.Read(); number++)
        {
            if (number > MostRows)
            {
                problems.Add(ProblemCatalog.TableTooLong, file, $"{MostRows}");
                break;
            }

            var cells = ImmutableArray.CreateBuilder<string>();
            for (var column = 0; column < Math.Min(reader.FieldCount, MostColumns); column++)
            {
                cells.Add(Shown(reader.GetValue(column)));
            }

            rows.Add(new TableRow(number, cells.ToImmutable()));
        }

        return rows.ToImmutable();
    }

    private static string Shown(object? value) =>
        value switch
        {
            null => "",
            DateTime { TimeOfDay.Ticks: 0 } day => day.ToString(
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture
            ),
            DateTime moment => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            double number => Plain(number),
            bool flag => flag ? "true" : "false",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };

    /// <summary>Excel stores 0.1 + 0.2 as 0.30000000000000004: nobody typed that.</summary>
    private static string Plain(double number) =>
        Math.Abs(number) < 1e15
            ? Math.Round((decimal)number, 9).ToString("0.#########", CultureInfo.InvariantCulture)
            : number.ToString(CultureInfo.InvariantCulture);
}
