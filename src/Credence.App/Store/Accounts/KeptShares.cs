using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace Credence.App.Store.Accounts;

/// <summary>Links that show one thing to whoever holds them, and who looked.</summary>
public sealed class KeptShares(Database database, TimeProvider clock)
{
    private const int WrongTries = 10;
    private static readonly TimeSpan Rest = TimeSpan.FromHours(1);

    /// <summary>The secret of the link.</summary>
    public async Task<(string Secret, ShareRow Share)> Make(
        PersonId person,
        ShareKind kind,
        string label,
        string body,
        string? sha256,
        string? passphraseHash,
        TimeSpan lasts,
        CancellationToken cancellation = default
    )
    {
        var secret = SecretText.New();
        var share = new ShareRow
        {
            Id = SecretText.NewId(),
            Hash = SecretText.HashOf(secret),
            Person = person.Value,
            Kind = kind,
            Label = label,
            Body = body,
            Sha256 = sha256,
            PassphraseHash = passphraseHash,
            MadeAt = Now,
            ExpiresAt = Now + lasts,
        };
        await using var context = database.Open();
        context.Shares.Add(share);
        await context.SaveChangesAsync(cancellation);
        return (secret, share);
    }

    /// <summary>Null where it shows nothing: no such link, expired, taken back, or tried too often with a wrong word.</summary>
    public async Task<ShareRow?> Find(string secret, CancellationToken cancellation = default)
    {
        var (hash, now) = (SecretText.HashOf(secret), Now);
        await using var context = database.Open();
        var share = await context
            .Shares.AsNoTracking()
            .FirstOrDefaultAsync(
                row => row.Hash == hash && row.RevokedAt == null && row.ExpiresAt > now,
                cancellation
            );
        if (share is null)
        {
            return null;
        }

        var since = now - Rest;
        var wrong = await context.ShareViews.CountAsync(
            row => row.Share == share.Id && row.WasRefused && row.At > since,
            cancellation
        );
        return wrong < WrongTries ? share : null;
    }

    public async Task Seen(
        string share,
        string device,
        bool wasRefused,
        CancellationToken cancellation = default
    )
    {
        await using var context = database.Open();
        context.ShareViews.Add(
            new()
            {
                Share = share,
                At = Now,
                Device = device,
                WasRefused = wasRefused,
            }
        );
        await context.SaveChangesAsync(cancellation);
    }

    /// <summary>Newest first.</summary>
    public async Task<ImmutableArray<ShareRow>> Of(
        PersonId person,
        CancellationToken cancellation = default
    )
    {
        var owner = person.Value;
        await using var context = database.Open();
        var rows = await context
            .Shares.AsNoTracking()
            .Where(row => row.Person == owner)
            .OrderByDescending(row => row.MadeAt)
            .ToListAsync(cancellation);
        return [.. rows];
    }

    public async Task<ImmutableArray<ShareViewRow>> Views(
        string share,
        CancellationToken cancellation = default
    )
    {
        await using var context = database.Open();
        var rows = await context
            .ShareViews.AsNoTracking()
            .Where(row => row.Share == share)
            .OrderByDescending(row => row.Id)
            .Take(200)
            .ToListAsync(cancellation);
        return [.. rows];
    }

    /// <summary>Null where there was none of theirs to take back; else the share as it was.</summary>
    public async Task<ShareRow?> Revoke(
        PersonId person,
        string id,
        CancellationToken cancellation = default
    )
    {
        var (owner, now) = (person.Value, (DateTime?)Now);
        await using var context = database.Open();
        var share = await context
            .Shares.AsNoTracking()
            .FirstOrDefaultAsync(
                row => row.Person == owner && row.Id == id && row.RevokedAt == null,
                cancellation
            );
        if (share is not null)
        {
            await context
                .Shares.Where(row => row.Id == id)
                .ExecuteUpdateAsync(
                    row => row.SetProperty(one => one.RevokedAt, now),
                    cancellation
                );
        }

        return share;
    }

    public DateTime Now => clock.GetUtcNow().UtcDateTime;
}
