using System.Text.RegularExpressions;

namespace Credence.App.Certificates.Reasoning;

/// <summary>
/// What it takes to be sure of a value: ways of finding it that do not know of each other, or one that words of the sheet
/// lead to. Where it stands and how large it is written make it likely, and no more.
/// </summary>
internal static partial class Sureness
{
    /// <summary>Parts of a page's height between what somebody took part in and the day under it.</summary>
    private const double Near = 0.1;

    /// <summary>Found by its form alone it must be about medicine; behind a caption on no list it is not sure at all.</summary>
    public static bool OfTitle(
        string title,
        IReadOnlyList<Evidence<string>> found,
        SheetFacts facts
    )
    {
        var ways = Ways(found);
        if (ways.Exists(IsLabel))
        {
            // A caption whose value is missing takes the next one.
            return ways.Count > 1
                || TitleWords.NamesASubject(title)
                || TitleWords.NamesAnEvent(title);
        }

        return ways switch
        {
            [TitleShape.ReadsLikeOne] or [TitleWitnesses.InLargeLetters] => false,
            _ when IsBehindACaption(title, found, facts) => false,
            [TitleWitnesses.TakenPartIn] or [TitleWitnesses.InQuotes] => title.Contains(' ')
                && TitleWords.NamesASubject(title),
            _ when ways.TrueForAll(way =>
                    way is TitleShape.ReadsLikeOne or TitleWitnesses.InLargeLetters
                ) => TitleWords.NamesASubject(title) && !Organization.IsNamedSo(title),
            _ => true,
        };
    }

    /// <summary>The only organization of a sheet, known by nothing but its place, must be no part of another.</summary>
    public static bool OfProvider(string name, IReadOnlyList<Evidence<string>> found) =>
        Ways(found) switch
        {
            [ProviderWitnesses.ByItself] => false,
            [ProviderWitnesses.AtHead] => Organization.IsBody(name)
                && !IsUnit().IsMatch(name)
                && !IsUnfinished().IsMatch(name),
            [var way] => IsLabel(way) || !found.All(IsRecognized),
            _ => true,
        };

    /// <summary>A day that no word explains may be when the sheet was printed: it must stand beside what was taken part in.</summary>
    public static bool OfDate(
        IReadOnlyList<Evidence<DateOnly>> found,
        PlaceOnPage? title,
        SheetFacts facts
    )
    {
        var ways = Ways(found);
        return !ways.TrueForAll(IsUnexplained)
            || (
                !ways.Contains(DateWitnesses.LastDay)
                && found.Any(day =>
                    day.At is { } at
                    && title is { } place
                    && AreNear(place, at.Place)
                    && !IsBesideACaption(at, facts)
                    && !IsBesideFigures(at, facts)
                )
            );
    }

    /// <summary>"Version effective", and a day: it has a caption, and nobody knows that one.</summary>
    private static bool IsBesideACaption(Passage day, SheetFacts facts) =>
        facts.Pages.FirstOrDefault(page => ReferenceEquals(page.Page, day.Page)) is { } page
        && page.LineOf(day.Words[0]) is { } line
        && (
            ReferenceEquals(line.Words[0], day.Words[0])
                ? page.Rows.Any(row => row.Contains(line) && !ReferenceEquals(row[0], line))
                : line.Text[..Math.Max(0, line.Text.IndexOf(day.Text, StringComparison.Ordinal))]
                    .TrimEnd()
                    .EndsWith(':')
        );

    /// <summary>"10. /29/2024 10/29/2026": another day, of which a part was not recognized, belongs to this one.</summary>
    private static bool IsBesideFigures(Passage day, SheetFacts facts) =>
        facts
            .Pages.Select(page => page.LineOf(day.Words[0]))
            .FirstOrDefault(line => line is not null)
            is { } line
        && line.Words.Except(day.Words).Any(word => word.Text.Any(char.IsDigit));

    private static bool IsUnexplained(string way) =>
        way is DateWitnesses.ByItself or DateWitnesses.AwardedOn or DateWitnesses.LastDay;

    /// <summary>Recognition loses the beginning of a line and runs columns together.</summary>
    private static bool IsRecognized(Evidence<string> found) =>
        found.At is { Page.Source: TextSource.Ocr };

    private static bool AreNear(PlaceOnPage title, PlaceOnPage day) =>
        title.Page == day.Page
        && day.Box.Top - title.Box.Bottom < Near
        && title.Box.Top - day.Box.Bottom < Near / 2;

    /// <summary>"Word: Title" in a column of captions and values, though nobody knows that word.</summary>
    private static bool IsBehindACaption(
        string title,
        IReadOnlyList<Evidence<string>> found,
        SheetFacts facts
    ) =>
        Captioned().Match(title) is { Success: true } caption
        && !TitleWords.NamesASubject(caption.Value)
        && found.Any(way =>
            way.At is { } at
            && facts.Labeled.Any(labeled =>
                ReferenceEquals(labeled.Label.Page, at.Page)
                && labeled.Label.Text.EndsWith(':')
                && Math.Abs(labeled.Label.Left - at.Left) < at.Size
            )
        );

    private static bool IsLabel(string way) => way.StartsWith("label ", StringComparison.Ordinal);

    private static List<string> Ways<T>(IReadOnlyList<Evidence<T>> found) =>
        [.. found.Select(witness => witness.Witness).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(@"^[\p{L}'’]+(?:\s+[\p{L}'’]+)?:\s", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Captioned();

    [GeneratedRegex(
        @"\b(?:department|division|office|section|learning|online|portal|education|educational|cme|continuing|program|series|training|page|home)\b|[>*@|•·]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex IsUnit();

    /// <summary>"Foundation for Medical": its last word stands in the line below.</summary>
    [GeneratedRegex(
        @"\b(?:of|for|and|the|in)(?:\s+(?:\w+ical|continuing|graduate|public))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex IsUnfinished();
}
