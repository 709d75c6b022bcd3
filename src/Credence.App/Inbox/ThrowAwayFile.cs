using Credence.App.Ledger;
using Credence.App.Problems;
using Credence.App.Proofs;
using Credence.App.Store;

namespace Credence.App.Inbox;

/// <summary>Puts a file that waits in the trash; it can be taken back.</summary>
public sealed class ThrowAwayFile(Journal journal)
{
    public Task<Outcome<Changed>> Run(
        Author author,
        string id,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(author);
        return journal.Change(
            author,
            account =>
            {
                var waiting = Waiting.Find(account, id);
                if (!waiting.Done)
                {
                    return waiting.Refused<Proposal>();
                }

                var entries = new List<Intent> { new(waiting.Value.Subject, Act.Voided, null) };
                if (!IsUsed(account, waiting.Value))
                {
                    entries.Add(new(Subject.Proof(waiting.Value.Proof), Act.Voided, null));
                }

                return Outcome<Proposal>.Of(new(entries, "Moved a file to the trash"));
            },
            cancellation
        );
    }

    /// <summary>The same file may be the proof of an entry, or wait twice after an undo.</summary>
    private static bool IsUsed(Account account, InboxItem thrown) =>
        account
            .Present(SubjectKind.Activity)
            .Any(entry =>
                ActivityCells.FromJson(entry.Content)[ActivityCells.ProofColumn] == thrown.Proof
            )
        || InboxItem.All(account).Any(item => item.Id != thrown.Id && item.Proof == thrown.Proof)
        || Proof.Find(account, thrown.Proof) is null;
}

/// <summary>Takes a file out of the trash; it waits again.</summary>
public sealed class TakeBackFile(Journal journal)
{
    public Task<Outcome<Changed>> Run(
        Author author,
        string id,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(author);
        return journal.Change(
            author,
            account =>
            {
                var history = account.Find(Subject.Inbox(id));
                if (
                    history is not { Standing: Standing.InTrash }
                    || InboxItem.Of(history) is not { } item
                )
                {
                    return Outcome<Proposal>.Not(ProblemCatalog.FileNotWaiting.At(id));
                }

                var entries = new List<Intent> { new(item.Subject, Act.Restored, null) };
                if (account.Find(Subject.Proof(item.Proof)) is { Standing: Standing.InTrash })
                {
                    entries.Insert(0, new(Subject.Proof(item.Proof), Act.Restored, null));
                }

                return Outcome<Proposal>.Of(new(entries, "Took a file out of the trash"));
            },
            cancellation
        );
    }
}

/// <summary>Removes a file that waits, or lies in the trash, for good: bytes, reading, name, every mention.</summary>
public sealed class PurgeFile(Journal journal, PurgeProof proofs)
{
    public async Task<Outcome<Changed>> Run(
        Author author,
        string id,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(author);
        var account = await journal.Of(author.Person, cancellation);
        if (
            account.Find(Subject.Inbox(id)) is not { } history
            || InboxItem.Of(history) is not { } item
        )
        {
            return Outcome<Changed>.Not(ProblemCatalog.FileNotWaiting.At(id));
        }

        if (item is { IsWaiting: false })
        {
            return Outcome<Changed>.Not(
                ProblemCatalog.FiledAlready.At(id, string.Join(", ", item.Filed))
            );
        }

        var purged = await proofs.Run(author, item.Proof, cancellation);
        return purged.Done ? await journal.Purge(author, item.Subject, cancellation) : purged;
    }
}

/// <summary>Opens a locked file with the password of its owner. The password is used once and kept nowhere.</summary>
public sealed class UnlockFile(Journal journal, InboxReader reader)
{
    public async Task<Outcome<SheetRead>> Run(
        Author author,
        string id,
        string password,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(author);
        var account = await journal.Of(author.Person, cancellation);
        var waiting = Waiting.Find(account, id);
        if (!waiting.Done)
        {
            return waiting.Refused<SheetRead>();
        }

        if (Proof.Find(account, waiting.Value.Proof) is not { } proof)
        {
            return Outcome<SheetRead>.Not(ProblemCatalog.ProofMissing.At(id, waiting.Value.Proof));
        }

        var sheet = await reader.Read(author.Person, proof, password, cancellation);
        return sheet.IsLocked ? Outcome<SheetRead>.Not(sheet.Error!) : Outcome<SheetRead>.Of(sheet);
    }
}
