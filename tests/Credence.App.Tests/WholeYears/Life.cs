using Credence.App.Dossiers;
using Credence.App.Folder;
using Credence.App.Ledger;
using Credence.App.Plans;
using Credence.App.Practice;
using Credence.App.Problems;
using Credence.App.Store;
using Credence.App.Tests.Folder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Credence.App.Tests.WholeYears;

/// <summary>
/// A physician's days with the whole app as it is put together for a page, on a database of their own and a clock that goes
/// on only when told.
/// </summary>
internal sealed class Life : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("credence-life-").FullName;
    private readonly DayClock clock;
    private readonly ServiceProvider app;

    private Life(DateOnly begins)
    {
        clock = new DayClock { Day = begins };
        app = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddCredence(new Settings(folder))
            .BuildServiceProvider();
    }

    public Author Author { get; } = Author.Local;

    public DateOnly Today
    {
        get => clock.Day;
        set => clock.Day = value;
    }

    public static async Task<Life> Begin(DateOnly begins)
    {
        var life = new Life(begins);
        Assert.Null(await life.Use<Database>().Prepare());
        return life;
    }

    /// <summary>A life that goes on from the example's physician.</summary>
    public static async Task<Life> OfInternist(DateOnly begins)
    {
        var life = await Begin(begins);
        Done(await life.Use<ImportFolder>().Run(life.Author, new FilesOnDisk(Examples.Internist)));
        return life;
    }

    public T Use<T>()
        where T : class => app.GetRequiredService<T>();

    /// <summary>What stands recorded, checked on this day.</summary>
    public async Task<Dossier> Dossier() => Done(await Use<OpenDossier>().Run(Author.Person));

    /// <summary>What stands recorded, not checked.</summary>
    public async Task<RecordedPractice> Practice() =>
        Done(await Use<LoadPractice>().Run(Author.Person));

    public async Task<Recorded> Log(params (string Column, string Text)[] cells) =>
        Done(
            await Use<RecordActivity>()
                .Run(Author, cells.ToDictionary(cell => cell.Column, cell => cell.Text), Today)
        );

    /// <summary>What the planner proposes today.</summary>
    public async Task<ProposedPlan> Propose(params PlanChange[] changes) =>
        Done(Use<ProposePlan>().Run(await Practice(), Today, [.. changes]));

    public async Task Accept(ProposedPlan proposed) =>
        Done(await Use<AcceptPlan>().Run(Author, proposed));

    /// <summary>The value of what worked; what went wrong is said.</summary>
    public static T Done<T>(Outcome<T> outcome)
        where T : class =>
        outcome.Done
            ? outcome.Value
            : throw new InvalidOperationException(string.Join(" | ", outcome.Problems));

    public async ValueTask DisposeAsync()
    {
        var connection = Use<StoreSettings>().ConnectionString;
        await app.DisposeAsync();
        SqliteConnection.ClearPool(new(connection));
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The data lie in one folder, whatever the machine's environment says.</summary>
    private sealed class Settings(string folder) : IConfiguration
    {
        public string? this[string key]
        {
            get => key == "Credence:Data" ? folder : "";
            set => throw new NotSupportedException();
        }

        public IEnumerable<IConfigurationSection> GetChildren() => [];

        public IChangeToken GetReloadToken() => throw new NotSupportedException();

        public IConfigurationSection GetSection(string key) => throw new NotSupportedException();
    }

    /// <summary>Noon in Ohio on a day.</summary>
    private sealed class DayClock : TimeProvider
    {
        public DateOnly Day { get; set; }

        public override DateTimeOffset GetUtcNow() =>
            new(Day.ToDateTime(new TimeOnly(17, 0)), TimeSpan.Zero);
    }
}
