using System.Text.RegularExpressions;

namespace Credence.App.Certificates.Reasoning;

/// <summary>Who the learner is: named after "certifies that", before "has participated", or beside a label; never who signs.</summary>
internal static partial class NameWitnesses
{
    private const int MostWords = 7;

    public static IEnumerable<Evidence<PersonName>> In(SheetFacts facts)
    {
        var found = All(facts).ToList();
        var physicians = found.FindAll(witness => witness.Value.IsPhysician);
        // The only physician whom a sheet names, but for who signed it, is whom it was made out to.
        return
            physicians.Count > 0
            && physicians.TrueForAll(witness =>
                PersonName.AreSame(witness.Value.Text, physicians[0].Value.Text)
            )
            && !found.Exists(witness =>
                witness.Weight > 0.5
                && !PersonName.AreSame(witness.Value.Text, physicians[0].Value.Text)
            )
            ? found.ConvertAll(witness =>
                witness.Value.IsPhysician && !IsUnderALetter(facts, witness.At)
                    ? witness with
                    {
                        Weight = Math.Max(witness.Weight, 0.83),
                    }
                    : witness
            )
            : found;
    }

    /// <summary>A name low on the sheet, under all that was awarded, is more likely of who signs.</summary>
    private static bool IsUnderALetter(SheetFacts facts, Passage? at) =>
        at is not null
        && facts.Pages.FirstOrDefault(page => ReferenceEquals(page.Page, at.Page)) is { } page
        && page.Paragraphs.Any(paragraph =>
            paragraph.Bottom < at.Top && FoundCredits.In(paragraph.Text).Count > 0
        );

    private static IEnumerable<Evidence<PersonName>> All(SheetFacts facts)
    {
        foreach (var (page, paragraph) in facts.Paragraphs)
        {
            foreach (var witness in Statements(page, paragraph))
            {
                yield return witness;
            }
        }

        foreach (
            var witness in Labels(facts)
                .Concat(Lines(facts))
                .Concat(WithDegree(facts))
                .Concat(Greeted(facts))
        )
        {
            yield return witness;
        }
    }

    private static IEnumerable<Evidence<PersonName>> Statements(SheetText page, Passage paragraph)
    {
        foreach (Match match in Awarding().Matches(paragraph.Text))
        {
            var rest = BehindItsDay(paragraph.From(match.Index + match.Length));
            var weight = match.Groups["weak"].Success ? 0.6 : 0.93;
            var named = rest is null ? null : Cut(rest);
            var below = named is null ? page.ParagraphBelow(paragraph) : null;
            if (named is not null && PersonName.Of(named.Text) is { } name)
            {
                // "Completion of Item Writing", "credit for Ana Duarte": only a degree tells which of the two.
                var plain = match.Groups["paper"].Success && !name.HasDegree;
                yield return new(name, plain ? 0.5 : weight, "named in the statement", named);
            }
            else if (
                rest is null
                && below is not null
                && Cut(below) is { } line
                && PersonName.Of(line.Text) is { } under
            )
            {
                yield return new(under, weight, "named in the statement", line);
            }
        }

        foreach (Match match in Completing().Matches(paragraph.Text))
        {
            var before = paragraph.Cut(0, match.Index) is { } start
                ? LastPart(start, paragraph.Text[..match.Index].TrimEnd(' ').EndsWith('\n'))
                : null;
            var above =
                paragraph.Text[..match.Index].Trim().Length == 0
                    ? page.ParagraphAbove(paragraph)
                    : null;
            var named = before ?? (above is null ? null : LastPart(above, isAbove: false));
            if (named is not null && PersonName.Of(named.Text) is { } name)
            {
                yield return new(name, 0.88, "stands before what was completed", named);
            }
        }
    }

    /// <summary>"We certify that on March 3, 2025 Eleanor Hastings, MD …".</summary>
    private static Passage? BehindItsDay(Passage? rest) =>
        rest is not null
        && FoundDates.In(rest.Text) is [{ Start: < 5 } day, ..]
        && rest.Text[..day.Start].Trim() is "on" or "On" or ""
            ? rest.From(day.End + (rest.Text.AsSpan(day.End).StartsWith(",") ? 1 : 0))
            : rest;

    private static IEnumerable<Evidence<PersonName>> Labels(SheetFacts facts)
    {
        foreach (var labeled in facts.WithRole(LabelRole.Learner))
        {
            foreach (var near in labeled.Candidates)
            {
                var (value, name) = Announced(near.Value);
                if (value is not null && name is not null && !Cutting().IsMatch(near.Value.Text))
                {
                    var weight = (IsSigned(facts, value) ? 0.35 : 0.92) * near.Nearness;
                    yield return new(
                        name,
                        weight,
                        "label " + labeled.Label.Text.TrimEnd(':'),
                        value
                    );
                    break;
                }
            }
        }

        foreach (
            var (page, line) in facts.Pages.SelectMany(page =>
                page.Lines.Select(line => (page, line))
            )
        )
        {
            var behind = ShortLabel().Match(line.Text) is { Success: true } label
                ? line.From(label.Length)
                : null;
            if (
                behind is not null
                && FieldLabel.AtStart(line.Text) is null
                && !Office().IsMatch(line.Text[..(line.Text.Length - behind.Text.Length)])
                && PersonName.Of(behind.Text) is { IsPhysician: true } named
            )
            {
                yield return new(named, 0.84, "a physician behind a label", behind);
            }
        }

        var given = Single(facts, LabelRole.GivenName);
        var family = Single(facts, LabelRole.FamilyName);
        if (
            given is not null
            && family is not null
            && PersonName.Of($"{given.Text} {family.Text}") is { } both
        )
        {
            yield return new(both, 0.92, "label first and last name", family);
        }
    }

    /// <summary>The whole text up to what is none of the name, or the name that it begins with.</summary>
    private static (Passage? Value, PersonName? Name) Announced(Passage text)
    {
        if (Cut(text) is { } cut && PersonName.Of(cut.Text) is { } whole)
        {
            return (cut, whole);
        }

        return PersonName.Leading(text.Text) is { } leading
            ? (text.Cut(0, leading.End), leading.Name)
            : (null, null);
    }

    /// <summary>A short word or two before a colon: "To:", "Delegate:".</summary>
    [GeneratedRegex(@"^[A-Z][\w ]{1,24}:\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ShortLabel();

    private static Passage? Single(SheetFacts facts, LabelRole role) =>
        facts
            .WithRole(role)
            .SelectMany(labeled => labeled.Candidates)
            .Select(near => near.Value)
            .FirstOrDefault();

    /// <summary>A line that is a name and nothing else: large, with a degree, or the name of the folder's owner.</summary>
    private static IEnumerable<Evidence<PersonName>> Lines(SheetFacts facts)
    {
        foreach (var page in facts.Pages)
        {
            foreach (var line in page.Lines)
            {
                if (
                    (PersonName.Of(line.Text) ?? BeforeMore(line)) is not { } name
                    || IsSigned(facts, line)
                )
                {
                    continue;
                }

                var large = line.Size > 1.25 * page.BodySize;
                var numbered = Numbered().IsMatch(line.Text);
                var weight = (large, name.HasDegree || numbered) switch
                {
                    (true, true) => 0.66,
                    (true, false) => 0.4,
                    (false, true) => 0.42,
                    _ => 0.12,
                };
                yield return new(name, weight, "a name by itself", line);
                if (facts.PhysicianNames.Any(own => PersonName.AreSame(own, name.Text)))
                {
                    yield return new(name, 0.6, "the name of the folder", line);
                }
            }
        }
    }

    /// <summary>"Eleanor Hastings, MD Member no. 634273"</summary>
    private static PersonName? BeforeMore(Passage line) =>
        Cut(line) is { } cut && PersonName.Of(cut.Text) is { HasDegree: true } name ? name
        : Numbered().IsMatch(line.Text) ? PersonName.Leading(line.Text)?.Name
        : null;

    /// <summary>Signed by somebody: an office stands under or behind the name.</summary>
    public static bool IsSigned(SheetFacts facts, Passage line)
    {
        var page = facts.Pages.FirstOrDefault(page => ReferenceEquals(page.Page, line.Page));
        if (page is null)
        {
            return false;
        }

        var below = page.Below(line);
        var under =
            below is not null && below.Middle - line.Middle < 2.6 * Math.Max(line.Size, below.Size)
                ? below.Text
                : "";
        var beside = string.Join(' ', page.RightOf(line).Take(1).Select(other => other.Text));
        return Office().IsMatch(under)
            || Office().IsMatch(line.Text)
            || (beside.Length < 40 && Office().IsMatch(beside));
    }

    public static bool IsOffice(string text) => Office().IsMatch(text);

    private static Passage? Cut(Passage text)
    {
        var stop = Stop().Match(text.Text);
        return stop.Success ? text.Cut(0, stop.Index) : text;
    }

    private static Passage? LastPart(Passage text, bool isAbove)
    {
        var trimmed = text.Text.TrimEnd();
        // "From Aim Statement to Run Chart" over a line that begins with "Completed" is no "to" before a name.
        var at = Math.Max(trimmed.LastIndexOf('\n'), isAbove ? -1 : LastThat(trimmed));
        var part = text.From(at + 1);
        // A line with only the degree belongs to the name above it.
        return part;
    }

    private static int LastThat(string text)
    {
        var found = Opening().Matches(text);
        return found.Count > 0 ? found[^1].Index + found[^1].Length - 1 : -1;
    }

    /// <summary>A name with the number of a member or a license behind it.</summary>
    [GeneratedRegex(
        @"\b(?:AAFP|AOA|ABIM|ABP|ABMS|NPI|member\w*|licen[sc]e|ID|user|learner|account|staff|employee|badge|record)\b\W*(?:(?:ID|no|number|#)\W*){0,2}[A-Z]{0,3}[\d-]{3,}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"\b(?:certif(?:y|ies|ied)\s+(?:here(?:by)?\s+)?that|(?:presented|awarded|granted|issued|given|conferred|bestowed|made\s+out|dedicated)\s+(?:up)?(?:on|to)\b|in\s+the\s+name\s+of|(?:declares?|affirms?|attest|assures?|witness(?:es)?|notes?|certified|be\s+it\s+known|let\s+it\s+be\s+known|to\s+(?:confirm|attest|verify|acknowledge|document))\s+that|hereby\s+(?:recognizes|acknowledges|commends)|acknowledges?\s+that|verif(?:y|ies)\s+that|confirms?\s+that|attests?\s+that|documents?\s+that|states?\s+that|recognizes|confirm\s+the\s+(?:participation|attendance)\s+of|records?\s+that|awards?\s+this\s+certificate\s+to|(?<paper>(?:completion|participation|attendance|education|credit|transcript|record|prepared|issued|made\s+out)\s+(?:of|for|by))|to\s+certify\s+the\s+(?:participation|attendance|completion)\s+of|(?<weak>congratulations|dear|hello|thank\s+you))\s*[:,]?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Awarding();

    [GeneratedRegex(
        @"\b(?:has|have|had)\s+(?:\w+\s+)?(?:participated|completed|attended|been\s+(?:awarded|credited|granted|present)|earned|met|fulfilled|satisfied|claimed|taken|passed|received|demonstrated|finished|concluded|joined|engaged|undertaken|viewed|studied)|\b(?:is|was)\s+(?:hereby\s+)?(?:awarded|credited|granted)\b|\b(?:was|were)\s+(?:an?\s+(?:\w+\s+)?(?:participant|attendee|delegate|learner)|in\s+attendance|present|registered\s+(?:for|in|at)|enrolled\s+in)\b|\b(?:successfully|satisfactorily)\s+(?:completed|participated|finished|concluded|fulfilled)|\b(?:met|fulfilled|satisfied)\s+(?:all\s+)?(?:of\s+)?(?:the\s+)?requirements|\b(?:participated|completed|attended|earned|took\s+part)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Completing();

    [GeneratedRegex(
        @"\n|,?\s+(?:(?:has|have|had|is|was|for|on|participated|completed|attended|successfully|earned|claimed|met|fulfilled|satisfied|took|passed|received|who|from|license)\b|of\s+[A-Z]|lic\.|NPI|ID\b|member(?:ship)?\b|AOA\b|ABIM\b|AAFP\b|user\b|DOB\b|generated\b)|\s[-–—|]\s|\s*\(?#|\d|;|!|\s{2,}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Stop();

    /// <summary>"Skills for Physicians" is no name that goes on.</summary>
    [GeneratedRegex(@"^[^\n,]*\s(?:for|of|in|and|the|on)\s", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Cutting();

    [GeneratedRegex(
        @"\b(?:that|to|upon|on|certifies|certify|records|confirms|Dr\.|for|of)\s*[:,]?\s(?=\S)|(?<!\b[A-Z])[.:]\s(?=[A-Z])",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"\b(?:director|chair(?:man|woman|person)?|president|dean|manager|coordinator|officer|registrar|administrator|secretary|editor|moderator|instructor|faculty|speaker|presenter|signature|authorized|provost|professor\s+of|executive|chief|vice|specialist|planner|head\s+of)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Office();
}
