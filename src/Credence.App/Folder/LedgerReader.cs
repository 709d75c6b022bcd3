using System.Collections.Immutable;
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

    public static (string File, ImmutableArray<CmeActivity> Ledger) Read(
        FolderFiles files,
        KnownWords words,
        ProblemList problems
    )
    {
        var present = Names.Where(files.Has).ToArray();
        if (present.Length == 0)
        {
            problems.Notice(ProblemCatalog.LedgerNone, Own);
            return ("", []);
        }

        if (present.Length > 1)
        {
            problems.Add(ProblemCatalog.LedgerTwice, present[1], string.Join(", ", present));
        }

        var file = present[0];
        return
            files.Bytes(file, MostMegabytes, problems) is { } bytes
            && TableFile.Read(bytes, file, problems) is { } table
            ? (file, LedgerTable.Read(table, words, problems))
            : (file, []);
    }
}
