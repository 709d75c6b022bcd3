using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Credence.App.Tables;

/// <summary>
/// Writes an Excel file with one sheet. Every cell is text: what stands in the ledger is never turned into a
/// formula or another date.
/// </summary>
public static class SheetWriter
{
    public static byte[] Write(string name, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            var part = book.AddNewPart<WorksheetPart>();
            using (var sheet = OpenXmlWriter.Create(part))
            {
                sheet.WriteStartElement(new Worksheet());
                sheet.WriteStartElement(new SheetData());
                foreach (var row in rows)
                {
                    Row(sheet, row);
                }

                sheet.WriteEndElement();
                sheet.WriteEndElement();
            }

            using var workbook = OpenXmlWriter.Create(book);
            workbook.WriteStartElement(new Workbook());
            workbook.WriteStartElement(new Sheets());
            workbook.WriteElement(
                new Sheet
                {
                    Name = name,
                    SheetId = 1,
                    Id = book.GetIdOfPart(part),
                }
            );
            workbook.WriteEndElement();
            workbook.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void Row(OpenXmlWriter sheet, IReadOnlyList<string> cells)
    {
        sheet.WriteStartElement(new Row());
        foreach (var cell in cells)
        {
            sheet.WriteElement(
                cell.Length == 0
                    ? new Cell()
                    : new Cell
                    {
                        DataType = CellValues.InlineString,
                        InlineString = new InlineString(
                            new Text(Printable(cell)) { Space = SpaceProcessingModeValues.Preserve }
                        ),
                    }
            );
        }

        sheet.WriteEndElement();
    }

    /// <summary>XML cannot hold every letter that text can.</summary>
    private static string Printable(string cell) =>
        string.Concat(
            cell.Where(letter =>
                letter is >= ' ' or '\n' or '\t' && letter is not ('\uFFFE' or '\uFFFF')
            )
        );
}
