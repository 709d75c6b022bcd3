using System.Collections.Immutable;
using Credence.App.Imports;
using Credence.App.Problems;
using Credence.App.Tables;
using Credence.Core.Ledger;

namespace Credence.App.Folder;

/// <summary>Finds the one ledger of a folder, whatever its format, and reads it.</summary>
internal static class LedgerReader
{
    public const string Own = "ledger.csv";
    private const int MostMegabytes = 20;

    private static readonly string[] Names =
    [
        Own,
        "ledger.xlsx",
        "ledger.md",
        "ledger-as-kept.csv",
        "ledger-as-kept.xlsx",
        "ledger-as-kept.md",
    ];

    public static FoundLedger Read(
        FolderFiles files,
        RulesAtHand rules,
        bool isOsteopath,
        ProblemList problems
    )
    {
        var present = Names.Where(files.Has).ToArray();
        if (present.Length == 0)
        {
            problems.Notice(ProblemCatalog.LedgerNone, Own);
            return new FoundLedger("", [], []);
        }

        if (present.Length > 1)
        {
            problems.Add(ProblemCatalog.LedgerTwice, present[1], string.Join(", ", present));
        }

        var file = present[0];
        return files.Bytes(file, MostMegabytes, problems) is { } bytes
            ? Table(bytes, file, rules, isOsteopath, problems)
            : new FoundLedger(file, [], []);
    }

    /// <summary>A table with the ledger's own columns, or a list in somebody's own form: its headings tell.</summary>
    public static FoundLedger Table(
        byte[] bytes,
        string file,
        RulesAtHand rules,
        bool isOsteopath,
        ProblemList problems
    )
    {
        if (TableFile.Read(bytes, file, problems) is not { } table)
        {
            return new FoundLedger(file, [], []);
        }

        if (!file.Contains("as-kept") && (file == Own || AsKeptReader.IsOwnForm(table)))
        {
            return new FoundLedger(file, LedgerTable.Read(table, rules.Words, problems), []);
        }

        var kept = new AsKeptReader(rules.AsKept(), isOsteopath).Read(table, problems);
        return new FoundLedger(file, kept.Activities, kept.Cells);
    }
}

/// <summary>A ledger with the file it came from, and how its cells were understood if it is in somebody's own form.</summary>
internal sealed record FoundLedger(
    string File,
    ImmutableArray<CmeActivity> Activities,
    ImmutableArray<CellReport> Cells
);
