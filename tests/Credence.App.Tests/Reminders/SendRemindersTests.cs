using Credence.App.Dossiers;
using Credence.App.Later;
using Credence.App.Reminders;
using Credence.App.Store;
using Credence.App.Tests.Mail;
using Credence.Core.Reminders;
using Microsoft.Extensions.DependencyInjection;
using static Credence.App.Tests.Reminders.ReminderCase;

namespace Credence.App.Tests.Reminders;

public sealed class SendRemindersTests
{
    /// <summary>A Sunday evening in New York; on Monday 180 days are left to the DEA's date.</summary>
    private static readonly DateTimeOffset Evening = new(2026, 5, 3, 22, 0, 0, TimeSpan.Zero);

    private const string Address = "avery@there.example";

    [MailFact]
    public async Task Over_two_months_every_mail_comes_once_at_the_persons_own_hour()
    {
        await using var life = await Begin(Evening);
        await life.TurnOn(Avery, Address);

        await life.Live(TimeSpan.FromDays(60));

        var mails = life.Reminders();
        Assert.InRange(mails.Length, 2, 12);
        // Seven in the morning of New York is eleven in UTC while it is summer there.
        Assert.All(mails, mail => Assert.Contains(" 11:00:00 +0000", mail.Header("Date")));
        Assert.All(mails, mail => Assert.DoesNotMatch("^(Sat|Sun)", mail.Header("Date")));
        var told = (await life.Get<SentMails>().Of(Avery)).SelectMany(mail => mail.Told).ToList();
        Assert.Equal(told.Distinct().Count(), told.Count);
        Assert.Contains("log-2026-04", told);
        Assert.Contains("log-2026-05", told);
    }

    [MailFact]
    public async Task Three_servers_on_one_database_send_each_person_one_mail()
    {
        await using var life = await Begin(Evening);
        var people = Enumerable.Range(1, 5).Select(number => new PersonId($"p{number}")).ToList();
        foreach (var person in people)
        {
            await life.Add(person);
            await life.TurnOn(person, $"{person}@there.example", new() { Day = null });
        }

        await using var second = life.Another();
        await using var third = life.Another();
        life.Clock.Advance(TimeSpan.FromHours(14));
        await Task.WhenAll(
            new[]
            {
                life.Get<RunDueJobs>(),
                second.GetRequiredService<RunDueJobs>(),
                third.GetRequiredService<RunDueJobs>(),
            }.Select(run => Task.Run(() => run.Run()))
        );

        Assert.Equal(
            people.Select(person => $"{person}@there.example").Order(),
            life.Reminders().Select(mail => mail.To[0]).Order()
        );
    }

    [MailFact]
    public async Task A_mail_says_what_the_check_says_in_words_and_in_html()
    {
        await using var life = await Begin(Evening);
        await life.TurnOn(Avery, Address, new() { Day = null });
        await life.Live(TimeSpan.FromHours(15));

        var mail = Assert.Single(life.Reminders());
        var check = (await life.Get<OpenDossier>().Run(Avery)).Value!.Check;
        var (text, html) = (mail.Part("text/plain"), mail.Part("text/html"));
        Assert.Contains($"there are {check.Missing} credits", text);
        Assert.Contains($"there are {check.Missing} credits", html);
        Assert.Contains("<html lang=\"en-US\">", html);
        Assert.DoesNotContain("<img", html);
        Assert.Contains("https://cme.example.org/reminders/stop/", text);
        var due = PendingReminders.Due((await life.Get<OpenDossier>().Run(Avery)).Value!);
        Assert.All(due, one => Assert.Contains(one.Title, text));
    }

    [MailFact]
    public async Task A_mail_server_that_is_away_is_asked_again_and_the_mail_comes_once()
    {
        await using var life = await Begin(Evening);
        await life.TurnOn(Avery, Address, new() { Day = null });
        await life.Get<PersonSettings>()
            .Set(
                Avery,
                "reminders",
                new ReminderSettings
                {
                    Address = "busy@there.example",
                    Confirmed = true,
                    Day = null,
                }.Write()
            );

        life.Clock.Advance(TimeSpan.FromHours(14));
        Assert.Single(await life.Get<RunDueJobs>().Run());
        Assert.Empty(await life.Get<SentMails>().Of(Avery));
        await life.Get<PersonSettings>()
            .Set(
                Avery,
                "reminders",
                new ReminderSettings
                {
                    Address = Address,
                    Confirmed = true,
                    Day = null,
                }.Write()
            );
        await life.Live(TimeSpan.FromHours(3));

        Assert.Single(life.Reminders());
    }

    [MailFact]
    public async Task One_click_stops_the_kinds_of_that_mail_and_nothing_else()
    {
        await using var life = await Begin(Evening);
        await life.TurnOn(Avery, Address, new() { Day = null });
        await life.Live(TimeSpan.FromHours(15));
        var mail = Assert.Single(life.Reminders());
        var secret = mail.Header("List-Unsubscribe").Split("/stop/")[1].TrimEnd('>');
        var choose = life.Get<ChooseReminders>();
        var kinds = await choose.Stoppable(secret);

        Assert.True(await choose.Stop(secret, kinds[0]));
        Assert.Equal([kinds[0]], (await choose.Of(Avery)).Off);
        Assert.True(await choose.Stop(secret, null));
        Assert.Equal(kinds.Order(), (await choose.Of(Avery)).Off.Order());
        Assert.True((await choose.Of(Avery)).IsOn);
        Assert.False(await choose.Stop(new string('a', 32), null));
    }

    [MailFact]
    public async Task Time_away_is_quiet_and_a_new_address_is_asked_first()
    {
        await using var life = await Begin(Evening);
        await life.TurnOn(Avery, Address, new() { Day = null });
        await life.Get<Credence.App.Allowances.AddTimeAway>()
            .Run(Author.Of(Avery), "2026-05-03", "2026-05-08", "Vacation");

        await life.Live(TimeSpan.FromDays(4));
        Assert.Empty(life.Reminders());
        var changed = await life.Get<ChooseReminders>()
            .Run(Avery, new() { Address = "new@there.example", Day = null });
        Assert.False(changed.Value!.IsOn);
        await life.Live(TimeSpan.FromDays(5));
        Assert.Empty(life.Reminders());
        var wrong = await life.Get<ChooseReminders>().Run(Avery, new() { Address = "new@" });
        Assert.Equal(
            "address: “new@” is no mail address. Write it like name@example.org. [mail-address-unreadable]",
            wrong.Problems.Single().ToString()
        );
        var refused = await life.Get<ChooseReminders>()
            .Run(Avery, new() { Address = "nobody@there.example" });
        Assert.Equal(
            "address: The mail server did not take the mail (550 No such user (the address)). Nothing was changed. Check the address, or try again later. [mail-not-sent]",
            refused.Problems.Single().ToString()
        );
    }
}
