using Microsoft.EntityFrameworkCore;

namespace Credence.App.Store;

/// <summary>A page as it was made for a person on a day.</summary>
public sealed class PreparedRow
{
    public required string Person { get; init; }

    /// <summary>Which page.</summary>
    public required string Page { get; init; }

    /// <summary>How far the person's journal went when it was made.</summary>
    public long Sequence { get; init; }

    /// <summary>Of the program and of the rules that made it.</summary>
    public required string Edition { get; init; }

    public DateOnly Day { get; init; }

    /// <summary>Where the person lives: it says which day it is there. Empty: where the machine stands.</summary>
    public required string Zone { get; init; }

    public required byte[] Content { get; init; }
}

/// <summary>
/// Pages that were made and may be shown again, as long as nothing was recorded since. Derived, never a source: they can be
/// thrown away at any time.
/// </summary>
public sealed class KeptPages(Database database)
{
    private const string LastVisit = "last-visit";

    private const string Add =
        "INSERT INTO prepared (person, page, sequence, edition, day, zone, content) "
        + "SELECT person, {1}, {2}, {3}, {4}, {5}, {6} FROM people "
        + "WHERE person = {0} AND last_sequence = {2} AND erased_at IS NULL";

    /// <summary>Whoever purges waits for us or we for them: what was purged must not come back. SQLite has one writer anyhow.</summary>
    private const string Held = " FOR UPDATE";

    private const string OrReplace =
        " ON CONFLICT (person, page) DO UPDATE SET sequence = excluded.sequence, "
        + "edition = excluded.edition, day = excluded.day, zone = excluded.zone, content = excluded.content";

    /// <summary>Made ready once: it is asked for at every visit.</summary>
    private readonly Func<StoreContext, string, string, Task<PreparedRow?>> find =
        EF.CompileAsyncQuery(
            (StoreContext context, string owner, string page) =>
                (
                    from row in context.Prepared.AsNoTracking()
                    join one in context.People.AsNoTracking() on row.Person equals one.Person
                    where
                        row.Person == owner
                        && row.Page == page
                        && row.Sequence == one.LastSequence
                        && one.ErasedAt == null
                    select row
                ).FirstOrDefault()
        );

    /// <summary>Null where none was kept, or something was recorded since: one look into the database says both.</summary>
    public async Task<PreparedRow?> Find(
        PersonId person,
        string page,
        CancellationToken cancellation = default
    )
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            await using var context = database.Open();
            return await find(context, person.Value, page);
        }
        catch (Exception failure) when (database.Explain(failure) is { } problem)
        {
            throw new DatabaseFailedException(problem, failure);
        }
    }

    /// <summary>All of them in one transaction; of each only where its journal still ends where it ended then.</summary>
    public async Task Keep(
        IReadOnlyCollection<PreparedRow> rows,
        CancellationToken cancellation = default
    )
    {
        await using var context = database.Open();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var words = database.Settings.IsPostgres ? Add + Held + OrReplace : Add + OrReplace;
        // In one order, so that two servers do not wait for each other.
        foreach (var row in rows.OrderBy(row => row.Person, StringComparer.Ordinal))
        {
            await context.Database.ExecuteSqlRawAsync(
                words,
                [row.Person, row.Page, row.Sequence, row.Edition, row.Day, row.Zone, row.Content],
                cancellation
            );
        }

        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Remembers that they came by; sessions end, and what they leave is swept away.</summary>
    public async Task Came(
        IReadOnlyCollection<PersonId> people,
        DateTime at,
        CancellationToken cancellation = default
    )
    {
        await using var context = database.Open();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        foreach (var person in people.Select(one => one.Value).Order(StringComparer.Ordinal))
        {
            await context.Database.ExecuteSqlAsync(
                $"INSERT INTO settings (person, name, value, set_at) SELECT person, {LastVisit}, '', {at} FROM people WHERE person = {person} AND erased_at IS NULL ON CONFLICT (person, name) DO UPDATE SET set_at = excluded.set_at",
                cancellation
            );
        }

        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Where those live of whom a page was kept.</summary>
    public async Task<IReadOnlyList<string>> Zones(
        string page,
        CancellationToken cancellation = default
    )
    {
        await using var context = database.Open();
        return await context
            .Prepared.Where(row => row.Page == page)
            .Select(row => row.Zone)
            .Distinct()
            .ToListAsync(cancellation);
    }

    /// <summary>Who came by lately and would find a page of another day or of another edition.</summary>
    public async Task<IReadOnlyList<PersonId>> Stale(
        string page,
        string edition,
        string zone,
        DateOnly day,
        DateTime seenSince,
        CancellationToken cancellation = default
    )
    {
        await using var context = database.Open();
        var people = await context
            .Prepared.Where(row =>
                row.Page == page && row.Zone == zone && (row.Edition != edition || row.Day < day)
            )
            .Where(row =>
                context.Settings.Any(one =>
                    one.Person == row.Person && one.Name == LastVisit && one.SetAt > seenSince
                )
            )
            .Select(row => row.Person)
            .ToListAsync(cancellation);
        return [.. people.Select(person => new PersonId(person))];
    }
}
