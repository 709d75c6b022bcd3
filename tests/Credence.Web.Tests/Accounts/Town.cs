using System.Buffers.Binary;
using System.Security.Cryptography;
using AngleSharp.Dom;
using Credence.App.Accounts;
using Credence.App.Tests.Mail;
using Credence.App.Tests.Reminders;
using Credence.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Credence.Web.Tests.Accounts;

/// <summary>One server that several people sign in to.</summary>
public sealed class Town : IAsyncDisposable
{
    public const string Password = "seven quiet herons";

    private readonly List<Person> people = [];

    private Town(RunningApp app) => App = app;

    public RunningApp App { get; }

    /// <param name="folder">Where the data lies; null: a new one.</param>
    /// <param name="database">A PostgreSQL server; empty: SQLite in the folder.</param>
    public static async Task<Town> Start(
        StandingClock? clock = null,
        MailServer? mail = null,
        string? folder = null,
        string database = "",
        string? telemetry = null
    ) =>
        new(
            await RunningApp.Start(
                accounts: true,
                clock: clock,
                mail: mail,
                folder: folder,
                database: database,
                telemetry: telemetry
            )
        );

    public Person Stranger()
    {
        var person = new Person(App);
        people.Add(person);
        return person;
    }

    public async Task<string> Invite(string email) =>
        (await App.Services.GetRequiredService<InvitePerson>().Run(email)).Value!.Path;

    /// <summary>From the link to the first page, with a password and codes.</summary>
    public async Task<Resident> Join(string email, string name)
    {
        var person = Stranger();
        var link = await Invite(email);
        await person.Send(link, ("name", name), ("password", Password));
        var setUp = await person.Open("/account/code");
        var key = setUp.QuerySelector(".key-text")!.TextContent.Replace(" ", "");
        var codes = await person.Send("/account/code", ("code", Totp.Now(key)));
        return new(
            person,
            email,
            key,
            [.. codes.QuerySelectorAll(".codes code").Select(code => code.TextContent)]
        );
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in people)
        {
            person.Dispose();
        }

        await App.DisposeAsync();
    }
}

/// <summary>Somebody with an account, at a browser where they are signed in.</summary>
public sealed record Resident(
    Person Browser,
    string Email,
    string Key,
    IReadOnlyList<string> Codes
);

/// <summary>What an authenticator app shows (RFC 6238).</summary>
public static class Totp
{
    public static string Now(string key, int steps = 0)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(
            counter,
            DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30 + steps
        );
        var hash = HMACSHA1.HashData(Base32(key), counter);
        var at = hash[^1] & 15;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(at, 4)) & int.MaxValue;
        return $"{number % 1_000_000:000000}";
    }

    private static byte[] Base32(string text)
    {
        var bits = string.Concat(
            text.Select(letter =>
                Convert
                    .ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter), 2)
                    .PadLeft(5, '0')
            )
        );
        return
        [
            .. Enumerable
                .Range(0, bits.Length / 8)
                .Select(index => Convert.ToByte(bits.Substring(index * 8, 8), 2)),
        ];
    }
}
