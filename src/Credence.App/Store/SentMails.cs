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

/// <summary>
/// What was mailed to whom. A mail is begun here before it is handed over, and only one server can begin it; so it goes
/// out at most once, whatever is killed when.
/// </summary>
public sealed class SentMails(Database database, TimeProvider clock)
{
    /// <summary>False where this occasion was begun before, by whichever server.</summary>
    public async Task<bool> Begin(
        PersonId person,
        string occasion,
        IEnumerable<string> told,
        CancellationToken cancellation = default
    )
    {
        await using var context = database.Open();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var begun =
            await KnownPeople.Begin(context, person, Now, cancellation)
            && await context.Database.ExecuteSqlAsync(
                $"INSERT INTO mails (person, occasion, state, told, made_at) VALUES ({person.Value}, {occasion}, {nameof(MailState.Sending)}, {string.Join('\n', told)}, {Now}) ON CONFLICT (person, occasion) DO NOTHING",
                cancellation
            ) == 1;
        await transaction.CommitAsync(cancellation);
        return begun;
    }

    /// <summary>It certainly did not go out: the occasion is free again.</summary>
    public async Task TakeBack(
        PersonId person,
        string occasion,
        CancellationToken cancellation = default
    )
    {
        var owner = person.Value;
        await using var context = database.Open();
        await context
            .Mails.Where(one => one.Person == owner && one.Occasion == occasion)
            .ExecuteDeleteAsync(cancellation);
    }

    public async Task End(
        PersonId person,
        string occasion,
        MailState state,
        string? said = null,
        CancellationToken cancellation = default
    )
    {
        var (owner, now) = (person.Value, (DateTime?)Now);
        await using var context = database.Open();
        await context
            .Mails.Where(one => one.Person == owner && one.Occasion == occasion)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(one => one.State, state)
                        .SetProperty(one => one.SentAt, now)
                        .SetProperty(one => one.Said, said),
                cancellation
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

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
