using System.Diagnostics;
using Credence.App.Later;
using Credence.App.Reminders;
using Credence.App.Store;
using Credence.App.Tests.Mail;
using static Credence.App.Tests.Reminders.ReminderCase;

namespace Credence.App.Tests.Reminders;

public sealed class ManyRemindersTests(ITestOutputHelper told)
{
    private static readonly int People =
        Environment.GetEnvironmentVariable("CREDENCE_TEST_FULL") == "1" ? 1000 : 40;

    [MailFact]
    public async Task Everybody_of_a_morning_gets_their_mail_in_a_few_milliseconds_each()
    {
        await using var life = await Begin(new(2026, 5, 4, 11, 0, 0, TimeSpan.Zero));
        foreach (var number in Enumerable.Range(1, People))
        {
            var person = new PersonId($"p{number}");
            await life.Add(person);
            await life.Get<PersonSettings>()
                .Set(
                    person,
                    SendReminders.Setting,
                    new ReminderSettings
                    {
                        Address = $"p{number}@there.example",
                        Confirmed = true,
                        Day = null,
                    }.Write()
                );
            await life.Get<Jobs>()
                .Set(person, SendReminders.Setting, life.Clock.GetUtcNow().UtcDateTime);
        }

        var watch = Stopwatch.StartNew();
        Assert.Empty(await life.Get<RunDueJobs>().Run());

        told.WriteLine($"{People} mails in {watch.Elapsed.TotalSeconds:F1} s");
        Assert.Equal(People, life.Server.Count());
        Assert.InRange(watch.Elapsed.TotalSeconds / People, 0, 0.25);
    }
}
