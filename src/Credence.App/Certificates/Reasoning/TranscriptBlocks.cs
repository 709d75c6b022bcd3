using System.Collections.Immutable;
using Credence.Core.Credits;

namespace Credence.App.Certificates.Reasoning;

/// <summary>A transcript without a table: for each activity some lines with labels, or a title with its day and amount under it.</summary>
internal static class TranscriptBlocks
{
    /// <summary>In heights of the letters.</summary>
    private const double WordGap = 2;

    /// <summary>From one line of a block to the next, in heights of the letters.</summary>
    private const double FarthestLine = 2.5;

    public static List<ActivityReading> In(SheetFacts facts)
    {
        var found = new List<ActivityReading>();
        foreach (var page in facts.Pages)
        {
            var anchors = Anchors(page, facts);
            for (var at = 0; at < anchors.Count; at++)
            {
                var from = at == 0 ? double.MinValue : anchors[at - 1].Max(cell => cell.Bottom);
                if (Activity(page, anchors[at], from, facts) is { } activity)
                {
                    found.Add(activity);
                }
            }
        }

        return found;
    }

    /// <summary>Rows with a day and an amount; where there are none, a line with the day and one with the amount under it.</summary>
    private static List<ImmutableArray<Passage>> Anchors(SheetText page, SheetFacts facts)
    {
        bool HasDay(ImmutableArray<Passage> row) =>
            FoundDates.In(Text(row), facts.DayFirst).Count > 0;
        bool HasAmount(ImmutableArray<Passage> row) => Amounts(row, facts).Length > 0;
        var whole = page.Rows.Where(row => HasAmount(row) && HasDay(row)).ToList();
        return whole.Count > 0
            ? whole
            :
            [
                .. page
                    .Rows.Zip(page.Rows.Skip(1))
                    .Where(pair =>
                        HasDay(pair.First)
                        && HasAmount(pair.Second)
                        && !Transcripts.IsTotal(pair.Second)
                        && pair.Second[0].Middle - pair.First[0].Middle
                            < FarthestLine * Math.Max(pair.First[0].Size, pair.Second[0].Size)
                    )
                    .Select(pair => pair.First.AddRange(pair.Second)),
            ];
    }

    private static ActivityReading? Activity(
        SheetText page,
        ImmutableArray<Passage> row,
        double from,
        SheetFacts facts
    )
    {
        var day = FoundDates.In(Text(row), facts.DayFirst)[0];
        var credits = Amounts(row, facts);
        var title = row.Select(cell => (Cell: cell, Title: TitleWitnesses.Of(cell)))
            .Where(pair =>
                pair.Title is not null
                && pair.Title.Split(' ').Length > 1
                && !IsLabeled(pair.Cell.Text)
                && !TitleWitnesses.IsFormat(pair.Title)
            )
            .OrderByDescending(pair => pair.Title!.Length)
            .FirstOrDefault();
        title = title.Title is not null
            ? title
            : page
                .Rows.SelectMany(Joined)
                .Where(line =>
                    line.Middle < row[0].Middle
                    && line.Middle > from
                    && row[0].Middle - line.Middle < 4 * Math.Max(row[0].Size, page.BodySize)
                )
                .Select(line => (Cell: line, Title: TitleWitnesses.Of(line)))
                .Where(pair =>
                    pair.Title is not null
                    && !char.IsLower(pair.Title[0])
                    && Organization.Of(pair.Title) is null or { Length: > 0 }
                    && !IsLabeled(pair.Cell.Text)
                    && !IsOverAll(pair.Cell.Text)
                    && !TitleWords.IsFurniture(pair.Cell.Text)
                    && !TitleWords.IsPlace(pair.Cell.Text)
                )
                .OrderBy(pair => IsOrganization(pair.Title!))
                .ThenByDescending(pair => Math.Round(pair.Cell.Size / page.BodySize, 1))
                .FirstOrDefault();
        return title.Title is null
            ? null
            : new ActivityReading
            {
                Title = new(
                    title.Title,
                    Transcripts.Sure(0.78, [title.Cell]),
                    title.Cell.Place,
                    "above its day and amount"
                ),
                Date = new(day.Day, Transcripts.Sure(0.84, row), row[0].Place, "beside its amount"),
                Credits = new(
                    credits,
                    Transcripts.Sure(0.82, row),
                    row[^1].Place,
                    "beside its day"
                ),
                Topics = new(TopicWords.In(title.Title), 0.85, null, "in the title"),
            };
    }

    /// <summary>"Elective: 0.00": a short caption, a colon and its value are no title, whatever the caption is.</summary>
    private static bool IsLabeled(string text) =>
        FieldLabel.StartsWithOne(text)
        || (
            text.IndexOf(": ", StringComparison.Ordinal) is > 0 and < 16 and var colon
            && text[(colon + 1)..].Trim() is var value
            && value.Count(char.IsLetter) < value.Length / 2
        );

    /// <summary>"Credit history for …", "Requested on January 12, 2026.": said of all the blocks.</summary>
    private static bool IsOverAll(string text) =>
        Transcripts.IsHeading(text) || (text[^1] == '.' && FoundDates.In(text).Count > 0);

    private static bool IsOrganization(string text) =>
        Organization.IsNamedSo(text) && !Organization.MayBeATopic(text);

    private static ImmutableArray<CreditLine> Amounts(ImmutableArray<Passage> row, SheetFacts facts)
    {
        var found = row.SelectMany(cell => FoundCredits.In(cell.Text)).ToList();
        if (found.Count == 0 && row.Any(cell => CreditTypeWords.In(cell.Text).Count > 0))
        {
            found = FoundCredits.In(string.Join(' ', row.Select(cell => cell.Text)));
        }

        found.RemoveAll(credit => credit.Role == CreditRole.Maximum);
        var usual = CreditTypeWords.In(facts.Text).Select(type => type.Type).Distinct().ToList();
        return
        [
            .. found
                .Select(credit =>
                    credit.Type is { } type ? new CreditLine(type, credit.Amount)
                    : usual is [var only] ? new CreditLine(only, credit.Amount)
                    : null
                )
                .OfType<CreditLine>()
                .DistinctBy(line => line.Type),
        ];
    }

    /// <summary>A title in letters of one width has gaps on a photo that part it: what follows close goes on with it.</summary>
    private static IEnumerable<Passage> Joined(ImmutableArray<Passage> row) =>
        row.Length > 1
        && row.Skip(1)
            .Zip(row)
            .All(pair => pair.First.Left - pair.Second.Right < WordGap * pair.First.Size)
        && !row.Any(cell => FoundDates.In(cell.Text).Count > 0 || IsLabeled(cell.Text))
            ? [Passage.OfLine(row[0].Page, [.. row.SelectMany(cell => cell.Words)])]
            : row;

    private static string Text(ImmutableArray<Passage> row) =>
        string.Join("   ", row.Select(cell => cell.Text));
}
