using System.Text.RegularExpressions;

namespace Credence.App.Certificates.Reasoning;

/// <summary>Whether a sheet says that somebody completed something, or only that something was sold, planned or offered.</summary>
internal static partial class SheetKind
{
    public static bool IsCertificate(SheetFacts facts, bool hasLearner, CreditVerdict credits)
    {
        var text = facts.Text;
        var isClaimed = credits.Read is not null && !credits.OnlyMaximum;
        var grounds =
            (2.5 * Count(Awarding(), text, 2))
            + (1.5 * Count(Heading(), text, 1))
            + (isClaimed ? 1.5 : 0)
            + (hasLearner ? 0.5 : 0)
            + (facts.WithRole(LabelRole.CompletionDate).Any() ? 1 : 0)
            + (facts.WithRole(LabelRole.CreditsClaimed).Any() ? 1 : 0);
        var against =
            (1.4 * Count(Sale(), text, 4))
            + (text.Contains('$') ? 1 : 0)
            + (Count(ClockTime(), text, 12) >= 4 ? 2.5 : 0)
            + (1.5 * Count(Program(), text, 2))
            + (1.6 * Count(Invitation(), text, 4))
            + (2 * Count(Booking(), text, 3))
            + (0.8 * Count(ToCome(), text, 3))
            + (1.6 * Count(Owed(), text, 3))
            + (1.2 * Count(Blank(), text, 4));
        return grounds >= 2
            && grounds > against
            && !(!isClaimed && Count(Owed(), text, 2) > 1)
            && Count(Asking(), text, 2) < 2
            && (isClaimed || Count(Applying(), text, 2) < 2);
    }

    /// <summary>What it seems to be instead, in words.</summary>
    public static string Instead(string text) =>
        Count(Sale(), text, 9) >= 2 ? "a receipt or an invoice"
        : Count(ClockTime(), text, 12) >= 4 || Count(Program(), text, 9) > 1 ? "an agenda"
        : Booking().IsMatch(text) ? "a confirmation of a registration"
        : Invitation().IsMatch(text) ? "an announcement"
        : Letter().IsMatch(text) ? "a letter"
        : "something other than a certificate";

    public static bool IsLifeSupportCard(SheetFacts facts)
    {
        if (!LifeSupport().IsMatch(facts.Text))
        {
            return false;
        }

        var dated =
            facts.WithRole(LabelRole.IssueDate, LabelRole.CompletionDate).Any()
            || IssuedOn().IsMatch(facts.Text);
        var ends = facts.WithRole(LabelRole.ExpiryDate).Any() || Renewal().IsMatch(facts.Text);
        var card = Card().IsMatch(facts.Text);
        return ends && (dated || card);
    }

    private static int Count(Regex words, string text, int most) =>
        Math.Min(
            most,
            words
                .Matches(text)
                .Select(match => match.Value.ToLowerInvariant())
                .Distinct(StringComparer.Ordinal)
                .Count()
        );

    [GeneratedRegex(
        @"certif(?:y|ies|ied)\s+(?:here\w*\s+)?that|to\s+certify|has\s+(?:successfully\s+|satisfactorily\s+)?(?:completed|participated|attended|earned|been\s+(?:awarded|credited|granted)|claimed|met\s+(?:the|all)|finished|concluded|fulfilled|joined|passed|taken\s+part)|was\s+(?:an?\s+(?:participant|attendee|delegate)|in\s+attendance|present\s+(?:at|for))|(?:declares|affirms|witness(?:es)?|known)\s+that|(?:is|was)\s+(?:hereby\s+)?awarded|(?<!that\s)you\s+(?:have\s+)?(?:successfully\s+)?(?:completed|earned|claimed|participated|attended)|(?:credits?|hours)\s+(?:claimed|awarded|earned)|(?:claimed|awarded|earned)\s+\d|(?:participated|completed|attended)\s+(?:in\s+)?the|(?:acknowledges|verifies|confirms|documents|attests)\s+(?:that|the\s+(?:participation|attendance|completion))|is\s+(?:hereby\s+)?(?:presented|granted|issued)\s+to|presented\s+to|awarded\s+to|for\s+(?:successfully\s+)?(?:completing|participating|attending)|successful\s+completion",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Awarding();

    [GeneratedRegex(
        @"certificate\s+of\s+(?:completion|attendance|participation|credit|achievement|training|continuing)|(?:statement|record|verification|proof|letter|documentation|evidence|confirmation)\s+of\s+(?:\w+\s+){0,3}(?:credit|completion|participation|attendance|education)|cme\s+certificate|course\s+completion|completion\s+certificate|credit\s+certificate|certificate",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Heading();

    [GeneratedRegex(
        @"\breceipt\b|\binvoice\b|amount\s+(?:paid|due)|payment|sub-?total|order\s+(?:number|no|#|total|summary|date)|billing|bill\s+to|transaction|visa|mastercard|balance\s+due|\bqty\b|quantity|refund|tax\b|total\s+(?:paid|due|charged)|purchase|\bdues\b|paid\s+by\s+(?:card|check|credit)|\bdeductible\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Sale();

    [GeneratedRegex(
        @"(?m)^\W*(?:\w+\s+)?[01]?\d[:.][0-5]\d\s*(?:[ap]\.?m\.?)?\s*(?:[-–—]|to\b)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex ClockTime();

    [GeneratedRegex(
        @"\bagenda\b|\bschedule\b|registration\s+(?:and|&)\s+(?:continental\s+)?breakfast|\blunch\b|coffee\s+break|\bbreak\b|welcome\s+(?:and|remarks)|closing\s+remarks|adjourn|panel\s+discussion|q\s*&\s*a\b|\bsyllabus\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Program();

    [GeneratedRegex(
        @"register\s+(?:now|today|at|online|by|here|early)|join\s+us|save\s+the\s+date|early[- ]bird|registration\s+(?:fee|is\s+open|opens|deadline|closes)|who\s+should\s+attend|call\s+for\s+abstracts|learn\s+more|don.t\s+miss|limited\s+seat\w*|scan\s+to\s+register|reserve\s+your|upcoming|sign\s+up|tuition|keynote|target\s+audience|earn\s+up\s+to|at\s+the\s+(?:end|conclusion)\s+of\s+this|free\s+of\s+charge|rsvp",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Invitation();

    [GeneratedRegex(
        @"you\s+(?:are|have\s+been)\s+(?:now\s+)?registered|registration\s+(?:is\s+|has\s+been\s+|number\s+)?confirm\w*|confirmation\s+(?:of\s+(?:your\s+)?registration|number|code)|thank\s+you\s+for\s+(?:registering|your\s+(?:registration|order|purchase|interest))|look\s+forward\s+to\s+(?:seeing|welcoming)|your\s+registration|join\s+link|add\s+to\s+calendar|not\s+a\s+certificate|check-?in|does\s+not\s+(?:constitute|serve)|no\s+credit\s+has\s+been|is\s+not\s+(?:a\s+)?(?:proof|evidence|certificate)|reminder",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Booking();

    [GeneratedRegex(
        @"will\s+(?:be\s+)?(?:receive|designated|held|awarded|issued|available|emailed|mailed|able\s+to)|to\s+(?:claim|receive|get|obtain)\s+(?:your\s+)?(?:credit|certificate)|can\s+be\s+claimed|after\s+(?:the\s+)?(?:conference|course|activity|event|meeting)|once\s+you",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex ToCome();

    /// <summary>What somebody must still do, or another paper than one about education.</summary>
    [GeneratedRegex(
        @"not\s+(?:yet\s+)?(?:been\s+)?claimed|can\s?not\s+(?:be\s+)?(?:award|issu|grant)\w*|(?:is|are)\s+still\s+(?:open|pending|missing|due)|(?:claimed|earned|awarded)\s+so\s+far|until\s+(?:the|your)\s+evaluation|you\s+may\s+claim\s+up\s+to|not\s+(?:yet\s+)?(?:met|passed|earned|completed)\b|again\s+to\s+(?:receive|earn)|certificate\s+will\s+appear|last\s+day\s+to\s+claim|no\s+credit\s+can\s+be|you\s+must|must\s+(?:be\s+)?(?:renew|attest|register)\w*|renewal\s+fee|renew\s+(?:online|your)|license\s+(?:to\s+practice\s+medicine\s+)?(?:expires|renewal)|named\s+insured|policy\s+(?:number|period)|liability|has\s+been\s+accepted\s+for|may\s+apply\s+(?:to|for)|please\s+confirm\s+(?:by|that|your|whether)|failure\s+to\s+(?:respond|submit|comply)|within\s+(?:\w+\s+){0,2}days\s+of\s+(?:this|the\s+date)|pleased\s+to\s+(?:inform|invite)|is\s+(?:due|overdue|required)\s+by",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Owed();

    /// <summary>A board that asks for proofs proves nothing itself.</summary>
    [GeneratedRegex(
        @"\b(?:send|submit|provide|upload|furnish)\s+(?:[^.]{0,60}\s)?(?:copies|proof|documentation|evidence)\b|\beach\s+certificate\s+must\b|\baudit\s+of\s+(?:your\s+|the\s+)?(?:continuing|cme)\b|\b(?:chosen|selected)\s+(?:at\s+random|for\s+(?:an?\s+)?audit)|\bat\s+random\s+for\s+(?:an?\s+)?audit|\b(?:random|education|compliance|license|cme)\s+audit\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Asking();

    /// <summary>Whoever plans an activity is told that credit for it is approved, and what must be done before and after it.</summary>
    [GeneratedRegex(
        @"\b(?:your|the)\s+application\s+(?:for|to|of)\b|\bapplication\s+for\s+(?:\w+\s+){0,3}(?:approval|accreditation|credits?|providership)\b|\bmay\s+be\s+designated\b|\b(?:activity|course|program|application|request)\s+(?:is|was|has\s+been)\s+(?:\w+\s+)?approved\b|\bprospective\s+(?:participants|attendees|learners|registrants)\b|\buse\s+the\s+following\s+(?:\w+\s+){0,3}statement\b|\bcertificates?\s+will\s+be\s+\w+\s+to\s+(?:the\s+|all\s+)?(?:participants|attendees|learners)\b|\bsign-in\s+sheets?\b|\bdisclosure\s+forms?\b|\bplanned\s+for\s+\w+\s+\d|\b(?:promotional|marketing)\s+materials?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Applying();

    /// <summary>A form that nobody has filled in.</summary>
    [GeneratedRegex(
        @"(?:name|signature|degree|address|date|attended|requesting)[^\n:_]{0,40}[:)]?\s*_{5,}|(?:please\s+)?(?:complete|return|sign)\s+(?:and\s+return\s+)?this\s+(?:form|page)|to\s+receive\s+credit\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Blank();

    [GeneratedRegex(
        @"\bdear\b|\bsincerely\b|\bregards\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Letter();

    [GeneratedRegex(
        @"\b(?:basic|advanced)\s+(?:cardiac|cardiovascular)?\s*life\s+support|pediatric\s+advanced\s+life\s+support|advanced\s+trauma\s+life\s+support|neonatal\s+resuscitation|advanced\s+(?:burn|pediatric|obstetric\w*|stroke|disaster|hazmat|wilderness)\s+life\s+support|life\s+support\s+(?:in|for)\s+\w+|\b(?:ALSO|BLSO|ABLS|APLS|AMLS|PHTLS|ITLS|ADLS|FCCS|PEARS|BLS|ACLS|PALS|NRP|ATLS|CPR|HEARTSAVER|Heartsaver)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex LifeSupport();

    [GeneratedRegex(
        @"\bissue(?:d)?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex IssuedOn();

    [GeneratedRegex(
        @"\brenew(?:al)?\b|\bexpir\w+|valid\s+(?:until|through|thru|for|period)|\bvalidity\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Renewal();

    [GeneratedRegex(
        @"\be?-?card\b|\bprovider\b|cognitive\s+and\s+skills",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Card();
}
