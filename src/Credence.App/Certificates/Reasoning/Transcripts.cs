using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Credence.Core.Credits;

namespace Credence.App.Certificates.Reasoning;

/// <summary>A transcript: many activities of one learner, in a table over one or more pages, or as blocks one under the other.</summary>
internal static partial class Transcripts
{
    private const int Fewest = 2;
    private const int FewestUnnamed = 3;

    /// <summary>Null where the pages are no transcript.</summary>
    public static CertificateReading? Read(SheetFacts facts)
    {
        var named = Heading().IsMatch(facts.Text);
        var rows = Tables(facts);
        if (rows.Count < Fewest)
        {
            rows = named ? TranscriptBlocks.In(facts) : [];
        }

        if (rows.Count < FewestUnnamed && !named && !Award().IsMatch(facts.Text))
        {
            var blocks = TranscriptBlocks.In(facts);
            named =
                blocks.Count >= FewestUnnamed
                && blocks.Select(row => row.Date?.Value).Distinct().Count() > 2;
            rows = named ? blocks : rows;
        }

        // A table of sessions on one certificate has no days of its own.
        var days = rows.Select(row => row.Date?.Value).Distinct().Count();
        if (rows.Count < Fewest || (!named && (rows.Count < 3 || days < 2)))
        {
            return null;
        }

        (rows, var warning) = RowSums.Of(rows, facts);
        var learner = Verdict.Of(
            NameWitnesses.In(facts),
            (one, other) => PersonName.AreSame(one.Text, other.Text)
        );
        return new CertificateReading
        {
            File = "",
            Sha256 = "",
            Kind = ReadingKind.Transcript,
            Name = learner is null
                ? null
                : new(learner.Value.Text, learner.Confidence, learner.Place, learner.Why),
            Sheet = new ActivityReading { Provider = Shared(rows) ?? Keeper(facts) },
            Activities = [.. rows],
            Warnings = warning is null ? [] : [new(ReadingField.Credits, warning)],
        };
    }

    /// <summary>Who keeps the transcript.</summary>
    private static FieldRead<string>? Keeper(SheetFacts facts) =>
        Verdict.Of(ProviderWitnesses.In(facts), ProviderWitnesses.AreSame) is { } keeper
            ? keeper with
            {
                Confidence = Math.Min(keeper.Confidence, 0.84),
            }
            : null;

    private static FieldRead<string>? Shared(List<ActivityReading> rows) =>
        rows[0].Provider is { } first
        && rows.TrueForAll(row =>
            row.Provider is { } other && ProviderWitnesses.AreSame(first.Value, other.Value)
        )
            ? first
            : null;

    private static List<ActivityReading> Tables(SheetFacts facts)
    {
        var found = new List<ActivityReading>();
        ImmutableArray<TableColumn>? columns = null;
        foreach (var page in facts.Pages)
        {
            var rows = new List<ImmutableArray<Passage>>();
            for (var at = 0; at < page.Rows.Length; at++)
            {
                var next = at + 1 < page.Rows.Length ? page.Rows[at + 1] : [];
                if (TableColumns.OverLines(page.Rows, at) is { } tall)
                {
                    Close(rows, columns, facts, found);
                    columns = tall.Columns;
                    at = LastOfHeading(page, at + tall.Lines - 1, tall.Columns);
                }
                else if (TableColumns.Of(page.Rows[at], next) is { } heading)
                {
                    Close(rows, columns, facts, found);
                    columns = heading;
                    at += next.Length > 0 && IsSecondLine(next, page.Rows[at]) ? 1 : 0;
                    at = LastOfHeading(page, at, heading);
                }
                else if (columns is not null && IsUnfinished(page.Rows[at]))
                {
                    Close(rows, columns, facts, found);
                    columns = null;
                }
                else if (
                    columns is { } known
                    && (IsEnd(page.Rows[at]) || IsRunningText(page.Rows[at], known))
                )
                {
                    Close(rows, columns, facts, found);
                }
                else if (columns is not null)
                {
                    rows.Add(page.Rows[at]);
                }
            }

            Close(rows, columns, facts, found);
        }

        return found;
    }

    private static int LastOfHeading(SheetText page, int at, ImmutableArray<TableColumn> columns) =>
        at + 1 < page.Rows.Length && HeadingCells.GoesOn(page.Rows[at + 1], page.Rows[at], columns)
            ? at + 1
            : at;

    /// <summary>What follows was begun, and not completed: "In progress (no credit)" over a table of its own.</summary>
    private static bool IsUnfinished(ImmutableArray<Passage> row) =>
        row is [{ Words.Length: < 7 } only] && Unfinished().IsMatch(only.Text);

    private static bool IsSecondLine(
        ImmutableArray<Passage> next,
        ImmutableArray<Passage> heading
    ) =>
        next[0].Middle - heading[0].Middle < 2 * heading[0].Size
        && next.All(cell => HeadingWord().IsMatch(cell.Text));

    private static void Close(
        List<ImmutableArray<Passage>> rows,
        ImmutableArray<TableColumn>? columns,
        SheetFacts facts,
        List<ActivityReading> found
    )
    {
        if (columns is { } known)
        {
            var records = TableRecords.Of(rows, known);
            var agreement = new RowAgreement(records, known);
            found.AddRange(
                records
                    .Select(record =>
                        Activity(record, known, facts) is { } activity
                            ? agreement.Of(activity, record)
                            : null
                    )
                    .OfType<ActivityReading>()
            );
        }

        rows.Clear();
    }

    private static ActivityReading? Activity(
        TableRecord record,
        ImmutableArray<TableColumn> columns,
        SheetFacts facts
    )
    {
        var title = Field(record, columns, ColumnKind.Title);
        var date = Field(record, columns, ColumnKind.Date);
        var provider = Field(record, columns, ColumnKind.Provider);
        var credits = TableCredits.Of(record, columns, facts);
        if (
            title is { } named
            && (Total().IsMatch(named.Text) || named.Text.Count(char.IsLetter) < 3)
        )
        {
            return null;
        }

        // A row that a page break parted from its title is shown without one rather than lost.
        var name = title is null
            ? null
            : Spaces().Replace(title.Value.Text, " ").Trim().TrimEnd('.', ',', ';');
        var day =
            date is { } cell && FoundDates.In(cell.Text, facts.DayFirst) is [.., var last]
                ? (FoundDate?)last
                : null;
        if (name is null ? day is null || credits is null : day is null && credits is null)
        {
            return null;
        }

        var topics = TopicWords.In(name ?? "");
        return new ActivityReading
        {
            Title = name is null
                ? null
                : new(
                    name,
                    Sure(0.9, title!.Value.Pieces),
                    title.Value.Pieces[0].Place,
                    "title column"
                ),
            Date = day is { } known
                ? new(
                    known.Day,
                    Sure(0.93, date!.Value.Pieces),
                    date.Value.Pieces[0].Place,
                    "date column"
                )
                : null,
            Provider =
                provider is { } from && Organization.Of(from.Text) is { } organization
                    ? new(
                        organization,
                        Sure(0.88, from.Pieces),
                        from.Pieces[0].Place,
                        "provider column"
                    )
                    : null,
            Credits = credits,
            Topics = new(topics, 0.85, null, topics.IsEmpty ? "none is named" : "in the title"),
        };
    }

    private static (string Text, List<Passage> Pieces)? Field(
        TableRecord record,
        ImmutableArray<TableColumn> columns,
        ColumnKind kind
    )
    {
        for (var at = 0; at < columns.Length; at++)
        {
            if (columns[at].Kind == kind && record.Cells[at].Count > 0)
            {
                return (record.Text(at), record.Cells[at]);
            }
        }

        return null;
    }

    public static double Sure(double weight, IEnumerable<Passage> pieces) =>
        Math.Round(
            weight
                * (
                    pieces.Min(piece => piece.Clarity) switch
                    {
                        >= 0.8 => 1,
                        >= 0.6 => 0.84,
                        _ => 0.72,
                    }
                ),
            2
        );

    /// <summary>What only the certificate of one activity says.</summary>
    [GeneratedRegex(
        @"\bcertif(?:y|ies)\s+that\b|\bcertificate\s+of\b|\b(?:presented|awarded|granted)\s+to\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Award();

    public static bool IsHeading(string text) => Heading().IsMatch(text);

    public static bool IsTotal(ImmutableArray<Passage> row) =>
        row.Any(cell => Total().IsMatch(cell.Text));

    private static bool IsEnd(ImmutableArray<Passage> row) =>
        IsTotal(row) || Foot().IsMatch(row[0].Text);

    [GeneratedRegex(
        @"^\W*(?:(?:courses?|activities|modules?|items|learning|currently|still)\s+)?(?:in\s+progress|not\s+(?:yet\s+)?(?:started|completed|finished)|incomplete|pending|upcoming|enrolled|assigned|required\s+training|wait-?list\w*|withdrawn|open\s+enrollments?)\b(?:\s+\w+)?\W*(?:\([^)]*\)\W*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Unfinished();

    /// <summary>A sentence that runs across the columns.</summary>
    private static bool IsRunningText(
        ImmutableArray<Passage> row,
        ImmutableArray<TableColumn> columns
    ) =>
        !row.Any(cell =>
            FoundDates.In(cell.Text) is [{ Start: 0 } day] && day.End == cell.Text.Length
        )
        && row.Any(cell =>
            cell.Words.Length > 7
            && columns.Count(column => column.Left < cell.Right && cell.Left < column.Right) >= 3
            && (FoundDates.In(cell.Text).Count == 0 || Sentence().IsMatch(cell.Text))
        );

    /// <summary>Verbs of footnotes, of which rows of a table have none.</summary>
    [GeneratedRegex(
        @"\b(?:is|are|was|were|will|must|should|may|keep|contact)\b.*[.;]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Sentence();

    [GeneratedRegex(
        @"\btranscript\b|\b(?:cme|education(?:al)?|credit|activity|learning|course|ce)\s+(?:\w+\s+)?(?:history|record|summary|report|log|list|ledger)\b|record\s+of\s+(?:\w+\s+){0,3}(?:education|credits?|activities)|(?:credits|activities|courses)\s+(?:earned|completed|claimed|attended)|statement\s+of\s+(?:credits|activities)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Heading();

    [GeneratedRegex(
        @"^\W*(?:grand\s+|sub-?\s*|page\s+|cumulative\s+|overall\s+)?totals?\b(?!\s+(?:joint|hip|knee|care|quality|body|pain))|^\W*(?:[\w-]+\s+){1,4}(?:sub)?totals?\W*$|^\W*(?:needed|required|remaining|missing)\s+(?:in|for|this)\b|^\W*(?:sum|credits?\s+total|summary)\b|^\W*(?:credits?|hours?|points)\s+(?:in\s+(?:the\s+|this\s+)?(?:period|cycle|year)|on\s+(?:file|record)|posted|required|to\s+date|remaining)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Total();

    [GeneratedRegex(
        @"^\W*(?:page\s+\d|(?:report|list|statement|record|transcript)\s+(?:produced|generated|printed|created|made|run|prepared|of|as)\b|\d+\s+of\s+\d+\W*$|printed|generated|this\s+(?:transcript|document|report)|accreditation|end\s+of\s+(?:the\s+)?(?:report|transcript|list|record|table|document|statement|page|file)|disclaimer|(?:hours|credits)\s+(?:are|shown|reported)\b|all\s+credits|as\s+of\b|(?:reporting\s+)?(?:period|cycle)\b|(?:activities|courses)\s+(?:listed|reported|shown)|note:|\*|continued\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Foot();

    [GeneratedRegex(
        @"^\W*(?:completed|earned|claimed|awarded|title|name|type|date|credits?(?:\(s\))?|hours?|category\s+1.*|1\s+credits?.*|points|provider|sponsor|cat\.?\s*1.*|™|\(.*\))\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex HeadingWord();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();
}
