using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace Credence.App.Store;

/// <summary>
/// Secrets that open something without a sign-in. 160 random bits each, so a plain hash is enough to keep; a revoked one
/// is gone at once.
/// </summary>
public sealed class Secrets(Database database, TimeProvider clock)
{
    private static readonly TimeSpan UseToldEvery = TimeSpan.FromMinutes(5);

    /// <summary>Null where the person was erased.</summary>
    public async Task<NewSecret?> Make(
        PersonId person,
        SecretKind kind,
        string name = "",
        string scopes = "",
        DateTime? expiresAt = null,
        CancellationToken cancellation = default
    )
    {
        var text = SecretText.New();
        var row = new SecretRow
        {
            Id = SecretText.NewId(),
            Person = person.Value,
            Kind = kind,
            Hash = SecretText.HashOf(text),
            Name = name,
            Scopes = scopes,
            MadeAt = Now,
            ExpiresAt = expiresAt,
        };
        await using var context = database.Open();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (!await KnownPeople.Begin(context, person, Now, cancellation))
        {
            return null;
        }

        context.Secrets.Add(row);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new(text, row.ToSecret());
    }

    /// <summary>What the text opens; null where nobody was given it, it has expired, or it was taken back.</summary>
    public async Task<Secret?> Find(
        SecretKind kind,
        string text,
        CancellationToken cancellation = default
    )
    {
        if (text.Length != SecretText.Length)
        {
            return null;
        }

        var (hash, now) = (SecretText.HashOf(text.ToLowerInvariant()), Now);
        await using var context = database.Open();
        var row = await context
            .Secrets.AsNoTracking()
            .FirstOrDefaultAsync(
                one =>
                    one.Hash == hash
                    && one.Kind == kind
                    && (one.ExpiresAt == null || one.ExpiresAt > now),
                cancellation
            );
        return row?.ToSecret();
    }

    /// <summary>Those that open something now, newest first.</summary>
    public async Task<ImmutableArray<Secret>> Of(
        PersonId person,
        SecretKind kind,
        CancellationToken cancellation = default
    )
    {
        var (owner, now) = (person.Value, Now);
        await using var context = database.Open();
        var rows = await context
            .Secrets.AsNoTracking()
            .Where(one =>
                one.Person == owner
                && one.Kind == kind
                && (one.ExpiresAt == null || one.ExpiresAt > now)
            )
            .OrderByDescending(one => one.MadeAt)
            .ToListAsync(cancellation);
        return [.. rows.Select(row => row.ToSecret())];
    }

    /// <summary>Whether there was one to take back.</summary>
    public async Task<bool> Revoke(
        PersonId person,
        SecretKind kind,
        string id,
        CancellationToken cancellation = default
    )
    {
        var owner = person.Value;
        await using var context = database.Open();
        return await context
                .Secrets.Where(one => one.Person == owner && one.Kind == kind && one.Id == id)
                .ExecuteDeleteAsync(cancellation) > 0;
    }

    /// <summary>Takes back all of a kind: a new one is to stand alone.</summary>
    public async Task RevokeAll(
        PersonId person,
        SecretKind kind,
        CancellationToken cancellation = default
    )
    {
        var owner = person.Value;
        await using var context = database.Open();
        await context
            .Secrets.Where(one => one.Person == owner && one.Kind == kind)
            .ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Remembers when it was last used; to the minute is enough, and a busy reader does not write each time.</summary>
    public async Task Used(Secret secret, CancellationToken cancellation = default)
    {
        var now = Now;
        if (secret.LastUsedAt is { } last && now - last < UseToldEvery)
        {
            return;
        }

        await using var context = database.Open();
        await context
            .Secrets.Where(one => one.Id == secret.Id)
            .ExecuteUpdateAsync(
                row => row.SetProperty(one => one.LastUsedAt, (DateTime?)now),
                cancellation
            );
    }

    /// <summary>Clears away what has expired.</summary>
    public async Task Sweep(CancellationToken cancellation = default)
    {
        var now = Now;
        await using var context = database.Open();
        await context
            .Secrets.Where(one => one.ExpiresAt != null && one.ExpiresAt <= now)
            .ExecuteDeleteAsync(cancellation);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}

/// <summary>Rows beside the journal hang on a person's row; an erased person gets none.</summary>
internal static class KnownPeople
{
    public static async Task<bool> Begin(
        StoreContext context,
        PersonId person,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var owner = person.Value;
        await context.Database.ExecuteSqlAsync(
            $"INSERT INTO people (person, last_sequence, begun_at) VALUES ({owner}, 0, {now}) ON CONFLICT (person) DO NOTHING",
            cancellation
        );
        return await context.People.AnyAsync(
            one => one.Person == owner && one.ErasedAt == null,
            cancellation
        );
    }
}
