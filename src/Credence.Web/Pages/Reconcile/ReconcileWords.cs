using Credence.App.Ledger;
using Credence.App.Reconcile;
using Credence.Web.Rendering;

namespace Credence.Web.Pages.Reconcile;

/// <summary>All that reconciling says.</summary>
public static class ReconcileWords
{
    public static readonly string[] Sources =
    [
        "CME Passport",
        "CE Broker",
        "Specialty board",
        "Specialty society",
        "State board",
        "Another source",
    ];

    public static string Source(string given) => Sources.Contains(given) ? given : Sources[^1];

    public static string Brought(TranscriptBrought done) =>
        $"{Say.Capital(Say.Count(done.Lines, "line", "lines"))} read.";

    public static string Settled(SettleBy how) =>
        how switch
        {
            SettleBy.Add => "Added to your ledger.",
            SettleBy.TakeTheirs => "The entry has their day and credits now.",
            SettleBy.Reported => "Noted as reported.",
            SettleBy.Open => "It is open again.",
            _ => "Noted: right as it is.",
        };

    public static string Lead(TranscriptView view) =>
        view.Open == 0
            ? $"Nothing is open: {Say.Count(view.Matched.Length, "line agrees", "lines agree")} with your ledger."
            : $"{Say.Capital(Say.Count(view.Open, "line is", "lines are"))} open; {Say.Count(view.Matched.Length, "line agrees", "lines agree")}. What you settle is remembered for the next transcript.";

    public static string Line(ActivityCells cells) =>
        string.Join(
            " · ",
            new[] { Day(cells), cells["provider"], cells["credits"] }.Where(part => part.Length > 0)
        );

    public static string Title(ActivityCells cells) =>
        cells["title"] is { Length: > 0 } title ? title
        : cells["provider"] is { Length: > 0 } provider ? provider
        : "Without a title";

    public static string Differs(ComparedLine line) =>
        $"They have {Values(line.Line!, line)}; you have {Values(line.Entry!.Cells, line)}.";

    private static string Values(ActivityCells cells, ComparedLine line) =>
        string.Join(
            ", ",
            line.Differs.Select(column =>
                column == "date" ? Day(cells)
                : cells[column].Length > 0 ? cells[column]
                : "no credits"
            )
        );

    private static string Day(ActivityCells cells) =>
        DateOnly.TryParseExact(cells["date"], "yyyy-MM-dd", out var day)
            ? Say.Day(day)
            : cells["date"];
}
