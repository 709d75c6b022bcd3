using System.Collections.Immutable;
using Credence.App.Problems;
using Credence.Core.Problems;
using Microsoft.EntityFrameworkCore;

namespace Credence.App.Store;

/// <summary>Looks at what is about to be written.</summary>
public delegate ImmutableArray<Problem> JournalGate(Account account, IReadOnlyList<Intent> entries);

/// <summary>A change that stands: its number, and the account with it.</summary>
public sealed record Changed(long Number, Account Account);

/// <summary>
/// The one door to what people recorded. Accounts are kept folded in memory; before each use the database is asked for
/// what was added since, so that any number of servers may share it.
/// </summary>
/// <param name="refuses">What must never be written, whoever asks; empty where all of it may.</param>
public sealed class Journal(Database database, TimeProvider clock, JournalGate? refuses = null)
{
    private readonly KeptByPerson<Account> accounts = new();

    /// <summary>Made ready once, as what follows: whoever comes by is asked about with both.</summary>
    private readonly Func<StoreContext, string, Task<PersonRow?>> find = EF.CompileAsyncQuery(
        (StoreContext context, string owner) =>
            context.People.AsNoTracking().FirstOrDefault(one => one.Person == owner)
    );

    private readonly Func<StoreContext, string, long, long, IAsyncEnumerable<JournalRow>> between =
        EF.CompileAsyncQuery(
            (StoreContext context, string owner, long after, long until) =>
                context
                    .Journal.AsNoTracking()
                    .Where(one =>
                        one.Person == owner && one.Sequence > after && one.Sequence <= until
                    )
                    .OrderBy(one => one.Sequence)
                    .AsQueryable()
        );

    /// <summary>What the person recorded up to now.</summary>
    public async Task<Account> Of(PersonId person, CancellationToken cancellation = default)
    {
        var account = await Glance(person, cancellation);
        Keep(account);
        return account;
    }

    /// <summary>The same for one look: what is not at hand already is not kept for the next.</summary>
    public async Task<Account> Glance(PersonId person, CancellationToken cancellation = default)
    {
        try
        {
            await using var context = database.Open();
            return await Read(context, person, cancellation);
        }
        catch (Exception failure) when (database.Explain(failure) is { } problem)
        {
            throw new DatabaseFailedException(problem, failure);
        }
    }

    /// <summary>How far a person's record goes, without reading it; 0 where there is none.</summary>
    public async Task<long> SequenceOf(PersonId person, CancellationToken cancellation = default)
    {
        var owner = person.Value;
        await using var context = database.Open();
        return await context
            .People.Where(one => one.Person == owner && one.ErasedAt == null)
            .Select(one => one.LastSequence)
            .FirstOrDefaultAsync(cancellation);
    }

    /// <summary>
    /// Adds what <paramref name="decide"/> proposes on seeing the account: everything or nothing. Where somebody else was
    /// faster it is asked once more with the newer account, this time with the door held, so it must do nothing but decide.
    /// </summary>
    public async Task<Outcome<Changed>> Change(
        Author author,
        Func<Account, Outcome<Proposal>> decide,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(author);
        ArgumentNullException.ThrowIfNull(decide);
        try
        {
            return await Try(author, decide, held: false, cancellation)
                ?? await Try(author, decide, held: true, cancellation)
                ?? Outcome<Changed>.Not(ProblemCatalog.ChangedMeanwhile.At($"{author.Person}"));
        }
        catch (Exception failure) when (database.Explain(failure) is { } problem)
        {
            return Outcome<Changed>.Not(problem);
        }
    }

    /// <summary>Null where somebody else added something between reading and writing; never so while the door is held.</summary>
    private async Task<Outcome<Changed>?> Try(
        Author author,
        Func<Account, Outcome<Proposal>> decide,
        bool held,
        CancellationToken cancellation
    )
    {
        var person = author.Person;
        await using var context = database.Open();
        await using var transaction = held
            ? await JournalWriting.HoldDoor(context, person, cancellation)
            : null;
        var account = await Read(context, person, cancellation);
        Keep(account);
        if (account.ErasedAt is { } erased)
        {
            return Outcome<Changed>.Not(
                ProblemCatalog.PersonErased.At($"{person}", $"{erased:yyyy-MM-dd}")
            );
        }

        var proposal = decide(account);
        if (!proposal.Done)
        {
            return proposal.Refused<Changed>();
        }

        if (StorableText.Unstorable(proposal.Value) is { } subject)
        {
            return Outcome<Changed>.Not(ProblemCatalog.TextNotStorable.At($"{subject}"));
        }

        if (refuses?.Invoke(account, proposal.Value.Entries) is { IsEmpty: false } problems)
        {
            return Outcome<Changed>.Not(problems);
        }

        var entries = Numbering.Of(account, proposal.Value, author.By, Now());
        await using var own = held
            ? null
            : await context.Database.BeginTransactionAsync(cancellation);
        if (!await JournalWriting.Added(context, account, entries, cancellation))
        {
            return null;
        }

        await (transaction ?? own)!.CommitAsync(cancellation);
        var after = account.With(entries);
        Keep(after);
        return Outcome<Changed>.Of(new(entries[^1].Change, after));
    }

    /// <summary>
    /// Erases everything of a person and leaves a dated tombstone without content. There is no way back.
    /// </summary>
    public async Task Erase(PersonId person, CancellationToken cancellation = default)
    {
        await using var context = database.Open();
        await using (var transaction = await context.Database.BeginTransactionAsync(cancellation))
        {
            var owner = person.Value;
            var now = (DateTime?)Now();
            await context
                .People.Where(row => row.Person == owner)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.ErasedAt, now), cancellation);
            await context
                .Journal.Where(row => row.Person == owner)
                .ExecuteDeleteAsync(cancellation);
            await context
                .Settings.Where(row => row.Person == owner)
                .ExecuteDeleteAsync(cancellation);
            await context
                .Readings.Where(row => row.Person == owner)
                .ExecuteDeleteAsync(cancellation);
            await LaterTables.Erase(context, owner, cancellation);
            await Accounts.AccountTables.Erase(context, owner, cancellation);
            // The bytes themselves go with the next sweep of the proofs.
            await context
                .Proofs.Where(row => row.Person == owner)
                .ExecuteUpdateAsync(
                    row => row.SetProperty(one => one.ReleasedAt, now),
                    cancellation
                );
            await transaction.CommitAsync(cancellation);
        }

        accounts.Forget(person);
        await Overwrite(context, cancellation);
    }

    /// <summary>Removes the content of one entry from every line of the journal; the dated lines themselves stay.</summary>
    public async Task<Outcome<Changed>> Purge(
        Author author,
        Subject subject,
        CancellationToken cancellation = default
    )
    {
        var purged = await Change(
            author,
            account =>
                account.Find(subject)?.Standing switch
                {
                    null => Outcome<Proposal>.Not(
                        ProblemCatalog.EntryMissing.At($"{subject}", $"{subject}")
                    ),
                    Standing.Purged => Outcome<Proposal>.Not(
                        ProblemCatalog.EntryPurged.At($"{subject}", $"{subject}")
                    ),
                    _ => Outcome<Proposal>.Of(
                        new(
                            [new(subject, Act.Purged, null)],
                            $"Removed {(subject.Kind == SubjectKind.Proof ? "a proof" : subject)} for good"
                        )
                    ),
                },
            cancellation
        );
        if (purged.Done)
        {
            accounts.Forget(author.Person);
            await using var context = database.Open();
            await Overwrite(context, cancellation);
        }

        return purged;
    }

    /// <summary>An account that is kept is brought up to date where it is kept; another is only read.</summary>
    private async Task<Account> Read(
        StoreContext context,
        PersonId person,
        CancellationToken cancellation
    )
    {
        cancellation.ThrowIfCancellationRequested();
        var row = await find(context, person.Value);
        var known = accounts.Find(person) ?? Account.Empty(person);
        if (row is null || row.ErasedAt is not null)
        {
            accounts.Forget(person);
            return Account.Empty(person) with { ErasedAt = row?.ErasedAt };
        }

        if (known.Sequence >= row.LastSequence)
        {
            return known;
        }

        var added = new List<Entry>();
        await foreach (
            var one in between(context, person.Value, known.Sequence, row.LastSequence)
                .WithCancellation(cancellation)
        )
        {
            added.Add(one.ToEntry());
        }

        var account = known.With(added);
        if (!known.IsEmpty)
        {
            Keep(account);
        }

        return account;
    }

    /// <summary>Erased content must not linger in the file beside the database.</summary>
    private async Task Overwrite(StoreContext context, CancellationToken cancellation)
    {
        if (!database.Settings.IsPostgres)
        {
            await context.Database.ExecuteSqlRawAsync(
                "PRAGMA wal_checkpoint(TRUNCATE);",
                cancellation
            );
        }
    }

    private void Keep(Account account)
    {
        if (!account.IsEmpty && (accounts.Find(account.Person)?.Sequence ?? 0) < account.Sequence)
        {
            accounts.Keep(account.Person, account, account.Sequence);
        }
    }

    private DateTime Now()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }
}
