using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace Credence.App.Store.Accounts;

/// <summary>Who may sign in, and the public halves of their passkeys.</summary>
public sealed class KeptAccounts(Database database, TimeProvider clock)
{
    /// <summary>Somebody new, with a record of their own that nobody else ever had.</summary>
    public AccountRow Begin(string id, string email, string name) =>
        new()
        {
            Id = id,
            Person = $"p-{SecretText.New()}",
            Email = email,
            NormalizedEmail = email,
            Name = name,
            MadeAt = Now,
        };

    public async Task<AccountRow?> Find(string id, CancellationToken cancellation = default)
    {
        await using var context = database.Open();
        return await context
            .Accounts.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == id, cancellation);
    }

    public async Task<AccountRow?> FindByEmail(
        string normalized,
        CancellationToken cancellation = default
    )
    {
        await using var context = database.Open();
        return await context
            .Accounts.AsNoTracking()
            .FirstOrDefaultAsync(row => row.NormalizedEmail == normalized, cancellation);
    }

    public async Task<AccountRow?> FindByPerson(
        PersonId person,
        CancellationToken cancellation = default
    )
    {
        var owner = person.Value;
        await using var context = database.Open();
        return await context
            .Accounts.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Person == owner, cancellation);
    }

    public async Task<ImmutableArray<AccountRow>> All(CancellationToken cancellation = default)
    {
        await using var context = database.Open();
        var rows = await context
            .Accounts.AsNoTracking()
            .OrderBy(row => row.MadeAt)
            .ToListAsync(cancellation);
        return [.. rows];
    }

    /// <summary>False where the address is taken.</summary>
    public async Task<bool> Add(AccountRow account, CancellationToken cancellation = default)
    {
        await using var context = database.Open();
        context.Accounts.Add(account);
        try
        {
            await context.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
            when (context.Accounts.Any(row => row.NormalizedEmail == account.NormalizedEmail))
        {
            return false;
        }
    }

    /// <summary>False where somebody else saved it meanwhile, or the address is taken.</summary>
    public async Task<bool> Save(AccountRow account, CancellationToken cancellation = default)
    {
        await using var context = database.Open();
        context.Accounts.Attach(account);
        var seen = account.ConcurrencyStamp;
        account.ConcurrencyStamp = SecretText.NewId();
        context.Entry(account).State = EntityState.Modified;
        context.Entry(account).Property(row => row.ConcurrencyStamp).OriginalValue = seen;
        try
        {
            await context.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            account.ConcurrencyStamp = seen;
            return false;
        }
    }

    public async Task Remove(string id, CancellationToken cancellation = default)
    {
        await using var context = database.Open();
        await context.Accounts.Where(row => row.Id == id).ExecuteDeleteAsync(cancellation);
    }

    public async Task<ImmutableArray<PasskeyRow>> Passkeys(
        string account,
        CancellationToken cancellation = default
    )
    {
        await using var context = database.Open();
        var rows = await context
            .Passkeys.AsNoTracking()
            .Where(row => row.Account == account)
            .OrderBy(row => row.MadeAt)
            .ToListAsync(cancellation);
        return [.. rows];
    }

    public async Task<bool> HasPasskey(string account, CancellationToken cancellation = default)
    {
        await using var context = database.Open();
        return await context.Passkeys.AnyAsync(row => row.Account == account, cancellation);
    }

    public async Task<PasskeyRow?> Passkey(string hash, CancellationToken cancellation = default)
    {
        await using var context = database.Open();
        return await context
            .Passkeys.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Hash == hash, cancellation);
    }

    /// <summary>A passkey that is somebody else's already is not taken over.</summary>
    public async Task KeepPasskey(
        string hash,
        string account,
        string name,
        string content,
        CancellationToken cancellation = default
    )
    {
        await using var context = database.Open();
        var known = await context.Passkeys.FirstOrDefaultAsync(
            row => row.Hash == hash,
            cancellation
        );
        if (known is null)
        {
            context.Passkeys.Add(
                new()
                {
                    Hash = hash,
                    Account = account,
                    Name = name,
                    Content = content,
                    MadeAt = Now,
                }
            );
        }
        else if (known.Account == account)
        {
            (known.Content, known.UsedAt) = (content, Now);
        }

        await context.SaveChangesAsync(cancellation);
    }

    public async Task<bool> RemovePasskey(
        string account,
        string hash,
        CancellationToken cancellation = default
    )
    {
        await using var context = database.Open();
        return await context
                .Passkeys.Where(row => row.Account == account && row.Hash == hash)
                .ExecuteDeleteAsync(cancellation) > 0;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
