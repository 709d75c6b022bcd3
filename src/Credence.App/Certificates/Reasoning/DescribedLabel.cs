using System.Text.RegularExpressions;

namespace Credence.App.Certificates.Reasoning;

/// <summary>What a label announces, by the words in it, where it is not one of the usual ones.</summary>
internal static partial class DescribedLabel
{
    private const int MostWords = 8;

    /// <summary>By its words, and where they do not tell by what it announces: a day, or an amount.</summary>
    public static LabelRole? RoleOf(string label, string value) =>
        RoleOf(label)
        ?? (
            FoundDates.In(value) is [{ Start: < 3 }, ..] ? RoleOf(label + " date")
            : CreditTypeWords.In(value) is [{ Start: < 9 }, ..] ? RoleOf(label + " credits")
            : null
        );

    public static LabelRole? RoleOf(string label)
    {
        if (label.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > MostWords)
        {
            return null;
        }

        var isDate = Day().IsMatch(label);
        var isCredit = Credit().IsMatch(label);
        return isDate && Ending().IsMatch(label) ? LabelRole.ExpiryDate
            : isDate && EndsCompleted().IsMatch(label) ? LabelRole.CompletionDate
            : isDate && Elsewhere().IsMatch(label) ? LabelRole.OtherDate
            : isDate && Completing().IsMatch(label) ? LabelRole.CompletionDate
            : isDate && Issuing().IsMatch(label) ? LabelRole.IssueDate
            : isDate && Happening().IsMatch(label) ? LabelRole.ActivityDate
            : Lasting().IsMatch(label) ? LabelRole.OtherDate
            : isDate && isCredit ? LabelRole.PlainDate
            : isCredit && Most().IsMatch(label) ? LabelRole.CreditsMaximum
            : isCredit && Claiming().IsMatch(label) ? LabelRole.CreditsClaimed
            : Person().IsMatch(label) ? LabelRole.Learner
            : Supporting().IsMatch(label) ? LabelRole.Supporter
            : Providing().IsMatch(label) ? LabelRole.Provider
            : Naming().IsMatch(label) ? LabelRole.Title
            : null;
    }

    [GeneratedRegex(
        @"\b(?:dates?|day)\b|\bon$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Day();

    [GeneratedRegex(
        @"\b(?:credits?|hours?|hrs|CME|points|credit\(s\))\b|credit\(s\)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Credit();

    /// <summary>"Review completed": whatever it was, it was done then.</summary>
    [GeneratedRegex(
        @"\b(?:completed?|completion|attended|finished|passed|concluded|fulfilled|achieved|accomplished|taken)\W*(?:(?:on|date)\W*){0,2}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex EndsCompleted();

    [GeneratedRegex(
        @"\b(?:expir\w*|renew\w*|valid)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Ending();

    [GeneratedRegex(
        @"\b(?:releas\w*|print\w*|generat\w*|review\w*|updat\w*|birth|start\w*|begin\w*|regist\w*|order\w*|paid|payment|report\w*|posted|letter|mail\w*|sign\w*|publi\w*|approv\w*|terminat\w*|transcript|accredit\w*|record\w*|last\s+day|deadline|due|until|through|opens?|closes?|available|creat\w*|produced|export\w*|purchas\w*|submitted)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Elsewhere();

    [GeneratedRegex(
        @"\b(?:complet\w*|participat\w*|attend\w*|finish\w*|passed|taken|took|conclu\w*|fulfil\w*|achiev\w*|accomplish\w*|done|met|satisf\w*|obtained|redeem\w*|redempt\w*|submi\w*|quiz|exam\w*|post-?test)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Completing();

    /// <summary>A stretch of time in which something could be done.</summary>
    [GeneratedRegex(
        @"\b(?:period|cycle|availability)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Lasting();

    [GeneratedRegex(@"\bissu\w*\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Issuing();

    [GeneratedRegex(
        @"\b(?:activity|event|course|program|session|meeting|conference|class|training|held|webinar|workshop|live)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Happening();

    [GeneratedRegex(
        @"\b(?:max\w*|available|possible|offered|designated|approved|up\s+to)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Most();

    [GeneratedRegex(
        @"\b(?:claim\w*|earned|award\w*|granted|received|issued|obtained|total|redeemed|actual|recorded|attended|taken|credited)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Claiming();

    [GeneratedRegex(
        @"\bname\s+of\s+(?:the\s+)?(?:participant|learner|attendee|physician|recipient|delegate|licensee|applicant)\b|\b(?:participant|learner|attendee|physician|recipient|delegate|licensee|subscriber|diplomate|applicant|doctor|member|registrant|clinician|reader|claimant)(?:['’]s)?(?:\s+(?:full\s+)?name)?(?:\s*\(.*\)|\s+and\s+degree)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Person();

    [GeneratedRegex(
        @"\b(?:support(?:er|ed)?|grants?|funding|exhibit\w*)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Supporting();

    [GeneratedRegex(
        @"^(?:(?!joint|co-)\w+\s+)*(?:provider|sponsor|accredited\s+by)(?:\s+(?:of|name)\b.*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Providing();

    [GeneratedRegex(
        @"\b(?:title|name)\s+of\s+(?:the\s+|this\s+)?(?:\w+\s+){0,2}(?:activity|course|program|event|meeting|conference|session|material)\b|\b(?:activity|course|program|event|meeting|conference|session)\s+(?:title|name)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Naming();
}
