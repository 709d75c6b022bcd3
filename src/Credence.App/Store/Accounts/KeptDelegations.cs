using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace Credence.App.Store.Accounts;

/// <summary>A delegation with the name of the physician whose record it is.</summary>
public sealed record RecordToWorkOn(DelegationRow Delegation, string Physician);

/// <summary>Who may work on whose record. What was taken back stays written down, so that the trail keeps its names.</summary>
public sealed class KeptDelegations(Database database, TimeProvider clock)
{
    private static readonly TimeSpan InviteLasts = TimeSpan.FromDays(7);

    /// <summary>The secret of the link.</summary>
    public async Task<string> Invite(
        PersonId person,
        string name,
        DelegateScope scope,
        CancellationToken cancellation = default
    )
    {
        var secret = SecretText.New();
        await using var context = database.Open();
        context.Delegations.Add(
            new()
            {
                Id = SecretText.NewId(),
                Person = person.Value,
                Name = name,
                Scope = scope,
                InviteHash = SecretText.HashOf(secret),
                InviteExpiresAt = Now + InviteLasts,
                MadeAt = Now,
            }
        );
        await context.SaveChangesAsync(cancellation);
        return secret;
    }

    /// <summary>Null where the link does not work (any more).</summary>
    public async Task<RecordToWorkOn?> Look(string secret, CancellationToken cancellation = default)
    {
        var (hash, now) = (SecretText.HashOf(secret), Now);
        await using var context = database.Open();
        return (
            await WithNames(
                context,
                row => row.InviteHash == hash && row.RevokedAt == null && row.InviteExpiresAt > now,
                cancellation
            )
        ).FirstOrDefault();
    }

    /// <summary>The link works no more; of two at once, one gets it. Nobody is an assistant to themselves.</summary>
    public async Task<DelegationRow?> Accept(
        string secret,
        AccountRow account,
        CancellationToken cancellation = default
    )
    {
        if (
            await Look(secret, cancellation) is not { } found
            || found.Delegation.Person == account.Person
        )
        {
            return null;
        }

        var (hash, now) = (found.Delegation.InviteHash, (DateTime?)Now);
        await using var context = database.Open();
        var taken = await context
            .Delegations.Where(row => row.InviteHash == hash && row.RevokedAt == null)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(one => one.InviteHash, (string?)null)
                        .SetProperty(one => one.Account, account.Id)
                        .SetProperty(one => one.By, account.Person)
                        .SetProperty(one => one.AcceptedAt, now),
                cancellation
            );
        return taken == 1 ? found.Delegation : null;
    }

    /// <summary>Everybody who was ever asked, newest first.</summary>
    public async Task<ImmutableArray<DelegationRow>> Of(
        PersonId person,
        CancellationToken cancellation = default
    )
    {
        var owner = person.Value;
        await using var context = database.Open();
        var rows = await context
            .Delegations.AsNoTracking()
            .Where(row => row.Person == owner)
            .OrderByDescending(row => row.MadeAt)
            .ToListAsync(cancellation);
        return [.. rows];
    }

    /// <summary>The records that somebody may work on now.</summary>
    public async Task<ImmutableArray<RecordToWorkOn>> For(
        string account,
        CancellationToken cancellation = default
    )
    {
        await using var context = database.Open();
        return await WithNames(
            context,
            row => row.Account == account && row.RevokedAt == null,
            cancellation
        );
    }

    /// <summary>How the physician called those who did something on the record, by what the trail names.</summary>
    public async Task<ImmutableDictionary<string, string>> Names(
        PersonId person,
        CancellationToken cancellation = default
    ) =>
        (await Of(person, cancellation))
            .Where(row => row.By is not null)
            .DistinctBy(row => row.By)
            .ToImmutableDictionary(row => row.By!, row => row.Name);

    /// <summary>From their next request on.</summary>
    public async Task Revoke(PersonId person, string id, CancellationToken cancellation = default)
    {
        var (owner, now) = (person.Value, (DateTime?)Now);
        await using var context = database.Open();
        await context
            .Delegations.Where(row => row.Person == owner && row.Id == id && row.RevokedAt == null)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(one => one.RevokedAt, now)
                        .SetProperty(one => one.InviteHash, (string?)null),
                cancellation
            );
    }

    public async Task Rescope(
        PersonId person,
        string id,
        DelegateScope scope,
        CancellationToken cancellation = default
    )
    {
        var owner = person.Value;
        await using var context = database.Open();
        await context
            .Delegations.Where(row => row.Person == owner && row.Id == id && row.RevokedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.Scope, scope), cancellation);
    }

    private static async Task<ImmutableArray<RecordToWorkOn>> WithNames(
        StoreContext context,
        System.Linq.Expressions.Expression<Func<DelegationRow, bool>> which,
        CancellationToken cancellation
    )
    {
        var rows = await (
            from row in context.Delegations.AsNoTracking().Where(which)
            join physician in context.Accounts.AsNoTracking() on row.Person equals physician.Person
            orderby physician.Name
            select new { row, physician.Name }
        ).ToListAsync(cancellation);
        return [.. rows.Select(one => new RecordToWorkOn(one.row, one.Name))];
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
