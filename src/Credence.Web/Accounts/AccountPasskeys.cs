using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Credence.App.Store.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Credence.Web.Accounts;

/// <summary>Passkeys in the app's own tables: nothing of them is secret.</summary>
public partial class AccountStore
{
    public Task AddOrUpdatePasskeyAsync(
        AccountRow user,
        UserPasskeyInfo passkey,
        CancellationToken cancellationToken
    ) =>
        accounts.KeepPasskey(
            HashOf(passkey.CredentialId),
            user.Id,
            passkey.Name ?? "",
            JsonSerializer.Serialize(KeptPasskey.Of(passkey)),
            cancellationToken
        );

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(
        AccountRow user,
        CancellationToken cancellationToken
    ) => [.. (await accounts.Passkeys(user.Id, cancellationToken)).Select(Info)];

    public async Task<AccountRow?> FindByPasskeyIdAsync(
        byte[] credentialId,
        CancellationToken cancellationToken
    ) =>
        await accounts.Passkey(HashOf(credentialId), cancellationToken) is { } row
            ? await accounts.Find(row.Account, cancellationToken)
            : null;

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(
        AccountRow user,
        byte[] credentialId,
        CancellationToken cancellationToken
    ) =>
        await accounts.Passkey(HashOf(credentialId), cancellationToken) is { } row
        && row.Account == user.Id
            ? Info(row)
            : null;

    public Task RemovePasskeyAsync(
        AccountRow user,
        byte[] credentialId,
        CancellationToken cancellationToken
    ) => accounts.RemovePasskey(user.Id, HashOf(credentialId), cancellationToken);

    private static string HashOf(byte[] credential) =>
        Convert.ToHexStringLower(SHA256.HashData(credential));

    private static UserPasskeyInfo Info(PasskeyRow row) =>
        JsonSerializer.Deserialize<KeptPasskey>(row.Content)!.ToInfo(row.Name);

    private sealed record KeptPasskey(
        string Credential,
        string PublicKey,
        DateTimeOffset MadeAt,
        uint SignCount,
        string[]? Transports,
        bool IsUserVerified,
        bool IsBackupEligible,
        bool IsBackedUp
    )
    {
        public static KeptPasskey Of(UserPasskeyInfo passkey) =>
            new(
                Base64Url.EncodeToString(passkey.CredentialId),
                Base64Url.EncodeToString(passkey.PublicKey),
                passkey.CreatedAt,
                passkey.SignCount,
                passkey.Transports,
                passkey.IsUserVerified,
                passkey.IsBackupEligible,
                passkey.IsBackedUp
            );

        /// <summary>What the device said of itself when it was made is not kept: nobody asks for it.</summary>
        public UserPasskeyInfo ToInfo(string name) =>
            new(
                Base64Url.DecodeFromChars(Credential),
                Base64Url.DecodeFromChars(PublicKey),
                MadeAt,
                SignCount,
                Transports,
                IsUserVerified,
                IsBackupEligible,
                IsBackedUp,
                [],
                []
            )
            {
                Name = name,
            };
    }
}
