using System.Globalization;
using System.Text;

namespace Credence.App.Rules.Yaml;

/// <summary>
/// Writes YAML in one canonical form: what it wrote, read and written again, is the same byte for byte.
/// Maps and lists of maps stand in blocks, small maps and lists of words on one line.
/// </summary>
public sealed class YamlOut
{
    private readonly StringBuilder text = new();
    private int depth;
    private bool afterDash;

    public override string ToString() => text.ToString();

    /// <summary>A key with a value on its line; nothing where the value is null or empty.</summary>
    public void Word(string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            Plain(key, Scalar(value));
        }
    }

    public void Day(string key, DateOnly? day)
    {
        if (day is { } known)
        {
            Plain(key, known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }

    public void Month(string key, DateOnly? month)
    {
        if (month is { } known)
        {
            Plain(key, known.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        }
    }

    public void Flag(string key, bool? flag)
    {
        if (flag is { } known)
        {
            Plain(key, known ? "true" : "false");
        }
    }

    /// <summary>A number, date or word that needs no quotes.</summary>
    public void Plain(string key, string value)
    {
        Indent();
        text.Append(Key(key)).Append(": ").Append(value).Append('\n');
    }

    /// <summary>A list of words on one line; nothing where it is empty.</summary>
    public void Words(string key, IReadOnlyCollection<string> words)
    {
        if (words.Count > 0)
        {
            Plain(key, Flow(words.Select(Scalar)));
        }
    }

    public static string Flow(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    /// <summary>A map below its key.</summary>
    public void Block(string key, Action write)
    {
        Indent();
        text.Append(Key(key)).Append(":\n");
        depth++;
        write();
        depth--;
    }

    /// <summary>A list of maps below its key; nothing where it is empty.</summary>
    public void Blocks<T>(string key, IReadOnlyCollection<T> items, Action<T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        Indent();
        text.Append(Key(key)).Append(":\n");
        depth++;
        foreach (var item in items)
        {
            Indent();
            text.Append("- ");
            afterDash = true;
            depth++;
            var before = text.Length;
            write(item);
            if (text.Length == before)
            {
                text.Append("{}\n");
            }

            afterDash = false;
            depth--;
        }

        depth--;
    }

    /// <summary>A value as it was read: maps in blocks, the items of lists on a line each.</summary>
    public void Tree(string key, YamlValue value)
    {
        switch (value)
        {
            case YamlMap { Entries.Length: > 0 } map:
                Block(
                    key,
                    () =>
                    {
                        foreach (var entry in map.Entries)
                        {
                            Tree(entry.Key, entry.Value);
                        }
                    }
                );
                break;
            case YamlList list when list.Items.Any(item => item is YamlMap):
                Lines(key, list.Items.Select(OneLine));
                break;
            default:
                Value(key, value);
                break;
        }
    }

    /// <summary>A list below its key, each item on a line; nothing where it is empty.</summary>
    public void Lines(string key, IEnumerable<string> items)
    {
        var first = true;
        foreach (var item in items)
        {
            if (first)
            {
                Indent();
                text.Append(Key(key)).Append(":\n");
                first = false;
            }

            text.Append(' ', 2 * (depth + 1)).Append("- ").Append(item).Append('\n');
        }
    }

    /// <summary>A value as it was read, in one line.</summary>
    public void Value(string key, YamlValue value) => Plain(key, OneLine(value));

    public static string OneLine(YamlValue value) =>
        value switch
        {
            YamlText { Quoted: false, Text: var plain } when IsPlain(plain) || value.IsNothing =>
                plain.Length == 0 ? "null" : plain,
            YamlText text => Quoted(text.Text),
            YamlList list => Flow(list.Items.Select(OneLine)),
            YamlMap map => Inline(map.Entries.Select(entry => (entry.Key, OneLine(entry.Value)))),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    /// <summary>A small map on one line, such as <c>{from: 2026-01-01, to: 2026-12-31}</c>.</summary>
    public static string Inline(IEnumerable<(string Key, string Value)> entries) =>
        $"{{{string.Join(", ", entries.Select(entry => $"{Key(entry.Key)}: {entry.Value}"))}}}";

    /// <summary>A text, quoted where YAML or another program would read something else in it.</summary>
    public static string Scalar(string value) =>
        IsPlain(value) && !LooksLikeAnother(value) ? value : Quoted(value);

    /// <summary>"on" is a word here, though old YAML takes it for a yes.</summary>
    private static string Key(string key) => key == "on" ? key : Scalar(key);

    private void Indent()
    {
        if (afterDash)
        {
            afterDash = false;
            return;
        }

        text.Append(' ', 2 * depth);
    }

    /// <summary>Letters, digits and a few marks that mean nothing to YAML, no space at the ends.</summary>
    private static bool IsPlain(string value)
    {
        if (value.Length == 0 || value[^1] == ' ' || !char.IsAsciiLetterOrDigit(value[0]))
        {
            return false;
        }

        foreach (var letter in value)
        {
            if (
                !char.IsAsciiLetterOrDigit(letter)
                && letter is not (' ' or '.' or '_' or '/' or '@' or '+' or '-' or '(' or ')')
            )
            {
                return false;
            }
        }

        return true;
    }

    private static bool LooksLikeAnother(string value) =>
        char.IsAsciiDigit(value[0])
        || value.ToLowerInvariant()
            is "true"
                or "false"
                or "yes"
                or "no"
                or "on"
                or "off"
                or "null"
                or "y"
                or "n";

    private static string Quoted(string value)
    {
        var quoted = new StringBuilder("\"", value.Length + 2);
        foreach (var letter in value)
        {
            switch (letter)
            {
                case '"':
                    quoted.Append("\\\"");
                    break;
                case '\\':
                    quoted.Append("\\\\");
                    break;
                case '\n':
                    quoted.Append("\\n");
                    break;
                case '\r':
                    quoted.Append("\\r");
                    break;
                case '\t':
                    quoted.Append("\\t");
                    break;
                default:
                    if (IsUnprintable(letter))
                    {
                        quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}");
                    }
                    else
                    {
                        quoted.Append(letter);
                    }

                    break;
            }
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Control characters and the line ends only Unicode knows; surrogates belong to letters and stay.</summary>
    private static bool IsUnprintable(char letter) =>
        letter
            is < ' '
                or (>= '\u007F' and <= '\u00A0')
                or '\u2028'
                or '\u2029'
                or '\uFEFF'
                or '\uFFFE'
                or '\uFFFF';
}
