using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Credence.Web.Accounts;

/// <summary>What is kept encrypted: whoever has the database without the folder of keys cannot read it.</summary>
public sealed class SecretBox(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Credence.Accounts");

    public string? Close(string? words) => words is null ? null : protector.Protect(words);

    /// <summary>Null also where the keys are not those it was closed with.</summary>
    public string? Open(string? closed)
    {
        try
        {
            return closed is null ? null : protector.Unprotect(closed);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public byte[] Close(byte[] bytes) => protector.Protect(bytes);

    public byte[]? Open(byte[] closed)
    {
        try
        {
            return protector.Unprotect(closed);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
