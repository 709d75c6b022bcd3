using System.Collections.Immutable;
using System.Text.Json;
using Credence.App.Programs;

namespace Credence.App.Certificates.Sheets;

/// <summary>
/// The values filled into a PDF's form. Some programs write them without an appearance, so that the text layer lacks
/// them: their appearance is made, and the words are taken once more.
/// </summary>
internal static class FormValues
{
    private const string Filled = "filled.pdf";

    public static bool MayHave(ReadOnlySpan<byte> pdf) =>
        pdf.IndexOf("/AcroForm"u8) >= 0 || pdf.IndexOf("/ObjStm"u8) >= 0;

    public static async Task<ImmutableArray<SheetPage>> Add(
        ImmutableArray<SheetPage> pages,
        GivenFile file,
        PrivateFolder folder,
        string name,
        CancellationToken cancellation
    )
    {
        string[] password = file.Password is { Length: > 0 } given ? [$"--password={given}"] : [];
        var listed = await RunProgram.Of(
            "qpdf",
            ["--json", "--json-key=acroform", .. password, name],
            folder.Path,
            cancellation: cancellation
        );
        if (listed.Output.Length == 0 || !LacksAValue(listed.Output, pages))
        {
            return pages;
        }

        await RunProgram.Of(
            "qpdf",
            ["--generate-appearances", "--decrypt", .. password, name, Filled],
            folder.Path,
            cancellation: cancellation
        );
        if (!File.Exists(folder.File(Filled)))
        {
            return pages;
        }

        var again = await RunProgram.Of(
            "pdftotext",
            ["-tsv", "-l", $"{PdfSheets.MostPages}", Filled, "-"],
            folder.Path,
            cancellation: cancellation
        );
        var filled = again.Done ? WordTable.Pages(again.Words(), TextSource.Text) : [];
        return filled.Length == pages.Length ? filled : pages;
    }

    private static bool LacksAValue(ReadOnlyMemory<byte> json, ImmutableArray<SheetPage> pages)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (
                !document.RootElement.TryGetProperty("acroform", out var form)
                || !form.TryGetProperty("fields", out var fields)
            )
            {
                return false;
            }

            var words = pages
                .SelectMany(page => page.Words)
                .Select(word => word.Text)
                .ToHashSet(StringComparer.Ordinal);
            return fields
                .EnumerateArray()
                .Select(field => field.TryGetProperty("value", out var value) ? value : default)
                .Where(value => value.ValueKind == JsonValueKind.String)
                .Select(value => value.GetString()!)
                .Select(value =>
                    value.StartsWith("u:", StringComparison.Ordinal) ? value[2..] : value
                )
                .Where(value => value.Length > 0 && value[0] != '/')
                .Any(value =>
                    value
                        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                        .Any(word => !words.Contains(word))
                );
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
