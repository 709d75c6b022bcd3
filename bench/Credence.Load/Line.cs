using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Credence.Load;

/// <summary>One HTTP/1.1 connection that is kept open: as little work as an answer can be told with.</summary>
internal sealed class Line(IPEndPoint server)
{
    private readonly byte[] buffer = new byte[256 * 1024];
    private Socket? socket;

    public async Task<(int Status, int Bytes, string Tag)> Ask(byte[] request)
    {
        if (socket is null)
        {
            socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(server);
        }

        await socket.SendAsync(request);
        var have = 0;
        var head = -1;
        while (head < 0)
        {
            have += await More(have);
            head = buffer.AsSpan(0, have).IndexOf("\r\n\r\n"u8);
        }

        var text = Encoding.ASCII.GetString(buffer, 0, head + 2);
        var status = int.Parse(text.AsSpan(9, 3), CultureInfo.InvariantCulture);
        var body = head + 4;
        if (Header(text, "Content-Length") is { Length: > 0 } length)
        {
            for (var whole = body + int.Parse(length, CultureInfo.InvariantCulture); have < whole; )
            {
                have += await More(have);
            }
        }
        else if (Header(text, "Transfer-Encoding").Length > 0)
        {
            while (!buffer.AsSpan(0, have).EndsWith("0\r\n\r\n"u8))
            {
                have += await More(have);
            }
        }

        return (status, have, Header(text, "ETag"));
    }

    private async Task<int> More(int from)
    {
        var read = await socket!.ReceiveAsync(buffer.AsMemory(from));
        return read > 0 ? read : throw new IOException("The server hung up.");
    }

    private static string Header(string head, string name)
    {
        var at = head.IndexOf($"\r\n{name}: ", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return "";
        }

        var from = at + name.Length + 4;
        return head[from..head.IndexOf("\r\n", from, StringComparison.Ordinal)];
    }
}
