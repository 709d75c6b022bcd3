using Credence.App.Inbox;
using Credence.App.Ledger;
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
            : $"{Say.Credits(sum)} since January 1, in {Say.Count(done.Count, "entry", "entries")}. {Proven(proven)}";
    }

    public static string Proven(int entries) =>
        entries switch
        {
            0 => "None has its proof yet.",
            1 => "One has its proof.",
            _ => $"{Say.Capital(Say.Number(entries))} have their proof.",
        };

    public static string Caption(LedgerView view) =>
        $"{Say.Capital(Say.Count(view.Found.Length, "entry", "entries"))}, newest first";

    /// <summary>"Category 1 + 8 MOC part II point": the first line is the row's own number.</summary>
    public static string Title(LedgerEntry entry) =>
        entry.Cells["title"] is { Length: > 0 } title ? title
        : entry.Cells["provider"] is { Length: > 0 } provider ? provider
        : $"Entry {entry.Id}";

    /// <summary>"Airway Rounds, Apr 16, 2026".</summary>
    public static string TitleAndDay(LedgerEntry entry) =>
        $"{Title(entry)}, {Day(entry.Activity, entry.Cells["date"])}";

    /// <summary>The day of an entry; as it was written where it could not be read.</summary>
    public static string Day(CmeActivity? read, string written) =>
        read is null ? written : Say.Day(read.Date);

    /// <summary>"8 AMA PRA Category 1 Credit™ and 8 MOC part II point"; what could not be read, as it was written.</summary>
    public static string Credits(CmeActivity? read, string written, Func<string, string> name) =>
        read is null
            ? written
            : Say.List([
                .. read.Lines.Select(line =>
                    $"{line.Amount} {name(line.Type.Code)}{(line.Type.Board is { } board ? $" ({name(board)})" : "")}"
                ),
            ]);

    public static string Types(CmeActivity activity, Func<string, string> name) =>
        string.Join(
            " + ",
            activity.Lines.Select(line =>
                line.Amount == activity.Amount && !line.Type.IsMoc
                    ? name(line.Type.Code)
                    : $"{line.Amount} {name(line.Type.Code)}"
            )
        );

    public static string Address(string path) =>
        string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    public static string File(string proof) =>
        Path.GetExtension(proof).TrimStart('.') is { Length: > 0 and < 5 } ending
            ? ending.ToUpperInvariant()
            : "Link";

    public static string ProofLead(ProofGaps gaps)
    {
        var without = gaps
            .Missing.SelectMany(gap => gap.Entries)
            .Select(entry => entry.Id)
            .Distinct()
            .Count();
        return without == 0 && gaps.Claims.IsEmpty
            ? "Everything that counts has or names its proof, and nothing is waiting to be claimed."
            : string.Join(
                " ",
                new[]
                {
                    without == 0
                        ? ""
                        : $"{Say.Capital(Say.Count(without, "entry that counts has", "entries that count have"))} no proof yet.",
                    gaps.Claims.IsEmpty
                        ? ""
                        : $"{Say.Capital(Say.Count(gaps.Claims.Length, "credit is", "credits are"))} to be claimed.",
                }.Where(part => part.Length > 0)
            );
    }

    public static string Claim(ToClaim claim) =>
        claim.DaysLeft switch
        {
            < 0 =>
                $"It was to be claimed by {Say.Day(claim.By)}. Ask the provider; many still grant it.",
            0 => "Claim it today.",
            1 => "Claim it by tomorrow.",
            var days => $"Claim it by {Say.Day(claim.By)}, in {days} days.",
        };
}
