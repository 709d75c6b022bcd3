using Credence.Core.Problems;
using Microsoft.EntityFrameworkCore;

namespace Credence.App.Store;

/// <summary>Who keeps which file: the same bytes lie in the store once, however many people keep them.</summary>
public sealed class ProofHolders(Database database, TimeProvider clock)
{
    /// <summary>Null where all is well.</summary>
    public async Task<Problem?> Add(
        PersonId person,
        string hash,
        long size,
        CancellationToken cancellation = default
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        try
        {
            await using var context = database.Open();
            await using var transaction = await context.Database.BeginTransactionAsync(
                cancellation
            );
            await context.Database.ExecuteSqlAsync(
                $"INSERT INTO people (person, last_sequence, begun_at) VALUES ({person.Value}, 0, {now}) ON CONFLICT (person) DO NOTHING",
                cancellation
            );
            await context.Database.ExecuteSqlAsync(
                $"INSERT INTO proofs (person, sha256, size, kept_at, released_at) SELECT person, {hash}, {size}, {now}, NULL FROM people WHERE person = {person.Value} AND erased_at IS NULL ON CONFLICT (person, sha256) DO UPDATE SET released_at = NULL",
                cancellation
            );
            await transaction.CommitAsync(cancellation);
            return null;
        }
        catch (Exception failure) when (database.Explain(failure) is { } problem)
        {
            return problem;
        }
    }

    /// <summary>The person keeps it no longer; what was read from it goes at once.</summary>
    public async Task Release(
        PersonId person,
        string hash,
        CancellationToken cancellation = default
    )
    {
        var (owner, now) = (person.Value, (DateTime?)clock.GetUtcNow().UtcDateTime);
        await using var context = database.Open();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await context
            .Proofs.Where(row => row.Person == owner && row.Sha256 == hash)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.ReleasedAt, now), cancellation);
        await context
            .Readings.Where(row => row.Person == owner && row.Sha256 == hash)
            .ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>What somebody released, and whether somebody else still keeps it.</summary>
    public async Task<IReadOnlyList<(string Hash, bool IsHeld)>> Released(
        CancellationToken cancellation = default
    )
    {
        await using var context = database.Open();
        var released = await context
            .Proofs.AsNoTracking()
            .Where(row => row.ReleasedAt != null)
            .Select(row => row.Sha256)
            .Distinct()
            .ToListAsync(cancellation);
        var held = await context
            .Proofs.AsNoTracking()
            .Where(row => row.ReleasedAt == null && released.Contains(row.Sha256))
            .Select(row => row.Sha256)
            .Distinct()
            .ToListAsync(cancellation);
        return [.. released.Select(hash => (hash, held.Contains(hash)))];
    }

    public async Task Forget(string hash, CancellationToken cancellation = default)
    {
        await using var context = database.Open();
        await context
            .Proofs.Where(row => row.Sha256 == hash && row.ReleasedAt != null)
            .ExecuteDeleteAsync(cancellation);
    }
}
