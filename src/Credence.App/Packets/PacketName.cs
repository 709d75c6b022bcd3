using System.Text;
using Credence.Core.Wording;

namespace Credence.App.Packets;

/// <summary>Names under which a coordinator can file a document: family, given, body, date.</summary>
public static class PacketName
{
    public static string Of(Packet packet) =>
        Of(
            packet.Physician.Surname,
            packet.Physician.Name,
            packet.Wish.Obligation.Length == 0 ? "all-bodies"
                : packet.Wish.Audit ? $"{packet.Wish.Obligation}-audit"
                : packet.Wish.Obligation,
            packet.AsOf
        );

    /// <summary>"avery-jordan-all-bodies-2026-04-21.pdf".</summary>
    public static string Of(string family, string name, string what, DateOnly day)
    {
        var given = name.EndsWith(family, StringComparison.OrdinalIgnoreCase)
            ? name[..^family.Length]
            : name;
        var parts = new[] { family, given, what, day.ToString("yyyy-MM-dd") };
        return string.Join('-', parts.Select(Plain).Where(part => part.Length > 0)) + ".pdf";
    }

    /// <summary>Letters without their accents, digits and hyphens: a name that every system takes.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var given in text.ToLowerInvariant())
        {
            var letter = PlainLetter.Of(given);
            if (char.IsAsciiLetterOrDigit(letter))
            {
                plain.Append(letter);
            }
            else if (
                letter is ' ' or '-' or '_' or '.' or '/'
                && plain.Length > 0
                && plain[^1] != '-'
            )
            {
                plain.Append('-');
            }
        }

        return plain.ToString().Trim('-');
    }
}
