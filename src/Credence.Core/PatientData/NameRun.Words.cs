using System.Text.RegularExpressions;

namespace Credence.Core.PatientData;

/// <summary>What a single word looks like, and which lists know it.</summary>
internal sealed partial class NameRun
{
    /// <summary>"O'Dowd" and "McGill", and neither "DOACs" nor "A1c".</summary>
    private static bool IsNamed(Word word) =>
        NameShape().IsMatch(word.Text)
        && !IsAdverb(word.Lower)
        && !Derived().IsMatch(word.Lower)
        && !Lexicon.TitleWords.Contains(word.Lower)
        && !Lexicon.SpeaksOf([Bare(word.Lower)], Lexicon.Clinical)
        && !Lexicon.EndsTown.Contains(word.Lower)
        && !Lexicon.Eponyms.Contains(Bare(word.Lower));

    [GeneratedRegex(
        @"^(?:\p{L}{1,3}[’']|Mc|Mac|Fitz|De|La|Le|Van|Von)?\p{Lu}\p{Ll}{2,}(?:[’']s)?$",
        RegexOptions.None,
        2000
    )]
    private static partial Regex NameShape();

    /// <summary>"Competencies": made of another word, as names are not.</summary>
    [GeneratedRegex(
        @"(?:tions?|sions?|ments?|ness|it(?:y|ies)|[ae]nc(?:e|es|ies)|ships?|olog(?:y|ies|ist|ists)|[tg]ics?|phic|ous|ives?|[ai]bles?|isms?|ists?|ional|ical|ental|ograms?|ography|meter|scopes?)$",
        RegexOptions.None,
        2000
    )]
    private static partial Regex Derived();

    private static bool EndsPossessive(Word word) =>
        word.Text.EndsWith("'s", StringComparison.Ordinal)
        || word.Text.EndsWith("’s", StringComparison.Ordinal);

    private static bool IsTooLoud(Word word) =>
        word.Text.Length == 2 && word.IsAllCapitals && word.Lower == "ms";

    private static string Bare(string lower) =>
        lower.EndsWith("'s", StringComparison.Ordinal)
        || lower.EndsWith("’s", StringComparison.Ordinal)
            ? lower[..^2]
            : lower;

    private static bool IsGiven(string lower) =>
        Lexicon.GivenNames.Contains(Bare(lower))
        || Census.IsGiven(Bare(lower))
        || IsDoubleGiven(Bare(lower));

    private static bool IsCommon(string lower) =>
        Lexicon.GivenNames.Contains(Bare(lower)) || Lexicon.FamilyNames.Contains(Bare(lower));

    /// <summary>"Anna-Lise".</summary>
    private static bool IsDoubleGiven(string bare) =>
        bare.Split('-') is { Length: 2 } parts
        && (Census.IsGiven(parts[0]) || Lexicon.GivenNames.Contains(parts[0]))
        && !parts.Any(Lexicon.Eponyms.Contains)
        && parts[1].Length > 2;

    private static bool IsFamily(string lower)
    {
        var bare = Bare(lower);
        var plain = bare.Replace("'", "", StringComparison.Ordinal)
            .Replace("’", "", StringComparison.Ordinal);
        return Lexicon.FamilyNames.Contains(bare)
            || Lexicon.FamilyNames.Contains(plain)
            || Census.IsFamily(plain)
            || bare.Split('-') is { Length: 2 } parts && parts.All(IsFamily);
    }
}
