using System.Text.Json;
using Credence.App.Store.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Credence.Web.Pages.Accounts;

/// <summary>What a browser sent of a passkey, checked; whatever is wrong with it is one refusal.</summary>
internal static class Passkeys
{
    /// <summary>How a session says that it began with one.</summary>
    public const string Method = "passkey";

    public static async Task<PasskeyAttestationResult?> Made(
        SignInManager<AccountRow> signIn,
        string credential
    )
    {
        try
        {
            return await signIn.PerformPasskeyAttestationAsync(credential);
        }
        catch (Exception failure) when (IsRefusal(failure))
        {
            return null;
        }
    }

    public static async Task<PasskeyAssertionResult<AccountRow>?> Used(
        SignInManager<AccountRow> signIn,
        string credential
    )
    {
        try
        {
            return await signIn.PerformPasskeyAssertionAsync(credential);
        }
        catch (Exception failure) when (IsRefusal(failure))
        {
            return null;
        }
    }

    private static bool IsRefusal(Exception failure) =>
        failure
            is PasskeyException
                or InvalidOperationException
                or ArgumentException
                or JsonException;
}
