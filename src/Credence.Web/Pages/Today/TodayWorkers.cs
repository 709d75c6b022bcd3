using Credence.App.Dossiers;
using Credence.App.Store;
using Credence.Web.Running;

namespace Credence.Web.Pages.Today;

/// <summary>Writes the pages of Today that were made a moment ago, and who came by, many at once.</summary>
public sealed class KeepToday(
    PreparedToday prepared,
    KeptPages pages,
    Database database,
    TimeProvider clock,
    ILogger<KeepToday> log
) : BackgroundService
{
    private const int Most = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.Next(stoppingToken))
        {
            var rows = new Dictionary<string, PreparedRow>();
            while (rows.Count < Most && prepared.Waiting.TryRead(out var row))
            {
                rows[row.Person] = row;
            }

            var people = new List<PersonId>();
            while (people.Count < Most && prepared.Visitors.TryRead(out var person))
            {
                people.Add(person);
            }

            try
            {
                if (people.Count > 0)
                {
                    await pages.Came(people, clock.GetUtcNow().UtcDateTime, stoppingToken);
                }

                if (rows.Count > 0)
                {
                    await pages.Keep(rows.Values, stoppingToken);
                }
            }
            catch (Exception failure) when (database.Explain(failure) is { } problem)
            {
                // They are made again when they are asked for.
                log.LogWarning("{Problem}", problem);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }
}

/// <summary>
/// When a day has begun where people live, or another program or library came, makes their Today before they ask: of those
/// who came by within six weeks (many look in once a month), one at a time, with pauses three times as long as the work.
/// </summary>
public sealed class PrepareToday(
    PreparedToday prepared,
    MakeToday make,
    OpenDossier open,
    KeptPages pages,
    Database database,
    TimeProvider clock,
    ILogger<PrepareToday> log
) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Lately = TimeSpan.FromDays(42);

    /// <summary>Whose page cannot be made ready (news wait for them) is not tried again that day.</summary>
    private readonly Dictionary<PersonId, DateOnly> tried = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.Next(stoppingToken))
        {
            try
            {
                await Run(rest: 3, stoppingToken);
            }
            catch (Exception failure) when (database.Explain(failure) is { } problem)
            {
                log.LogWarning("{Problem}", problem);
            }
            catch (DatabaseFailedException failure)
            {
                log.LogWarning("{Problem}", failure.Problem);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <param name="rest">How many times as long as one took is waited before the next.</param>
    public async Task Run(double rest, CancellationToken stop)
    {
        foreach (var zone in await pages.Zones(PreparedToday.Page, stop))
        {
            var day = prepared.DayIn(zone);
            var stale = await pages.Stale(
                PreparedToday.Page,
                prepared.Edition,
                zone,
                day,
                clock.GetUtcNow().UtcDateTime - Lately,
                stop
            );
            foreach (var person in stale.Where(person => tried.GetValueOrDefault(person) != day))
            {
                tried[person] = day;
                var begun = clock.GetTimestamp();
                await Make(Author.Of(person), stop);
                await Task.Delay(clock.GetElapsedTime(begun) * rest, stop);
            }
        }
    }

    private async Task Make(Author author, CancellationToken stop)
    {
        // Another server, or the person's own visit, may have been faster.
        if (
            await prepared.Find(author, stop) is null
            && await open.Glance(author.Person, stop) is { Done: true, Value.IsNew: false } read
        )
        {
            await make.Run(author, read.Value, stop);
        }
    }
}
