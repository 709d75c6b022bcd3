using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Credence.Web.Tests.Kills;

/// <summary>A mail server that brings one mail after the other, and each again until it hears that it is kept.</summary>
internal sealed class MailSender(IPEndPoint to, string address, CancellationToken over)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Names of the files that came with mails it heard were kept.</summary>
    public List<string> Acknowledged { get; } = [];

    /// <summary>The mail it had no answer to at the end, if any.</summary>
    public string? InDoubt { get; private set; }

    public int Repeated { get; private set; }

    public static byte[] ContentOf(string file) => Encoding.ASCII.GetBytes($"%PDF-1.4 {file}");

    public async Task Run()
    {
        for (var number = 1; !over.IsCancellationRequested; number++)
        {
            var file = $"proof-{number}.pdf";
            InDoubt = file;
            while (!await IsKept(file))
            {
                if (over.IsCancellationRequested)
                {
                    return;
                }

                Repeated++;
                await Task.Delay(Pause, CancellationToken.None);
            }

            Acknowledged.Add(file);
            InDoubt = null;
            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    private async Task<bool> IsKept(string file)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(to, CancellationToken.None);
            using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
            await reader.ReadLineAsync(CancellationToken.None);
            var said = "";
            foreach (var words in Conversation(file))
            {
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(words + "\r\n"));
                said = await reader.ReadLineAsync(CancellationToken.None) ?? "";
            }

            return said.StartsWith("250", StringComparison.Ordinal);
        }
        catch (Exception gone) when (gone is IOException or SocketException)
        {
            return false;
        }
    }

    private IEnumerable<string> Conversation(string file) =>
        [
            "HELO there.example",
            "MAIL FROM:<ana@there.example>",
            $"RCPT TO:<{address}>",
            "DATA",
            $"""
                Message-ID: <{file}@there.example>
                Subject: A certificate
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=here

                --here
                Content-Type: application/pdf
                Content-Disposition: attachment; filename="{file}"
                Content-Transfer-Encoding: base64

                {Convert.ToBase64String(ContentOf(file))}
                --here--
                .
                """.ReplaceLineEndings("\r\n"),
        ];
}
