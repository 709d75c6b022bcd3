using System.Globalization;
using Credence.App.Problems;
using Credence.App.Programs;

namespace Credence.App.Certificates.Sheets;

/// <summary>A page of a PDF as a picture, never larger than a limit whatever size the page claims.</summary>
internal static class RenderPage
{
    private const int LongSide = 2500;
    private const int LongSideOfCodes = 1400;

    /// <summary>In gray, fine enough for small print; gives the name of the picture in the folder.</summary>
    public static Task<(string Name, ProblemKind? Problem)> ForRecognition(
        PrivateFolder folder,
        string pdf,
        int page,
        string[] password,
        CancellationToken cancellation
    ) => Gray(folder, pdf, page, LongSide, password, cancellation);

    /// <summary>In gray, just fine enough for a QR code of a finger's width.</summary>
    public static Task<(string Name, ProblemKind? Problem)> ForCodes(
        PrivateFolder folder,
        string pdf,
        int page,
        string[] password,
        CancellationToken cancellation
    ) => Gray(folder, pdf, page, LongSideOfCodes, password, cancellation);

    public static Task<(string Name, ProblemKind? Problem)> ForPeople(
        PrivateFolder folder,
        string pdf,
        int page,
        int longSide,
        string[] password,
        CancellationToken cancellation
    ) =>
        Run(
            folder,
            pdf,
            page,
            ["-png", "-scale-to", Text(longSide), .. password],
            ".png",
            cancellation
        );

    private static Task<(string Name, ProblemKind? Problem)> Gray(
        PrivateFolder folder,
        string pdf,
        int page,
        int longSide,
        string[] password,
        CancellationToken cancellation
    ) =>
        Run(
            folder,
            pdf,
            page,
            ["-gray", "-scale-to", Text(longSide), .. password],
            ".pgm",
            cancellation
        );

    private static async Task<(string Name, ProblemKind? Problem)> Run(
        PrivateFolder folder,
        string pdf,
        int page,
        string[] options,
        string ending,
        CancellationToken cancellation
    )
    {
        var name = $"page-{Text(page)}";
        var answer = await RunProgram.Of(
            "pdftoppm",
            ["-f", Text(page), "-l", Text(page), "-singlefile", .. options, pdf, name],
            folder.Path,
            cancellation: cancellation
        );
        return answer.End == ProgramEnd.NotInstalled ? (name, ProblemCatalog.ProgramMissing)
            : answer.WasStopped() ? (name, ProblemCatalog.ProofTooSlow)
            : !File.Exists(folder.File(name + ending)) ? (name, ProblemCatalog.ProofDamaged)
            : (name + ending, null);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
