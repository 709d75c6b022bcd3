using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Web.Rendering;

namespace Credence.Web.Pages.Ledger;

/// <summary>All that the ledger's pages say.</summary>
public static class LedgerWords
{
    public static readonly IReadOnlyList<(string Value, string Word)> Shows =
    [
        ("", "Everything"),
        (LedgerQuery.NoProof, "Without proof"),
        (LedgerQuery.Nowhere, "Counts nowhere"),
        (LedgerQuery.Unfinished, "Unfinished"),
    ];

    public static string Lead(LedgerView view)
    {
        var done = view.All.Where(row => row.Activity?.Date.Year == view.AsOf.Year).ToList();
        var sum = done.Aggregate(Amount.Zero, (total, row) => total + row.Activity!.Amount);
        var proven = done.Count(row => row.Entry.Cells["proof"].Length > 0);
        return done.Count == 0
            ? "What you did, with its credits and its proof."
            : $"{Say.Credits(sum)} since January 1, in {Say.Count(done.Count, "entry", "entries")}. {Say.Capital(Say.Number(proven))} {(proven == 1 ? "has its" : "have their")} proof.";
    }

    public static string Caption(LedgerView view) =>
        $"{Say.Capital(Say.Count(view.Found.Length, "entry", "entries"))}, newest first";

    /// <summary>"Category 1 + 8 MOC part II point": the first line is the row's own number.</summary>
    public static string Types(CmeActivity activity, Func<string, string> name) =>
        string.Join(
            " + ",
            activity.Lines.Select(line =>
                line.Amount == activity.Amount && !line.Type.IsMoc
                    ? name(line.Type.Code)
                    : $"{line.Amount} {name(line.Type.Code)}"
            )
        );

    public static string File(string proof) =>
        Path.GetExtension(proof).TrimStart('.') is { Length: > 0 and < 5 } ending
            ? ending.ToUpperInvariant()
            : "Link";
}
