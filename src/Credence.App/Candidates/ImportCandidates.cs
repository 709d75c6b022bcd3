using System.Collections.Immutable;
using Credence.App.Folder;
using Credence.App.Problems;
using Credence.App.Store;
using Credence.App.Tables;
using Credence.Core.Planning;
using Credence.Core.Problems;

namespace Credence.App.Candidates;

/// <summary>What became of one row of a list of candidates.</summary>
public enum RowFate
{
    Added,
    AlreadyThere,

    /// <summary>Something in it cannot be read; the problems say what.</summary>
    LeftOut,
}

/// <summary>One row of a list, with what became of it.</summary>
/// <param name="Row">Line or row of the file.</param>
public sealed record CandidateRow(
    int Row,
    string Title,
    RowFate Fate,
    ImmutableArray<Problem> Problems
);

/// <summary>What a list of candidates brought.</summary>
/// <param name="Change">What undo takes back; null where nothing was added.</param>
public sealed record CandidatesImported(
    long? Change,
    ImmutableArray<CandidateRow> Rows,
    ImmutableArray<string> UnknownColumns
)
{
    public int Added => Rows.Count(row => row.Fate == RowFate.Added);
}

/// <summary>
/// Takes a list (CSV, Excel, Markdown) of things one could do: an institution's grand rounds, workshops, tracks. Every
/// row that can be read is added, every other one is named with what is wrong with it.
/// </summary>
public sealed class ImportCandidates(ChangeCandidates candidates, RulesAtHand rules)
{
    public static ImmutableArray<string> Columns { get; } =
    [
        "title",
        "provider",
        "mode",
        "format",
        "credits",
        "topics",
        "hours",
        "price",
        "price_unit",
        "allowance",
        "units_per_month",
        "practice_linked",
        "from",
        "to",
        "days_off",
        "strategic",
        "outputs",
        "duration_months",
    ];

    public async Task<Outcome<CandidatesImported>> Run(
        Author author,
        byte[] bytes,
        string file,
        CancellationToken cancellation = default
    )
    {
        var problems = new ProblemList();
        if (
            TableFile.Read(bytes, file, problems) is not { } table
            || CandidateTable.Of(table, problems) is not { } list
        )
        {
            return Outcome<CandidatesImported>.Not(problems.Problems);
        }

        ImmutableArray<CandidateRow> rows = [];
        var changed = await candidates.Run(
            author,
            $"Imported candidates from {file}",
            (own, _) =>
            {
                (var after, rows) = Added(own, list);
                return after;
            },
            cancellation
        );
        if (changed.Done || changed.Problems[0].Code == ProblemCatalog.NothingChanged.Code)
        {
            return Outcome<CandidatesImported>.Of(
                new(changed.Value?.Number, rows, list.UnknownColumns)
            );
        }

        return changed.Refused<CandidatesImported>();
    }

    private (CandidateList, ImmutableArray<CandidateRow>) Added(
        CandidateList own,
        CandidateTable list
    )
    {
        var rows = ImmutableArray.CreateBuilder<CandidateRow>();
        foreach (var (row, typed) in list.Rows)
        {
            var problems = new ProblemList();
            var made = typed.Over(new Candidate { Id = "" }, rules.Words, problems);
            var found = problems
                .Problems.Select(problem =>
                    problem with
                    {
                        Place = list.PlaceOf(row, problem.Place),
                    }
                )
                .ToImmutableArray();
            var fate =
                problems.Any ? RowFate.LeftOut
                : own.Candidates.Any(one =>
                    one.Title == made.Title && one.Provider == made.Provider
                )
                    ? RowFate.AlreadyThere
                : RowFate.Added;
            rows.Add(new CandidateRow(row.Number, made.Title, fate, found));
            if (fate == RowFate.Added)
            {
                own = own with
                {
                    Candidates = own.Candidates.Add(
                        made with
                        {
                            Id = AddCandidate.FreeId(own, made.Title),
                        }
                    ),
                };
            }
        }

        return (own, rows.ToImmutable());
    }
}

/// <summary>A table with a header row, read as candidates.</summary>
internal sealed record CandidateTable(
    Table Table,
    ImmutableArray<string> Headings,
    ImmutableArray<(TableRow Row, TypedCandidate Typed)> Rows,
    ImmutableArray<string> UnknownColumns
)
{
    /// <summary>Null where there is no title column.</summary>
    public static CandidateTable? Of(Table table, ProblemList problems)
    {
        var header = table.Rows.FirstOrDefault(row => !row.IsBlank);
        ImmutableArray<string> headings = header is null
            ? []
            : [.. header.Cells.Select(cell => cell.Trim().ToLowerInvariant().Replace(' ', '_'))];
        if (header is null || !headings.Contains("title"))
        {
            problems.Add(ProblemCatalog.HeadingMissing, table.File, "title");
            return null;
        }

        return new(
            table,
            headings,
            [
                .. table
                    .Rows.Where(row => row.Number > header.Number && !row.IsBlank)
                    .Select(row => (row, Typed(row, headings))),
            ],
            [
                .. headings.Where(heading =>
                    heading.Length > 0 && !ImportCandidates.Columns.Contains(heading)
                ),
            ]
        );
    }

    public string PlaceOf(TableRow row, string field)
    {
        var column = Headings.IndexOf(field);
        return column < 0 ? Table.Place(row) : Table.Place(row, column, field);
    }

    private static TypedCandidate Typed(TableRow row, ImmutableArray<string> headings)
    {
        return new()
        {
            Title = Cell("title") ?? "",
            Provider = Cell("provider"),
            Mode = Cell("mode") ?? "",
            Format = Cell("format"),
            Credits = Cell("credits"),
            Topics = Cell("topics"),
            Hours = Cell("hours"),
            Price = Cell("price"),
            PriceUnit = Cell("price_unit"),
            Allowance = Cell("allowance"),
            UnitsPerMonth = Cell("units_per_month"),
            PracticeLinked = Cell("practice_linked"),
            From = Cell("from"),
            To = Cell("to"),
            DaysOff = Cell("days_off"),
            Strategic = Cell("strategic"),
            Outputs = Cell("outputs"),
            DurationMonths = Cell("duration_months"),
        };

        string? Cell(string heading) =>
            headings.IndexOf(heading) is >= 0 and var column ? row[column].Trim() : null;
    }
}
