using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Credence.App.Problems;
using Credence.App.Programs;

namespace Credence.App.Packets;

/// <summary>A heading of a printed document with its page; 1 is the outermost level.</summary>
public sealed record Bookmark(int Level, string Text, int Page);

/// <summary>A document as PDF.</summary>
public sealed record PrintedDocument(string File, int Pages, ImmutableArray<Bookmark> Bookmarks);

/// <summary>HTML that is to be printed.</summary>
/// <param name="OnOnePage">Made smaller until it fits.</param>
public sealed record SheetHtml(string Html, bool OnOnePage = false);

/// <summary>
/// Prints the app's own pages with WeasyPrint. It can read nothing but the HTML it is handed: no network, no file.
/// </summary>
public static class PrintSheet
{
    private const string Program = "weasyprint";
    public const string Package = "weasyprint fonts-liberation";

    private static readonly ProgramLimits Limits = new()
    {
        Time = TimeSpan.FromSeconds(120),
        Megabytes = 3072,
        OutputMegabytes = 128,
    };

    /// <summary>Starts at once and waits for the HTML: what takes longest at the start is loaded meanwhile.</summary>
    public static async Task<Outcome<PrintedDocument>> Run(
        Task<string> html,
        bool onOnePage,
        string folder,
        string name,
        CancellationToken cancellation
    )
    {
        if (Python() is not { } python)
        {
            return Outcome<PrintedDocument>.Not(
                ProblemCatalog.PrinterMissing.At(Program, Program, Package)
            );
        }

        var run = await RunProgram.Of(
            python,
            [
                "-I",
                await Script("print.py", folder, cancellation),
                name,
                .. onOnePage ? (string[])["one-page"] : [],
            ],
            folder,
            Limits,
            later: Input(html),
            cancellation: cancellation
        );
        if (!run.Done)
        {
            return Outcome<PrintedDocument>.Not(
                ProblemCatalog.DocumentFailed.At(Program, LastLine(run))
            );
        }

        using var answer = JsonDocument.Parse(run.Output);
        return Outcome<PrintedDocument>.Of(
            new(
                Path.Combine(folder, name),
                answer.RootElement.GetProperty("pages").GetInt32(),
                [
                    .. answer
                        .RootElement.GetProperty("marks")
                        .EnumerateArray()
                        .Select(mark => new Bookmark(
                            mark[0].GetInt32(),
                            mark[1].GetString() ?? "",
                            mark[2].GetInt32()
                        )),
                ]
            )
        );
    }

    /// <summary>A document by itself, as its bytes.</summary>
    public static async Task<Outcome<byte[]>> Bytes(
        SheetHtml sheet,
        CancellationToken cancellation = default
    )
    {
        using var folder = new PrivateFolder();
        var printed = await Run(
            Task.FromResult(sheet.Html),
            sheet.OnOnePage,
            folder.Path,
            "sheet.pdf",
            cancellation
        );
        return printed.Done
            ? Outcome<byte[]>.Of(await File.ReadAllBytesAsync(printed.Value.File, cancellation))
            : printed.Refused<byte[]>();
    }

    internal static async Task<string> Script(
        string name,
        string folder,
        CancellationToken cancellation
    )
    {
        var path = Path.Combine(folder, name);
        await using var script = typeof(PrintSheet).Assembly.GetManifestResourceStream(
            $"Packets/{name}"
        )!;
        await using var file = File.Create(path);
        await script.CopyToAsync(file, cancellation);
        return path;
    }

    /// <summary>The interpreter that WeasyPrint itself was installed for: its first line names it.</summary>
    internal static string? Python()
    {
        if (RunProgram.PathOf(Program) is not { } path)
        {
            return null;
        }

        var first = File.ReadLines(path).FirstOrDefault("");
        var named = first.StartsWith("#!", StringComparison.Ordinal)
            ? first[2..].Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault("python3")
            : "python3";
        return File.Exists(named) ? named : Path.GetFileName(named);
    }

    internal static string LastLine(ProgramRun run) =>
        run.End switch
        {
            ProgramEnd.OutOfTime => "It took too long.",
            ProgramEnd.TooMuchOutput => "It became too large.",
            _ => run.Errors.TrimEnd().Split('\n')[^1],
        };

    private static async Task<byte[]> Input(Task<string> html) =>
        Encoding.UTF8.GetBytes(await html);
}
