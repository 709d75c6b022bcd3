using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;

namespace Credence.App.MailIn;

/// <summary>Listens for mail where the settings say so, some conversations at once, few from one place.</summary>
public sealed class MailListener(MailInSettings settings, MailInAddresses addresses, TakeMail take)
{
    private readonly ConcurrentDictionary<IPAddress, int> places = new();
    private int atOnce;

    /// <summary>Where it listens once it does: the port may have been left to the system.</summary>
    public Task<IPEndPoint> Listening => listening.Task;

    private readonly TaskCompletionSource<IPEndPoint> listening = new();

    public async Task Run(CancellationToken cancellation)
    {
        using var certificate =
            settings.Certificate.Length > 0
                ? X509Certificate2.CreateFromPemFile(settings.Certificate)
                : null;
        using var listener = new TcpListener(settings.Listen);
        listener.Start();
        listening.SetResult((IPEndPoint)listener.LocalEndpoint);
        while (!cancellation.IsCancellationRequested)
        {
            var caller = await listener.AcceptTcpClientAsync(cancellation);
            _ = Hear(caller, certificate, cancellation);
        }
    }

    private async Task Hear(
        TcpClient caller,
        X509Certificate2? certificate,
        CancellationToken cancellation
    )
    {
        using var closing = caller;
        var place = (caller.Client.RemoteEndPoint as IPEndPoint)?.Address ?? IPAddress.None;
        var fromPlace = places.AddOrUpdate(place, 1, (_, count) => count + 1);
        var all = Interlocked.Increment(ref atOnce);
        using var longest = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        longest.CancelAfter(settings.Longest);
        try
        {
            await using var stream = caller.GetStream();
            if (all > MailInSettings.MostAtOnce || fromPlace > MailInSettings.MostFromOnePlace)
            {
                await stream.WriteAsync(
                    "421 4.7.0 Too many at once\r\n"u8.ToArray(),
                    longest.Token
                );
                return;
            }

            await new MailConversation(stream, settings, addresses, take, certificate).Run(
                longest.Token
            );
        }
        catch (Exception gone)
            when (gone
                    is IOException
                        or SocketException
                        or OperationCanceledException
                        or AuthenticationException
                        or RegexMatchTimeoutException
            )
        {
            // The other side went, or was sent away.
        }
        finally
        {
            Interlocked.Decrement(ref atOnce);
            if (places.AddOrUpdate(place, 0, (_, count) => count - 1) <= 0)
            {
                places.TryRemove(KeyValuePair.Create(place, 0));
            }
        }
    }
}
