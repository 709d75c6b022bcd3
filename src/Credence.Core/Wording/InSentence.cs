namespace Credence.Core.Wording;

/// <summary>Lists, small numbers and first letters as they stand in an English sentence.</summary>
public static class InSentence
{
    private static readonly string[] Small =
    [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
    ];

    /// <summary>"Ohio, Florida and Texas"; empty where there is none.</summary>
    public static string List(IReadOnlyList<string> items) =>
        items.Count switch
        {
            0 => "",
            1 => items[0],
            _ => $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}",
        };

    /// <summary>"three", "12": numbers from 0 to 10 are words.</summary>
    public static string Number(int number) =>
        number >= 0 && number < Small.Length ? Small[number] : $"{number}";

    public static string Capital(string text) =>
        text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>
    /// A title as it stands within a sentence. "ACLS renewal" and "Longitudinal Knowledge Assessment" begin with a name and
    /// keep their capital.
    /// </summary>
    public static string Lower(string text) =>
        text.Length > 1 && char.IsUpper(text[0]) && !char.IsUpper(text[1]) && !IsName(text)
            ? char.ToLowerInvariant(text[0]) + text[1..]
            : text;

    private static bool IsName(string text) =>
        text.Split(' ') is [_, { Length: > 1 } second, ..]
        && char.IsUpper(second[0])
        && char.IsLower(second[1]);
}
