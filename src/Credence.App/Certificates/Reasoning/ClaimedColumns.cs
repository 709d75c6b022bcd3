using System.Text.RegularExpressions;
using Credence.Core.Credits;

namespace Credence.App.Certificates.Reasoning;

/// <summary>An amount under a heading that says it was claimed; with a row for all of them, that row's.</summary>
internal readonly record struct ClaimedInColumn(
    Amount Amount,
    CreditType? Type,
    double Weight,
    Passage At
);

/// <summary>Tables of sessions or professions with a column of what this learner claimed, often beside one of what was offered.</summary>
internal static partial class ClaimedColumns
{
    public static IEnumerable<ClaimedInColumn> In(SheetFacts facts) =>
        from page in facts.Pages
        from row in page.Rows
        where row.Length >= 2
        from heading in row.Where(cell => Heading().IsMatch(cell.Text))
        let found = Under(page, row[0], heading)
        where found is not null
        select found.Value;

    private static ClaimedInColumn? Under(SheetText page, Passage first, Passage heading)
    {
        var cells = new List<(Passage Cell, Amount Amount, string Row)>();
        for (var at = page.Below(heading); at is not null; at = page.Below(at))
        {
            if (!Number().IsMatch(at.Text) || Amount.Read(at.Text.Trim()) is not { } amount)
            {
                if (cells.Count > 0 || at.Middle - heading.Middle > 4 * heading.Size)
                {
                    break;
                }

                continue;
            }

            var row = page.Rows.First(row => row.Contains(at));
            cells.Add((at, amount, string.Join(' ', row.Where(cell => cell.Right < at.Left))));
        }

        cells.RemoveAll(cell => cell.Amount.IsZero);
        var total = cells.FindLast(cell => Total().IsMatch(cell.Row));
        var (chosen, weight) =
            total.Cell is not null ? (total, 0.93)
            : cells.Count == 1 ? (cells[0], 0.9)
            : default;
        return chosen.Cell is null
            ? null
            : new(
                chosen.Amount,
                CreditTypeWords.In(chosen.Row) is [var type, ..] ? type.Type : null,
                weight,
                chosen.Cell
            );
    }

    [GeneratedRegex(
        @"^\W*(?:(?:credits?|hours?|amount|you|total|your)\s+)*(?:claimed|earned|awarded)(?:\s+(?:credits?|hours?|by\s+you))?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*\d{1,3}(?:\.\d{1,2})?\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(
        @"^\W*(?:grand\s+|sub-?\s*)?(?:totals?|sum|all\b|overall)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Total();
}
