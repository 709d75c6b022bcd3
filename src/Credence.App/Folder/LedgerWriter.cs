using System.Collections.Immutable;
using Credence.App.Tables;
using Credence.Core.Ledger;

namespace Credence.App.Folder;

/// <summary>Writes a ledger with its own columns.</summary>
public static class LedgerWriter
{
    public static string Csv(ImmutableArray<CmeActivity> ledger) =>
        CsvTable.Write(GuardedCells.Guard(LedgerTable.Rows(ledger)));

    public static string Markdown(ImmutableArray<CmeActivity> ledger) =>
        MarkdownTable.Write(LedgerTable.Rows(ledger));

    public static byte[] Sheet(ImmutableArray<CmeActivity> ledger) =>
        SheetWriter.Write("Ledger", LedgerTable.Rows(ledger));
}
