using System.Collections.Frozen;

namespace Credence.Core.PatientData;

/// <summary>Words beside each other that read as one person's name, with what stands around them.</summary>
internal sealed partial class NameRun
{
    private readonly Sentence sentence;
    private readonly int first;

    private NameRun(Sentence sentence, int first, int last) =>
        (this.sentence, this.first, Last) = (sentence, first, last);

    public int Last { get; }

    public int Start => sentence.Words[first].Start;

    public int End => sentence.Words[Last].End;

    public int Count => Last - first + 1;

    /// <summary>One of the words is a common given or family name.</summary>
    public bool IsLikely => Names().Any(IsGiven) || Names().Any(IsFamily);

    /// <summary>Two words or more, one of them a common name; a town after "in" is none.</summary>
    public bool IsFullName =>
        Count > 1
        && IsLikely
        && (
            Names().Any(name => IsGiven(name) && !IsFamily(name))
            || IsGivenThenFamily
            || Before(1)?.Lower is not ("from" or "in" or "at" or "near" or "to")
        );

    private bool IsGivenThenFamily =>
        IsGiven(sentence.Words[first].Lower) && IsFamily(sentence.Words[Last].Lower);

    /// <summary>"Charity" within a sentence, beside no other capital: no virtue is written so.</summary>
    public bool IsWordName =>
        !IsFirst
        && !IsRestOfTitle
        && Names().All(name => name.Length == 1 || Lexicon.WordsAsNames.Contains(Bare(name)))
        && !(
            Last + 1 < sentence.Words.Length
            && sentence.Words[Last + 1].IsCapitalized
            && sentence.Text[End..sentence.Words[Last + 1].Start] == " "
        );

    /// <summary>A name of the lists or of the census, though it may belong to an illness as well.</summary>
    public bool IsListed => Names().Any(name => IsGiven(name) || IsFamily(name));

    /// <summary>One of the words is a name and no English word, so that it needs no capital to be one.</summary>
    public bool IsNameOnly =>
        Names().Any(name => Census.Holds(Bare(name)) || IsDoubleGiven(Bare(name)));

    /// <summary>Written as names are, within a sentence: "Fairweather", "McGill". What else explains it decides.</summary>
    public bool IsWrittenAsName =>
        !IsFirst
        && !IsRestOfTitle
        && Before(1)?.Lower is not "patient"
        && sentence.Words[first..(Last + 1)].All(word => word.IsInitial || IsNamed(word));

    /// <summary>"STEPS Forward", "Ferri's Clinical Advisor".</summary>
    private bool IsRestOfTitle =>
        Before(1) is { IsCapitalized: true } word
        && sentence.Text[word.End..Start] == " "
        && (
            EndsPossessive(word)
            || (word.IsAllCapitals && !Lexicon.Abbreviated.Contains(word.Lower))
            || Lexicon.IsThing(word.Lower)
            || (!word.IsFirst && Lexicon.NotNames.Contains(word.Lower))
        );

    /// <summary>"Thuy": no place is called so.</summary>
    public bool IsGivenName => Count == 1 && IsGiven(sentence.Words[Last].Lower);

    public bool HasGivenName => Names().Any(IsGiven);

    /// <summary>"The Brandts".</summary>
    public bool IsHousehold =>
        Count == 1
        && sentence.Words[Last].Lower is [.. { Length: > 3 } one, 's']
        && Census.IsFamily(one)
        && !Lexicon.Eponyms.Contains(one)
        && !Lexicon.IsThing(one);

    public bool IsFirst => sentence.Words[first].IsFirst;

    /// <summary>One word that is better known as an illness, a sign or a score.</summary>
    public bool IsEponym =>
        Count == 1 && Lexicon.Eponyms.Contains(Bare(sentence.Words[Last].Lower));

    /// <summary>"Hirschsprung, Meckel, Ladd", "Vanderbilt and Conners": what stands in one list is of one kind.</summary>
    public bool IsListedWithIllness => Count == 1 && (IsIllnessBeside(-1) || IsIllnessBeside(+1));

    /// <summary>"Micra, Aveir, EV-ICD": three that no list of names knows are no people.</summary>
    public bool IsListedWithThings =>
        Count == 1 && !IsListed && CountBeside(-1) + CountBeside(+1) >= FewestThings;

    private const int FewestThings = 2;

    private int CountBeside(int step)
    {
        var count = 0;
        for (
            var at = Next(first, step);
            at is { } one && !IsGiven(sentence.Words[one].Lower);
            at = Next(one, step)
        )
        {
            count++;
        }

        return count;
    }

    /// <summary>An illness in the same list, before the name or after it.</summary>
    private bool IsIllnessBeside(int step)
    {
        for (var at = Next(first, step); at is { } one; at = Next(one, step))
        {
            if (Lexicon.IsIllnessOrSource(Bare(sentence.Words[one].Lower)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What stands beside a word in the same list, a capital as it is; null where the list ends.</summary>
    private int? Next(int at, int step)
    {
        var next = at + step;
        if (IsJoint(next))
        {
            next += step;
        }

        return next >= 0 && next < sentence.Words.Length && IsInOneList(at, next) ? next : null;
    }

    private bool IsJoint(int at) =>
        at >= 0
        && at < sentence.Words.Length
        && sentence.Words[at].Lower is "and" or "or" or "vs" or "versus";

    private bool IsInOneList(int one, int other)
    {
        var (left, right) = one < other ? (one, other) : (other, one);
        return sentence.Words[other].IsCapitalized
            && sentence.Text[sentence.Words[left].End..sentence.Words[right].Start]
                is ", "
                    or "/"
                    or " and "
                    or " or "
                    or " vs "
                    or " vs. "
                    or " versus "
                    or ", and "
                    or ", or ";
    }

    /// <summary>No illness, or a name that many people bear besides: "the Bishop case".</summary>
    public bool MayBeFamily =>
        !IsEponym || Lexicon.FamilyNames.Contains(Bare(sentence.Words[Last].Lower));

    /// <summary>"Henry Ford", "Atul Gawande".</summary>
    public bool IsWellKnown =>
        IsQuoted(first, Last) || IsQuoted(first - 1, Last) || IsQuoted(first, Last + 1);

    private bool IsQuoted(int from, int to) =>
        from >= 0
        && to < sentence.Words.Length
        && Lexicon.WellKnown.Contains(
            string.Join(' ', sentence.Words[from..(to + 1)].Select(word => Bare(word.Lower)))
        );

    /// <summary>"Virchow, Sister Mary Joseph": a sign, though it has a title.</summary>
    public bool IsSign => first > 0 && IsSistersSign(sentence, first - 1, Last);

    public bool IsPossessive => EndsPossessive(sentence.Words[Last]);

    public bool HasHonorific =>
        Before(1) is { } word && Lexicon.Honorifics.Contains(word.Lower) && !IsTooLoud(word);

    public bool IsClinician =>
        Before(1) is { } word
        && Lexicon.ClinicianTitles.Contains(word.Lower)
        && !(word.Lower is "pa" or "np" or "rn" && word.IsCapitalized && !word.IsAllCapitals);

    /// <summary>"patient Susan Miller", "Twin A of Jessica Monroe", "Pt: Robert Lindqvist".</summary>
    public bool FollowsPatientNoun => Follows(Lexicon.PatientNouns, Lexicon.Joining);

    /// <summary>"Baby Girl Thornhill".</summary>
    public bool FollowsBaby =>
        Before(1)?.Lower is "girl" or "boy" && Before(2)?.Lower is "baby" or "bb";

    /// <summary>"My patient Latisha".</summary>
    public bool FollowsOwnPatient =>
        Before(1) is { } noun
        && Lexicon.PatientNouns.Contains(noun.Lower)
        && Before(2)?.Lower is "my" or "our" or "his" or "her" or "their";

    /// <summary>"named Liam", "the name is Dwayne", "Name: Gloria".</summary>
    public bool FollowsNaming =>
        Before(1)?.Lower is "named" or "called" or "name"
        || (Before(1)?.Lower is "is" or "was" && Before(2)?.Lower is "name");

    /// <summary>"Consult for Olga Petrova", "Transfer of Tyrone Banks", "his wife Barbara".</summary>
    public bool FollowsCare => Follows(Lexicon.CareVerbs, Lexicon.CareJoining);

    public bool IsFollowedByCare =>
        Last + 1 < sentence.Words.Length
        && sentence.Words[Last + 1].Lower
            is "w"
                or "with"
                or "had"
                or "has"
                or "was"
                or "is"
                or "came"
                or "needs"
                or "died"
                or "and"
                or "refused"
                or "developed";

    private IEnumerable<string> Names() =>
        sentence.Words[first..(Last + 1)].Select(word => word.Lower);

    private Word? Before(int back) => first - back >= 0 ? sentence.Words[first - back] : null;

    private bool Follows(FrozenSet<string> what, FrozenSet<string> joining)
    {
        for (var back = 1; back <= 4 && Before(back) is { } word; back++)
        {
            if (what.Contains(Bare(word.Lower)))
            {
                return true;
            }

            if (!joining.Contains(word.Lower))
            {
                return false;
            }
        }

        return false;
    }
}
