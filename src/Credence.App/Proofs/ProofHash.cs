using System.Security.Cryptography;

namespace Credence.App.Proofs;

/// <summary>The SHA-256 of a file: its name in the store, and what it is held against when it is read back.</summary>
public readonly record struct ProofHash
{
    private const int Letters = 64;

    private ProofHash(string hex) => Hex = hex;

    /// <summary>64 small hexadecimal letters.</summary>
    public string Hex { get; }

    public static ProofHash Of(ReadOnlySpan<byte> bytes) =>
        new(Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>Null where the text is none.</summary>
    public static ProofHash? Parse(string? hex) =>
        hex is { Length: Letters } && hex.All(letter => char.IsAsciiHexDigitLower(letter))
            ? new(hex)
            : null;

    public override string ToString() => Hex;
}
