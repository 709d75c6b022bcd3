using System.Runtime.InteropServices;

namespace Credence.App.Certificates.Recognition;

/// <summary>What the QR codes of a picture say, by zbar.</summary>
internal static class QrCodes
{
    private const uint Gray = 0x30303859; // "Y800"

    public static string[] In(byte[] dots, int width, int height)
    {
        var scanner = CreateScanner();
        var image = CreateImage();
        var kept = GCHandle.Alloc(dots, GCHandleType.Pinned);
        try
        {
            SetFormat(image, Gray);
            SetSize(image, (uint)width, (uint)height);
            SetData(image, kept.AddrOfPinnedObject(), (nuint)dots.Length, 0);
            Scan(scanner, image);
            var found = new List<string>();
            for (var symbol = First(image); symbol != 0; symbol = Next(symbol))
            {
                if (Marshal.PtrToStringUTF8(Text(symbol)) is { Length: > 0 and < 2000 } text)
                {
                    found.Add(text);
                }
            }

            return [.. found.Distinct(StringComparer.Ordinal)];
        }
        finally
        {
            DestroyImage(image);
            DestroyScanner(scanner);
            kept.Free();
        }
    }

    [DllImport(NativeLibraries.Zbar, EntryPoint = "zbar_image_scanner_create")]
    private static extern nint CreateScanner();

    [DllImport(NativeLibraries.Zbar, EntryPoint = "zbar_image_scanner_destroy")]
    private static extern void DestroyScanner(nint scanner);

    [DllImport(NativeLibraries.Zbar, EntryPoint = "zbar_scan_image")]
    private static extern int Scan(nint scanner, nint image);

    [DllImport(NativeLibraries.Zbar, EntryPoint = "zbar_image_create")]
    private static extern nint CreateImage();

    [DllImport(NativeLibraries.Zbar, EntryPoint = "zbar_image_destroy")]
    private static extern void DestroyImage(nint image);

    [DllImport(NativeLibraries.Zbar, EntryPoint = "zbar_image_set_format")]
    private static extern void SetFormat(nint image, uint format);

    [DllImport(NativeLibraries.Zbar, EntryPoint = "zbar_image_set_size")]
    private static extern void SetSize(nint image, uint width, uint height);

    [DllImport(NativeLibraries.Zbar, EntryPoint = "zbar_image_set_data")]
    private static extern void SetData(nint image, nint data, nuint length, nint cleanup);

    [DllImport(NativeLibraries.Zbar, EntryPoint = "zbar_image_first_symbol")]
    private static extern nint First(nint image);

    [DllImport(NativeLibraries.Zbar, EntryPoint = "zbar_symbol_next")]
    private static extern nint Next(nint symbol);

    [DllImport(NativeLibraries.Zbar, EntryPoint = "zbar_symbol_get_data")]
    private static extern nint Text(nint symbol);
}
