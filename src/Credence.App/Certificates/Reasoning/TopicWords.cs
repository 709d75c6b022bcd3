using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Credence.Core.Credits;

namespace Credence.App.Certificates.Reasoning;

/// <summary>Topics that boards mandate, where a sheet plainly names one: in its title, or as what it satisfies.</summary>
internal static partial class TopicWords
{
    private static readonly (string Code, Regex Words)[] Known =
    [
        ("opioid-prescribing", Opioid()),
        ("substance-use-disorder", SubstanceUse()),
        ("pain-management", Pain()),
        ("ethics", Ethics()),
        ("patient-safety", Safety()),
        ("medical-errors", Errors()),
        ("implicit-bias", Bias()),
        ("human-trafficking", Trafficking()),
        ("child-abuse", ChildAbuse()),
        ("infection-control", Infection()),
        ("risk-management", Risk()),
        ("domestic-violence", DomesticViolence()),
        ("quality-improvement", Quality()),
        ("palliative-care", Palliative()),
        ("suicide-prevention", Suicide()),
        ("dementia", Dementia()),
        ("life-support", LifeSupport()),
    ];

    public static ImmutableArray<Topic> In(string text) =>
        [.. Known.Where(topic => topic.Words.IsMatch(text)).Select(topic => new Topic(topic.Code))];

    public static FieldRead<ImmutableArray<Topic>> Of(SheetFacts facts, FieldRead<string>? title)
    {
        var inTitle = title is null ? [] : In(title.Value);
        var named = facts
            .WithRole(LabelRole.Topic, LabelRole.Title)
            .SelectMany(labeled => labeled.Candidates.Take(1))
            .Select(near => near.Value)
            .Concat(
                facts
                    .Paragraphs.Where(pair => Satisfying().IsMatch(pair.Paragraph.Text))
                    .SelectMany(pair => Sentences(pair.Paragraph))
            )
            .Select(place => (Place: place, Topics: In(place.Text)))
            .Where(pair => pair.Topics.Length > 0)
            .ToList();
        var topics = inTitle.Union(named.SelectMany(pair => pair.Topics)).ToImmutableArray();
        var place = named.Count > 0 ? named[0].Place.Place : title?.Place;
        var confidence =
            topics.IsEmpty ? 0.85
            : named.Count > 0 && inTitle.IsEmpty ? 0.82
            : 0.88;
        return new(
            topics,
            Math.Round(Math.Min(confidence, title is null && topics.IsEmpty ? 0.6 : 1), 2),
            topics.IsEmpty ? null : place,
            topics.IsEmpty ? "none is named"
                : named.Count > 0 ? "named as a requirement"
                : "in the title"
        );
    }

    private static IEnumerable<Passage> Sentences(Passage paragraph)
    {
        var start = 0;
        foreach (
            var end in SentenceEnd()
                .Matches(paragraph.Text)
                .Select(match => match.Index + 1)
                .Append(paragraph.Text.Length)
        )
        {
            if (
                Satisfying().IsMatch(paragraph.Text[start..end])
                && paragraph.Cut(start, end - start) is { } sentence
            )
            {
                yield return sentence;
            }

            start = end;
        }
    }

    [GeneratedRegex(@"\.\s+(?=[A-Z])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SentenceEnd();

    /// <summary>Words with which a sheet says that it is meant for a mandate.</summary>
    [GeneratedRegex(
        @"\b(?:meets?|satisf(?:y|ies)|fulfil\w*|qualif(?:y|ies)|mandat\w+|requirements?|of\s+which|including|includes|designated\s+(?:as|for|in)|counts?\s+toward|credits?\s+(?:in|for|on)|hours?\s+(?:in|of|on))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Satisfying();

    [GeneratedRegex(
        @"(?<!\b(?:without|non|no|free\s+of|alternatives?\s+to|instead\s+of)[\s-]+)\bopioids?\b(?![\s-]+(?:free|sparing))|controlled[\s-]+substances?\s+prescribing|prescri\w+\s+(?:of\s+)?controlled\s+substances?|naloxone",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Opioid();

    [GeneratedRegex(
        @"\bsubstance[\s-]+(?:use|abuse)|\bopioid\s+use\s+disorder|\baddiction|buprenorphine|\bMATE\s+Act\b|\bSBIRT\b|alcohol\s+use\s+disorder",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex SubstanceUse();

    [GeneratedRegex(
        @"\bpain\s+(?:management|medicine|treatment|assessment|care)|\b(?:manag\w+|treat\w+|assess\w+)\s+(?:of\s+)?(?:(?:acute|chronic|non-?cancer|persistent)\s+(?:and\s+(?:acute|chronic)\s+)?)?pain\b|\b(?:chronic|acute)\s+pain\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Pain();

    [GeneratedRegex(
        @"\b(?:bio)?ethic(?:s|al)\b|professional\s+responsibility|medical\s+professionalism",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Ethics();

    [GeneratedRegex(
        @"\bpatient[\s-]+safety\b|\bsafety\s+of\s+patients\b|adverse\s+events\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Safety();

    [GeneratedRegex(
        @"\b(?:medical|diagnostic|medication)\s+errors?\b|error\s+prevention|prevent\w+\s+(?:of\s+)?(?:medical\s+)?errors?\b|root[\s-]+cause\s+analysis",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Errors();

    [GeneratedRegex(
        @"\b(?:implicit|unconscious|explicit)\s+bias|\bbias\s+(?:training|in\s+(?:health|medic|care|clinical))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Bias();

    [GeneratedRegex(
        @"\bhuman\s+trafficking|\btrafficked\b|\btrafficking\s+(?:of|in)\s+(?:persons|people)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Trafficking();

    [GeneratedRegex(
        @"\bchild(?:hood)?\s+(?:abuse|maltreatment|neglect)|\bmandated\s+report\w+|abuse\s+(?:and\s+neglect\s+)?of\s+children",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex ChildAbuse();

    [GeneratedRegex(
        @"\binfection\s+(?:control|prevention)|\bbarrier\s+precautions|\b(?:universal|standard)\s+precautions|\binjection\s+safety|prevent\w+\s+(?:of\s+)?(?:hospital[\s-]acquired\s+|healthcare[\s-]associated\s+)?infections?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Infection();

    [GeneratedRegex(
        @"\brisk\s+management|\bmalpractice|\bloss\s+prevention|medical\s+liability",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Risk();

    [GeneratedRegex(
        @"\b(?:domestic|intimate[\s-]+partner|family)\s+(?:abuse|violence)|\bIPV\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex DomesticViolence();

    [GeneratedRegex(
        @"\bquality\s+improvement|\bpractice\s+improvement|\bperformance\s+improvement|improvement\s+in\s+medical\s+practice",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Quality();

    [GeneratedRegex(
        @"\bpalliative|\bhospice",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Palliative();

    [GeneratedRegex(@"\bsuicid\w+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Suicide();

    [GeneratedRegex(
        @"\bdementias?\b|\balzheimer|\bcognitive\s+impairment",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Dementia();

    [GeneratedRegex(
        @"\b(?:basic|advanced|pediatric|neonatal)\s+(?:cardiac|cardiovascular|advanced|trauma)?\s*life\s+support|\b(?:BLS|ACLS|PALS|NRP|ATLS|CPR)\b|neonatal\s+resuscitation",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex LifeSupport();
}
