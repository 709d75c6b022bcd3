using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Credence.App.Store;

/// <summary>How entries come into the tables, one writer at a time for each person.</summary>
internal static class JournalWriting
{
    /// <summary>Whoever else wants to write for this person waits until the transaction ends.</summary>
    public static async Task<IDbContextTransaction> HoldDoor(
        StoreContext context,
        PersonId person,
        CancellationToken cancellation
    )
    {
        var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var owner = person.Value;
        await context
            .People.Where(row => row.Person == owner)
            .ExecuteUpdateAsync(
                row => row.SetProperty(one => one.LastSequence, one => one.LastSequence),
                cancellation
            );
        return transaction;
    }

    /// <summary>False where somebody else added something first.</summary>
    public static async Task<bool> Added(
        StoreContext context,
        Account account,
        IReadOnlyList<Entry> entries,
        CancellationToken cancellation
    )
    {
        var owner = account.Person.Value;
        var seen = account.Sequence;
        var last = entries[^1].Sequence;
        if (seen == 0)
        {
            await context.Database.ExecuteSqlAsync(
                $"INSERT INTO people (person, last_sequence, begun_at) VALUES ({owner}, 0, {entries[0].MadeAt}) ON CONFLICT (person) DO NOTHING",
                cancellation
            );
        }

        var moved = await context
            .People.Where(row =>
                row.Person == owner && row.LastSequence == seen && row.ErasedAt == null
            )
            .ExecuteUpdateAsync(
                row => row.SetProperty(one => one.LastSequence, last),
                cancellation
            );
        if (moved == 0)
        {
            return false;
        }

        foreach (var purged in entries.Where(entry => entry.Act == Act.Purged))
        {
            var (kind, id) = purged.Subject;
            await context
                .Journal.Where(row => row.Person == owner && row.Kind == kind && row.Subject == id)
                .ExecuteUpdateAsync(
                    row => row.SetProperty(one => one.Content, (string?)null),
                    cancellation
                );
            if (Nameless(purged) is var tombstone && tombstone != purged)
            {
                var name = tombstone.Subject.Id;
                await context
                    .Journal.Where(row =>
                        row.Person == owner && row.Kind == kind && row.Subject == id
                    )
                    .ExecuteUpdateAsync(
                        row => row.SetProperty(one => one.Subject, name),
                        cancellation
                    );
            }
        }

        if (entries.Any(entry => entry.Act == Act.Purged))
        {
            // What was made ready may show what is to be gone.
            await context
                .Prepared.Where(row => row.Person == owner)
                .ExecuteDeleteAsync(cancellation);
        }

        context.ChangeTracker.AutoDetectChangesEnabled = false;
        context.Journal.AddRange(
            entries.Select(entry => JournalRow.Of(account.Person, Nameless(entry)))
        );
        await context.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>The name of a file may say whose it is, so it goes with the file.</summary>
    private static Entry Nameless(Entry entry) =>
        entry is { Act: Act.Purged, Subject.Kind: SubjectKind.Proof }
            ? entry with
            {
                Subject = Subject.Proof($"removed/{entry.Sequence}"),
            }
            : entry;
}
