using Credence.App.Ledger;
using Credence.App.Problems;
using Credence.App.Store;

namespace Credence.App.Inbox;

/// <summary>Files what waits as the proof of an entry that stands in the ledger already.</summary>
public sealed class AttachFile(Journal journal)
{
    /// <param name="replace">Also where the entry has a proof; the old file stays among the proofs.</param>
    public Task<Outcome<Changed>> Run(
        Author author,
        string id,
        string entry,
        bool replace = false,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(author);
        return journal.Change(
            author,
            account =>
            {
                var waiting = Waiting.Find(account, id);
                var found = Entries.Present(account, entry, null);
                if (!waiting.Done || !found.Done)
                {
                    return Outcome<Proposal>.Not([.. waiting.Problems, .. found.Problems]);
                }

                var cells = ActivityCells.FromJson(found.Value.Content);
                var before = cells[ActivityCells.ProofColumn];
                if (before.Length > 0 && before != waiting.Value.Proof && !replace)
                {
                    return Outcome<Proposal>.Not(ProblemCatalog.HasProof.At(entry, entry, before));
                }

                var filed = new Intent(
                    waiting.Value.Subject,
                    Act.Corrected,
                    InboxItem.Json(waiting.Value.Proof, entry)
                );
                var corrected = new Intent(
                    found.Value.Subject,
                    Act.Corrected,
                    cells
                        .With([KeyValuePair.Create(ActivityCells.ProofColumn, waiting.Value.Proof)])
                        .ToJson()
                );
                return Outcome<Proposal>.Of(
                    new(
                        before == waiting.Value.Proof ? [filed] : [corrected, filed],
                        "Attached a proof"
                    )
                );
            },
            cancellation
        );
    }
}
