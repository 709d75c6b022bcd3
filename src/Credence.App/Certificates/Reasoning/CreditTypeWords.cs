using System.Text.RegularExpressions;
using Credence.Core.Credits;

namespace Credence.App.Certificates.Reasoning;

/// <summary>A credit type named in a text.</summary>
internal readonly record struct FoundCreditType(CreditType Type, int Start, int End);

/// <summary>How certificates name the credit systems. Recognized letters are forgiven where they are often confused.</summary>
internal static partial class CreditTypeWords
{
    public static List<FoundCreditType> In(string text)
    {
        var found = new List<FoundCreditType>();
        foreach (Match match in Names().Matches(text))
        {
            if (TypeOf(match, text) is { } code)
            {
                found.Add(new(CreditType.Read(code), match.Index, match.Index + match.Length));
            }
        }

        return found;
    }

    private static string? TypeOf(Match match, string text)
    {
        if (match.Groups["aoa"].Success)
        {
            var grade =
                match.Groups["aoagrade"].Value is { Length: > 0 } number
                && number[0] is '2' or 'z' or 'Z'
                    ? "2"
                    : "1";
            var isSecond = match.Groups["aoagrade"].Value is "2" or "II" or "ii" or "Z";
            return $"aoa-{(isSecond ? "2" : grade)}{(match.Groups["aoaletter"].Value is "A" or "a" ? "a" : "b")}";
        }

        if (match.Groups["rcpsc"].Success)
        {
            return "rcpsc";
        }

        if (match.Groups["prescribed"].Success)
        {
            return "aafp-prescribed";
        }

        if (match.Groups["elective"].Success)
        {
            return "aafp-elective";
        }

        if (match.Groups["moc"].Success)
        {
            return IsPartFour(match.Value) ? "moc-part4" : "moc-part2";
        }

        if (match.Groups["nursing"].Success)
        {
            return "ancc-contact-hours";
        }

        if (match.Groups["pharmacy"].Success)
        {
            return "pharmacy-contact-hours";
        }

        if (match.Groups["contact"].Success)
        {
            return PharmacyAround().IsMatch(Around(match, text))
                ? "pharmacy-contact-hours"
                : "ancc-contact-hours";
        }

        if (match.Groups["ama"].Success)
        {
            return match.Groups["amagrade"].Value is "2" or "II" or "ii"
                ? "ama-pra-2"
                : "ama-pra-1";
        }

        return null;
    }

    private static bool IsPartFour(string words) => PartFour().IsMatch(words);

    private static string Around(Match match, string text)
    {
        var from = Math.Max(0, match.Index - 160);
        return text[from..Math.Min(text.Length, match.Index + match.Length + 160)];
    }

    [GeneratedRegex(
        @"(?<![A-Za-z])(?:(?<aoa>(?:AOA|osteopathic|American\s+Osteopathic\s+Association)(?:[\s,()]|CME|credits?|hours?|AOA|of|approved|in)*(?:Cat(?:egory|\.)?\s*)?(?<aoagrade>II|[12Il])\s*(?:[-–—‐‑]?\s*(?<aoaletter>[AB])\b|[-–—‐‑](?<aoaletter>8)(?![\d.]))(?:\s*(?:CME\s+)?(?:credits?(?:\(s\))?|hours?))*"
            + @"|Category\s*(?<aoagrade>[12])\s*[-–—‐‑]?\s*(?<aoaletter>[AB])\b(?:\s*(?:AOA|CME|osteopathic|credits?(?:\(s\))?|hours?))*)"
            + @"|(?<rcpsc>(?:(?:MOC\s+|Maintenance\s+of\s+Certification\s+)?Section\s+[123](?:\s*(?:hours?|credits?|group\s+learning))*|Royal\s+College(?:\s+of\s+Physicians\s+and\s+Surgeons)?(?:\s+of\s+Canada)?(?:\s*\(RCPSC\))?(?:[\s,]+(?:MOC|CPD|Program|Section|\(?hours?\)?|credits?|[123](?![\d.])))*|RCPSC(?:[\s,]+(?:MOC|CPD|Program|Section|\(?hours?\)?|credits?|[123](?![\d.])))*))"
            + @"|(?<prescribed>(?:AAFP\s*|American\s+Academy\s+of\s+Family\s+Physicians\s*|\(AAFP\)\s*)*Prescribed(?:\s*(?:CME\s+)?(?:credits?(?:\(s\))?|hours?))*(?:\s+by\s+the\s+(?:AAFP|American\s+Academy\s+of\s+Family\s+Physicians))?)"
            + @"|(?<elective>(?:AAFP\s*|American\s+Academy\s+of\s+Family\s+Physicians\s*|\(AAFP\)\s*)*Elective(?:\s*(?:CME\s+)?(?:credits?(?:\(s\))?|hours?))+|AAFP\s+Elective)"
            + @"|(?<moc>(?:A[BP][A-Z]{1,4}\s+)?(?:MOC|Maintenance\s+of\s+Certification|Continuing\s+Certification|CC(?=\s+points))\b\s*(?:\(MOC\)\s*)?(?:program\s+)?(?:assessment\s+)?(?:Part\s*(?:2|4|II|IV|ll)\s*)?[,:;–—-]?\s*(?:\(?(?:medical\s+knowledge|practice\s+assessment|practice\s+improvement|patient\s+safety|lifelong\s+learning(?:\s+and\s+self[- ]assessment)?|improvement\s+in\s+(?:medical\s+)?practice)\)?\s*)*(?:points?|credits?)?(?:\s*\(?\s*(?:Part\s*(?:2|4|II|IV)|medical\s+knowledge|practice\s+assessment|lifelong\s+learning|patient\s+safety|improvement\s+in\s+(?:medical\s+)?practice)\)?)?"
            + @"|(?:medical\s+knowledge|practice\s+assessment|practice\s+improvement|lifelong\s+learning|improvement\s+in\s+(?:medical\s+)?practice)(?:\s+(?:MOC|points?(?:\(s\))?|credits?(?:\(s\))?))+"
            + @"|points?(?:\(s\))?,?\s*(?:toward|for|of|in|under)?\s*(?:the\s+)?(?:ABMS\s+|MOC\s+)?Part\s*(?:2|4|II|IV)(?:\s*\((?:lifelong\s+learning|improvement\s+in|medical\s+knowledge|practice)[^)]{0,50}\))?(?:,?\s*(?:of\s+the\s+)?(?:American\s+Board\s+of\s+\w+(?:\s+\w+)?\s+)?MOCA?®?)?"
            + @"|credits?(?:\(s\))?\s+(?:toward|towards|for|of|in|under)\s+(?:the\s+)?(?:ABMS\s+)?(?:MOC\s+)?Part\s*(?:2|4|II|IV)\b(?:\s*\((?:lifelong\s+learning|improvement\s+in|medical\s+knowledge|practice)[^)]{0,50}\)|(?=,?\s+(?:of|for)\s+(?:the\s+)?(?:American\s+Board|ABMS|MOC|Maintenance|Continuing\s+Certification)))(?:,?\s+(?:of|for)\s+(?:the\s+)?(?:American\s+Board\s+of\s+\w+(?:(?:\s+and)?\s+\w+){0,3}?(?:['’]s?)?\s+)?(?:MOCA?|Maintenance\s+of\s+Certification|Continuing\s+Certification)\b®?(?:\s+program)?)?"
            + @"|Part\s*(?:2|4|II|IV)\s*(?:\(?(?:medical\s+knowledge|practice\s+assessment|improvement\s+in\s+(?:medical\s+)?practice|self[- ]assessment|lifelong\s+learning)\)?\s*)*(?:MOC\s*)?(?:points?|credits?))"
            + @"|(?<nursing>(?:ANCC|nursing|CNE|NCPD|nurse)\s*(?:(?:nursing|CE|CNE)\s+)?(?:continuing\s+(?:professional\s+development|education)\s+)?(?:contact\s+)?(?:hours?|credits?)(?:\(s\))?|contact\s+hours?\s+(?:of\s+)?(?:nursing|ANCC|NCPD|CNE|for\s+(?:registered\s+)?nurses))"
            + @"|(?<pharmacy>(?:ACPE|pharmacy|pharmacotherapeutic|pharmacist)\s*(?:CPE\s+)?(?:contact\s+)?(?:hours?|credits?)(?:\(s\))?|contact\s+hours?\s+(?:of\s+)?(?:ACPE|pharmacy|pharmacist|for\s+pharmacists))"
            + @"|(?<contact>(?:CE\s+)?contact\s+hours?(?:\(s\))?)"
            + @"|(?<ama>(?:AMA[\s\-]*)?PRA[\s\-]*Cat(?:egory|\.)?\s*(?<amagrade>II|[12Il|])(?![a-z\d]|\.\d)(?![-–]?[AB]\b)\.?(?:\s*(?:CME\s+)?(?:[CG]redits?(?:\(s\)|\{s\}|\(S\))?|hours?|hrs?\b\.?))*(?:\s*(?:™|®|\(TM\)|TM\b))?"
            + @"|(?:AMA\s*)?(?:Cat(?:egory|\.)?\s*)(?<amagrade>II|[12Il|])(?![a-z\d]|\.\d)(?![-–]?\s?[AB]\b)(?:\s*(?:AMA|PRA|CME)\b)*(?:\s*(?:credits?(?:\(s\))?|hours?|hrs?\b\.?))*(?:\s*(?:™|®|\(TM\)|TM\b))?"
            + @"|AMA\s*PRA\s*(?:credits?(?:\(s\))?)?(?:\s*(?:™|®))?))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Names();

    [GeneratedRegex(
        @"\b(?:4|IV)\b|practice\s+assessment|practice\s+improvement|improvement\s+in",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex PartFour();

    [GeneratedRegex(
        @"\bACPE\b|pharmac|\bUAN\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex PharmacyAround();
}
