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
            .SelectMany(at => TypesOfColumn(record.Text(at)))
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

            var cells = OnOneLine(record.Cells[at], Day(record, columns));
            var text = string.Join(' ', cells.Select(cell => cell.Text));
            var (found, certain) = InCell(text, columns[at].Type, named, facts);
            pieces.AddRange(cells);
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

    /// <summary>Of two bare figures under each other the one that stands beside the day; the other is no amount of this row.</summary>
    private static List<Passage> OnOneLine(List<Passage> cells, Passage? day) =>
        day is not null && cells.Count > 1 && cells.TrueForAll(cell => Bare().IsMatch(cell.Text))
            ? [cells.MinBy(cell => Math.Abs(cell.Middle - day.Middle))!]
            : cells;

    private static Passage? Day(TableRecord record, ImmutableArray<TableColumn> columns) =>
        Enumerable
            .Range(0, columns.Length)
            .Where(at => columns[at].Kind == ColumnKind.Date)
            .SelectMany(at => record.Cells[at])
            .FirstOrDefault();

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

        // The "1" of "AMA PRA Cat. 1" is a part of the type's name, and no amount.
        var types = CreditTypeWords.In(text);
        var amounts = Numbers()
            .Matches(text)
            .Where(match =>
                !types.Exists(type => type.Start <= match.Index && match.Index < type.End)
            )
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

    /// <summary>A column of types may say only "1-A": which of the AOA's it is.</summary>
    private static IEnumerable<CreditType> TypesOfColumn(string text) =>
        OsteopathicGrade().Match(text) is { Success: true } grade
            ?
            [
                new CreditType(
                    $"aoa-{grade.Groups["grade"].Value}{grade.Groups["letter"].Value.ToLowerInvariant()}"
                ),
            ]
            : Types(text);

    [GeneratedRegex(
        @"^\W*(?<grade>[12])\s?[-–—]?\s?(?<letter>[AB])\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex OsteopathicGrade();

    private static IEnumerable<CreditType> Types(string text) =>
        CreditTypeWords.In(text).Select(found => found.Type);

    private static CreditType? Usual(SheetFacts facts)
    {
        var types = Types(facts.Text).Distinct().ToList();
        return types is [var only] ? only
            : types.Contains(new CreditType("ama-pra-1")) ? new CreditType("ama-pra-1")
            : null;
    }

    [GeneratedRegex(@"^\W*\d{1,3}(?:[.:]\d{1,2})?\W*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bare();

    [GeneratedRegex(@"(?<=\b\d{1,2}):(?=\d{1,2}\b)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Colon();

    [GeneratedRegex(
        @"(?<![\w.])\d{1,3}(?:\.\d{1,2})?(?![\w.]\d|\w)",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Numbers();
}
