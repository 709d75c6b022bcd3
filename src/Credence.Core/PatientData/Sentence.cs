using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Credence.Core.PatientData;

/// <summary>A word of a sentence, or a number with what hangs on it.</summary>
internal readonly record struct Word(string Text, int Start, bool IsFirst)
{
    public string Lower { get; } = Text.ToLowerInvariant();

    public int End => Start + Text.Length;

    public bool IsCapitalized => char.IsUpper(Text[0]);

    public bool IsInitial => Text.Length == 1 && char.IsUpper(Text[0]);

    /// <summary>ICU, STEMI: an abbreviation, unless it is a name in capitals.</summary>
    public bool IsAllCapitals =>
        Text.Length > 1 && !Text.Any(char.IsLower) && Text.Any(char.IsLetter);

    public bool IsNumber => char.IsAsciiDigit(Text[0]);
}

/// <summary>One sentence or line, its words, and what it is about.</summary>
internal sealed partial class Sentence
{
    private readonly Lazy<bool> isClinical;
    private readonly bool isAlone;

    private Sentence(string whole, int start, int length, Lazy<bool> isClinical)
    {
        (this.isClinical, isAlone) = (isClinical, length == whole.Length);
        (Start, Text) = (start, whole.Substring(start, length));
        var first = true;
        var words = ImmutableArray.CreateBuilder<Word>();
        foreach (var match in WordPattern().EnumerateMatches(Text))
        {
            words.Add(new(Text.Substring(match.Index, match.Length), match.Index, first));
            first = false;
        }

        Words = words.ToImmutable();
        var lower = Words.Select(word => word.Lower).ToHashSet(StringComparer.Ordinal);
        IsClinical = Lexicon.SpeaksOf(lower, Lexicon.Clinical) || SpeaksOfPatient(lower);
        IsProfessional = Lexicon.SpeaksOf(lower, Lexicon.Professional);
        IsBusiness = IsProfessional || Lexicon.SpeaksOf(lower, Lexicon.Business);
        IsPersonal = SpeaksOfPatient(lower) || Lexicon.SpeaksOf(lower, Lexicon.Kin);
    }

    /// <summary>Where the sentence begins in the whole text.</summary>
    public int Start { get; }

    public string Text { get; }

    public ImmutableArray<Word> Words { get; }

    /// <summary>It speaks of an illness, a ward, a treatment.</summary>
    public bool IsClinical { get; }

    /// <summary>It speaks of people at work, and of no patient or family.</summary>
    public bool IsAtWork => IsProfessional && !IsPersonal;

    /// <summary>It speaks of a place one calls or goes to, and of no patient or family.</summary>
    public bool IsAtOffice => IsBusiness && !IsPersonal;

    /// <summary>A text of several sentences speaks of an illness. Found out once a text, and only where it is asked.</summary>
    public bool IsInClinicalText => !isAlone && isClinical.Value;

    /// <summary>It speaks of people at work: a speaker, a mentor, an office.</summary>
    public bool IsProfessional { get; }

    /// <summary>It speaks of a place one calls or goes to: a board, a hotel, a registration desk.</summary>
    public bool IsBusiness { get; }

    /// <summary>It speaks of a patient or of somebody's family.</summary>
    public bool IsPersonal { get; }

    public static IEnumerable<Sentence> Of(string text)
    {
        var start = 0;
        var isClinicalWhole = new Lazy<bool>(() => SoundsClinical(text));
        foreach (Match match in EndPattern().Matches(text))
        {
            if (match.Index > start && !IsAbbreviation(text, match.Index))
            {
                yield return new(text, start, match.Index + 1 - start, isClinicalWhole);
                start = match.Index + 1;
            }
        }

        if (start < text.Length)
        {
            yield return new(text, start, text.Length - start, isClinicalWhole);
        }
    }

    public void Add(List<PatientDataFinding> found, IdentifierKind kind, int start, int length) =>
        found.Add(new(kind, Start + start, length));

    /// <summary>Every place that a pattern finds.</summary>
    public void AddWhole(List<PatientDataFinding> found, IdentifierKind kind, Regex pattern)
    {
        foreach (var match in pattern.EnumerateMatches(Text))
        {
            Add(found, kind, match.Index, match.Length);
        }
    }

    /// <summary>Every place that a pattern finds, by its group "id".</summary>
    public void AddEach(List<PatientDataFinding> found, IdentifierKind kind, Regex pattern)
    {
        foreach (Match match in pattern.Matches(Text))
        {
            var id = match.Groups["id"];
            Add(found, kind, id.Index, id.Length);
        }
    }

    /// <summary>A lower-case word follows: "asked", "with", "needed".</summary>
    public bool SaysWhatAbout(int last) =>
        last + 1 < Words.Length
        && char.IsLower(Words[last + 1].Text[0])
        && Text[Words[last].End..Words[last + 1].Start] is " " or ", ";

    private static bool SoundsClinical(string whole) =>
        Lexicon.SpeaksOf(
            [.. WordPattern().Matches(whole).Select(match => match.Value.ToLowerInvariant())],
            Lexicon.Clinical
        );

    private static bool SpeaksOfPatient(HashSet<string> lower) =>
        Lexicon.SpeaksOf(lower, Lexicon.Patient);

    /// <summary>"Mr. Lowell", "d.o.b. 5-9-77", "J. Peterson": the dot ends no sentence.</summary>
    private static bool IsAbbreviation(string text, int dot)
    {
        if (text[dot] != '.')
        {
            return false;
        }

        var begin = dot;
        while (begin > 0 && (char.IsLetter(text[begin - 1]) || text[begin - 1] == '.'))
        {
            begin--;
        }

        var word = text[begin..dot].ToLowerInvariant();
        return word.Length == 1 || word.Contains('.') || Lexicon.Abbreviations.Contains(word);
    }

    [GeneratedRegex(@"[.!?;](?=\s)|\n", RegexOptions.None, 2000)]
    private static partial Regex EndPattern();

    [GeneratedRegex(
        @"\p{L}(?:[\p{L}’'\-]*\p{L})?|\d(?:[\d.,:/\-]*\d)?(?:\p{L}{1,4}\b)?",
        RegexOptions.None,
        2000
    )]
    private static partial Regex WordPattern();
}
