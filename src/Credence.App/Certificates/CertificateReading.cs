using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Problems;

namespace Credence.App.Certificates;

/// <summary>What a file turned out to be.</summary>
public enum ReadingKind
{
    Certificate,
    Transcript,
    Card,
    NotACertificate,
    Unreadable,
}

/// <summary>Where the words came from.</summary>
public enum TextSource
{
    Text,
    Ocr,
}

/// <summary>The fields of a certificate that are read.</summary>
public enum ReadingField
{
    Name,
    Title,
    Provider,
    Date,
    Credits,
    Topics,
    Expires,
}

/// <summary>A rectangle on a page, in parts of its width and height (0 to 1) from its upper left corner.</summary>
public readonly record struct PageBox(double Left, double Top, double Right, double Bottom)
{
    public PageBox Union(PageBox other) =>
        new(
            Math.Min(Left, other.Left),
            Math.Min(Top, other.Top),
            Math.Max(Right, other.Right),
            Math.Max(Bottom, other.Bottom)
        );
}

/// <summary>Where on the sheet something stands; pages count from 1.</summary>
public readonly record struct PlaceOnPage(int Page, PageBox Box);

/// <summary>One field as read: its value, how sure that is (0 to 1), where it stands, and the words that decided.</summary>
public sealed record FieldRead<T>(T Value, double Confidence, PlaceOnPage? Place, string Why)
{
    /// <summary>From here on a value may be taken without a second look.</summary>
    public const double SureFrom = 0.8;

    public bool IsSure => Confidence >= SureFrom;
}

/// <summary>Something about a field that a person should look at before they confirm; it names the field.</summary>
public sealed record ReadingWarning(ReadingField Field, string Text)
{
    public override string ToString() => $"{Field.ToString().ToLowerInvariant()}: {Text}";
}

/// <summary>What one certificate, card or row of a transcript says. A field that does not stand there is null.</summary>
public sealed record ActivityReading
{
    public FieldRead<string>? Title { get; init; }

    public FieldRead<string>? Provider { get; init; }

    /// <summary>The day the learner completed it; the last of several; a card's issue date.</summary>
    public FieldRead<DateOnly>? Date { get; init; }

    /// <summary>What this learner earned or claimed, not the maximum; null where no credit is named.</summary>
    public FieldRead<ImmutableArray<CreditLine>>? Credits { get; init; }

    public FieldRead<ImmutableArray<Topic>>? Topics { get; init; }

    public FieldRead<DateOnly>? Expires { get; init; }
}

/// <summary>What a proof says, with its places on the sheet and an honest confidence. Doubtful is marked, never guessed.</summary>
public sealed record CertificateReading
{
    public required string File { get; init; }

    public required ReadingKind Kind { get; init; }

    public TextSource? TextSource { get; init; }

    /// <summary>The learner as printed, given name first, without titles and degrees.</summary>
    public FieldRead<string>? Name { get; init; }

    /// <summary>The one activity of a certificate or card; of a transcript only what holds for all its rows.</summary>
    public ActivityReading Sheet { get; init; } = new();

    /// <summary>The rows of a transcript, or the certificates of a file that holds several; else empty.</summary>
    public ImmutableArray<ActivityReading> Activities { get; init; } = [];

    public ImmutableArray<ReadingWarning> Warnings { get; init; } = [];

    /// <summary>What a file that is no certificate seems to be: "a receipt or an invoice".</summary>
    public string? Instead { get; init; }

    /// <summary>The sheet names only the most that could be earned.</summary>
    public bool OnlyMaximum { get; init; }

    /// <summary>The amount stands without its type; the sheet names several.</summary>
    public bool GuessedType { get; init; }

    /// <summary>Why nothing could be read, or why it is not for a physician, in words for the person who dropped the file.</summary>
    public Problem? Error { get; init; }

    /// <summary>What the QR codes on it say, where that is an address or a number.</summary>
    public ImmutableArray<ProofCode> Codes { get; init; } = [];

    /// <summary>Another file of the same run that shows the same certificate.</summary>
    public string? DuplicateOf { get; init; }

    public required string Sha256 { get; init; }

    /// <summary>How many pages the file has, as far as that is known.</summary>
    public int Pages { get; init; }

    /// <summary>Every activity that the file proves: the sheet itself, or its rows.</summary>
    public IEnumerable<ActivityReading> AllActivities =>
        Kind is ReadingKind.NotACertificate or ReadingKind.Unreadable ? []
        : Activities.IsEmpty ? [Sheet]
        : Activities;
}
