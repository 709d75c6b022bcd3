using System.Collections.Immutable;
using Credence.App.Certificates.Recognition;
using Credence.Core.Problems;

namespace Credence.App.Certificates.Sheets;

/// <summary>A word where it stands, in units of its page from the upper left corner.</summary>
/// <param name="Confidence">How sure its letters are (0 to 1); 1 for the text of a PDF.</param>
public sealed record SheetWord(
    string Text,
    double Left,
    double Top,
    double Right,
    double Bottom,
    double Confidence = 1
)
{
    public double Height => Bottom - Top;

    public double Middle => (Top + Bottom) / 2;
}

/// <summary>One page of a proof with all its words.</summary>
public sealed record SheetPage(
    int Number,
    double Width,
    double Height,
    ImmutableArray<SheetWord> Words,
    TextSource Source
)
{
    /// <summary>For a straightened photo: the way back to the picture that was given.</summary>
    public Projection ToPicture { get; init; } = Projection.None;

    /// <summary>The size of the picture that was given, or of the page.</summary>
    public double PictureWidth { get; init; } = Width;

    public double PictureHeight { get; init; } = Height;

    /// <summary>Where a rectangle of this page stands on what a person sees.</summary>
    public PlaceOnPage PlaceOf(double left, double top, double right, double bottom)
    {
        (double X, double Y)[] corners =
        [
            ToPicture.Map(left, top),
            ToPicture.Map(right, top),
            ToPicture.Map(right, bottom),
            ToPicture.Map(left, bottom),
        ];
        return new(
            Number,
            new PageBox(
                Math.Clamp(corners.Min(corner => corner.X) / PictureWidth, 0, 1),
                Math.Clamp(corners.Min(corner => corner.Y) / PictureHeight, 0, 1),
                Math.Clamp(corners.Max(corner => corner.X) / PictureWidth, 0, 1),
                Math.Clamp(corners.Max(corner => corner.Y) / PictureHeight, 0, 1)
            )
        );
    }
}

/// <summary>A file opened: its pages with their words, or why it could not be opened.</summary>
public sealed record OpenedSheets
{
    public Problem? Problem { get; init; }

    public ImmutableArray<SheetPage> Pages { get; init; } = [];

    /// <summary>How many pages the file has; more than were read where it is very long.</summary>
    public int PageCount { get; init; }

    /// <summary>What the QR codes on it say.</summary>
    public ImmutableArray<string> Codes { get; init; } = [];

    /// <summary>The file was damaged; what is here was saved from it.</summary>
    public bool Repaired { get; init; }

    public static OpenedSheets Not(Problem problem) => new() { Problem = problem };
}
