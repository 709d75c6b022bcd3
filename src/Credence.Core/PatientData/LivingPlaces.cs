using System.Text.RegularExpressions;

namespace Credence.Core.PatientData;

/// <summary>
/// Where one patient lives, works or goes to school, as far as it is smaller than a state; and what only one person of a town
/// can be. Towns of meetings and hospitals pass.
/// </summary>
internal static partial class LivingPlaces
{
    public static void Find(Sentence sentence, List<PatientDataFinding> found)
    {
        if (!(sentence.IsCare || sentence.SpeaksOfOne) || sentence.IsMadeUp)
        {
            return;
        }

        sentence.AddEach(found, IdentifierKind.OnlyPerson, Office());
        Add(sentence, found, OfTeam());
        if (sentence.IsAtWork)
        {
            return;
        }

        Add(sentence, found, Lives());
        Add(sentence, found, ComesFrom());
        Add(sentence, found, WorksAt());
        if (sentence.IsCare)
        {
            Add(sentence, found, SleepsNear());
            Add(sentence, found, RoleFrom());
            sentence.AddEach(found, IdentifierKind.LivingPlace, BroughtFrom());
            AddUnexplained(sentence, found, SentFrom());
            Add(sentence, found, TownMan());
            if (sentence.IsClinical && !(sentence.IsOfCalendar || sentence.IsBusiness))
            {
                Add(sentence, found, Landmark());
            }

            Around(sentence, found);
        }

        if (sentence.SpeaksOfOne)
        {
            sentence.AddEach(found, IdentifierKind.OnlyPerson, IsTheOnly());
            sentence.AddEach(found, IdentifierKind.LivingPlace, Housing());
            Add(sentence, found, AtPlaceOfWork());
            sentence.AddEach(found, IdentifierKind.OnlyPerson, FirstOfAll());
        }

        sentence.AddEach(found, IdentifierKind.OnlyPerson, OnlyOne());
    }

    /// <summary>A place that nothing but a town explains, in a sentence about one person and no course: "in Millbrook".</summary>
    private static void Around(Sentence sentence, List<PatientDataFinding> found)
    {
        if (
            !sentence.SpeaksOfOne
            || (sentence.IsOfCalendar && !sentence.IsClinical)
            || sentence.IsAtOffice
        )
        {
            return;
        }

        AddUnexplained(sentence, found, InPlace());
    }

    private static void AddUnexplained(
        Sentence sentence,
        List<PatientDataFinding> found,
        Regex pattern
    )
    {
        foreach (Match match in pattern.Matches(sentence.Text))
        {
            var place = match.Groups["id"];
            if (
                !found.Covers(sentence.Start + place.Index)
                && IsSmall(place.Value)
                && !OfMine().IsMatch(sentence.Before(place.Index))
                && !Lexicon.IsExplained(place.Value.ToLowerInvariant())
            )
            {
                sentence.Add(found, IdentifierKind.LivingPlace, place.Index, place.Length);
            }
        }
    }

    private static void Add(Sentence sentence, List<PatientDataFinding> found, Regex pattern)
    {
        foreach (Match match in pattern.Matches(sentence.Text))
        {
            var place = match.Groups["id"];
            if (IsSmall(place.Value) && !OfMine().IsMatch(sentence.Before(place.Index)))
            {
                sentence.Add(found, IdentifierKind.LivingPlace, place.Index, place.Length);
            }
        }
    }

    /// <summary>"North Dakota" and "Syria" may be said; "Millbrook" and "Route 9" not.</summary>
    private static bool IsSmall(string place) =>
        place
            .Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.TrimEnd('.').ToLowerInvariant())
            .Any(word =>
                Lexicon.Towns.Contains(word)
                || !(
                    Lexicon.WideRegions.Contains(word)
                    || Lexicon.NotNames.Contains(word)
                    || Lexicon.Sources.Contains(word)
                    || word.All(letter => !char.IsLetter(letter))
                )
            );

    private const string Joined =
        @"(?:\s+(?:in|at|on|near|off|outside|from|of|under|to|by|the|a|an|alone|with|her|his|their|mother|father|wife|husband|family|dog|small|town|little|village|called|named|out|over|up|down|back|around|along|behind|here)\b){0,7}";

    // "Transferred from Wheeler County": a hospital may be named, what lies around it not.
    [GeneratedRegex(
        @"\b(?i:transferred|airlifted|flown|life-?flighted|helicoptered|referred|sent|brought|driven|came|comes|found|evacuated)(?i:\s+(?:in|over|here|down|up|to\s+us|by\s+(?:air|helicopter|ambulance|ems)))*\s+(?i:from|in)\s+(?:the\s+)?(?<id>(?:\p{Lu}\p{Ll}[\p{L}’'\-]*\s+){1,3}(?:County|Parish|Township|Borough|Reservation|Village))\b(?!\s+(?:Hospital|Medical|Health|General|Regional|Memorial|Clinic|Jail))",
        RegexOptions.None,
        2000
    )]
    private static partial Regex BroughtFrom();

    // "Sioux Falls man, found down".
    [GeneratedRegex(
        @"(?!(?:The|An?|My|Our|This|That|His|Her|One|Mrs?|Ms)\b)(?<id>\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+)\s+(?:man|woman|couple|boy|girl|teen|teenager|farmer|rancher|resident|native|family)\b",
        RegexOptions.None,
        2000
    )]
    private static partial Regex TownMan();

    // "a fence at Lake Poinsett".
    [GeneratedRegex(
        @"\b(?:at|near|on|in|off|below|above|outside)\s+(?:the\s+)?(?<id>(?:Lake|Mount|Mt\.?|Fort|Camp|Point)\s\p{Lu}\p{Ll}+|(?:\p{Lu}\p{Ll}+\s){1,2}(?:Lake|Creek|River|Pass|Canyon|Reservoir|Beach|Dam|Ridge|Gulch|Hollow|Mesa|Summit|Falls|Landing))\b",
        RegexOptions.None,
        2000
    )]
    private static partial Regex Landmark();

    // "Transferred from Opelousas with a calcium of 16".
    [GeneratedRegex(
        @"\b(?:^\s*(?=from\s)|(?i:transferred|airlifted|flown|life-?flighted|helicoptered|sent|driven|evacuated))(?i:\s+(?:in|over|here|down|up|to\s+us|by\s+(?:air|helicopter|ambulance|ems)))*\s*\b(?i:from)\s+(?<id>\p{Lu}\p{Ll}[\p{L}’'\-]*(?:\s\p{Lu}\p{Ll}[\p{L}’'\-]*)?)\b(?![’']|\s+(?:\p{Lu}|hospital|clinic|medical|health))",
        RegexOptions.None,
        2000
    )]
    private static partial Regex SentFrom();

    private const string SmallWorld =
        @"(?:(?:our|the|this|my|his|her)\s+)?(?:whole\s+)?(?:town|county|village|city|valley|island|parish|state|region|school|church|district|department|force|congregation|team|(?-i:\p{Lu}\w+))";

    private const string Public =
        @"(?:mayor|sheriff|fire\s+chief|fire\s+captain|police\s+chief|chief\s+of\s+police|postmaster|superintendent|county\s+judge|judge|congress(?:man|woman)|senator|governor|news\s*anchor|anchor(?:man|woman)|weatherman|weather\s+girl|high\s+school\s+principal|principal|bishop|quarterback|head\s+coach|town\s+clerk|county\s+commissioner|state\s+representative|town\s+crier|homecoming\s+queen|prom\s+queen|homecoming\s+king|prom\s+king|salutatorian|beauty\s+queen|rodeo\s+(?:queen|champion)|olympian|olympic\s+\w+|gold\s+medalist|lottery\s+winner|astronaut|attorney\s+general|district\s+attorney|first\s+lady|poet\s+laureate|tribal\s+(?:chair\w*|chief|elder|president)|(?-i:CEO|CFO|COO|CNO)|hospital\s+(?:president|administrator)|(?:goalie|quarterback|catcher|pitcher|captain|center|striker|kicker)\s+of\s+(?:our|the)\s+(?:[\w\-]+\s+){0,3}team|coroner|city\s+(?:manager|councilman|councilwoman|council\s+member)|school\s+board\s+(?:president|chair|member)|band\s+director|athletic\s+director|news\s*caster|radio\s+host|(?:tv|television)\s+\w+|archbishop|imam|valedictorian|anchor\s+(?:of|on|for)\s+(?:the\s+)?[\w’' ]{0,24}?(?:news|channel))";

    private const string Place =
        @"\s+(?<id>(?-i:\p{Lu}\p{Ll}[\p{L}’'.\-]*)(?:\s+(?-i:\p{Lu}[\p{L}’'.\-]*|\d{1,4}))*)";

    [GeneratedRegex(
        @"\b(?:lives?|lived|living|resid(?:es?|ed|ing)|residents?|stays|staying|sleeps|sleeping|grew\s+up|raised|moved|housed|settled|drives|drove|commutes|hails|native|home\s+(?:is|in|at|near)|house|farms?|ranch|cabin|trailer(?:\s+(?:park|court))?|apartment(?:\s+(?:house|building|complex))?|mobile\s+home|group\s+home|colony|commune|encampment|campground|rv\s+park|truck\s+stop|nursing\s+home|shelter|homeless|inmate|jail|prison)(?=\s+(?:in|at|on|near|off|outside|from|of|under|to|by|alone|with|out|over|up|down|back|around|along|behind|here)\b)"
            + Joined
            + @"(?<=\b(?:in|at|on|near|off|outside|from|of|under|to|by|the|called|named|around|along|behind))"
            + Place,
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Lives();

    [GeneratedRegex(
        @"\b(?:in|near|outside|around|from|out\s+of)\s+(?<id>\p{Lu}\p{Ll}{2,}(?:\s\p{Lu}\p{Ll}{2,})?)\b(?![’'\-\w]|\s+(?:\p{Lu}|hospital|clinic|university|medical|health|criteria|syndrome|disease|score|sign|study|trial|patients|people))",
        RegexOptions.None,
        2000
    )]
    private static partial Regex InPlace();

    // "I moved from Lagos": the physician's own life.
    [GeneratedRegex(
        @"\b(?:I|we)(?:['’](?:ve|d))?\s+(?:(?:have|had|once|first|just)\s+)?(?:moved|grew\s+up|lived?|served|trained|drove|drive|flew|commute|worked?|was\s+(?:born|raised))\b[^.;]{0,80}$",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex OfMine();

    // "the line at the Tyson plant", "cook at Mabel's Diner".
    [GeneratedRegex(
        @"\b(?:at|for|in|from|by|behind|near|outside|on)\s+(?:the\s+)?(?<id>(?:\p{Lu}[\p{L}’'\-]+\s+){1,3}(?i:(?:(?:city|town|county|community|civic|marching)\s+)?(?:band|choir|orchestra)|lodge|rink|speedway|racetrack|marina|stockyards?|rodeo|elementary|middle|high|schools?|district|preschool|daycare|academy|diner|cafe|grill|pub|saloon|bar|restaurant|plant|factory|mill|mine|quarry|farms?|ranch|dairy|orchards?|vineyards?|bakery|store|market|supermarket|church|parish|temple|mosque|casino|motel|inn|shelter|prison|jail|camp|base|fort|refinery|warehouse|foundry|shipyard|cannery|dam|garage|salon|gym|fire\s+department|police\s+department|fire\s?house|nursery|bank|co-?op|reservation|trailer\s+park))\b(?!\s+(?:hospital|clinic|medical|course|program|of\s+medicine))",
        RegexOptions.None,
        2000
    )]
    private static partial Regex AtPlaceOfWork();

    // "sleeps behind the library in Bellingham".
    [GeneratedRegex(
        @"(?<=\b(?:lives|lived|living|resides|residing|sleeps|sleeping|slept|stays|staying|camps|camping|hails|grew\s+up)\b[^.;]{0,60})\b(?:in|near|outside|behind|off|under|from|by)(?:\s+the)?"
            + Place,
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex SleepsNear();

    // "the linebacker for the Mankato Scarlets", "the chief engineer of the Ludington ferry".
    [GeneratedRegex(
        @"\b(?:linebacker|quarterback|lineman|receiver|kicker|pitcher|catcher|shortstop|goalie|goalkeeper|striker|forward|point\s+guard|mascot|cheerleader|drummer|singer|bassist|guitarist|batboy|bat\s+boy)\s+(?:for|of|with|on|from|in)(?:\s+the)?"
            + Place
            + @"|\b(?:chief\s+engineer|engineer|captain|skipper|purser|(?:first\s+)?mate|conductor|steward|deckhand|deck\s+hand|keeper|cook)\s+(?:of|on|aboard)\s+the"
            + Place
            + @"|\bemployer\s*(?::|is|was)(?:\s+the)?"
            + Place,
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex OfTeam();

    // "the retired fire captain from Paducah", "mom of 4 from Tahlequah".
    [GeneratedRegex(
        @"\b(?:captain|chief|mom|mother|dad|father|sergeant|officer|trooper|clerk|cook|guard|nun|priest|monk|pilot|\w*(?:woman|man|tender|keeper|fighter|maker|cutter|setter|picker|packer|trucker|grower|baker|banker|plumber|barber|butcher|fisher|ranger|player|dancer|singer|painter|gardener|grocer|carrier|sitter|weaver|potter|miner|driver|worker|rancher|welder|roofer|logger|hunter|trapper|shearer|packer|operator|inspector|tailor|sailor|tech)|\w+(?:cian|ist)(?<!ologist))(?:\s+of\s+(?:\d|two|three|four|five|six|seven|eight|twins))?\s+from(?:\s+the)?"
            + Place,
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex RoleFrom();

    [GeneratedRegex(
        @"\b(?:patient|pt|man|woman|boy|girl|child|kid|baby|lady|gentleman|guy|farmer|rancher|(?:school)?teacher|worker|driver|nurse|veteran|miner|fisherman|student|athlete|runner|he|she|couple|family|retiree|grandmother|grandfather|\d{1,3}[\s\-]year[\s\-]old|y/?o|truck\s+driver|carpenter|welder|mechanic|waitress|logger|roofer|hunter|immigrant|refugee|toddler|infant|newborn|teen(?:ager)?|adolescent|(?:ranch|farm|field|deck|stable)\s?hand|cowboy|widow(?:er)?|twins?|brothers|sisters)(?:\s+(?:is|was|comes|came|in|here))*\s+from(?:\s+(?:out|up|down|over|back|by|near|past|off|around|outside|in|at|of)\b){0,3}(?:\s+the)?"
            + Place,
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex ComesFrom();

    [GeneratedRegex(
        @"\b(?:works?|worked|working|employed|retired|teaches|student|principal|pastor|owner|owns|coach|coaches|attends|goes\s+to|plays\s+for|enrolled|(?:a|the)\s+(?:(?:\w+\s+)?(?:manager|supervisor|owner|greeter|pharmacist|cashier)|clerk|teacher|cook|waitress|waiter|driver|janitor|mechanic|guard|custodian|secretary|foreman|machinist|barber|stylist|bartender|deputy|guard|lineman|teller|pastor|priest))(?:\s+(?:at|for|by|of|from|in|the))+"
            + Place
            + @"|\b(?:works?|worked|working)\s+(?:[\w\-]+\s+){1,2}(?:at|for)(?:\s+the)?"
            + Place
            + @"|\b(?:goes\s+to|attends|attended|play(?:s|ed)\s+(?:[\w\-]+\s+){0,2}for|studies\s+at|coaches|teaches\s+at|(?:sophomore|junior|senior|freshman|kindergartner|grader)\s+at)(?:\s+the)?"
            + Place
            + @"|\b(?:runs|owns|manages|operates|tends|farms|drives|delivers|fishes|mines|logs)\s+(?:[\w\-]+\s+){1,4}?(?:in|at|on|near|for|outside)"
            + Place,
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex WorksAt();

    [GeneratedRegex(
        @"\b(?<id>(?:\p{Lu}\p{Ll}[\p{L}’'\-]*\s+){1,3}(?:County|Township|Parish|Village|Borough|Reservation|Heights|Manor|Arms|Gardens|Terrace|Lofts|Commons|Estates|Apartments|Towers|Shelter|Prison|Jail|Correctional|Elementary|Nursing|Assisted|Trailer|Mobile|Street|Avenue|Ave|Road|Rd|Lane|Drive|Boulevard|Blvd)|(?:Route|Highway|Hwy|Rte)\s+\d{1,4})\b(?!\s+(?:Hospital|Medical|Health|General|Department|Society|Clinic|Board))",
        RegexOptions.None,
        2000
    )]
    private static partial Regex Housing();

    // "the only amish family near Seymour", "the sole survivor".
    [GeneratedRegex(
        @"\b(?<id>(?:only|first|sole)\s+(?:[\w\-]+\s+){0,5}(?<=\b(?:patient|recipient|donor|case|survivor|man|woman|person|child|boy|girl|transplant|physician|farmer|family|couple|household|one)\s+(?:\w+\s+){0,5})(?:in|from|of|near|around|at)\s+"
            + SmallWorld
            + @")\b|\b(?<id>(?:only|sole|lone)\s+(?:\w+\s+)?(?:survivor|survivors|victim|passenger|witness))\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex OnlyOne();

    // "Our state's only woman to finish": who did what nobody else there did.
    [GeneratedRegex(
        @"\b(?<id>(?:"
            + SmallWorld
            + @")[’']s\s+(?:only|sole|first|last|oldest|youngest|one)\s+(?:(?:and|only|ever|living|female|male|\w+an)\s+){0,3}?(?:woman|man|person|girl|boy|child|mother|father|patient|farmer|rancher|climber|runner|swimmer|racer|musher|rider|survivor|veteran|nun|player)\s+(?:ever\s+)?(?:to|who)\s+\w+)",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex FirstOfAll();

    // "He is the only state trooper in the county", "her uncle is the only dentist in Chadron".
    [GeneratedRegex(
        @"\b(?:he|she|who|patient|pt|man|woman|lady|boy|girl|guy|mother|father|wife|husband|son|daughter|sister|brother|uncle|aunt|cousin|family)(?:['’]s|\s+(?:is|was|are|were))\s+(?:now\s+|still\s+)?(?<id>the\s+(?:only|sole|first|last|oldest|youngest|tallest|richest)\s+(?:[\w\-]+\s+){1,4}(?:in|from|of|at|near|around)\s+"
            + SmallWorld
            + @")",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex IsTheOnly();

    [GeneratedRegex(
        @"\b(?:the|our|a|\w+[’']s)\s+(?<id>(?:[\w’'\-]+\s+){0,2}?"
            + Public
            + @")\b(?:\s+(?:of|at|from|in|on)\s+[\w’' ]{2,40}?)?(?:,[^,.;]{2,60},)?(?:,?\s+(?:who|whom|again))?(?:['’]s\s+(?!office|association|department|conference|union|academy|deputies)|\s+(?:has|had|came|comes|presented|was\s+(?:admitted|seen|found|here|intubated|diagnosed)|with|asked\s+me|told\s+me|fell|coded|collapsed|died|needed|needs|wants|refused|bled|overdosed|is\s+(?:my|on|in|dying|back)|showed\s+up|was\s+my|is\s+my)\b)|\b(?:he|she|who|patient|pt|wife|husband|son|daughter|mother|father|brother|sister|widow|kid|child)(?:['’]s|\s+(?:is|was)|\s+of)\s+(?:the|our|a)\s+(?<id>(?:[\w’'\-]+\s+){0,2}?(?:"
            + Public
            + @"|anchor\s+(?:on|at|of|for)|(?:drummer|singer|guitarist|bassist|star|actor|actress|pitcher|catcher|shortstop|goalie|goalkeeper|striker|linebacker|wide\s+receiver|running\s+back|kicker|point\s+guard|forward|setter|captain|mascot|cheerleader)\s+(?:of|in|on|for)))\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Office();
}
