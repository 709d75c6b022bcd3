using System.Collections.Immutable;

namespace Credence.App.Certificates.Reasoning;

/// <summary>
/// A form without colons: short captions under each other, each with its value to the right. What stands in such a row
/// belongs to no other row, whether the caption is a known label or not.
/// </summary>
internal static class RowsOfForms
{
    private const int LongestCaption = 44;
    private const int MostWords = 5;
    private const int FewestRows = 3;

    /// <summary>Each caption with the value beside it; both begin anew.</summary>
    public static IEnumerable<(Passage Caption, Passage Value)> In(
        ImmutableArray<ImmutableArray<Passage>> rows
    )
    {
        var captions = rows.Where(row =>
                row.Length >= 2 && IsCaption(row[0]) && !FieldLabel.StartsWithOne(row[1].Text)
            )
            .ToList();
        foreach (var row in captions)
        {
            var alike = captions.Count(other =>
                Math.Abs(other[0].Left - row[0].Left) < 0.6 * row[0].Size
                && Math.Abs(other[1].Left - row[1].Left) < 0.6 * row[1].Size
            );
            if (alike >= FewestRows)
            {
                yield return (row[0], row[1]);
            }
        }
    }

    private static bool IsCaption(Passage cell) =>
        cell.Text.Length <= LongestCaption
        && cell.Words.Length <= MostWords
        && (char.IsUpper(cell.Text[0]) || char.IsDigit(cell.Text[0]))
        && cell.Text[^1] is not ('.' or ',' or ';')
        && cell.Text.Any(char.IsLetter);
}
