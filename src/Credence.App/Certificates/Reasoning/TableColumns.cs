using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Credence.Core.Credits;

namespace Credence.App.Certificates.Reasoning;

internal enum ColumnKind
{
    Date,
    Title,
    Provider,
    Type,
    Amount,

    /// <summary>Not read: format, status, number, maximum.</summary>
    Other,
}

/// <summary>A column of a printed table by its heading.</summary>
internal sealed record TableColumn(
    ColumnKind Kind,
    CreditType? Type,
    double Left,
    double Right,
    string Heading
);

/// <summary>Finds the row of headings of a transcript's table.</summary>
internal static partial class TableColumns
{
    private const int LongestHeading = 40;

    /// <summary>A heading that is on no list is a column that is not read.</summary>
    private const int LongestUnknown = 24;

    /// <summary>Null where the row is no heading: it names at least an amount or a date, and what was done.</summary>
    public static ImmutableArray<TableColumn>? Of(
        ImmutableArray<Passage> row,
        ImmutableArray<Passage> next
    )
    {
        // What holds a day or an amount is a row, whatever words its title has.
        if (
            row.Any(cell =>
                FoundDates.In(cell.Text).Count > 0
                || Figures().IsMatch(cell.Text)
                || char.IsLower(cell.Text[0])
            )
        )
        {
            return null;
        }

        var columns = ImmutableArray.CreateBuilder<TableColumn>();
        foreach (var cell in row.SelectMany(HeadingCells.Parted))
        {
            var under = next.FirstOrDefault(other =>
                other.Left < cell.Right
                && cell.Left < other.Right
                && other.Middle - cell.Middle < 2.4 * cell.Size
                && !IsValueOfType(cell, other)
            );
            columns.AddRange(OfCell(cell, under));
        }

        var kinds = columns.Select(column => column.Kind).ToList();
        var isHeading =
            kinds.Contains(ColumnKind.Title)
            && (kinds.Contains(ColumnKind.Date) || kinds.Contains(ColumnKind.Amount))
            && columns.Count >= 3;
        return isHeading ? columns.ToImmutable() : null;
    }

    /// <summary>A heading whose cells run over two or three lines that stand at different heights; null where it is none.</summary>
    public static (ImmutableArray<TableColumn> Columns, int Lines)? OverLines(
        ImmutableArray<ImmutableArray<Passage>> rows,
        int from
    )
    {
        if (IsCaption(rows, from))
        {
            return null;
        }

        for (var lines = 2; lines <= 3 && from + lines <= rows.Length; lines++)
        {
            var cells = rows[from..(from + lines)].SelectMany(row => row).ToList();
            var close = cells.TrueForAll(cell =>
                cell.Middle - rows[from][0].Middle < 1.3 * lines * cell.Size
                && cell.Text.Length < LongestHeading
                && FoundDates.In(cell.Text).Count == 0
            );
            if (!close || cells.Count <= rows[from].Length)
            {
                return null;
            }

            var tall = HeadingCells.OnTop([.. rows[from..(from + lines)]]);
            if (
                tall.Exists(column =>
                    column.Own.Skip(1).Any(line => IsValueOfType(column.Own[0], line))
                )
            )
            {
                return null;
            }

            var columns = tall.OrderBy(column => column.Own[0].Left)
                .Select(column => (Lines: Passage.OfLines(column.Own), column.Text))
                .Select(column =>
                    (
                        column.Lines,
                        column.Text,
                        Kind: Kind(column.Text)
                            ?? (
                                column.Text.Length < LongestUnknown
                                    ? (ColumnKind.Other, null)
                                    : null
                            )
                    )
                )
                .ToList();
            if (
                columns.TrueForAll(column => column.Kind is not null)
                && columns.Count >= 3
                && columns.Exists(column => column.Kind!.Value.Kind == ColumnKind.Title)
                && columns.Exists(column =>
                    column.Kind!.Value.Kind is ColumnKind.Date or ColumnKind.Amount
                )
                && tall.Exists(column => column.Own.Length > 1)
            )
            {
                return (
                    [
                        .. columns.Select(column => new TableColumn(
                            column.Kind!.Value.Kind,
                            column.Kind!.Value.Type,
                            column.Lines.Left,
                            column.Lines.Right,
                            column.Text
                        )),
                    ],
                    lines
                );
            }
        }

        return null;
    }

    /// <summary>"AMA PRA" under "Type" is what the first row has there, and no second line of the heading.</summary>
    private static bool IsValueOfType(Passage heading, Passage below) =>
        TypeHeading().IsMatch(heading.Text) && CreditTypeWords.In(below.Text).Count > 0;

    /// <summary>What a part of the page is called, "Completed", alone over a row of headings that is whole without it.</summary>
    private static bool IsCaption(ImmutableArray<ImmutableArray<Passage>> rows, int from) =>
        from + 1 < rows.Length
        && rows[from] is [var only]
        && CreditTypeWords.In(only.Text).Count == 0
        && Of(rows[from + 1], from + 2 < rows.Length ? rows[from + 2] : []) is not null;

    /// <summary>Headings that stand close are one cell: "Date Activity" is taken apart at the words.</summary>
    private static IEnumerable<TableColumn> OfCell(Passage cell, Passage? under)
    {
        var whole =
            under is null || !Continuation().IsMatch(under.Text)
                ? cell.Text
                : $"{cell.Text} {under.Text}";
        if (Kind(whole) is { } single)
        {
            yield return new(single.Kind, single.Type, cell.Left, cell.Right, whole);
            yield break;
        }

        var (from, found) = (
            0,
            new List<(int Start, int End, ColumnKind Kind, CreditType? Type)>()
        );
        while (from < cell.Words.Length)
        {
            var taken = 0;
            for (
                var count = Math.Min(6, cell.Words.Length - from);
                count > 0 && taken == 0;
                count--
            )
            {
                var text = string.Join(
                    ' ',
                    cell.Words.Skip(from).Take(count).Select(word => word.Text)
                );
                if (Kind(text) is { } kind)
                {
                    found.Add((from, from + count, kind.Kind, kind.Type));
                    taken = count;
                }
            }

            from += Math.Max(taken, 1);
        }

        foreach (var (start, end, kind, type) in found)
        {
            yield return new(
                kind,
                type,
                cell.Words[start].Left,
                cell.Words[end - 1].Right,
                string.Join(' ', cell.Words[start..end].Select(word => word.Text))
            );
        }

        if (found.Count == 0)
        {
            yield return new(ColumnKind.Other, null, cell.Left, cell.Right, cell.Text);
        }
    }

    private static (ColumnKind Kind, CreditType? Type)? Kind(string text)
    {
        var type = CreditTypeWords.In(text) is [var found, ..] ? (CreditType?)found.Type : null;
        return MaximumHeading().IsMatch(text) ? (ColumnKind.Other, null)
            : DateHeading().IsMatch(text) ? (ColumnKind.Date, null)
            : TypeHeading().IsMatch(text) ? (ColumnKind.Type, null)
            : ProviderHeading().IsMatch(text) ? (ColumnKind.Provider, null)
            : TitleHeading().IsMatch(text) ? (ColumnKind.Title, null)
            : AmountHeading().IsMatch(text) || (type is not null && text.Length < 50)
                ? (ColumnKind.Amount, type)
            : OtherHeading().IsMatch(text) ? (ColumnKind.Other, null)
            : null;
    }

    [GeneratedRegex(@"^\W*\d{1,3}[.:]\d{1,2}\W*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Figures();

    [GeneratedRegex(
        @"^\W*(?:(?:completion|completed|activity|course|event|participation|attendance|credit|award(?:ed)?|earned|claim(?:ed)?|end|session|class|credited)\s+)*dates?(?:\(s\))?(?:\s+(?:completed|earned|of\s+(?:completion|activity|participation|credit|attendance|course)|awarded|attended|claimed|taken|credited))?\W*$|^\W*(?:(?:date|day)s?\s+(?:fulfilled|achieved|finished|concluded|accomplished|done|met|given|held|recorded|credited|posted)|(?:completed|finished|fulfilled|achieved|concluded|accomplished|done|passed|earned|awarded|claimed|attended|taken|held|met)\s+on|completed|finished|fulfilled|concluded|credited|completion|attended|when)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex DateHeading();

    [GeneratedRegex(
        @"^[^\w#]*(?:(?:cme\s+|educational\s+|learning\s+|session\s+|course\s+|name\s+of\s+|title\s+of\s+)?(?:activity|activities|course|program|event|session|title|description|conference|congress|meeting|gathering|article|topic|subject|offering|class|module|lecture|seminar|webinar|workshop|training|item|heading)s?(?:\s+(?:title|name|description|attended|completed))?|(?:title|name)\s+(?:of|and)\s+(?:the\s+)?(?:activity|course|program|provider|offering|class|event|training|session))(?:\s*/\s*\w+)*\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex TitleHeading();

    [GeneratedRegex(
        @"^\W*(?:(?:accredited|cme|ce|activity|course|educational|credit)\s+)*(?:provider|sponsor|organization|institution|source|issuer|offered\s+by|provided\s+by|given\s+by|awarded\s+by|issued\s+by|from|sponsoring\s+organization|accreditor|school|institute|society)s?(?:\s+name|\s*\(s\))?(?:\s*/\s*\w+)*\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex ProviderHeading();

    [GeneratedRegex(
        @"^\W*(?:(?:credit|cme|ce|hour)s?\s+)?(?:type|category|kind|system|cat\.?|designation)(?:\s+of\s+(?:credit|cme))?s?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex TypeHeading();

    [GeneratedRegex(
        @"^\W*(?:(?:(?:cme|ce|credit|total|earned|claimed|awarded|number\s+of|your|physician|ama|pra|moc|contact)\s+)*(?:credits?|credit\(s\)|hours?|hrs?\.?|amount|points|units|cr\.?|cme|(?:no\.|\#)\s+of\s+(?:credits|hours)|qty)(?:\s+(?:earned|claimed|awarded|granted|received|hours?|credits?|type|reported))*|claimed|earned|awarded)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex AmountHeading();

    [GeneratedRegex(
        @"\b(?:max(?:imum)?\.?|available|offered|possible|designated|fees?|cost|score)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex MaximumHeading();

    [GeneratedRegex(
        @"^[^\w#]*(?:format|status|location|city|state|method|delivery|activity\s+(?:type|id|number|format|code)|id|number|no\.?|code|format\s*/.*|board|start(?:\s+date)?|expires|certificate|reported|city,\s*state|place|record|ref(?:erence)?\.?|medium|learning\s+format|topics?|certificate\s+no\.?|verified|role|\#|row|line|subject\s+area|content\s+area)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex OtherHeading();

    [GeneratedRegex(
        @"^\W*(?:completed|earned|claimed|awarded|title|name|type|date|credits?(?:\(s\))?|hours?|category\s+1.*|1\s+credits?.*|points|provider|sponsor|cat\.?\s*1.*|™)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Continuation();
}
