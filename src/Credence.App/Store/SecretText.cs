using System.Security.Cryptography;
using System.Text;

namespace Credence.App.Store;

/// <summary>
/// Random words that open something to whoever holds them: shown once, and kept only as their hash. 160 bits are out of
/// reach of guessing, so a slow hash would add nothing.
/// </summary>
public static class SecretText
{
    public const int Length = 32;

    public const int HashLength = 64;

    /// <summary>Letters and digits that no mail program, address bar or reader aloud confuses.</summary>
    private const string Letters = "abcdefghijklmnopqrstuvwxyz234567";

    public static string New() => RandomNumberGenerator.GetString(Letters, Length);

    /// <summary>Tells one row from another; opens nothing.</summary>
    public static string NewId() => RandomNumberGenerator.GetString(Letters, 12);

    public static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
