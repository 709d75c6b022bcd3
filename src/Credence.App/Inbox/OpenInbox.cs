using System.Collections.Immutable;
using Credence.App.Certificates;
using Credence.App.Folder;
using Credence.App.Ledger;
using Credence.App.Problems;
using Credence.App.Proofs;
using Credence.App.Store;

namespace Credence.App.Inbox;

/// <summary>Shows what waits, with an answer for each file; asks for the reading of what was not read yet.</summary>
public sealed class OpenInbox(Journal journal, InboxReader reader, RulesAtHand rules)
{
    public async Task<InboxStanding> Run(
        PersonId person,
        DateOnly today,
        CancellationToken cancellation = default
    )
    {
        var account = await journal.Of(person, cancellation);
        var items = InboxItem.All(account).Where(item => item.IsWaiting).ToList();
        if (items.Count == 0)
        {
            return new([], Trash(account));
        }

        var kept = items
            .Select(item => (Item: item, Proof: Proof.Find(account, item.Proof)!))
            .Where(pair => pair.Proof is not null)
            .ToList();
        var readings = await reader.Readings(
            person,
            kept.ConvertAll(pair => pair.Proof),
            cancellation
        );
        var ledger = LedgerEntry.Present(account, rules.Words);
        var files = new List<WaitingFile>();
        foreach (var (item, proof) in kept)
        {
            files.Add(
                Answered(
                    item,
                    proof,
                    readings.GetValueOrDefault(proof.Hash.Hex),
                    ledger,
                    files,
                    today
                )
            );
        }

        reader.Ask(person, files.Where(file => !file.IsRead).Select(file => file.Proof));
        return new([.. files], Trash(account));
    }

    private static ImmutableArray<InboxItem> Trash(Account account) =>
        [.. account.Trash(SubjectKind.Inbox).Select(InboxItem.Of).OfType<InboxItem>()];

    private WaitingFile Answered(
        InboxItem item,
        Proof proof,
        SheetRead? read,
        ImmutableArray<LedgerEntry> ledger,
        List<WaitingFile> before,
        DateOnly today
    )
    {
        ImmutableArray<ProposedRow> rows = read is null
            ? []
            : [.. read.Rows.Select((row, number) => Proposed(row, number, item.Proof, ledger))];
        var file = new WaitingFile
        {
            Item = item,
            Proof = proof,
            Read = read,
            Rows = rows,
            Answer = InboxAnswer.Look,
        };
        var (answer, other) = Answer(file, ledger, before, today);
        return file with { Answer = answer, Other = other };
    }

    private static (InboxAnswer, string) Answer(
        WaitingFile file,
        ImmutableArray<LedgerEntry> ledger,
        List<WaitingFile> before,
        DateOnly today
    )
    {
        var filed = ledger.FirstOrDefault(entry =>
            entry.Cells[ActivityCells.ProofColumn] == file.Item.Proof
        );
        if (filed is not null)
        {
            return (InboxAnswer.SameFile, filed.Id);
        }

        if (file.Read is not { } read)
        {
            return (InboxAnswer.Reading, "");
        }

        if (read.Error is { } error)
        {
            return (
                read.IsLocked ? InboxAnswer.Locked
                : error.Code == ProblemCatalog.ProofIsWords.Code ? InboxAnswer.Words
                : InboxAnswer.Unreadable,
                ""
            );
        }

        if (read.Kind is ReadingKind.NotACertificate or ReadingKind.Unreadable)
        {
            return (
                read.Kind == ReadingKind.Unreadable
                    ? InboxAnswer.Unreadable
                    : InboxAnswer.NotACertificate,
                ""
            );
        }

        return read.Warnings.Any(warning => warning.Column == SheetRead.NameColumn)
                ? (InboxAnswer.OtherName, "")
            : SameCertificate(file, before) is { } twin ? (InboxAnswer.SameCertificate, twin.Id)
            : file.Rows is [{ Like.Length: > 0 } only] ? (InboxAnswer.SameActivity, only.Like)
            : IsSure(file, today) ? (InboxAnswer.Sure, "")
            : (InboxAnswer.Look, "");
    }

    /// <summary>A PDF and a photo of one certificate: they need not say it in the same words.</summary>
    private static WaitingFile? SameCertificate(WaitingFile file, List<WaitingFile> before) =>
        file.Rows is [{ } row]
            ? before.FirstOrDefault(other =>
                other.Rows is [{ } first] && Alike.Are(row.Cells, first.Cells)
            )
            : null;

    /// <summary>A day still to come was misread or is not done yet.</summary>
    private static bool IsSure(WaitingFile file, DateOnly today) =>
        !file.Rows.IsEmpty
        && file.Read!.Warnings.IsEmpty
        && file.Rows.All(row => row.IsSure && row.Like.Length == 0 && row.Activity!.Date <= today);

    private ProposedRow Proposed(
        RowRead read,
        int number,
        string proof,
        ImmutableArray<LedgerEntry> ledger
    )
    {
        var problems = new ProblemList();
        var cells = RecordActivity.Canonical(
            ActivityCells.Of([
                .. read.Cells.Select(cell => KeyValuePair.Create(cell.Column, cell.Text)),
                KeyValuePair.Create(ActivityCells.ProofColumn, proof),
            ]),
            rules.Words,
            problems
        );
        return new(
            number,
            read,
            cells,
            problems.Any ? null : cells.Read(rules.Words, new ProblemList()),
            problems.Problems,
            Alike.FirstOf(cells, ledger, entry => entry.Cells)?.Id ?? ""
        );
    }
}
