using System.Runtime.InteropServices;
using Credence.App.Programs;

namespace Credence.App.Doctor;

/// <summary>Something on the machine that a part of Credence works with. Without it, that part says so when it is asked.</summary>
/// <param name="Serves">What it is for, in the user's words.</param>
/// <param name="Package">Its name on Debian and Ubuntu.</param>
public sealed record Need(string Name, string Serves, string Package, Func<bool> IsThere)
{
    private const string EnglishModel = "tessdata/eng.traineddata";

    public static IReadOnlyList<Need> All { get; } =
    [
        new(
            "CBC",
            "planning the year",
            "coinor-libcbc3",
            () => IsLibrary("libCbcSolver.so.3") || RunProgram.IsInstalled("cbc")
        ),
        Program("Poppler", "reading PDF certificates", "poppler-utils", "pdftotext"),
        Library("Tesseract", "reading scans and photos", "libtesseract5", "libtesseract.so.5"),
        Library("Leptonica", "reading scans and photos", "liblept5", "liblept.so.5"),
        new("English for Tesseract", "reading scans and photos", "tesseract-ocr-eng", HasEnglish),
        Library("ZBar", "reading QR codes", "libzbar0", "libzbar.so.0"),
        Program("heif-convert", "reading an iPhone's photos", "libheif-examples", "heif-convert"),
        Program("WeasyPrint", "packet, map and transcript", "weasyprint", "weasyprint"),
        Program("qpdf", "certificates in the packet", "qpdf", "qpdf"),
        Program("prlimit", "limits for those programs", "util-linux", "prlimit"),
    ];

    private static Need Program(string name, string serves, string package, string program) =>
        new(name, serves, package, () => RunProgram.IsInstalled(program));

    private static Need Library(string name, string serves, string package, string library) =>
        new(name, serves, package, () => IsLibrary(library));

    private static bool IsLibrary(string file) => NativeLibrary.TryLoad(file, out _);

    private static bool HasEnglish() =>
        Environment.GetEnvironmentVariable("TESSDATA_PREFIX") is { Length: > 0 } chosen
            ? File.Exists(Path.Combine(chosen, "eng.traineddata"))
            : new[] { "/usr/share/tesseract-ocr/5", "/usr/share/tesseract-ocr", "/usr/share" }.Any(
                folder => File.Exists(Path.Combine(folder, EnglishModel))
            );
}
