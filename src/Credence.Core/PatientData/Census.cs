namespace Credence.Core.PatientData;

/// <summary>
/// Whether a word in small letters is somebody's name and no English word. What the census counted covers names that no list
/// of common ones has.
/// </summary>
internal static partial class Census
{
    private const int Longest = 32;

    // Letter under letter: "Gonçalves" is counted as "goncalves".
    private const string Accented = "áàâäãåāăąçćčďđèéêëēěęğíìîïīıłľñńňóòôöõøőōřśšşșťțţúùûüūůűýÿźžż";
    private const string Plain = "aaaaaaaaacccddeeeeeeegiiiiiillnnnoooooooorsssstttuuuuuuuyyzzz";

    public static bool Holds(string lower) => IsFamily(lower) || IsGiven(lower);

    public static bool IsFamily(string lower) => IsIn(Families, lower);

    public static bool IsGiven(string lower) => IsIn(Givens, lower);

    /// <summary>Sorted words between blanks, halved until the word is found.</summary>
    private static bool IsIn(ReadOnlySpan<byte> names, string word)
    {
        Span<byte> sought = stackalloc byte[Longest];
        if (word.Length is 0 or > Longest)
        {
            return false;
        }

        sought = sought[..word.Length];
        for (var at = 0; at < word.Length; at++)
        {
            var accented = Accented.IndexOf(word[at], StringComparison.Ordinal);
            var letter = accented < 0 ? word[at] : Plain[accented];
            if (!char.IsAscii(letter))
            {
                return false;
            }

            sought[at] = (byte)letter;
        }

        var (from, to) = (0, names.Length - 1);
        while (from < to)
        {
            var begin = names[..((from + to) / 2 + 1)].LastIndexOf((byte)' ') + 1;
            var name = names[begin..];
            name = name[..name.IndexOf((byte)' ')];
            var order = sought.SequenceCompareTo(name);
            if (order == 0)
            {
                return true;
            }

            (from, to) = order < 0 ? (from, begin - 1) : (begin + name.Length, to);
        }

        return false;
    }
}
