using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Credence.Core.Wording;

namespace Credence.App.Certificates.Reasoning;

/// <summary>A person's name as a certificate prints it, without titles and degrees, given name first.</summary>
internal sealed partial record PersonName(
    string Text,
    bool HasDegree,
    bool IsPhysician,
    bool IsOtherProfession
)
{
    private const int LongestName = 60;
    private const int MostWords = 9;

    private static readonly ImmutableHashSet<string> Titles = Words(
        "dr prof professor mr mrs ms miss doctor sir dra sra fr sr hon rev col capt lt maj ltc ltcol "
            + "lcdr ltjg cdr cpt captain major colonel lieutenant commander adm radm brig gen bg mg "
            + "1lt 2lt sgt ssg msg tsgt smsgt cmsgt"
    );

    private static readonly ImmutableHashSet<string> Physicians = Words(
        "md do mbbs mbchb mbbch frcp frcpc facp faafp facs facep facc facog faap fccp fccm "
            + "fhm sfhm dnb mrcp facoi facofp macp faan fapa fasn fidsa facr faha fascrs facg agaf "
            + "fasco bao bch mb mbbchir mbbsao frcs frcsc frcsed frca frcog frcpch frcr facos facoog facn "
            + "facpm facmg fcap facmt faaem faaos faao fase fhrs fscai fesc faaaai facaai fccp "
            + "fasge fsir facro fastro faans fana facsm fasam dabfm dabim dfapa dlfapa fachp cmd"
    );

    private static readonly ImmutableHashSet<string> OtherProfessions = Words(
        "rn np pa pac pa-c dnp aprn crna fnp fnp-bc lpn bsn msn pharmd rph dds dmd lcsw msw "
            + "psyd cnm cns acnp agacnp rrt emt bcps fnp-c np-c ccrn dpt rd aprn-cnp agpcnp pmhnp pmhnp-bc "
            + "cnp whnp cpnp rdn ldn lpc lmft lmhc otr slp aud dpm cht atc lcpc"
    );

    private static readonly ImmutableHashSet<string> Degrees = Words(
        "phd mph mba msc bsc ms med ma ba bs mha mpp mhs jd mmsc drph scd mphil mhpe msed "
            + "mse cpe cme esq edd chcp mhsa mbe dsc llm ches mpa mhcm mhpe mbi mls mdiv fache cpps cphq "
            + "mc usn usa usaf usar usphs ret usnr usmc anc arng ang mtm&h dtm&h"
    );

    private static readonly ImmutableHashSet<string> Particles = Words(
        "de da del della der den van von la le di du al el bin ibn y dos das ter ten st st. "
            + "san af av e bint ben abu abd ould ter"
    );

    /// <summary>Words that stand in titles, organizations and phrases, and in no name.</summary>
    private static readonly ImmutableHashSet<string> NotInNames = Words(
        "university hospital medical medicine center college school academy institute "
            + "association society foundation council board department division office program "
            + "course conference symposium activity education continuing credit credits category "
            + "certificate certification completion attendance participation has have the and for "
            + "of in on with this that is to at by from was live online webinar annual update "
            + "review date name title provider sponsor accredited accreditation hours hour ama pra "
            + "cme aafp aoa acpe ancc accme health healthcare care clinical patient patients "
            + "physician physicians director chair president dean manager coordinator inc llc corp "
            + "company group network system systems services learning training international "
            + "national american state united your our you we thank not no page participant "
            + "attendee learner member january february march april june july august september "
            + "october november december monday tuesday wednesday thursday friday saturday sunday "
            + "street avenue road suite drive hereby certifies certify awarded presented completed "
            + "successfully participated transcript record report official summary statement "
            + "activity activities session total maximum designates heart cardiology surgery "
            + "pediatrics oncology management disease therapy treatment diagnosis prescribing pain "
            + "opioid safety ethics advances current topics essentials principles practice "
            + "practical primary internal family emergency life support basic advanced card ecard "
            + "acls bls pals issue renew authorized signature instructor faculty committee team "
            + "staff degree credentials license number email phone status type amount receipt "
            + "invoice order confirmation registration agenda schedule dear sincerely hello "
            + "welcome room hall grand rounds evaluation post test score format enduring material "
            + "topic series module lecture certificates proof evidence acknowledgment recognition "
            + "achievement honor appreciation excellence osteopathic nursing pharmacy science "
            + "sciences research public community regional county city st nd rd th joint jointly "
            + "provided interprofessional professional professions development global virtual "
            + "inpatient outpatient under over beyond about into across between during versus when what "
            + "northern southern eastern western plains highlands run chart "
            + "clinician clinicians licensee diplomate registrant reader subscriber doctor recipient "
            + "holder prepared claim claimed earned searches search passed failed workshop rounds "
            + "stage intervention membership services badge session sessions offered required hours "
            + "how why who whom every all more new without within toward towards teamwork stress "
            + "colegio sociedad asociación asociacion universidad facultad instituto fundación "
            + "fundacion academia centro médico medico médica medica médicos oficina educación "
            + "educacion nacional société societe association universität klinikum ärztekammer "
            + "convenciones certificado crédito créditos hotel unit compliance licensure audit "
            + "analyst item writing improvement performance quality requirement question bank "
            + "answered correctly available person trained training specialty profession"
    );

    /// <summary>Null where the text cannot be a person's name.</summary>
    public static PersonName? Of(string text)
    {
        var line = Initial()
            .Replace(
                Numeral()
                    .Replace(
                        Tilde()
                            .Replace(
                                TallLetter().Replace(HyphenGap().Replace(Line(text), "-"), "I"),
                                "ñ"
                            ),
                        "III"
                    ),
                " "
            );
        if (
            line.Length is < 4 or > LongestName
            || line.Any(char.IsDigit)
            || line.Contains(':')
            || line.Contains('@')
        )
        {
            return null;
        }

        var (name, physician, other, degrees) = WithoutDegrees(line);
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var whole = words.Count(word => word.Count(char.IsLetter) > 1 && !IsSuffix(word));
        return
            words.Length is >= 2 and <= 6
            && whole >= 2
            && words.All(word => IsNameWord(word) || IsNickname(words, word))
            && (degrees > 0 || !words.Any(word => Subject().IsMatch(word)))
            && IsNamed(words[0])
            && IsNamed(words[^1])
            ? new PersonName(Cased(name), degrees > 0, physician, other)
            : null;
    }

    /// <summary>The longest name that a text begins with, where other words follow: "Ingrid Sandvik Staff no. 921668".</summary>
    public static (PersonName Name, int End)? Leading(string text)
    {
        var ends = WordEnds(text);
        for (var count = Math.Min(ends.Count, MostWords); count > 1; count--)
        {
            var part = text[..ends[count - 1]];
            if (!part.Contains('\n') && Of(part) is { } name && !IsMixed(name.Text))
            {
                return (name, ends[count - 1]);
            }
        }

        return null;
    }

    private static List<int> WordEnds(string text)
    {
        var ends = new List<int>();
        for (var at = 1; at <= text.Length && ends.Count < MostWords; at++)
        {
            if (
                (at == text.Length || char.IsWhiteSpace(text[at]))
                && !char.IsWhiteSpace(text[at - 1])
            )
            {
                ends.Add(at);
            }
        }

        return ends;
    }

    /// <summary>"Rosa Villanueva AAFP": a word in capitals behind a name that is not written so.</summary>
    private static bool IsMixed(string name)
    {
        var words = name.Split(' ').Where(word => word.Length > 2 && !IsSuffix(word)).ToList();
        return words.Exists(word => word.Any(char.IsLower))
            && words.Exists(word => word.Where(char.IsLetter).All(char.IsUpper));
    }

    /// <summary>The same person, whatever the accents, initials and letter case.</summary>
    public static bool AreSame(string one, string other)
    {
        var (first, second) = (Parts(one), Parts(other));
        if (first.Length > 1 && second.Length > 1 && (Ends(first, second) || Ends(second, first)))
        {
            return true;
        }

        return first.Length > 1
            && second.Length > 1
            && first[^1] == second[^1]
            && (
                first[0] == second[0]
                || first[0][0] == second[0][0] && (first[0].Length == 1 || second[0].Length == 1)
            );
    }

    /// <summary>"Dear Dr. St. Clair" greets Carolyn St. Clair.</summary>
    public static bool Ends(string whole, string family) => Ends(Parts(whole), Parts(family));

    private static bool Ends(string[] whole, string[] family) =>
        whole.Length > family.Length && whole[^family.Length..].SequenceEqual(family);

    public static string[] Parts(string name) =>
        Plain(name).Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries);

    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.ToLowerInvariant())
        {
            plain.Append(letter is '’' or '‘' ? '\'' : PlainLetter.Of(letter));
        }

        return plain.ToString();
    }

    private static ImmutableHashSet<string> Words(string words) => [.. words.Split(' ')];

    private static string Line(string text)
    {
        var line = text.Trim()
            .TrimEnd('.', ',', ';', '*', ':', '-', '_')
            .TrimStart('*', '-', '_', ',', '.', '~', '|', ' ');
        var end = line.IndexOf('\n', StringComparison.Ordinal);
        return (end < 0 ? line : line[..end]).Trim().TrimEnd(',', ';', '|');
    }

    private static (string Name, bool Physician, bool Other, int Degrees) WithoutDegrees(
        string line
    )
    {
        var (physician, other, degrees) = (false, false, 0);
        var parts = new List<string>();
        foreach (
            var part in Parenthesis()
                .Replace(line, m => Take(m.Groups["in"].Value) ? "" : m.Value)
                .Split(',')
        )
        {
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
            // "I, Ana Duarte, attended"; "Ana Duarte, MD Specialty": a degree ends the name.
            if (parts.Count == 0 ? words is ["I"] : words.Count > 1 && Take(words[0]))
            {
                continue;
            }

            while (words.Count > 0 && parts.Count + words.Count > 1 && Take(words[^1]))
            {
                words.RemoveAt(words.Count - 1);
            }

            while (words.Count > 1 && Titles.Contains(words[0].TrimEnd('.').ToLowerInvariant()))
            {
                words.RemoveAt(0);
            }

            if (words.Count > 0)
            {
                parts.Add(string.Join(' ', words));
            }
        }

        var name = parts switch
        {
            [var only] => only,
            [var before, var suffix] when IsSuffix(suffix) => $"{before} {suffix}",
            [var family, var given]
                when given.Split(' ').Length <= 3 && family.Split(' ').Length <= 3 =>
                $"{given} {family}",
            _ => string.Join(", ", parts),
        };
        return (name, physician, other, degrees);

        bool Take(string word)
        {
            var plain = word.Replace(".", "", StringComparison.Ordinal)
                .Trim('/', ';', ')', '(', '™', '®')
                .ToLowerInvariant();
            var isPhysician =
                Physicians.Contains(plain)
                && (plain.Length > 2 || word.Count(char.IsUpper) > 1 || word.Contains('.'));
            var isOther = OtherProfessions.Contains(plain) && word.Count(char.IsUpper) > 1;
            var isDegree = Degrees.Contains(plain) && word.Count(char.IsUpper) > 1;
            physician |= isPhysician;
            other |= isOther;
            degrees += isPhysician || isOther || isDegree ? 1 : 0;
            return isPhysician || isOther || isDegree;
        }
    }

    private static bool IsSuffix(string text) =>
        text.TrimEnd('.').ToLowerInvariant() is "jr" or "sr" or "ii" or "iii" or "iv";

    private static bool IsNameWord(string word)
    {
        var plain = word.TrimEnd('.').ToLowerInvariant();
        return plain.Length > 0
            && (!NotInNames.Contains(plain) || (plain is "st" or "san" && word.Length > 1))
            && (
                char.IsUpper(word[0])
                || Particles.Contains(plain)
                || word.StartsWith("d'", StringComparison.Ordinal)
                || word.StartsWith("O’", StringComparison.Ordinal)
                || IsJoined(word)
            )
            && word.All(letter =>
                char.IsLetter(letter) || letter is '\'' or '’' or '‘' or '-' or '.' or '‐'
            )
            && (
                plain.Length < 2
                || plain.Any(letter => "aeiouyáéíóúäöüàèâêôøåæ".Contains(letter))
                || plain.Length < 4
            );
    }

    /// <summary>Charles “Chip” Example: what somebody is called stands in quotation marks between the two names.</summary>
    private static bool IsNickname(string[] words, string word) =>
        word.Length > 3
        && word[0] is '"' or '“' or '‘' or '\''
        && word[^1] is '"' or '”' or '’' or '\''
        && IsNameWord(word[1..^1])
        && !ReferenceEquals(word, words[0])
        && !ReferenceEquals(word, words[^1]);

    private static bool IsNamed(string word) =>
        char.IsLetter(word[0])
        && (char.IsUpper(word[0]) || Particles.Contains(word.ToLowerInvariant()) || IsJoined(word));

    /// <summary>"al-Masri", "ben-Haim": a particle that a hyphen joins to the name.</summary>
    private static bool IsJoined(string word) =>
        word.IndexOf('-') is > 0 and < 4 and var hyphen
        && hyphen + 1 < word.Length
        && char.IsUpper(word[hyphen + 1])
        && Particles.Contains(word[..hyphen].ToLowerInvariant());

    /// <summary>JORDAN AVERY as Jordan Avery; what is written in both cases stays as it is.</summary>
    private static string Cased(string name)
    {
        var letters = name.Where(char.IsLetter).ToList();
        if (letters.Count(char.IsUpper) < letters.Count - 1 || letters.Count < 4)
        {
            return name;
        }

        var cased = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant());
        return Mac()
            .Replace(cased, match => match.Value[..^1] + char.ToUpperInvariant(match.Value[^1]));
    }

    /// <summary>How words of medicine end, and no names: prevention, nodules, biologics, internists.</summary>
    [GeneratedRegex(
        @"(?:tions?|sions?|(?:age|reat|sess|elop|rove)ments?|ology|itis|emia|osis|ics|ists|ules?|pathy|therap(?:y|ies)|media|stroke|sepsis|asthma|thyroid|contrast|infections?|kidney|vaccines?|decisions?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Subject();

    [GeneratedRegex(@"\s*\((?<in>[A-Za-z.\-]{2,8})\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Parenthesis();

    [GeneratedRegex(@"(?<=\bMc|['’-])\p{L}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mac();

    [GeneratedRegex(@"[-‐]\s+(?=\p{Lu})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HyphenGap();

    /// <summary>An initial that was recognized as one word with the name before it.</summary>
    [GeneratedRegex(@"(?<=\p{Ll}{2})(?=\p{Lu}\.(?:\s|$))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Initial();

    /// <summary>"Stonebridge Ill": three strokes behind a name are the third of that name.</summary>
    [GeneratedRegex(@"(?<=\p{Ll}\s)(?:Ill|lll|IIl|IlI|lII)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numeral();

    /// <summary>"Ibafiez", "Quifiones", "Acufia": a letter that the recognizer does not know was taken for two.</summary>
    [GeneratedRegex(
        @"(?<=\p{L}[aou])fi(?=e[zd])|(?<=\p{L}[aeiu])fi(?=o)|(?<=\p{L}[eu])fi(?=as?\b)",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Tilde();

    /// <summary>"lfeoma": a small l before a consonant was a capital I.</summary>
    [GeneratedRegex(@"\bl(?=[bcdfghjkmnpqrstvwxz]\p{Ll})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TallLetter();
}
