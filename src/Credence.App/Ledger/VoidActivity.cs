using Credence.App.Problems;
using Credence.App.Store;

namespace Credence.App.Ledger;

/// <summary>Puts an activity in the trash: it counts nowhere, and can be restored.</summary>
public sealed class VoidActivity(Journal journal)
{
    /// <param name="seen">The sequence of the entry that was looked at; null = whatever stands there.</param>
    public async Task<Outcome<Recorded>> Run(
        Author author,
        string id,
        long? seen = null,
        CancellationToken cancellation = default
    ) =>
        RecordActivity.Answer(
            await journal.Change(
                author,
                account =>
                    Entries
                        .Present(account, id, seen)
                        .Turned(Act.Voided, "Moved an activity to the trash"),
                cancellation
            ),
            id,
            new ProblemList()
        );
}

/// <summary>Takes an activity out of the trash, as it was.</summary>
public sealed class RestoreActivity(Journal journal)
{
    public async Task<Outcome<Recorded>> Run(
        Author author,
        string id,
        CancellationToken cancellation = default
    ) =>
        RecordActivity.Answer(
            await journal.Change(
                author,
                account =>
                    Entries.InTrash(account, id).Turned(Act.Restored, "Restored an activity"),
                cancellation
            ),
            id,
            new ProblemList()
        );
}

/// <summary>Removes an entry for good, for what must not exist (patient data): only dated lines without content stay.</summary>
public sealed class PurgeActivity(Journal journal)
{
    public async Task<Outcome<Recorded>> Run(
        Author author,
        string id,
        CancellationToken cancellation = default
    ) =>
        RecordActivity.Answer(
            await journal.Purge(author, Subject.Activity(id), cancellation),
            id,
            new ProblemList()
        );
}
