using System.Text.RegularExpressions;

namespace Credence.Core.PatientData;

/// <summary>What leads to a patient besides name and number: a picture of the face, a file of a camera, a handle on the net.</summary>
internal static partial class Traces
{
    public static void Find(Sentence sentence, List<PatientDataFinding> found)
    {
        sentence.AddWhole(found, IdentifierKind.WebAddress, Campaign());
        sentence.AddWhole(found, IdentifierKind.EmailAddress, SpelledOut());
        sentence.AddWhole(found, IdentifierKind.WebAddress, LongAdapter());
        sentence.AddWhole(found, IdentifierKind.WebAddress, Adapter());
        sentence.AddEach(found, IdentifierKind.WebAddress, UserName());
        if (!sentence.IsCare || sentence.IsMadeUp)
        {
            return;
        }

        sentence.AddWhole(found, IdentifierKind.Picture, Face());
        sentence.AddWhole(found, IdentifierKind.Picture, PictureFile());
        sentence.AddWhole(found, IdentifierKind.Picture, Tattoo());
        sentence.AddWhole(found, IdentifierKind.Picture, OfPapers());
        if (sentence.SpeaksOfOne)
        {
            sentence.AddWhole(found, IdentifierKind.Picture, Biometric());
        }

        Sites(sentence, found);
        sentence.AddWhole(found, IdentifierKind.WebAddress, Profile());
        sentence.AddEach(found, IdentifierKind.WebAddress, OwnSite());
        if (sentence.IsPersonal || !sentence.IsProfessional)
        {
            sentence.AddEach(found, IdentifierKind.WebAddress, Handle());
        }

        if (!sentence.IsProfessional)
        {
            sentence.AddEach(found, IdentifierKind.WebAddress, OwnPage());
        }
    }

    /// <summary>An address on the net beside a person is that person's, unless its name says who else is there.</summary>
    private static void Sites(Sentence sentence, List<PatientDataFinding> found)
    {
        if (
            Taught().IsMatch(sentence.Text)
            || !sentence.SpeaksOfOne
                && (!sentence.IsClinical || sentence.IsOfCalendar || sentence.IsBusiness)
        )
        {
            return;
        }

        foreach (Match match in Site().Matches(sentence.Text))
        {
            if (
                !OfProfession().IsMatch(match.Groups["host"].ValueSpan)
                && !OfCourse().IsMatch(match.ValueSpan)
            )
            {
                sentence.Add(found, IdentifierKind.WebAddress, match.Index, match.Length);
            }
        }
    }

    [GeneratedRegex(
        @"(?<![\w@.])(?:https?://)?(?<host>(?:[a-z0-9][\w\-]*\.){1,4}(?:com|org|net|info|blog|me|io|co|us|life|love|family|page|site|online|fund|example))\b(?:/\S*)?",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Site();

    [GeneratedRegex(
        @"\b(?:slides?|handouts?|recordings?|syllabus|webinar|register|registration)\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Taught();

    // Journals, societies, offices, calculators.
    [GeneratedRegex(
        @"doi|nejm|jama|lancet|bmj|nature|springer|elsevier|wiley|cochrane|uptodate|dynamed|medscape|medline|pubmed|mdcalc|emcrit|youtube|zoom|google|github|cme|cpd|journal|society|college|academy|board|guideline|trials|clinic(?!al)|hospital|health|medicine|medical|univ|school|course|learn|edu|heart|lung|kidney|cancer|diabetes|stroke|acp|aha|acc|aap|acog|idsa|shm|sccm|chest|facep|ama-|abim|abfm|abms|accme|epocrates|lexi|drug|pharm|poison|toxi|vaccin|choosingwisely|improv|quality|safety",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex OfProfession();

    // "example.org/learn/status".
    [GeneratedRegex(
        @"/(?:learn(?:ing)?|cme|courses?|education|modules?|webinars?|activit(?:y|ies)|training|events?|register)(?:[/?\#]|$)",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex OfCourse();

    // "2601:1c0:4f00:8e::12".
    [GeneratedRegex(
        @"(?<![\w:])(?:(?:[0-9a-f]{1,4}:){2,6}(?::[0-9a-f]{1,4}){1,5}|(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4})(?![\w:])",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex LongAdapter();

    [GeneratedRegex(
        @"\b(?:gofundme|caringbridge|legacy|tributes?|mealtrain|givesendgo)\.(?:com|org)/\S+",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Campaign();

    // "sunnydays88 at example dot com".
    [GeneratedRegex(
        @"\b[\w.\-]+\s*(?:\(at\)|\[at\]|\sat\s)\s*[\w\-]+\s*(?:\(dot\)|\[dot\]|\sdot\s)\s*(?:com|org|net|edu|gov|me|io)\b|\b[\w.\-]+\s*(?:\(at\)|\[at\])\s*[\w.\-]+\.[a-z]{2,}|(?<![\w/])u/[\w\-]{3,}",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex SpelledOut();

    [GeneratedRegex(
        @"\b(?:scan|copy|photo|picture|image|screenshot|photocopy)s?\s+of\s+(?:his|her|their|(?:the\s+)?(?:patient|pt)[’']?s?)\s+(?:[\w’'\-]+\s+){0,2}?(?:licen[cs]e|id|card|passport|wrist\s?band|face\s?sheet|chart|insurance)\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex OfPapers();

    [GeneratedRegex(@"\b(?:[0-9a-f]{2}[:\-]){5}[0-9a-f]{2}\b", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Adapter();

    [GeneratedRegex(
        @"\b(?:user\s*name|user\s*id|login|(?:msg|message|note|dm|text|e-?mail)s?\s+from|(?:mychart|portal|epic)\s+(?:user|name|id|handle)|screen\s+name|handle|portal\s+user|gamertag)\b(?:[\s:,]|\b(?:is|was|of)\b){1,4}(?<id>(?=\S*[\d_.])[A-Za-z][\w.\-]{3,})",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex UserName();

    [GeneratedRegex(
        @"\bselfies?\s+(?:of|with)\s+(?:(?:the|my|a)\s+)?(?:patient|pt|him|her)\b|\b(?:wedding|family|school|prom|graduation|yearbook|christmas)\s+(?:picture|photo|portrait)s?\s+of\s+(?:(?:the|my|a)\s+)?(?:patient|pt|him|her)\b|\b(?:see|sees|recognize)\s+(?:his|her|their)\s+(?:whole|full|entire)\s+face\b|\b(?:photo(?:graph)?s?|pictures?|pics?|images?|selfies?|videos?|clips?|footage|screenshots?|snapshots?|headshots?)\b[^.;]{0,24}\b(?:of|shows?|showing|with)\s+(?:(?:the|a|my|one)\s+(?:patient|pt|boy|girl|man|woman|child|kid|baby|mother|lady)(?:['’]s)?\s+|(?:pt|patient)['’]?s\s+|(?:his|her|their)\s+)(?:[\w\-]+\s+){0,3}?(?:face|facial|head|tattoo|smile|profile|eyes)\b|\b(?:photo(?:graph)?s?|pictures?|pics?|images?|selfies?|videos?|snapshots?)\b[^.;]{0,40}\b(?:his|her|their|the\s+(?:patient|pt|boy|girl|child|kid|baby)[’']s)\s+face\b|\b(?:his|her|their)\s+(?:(?:mug\s?shot|wanted\s+poster|obituary|picture|photo|face)\s+(?:is|was|were)\s+(?:all\s+over|in|on)\s+(?:the\s+)?(?:(?:local|evening|morning|front)\s+)?(?:news|paper|newspaper|gazette|tribune|herald|times|tv|page|internet|web|facebook|instagram|billboard)|mug\s?shot)\b|\b(?:photo(?:graph)?s?|pictures?|pics?|images?|selfies?|videos?|snapshots?)\b[^.;]{0,40}\b(?:(?:whole|full|entire)\s+face|face\s+(?:is\s+)?(?:visible|showing|shown|uncovered))\b|\b(?:full[\s\-]?face|facial|face)\s+(?:photo(?:graph)?|picture|image|video|pic|shot|selfie)s?\s+(?:of\s+(?:the|my|this|a|her|him|one)|attached|is|was|in|on|from)\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Face();

    [GeneratedRegex(
        @"\b[\w\-]+\.(?:jpe?g|png|heic|dcm|mov|mp4|tiff?)\b|\b(?:IMG|DSC|PXL|MVI)[_\-]?\d{3,}\w*",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex PictureFile();

    [GeneratedRegex(
        @"\btattoo(?:ed)?\b[^.;]{0,40}\b(?:reads?|reading|says|saying|spells|with\s+(?:his|her|the)\s+name|name|that\s+said)\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Tattoo();

    [GeneratedRegex(
        @"\b(?:finger|thumb|palm|voice)\s?prints?\s+(?:of|from|was|were|is|are|matched|found|used|identified|unlocked)\b|\b(?:his|her|their|patient[’']?s?|pt[’']?s?)\s+(?:[\w\-]+\s+){0,2}?(?:finger\s?prints?|thumb\s?prints?|voice\s?prints?|retinal?\s+scan|iris\s+scan|palm\s?prints?|voice\s+recording|voice\s+(?:describing|saying|asking|telling)|face\s+id|dna\s+profile)\b|\b(?:finger\s?print|thumb\s?print|voice\s?print|iris|retinal?|palm|biometric)\s+(?:scan|record|file|id|template)s?\s+(?:of|no|number|id|\#|\d)",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Biometric();

    [GeneratedRegex(
        @"\b(?:facebook|instagram|tiktok|twitter|x|linkedin|snapchat|youtube|venmo|threads|bsky|reddit|substack)\.[a-z]{2,8}/(?!watch|results)\S{3,}",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Profile();

    // "Her blog, www.…".
    [GeneratedRegex(
        @"\b(?:his|her|their|patient[’']?s|pt[’']?s|family[’']?s|mother[’']?s|wife[’']?s|husband[’']?s)\s+[^.;]{0,30}?\b(?<id>(?:https?://|www\.)\S+)",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex OwnSite();

    // "her story on example.org/stomamom".
    [GeneratedRegex(
        @"\b(?:his|her|their)\s+(?:[\w\-]+\s+){0,4}?(?:on|at|is|under|in)\s+(?<id>[A-Za-z][\w\-]*(?:\.[\w\-]+)*\.[A-Za-z]{2,8}/[\w.~@\-]{3,}\S*)",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex OwnPage();

    [GeneratedRegex(
        @"(?<![\w.@])(?<id>@(?!nejm|jama|acp|aha|acc|thelancet|bmj)[A-Za-z_][\w.]{3,})\b",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Handle();
}
