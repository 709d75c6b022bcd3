using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Credence.Core.Credits;

namespace Credence.App.Certificates.Reasoning;

/// <summary>
/// A transcript that prints a total is a second witness for its rows: where they add up to it every amount was read right
/// and none was lost; where they do not, something is wrong and nobody knows where.
/// </summary>
internal static partial class RowSums
{
    private const double Doubted = 0.72;
    private const double Agreed = 0.05;

    public static (List<ActivityReading> Rows, string? Warning) Of(
        List<ActivityReading> rows,
        SheetFacts facts
    )
    {
        var lines = rows.SelectMany(row => row.Credits?.Value ?? []).ToList();
        var types = lines.Select(line => line.Type).Distinct().ToList();
        var printed = Printed(facts);
        if (types.Count != 1 || printed.IsEmpty)
        {
            return (rows, null);
        }

        var sum = lines.Aggregate(Amount.Zero, (whole, line) => whole + line.Amount);
        if (printed.Contains(sum))
        {
            return (rows.ConvertAll(row => With(row, sure => Math.Min(0.98, sure + Agreed))), null);
        }

        return printed.Length == 1
            ? (
                rows.ConvertAll(row => With(row, sure => Math.Min(Doubted, sure))),
                $"The rows add up to {sum}, the sheet says {printed[0]}."
            )
            : (rows, null);
    }

    private static ActivityReading With(ActivityReading row, Func<double, double> confidence) =>
        row.Credits is { } credits
            ? row with
            {
                Credits = credits with
                {
                    Confidence = Math.Round(confidence(credits.Confidence), 2),
                },
            }
            : row;

    private static ImmutableArray<Amount> Printed(SheetFacts facts) =>
        [
            .. facts
                .Pages.SelectMany(page => page.Rows)
                .Select(row => string.Join("  ", row.Select(cell => cell.Text)))
                .SelectMany(text => Totals().Matches(text))
                .Select(match => Amount.Read(match.Groups["n"].Value))
                .OfType<Amount>()
                .Where(amount => !amount.IsZero)
                .Distinct(),
        ];

    [GeneratedRegex(
        @"\b(?:totals?|sum|(?:credits?|hours?|points)\s+(?:in\s+(?:the\s+|this\s+)?(?:period|cycle|year|report|record)|posted|to\s+date|listed))\b[^\d\n]{0,40}?(?:Cat(?:egory|\.)?\s+1\D{0,24}?)?(?<n>\d{1,3}(?:\.\d{1,2})?)(?![\d/:]|\.\d)(?!\s*(?:credits?™?\b\D{0,3}:|™))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Totals();
}
