using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Credence.App.Certificates;

/// <summary>What a QR code on a proof says: the address where its issuer confirms it, or the number of the certificate.</summary>
/// <param name="Text">As it was read, in one line.</param>
/// <param name="Link">Where a browser may be sent; null for anything but a plain web address.</param>
public sealed partial record ProofCode(string Text, Uri? Link)
{
    private const int Longest = 300;

    /// <summary>Of what a code can say (a network's password, a visiting card), only addresses and numbers.</summary>
    public static ImmutableArray<ProofCode> Of(IEnumerable<string> codes) =>
        [.. codes.Select(Of).OfType<ProofCode>().Distinct()];

    private static ProofCode? Of(string code)
    {
        var text = code.Trim();
        if (text.Length is 0 or > Longest || text.Any(char.IsControl))
        {
            return null;
        }

        var address = text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            ? "https://" + text
            : text;
        return
            Uri.TryCreate(address, UriKind.Absolute, out var link)
            && link.Scheme is "https" or "http"
            ? link.UserInfo.Length == 0 && link.Host.Contains('.')
                ? new(text, link)
                : null
            : Number().IsMatch(text)
                ? new(text, null)
                : null;
    }

    /// <summary>The whole address, or the number.</summary>
    public string Shown => Link?.AbsoluteUri ?? Text;

    /// <summary>As the note of an entry keeps it.</summary>
    public override string ToString() =>
        Link is null ? $"Certificate code {Shown}" : $"Verify: {Shown}";

    [GeneratedRegex(
        @"^(?=.*\d)[A-Za-z0-9][A-Za-z0-9./-]{3,39}$",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Number();
}
