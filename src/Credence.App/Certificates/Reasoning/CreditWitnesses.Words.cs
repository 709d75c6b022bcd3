using System.Text.RegularExpressions;

namespace Credence.App.Certificates.Reasoning;

/// <summary>The words around an amount.</summary>
internal static partial class CreditWitnesses
{
    /// <summary>A board of specialists and what it asks of who is certified.</summary>
    [GeneratedRegex(
        @"\bMOC\b|\b(?:maintenance\s+of|continuing)\s+certification\b|\bself[- ]\s*assessment\s+(?:credits?|points|requirements?)\b|\bAmerican\s+(?:Osteopathic\s+)?Board\s+of\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex OfABoard();

    /// <summary>A sheet that says it proves that somebody was there, and nothing more.</summary>
    [GeneratedRegex(
        @"\b(?:attendance|participation)\s+only\b|\bdo(?:es)?\s+not\s+(?:award|grant|confer|carry|provide|constitute|serve\s+as)\s+(?:\w+\s+){0,4}(?:credits?|cme|proof|claim)|\bno\s+(?:CME\s+|CE\s+|AMA\s+|PRA\s+|Category\s+[1Il|]\s+|continuing\s+(?:medical\s+)?education\s+)*credits?(?:\(s\))?\W{0,3}\s*(?:is|are|was|were|has|have|will)\b|\bnot\s+(?:be\s+)?(?:sent|used|accepted)\b[^.]{0,60}\bproof\b|\bnot\s+(?:been\s+)?(?:submitted|accredited|approved|certified|designated)\s+for\s+(?:\w+\s+){0,4}(?:credits?|accreditation|CME)\b|\bwithout\s+(?:CME\s+)?credit\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex NoCredit();

    /// <summary>"carries no AMA PRA Category 1 Credit": a kind that is named to say that it is none.</summary>
    [GeneratedRegex(
        @"\b(?:no|not|nor|without|neither)\s+(?:[\w-]+\s+){0,4}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Denying();

    /// <summary>"may convert Royal College credits to AMA PRA …", "accepted as equivalent to …": what it may be turned into elsewhere.</summary>
    [GeneratedRegex(
        @"\b(?:may|can)\s+(?:be\s+)?(?:convert|exchange|claim|report)\w*\s[^.]{0,100}\b(?:to|into|as|for)\s+(?:the\s+)?$|\bequivalent\s+(?:to|of)\s+(?:the\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Converting();

    /// <summary>"Category 1-A credits (attended)" says in brackets how they were earned.</summary>
    [GeneratedRegex(@"\s\([a-z][a-z\- ]{1,30}\)\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Remark();

    /// <summary>A column of figures, of which none can be taken before the others.</summary>
    [GeneratedRegex(@"^\s*\d[\d.]*(?:\s*\n\s*\d[\d.]*)+\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumbersOnly();

    [GeneratedRegex(
        @"^\W{0,2}(?:[A-Za-z]+(?:[\s-][A-Za-z]+){0,5}\s*\()?(?<n>\d{1,3}(?:\.\d{1,2})?)(?![\d/]|\.\d)",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Leading();

    [GeneratedRegex(
        @"^\W{0,2}(?:[a-z]+(?:[\s-][a-z]+){0,5}\s*\()?\d{1,3}(?:\.\d{1,2})?\W{0,2}(?:credits?|hours?|points?)?\W{0,2}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Alone();

    [GeneratedRegex(
        @"\b(?:claimed|awarded|earned|granted|received|issued|redeemed|actual)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Claiming();

    [GeneratedRegex(
        @"\b(?:max\w*|available|possible|offered|approved|designated|up\s+to)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Offering();

    [GeneratedRegex(
        @"\b(?:claimed|awarded|earned|granted|received|issued|max\w*|available|offered|credits?|hours?|points?|medical|knowledge|practice|assessment|number|of|total|the|by|this|participant|learner|CEU|CEUs|live|enduring|part|for|physicians?|nurses?|pharmacists?|A[BO][A-Z]{1,4}|American\s+Board\s+of\s+\w+(?:\s+\w+)?|MOC[A]?|your|you|have|credited|to|and)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Filler();
}
