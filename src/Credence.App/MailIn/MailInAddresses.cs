using System.Collections.Immutable;
using Credence.App.Store;

namespace Credence.App.MailIn;

/// <summary>Private addresses: what is sent there lands in the inbox of the person who was given it.</summary>
public sealed class MailInAddresses(Secrets secrets, MailInSettings? settings)
{
    private const string Before = "cme-";

    public bool IsOn => settings is not null;

    /// <summary>The address; shown once. One that was given before is good no more.</summary>
    public async Task<string?> Give(PersonId person, CancellationToken cancellation = default)
    {
        await secrets.RevokeAll(person, SecretKind.MailIn, cancellation);
        var made = await secrets.Make(
            person,
            SecretKind.MailIn,
            "Mail",
            cancellation: cancellation
        );
        return made is null ? null : $"{Before}{made.Text}@{settings?.Domain}";
    }

    public Task<ImmutableArray<Secret>> Given(
        PersonId person,
        CancellationToken cancellation = default
    ) => secrets.Of(person, SecretKind.MailIn, cancellation);

    public Task TakeBack(PersonId person, CancellationToken cancellation = default) =>
        secrets.RevokeAll(person, SecretKind.MailIn, cancellation);

    /// <summary>Whose address it is; null where it is nobody's.</summary>
    public async Task<PersonId?> Of(string address, CancellationToken cancellation = default)
    {
        var parts = address.Split('@');
        if (
            settings is null
            || parts.Length != 2
            || !parts[1].Equals(settings.Domain, StringComparison.OrdinalIgnoreCase)
            || !parts[0].StartsWith(Before, StringComparison.OrdinalIgnoreCase)
            || await secrets.Find(SecretKind.MailIn, parts[0][Before.Length..], cancellation)
                is not { } found
        )
        {
            return null;
        }

        await secrets.Used(found, cancellation);
        return found.Person;
    }
}
