using Credence.App.Folder;
using Credence.App.Later;
using Credence.App.Mail;
using Credence.App.Practice;
using Credence.App.Reminders;
using Credence.App.Store;
using Credence.App.Tests.Checks;
using Credence.App.Tests.Folder;
using Credence.App.Tests.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace Credence.App.Tests.Reminders;

/// <summary>The app as it runs, with the internist of the examples, a real mail server, and a clock that waits for us.</summary>
public sealed class ReminderCase : IAsyncDisposable
{
    public static readonly PersonId Avery = new("avery");

    private readonly ServiceProvider services;

    private ReminderCase(
        string folder,
        ServiceProvider services,
        MailServer server,
        StandingClock clock
    ) => (Folder, this.services, Server, Clock) = (folder, services, server, clock);

    public string Folder { get; }

    public MailServer Server { get; }

    public StandingClock Clock { get; }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public static async Task<ReminderCase> Begin(DateTimeOffset now)
    {
        var folder = Directory.CreateTempSubdirectory("credence-reminders-").FullName;
        var server = await MailServer.Start(MailSecurity.StartTls);
        var clock = new StandingClock(now);
        var begun = new ReminderCase(folder, Services(folder, server, clock), server, clock);
        Assert.Null(await begun.Get<Database>().Prepare());
        await begun.Add(Avery);
        return begun;
    }

    /// <summary>Another server on the same database.</summary>
    public ServiceProvider Another() => Services(Folder, Server, Clock);

    public async Task Add(PersonId person)
    {
        var imported = await Get<ImportFolder>()
            .Run(
                Author.Of(person),
                new FilesOnDisk(Path.Combine(Examples.Root, "examples/internist"))
            );
        Assert.True(imported.Done);
    }

    /// <summary>As somebody does it: type the address, open the link in the mail, say yes.</summary>
    public async Task TurnOn(PersonId person, string address, ReminderSettings? wanted = null)
    {
        var choose = Get<ChooseReminders>();
        var asked = await choose.Run(
            person,
            (wanted ?? ReminderSettings.None) with
            {
                Address = address,
            }
        );
        Assert.True(asked.Done);
        var mail = Server.Taken().Last(one => one.To[0] == address);
        var link = mail.Part("text/plain").Split("/reminders/confirm/")[1][..32];
        Assert.True(await choose.Confirm(link));
        Assert.False(await choose.Confirm(link));
    }

    /// <summary>Days go by, an hour at a time.</summary>
    public async Task Live(TimeSpan time)
    {
        for (var end = Clock.GetUtcNow() + time; Clock.GetUtcNow() < end; )
        {
            Clock.Advance(TimeSpan.FromHours(1));
            Assert.Empty(await Get<RunDueJobs>().Run());
        }
    }

    public TakenMail[] Reminders() =>
        [.. Server.Taken().Where(mail => mail.Mime.Contains("List-Unsubscribe:"))];

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Server.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static ServiceProvider Services(
        string folder,
        MailServer server,
        StandingClock clock
    ) =>
        new ServiceCollection()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(PublicAddress.Of("https://cme.example.org"))
            .AddSingleton(new Mailer(server.Settings, clock))
            .AddCredence(new FixedConfiguration { ["Credence:Data"] = folder })
            .BuildServiceProvider();
}
