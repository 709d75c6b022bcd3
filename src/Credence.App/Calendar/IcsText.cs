using System.Text;

namespace Credence.App.Calendar;

/// <summary>
/// The lines of an iCalendar file (RFC 5545): CRLF, folded at 75 octets and never inside a character, with whatever
/// somebody typed kept inside its value.
/// </summary>
internal sealed class IcsText
{
    private const int MostOctets = 75;
    private const int NextLine = 0x85;
    private const int LineSeparator = 0x2028;
    private const int ParagraphSeparator = 0x2029;

    private readonly StringBuilder text = new();

    /// <param name="value">Written by us, or escaped.</param>
    public IcsText Line(string name, string value)
    {
        var octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
        return this;
    }

    /// <summary>A text that somebody typed; nothing where it is empty.</summary>
    public IcsText Said(string name, string typed) =>
        Escaped(typed) is { Length: > 0 } value ? Line(name, value) : this;

    public static string Escaped(string typed)
    {
        var value = new StringBuilder(typed.Length);
        foreach (var rune in typed.Replace("\r\n", "\n").EnumerateRunes())
        {
            value.Append(
                rune.Value switch
                {
                    '\\' => "\\\\",
                    ';' => "\\;",
                    ',' => "\\,",
                    '\n' or '\r' or NextLine or LineSeparator or ParagraphSeparator => "\\n",
                    '\t' => " ",
                    _ when Rune.IsControl(rune) => "",
                    _ => rune.ToString(),
                }
            );
        }

        return value.ToString();
    }

    public byte[] Bytes() => Encoding.UTF8.GetBytes(text.ToString());
}
