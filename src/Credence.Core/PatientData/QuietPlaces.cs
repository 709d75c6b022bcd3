using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Credence.Core.PatientData;

/// <summary>A town without its capital: "pt lives in tuba city", "trucker pt out of pocatello".</summary>
internal static partial class QuietPlaces
{
    public static void Find(Sentence sentence, List<PatientDataFinding> found)
    {
        if (!sentence.SpeaksOfOne || sentence.IsMadeUp)
        {
            return;
        }

        foreach (Match match in Whence().Matches(sentence.Text))
        {
            var place = match.Groups["id"];
            if (IsTown(place.Value))
            {
                sentence.Add(found, IdentifierKind.LivingPlace, place.Index, place.Length);
            }
        }
    }

    /// <summary>No state, no illness, nothing one lives in or comes from besides a town.</summary>
    private static bool IsTown(string word) =>
        !(
            NoTown.Contains(word)
            || Lexicon.WideRegions.Contains(word)
            || Lexicon.IsExplained(word)
            || Lexicon.IsOnesOwn(word)
            || Lexicon.IsOfCare(word)
            || Lexicon.TitleWords.Contains(word) && !Lexicon.BeginsTown.Contains(word)
        );

    private static readonly FrozenSet<string> NoTown =
        "here there where what which whom his hers them they their this that these those some same such another other every each many much more most both half only just also with without within work works home homes abroad afar away outside inside upstairs downstairs nearby town towns state states country countryside squalor poverty fear hope pain peace denial shame darkness isolation silence chaos limbo assisted rural remote public low-income subsidized supportive sober temporary transitional temp shelters housing apartment apartments trailer trailers tents tent cars camper campers vans boats dorm dorms barracks hotels motels motel hotel facility facilities memory nursing skilled group foster halfway recovery rehab prison jail custody detention school college church practice clinic hospital hospice unit floor triage surgery urgent outpatient inpatient dialysis insurance network pocket control breath shape range order luck time money options refills meds pills supplies stock reach date touch sight sorts hand bounds place balance sync character service action commission line habit necessity desperation curiosity work-up everything anything nothing something someone somebody anyone everyone people friends family families relatives overseas above below behind east west north south northern southern eastern western central upstate downstate hours three four five seven eight nine several miles farm farms ranch ranches reservation city county village island islands valley mountains desert woods forest coast border parents mother father"
            .Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    private const string Who =
        @"(?:pt|patient|man|woman|guy|lady|gentleman|he|she|boy|girl|kid|trucker|farmer|rancher|driver|worker|vet|veteran|widow|widower|mom|mother|dad|father|wife|husband|y/?o[mf]?|yo[mf]?|\d{2}[mf])";

    [GeneratedRegex(
        @"\b"
            + Who
            + @"\s+(?:lives?|lived|living|resides|stays|staying)\s+(?:[\w]+\s+){0,2}?(?:in|near|outside)\s+(?<id>\p{Ll}{4,})\b(?!-)|\b"
            + Who
            + @"\s+(?:is\s+|comes\s+|came\s+|drives\s+|drove\s+)?out\s+of\s+(?<id>\p{Ll}{4,})\b(?=\s*,|\s+(?:w/|with|who)|\s*$)|\b"
            + Who
            + @"\s+(?:is\s+|comes\s+|came\s+)?from\s+(?<id>\p{Ll}{4,})(?:\s\p{Ll}{4,})?(?=\s*,|\s+(?:w/|with|who))|\b"
            + Who
            + @"\s+(?:drives?|drove|commutes|travels|rides|hitchhikes|flies)\s+(?:[\w/\-]+\s+){0,4}?from\s+(?<id>\p{Ll}{3,})\b",
        RegexOptions.None,
        2000
    )]
    private static partial Regex Whence();
}
