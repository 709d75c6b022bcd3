using System.Reflection;
using System.Runtime.InteropServices;

namespace Credence.App.Certificates.Recognition;

/// <summary>The C libraries behind recognition, by whatever version the machine has.</summary>
internal static class NativeLibraries
{
    public const string Tesseract = "credence-tesseract";
    public const string Leptonica = "credence-leptonica";
    public const string Zbar = "credence-zbar";

    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        [Tesseract] = ["libtesseract.so.5", "libtesseract.so.4"],
        [Leptonica] = ["liblept.so.5", "libleptonica.so.6"],
        [Zbar] = ["libzbar.so.0"],
    };

    /// <summary>To be called once before the first use.</summary>
    public static void Prepare() =>
        NativeLibrary.SetDllImportResolver(typeof(NativeLibraries).Assembly, Load);

    public static bool CanRecognize => Find(Tesseract) != 0 && Find(Leptonica) != 0;

    public static bool CanReadCodes => Find(Zbar) != 0;

    private static nint Load(string name, Assembly assembly, DllImportSearchPath? path) =>
        Names.ContainsKey(name) ? Find(name) : 0;

    private static nint Find(string name)
    {
        foreach (var file in Names[name])
        {
            if (NativeLibrary.TryLoad(file, out var handle))
            {
                return handle;
            }
        }

        return 0;
    }
}
