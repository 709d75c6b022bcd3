using System.Collections.Immutable;

namespace Credence.App.Certificates.Reasoning;

/// <summary>What stands beside and above an amount.</summary>
internal static partial class CreditWitnesses
{
    /// <summary>Where the name of the type runs over two lines its amount stands between them.</summary>
    private static IEnumerable<Passage> Beside(SheetText page, Passage line) =>
        page
            .Lines.Where(other =>
                other.Left > line.Right
                && other.Left - line.Right < 0.3 * page.Page.Width
                && Math.Abs(other.Middle - line.Middle) < line.Size
            )
            .OrderBy(other => other.Left)
            .Take(1);

    /// <summary>The figure right under its caption in a cell of a form: nearer to it than to whatever comes below.</summary>
    private static Passage? Under(SheetText page, Passage caption) =>
        CreditTypeWords.In(caption.Text).Count > 0
        && page.Below(caption) is { } number
        && Alone().IsMatch(number.Text)
        && number.Middle - caption.Middle is var step
        && step < 2 * caption.Size
        && Math.Abs(number.Left - caption.Left) < 0.6 * caption.Size
        && FoundCredits.In(caption.Text).Count == 0
        // A figure with its own caption beside it is the value of that one.
        && !page.Rows.Any(row =>
            row.Contains(number)
            && row.Any(cell => cell.Left < number.Left && cell.Text.Any(char.IsLetter))
        )
        && (page.Below(number) is not { } next || next.Middle - number.Middle > 1.2 * step)
        && !(
            page.Above(caption) is { } above
            && Alone().IsMatch(above.Text)
            && caption.Middle - above.Middle < 1.2 * step
        )
            ? number
            : null;

    /// <summary>A type with words like "awarded" or "(medical knowledge)", and nothing else.</summary>
    private static bool IsOnlyType(string text)
    {
        var rest = text;
        foreach (var type in CreditTypeWords.In(text).OrderByDescending(type => type.Start))
        {
            rest = rest.Remove(type.Start, type.End - type.Start);
        }

        return Filler().Replace(rest, "").Count(char.IsLetter) < 4;
    }

    /// <summary>What the heading of a column of amounts says.</summary>
    private static CreditRole Heading(SheetText page, Passage number)
    {
        if (OfColumn(page, number) is { } column)
        {
            return Claiming().IsMatch(column) ? CreditRole.Claimed
                : Offering().IsMatch(column) ? CreditRole.Maximum
                : CreditRole.Neutral;
        }

        for (
            var (at, steps) = (page.Above(number), 0);
            at is not null && steps < 6;
            at = page.Above(at), steps++
        )
        {
            if (!Alone().IsMatch(at.Text))
            {
                var heading = WithLineAbove(page, at);
                return OfMergedHeading(at, number)
                    ?? (
                        Claiming().IsMatch(heading) ? CreditRole.Claimed
                        : Offering().IsMatch(heading) ? CreditRole.Maximum
                        : CreditRole.Neutral
                    );
            }
        }

        return CreditRole.Neutral;
    }

    /// <summary>"Offered Claimed", two headings that stand so close that they are one cell: the word over the figure counts.</summary>
    private static CreditRole? OfMergedHeading(Passage heading, Passage number) =>
        Claiming().IsMatch(heading.Text) && Offering().IsMatch(heading.Text)
            ? heading
                .Words.Where(word => Claiming().IsMatch(word.Text) || Offering().IsMatch(word.Text))
                .MinBy(word => Math.Abs(((word.Left + word.Right) / 2) - number.Center))
                is { } over
                ? Claiming().IsMatch(over.Text)
                    ? CreditRole.Claimed
                    : CreditRole.Maximum
                : null
            : null;

    /// <summary>A heading of two lines: "Awarded to" over "you".</summary>
    private static string WithLineAbove(SheetText page, Passage heading) =>
        page.Above(heading) is { } above
        && heading.Middle - above.Middle < 1.6 * Math.Max(above.Size, heading.Size)
        && Math.Abs(above.Left - heading.Left) < 2 * heading.Size
        && above.Text.Length < ShortText / 2
            ? above.Text + " " + heading.Text
            : heading.Text;

    /// <summary>Where a cell of the row is empty, or its dash was not recognized, the heading right over the figure.</summary>
    private static Passage Over(ImmutableArray<Passage> row, Passage number) =>
        row.MinBy(cell =>
            Math.Max(0, Math.Max(cell.Left - number.Center, number.Center - cell.Right))
        )!;

    /// <summary>In a table: the cell as far from the end in the nearest row above that has about as many, and no figure there.</summary>
    private static string? OfColumn(SheetText page, Passage number)
    {
        var at = page.Rows.ToList().FindIndex(row => row.Contains(number));
        if (at < 0 || page.Rows[at].Length < 3)
        {
            return null;
        }

        var last = page.Rows[at].Length - page.Rows[at].IndexOf(number);
        return page
            .Rows.Take(at)
            .Reverse()
            .Take(6)
            .Where(row =>
                row.Length >= Math.Max(3, last) && Math.Abs(row.Length - page.Rows[at].Length) <= 1
            )
            .Select(row =>
                (row.Length == page.Rows[at].Length ? row[^last] : Over(row, number)).Text
            )
            .FirstOrDefault(text => !text.Any(char.IsDigit));
    }
}
