using Credence.App.Proofs;
using Credence.App.Store;
using Credence.App.Store.Accounts;

namespace Credence.App.Accounts;

/// <summary>
/// Deletes people whose day has come: the record, the proofs, what they shared, the account. A line without content in
/// the data folder says whom, so that a database restored from an older backup is cleared of them again.
/// </summary>
public sealed class DeleteAccounts(
    KeptAccounts accounts,
    KeptSessions sessions,
    Journal journal,
    PurgeProof purge,
    TimeProvider clock,
    ErasedPeople erased
)
{
    /// <summary>Long enough to change one's mind, short enough to be meant.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(14);

    public async Task Run(CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (
            var account in (await accounts.All(cancellation)).Where(one => one.DeleteAt <= now)
        )
        {
            await erased.Remember(account.Person, now, cancellation);
            await sessions.RemoveAll(account.Id, cancellation: cancellation);
            await journal.Erase(new PersonId(account.Person), cancellation);
            await accounts.Remove(account.Id, cancellation);
        }

        await sessions.Sweep(cancellation);
        await purge.Sweep(cancellation);
    }

    /// <summary>After a restoration: who was deleted since the backup was made is deleted again.</summary>
    public async Task Again(CancellationToken cancellation = default)
    {
        foreach (var person in await erased.All(cancellation))
        {
            var id = new PersonId(person);
            if (await accounts.FindByPerson(id, cancellation) is { } account)
            {
                await accounts.Remove(account.Id, cancellation);
            }

            if (!(await journal.Of(id, cancellation)).IsEmpty)
            {
                await journal.Erase(id, cancellation);
                await purge.Sweep(cancellation);
            }
        }
    }
}

/// <summary>Who was deleted, by nothing but the key of a record that is no more. It outlives the database.</summary>
public sealed class ErasedPeople(string dataFolder)
{
    private readonly string file = Path.Combine(dataFolder, "erased.txt");

    public async Task Remember(string person, DateTime at, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.AppendAllTextAsync(file, $"{person} {at:yyyy-MM-dd}\n", cancellation);
    }

    public async Task<IReadOnlyList<string>> All(CancellationToken cancellation) =>
        File.Exists(file)
            ?
            [
                .. (await File.ReadAllLinesAsync(file, cancellation))
                    .Select(line => line.Split(' ')[0])
                    .Where(person => person.Length is > 0 and <= PersonId.MaximumLength),
            ]
            : [];
}
