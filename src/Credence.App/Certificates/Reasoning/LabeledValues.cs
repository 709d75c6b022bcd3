using System.Collections.Immutable;

namespace Credence.App.Certificates.Reasoning;

/// <summary>A text that may be what a label announces, and how natural its place is for that (0 to 1).</summary>
internal readonly record struct ValueNear(Passage Value, double Nearness, string Where);

/// <summary>A label on the sheet with the texts around it that may be its value, the most natural place first.</summary>
internal sealed record LabeledValue(
    LabelRole Role,
    Passage Label,
    ImmutableArray<ValueNear> Candidates
);

/// <summary>Finds labels and their values: behind the colon, to the right, below, or above a line to sign on.</summary>
internal static class LabeledValues
{
    private const int LongestValue = 260;
    private const int MostWordsOfCaption = 7;

    public static ImmutableArray<LabeledValue> Of(SheetText sheet) =>
        CaptionsBelow([
            .. sheet.Lines.SelectMany(line => OfLine(sheet, line)),
            .. RowsOfForms
                .In(sheet.Rows)
                .Select(row => OfCaption(sheet, row))
                .OfType<LabeledValue>(),
            .. sheet.Lines.Select(line => Described(sheet, line)).OfType<LabeledValue>(),
        ]);

    /// <summary>
    /// A caption without a colon that is on no list, over or before a value of the form that its words announce:
    /// "Physician-claimed credit" over "3.50 of a possible 7.25".
    /// </summary>
    private static LabeledValue? Described(SheetText sheet, Passage line)
    {
        var caption = FieldLabel.WithoutNumber(line.Text);
        if (
            line.Words.Length > MostWordsOfCaption
            || caption.Any(char.IsDigit)
            || line.Text[^1] is '.' or ','
            || FieldLabel.In(line.Text).Any()
            || DescribedLabel.RoleOf(caption) is not { } role
        )
        {
            return null;
        }

        var near = Around(sheet, line, hasColon: false)
            .Where(near => near.Where != "above" && Fits(role, near.Value.Text))
            .Select(near => near with { Nearness = 0.94 * near.Nearness })
            .ToImmutableArray();
        return near.IsEmpty ? null : new(role, line, near);
    }

    /// <summary>A caption that is on no list, by its words and by what stands beside it: "Examination taken", and a day.</summary>
    private static LabeledValue? OfCaption(SheetText sheet, (Passage Caption, Passage Value) row) =>
        FieldLabel.In(row.Caption.Text).Any() ? null
        : DescribedLabel.RoleOf(row.Caption.Text, row.Value.Text) is { } role
            ? new(role, row.Caption, [new(Whole(sheet, row.Value), 0.96, "right")])
        : null;

    /// <summary>
    /// Forms to fill in have their captions under the lines to write on. Days and amounts show which way round a sheet is:
    /// where they stand above their captions, everything does.
    /// </summary>
    private static ImmutableArray<LabeledValue> CaptionsBelow(ImmutableArray<LabeledValue> found)
    {
        var (above, below) = (0, 0);
        foreach (var labeled in found)
        {
            var fits = labeled
                .Candidates.Where(near => near.Where is "above" or "below")
                .Where(near => Fits(labeled.Role, near.Value.Text))
                .Select(near => near.Where)
                .ToList();
            above += fits is ["above"] ? 1 : 0;
            below += fits is ["below"] ? 1 : 0;
        }

        return above <= below
            ? found
            :
            [
                .. found.Select(labeled =>
                    labeled with
                    {
                        Candidates =
                        [
                            .. labeled
                                .Candidates.Select(near =>
                                    near.Where switch
                                    {
                                        "above" => near with
                                        {
                                            Nearness = 0.94,
                                            Where = "over its caption",
                                        },
                                        "below" => near with { Nearness = 0.4 },
                                        _ => near,
                                    }
                                )
                                .OrderByDescending(near => near.Nearness),
                        ],
                    }
                ),
            ];
    }

    private static bool Fits(LabelRole role, string text) =>
        role switch
        {
            LabelRole.CompletionDate
            or LabelRole.ActivityDate
            or LabelRole.PlainDate
            or LabelRole.IssueDate => FoundDates.In(text) is [{ Start: < 20 }, ..],
            LabelRole.Credits or LabelRole.CreditsClaimed => text.Length < 40
                && text.Any(char.IsDigit)
                && FoundDates.In(text).Count == 0,
            LabelRole.Learner => PersonName.Of(text) is { HasDegree: true },
            _ => false,
        };

    private static IEnumerable<LabeledValue> OfLine(SheetText sheet, Passage line)
    {
        var labels = FieldLabel.In(line.Text).ToList();
        for (var at = 0; at < labels.Count; at++)
        {
            var found = labels[at];
            if (line.Cut(found.Start, found.End - found.Start) is not { } label)
            {
                continue;
            }

            var end = at + 1 < labels.Count ? labels[at + 1].Start : line.Text.Length;
            var isLast = at + 1 == labels.Count;
            var behind = line.Cut(found.End, end - found.End);
            var candidates = behind is not null
                ? [new ValueNear(isLast ? Whole(sheet, behind) : behind, 1, "behind")]
                : Around(sheet, label, found.HasColon);
            yield return new LabeledValue(found.Role, label, candidates);
        }
    }

    private static ImmutableArray<ValueNear> Around(SheetText sheet, Passage label, bool hasColon)
    {
        var near = ImmutableArray.CreateBuilder<ValueNear>();
        if (
            sheet.RightOf(label).FirstOrDefault() is { } right
            && IsValue(right)
            && (hasColon || !AreCaptions(sheet, label, right))
        )
        {
            var far = right.Left - label.Right > 0.45 * sheet.Page.Width;
            near.Add(new(Whole(sheet, right), far ? 0.7 : 0.96, "right"));
        }
        else if (Beside(sheet, label) is { } beside)
        {
            near.Add(new(beside, 0.94, "right"));
        }

        if (sheet.Below(label) is { } below && IsValue(below) && Distance(label, below) < 3.4)
        {
            // A small caption right over a larger value: what stands beside both belongs to neither.
            var stacked = !hasColon && IsStacked(label, below);
            near.Insert(
                stacked ? 0 : near.Count,
                new(Whole(sheet, below), stacked ? 0.96 : 0.9, "below")
            );
        }

        if (
            !hasColon
            && sheet.Above(label) is { } above
            && IsValue(above)
            && Distance(above, label) < 3
        )
        {
            near.Add(new(Ending(sheet, above), 0.72, "above"));
        }

        return near.ToImmutable();
    }

    /// <summary>Both in capitals, each over a value of its own: the neighbor is a caption too, of a kind that is on no list.</summary>
    private static bool AreCaptions(SheetText sheet, Passage label, Passage right) =>
        IsShouted(label)
        && IsShouted(right)
        && right.Words.Length <= 4
        && sheet.Below(label) is { } under
        && Math.Abs(under.Left - label.Left) < label.Size
        && IsValue(under)
        && sheet.Below(right) is { } other
        && Math.Abs(other.Left - right.Left) < right.Size;

    private static bool IsStacked(Passage label, Passage below) =>
        Math.Abs(below.Left - label.Left) < 0.5 * below.Size
        && label.Size < (label.Page.Source == TextSource.Ocr ? 0.8 : 0.92) * below.Size
        && Distance(label, below) < 1.8;

    private static bool IsShouted(Passage text) => !text.Text.Any(char.IsLower);

    /// <summary>A paragraph of several lines whose label stands at its middle.</summary>
    private static Passage? Beside(SheetText sheet, Passage label) =>
        sheet.RightOf(label).Any()
            ? null
            : sheet
                .Paragraphs.Where(paragraph =>
                    paragraph.Left > label.Right
                    && paragraph.Left - label.Right < 0.4 * sheet.Page.Width
                )
                .Where(paragraph =>
                    paragraph.Top - (0.4 * label.Size) < label.Middle
                    && label.Middle < paragraph.Bottom + (0.4 * label.Size)
                )
                .Where(paragraph => IsValue(paragraph) && paragraph.Text.Length < LongestValue)
                .MinBy(paragraph => paragraph.Left);

    private static double Distance(Passage above, Passage below) =>
        (below.Middle - above.Middle) / Math.Max(above.Size, below.Size);

    private static bool IsValue(Passage line) => !FieldLabel.StartsWithOne(line.Text);

    /// <summary>With the lines before it, where it ends a paragraph.</summary>
    private static Passage Ending(SheetText sheet, Passage line) =>
        sheet.Paragraphs.FirstOrDefault(paragraph =>
            paragraph.Text.Length < LongestValue
            && ReferenceEquals(paragraph.Words[^1], line.Words[^1])
        ) ?? line;

    /// <summary>With the lines that continue it.</summary>
    private static Passage Whole(SheetText sheet, Passage value)
    {
        var whole = sheet
            .Paragraphs.Select(paragraph => paragraph.FromWord(value.Words[0]))
            .FirstOrDefault(found => found is not null);
        if (
            whole is null
            || whole.Text.Length > LongestValue
            || !whole.Text.EndsWith(value.Text[^1]) && whole.Text.Length < value.Text.Length
        )
        {
            return value;
        }

        // The first word of the value may hold the end of its label ("Title:Sepsis").
        var at = whole.Text.IndexOf(value.Text, StringComparison.Ordinal);
        return at > 0 ? whole.From(at) ?? value : whole;
    }
}
