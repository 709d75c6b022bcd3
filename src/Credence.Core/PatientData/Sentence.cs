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
    private const int Near = 90;
    private const int MostLetters = 1000;
    private const int FewestOfSentence = 6;
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
        if (Meeting().IsMatch(Text))
        {
            lower.Remove("room");
        }

        if (FamilyMedicine().IsMatch(Text) && !Households().IsMatch(Text))
        {
            lower.Remove("family");
        }

        IsClinical =
            Lexicon.SpeaksOf(lower, Lexicon.Clinical)
            || SpeaksOfPatient(lower)
            || Measured().IsMatch(Text)
            || Words.Any(Lexicon.IsMedicalTerm);
        if (Metal().IsMatch(Text))
        {
            lower.Remove("lead");
        }

        if (TaughtMe().IsMatch(Text))
        {
            lower.ExceptWith(["taught", "teaches"]);
        }

        if (SaysDoctor().IsMatch(Text))
        {
            lower.Remove("doctor");
        }

        IsProfessional = Lexicon.SpeaksOf(lower, Lexicon.Professional);
        IsBusiness = IsProfessional || Lexicon.SpeaksOf(lower, Lexicon.Business);
        IsOfCalendar = Lexicon.SpeaksOf(lower, Lexicon.Calendar) || HoursOn().IsMatch(Text);
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

    /// <summary>It speaks of courses and exams, and of no patient or family.</summary>
    public bool IsAtCourse => IsOfCalendar && !IsPersonal;

    /// <summary>A text of several sentences speaks of an illness. Found out once a text, and only where it is asked.</summary>
    public bool IsInClinicalText => !isAlone && isClinical.Value;

    /// <summary>It speaks of people at work: a speaker, a mentor, an office.</summary>
    public bool IsProfessional { get; }

    /// <summary>It speaks of a place one calls or goes to: a board, a hotel, a registration desk.</summary>
    public bool IsBusiness { get; }

    /// <summary>It speaks of courses, exams, papers, shifts, leave.</summary>
    public bool IsOfCalendar { get; }

    /// <summary>It speaks of a patient or of somebody's family.</summary>
    public bool IsPersonal { get; }

    /// <summary>It speaks of an illness or of somebody, or stands beside such a sentence, or nothing else explains it.</summary>
    public bool IsCare =>
        IsClinical
        || SpeaksOfOne
        || IsInClinicalText
        || (Words.Length >= FewestOfSentence && !(IsBusiness || IsOfCalendar));

    /// <summary>It speaks of one person, not of many.</summary>
    public bool SpeaksOfOne =>
        IsPersonal || OnePerson().IsMatch(Text) || Occupation().IsMatch(Text);

    /// <summary>An actor or a vignette: nobody's data, unless it is likened to somebody.</summary>
    public bool IsMadeUp => MadeUp().IsMatch(Text) && !Likened().IsMatch(Text);

    /// <summary>All in capitals: there a capital says nothing.</summary>
    public bool IsLoud => Words.Length > 3 && !Text.Any(char.IsLower);

    /// <summary>What stands before a place, as far as it matters.</summary>
    public ReadOnlySpan<char> Before(int place) =>
        Text.AsSpan(Math.Max(0, place - Near), Math.Min(Near, place));

    /// <summary>What stands after a place, as far as it matters.</summary>
    public ReadOnlySpan<char> After(int place) =>
        Text.AsSpan(place, Math.Min(Near, Text.Length - place));

    /// <summary>Two eponyms or more: a list of signs, not of people.</summary>
    public bool NamesIllnesses => Words.Count(word => Lexicon.Eponyms.Contains(word.Lower)) > 1;

    /// <summary>Nearly every long word has a capital, as in the title of a course: there a capital says nothing.</summary>
    public bool IsTitle =>
        Words.Count(IsLong) is >= 3 and var count
        && Words.Count(word => IsLong(word) && !word.IsFirst && word.IsCapitalized) * 10
            >= (count - 1) * 7;

    private static bool IsLong(Word word) => word.Text.Length >= 4 && !word.IsNumber;

    public static IEnumerable<Sentence> Of(string text)
    {
        var isClinicalWhole = new Lazy<bool>(() => SoundsClinical(text));
        return Spans(text)
            .SelectMany(span => Pieces(text, span.Start, span.End))
            .Select(piece => new Sentence(
                text,
                piece.Start,
                piece.End - piece.Start,
                isClinicalWhole
            ));
    }

    /// <summary>
    /// A sentence without an end is read in pieces, each beginning within the one before, so that no pattern has more than a
    /// piece to go through.
    /// </summary>
    private static IEnumerable<(int Start, int End)> Pieces(string text, int start, int end)
    {
        while (end - start > MostLetters)
        {
            yield return (start, AtBlank(text, start + MostLetters));
            start = AtBlank(text, start + MostLetters - Near);
        }

        yield return (start, end);
    }

    /// <summary>The blank before a place, unless a word is longer than anything that is told in words.</summary>
    private static int AtBlank(string text, int place)
    {
        var blank = text.LastIndexOf(' ', place - 1, Near);
        return blank < 0 ? place : blank;
    }

    private static IEnumerable<(int Start, int End)> Spans(string text)
    {
        var start = 0;
        foreach (Match match in EndPattern().Matches(text))
        {
            if (match.Index > start && !IsAbbreviation(text, match.Index))
            {
                yield return (start, match.Index + 1);
                start = match.Index + 1;
            }
        }

        if (start < text.Length)
        {
            yield return (start, text.Length);
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
        @"\p{L}(?:[\p{L}\p{Nd}’'\-]*[\p{L}\p{Nd}])?|\d(?:[\d.,:/\-]*\d)?(?:\p{L}{1,4}\b)?",
        RegexOptions.None,
        2000
    )]
    private static partial Regex WordPattern();
}
