using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace Credence.App.Store;

/// <summary>A mail that went out, or that may have.</summary>
public sealed record SentMail(
    string Occasion,
    MailState State,
    ImmutableArray<string> Told,
    DateTime MadeAt,
    string? Said
);

/// <summary>A mail that this server may send: the time at which it began marks it as the one that may.</summary>
public sealed record BegunMail(PersonId Person, string Occasion, DateTime At);

/// <summary>
/// What was mailed to whom. A mail is begun here before anything is said to a mail server, only one server can begin it,
/// and it is marked as handed over before the last word is said: so it goes out once, whatever is killed when, and where
/// nobody can know it goes out no second time.
/// </summary>
public sealed class SentMails(Database database, TimeProvider clock)
{
    /// <summary>After this time a server that began and did not hand over is taken for dead.</summary>
    private static readonly TimeSpan Dead = TimeSpan.FromMinutes(5);

    /// <summary>Null where this occasion was begun before, by whichever server.</summary>
    public async Task<BegunMail?> Begin(
        PersonId person,
        string occasion,
        IEnumerable<string> told,
        CancellationToken cancellation = default
    )
    {
        var (owner, keys, now) = (person.Value, string.Join('\n', told), Now);
        var begun = nameof(MailState.Begun);
        await using var context = database.Open();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var mine =
            await KnownPeople.Begin(context, person, now, cancellation)
            && await context.Database.ExecuteSqlAsync(
                $"INSERT INTO mails (person, occasion, state, told, made_at) VALUES ({owner}, {occasion}, {begun}, {keys}, {now}) ON CONFLICT (person, occasion) DO UPDATE SET told = excluded.told, made_at = excluded.made_at WHERE mails.state = {begun} AND mails.made_at < {now - Dead}",
                cancellation
            ) == 1;
        await transaction.CommitAsync(cancellation);
        return mine ? new(person, occasion, now) : null;
    }

    /// <summary>Asked when only the last word to the mail server is missing; false: another server took over.</summary>
    public async Task<bool> HandOver(BegunMail mail, CancellationToken cancellation = default)
    {
        await using var context = database.Open();
        return await Mine(context, mail)
                .ExecuteUpdateAsync(
                    row => row.SetProperty(one => one.State, MailState.Sending),
                    cancellation
                ) == 1;
    }

    /// <summary>It certainly did not go out: the occasion is free again.</summary>
    public async Task TakeBack(BegunMail mail, CancellationToken cancellation = default)
    {
        await using var context = database.Open();
        await Mine(context, mail).ExecuteDeleteAsync(cancellation);
    }

    public async Task End(
        BegunMail mail,
        MailState state,
        string? said = null,
        CancellationToken cancellation = default
    )
    {
        var now = (DateTime?)Now;
        await using var context = database.Open();
        await Mine(context, mail)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(one => one.State, state)
                        .SetProperty(one => one.SentAt, now)
                        .SetProperty(one => one.Said, said),
                cancellation
            );
    }

    private static IQueryable<MailRow> Mine(StoreContext context, BegunMail mail)
    {
        var (owner, occasion, at) = (mail.Person.Value, mail.Occasion, mail.At);
        return context.Mails.Where(one =>
            one.Person == owner
            && one.Occasion == occasion
            && one.MadeAt == at
            && one.State != MailState.Sent
        );
    }

    /// <summary>Newest first.</summary>
    public async Task<ImmutableArray<SentMail>> Of(
        PersonId person,
        CancellationToken cancellation = default
    )
    {
        var owner = person.Value;
        await using var context = database.Open();
        var rows = await context
            .Mails.AsNoTracking()
            .Where(one => one.Person == owner)
            .OrderByDescending(one => one.MadeAt)
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new SentMail(
                row.Occasion,
                row.State,
                [.. row.Told.Split('\n', StringSplitOptions.RemoveEmptyEntries)],
                row.MadeAt,
                row.Said
            )),
        ];
    }

    /// <summary>To the millisecond, which both databases give back as it was.</summary>
    private DateTime Now
    {
        get
        {
            var now = clock.GetUtcNow().UtcDateTime;
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
        }
    }
}
