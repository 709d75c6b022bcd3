using Microsoft.EntityFrameworkCore;

namespace Credence.App.Store.Accounts;

/// <summary>Links that were sent to an address: each works once, for a while, and for one thing.</summary>
public sealed class KeptLetters(Database database, TimeProvider clock)
{
    /// <summary>The link's secret. What was sent before to the same address for the same thing works no more.</summary>
    public async Task<string> Write(
        LetterKind kind,
        string email,
        string? account,
        TimeSpan lasts,
        CancellationToken cancellation = default
    )
    {
        var (secret, now) = (SecretText.New(), Now);
        await using var context = database.Open();
        await context
            .Letters.Where(row =>
                row.ExpiresAt <= now
                || row.UsedAt != null
                || (row.Kind == kind && row.Email == email && row.Account == account)
            )
            .ExecuteDeleteAsync(cancellation);
        context.Letters.Add(
            new()
            {
                Hash = SecretText.HashOf(secret),
                Kind = kind,
                Email = email,
                Account = account,
                MadeAt = now,
                ExpiresAt = now + lasts,
            }
        );
        await context.SaveChangesAsync(cancellation);
        return secret;
    }

    /// <summary>What it is for; null where it does not work (any more).</summary>
    public async Task<LetterRow?> Look(
        LetterKind kind,
        string secret,
        CancellationToken cancellation = default
    )
    {
        var (hash, now) = (SecretText.HashOf(secret), Now);
        await using var context = database.Open();
        return await context
            .Letters.AsNoTracking()
            .FirstOrDefaultAsync(
                row =>
                    row.Hash == hash
                    && row.Kind == kind
                    && row.UsedAt == null
                    && row.ExpiresAt > now,
                cancellation
            );
    }

    /// <summary>The same, and it works no more: of two at once, one gets it.</summary>
    public async Task<LetterRow?> Use(
        LetterKind kind,
        string secret,
        CancellationToken cancellation = default
    )
    {
        if (await Look(kind, secret, cancellation) is not { } letter)
        {
            return null;
        }

        var now = (DateTime?)Now;
        await using var context = database.Open();
        var used = await context
            .Letters.Where(row => row.Hash == letter.Hash && row.UsedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.UsedAt, now), cancellation);
        return used == 1 ? letter : null;
    }

    /// <summary>Everything that was sent for an account works no more.</summary>
    public async Task Forget(string account, CancellationToken cancellation = default)
    {
        await using var context = database.Open();
        await context.Letters.Where(row => row.Account == account).ExecuteDeleteAsync(cancellation);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
