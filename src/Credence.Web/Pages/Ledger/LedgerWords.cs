using Credence.App.Inbox;
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
