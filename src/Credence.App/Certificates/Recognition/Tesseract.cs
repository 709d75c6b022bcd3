using System.Runtime.InteropServices;

namespace Credence.App.Certificates.Recognition;

/// <summary>How a picture is looked at, by Tesseract's own numbers.</summary>
internal enum Layout
{
    /// <summary>Lines from edge to edge, as in a table: finds single figures that stand far from other words.</summary>
    OneBlock = 6,

    /// <summary>A strip with one line of text.</summary>
    OneLine = 7,

    /// <summary>Every piece of text wherever it stands: lines are put together by their places afterwards.</summary>
    Sparse = 11,
}

/// <summary>Letters out of a picture, by Tesseract's C interface. One at a time; loading the model takes longer than a line.</summary>
internal sealed class Tesseract : IDisposable
{
    private readonly nint handle;

    private Tesseract(nint handle) => this.handle = handle;

    /// <summary>Null where the model of English letters is not installed.</summary>
    public static Tesseract? Start()
    {
        var created = Create();
        if (Init(created, 0, "eng") == 0)
        {
            SetVariable(created, "debug_file", "/dev/null");
            return new Tesseract(created);
        }

        Delete(created);
        return null;
    }

    /// <summary>The table of words, as poppler prints its own.</summary>
    public string Words(Picture picture, Layout layout = Layout.Sparse)
    {
        SetMode(handle, (int)layout);
        SetImage(handle, picture.Pointer);
        SetResolution(handle, 250);
        if (Recognize(handle, 0) != 0)
        {
            return "";
        }

        var text = Table(handle, 0);
        try
        {
            return Marshal.PtrToStringUTF8(text) ?? "";
        }
        finally
        {
            DeleteText(text);
            Clear(handle);
        }
    }

    public void Dispose() => Delete(handle);

    [DllImport(NativeLibraries.Tesseract, EntryPoint = "TessBaseAPICreate")]
    private static extern nint Create();

    [DllImport(NativeLibraries.Tesseract, EntryPoint = "TessBaseAPIDelete")]
    private static extern void Delete(nint handle);

    [DllImport(NativeLibraries.Tesseract, EntryPoint = "TessBaseAPIInit3")]
    private static extern int Init(
        nint handle,
        nint folder,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string language
    );

    [DllImport(NativeLibraries.Tesseract, EntryPoint = "TessBaseAPISetVariable")]
    private static extern int SetVariable(
        nint handle,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string name,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string value
    );

    [DllImport(NativeLibraries.Tesseract, EntryPoint = "TessBaseAPISetPageSegMode")]
    private static extern void SetMode(nint handle, int mode);

    [DllImport(NativeLibraries.Tesseract, EntryPoint = "TessBaseAPISetImage2")]
    private static extern void SetImage(nint handle, nint picture);

    [DllImport(NativeLibraries.Tesseract, EntryPoint = "TessBaseAPISetSourceResolution")]
    private static extern void SetResolution(nint handle, int dotsPerInch);

    [DllImport(NativeLibraries.Tesseract, EntryPoint = "TessBaseAPIRecognize")]
    private static extern int Recognize(nint handle, nint monitor);

    [DllImport(NativeLibraries.Tesseract, EntryPoint = "TessBaseAPIGetTsvText")]
    private static extern nint Table(nint handle, int page);

    [DllImport(NativeLibraries.Tesseract, EntryPoint = "TessDeleteText")]
    private static extern void DeleteText(nint text);

    [DllImport(NativeLibraries.Tesseract, EntryPoint = "TessBaseAPIClear")]
    private static extern void Clear(nint handle);
}
