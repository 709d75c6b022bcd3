using Microsoft.EntityFrameworkCore;

namespace Credence.App.Store;

/// <summary>
/// What was read from a person's files, so that no file is read twice. Derived: it can be thrown away at any time, and
/// another edition of the reader takes no notice of it.
/// </summary>
public sealed class KeptReadings(Database database, TimeProvider clock)
{
    /// <summary>Those of these files, by hash; those of another edition are left out.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Of(
        PersonId person,
        string edition,
        IReadOnlyCollection<string> hashes,
        CancellationToken cancellation = default
    )
    {
        var owner = person.Value;
        try
        {
            await using var context = database.Open();
            return await context
                .Readings.AsNoTracking()
                .Where(row =>
                    row.Person == owner && row.Edition == edition && hashes.Contains(row.Sha256)
                )
                .ToDictionaryAsync(row => row.Sha256, row => row.Content, cancellation);
        }
        catch (Exception failure) when (database.Explain(failure) is { } problem)
        {
            throw new DatabaseFailedException(problem, failure);
        }
    }

    /// <summary>Only while the person keeps the file: what was purged meanwhile must not come back.</summary>
    public async Task Keep(
        PersonId person,
        string hash,
        string edition,
        string content,
        CancellationToken cancellation = default
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        try
        {
            await using var context = database.Open();
            await context.Database.ExecuteSqlAsync(
                $"INSERT INTO readings (person, sha256, edition, content, read_at) SELECT person, sha256, {edition}, {content}, {now} FROM proofs WHERE person = {person.Value} AND sha256 = {hash} AND released_at IS NULL ON CONFLICT (person, sha256) DO UPDATE SET edition = excluded.edition, content = excluded.content, read_at = excluded.read_at",
                cancellation
            );
        }
        catch (Exception failure) when (database.Explain(failure) is { } problem)
        {
            throw new DatabaseFailedException(problem, failure);
        }
    }

    public async Task Forget(PersonId person, string hash, CancellationToken cancellation = default)
    {
        var owner = person.Value;
        await using var context = database.Open();
        await context
            .Readings.Where(row => row.Person == owner && row.Sha256 == hash)
            .ExecuteDeleteAsync(cancellation);
    }
}
