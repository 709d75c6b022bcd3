using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Credence.App.Certificates.Sheets;

/// <summary>
/// Which page of a PDF with text is worth drawing for its QR code: the first whose words speak of scanning or of
/// verifying. Drawing every page would cost more than reading it.
/// </summary>
internal static partial class CodePage
{
    public static int? Of(ImmutableArray<SheetPage> pages, ImmutableArray<int> recognized)
    {
        for (var at = 0; at < pages.Length; at++)
        {
            if (!recognized.Contains(at) && pages[at].Words.Any(word => Said().IsMatch(word.Text)))
            {
                return at;
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"^\W*(?:scan|QR|verify|verified|verifiable|verification|authenticity|authenticate|validate)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Said();
}
