using System.Text.RegularExpressions;

namespace Credence.Core.PatientData;

/// <summary>
/// Whether a name in a sentence about care stands for the one who is cared for. Nothing has to announce it: it is enough that
/// no place, thing, illness or colleague explains the name.
/// </summary>
internal static partial class NamedPeople
{
    public static bool Holds(Sentence sentence, NameRun run)
    {
        if (!sentence.IsCare && !IsAboutSomebody(sentence, run) && !IsSomebodysChild(sentence, run))
        {
            return false;
        }

        if (run.IsWellKnown || run.IsClinician || IsOwnFamily(sentence, run))
        {
            return false;
        }

        if (HasBodyOrDoctor(sentence, run))
        {
            return true;
        }

        if (Colleagues.Holds(sentence, run))
        {
            return false;
        }

        var after = sentence.After(run.End);
        var before = sentence.Before(run.Start);
        if (!sentence.SpeaksOfOne && (OfCourt().IsMatch(after) || InCourt().IsMatch(before)))
        {
            return false;
        }

        if (Article().IsMatch(before))
        {
            return run.IsHousehold
                || (
                    run.MayBeFamily
                    && CaseNoun().IsMatch(after)
                    && !(run.IsEponym && Kindreds().IsMatch(after))
                );
        }

        var isPerson =
            ActsAsPerson().IsMatch(after)
            || IsCaredFor().IsMatch(before)
            || HasOfItsOwn(sentence, run)
            || (run.Count > 1 && run.IsFirst && IsOrHas().IsMatch(after));
        if (isPerson)
        {
            return true;
        }

        if (!sentence.SpeaksOfOne && (run.IsListedWithIllness || run.IsListedWithThings))
        {
            return false;
        }

        if (run.IsEponym)
        {
            return !sentence.NamesIllnesses
                && (sentence.SpeaksOfOne || after is not [':', ..])
                && IsOrHas().IsMatch(after)
                && !IsInList().IsMatch(after);
        }

        var isElsewhere =
            !run.IsWordName
            && ((run.Count == 1 && !run.IsGivenName) || !run.IsListed)
            && IsInPlace().IsMatch(before)
            && !IsIllnessOfOne(sentence, before);
        return !sentence.IsTitle
            && !isElsewhere
            && (
                run.IsListed || run.IsWordName
                    ? run.IsNameOnly || !run.IsFirst
                    : run.IsWrittenAsName && IsAboutCareAlone(sentence) && !sentence.NamesIllnesses
            );
    }

    /// <summary>"Status in Petronella": no town has it, and no course is there.</summary>
    private static bool IsIllnessOfOne(Sentence sentence, ReadOnlySpan<char> before) =>
        before.EndsWith(" in ", StringComparison.Ordinal)
        && sentence.IsClinical
        && !(sentence.SpeaksOfOne || sentence.IsBusiness || sentence.IsOfCalendar);

    /// <summary>No office and no course is there that a capital within the sentence might belong to.</summary>
    private static bool IsAboutCareAlone(Sentence sentence) =>
        sentence.SpeaksOfOne || !(sentence.IsAtOffice || sentence.IsOfCalendar);

    /// <summary>No illness is said and no office: then a name of people, and nothing else, stands for one of them.</summary>
    private static bool IsAboutSomebody(Sentence sentence, NameRun run) =>
        !sentence.IsBusiness
        && run.IsNameOnly
        && sentence.Words.Length > run.Count + 1
        && (
            sentence.IsOfCalendar
                ? !run.IsFirst && run.HasGivenName
                : run.Count > 1 || ActsAsPerson().IsMatch(sentence.After(run.End))
        );

    /// <summary>"The Nguyen baby": no illness has to be said.</summary>
    private static bool IsSomebodysChild(Sentence sentence, NameRun run) =>
        Article().IsMatch(sentence.Before(run.Start))
        && (
            Child().IsMatch(sentence.After(run.End))
            || (run.IsListed && Case().IsMatch(sentence.After(run.End)))
        );

    /// <summary>"My daughter Emma's recital": the physician's own week.</summary>
    public static bool IsOwnFamily(Sentence sentence, NameRun run) =>
        !sentence.IsClinical && OwnKin().IsMatch(sentence.Before(run.Start));

    /// <summary>"Rusty's ankles", "Brenda's oncologist": whoever has them is cared for, whatever else the sentence speaks of.</summary>
    private static bool HasBodyOrDoctor(Sentence sentence, NameRun run) =>
        run.IsPossessive
        && !run.IsEponym
        && run.Last + 1 < sentence.Words.Length
        && !Colleagues.OwnsWork(sentence.After(run.End))
        && (
            sentence.Words[(run.Last + 1)..].Take(2).Any(word => Lexicon.IsOnesOwn(word.Lower))
            || (
                BelongsToPerson(sentence.Words[run.Last + 1])
                && !Lexicon.Eponymous.Contains(sentence.Words[run.Last + 1].Lower)
            )
        );

    /// <summary>"Halloran's potassium", "Halloran's wife".</summary>
    private static bool HasOfItsOwn(Sentence sentence, NameRun run) =>
        run.IsPossessive && sentence.Words[(run.Last + 1)..].Take(3).Any(BelongsToPerson);

    private static bool BelongsToPerson(Word word) =>
        Lexicon.Kin.Contains(word.Lower) || Lexicon.SpeaksOf([word.Lower], Lexicon.Clinical);

    [GeneratedRegex(@"\b(?:the|an?|this|these|those)\s+$", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Article();

    [GeneratedRegex(
        @"^(?:['’]s?)?\s+(?:twins?|boys?|girls?|baby|babies|brothers?|sisters?|siblings?|cousins?|grandkids|grandchildren|toddler|newborn|infant)\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Child();

    // "The Lynch families": many, and none of them meant.
    [GeneratedRegex(@"^\s+(?:families|kindreds?)\b", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Kindreds();

    // "Estelle v. Gamble".
    [GeneratedRegex(@"^\s+v\.?\s+\p{Lu}", RegexOptions.None, 2000)]
    private static partial Regex OfCourt();

    [GeneratedRegex(@"\p{Lu}\p{Ll}+\s+v\.?\s+$", RegexOptions.None, 2000)]
    private static partial Regex InCourt();

    [GeneratedRegex(@"^(?:['’]s?)?\s+case\b", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Case();

    [GeneratedRegex(@"\b(?:in|at|near|from|via)\s+$", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex IsInPlace();

    [GeneratedRegex(
        @"\b(?:my|our)\s+(?:wife|husband|son|daughter|mother|father|brother|sister|mom|dad|kids?|niece|nephew|spouse|partner)[\s,]+$",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex OwnKin();

    [GeneratedRegex(
        @"^(?:['’]s?)?\s+(?:case|chart|family|families|kids?|twins?|boys?|girls?|baby|babies|brothers?|sisters?|siblings?|matter|incident|event|death|code|complaint|lawsuit|biopsy|debacle|fiasco|miss|admission|household|couple|cousins?|lady|gentleman|guy|girls?|clan|woman|man|son|daughter|child|children|infant|mother|father)\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex CaseNoun();

    [GeneratedRegex(
        @"^,?\s+(?:who|asked|asks|told|tells|said|says|refused|refuses|declined|came|comes|died|dies|fell|falls|collapsed|choked|aspirated|fainted|wept|screamed|limped|relapsed|miscarried|(?:lost|broke)\s+(?:his|her)|wants|wanted|called|cried|thanked|lives|lived|bled|coded|arrested|returned|presented\s+(?:with|to|late|again)|coughed|vomited|stopped\s+(?:her|his|taking|eating)|took|takes|forgot|forgets|seized|deteriorated|decompensated|crashed|overdosed|cried|begged|insisted|admitted\s+(?:to|that)|left\s+(?:ama|against)|signed\s+out|passed\s+away|went\s+(?:into|home)|ended\s+up|walked|drove|smokes|smoked|drinks|complained|complains|reports|reported|denies|denied|thinks|thought|believes|trusts|trusted|gets|got|(?:would|could|will|did)\s+(?:not\s+|never\s+)?(?:wake|live|die|survive|walk|eat|recover|want|come|let|take|talk|breathe|swallow))\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex ActsAsPerson();

    [GeneratedRegex(
        @"^(?:\s*[,:;(–\-]|\s+(?:is|was|has|had|needs|needed|developed|w/|with|again)\b)",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex IsOrHas();

    // "Wells, PERC, YEARS".
    [GeneratedRegex(@"^(?:,|\s+(?:vs\.?|versus|and|or))\s+\p{Lu}{3,}\b", RegexOptions.None, 2000)]
    private static partial Regex IsInList();

    [GeneratedRegex(
        @"\b(?:m\s?&\s?m|code|rapid|consult|cath|autopsy|section|scope|biopsy|intubation)\s+(?:on|of|for|about)\s+$|\b(?:did|does|why\s+is|told|saw|seeing|asked|met|examined|admitted|discharged|visited|consented|counseled|reassured|intubated|coded|rounded\s+on|sent|treated|misdiagnosed|underdosed|overdosed|failed|harmed|lost|family\s+of|care\s+of|case\s+of|chart\s+of|(?:mother|father|mom|dad|son|daughter|wife|husband|sister|brother|widow|parents)(?:\s+of)?|for\s+poor|apologi[sz]ed\s+to)\s+(?:(?:old|young|poor|dear|sweet)\s+)?$",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex IsCaredFor();
}
