using System.Collections.Immutable;
using Credence.App.Folder;
using Credence.App.Formats;
using Credence.App.Imports;
using Credence.App.Problems;
using Credence.App.Tables;
using Credence.Core.Ledger;
using Credence.Core.Problems;

namespace Credence.App.Ledger;

/// <summary>A list as it would come into the ledger; nothing is recorded yet.</summary>
/// <param name="Rows">What <see cref="ImportActivities"/> takes, undated rows last.</param>
/// <param name="Cells">How each cell was understood; empty for a list in the ledger's own form.</param>
/// <param name="Unfinished">What is to be filled in afterwards, by row.</param>
/// <param name="Notices">What is worth knowing, such as a column that is only kept.</param>
public sealed record ListRead(
    string File,
    ImmutableArray<ActivityCells> Rows,
    ImmutableArray<CellReport> Cells,
    ImmutableArray<Problem> Unfinished,
    ImmutableArray<Problem> Notices
);

/// <summary>Reads a spreadsheet or table as people keep it, or a ledger in its own form: CSV, Excel or Markdown; or
/// another system's transcript: ACCME JSON, MedBiquitous XML.</summary>
public sealed class ReadList(RulesAtHand rules)
{
    /// <param name="isOsteopath">A plain "Category 1" means the degree's own.</param>
    public Outcome<ListRead> Run(byte[] bytes, string file, bool isOsteopath)
    {
        var problems = new ProblemList();
        if (ExchangeFile.IsOne(bytes))
        {
            var found = ExchangeFile.Read(bytes, file, rules.AsKept(), rules.Words, problems);
            return problems.Any
                ? Outcome<ListRead>.Not(problems.Problems)
                : Outcome<ListRead>.Of(
                    new(file, [.. found.Select(Unnumbered)], [], [], problems.Notices)
                );
        }

        if (TableFile.Read(bytes, file, problems) is not { } table)
        {
            return Outcome<ListRead>.Not(problems.Problems);
        }

        if (AsKeptReader.IsOwnForm(table))
        {
            var own = LedgerTable.Read(table, rules.Words, problems);
            return problems.Any
                ? Outcome<ListRead>.Not(problems.Problems)
                : Outcome<ListRead>.Of(
                    new(file, [.. own.Select(ActivityCells.Of)], [], [], problems.Notices)
                );
        }

        var kept = new AsKeptReader(rules.AsKept(), isOsteopath).Read(table, problems);
        ImmutableArray<ActivityCells> rows =
        [
            .. kept.Activities.Select(Unnumbered),
            .. kept.Undated.Select(row =>
                Unnumbered(row.Activity)
                    .With([KeyValuePair.Create(ActivityCells.DateColumn, row.DateText)])
            ),
        ];
        return rows.IsEmpty && problems.Any
            ? Outcome<ListRead>.Not(problems.Problems)
            : Outcome<ListRead>.Of(
                new(file, rows, kept.Cells, problems.Problems, problems.Notices)
            );
    }

    /// <summary>The list has no ids of its own: the ledger gives them.</summary>
    private static ActivityCells Unnumbered(CmeActivity activity) =>
        ActivityCells.Of(activity).With([KeyValuePair.Create(ActivityCells.IdColumn, "")]);
}
