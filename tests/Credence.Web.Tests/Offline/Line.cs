using System.Net;
using System.Net.Sockets;

namespace Credence.Web.Tests.Offline;

/// <summary>A line between browser and server that can be cut, or lose every answer, as in a tunnel.</summary>
public sealed class Line : IAsyncDisposable
{
    public enum State
    {
        Whole,

        /// <summary>Nothing goes through.</summary>
        Cut,

        /// <summary>What is asked arrives; no answer comes back.</summary>
        AnswersLost,
    }

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Uri server;
    private readonly List<TcpClient> open = [];

    public Line(string server)
    {
        this.server = new Uri(server);
        listener.Start();
        _ = Accept();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    public State Now { get; private set; }

    /// <summary>Connections that the browser kept open are closed, so that the next request meets the new state.</summary>
    public void Become(State state)
    {
        Now = state;
        lock (open)
        {
            open.ForEach(one => one.Dispose());
            open.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        Become(State.Cut);
        listener.Dispose();
        end.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                var browser = await listener.AcceptTcpClientAsync(end.Token);
                if (Now == State.Cut)
                {
                    browser.Dispose();
                }
                else
                {
                    _ = Carry(browser, Now);
                }
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task Carry(TcpClient browser, State state)
    {
        var app = new TcpClient();
        lock (open)
        {
            open.Add(browser);
            open.Add(app);
        }

        try
        {
            await app.ConnectAsync(server.Host, server.Port);
            var up = browser.GetStream().CopyToAsync(app.GetStream());
            var down =
                state == State.Whole
                    ? app.GetStream().CopyToAsync(browser.GetStream())
                    : app.GetStream().ReadAsync(new byte[1]).AsTask();
            await Task.WhenAny(up, down);
        }
        catch (Exception cut)
            when (cut is IOException or SocketException or ObjectDisposedException)
        {
            // As it happens on a line.
        }
        finally
        {
            browser.Dispose();
            app.Dispose();
        }
    }
}
