using Credence.App.Dossiers;
using Credence.App.Folder;
using Credence.App.Practice;
using Credence.App.Problems;
using Credence.App.Store;
using Credence.App.Tests.Folder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Credence.App.Tests.Career;

/// <summary>The example internist on April 21, 2026, with every use case of the program and the guard at the door.</summary>
internal sealed class CareerCase : IAsyncDisposable
{
    public static readonly DateOnly Day = new(2026, 4, 21);

    private readonly ServiceProvider services;

    private readonly string folder;

    private CareerCase(ServiceProvider services, string folder) =>
        (this.services, this.folder) = (services, folder);

    public Author Author { get; } = Author.Local;

    public static async Task<CareerCase> Begin(bool isEmpty = false)
    {
        var data = Directory.CreateTempSubdirectory("credence-test-").FullName;
        var configuration = new OneSetting("Credence:Data", data);
        var begun = new CareerCase(
            new ServiceCollection()
                .AddSingleton<IConfiguration>(configuration)
                .AddLogging()
                .AddSingleton(new FixedDay(Day))
                .AddCredence(configuration)
                .BuildServiceProvider(),
            data
        );
        Assert.Null(await begun.Get<Database>().Prepare());
        if (!isEmpty)
        {
            await begun.Import(new FilesOnDisk(Examples.Internist));
        }

        return begun;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async Task Import(FolderFiles files)
    {
        var imported = await Get<ImportFolder>().Run(Author, files);
        Assert.Empty(imported.Problems);
    }

    public async Task<Dossier> Dossier()
    {
        var opened = await Get<OpenDossier>().Run(Author.Person);
        Assert.Empty(opened.Problems);
        return opened.Value!;
    }

    /// <summary>Does something on the record as it stands, and gives the record afterwards.</summary>
    public async Task<Dossier> Do(Func<Dossier, Task<Outcome<Changed>>> act)
    {
        var done = await act(await Dossier());
        Assert.Equal([], done.Problems.Select(problem => $"{problem}"));
        return await Dossier();
    }

    /// <summary>Refused, with these codes, and nothing was written.</summary>
    public async Task Refused(Func<Dossier, Task<Outcome<Changed>>> act, params string[] codes)
    {
        var before = await Dossier();
        var refused = await act(before);
        Assert.Equal(codes, refused.Problems.Select(problem => problem.Code));
        Assert.Equal(before.Account.Sequence, (await Dossier()).Account.Sequence);
    }

    public async Task<Dossier> UndoLast()
    {
        var undone = await Get<Journal>().Change(Author, App.Store.Undo.Last);
        Assert.Empty(undone.Problems);
        return await Dossier();
    }

    public async Task<Dictionary<string, byte[]>> Export() =>
        (await Get<ExportFolder>().Run(Author.Person)).ToDictionary();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A configuration with one value in it.</summary>
    private sealed class OneSetting(string key, string value) : IConfiguration
    {
        public string? this[string asked]
        {
            get => asked == key ? value : null;
            set => throw new NotSupportedException();
        }

        public IConfigurationSection GetSection(string asked) => throw new NotSupportedException();

        public IEnumerable<IConfigurationSection> GetChildren() => [];

        public IChangeToken GetReloadToken() => throw new NotSupportedException();
    }
}
