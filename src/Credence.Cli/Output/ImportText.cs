using Credence.App.Folder;
using Credence.App.Imports;
using Credence.Core.Ledger;

namespace Credence.Cli.Output;

/// <summary>An import for people: what came in, then the cells that are worth a look.</summary>
public static class ImportText
{
    public static void Write(Terminal terminal, LedgerImport import, bool dryRun, bool allCells)
    {
        var answer = terminal.Answer;
        var verb = dryRun ? "would come in" : "came in";
        answer.WriteLine(
            import.Added.Length == 1
                ? $"1 activity {verb}."
                : $"{import.Added.Length} activities {verb}."
        );
        foreach (var activity in import.Added)
        {
            answer.WriteLine(
                $"  {activity.Id}  {Words.Day(activity.Date)}  {activity.Title}: {Carries(activity)}"
            );
            if (import.LooksLike.TryGetValue(activity.Id, out var like))
            {
                answer.WriteLine(
                    $"      Likely the same as {like}, of the same day and title. If it is, take one of the two out."
                );
            }
        }

        foreach (var (incoming, existing) in import.AlreadyThere)
        {
            answer.WriteLine(
                $"  {Words.Day(incoming.Date)}  {incoming.Title} is in the ledger already, as {existing}."
            );
        }

        Cells(
            terminal,
            allCells ? import.Cells : [.. import.Cells.Where(ToLookAt)],
            import.Cells.Length
        );
    }

    private static bool ToLookAt(CellReport cell) => cell.Certainty != Certainty.Sure;

    private static string Carries(CmeActivity activity)
    {
        var lines = activity.Lines.IsEmpty
            ? "no credits"
            : string.Join("; ", activity.Lines.Select(line => $"{line.Amount} {line.Type}"));
        var topics = activity.Portions.SelectMany(portion => portion.Topics).Distinct();
        return string.Join(", ", topics.Select(topic => $"{topic}").Prepend(lines));
    }

    private static void Cells(Terminal terminal, IReadOnlyCollection<CellReport> cells, int all)
    {
        if (all == 0)
        {
            return;
        }

        terminal.Answer.WriteLine();
        terminal.Answer.WriteLine(
            cells.Count == 0 ? $"All {all} cells were understood." : $"{all} cells were read:"
        );
        foreach (var cell in cells)
        {
            var mark = cell.Certainty switch
            {
                Certainty.Sure => "sure",
                Certainty.PleaseLook => "please look",
                _ => "left",
            };
            var place =
                cell.Column.Length > 0 ? $"row {cell.Row}, {cell.Column}" : $"row {cell.Row}";
            foreach (
                var line in Lines.Wrap(
                    $"{mark}: {place}: “{cell.Text}” → {cell.Understood}",
                    terminal.Width,
                    "  "
                )
            )
            {
                terminal.Answer.WriteLine(line);
            }
        }
    }
}
