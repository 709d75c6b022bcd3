using Credence.Core.Requirements;
using Microsoft.EntityFrameworkCore;

namespace Credence.App.Store;

/// <summary>How the app looks and what it remembers for a person. Only the last word counts; it is no part of the journal. An erased person has none.</summary>
public sealed class PersonSettings(Database database, TimeProvider clock)
{
    private const string EditionSeen = "library-edition-seen";

    /// <summary>Made ready once: it is asked at most visits.</summary>
    private readonly Func<StoreContext, string, string, Task<string?>> find = EF.CompileAsyncQuery(
        (StoreContext context, string owner, string name) =>
            context
                .Settings.Where(row => row.Person == owner && row.Name == name)
                .Select(row => row.Value)
                .FirstOrDefault()
    );

    public async Task<string?> Read(
        PersonId person,
        string name,
        CancellationToken cancellation = default
    )
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            await using var context = database.Open();
            return await find(context, person.Value, name);
        }
        catch (Exception failure) when (database.Explain(failure) is { } problem)
        {
            throw new DatabaseFailedException(problem, failure);
        }
    }

    public async Task Set(
        PersonId person,
        string name,
        string value,
        CancellationToken cancellation = default
    )
    {
        try
        {
            await Write(person, name, value, cancellation);
        }
        catch (Exception failure) when (database.Explain(failure) is { } problem)
        {
            throw new DatabaseFailedException(problem, failure);
        }
    }

    private async Task Write(
        PersonId person,
        string name,
        string value,
        CancellationToken cancellation
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = database.Open();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await context.Database.ExecuteSqlAsync(
            $"INSERT INTO people (person, last_sequence, begun_at) VALUES ({person.Value}, 0, {now}) ON CONFLICT (person) DO NOTHING",
            cancellation
        );
        await context.Database.ExecuteSqlAsync(
            $"INSERT INTO settings (person, name, value, set_at) SELECT person, {name}, {value}, {now} FROM people WHERE person = {person.Value} AND erased_at IS NULL ON CONFLICT (person, name) DO UPDATE SET value = excluded.value, set_at = excluded.set_at",
            cancellation
        );
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>The edition of the rule library the person last looked at, for "what changed for me"; null = none yet.</summary>
    public async Task<LibraryEdition?> LibrarySeen(
        PersonId person,
        CancellationToken cancellation = default
    ) =>
        (await Read(person, EditionSeen, cancellation))?.Split('\n') is [var version, var date]
            ? new(version, DateOnly.ParseExact(date, "yyyy-MM-dd"))
            : null;

    public Task SeeLibrary(
        PersonId person,
        LibraryEdition edition,
        CancellationToken cancellation = default
    ) => Set(person, EditionSeen, $"{edition.Version}\n{edition.Date:yyyy-MM-dd}", cancellation);
}
