using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Credence.App.Inbox;
using Credence.App.Mail;
using Credence.App.MailIn;
using Credence.App.Store;
using Credence.App.Tests.Checks;
using Credence.App.Tests.Reminders;
using Microsoft.Extensions.DependencyInjection;

namespace Credence.App.Tests.MailIn;

public sealed class MailInTests : IAsyncLifetime
{
    private static readonly PersonId Ana = new("ana");

    private readonly string folder = Directory.CreateTempSubdirectory("credence-mail-in-").FullName;
    private readonly CancellationTokenSource end = new();
    private ServiceProvider services = null!;
    private Task listening = null!;
    private int port;

    public async ValueTask InitializeAsync()
    {
        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(new StandingClock(new(2026, 4, 21, 9, 0, 0, TimeSpan.Zero)))
            .AddCredence(new FixedConfiguration { ["Credence:Data"] = folder })
            .AddCredenceMailIn(
                new MailInSettings(new(IPAddress.Loopback, 0), "in.example.org", "")
                {
                    EachHour = 3,
                    Silence = TimeSpan.FromSeconds(5),
                }
            )
            .BuildServiceProvider();
        Assert.Null(await services.GetRequiredService<Database>().Prepare());
        var listener = services.GetRequiredService<MailListener>();
        listening = listener.Run(end.Token);
        port = (await listener.Listening).Port;
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listening);
        await services.DisposeAsync();
        end.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_mail_that_pythons_mail_library_sends_lands_in_the_inbox_once()
    {
        var address = await Give();
        const string Script = """
            import smtplib, sys
            from email.message import EmailMessage
            mail = EmailMessage()
            mail["From"] = "ana@there.example"
            mail["To"] = sys.argv[2]
            mail["Subject"] = "Fwd: Ihr Zertifikat für Hämodynamik"
            mail["Message-ID"] = "<one@there.example>"
            mail.set_content("Here are your credits:\n.\n..2.5 AMA PRA Category 1\n")
            mail.add_attachment(b"%PDF-1.4 \x00\xff certificate", maintype="application", subtype="pdf", filename="Zertifikat für Ana.pdf")
            mail.add_attachment(b"x" * 100, maintype="image", subtype="png", filename="logo.png")
            with smtplib.SMTP("127.0.0.1", int(sys.argv[1])) as server:
                server.send_message(mail)
                server.send_message(mail)
            """;
        var start = new ProcessStartInfo("/usr/bin/python3", ["-c", Script, $"{port}", address])
        {
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var python = Process.Start(start)!;
        var errors = await python.StandardError.ReadToEndAsync();
        await python.WaitForExitAsync();
        Assert.True(python.ExitCode == 0, errors);

        var items = await Inbox();
        Assert.Equal(2, items.Length);
        Assert.Contains(items, item => item.Proof.EndsWith("Zertifikat für Ana.pdf"));
        Assert.Contains(items, item => item.Proof.EndsWith(".txt"));
        var account = await services.GetRequiredService<Journal>().Of(Ana);
        Assert.All(account.Changes.Values, change => Assert.Equal("ana/mail", change.By));
    }

    [Fact]
    public async Task Nobody_else_gets_in_and_machines_that_answer_machines_leave_nothing()
    {
        var address = await Give();

        Assert.StartsWith(
            "550",
            (await Talk("MAIL FROM:<x@y.example>", "RCPT TO:<cme-aaaa@in.example.org>"))[^1]
        );
        Assert.StartsWith(
            "550",
            (
                await Talk(
                    "MAIL FROM:<x@y.example>",
                    $"RCPT TO:<{address.Replace("in.example", "out.example")}>"
                )
            )[^1]
        );
        Assert.StartsWith("503", (await Talk("DATA"))[^1]);
        Assert.StartsWith("552", (await Talk("MAIL FROM:<x@y.example> SIZE=99999999"))[^1]);
        Assert.StartsWith("500", (await Talk("GET / HTTP/1.1"))[^1]);
        foreach (
            var mail in new[]
            {
                "Auto-Submitted: auto-replied\r\nSubject: Away\r\n\r\nI am away, credit to me.\r\n.",
                "Content-Type: multipart/report; boundary=x\r\n\r\n--x\r\n\r\nBounced credit\r\n--x--\r\n.",
            }
        )
        {
            Assert.StartsWith(
                "250",
                (await Talk("MAIL FROM:<x@y.example>", $"RCPT TO:<{address}>", "DATA", mail))[^1]
            );
        }

        Assert.StartsWith(
            "250",
            (
                await Talk(
                    "MAIL FROM:<>",
                    $"RCPT TO:<{address}>",
                    "DATA",
                    "Subject: Bounce\r\n\r\ncredit\r\n."
                )
            )[^1]
        );
        var circle = string.Concat(Enumerable.Repeat("Received: from a\r\n", 60));
        Assert.StartsWith(
            "554",
            (
                await Talk(
                    "MAIL FROM:<x@y.example>",
                    $"RCPT TO:<{address}>",
                    "DATA",
                    circle + "\r\nhello\r\n."
                )
            )[^1]
        );
        Assert.Empty(await Inbox());
    }

    [Fact]
    public async Task More_than_the_hour_takes_comes_later_and_an_address_taken_back_takes_nothing()
    {
        var address = await Give();
        var said = new List<string>();
        for (var number = 0; number < 4; number++)
        {
            said.Add(
                (
                    await Talk(
                        "MAIL FROM:<x@y.example>",
                        $"RCPT TO:<{address}>",
                        "DATA",
                        $"Message-ID: <{number}@y>\r\nSubject: Course {number}\r\n\r\nYour credit: {number}\r\n."
                    )
                )[^1]
            );
        }

        Assert.All(said.Take(3), line => Assert.StartsWith("250", line));
        Assert.StartsWith("451", said[3]);
        Assert.Equal(3, (await Inbox()).Length);
        var second = await Give();
        Assert.StartsWith(
            "550",
            (await Talk("MAIL FROM:<x@y.example>", $"RCPT TO:<{address}>"))[^1]
        );
        Assert.StartsWith(
            "250",
            (await Talk("MAIL FROM:<x@y.example>", $"RCPT TO:<{second}>"))[^1]
        );
    }

    [Fact]
    public async Task Without_a_mail_server_reminders_say_what_is_missing()
    {
        var asked = await services
            .GetRequiredService<Credence.App.Reminders.ChooseReminders>()
            .Run(Ana, new() { Address = "ana@there.example" });

        Assert.Equal(
            "address: This server sends no mail yet. Whoever runs it names a mail server: see the settings CREDENCE_SMTP and CREDENCE_URL. [mail-not-set-up]",
            asked.Problems.Single().ToString()
        );
    }

    [Theory]
    [InlineData("Content-Type: multipart/mixed; boundary=\"\"\r\n\r\n--\r\n")]
    [InlineData(
        "Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n--a"
    )]
    [InlineData("Content-Transfer-Encoding: base64\r\n\r\n=====A")]
    [InlineData("")]
    [InlineData("Subject: =?utf-8?Q?=ZZ?= =?x-no?B?!!?=\r\n\r\n=?")]
    public void A_broken_mail_breaks_nothing(string mail)
    {
        Assert.NotNull(ReceivedMail.Read(Encoding.Latin1.GetBytes(mail)));
    }

    [Fact]
    public void A_name_is_no_path_and_a_forwarded_mail_is_opened()
    {
        var mail = ReceivedMail.Read(
            Encoding.ASCII.GetBytes(
                "Subject: Fwd\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n"
                    + "Subject: Inner\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\nContent-Type: application/pdf\r\n"
                    + "Content-Disposition: attachment; filename*0=\"../../etc/\"; filename*1=\"passwd.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERg==\r\n--c--\r\n--b--\r\n"
            )
        );

        var file = Assert.Single(mail.Files);
        Assert.Equal("passwd.pdf", file.Name);
        Assert.Equal("%PDF", Encoding.ASCII.GetString(file.Bytes));
    }

    private async Task<string> Give() =>
        (await services.GetRequiredService<MailInAddresses>().Give(Ana))!;

    private async Task<InboxItem[]> Inbox() =>
        [.. InboxItem.All(await services.GetRequiredService<Journal>().Of(Ana))];

    /// <summary>Says each line after the answer to the one before; gives the answers.</summary>
    private async Task<List<string>> Talk(params string[] lines)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII)
        {
            NewLine = "\r\n",
            AutoFlush = true,
        };
        var said = new List<string> { (await reader.ReadLineAsync())! };
        await writer.WriteLineAsync("HELO there.example");
        said.Add((await reader.ReadLineAsync())!);
        foreach (var line in lines)
        {
            await writer.WriteLineAsync(line);
            said.Add((await reader.ReadLineAsync())!);
        }

        return said;
    }
}
