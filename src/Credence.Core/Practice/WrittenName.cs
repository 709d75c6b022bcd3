using System.Collections.Immutable;

namespace Credence.Core.Practice;

/// <summary>
/// A person's name as somebody typed it: "Jane Roe", "Jane Roe, MD, FACP", "Roe, Jane" or "John Roe Jr.". What is asked of
/// it is the name alone, given name first, and the surname that cohorts are told by.
/// </summary>
public readonly record struct WrittenName(string Text)
{
    private static readonly ImmutableHashSet<string> Letters = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "MD",
        "DO",
        "MBBS",
        "MBBCh",
        "MBChB",
        "PhD",
        "MPH",
        "MBA",
        "MS",
        "MSc",
        "MHA",
        "JD"
    );

    private static readonly ImmutableHashSet<string> Generations = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "Jr",
        "Sr",
        "II",
        "III",
        "IV"
    );

    /// <summary>The name without the letters after it, given name first; as it stands where nothing else is left.</summary>
    public string Plain
    {
        get
        {
            var parts = Text.Split(
                ',',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            );
            var name = parts switch
            {
                [var family, var given, ..]
                    when Words(family).Length == 1 && !Words(given).All(IsLetters) =>
                    $"{given} {family}",
                [var whole, ..] => whole,
                _ => "",
            };
            var words = Words(name);
            var kept = words.Length;
            while (kept > 1 && IsLetters(words[kept - 1]))
            {
                kept--;
            }

            return string.Join(' ', words[..kept]);
        }
    }

    /// <summary>The last word of the plain name; a "Jr." or "III" behind it is none.</summary>
    public string Surname
    {
        get
        {
            var words = Words(Plain);
            return words.Length > 1 && Generations.Contains(Bare(words[^1]))
                ? words[^2]
                : words.LastOrDefault("");
        }
    }

    private static bool IsLetters(string word) => Letters.Contains(Bare(word));

    private static string Bare(string word) => word.Replace(".", "", StringComparison.Ordinal);

    private static string[] Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
