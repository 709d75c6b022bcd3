using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace Credence.App.Store;

/// <summary>The one table of what is to be done later. Any number of servers take from it; each job goes to one of them.</summary>
public sealed class Jobs(Database database, TimeProvider clock)
{
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private const string Due = """
        UPDATE jobs SET leased_by = {0}, leased_until = {1}, attempts = attempts + 1
        WHERE (person, kind) IN (
          SELECT person, kind FROM jobs
          WHERE due_at <= {2} AND (leased_until IS NULL OR leased_until < {2})
          ORDER BY due_at LIMIT {3}
        """;

    private const string Taken =
        ") RETURNING person, kind, due_at, leased_until, leased_by, attempts, said";

    // Two PostgreSQL servers that ask at once get different ones; SQLite has one writer at a time anyway.
    private const string OnPostgres = Due + " FOR UPDATE SKIP LOCKED" + Taken;
    private const string OnSqlite = Due + Taken;

    /// <summary>To be done then; what was set for this person and kind before is moved. An erased person gets none.</summary>
    public async Task Set(
        PersonId person,
        string kind,
        DateTime dueAt,
        CancellationToken cancellation = default
    )
    {
        await using var context = database.Open();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (await KnownPeople.Begin(context, person, Now, cancellation))
        {
            await context.Database.ExecuteSqlAsync(
                $"INSERT INTO jobs (person, kind, due_at, attempts) VALUES ({person.Value}, {kind}, {dueAt}, 0) ON CONFLICT (person, kind) DO UPDATE SET due_at = excluded.due_at, attempts = 0, said = NULL",
                cancellation
            );
        }

        await transaction.CommitAsync(cancellation);
    }

    public async Task Remove(PersonId person, string kind, CancellationToken cancellation = default)
    {
        var owner = person.Value;
        await using var context = database.Open();
        await context
            .Jobs.Where(one => one.Person == owner && one.Kind == kind)
            .ExecuteDeleteAsync(cancellation);
    }

    public async Task<DateTime?> DueAt(
        PersonId person,
        string kind,
        CancellationToken cancellation = default
    )
    {
        var owner = person.Value;
        await using var context = database.Open();
        return await context
            .Jobs.Where(one => one.Person == owner && one.Kind == kind)
            .Select(one => (DateTime?)one.DueAt)
            .FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Takes up to so many that are due and that nobody works on, the longest due first.</summary>
    public async Task<ImmutableArray<Job>> Take(
        string server,
        int most,
        CancellationToken cancellation = default
    )
    {
        var now = Now;
        var until = now + Lease;
        await using var context = database.Open();
        var rows = await context
            .Jobs.FromSqlRaw(
                database.Settings.IsPostgres ? OnPostgres : OnSqlite,
                server,
                until,
                now,
                most
            )
            .AsNoTracking()
            .ToListAsync(cancellation);
        return [.. rows.OrderBy(row => row.DueAt).Select(row => row.ToJob())];
    }

    /// <summary>
    /// Gives a job back: done until the next time, or for good. Nothing happens where the lease ran out and another
    /// server took it, nor to a date that somebody set anew meanwhile.
    /// </summary>
    public async Task GiveBack(
        string server,
        Job job,
        DateTime? next,
        string? said = null,
        CancellationToken cancellation = default
    )
    {
        var (owner, kind, due) = (job.Person.Value, job.Kind, job.DueAt);
        await using var context = database.Open();
        var mine = context.Jobs.Where(one =>
            one.Person == owner && one.Kind == kind && one.LeasedBy == server
        );
        if (next is null)
        {
            await mine.Where(one => one.DueAt == due).ExecuteDeleteAsync(cancellation);
        }

        var (again, attempts) = (next ?? due, said is null ? 0 : job.Attempts);
        await mine.ExecuteUpdateAsync(
            row =>
                row.SetProperty(one => one.DueAt, one => one.DueAt == due ? again : one.DueAt)
                    .SetProperty(
                        one => one.Attempts,
                        one => one.DueAt == due ? attempts : one.Attempts
                    )
                    .SetProperty(one => one.Said, said)
                    .SetProperty(one => one.LeasedBy, (string?)null)
                    .SetProperty(one => one.LeasedUntil, (DateTime?)null),
            cancellation
        );
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
