using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Credence.Core.Credits;

namespace Credence.App.Certificates.Reasoning;

/// <summary>The credits of one record: each amount with the type of its heading, of its type column, or of the whole sheet.</summary>
internal static partial class TableCredits
{
    public static FieldRead<ImmutableArray<CreditLine>>? Of(
        TableRecord record,
        ImmutableArray<TableColumn> columns,
        SheetFacts facts
    )
    {
        var named = Enumerable
            .Range(0, columns.Length)
            .Where(at => columns[at].Kind == ColumnKind.Type)
            .SelectMany(at => Types(record.Text(at)))
            .Distinct()
            .ToList();
        var lines = ImmutableArray.CreateBuilder<CreditLine>();
        var pieces = new List<Passage>();
        var sure = 0.92;
        for (var at = 0; at < columns.Length; at++)
        {
            if (columns[at].Kind != ColumnKind.Amount || record.Cells[at].Count == 0)
            {
                continue;
            }

            var (found, certain) = InCell(record.Text(at), columns[at].Type, named, facts);
            pieces.AddRange(record.Cells[at]);
            lines.AddRange(found.Where(line => !lines.Any(other => other.Type == line.Type)));
            sure = Math.Min(sure, certain);
        }

        return lines.Count == 0
            ? null
            : new(
                lines.ToImmutable(),
                Transcripts.Sure(sure, pieces),
                pieces[0].Place,
                "credit column"
            );
    }

    private static (IEnumerable<CreditLine> Lines, double Sure) InCell(
        string text,
        CreditType? heading,
        List<CreditType> named,
        SheetFacts facts
    )
    {
        // A point is recognized as a colon now and then; no column of credits holds times.
        text = Colon().Replace(text, ".");
        var typed = FoundCredits.In(text).Where(credit => credit.Type is not null).ToList();
        if (typed.Count > 0)
        {
            return (
                typed.Select(credit => new CreditLine(credit.Type!.Value, credit.Amount)),
                0.93
            );
        }

        var amounts = Numbers()
            .Matches(text)
            .Select(match => Amount.Read(match.Value))
            .OfType<Amount>()
            .Where(amount => !amount.IsZero)
            .ToList();
        if (amounts.Count == 0)
        {
            return ([], 1);
        }

        if (heading is null && named.Count == amounts.Count && named.Count > 1)
        {
            return (named.Zip(amounts, (type, amount) => new CreditLine(type, amount)), 0.9);
        }

        var type = heading ?? (named.Count > 0 ? named[0] : Usual(facts));
        return type is { } known
            ? (
                [new CreditLine(known, amounts[0])],
                heading is null && named.Count == 0 ? 0.84 : 0.92
            )
            : ([new CreditLine(CreditType.HourAny, amounts[0])], 0.5);
    }

    private static IEnumerable<CreditType> Types(string text) =>
        CreditTypeWords.In(text).Select(found => found.Type);

    private static CreditType? Usual(SheetFacts facts)
    {
        var types = Types(facts.Text).Distinct().ToList();
        return types is [var only] ? only
            : types.Contains(new CreditType("ama-pra-1")) ? new CreditType("ama-pra-1")
            : null;
    }

    [GeneratedRegex(@"(?<=\b\d{1,2}):(?=\d{1,2}\b)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Colon();

    [GeneratedRegex(
        @"(?<![\w.])\d{1,3}(?:\.\d{1,2})?(?![\w.]\d|\w)",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Numbers();
}
