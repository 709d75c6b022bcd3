using System.Text.RegularExpressions;

namespace Credence.App.Certificates.Reasoning;

/// <summary>The name of an organization, cut out of a sentence.</summary>
internal static partial class Organization
{
    private const int Longest = 140;

    /// <summary>Null where the text cannot be the name of an organization.</summary>
    public static string? Of(string text)
    {
        var name = Spaces()
            .Replace(text, " ")
            .Trim()
            .Trim(',', ';', ':', '.', '*', '"', '“', '”', '|', '-', '–', '—', ' ');
        name = Ornament().Replace(name, "");
        name = Article().Replace(BehindAPerson(EndOfDay().Replace(name, "")), "");
        name = BehindItsLetters(Once(Tail().Replace(name, "").Trim().TrimEnd(',', ';', ':')));
        return
            name.Length is < 3 or > Longest
            || !name.Any(char.IsLetter)
            || !(
                char.IsUpper(name[0])
                || char.IsDigit(name[0])
                || (name.Length > 1 && char.IsUpper(name[1]))
            )
            || name.Count(char.IsDigit) > 4
            || Sentence().IsMatch(name)
            ? null
            : name;
    }

    /// <summary>"HSIM Hawthorn Society of Internal Medicine": the letters of a logo beside the name that they stand for.</summary>
    private static string BehindItsLetters(string name) =>
        name.IndexOf(' ') is > 2 and < 9 and var end
        && name[..end] is var letters
        && letters.All(char.IsUpper)
        && string.Concat(
            name[(end + 1)..]
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word[0])
                .Where(char.IsUpper)
        ) == letters
            ? name[(end + 1)..]
            : name;

    /// <summary>"Eleanor Hastings, MD Example Society": who speaks or signs stands in the line before.</summary>
    private static string BehindAPerson(string name) =>
        Degree().Match(name) is { Success: true } degree
        && PersonName.Of(name[..degree.Index] + degree.Value) is { HasDegree: true }
            ? name[(degree.Index + degree.Length)..]
            : name;

    /// <summary>What ends one line and begins the next stands there twice.</summary>
    private static string Once(string name) =>
        name.LastIndexOf(". ", StringComparison.Ordinal) is > 0 and var end
        && name[(end + 2)..] is { Length: > 6 } again
        && name.StartsWith(again, StringComparison.Ordinal)
            ? again
        : name.Length > 6
        && name.Length % 2 == 1
        && name[..(name.Length / 2)] == name[((name.Length / 2) + 1)..]
            ? name[..(name.Length / 2)]
        : name;

    /// <summary>A part of an organization that is named above it: "Office of Continuing Medical Education".</summary>
    public static bool IsPartOfOne(string text) => Part().IsMatch(text);

    /// <summary>Who accredits providers, and so stands on every sheet, is none.</summary>
    public static bool IsAccreditor(string name) => Accreditor().IsMatch(name);

    /// <summary>A word that only organizations carry.</summary>
    public static bool IsNamedSo(string text) => Kind().IsMatch(text);

    /// <summary>A word that no subject carries: college, hospital, society, Inc.</summary>
    public static bool IsBody(string text) => Body().IsMatch(text);

    /// <summary>"Prevention of Medical Errors": no word that only an organization carries, and what it is about.</summary>
    public static bool MayBeATopic(string text) => !Body().IsMatch(text) && About().IsMatch(text);

    /// <summary>The first of several joined by "and": the one that awards the credit stands first.</summary>
    public static (string First, bool Joined) FirstOf(string text)
    {
        var match = And().Match(text);
        return
            match.Success
            && IsNamedSo(text[..match.Index])
            && IsWhole(text[(match.Index + match.Length)..])
            ? (text[..match.Index], true)
            : (text, false);
    }

    private static bool IsWhole(string rest) =>
        rest.Trim().Split(' ').Length > 1 && IsNamedSo(rest);

    [GeneratedRegex(
        @"^(?:the\s+)?(?:office|department|division|section|program|cent(?:er|re))\s+(?:of|for)\s+(?:\w+\s+){0,2}(?:continuing|professional|medical\s+education|cme|education|development)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Part();

    [GeneratedRegex(
        @"(?:,\s*(?:M\.?D\.?|D\.?O\.?|Ph\.?D\.?|M\.?P\.?H\.?|MBA|MS|MEd|RN|PharmD|F[A-Z]{2,5}))+[,\s]+(?=[A-Z])",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Degree();

    /// <summary>"January 31, Example Society is accredited": the day ended the line before.</summary>
    [GeneratedRegex(
        @"^(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2},\s+(?:\d{4}[.,]?\s+)?(?=[A-Z])",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex EndOfDay();

    [GeneratedRegex(
        @"^\W*(?:the\s+)?(?:Accreditation\s+Council|Joint\s+Accreditation|American\s+Nurses\s+Credentialing|European\s+Accreditation\s+Council|Interprofessional\s+Continuing\s+Education|ACCME|ANCC|ACPE|EACCME)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Accreditor();

    /// <summary>Marks of a letterhead before the name: triangles, stars, crosses.</summary>
    [GeneratedRegex(@"^[^\p{L}\p{N}(]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ornament();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(
        @"^(?:(?:issued|provided|offered|presented|sponsored|hosted|awarded|accredited|certified|approved|designated|organized)\s+by\s+)?(?:(?:the|by|and|of)\s+)?(?=[A-Z])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Article();

    [GeneratedRegex(
        @"\s*(?:,?\s+(?:which|who|that)\b.*|,\s+(?:the\s+|an?\s+)?(?:publisher|owner|operator|affiliate|subsidiary)\s+of\b.*|\((?:ACCME|provider|sponsor)[^)]*\)|,?\s+(?:\w{1,2}\s+)?(?:(?:fully|jointly)\s+)?(?:ACCME|(?:\w{2,6}-)?accredited\b).*|\s+(?:thanks|presents|recognizes|acknowledges|congratulates|proudly|hereby)(?:\s.*)?|,?\s+provider\s*(?:#|no|number).*|\s*(?:[,|•·]|\s[–—-])\s*(?:office\s+(?:of|for)\s+(?:\w+\s+)?(?:cme|continuing|professional|medical\s+education|education)|continuing\s+(?:medical\s+)?education|cme(?:\s+(?:office|department|program))?$).*|\s+/\s+\p{Lu}[\w.]+(?:\s\p{Lu}[\w.]+){0,2},\s*[A-Z]{2}|(?:\s+[–—|-])?\s+(?-i:LIVE|ONLINE|Live|Online|On-Demand)(?:\s+(?:learning|education|webinars?|webcasts?|events?|cme|series))?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Tail();

    [GeneratedRegex(
        @"\b(?:is|are|was|has|have|been|will|should|this|certif(?:y|ies)|participated|completed|awarded|designates?|maintains?|holds|serving|since|credits?|please|your|you|our(?!\s+(?-i:\p{Lu}))|we|attests?|behalf)\b|[>™]|@|https?|www\.",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Sentence();

    [GeneratedRegex(
        @"\b(?:universit\w*|universidad|colegio|sociedad|asociaci[oó]n|college|coll[eè]ge|hospitals?|h[oô]pital|medical\s+cent(?:er|re)|clinic|academy|academia|institute|instituto|association|society|soci[eé]t[eé]|foundation|fundaci[oó]n|council|school|health(?:care)?|board|federation|union|guild|ministry|directorate|commission|authority|insurance|mutual|corporation|corp|internists|specialists|consortium|alliance|network|cent(?:er|re)|group|department|office|partners|collaborative|cme|education|medicine|medical|system|inc|llc|learning|surgeons|physicians|consultants|chapter|league|trust|media|journal|heart|cross|coalition|program|bureau|agency)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Kind();

    [GeneratedRegex(
        @"\b(?:universit\w*|universidad|colegio|sociedad|asociaci[oó]n|college|hospitals?|medical\s+cent(?:er|re)|clinic|academy|institute|instituto|association|society|foundation|fundaci[oó]n|council|school|federation|union|guild|ministry|directorate|commission|authority|insurance|mutual|corporation|corp|consortium|alliance|network|department|inc|llc|chapter|league|trust|coalition|bureau|agency|board\s+of|cent(?:er|re)\s+for|company|assembly|group|partners)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Body();

    [GeneratedRegex(
        @"\s(?:of|in|for|to|with|without|after|from|and|on|at|the)\s|[:?]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex About();

    [GeneratedRegex(
        @",?\s+(?:and|&|in\s+(?:collaboration|partnership|cooperation|association)\s+with|with)\s+(?:the\s+)?(?=[A-Z])",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex And();
}
