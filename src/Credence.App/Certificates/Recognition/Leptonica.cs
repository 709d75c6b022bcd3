using System.Runtime.InteropServices;

namespace Credence.App.Certificates.Recognition;

/// <summary>The functions of Leptonica that are used; what they give is to be given back with Destroy.</summary>
internal static class Leptonica
{
    public const int AreaMap = 1;
    public const int BringInWhite = 1;
    public const int Darkest = 1;
    public const int TrueColor = 32;
    public const int Clone = 2;

    [DllImport(NativeLibraries.Leptonica, EntryPoint = "setMsgSeverity")]
    public static extern int SetSeverity(int severity);

    [DllImport(NativeLibraries.Leptonica, EntryPoint = "pixRead", CharSet = CharSet.Ansi)]
    public static extern nint Read([MarshalAs(UnmanagedType.LPUTF8Str)] string path);

    [DllImport(NativeLibraries.Leptonica, EntryPoint = "pixDestroy")]
    public static extern void Destroy(ref nint picture);

    [DllImport(NativeLibraries.Leptonica, EntryPoint = "pixGetWidth")]
    public static extern int Width(nint picture);

    [DllImport(NativeLibraries.Leptonica, EntryPoint = "pixGetHeight")]
    public static extern int Height(nint picture);

    [DllImport(NativeLibraries.Leptonica, EntryPoint = "pixGetData")]
    public static extern nint Data(nint picture);

    [DllImport(NativeLibraries.Leptonica, EntryPoint = "pixGetWpl")]
    public static extern int WordsPerLine(nint picture);

    [DllImport(NativeLibraries.Leptonica, EntryPoint = "pixCopy")]
    public static extern nint Copy(nint target, nint picture);

    [DllImport(NativeLibraries.Leptonica, EntryPoint = "pixRemoveAlpha")]
    public static extern nint RemoveAlpha(nint picture);

    [DllImport(NativeLibraries.Leptonica, EntryPoint = "pixConvertTo8")]
    public static extern nint ToGray(nint picture, int colormap);

    [DllImport(NativeLibraries.Leptonica, EntryPoint = "pixGetDepth")]
    public static extern int Depth(nint picture);

    [DllImport(NativeLibraries.Leptonica, EntryPoint = "pixConvertRGBToGrayMinMax")]
    public static extern nint ToGrayByChannel(nint picture, int which);

    [DllImport(NativeLibraries.Leptonica, EntryPoint = "pixRotateOrth")]
    public static extern nint QuarterTurns(nint picture, int clockwise);

    [DllImport(NativeLibraries.Leptonica, EntryPoint = "pixFlipLR")]
    public static extern nint FlipLeftRight(nint target, nint picture);

    [DllImport(NativeLibraries.Leptonica, EntryPoint = "pixScale")]
    public static extern nint Scale(nint picture, float across, float down);

    [DllImport(NativeLibraries.Leptonica, EntryPoint = "boxCreate")]
    public static extern nint CreateBox(int left, int top, int width, int height);

    [DllImport(NativeLibraries.Leptonica, EntryPoint = "boxDestroy")]
    public static extern void DestroyBox(ref nint box);

    [DllImport(NativeLibraries.Leptonica, EntryPoint = "pixClipRectangle")]
    public static extern nint Clip(nint picture, nint box, nint clipped);

    [DllImport(NativeLibraries.Leptonica, EntryPoint = "pixGammaTRC")]
    public static extern nint Stretch(nint target, nint picture, float gamma, int black, int white);

    [DllImport(NativeLibraries.Leptonica, EntryPoint = "pixAddBorderGeneral")]
    public static extern nint AddRim(
        nint picture,
        int left,
        int right,
        int top,
        int bottom,
        uint color
    );

    [DllImport(NativeLibraries.Leptonica, EntryPoint = "pixBackgroundNormSimple")]
    public static extern nint EvenOutLight(nint picture, nint mask, nint gray);

    [DllImport(NativeLibraries.Leptonica, EntryPoint = "pixBlockconv")]
    public static extern nint MeanAround(nint picture, int halfAcross, int halfDown);

    [DllImport(NativeLibraries.Leptonica, EntryPoint = "pixThresholdToBinary")]
    public static extern nint ToBlackAndWhite(nint picture, int threshold);

    [DllImport(NativeLibraries.Leptonica, EntryPoint = "pixFindSkew")]
    public static extern int FindSkew(nint picture, out float degrees, out float confidence);

    [DllImport(NativeLibraries.Leptonica, EntryPoint = "pixRotate")]
    public static extern nint Rotate(
        nint picture,
        float radians,
        int how,
        int incolor,
        int width,
        int height
    );

    [DllImport(NativeLibraries.Leptonica, EntryPoint = "pixOrientDetect")]
    public static extern int DetectOrientation(
        nint picture,
        out float upright,
        out float left,
        int leastCount,
        int debug
    );

    [DllImport(NativeLibraries.Leptonica, EntryPoint = "ptaCreate")]
    public static extern nint CreatePoints(int count);

    [DllImport(NativeLibraries.Leptonica, EntryPoint = "ptaAddPt")]
    public static extern int AddPoint(nint points, float x, float y);

    [DllImport(NativeLibraries.Leptonica, EntryPoint = "ptaDestroy")]
    public static extern void DestroyPoints(ref nint points);

    [DllImport(NativeLibraries.Leptonica, EntryPoint = "pixProjectivePtaGray")]
    public static extern nint Project(nint picture, nint target, nint source, byte gray);
}
