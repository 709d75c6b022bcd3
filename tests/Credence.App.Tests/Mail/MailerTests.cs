using Credence.App.Mail;

namespace Credence.App.Tests.Mail;

public sealed class MailerTests
{
    private static readonly OutgoingMail Hello = new(
        "ana@there.example",
        "Ohio: 12.5 credits open by October 1 — and a long line that a header has to fold",
        "Dear Dr. Ávila,\n.a line that begins with a dot\n" + new string('x', 1200) + "\n",
        "<html lang=\"en\"><body><p>Dear Dr. Ávila</p></body></html>"
    )
    {
        StopAddress = "https://cme.example.org/reminders/stop/abc",
    };

    [MailFact]
    public async Task A_mail_arrives_whole_over_a_line_protected_from_the_start_or_after_the_greeting()
    {
        foreach (var security in new[] { MailSecurity.StartTls, MailSecurity.Tls })
        {
            await using var server = await MailServer.Start(security);
            await using var mailer = new Mailer(server.Settings, TimeProvider.System);

            Assert.Equal(new(MailEnd.Sent), await mailer.Send(Hello));

            var mail = Assert.Single(server.Taken());
            Assert.True(mail.Secure);
            Assert.Equal(MailServer.User, mail.User);
            Assert.Equal(Hello.To, Assert.Single(mail.To));
            Assert.Equal(Hello.Subject, mail.Header("Subject"));
            Assert.Equal(Hello.Text, mail.Part("text/plain").ReplaceLineEndings("\n"));
            Assert.Equal(Hello.Html, mail.Part("text/html").Trim());
            Assert.Equal(
                "<https://cme.example.org/reminders/stop/abc>",
                mail.Header("List-Unsubscribe")
            );
            Assert.Equal("List-Unsubscribe=One-Click", mail.Header("List-Unsubscribe-Post"));
            Assert.All(mail.Mime.Split("\r\n"), line => Assert.InRange(line.Length, 0, 120));
        }
    }

    [MailFact]
    public async Task Nothing_is_said_to_a_server_whose_certificate_nobody_vouches_for()
    {
        await using var server = await MailServer.Start(MailSecurity.StartTls);
        await using var mailer = new Mailer(
            server.Settings with
            {
                Authority = "",
            },
            TimeProvider.System
        );

        Assert.Equal(MailEnd.NotNow, (await mailer.Send(Hello)).End);
        Assert.Equal(0, server.Count());
    }

    [MailFact]
    public async Task What_became_of_a_mail_is_told_exactly()
    {
        await using var server = await MailServer.Start(MailSecurity.StartTls);
        await using var mailer = new Mailer(server.Settings, TimeProvider.System);

        var refused = await mailer.Send(Hello with { To = "nobody@there.example" });
        Assert.Equal(MailEnd.Refused, refused.End);
        Assert.DoesNotContain("nobody@there.example", refused.Said);
        Assert.Equal(
            MailEnd.NotNow,
            (await mailer.Send(Hello with { To = "busy@there.example" })).End
        );
        Assert.Equal(MailEnd.Sent, (await mailer.Send(Hello)).End);
        Assert.Equal(
            MailEnd.InDoubt,
            (await mailer.Send(Hello with { To = "silent@there.example" })).End
        );
        // The server is gone by now.
        Assert.Equal(MailEnd.NotNow, (await mailer.Send(Hello)).End);
        Assert.Equal(2, server.Count());
    }

    [MailFact]
    public async Task A_wrong_password_sends_nothing_and_may_be_mended()
    {
        await using var server = await MailServer.Start(MailSecurity.Tls);
        await using var mailer = new Mailer(
            server.Settings with
            {
                Password = "no",
            },
            TimeProvider.System
        );

        Assert.Equal(MailEnd.NotNow, (await mailer.Send(Hello)).End);
    }

    [Theory]
    [InlineData("ana@there.example", true)]
    [InlineData("ana+cme@there.example", true)]
    [InlineData("ana@there.example\r\nBcc: all@there.example", false)]
    [InlineData("ana@there.example,bo@there.example", false)]
    [InlineData("<ana@there.example>", false)]
    [InlineData("ana", false)]
    [InlineData("ana@", false)]
    public void An_address_can_bring_no_second_recipient_and_no_header(string address, bool plain)
    {
        Assert.Equal(plain, MailAddress.IsPlain(address));
    }

    [Fact]
    public void A_subject_can_begin_no_header()
    {
        var mime = MimeText.Of(
            Hello with
            {
                Subject = "Hello\r\nBcc: all@there.example",
            },
            "credence@example.org",
            new(2026, 4, 21, 7, 0, 0, TimeSpan.FromHours(-4)),
            "1@example.org"
        );

        Assert.DoesNotContain("\r\nBcc:", mime);
        Assert.Contains("\r\nDate: Tue, 21 Apr 2026 07:00:00 -0400\r\n", mime);
    }

    [Fact]
    public void The_mail_server_is_named_in_one_setting()
    {
        var settings = From(
            ("CREDENCE_SMTP", "smtp://me%40example.org@mail.example.org"),
            ("CREDENCE_MAIL_FROM", "cme@example.org"),
            ("CREDENCE_SMTP_PASSWORD", "secret")
        )!;
        Assert.Equal(587, settings.Port);
        Assert.Equal(MailSecurity.StartTls, settings.Security);
        Assert.Equal("me@example.org", settings.User);
        Assert.Equal(
            MailSecurity.None,
            From(
                ("CREDENCE_SMTP", "smtp://localhost:25"),
                ("CREDENCE_MAIL_FROM", "a@b.c")
            )!.Security
        );
        Assert.Equal(
            465,
            From(
                ("CREDENCE_SMTP", "smtps://mail.example.org"),
                ("CREDENCE_MAIL_FROM", "a@b.c")
            )!.Port
        );
        Assert.Null(From());
        Assert.Throws<SettingException>(() => From(("CREDENCE_SMTP", "mail.example.org")));
        Assert.Throws<SettingException>(() => From(("CREDENCE_SMTP", "smtp://mail.example.org")));

        static MailSettings? From(params (string Name, string Value)[] given) =>
            MailSettings.Read(name =>
                name == "CREDENCE_URL"
                    ? "https://cme.example.org/"
                    : given.FirstOrDefault(one => one.Name == name).Value
            );
    }
}
