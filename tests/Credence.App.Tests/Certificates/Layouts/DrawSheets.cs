using System.Globalization;
using System.Text;
using Credence.App.Programs;

namespace Credence.App.Tests.Certificates.Layouts;

/// <summary>Turns drawn sheets into PDFs by WeasyPrint, and those into scans and photos as they come out of a life.</summary>
public static class DrawSheets
{
    private static readonly ProgramLimits Patient = new()
    {
        Time = TimeSpan.FromMinutes(4),
        Megabytes = 4000,
    };

    public static IEnumerable<DrawnSheet> Of(int seed, int rounds) =>
        Enumerable
            .Range(0, rounds)
            .SelectMany(round =>
                CertificateLayouts
                    .All.Concat(OtherLayouts.All)
                    .Select(
                        (layout, at) => layout(new Invented((seed * 1000) + (round * 100) + at))
                    )
            );

    /// <summary>The files in the order of the sheets.</summary>
    public static async Task<List<string>> Write(
        IReadOnlyList<DrawnSheet> sheets,
        Func<int, Taken> taken,
        string folder,
        int seed
    )
    {
        // One run of the program for all of them: each sheet names its own kind of page, and pages are told apart by a mark.
        var html = new StringBuilder(
            "<html><head><meta charset='utf-8'><style>@page tall{size:Letter;margin:0.7in}@page wide{size:Letter landscape;margin:0.6in}tr{break-inside:avoid}table[cellpadding] td,table[cellpadding] th{padding:4px 6px}.tall{page:tall;break-before:page}.wide{page:wide;break-before:page}</style></head><body>"
        );
        for (var at = 0; at < sheets.Count; at++)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<div class='{(sheets[at].IsWide ? "wide" : "tall")}'><a id='s{at}' style='bookmark-level:1;bookmark-label:\"{at}\"'></a>{sheets[at].Html}</div>"
            );
        }

        await File.WriteAllTextAsync(
            Path.Combine(folder, "all.html"),
            html.Append("</body></html>").ToString()
        );
        await Run("weasyprint", folder, "all.html", "all.pdf");
        var first = await FirstPages(folder, sheets.Count);
        var files = new List<string>();
        for (var at = 0; at < sheets.Count; at++)
        {
            var name = $"d{at:000}.pdf";
            var last = at + 1 < sheets.Count ? $"{first[at + 1] - 1}" : "z";
            await Run(
                "qpdf",
                folder,
                "all.pdf",
                "--pages",
                "all.pdf",
                $"{first[at]}-{last}",
                "--",
                name
            );
            files.Add(await TakeSheets.As(taken(at), folder, name, new Random((seed * 31) + at)));
        }

        return files;
    }

    private static async Task<List<int>> FirstPages(string folder, int count)
    {
        var run = await RunProgram.Of(
            "qpdf",
            ["--json", "--json-key=outlines", "all.pdf"],
            folder,
            Patient
        );
        using var json = System.Text.Json.JsonDocument.Parse(run.Output);
        var pages = json
            .RootElement.GetProperty("outlines")
            .EnumerateArray()
            .Where(entry => int.TryParse(entry.GetProperty("title").GetString(), out _))
            .Select(entry => entry.GetProperty("destpageposfrom1").GetInt32())
            .ToList();
        return pages.Count == count
            ? pages
            : throw new InvalidOperationException(
                $"{pages.Count} of {count} sheets were drawn: {run.Errors}"
            );
    }

    internal static async Task Run(string program, string folder, params string[] arguments)
    {
        var run = await RunProgram.Of(program, arguments, folder, Patient);
        // qpdf ends with 3 where it only warns.
        if (!run.Done && run.ExitCode != 3)
        {
            throw new InvalidOperationException($"{program}: {run.End} {run.Errors}");
        }
    }
}
