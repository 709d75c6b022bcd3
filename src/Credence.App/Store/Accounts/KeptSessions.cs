using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace Credence.App.Store.Accounts;

/// <summary>A session as it stands now: whose it is, and under which delegation it works.</summary>
/// <param name="PhysicianName">Of the one whose record that is; empty on one's own.</param>
public sealed record OpenSession(
    SessionRow Session,
    AccountRow Account,
    DelegationRow? Delegation,
    string PhysicianName
);

/// <summary>The browsers that are signed in. A row that is gone is signed out at the next request.</summary>
public sealed class KeptSessions(Database database, TimeProvider clock)
{
    private static readonly TimeSpan SeenToldEvery = TimeSpan.FromMinutes(5);

    /// <summary>Every request begins with it, so it is made ready once.</summary>
    private readonly Func<StoreContext, string, DateTime, Task<Found?>> find = EF.CompileAsyncQuery(
        (StoreContext context, string hash, DateTime now) =>
            (
                from session in context.Sessions.AsNoTracking()
                join account in context.Accounts.AsNoTracking() on session.Account equals account.Id
                join delegation in context.Delegations.AsNoTracking()
                    on session.Delegation equals delegation.Id
                    into under
                from one in under.DefaultIfEmpty()
                join physician in context.Accounts.AsNoTracking()
                    on one.Person equals physician.Person
                    into physicians
                from whose in physicians.DefaultIfEmpty()
                where session.Hash == hash && session.ExpiresAt > now
                select new Found(session, account, one, whose.Name)
            ).FirstOrDefault()
    );

    private sealed record Found(
        SessionRow Session,
        AccountRow Account,
        DelegationRow? Delegation,
        string? PhysicianName
    );

    public async Task Add(SessionRow session, CancellationToken cancellation = default)
    {
        await using var context = database.Open();
        context.Sessions.Add(session);
        await context.SaveChangesAsync(cancellation);
    }

    public async Task<OpenSession?> Find(string hash, CancellationToken cancellation = default)
    {
        var now = Now;
        await using var context = database.Open();
        var found = await find(context, hash, now);
        if (found is null)
        {
            return null;
        }

        if (now - found.Session.SeenAt > SeenToldEvery)
        {
            await context
                .Sessions.Where(row => row.Hash == hash)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.SeenAt, now), cancellation);
        }

        return new(found.Session, found.Account, found.Delegation, found.PhysicianName ?? "");
    }

    public async Task Renew(
        string hash,
        byte[] ticket,
        DateTime expiresAt,
        CancellationToken cancellation = default
    )
    {
        await using var context = database.Open();
        await context
            .Sessions.Where(row => row.Hash == hash)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(one => one.Ticket, ticket)
                        .SetProperty(one => one.ExpiresAt, expiresAt),
                cancellation
            );
    }

    /// <summary>From now on the session works under this delegation; null = on one's own record.</summary>
    public async Task WorkUnder(
        string hash,
        string? delegation,
        CancellationToken cancellation = default
    )
    {
        await using var context = database.Open();
        await context
            .Sessions.Where(row => row.Hash == hash)
            .ExecuteUpdateAsync(
                row => row.SetProperty(one => one.Delegation, delegation),
                cancellation
            );
    }

    /// <summary>Last seen first.</summary>
    public async Task<ImmutableArray<SessionRow>> Of(
        string account,
        CancellationToken cancellation = default
    )
    {
        var now = Now;
        await using var context = database.Open();
        var rows = await context
            .Sessions.AsNoTracking()
            .Where(row => row.Account == account && row.ExpiresAt > now)
            .OrderByDescending(row => row.SeenAt)
            .ToListAsync(cancellation);
        return [.. rows];
    }

    public async Task Remove(string hash, CancellationToken cancellation = default)
    {
        await using var context = database.Open();
        await context.Sessions.Where(row => row.Hash == hash).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>False where there is no such session of theirs.</summary>
    public async Task<bool> Remove(
        string account,
        string hash,
        CancellationToken cancellation = default
    )
    {
        await using var context = database.Open();
        return await context
                .Sessions.Where(row => row.Account == account && row.Hash == hash)
                .ExecuteDeleteAsync(cancellation) > 0;
    }

    /// <summary>All of them but one; all where <paramref name="but"/> is empty.</summary>
    public async Task RemoveAll(
        string account,
        string but = "",
        CancellationToken cancellation = default
    )
    {
        await using var context = database.Open();
        await context
            .Sessions.Where(row => row.Account == account && row.Hash != but)
            .ExecuteDeleteAsync(cancellation);
    }

    public async Task Sweep(CancellationToken cancellation = default)
    {
        var now = Now;
        await using var context = database.Open();
        await context.Sessions.Where(row => row.ExpiresAt <= now).ExecuteDeleteAsync(cancellation);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
