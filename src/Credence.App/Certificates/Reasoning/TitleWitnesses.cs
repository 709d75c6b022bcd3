using System.Text.RegularExpressions;

namespace Credence.App.Certificates.Reasoning;

/// <summary>What the activity is called: behind "participated in", in quotation marks, beside a label, or in the largest letters.</summary>
internal static partial class TitleWitnesses
{
    private const int Shortest = 5;
    private const int Longest = 240;
    private const double Unfinished = 0.7;

    /// <summary>What may go on in the next line is doubted.</summary>
    public static IEnumerable<Evidence<string>> In(
        SheetFacts facts,
        string? learner,
        string? provider
    ) =>
        All(facts, learner, provider)
            .Select(witness =>
                GoesOn(facts, witness)
                    ? witness with
                    {
                        Weight = witness.Weight * Unfinished,
                    }
                    : witness
            );

    private static bool GoesOn(SheetFacts facts, Evidence<string> witness)
    {
        if (Dangling().IsMatch(witness.Value))
        {
            return true;
        }

        if (
            witness.At is not { } at
            || facts.Pages.FirstOrDefault(page => ReferenceEquals(page.Page, at.Page))
                is not { } page
            || page.LineOf(at.Words[^1]) is not { } line
        )
        {
            return false;
        }

        // Recognition lost letters in the middle of the line.
        var isTorn =
            page.IsRecognized
            && page.RightOf(line).FirstOrDefault() is { } right
            && right.Left - line.Right < 3 * line.Size
            && !FieldLabel.StartsWithOne(right.Text);
        return isTorn
            || line.Size > 1.12 * page.BodySize
                && ReferenceEquals(line.Words[^1], at.Words[^1])
                && page.Below(line) is { } next
                && next.Middle - line.Middle < 2 * line.Size
                && Math.Min(next.Size, line.Size) > 0.9 * Math.Max(next.Size, line.Size)
                && Math.Min(next.Right, line.Right) > Math.Max(next.Left, line.Left)
                && IsTitle(next.Text + " more")
                && PersonName.Of(next.Text) is null
                && !Organization.IsNamedSo(next.Text)
                && !FieldLabel.StartsWithOne(next.Text);
    }

    private static IEnumerable<Evidence<string>> All(
        SheetFacts facts,
        string? learner,
        string? provider
    )
    {
        foreach (var (page, paragraph) in facts.Paragraphs)
        {
            foreach (var witness in Statements(page, paragraph))
            {
                if (IsFree(witness.Value, learner, provider))
                {
                    yield return witness;
                }
            }
        }

        foreach (var labeled in facts.WithRole(LabelRole.Title, LabelRole.Topic))
        {
            foreach (var near in labeled.Candidates.Where(near => near.Where != "above"))
            {
                if (
                    (labeled.Role == LabelRole.Title || IsTopicOfLecture(labeled, near))
                    && (Inside(near.Value) ?? Of(near.Value)) is { } title
                    && IsFree(title, learner, provider)
                )
                {
                    yield return new(
                        title,
                        (HeadsAColumn(facts, labeled, near) ? 0.3 : 0.92) * near.Nearness,
                        "label " + labeled.Label.Text.TrimEnd(':'),
                        near.Value
                    );
                    break;
                }
            }
        }

        foreach (var witness in Largest(facts, learner, provider))
        {
            yield return witness;
        }
    }

    /// <summary>"Session" over several sessions is the heading of a table, and no one of them is the title.</summary>
    private static bool HeadsAColumn(SheetFacts facts, LabeledValue labeled, ValueNear near)
    {
        if (near.Where != "below" || labeled.Label.Text.EndsWith(':'))
        {
            return false;
        }

        var page = facts.Pages.First(page => ReferenceEquals(page.Page, near.Value.Page));
        return page.LineOf(near.Value.Words[0]) is { } line
            && page.RightOf(line).Any()
            && page.Below(line) is { } next
            && Math.Abs(next.Left - line.Left) < 0.6 * line.Size
            && next.Middle - line.Middle < 3 * line.Size
            && page.RightOf(next).Any()
            && !FieldLabel.StartsWithOne(next.Text);
    }

    /// <summary>"Topic: Sepsis in the First Hours" of one lecture is what it was called; a list of subjects is not.</summary>
    private static bool IsTopicOfLecture(LabeledValue labeled, ValueNear near) =>
        labeled.Label.Text.StartsWith("Topic:", StringComparison.OrdinalIgnoreCase)
        && near.Where is "behind" or "right"
        && near.Value.Words.Length > 2;

    public static bool AreSame(string one, string other)
    {
        var (first, second) = (Likeness.Plain(one), Likeness.Plain(other));
        return Likeness.Of(first, second) > 0.86
            || (first.Length > 12 && second.StartsWith(first, StringComparison.Ordinal))
            || (second.Length > 12 && first.StartsWith(second, StringComparison.Ordinal));
    }

    private static IEnumerable<Evidence<string>> Statements(SheetText page, Passage paragraph)
    {
        foreach (Match match in TakingPart().Matches(paragraph.Text))
        {
            if (Column().IsMatch(paragraph.Text))
            {
                continue;
            }

            var named = match.Groups["titled"].Success;
            var rest = BehindItsDay(paragraph.From(match.Index + match.Length));
            var place = rest ?? page.ParagraphBelow(paragraph);
            if (
                place is null
                || Of(place) is not { } title
                || !char.IsLetterOrDigit(Opening(title))
            )
            {
                continue;
            }

            var begins = char.IsUpper(Opening(title)) || char.IsDigit(Opening(title));
            var weight = (named, begins) switch
            {
                (true, _) => 0.92,
                (false, true) => rest is null ? 0.86 : 0.82,
                _ => 0.3,
            };
            yield return new(title, weight, "what was taken part in", place);
        }

        foreach (Match match in Quoted().Matches(paragraph.Text))
        {
            var inside = match.Groups["in"];
            if (
                paragraph.Cut(inside.Index, inside.Length) is { } quoted
                && IsTitle(Clean(quoted.Text))
            )
            {
                yield return new(Clean(quoted.Text), 0.8, "in quotation marks", quoted);
            }
        }
    }

    /// <summary>"attended on June 18, 2023" and then what it was.</summary>
    private static Passage? BehindItsDay(Passage? rest) =>
        rest is not null
        && FoundDates.In(rest.Text) is [{ Start: < 5 } day, ..]
        && (day.Start == 0 || rest.Text[..day.Start].Trim() is "on" or "On")
            ? rest.From(day.End)
            : rest;

    /// <summary>In letters larger than the text, and no heading that every certificate has.</summary>
    private static IEnumerable<Evidence<string>> Largest(
        SheetFacts facts,
        string? learner,
        string? provider
    )
    {
        foreach (var page in facts.Pages.Take(1))
        {
            var large = page
                .Paragraphs.Where(paragraph => paragraph.Size > 1.12 * page.BodySize)
                .Where(paragraph => !FieldLabel.StartsWithOne(paragraph.Text))
                .Select(paragraph => (Paragraph: paragraph, Title: Of(paragraph)))
                .Where(pair => pair.Title is not null && IsFree(pair.Title, learner, provider))
                .Where(pair =>
                    !Organization.IsNamedSo(pair.Title!)
                    || Organization.MayBeATopic(pair.Title!)
                    || pair.Title!.Split(' ').Length > 6
                )
                .Where(pair =>
                    PersonName.Of(pair.Title!) is null && PersonName.Of(pair.Paragraph.Text) is null
                )
                .OrderByDescending(pair => pair.Paragraph.Size)
                .Take(3)
                .ToList();
            // What is written largest, and is neither heading nor name nor organization, is what it was about.
            var weight =
                large.Count == 1 ? 0.8
                : large.Count > 0
                && large[0].Paragraph.Size > 1.4 * page.BodySize
                && large[0].Paragraph.Size > 1.15 * large[1].Paragraph.Size
                    ? 0.68
                : 0.5;
            foreach (var (paragraph, title) in large)
            {
                yield return new(title!, weight, "in large letters", paragraph);
                weight *= 0.6;
            }
        }
    }

    /// <summary>Re: completion of the project “…”.</summary>
    private static string? Inside(Passage value) =>
        Quoted().Match(value.Text) is { Success: true } quoted
        && IsTitle(Clean(quoted.Groups["in"].Value))
            ? Clean(quoted.Groups["in"].Value)
            : null;

    /// <summary>Cut where the sentence goes on to the day, the place or the credits.</summary>
    public static string? Of(Passage passage)
    {
        var text = passage.Text;
        var quoted = Quoted().Match(text);
        if (quoted.Success && Leading().IsMatch(text[..quoted.Index]))
        {
            text = quoted.Groups["in"].Value;
        }
        else
        {
            var stop = Stop().Match(text);
            text = stop.Success ? text[..stop.Index] : text;
            var date = FoundDates.In(text).FirstOrDefault();
            text =
                date.End > 0 && date.Start > Shortest
                    ? Weekdays().Replace(text[..date.Start], "")
                    : text;
        }

        var title = Clean(BehindHeading().Replace(UnderHeading(text), ""));
        return IsTitle(title) ? title : null;
    }

    /// <summary>Without the lines above it that say what kind of paper it is.</summary>
    private static string UnderHeading(string text)
    {
        for (
            var end = text.IndexOf('\n');
            end > 0 && (Heading().IsMatch(text[..end].Trim()) || Paper().IsMatch(text[..end]));
            end = text.IndexOf('\n')
        )
        {
            text = text[(end + 1)..];
        }

        return text;
    }

    public static bool IsTitle(string text) =>
        text.Length is >= Shortest and <= Longest
        && text.Count(char.IsLetter) >= 4
        && !Heading().IsMatch(text)
        && !Paper().IsMatch(text)
        && !Sentence().IsMatch(text)
        && (FoundDates.In(text) is not [var only] || only.End - only.Start < text.Length * 0.7)
        && FoundDates.In(text) is not [{ Start: < 3 }, ..]
        && FoundCredits.In(text).Count == 0;

    private static bool IsFree(string title, string? learner, string? provider) =>
        !(
            learner is not null
            && PersonName.Of(title) is { } name
            && PersonName.AreSame(name.Text, learner)
        ) && !(provider is not null && Likeness.Of(title, provider) > 0.8);

    private static string Clean(string text) =>
        Spaces()
            .Replace(text, " ")
            .Trim()
            .Trim(
                '"',
                '“',
                '”',
                '„',
                '‘',
                '’',
                ',',
                ';',
                ':',
                '*',
                '|',
                '-',
                '–',
                '—',
                '~',
                '_',
                ' '
            )
            .TrimEnd('.');

    private static char Opening(string text) => text.FirstOrDefault(char.IsLetterOrDigit);

    private const string KindsOfActivity =
        @"(?:activit(?:y|ies)|courses?|programs?|conferences?|events?|materials?|sessions?|series|webinars?|symposi(?:um|a)|meetings?|workshops?|trainings?|modules?|articles?|lectures?|offering|seminar|initiative|podcast|simulation)";

    [GeneratedRegex(
        @"\b(?:participat(?:ed|ion|ing)\s+(?:in|at)|(?:attend(?:ed|ing)|complet(?:ed|ing))\s+[\d.]+\s+(?:credit\s+)?(?:hours?|credits?)\s+of|(?:complet(?:ed|ing)(?:\s+(?:of|all\s+requirements\s+(?:of|for)|the\s+requirements\s+(?:of|for)))?|completion\s+of)|attend(?:ed|ing)|attendance\s+(?:at|of)|took\s+part\s+in|taken\s+part\s+in|taking\s+part\s+in|present\s+(?:at|for)|in\s+attendance\s+at|requirements\s+(?:of|for)|hours?\s+of\s+(?:training|education|instruction)\s+(?:on|in|about)|reviewed(?=\s+[^.]{5,200}?\s+and\s+(?:deemed|found|determined))|(?<titled>entitled|titled))\s*(?-i:(?:the|an?|this|our|all|today[’']s)\s+)?(?:following\s+)?(?:(?:live|enduring|internet|online|on-demand|journal|journal-based|educational|education|accredited|certified|CME|CE|CME-certified|continuing|medical|hybrid|virtual|in-person|self-study|regularly\s+scheduled|point-of-care|learning|performance|improvement|professional|interprofessional|development|web-based|home-study|required|one-day|two-day|three-day|hour|[\w’']+-(?:required|mandated|approved|based|designated|related|hour))\s+)*(?:"
            + KindsOfActivity
            + @"\b\s*)?(?:(?<titled>titled|entitled|called|named|known\s+as)\b|\(activity\)|[:,])?\s*(?-i:the\s+)?[:,]?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex TakingPart();

    /// <summary>The heading of a column or a caption: "Sessions attended".</summary>
    [GeneratedRegex(
        @"^\W*(?:sessions?|activit(?:y|ies)|courses?|dates?|days?|credits?|hours?)\s+(?:attended|completed|taken)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Column();

    [GeneratedRegex("[“\"„](?<in>[^”\"“„]{5,220})[”\"“]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(
        @",?\s+(?:held|on\s+(?=(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d))|from\s+(?=(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d))|(?:jointly\s+)?(?:presented|provided|sponsored|offered|hosted|conducted|organized)\s+(?:by|on|at)|and\s+(?:is|has|was|claimed|earned|claims|hereby|deemed|found\s+it|have)\b|for\s+(?:a\s+(?:maximum|total)|an?\s+total|up\s+to|\d)|which\s+(?:was|is|took|were|has)|(?:is|was|has|have)\s+(?:been\s+)?(?:awarded|earned|designated|granted|claimed|credited)|earning|and\s+is\s+awarded|with\s+a\s+(?:total|maximum))|\s\((?=[^)]*(?:activity|credits?|course\s+id|complet|date|participat|attend))|\n(?=(?:date|held|on|0n|completed|provided|presented|sponsored|jointly|awarded|credits?|hosted|is\s+awarded|and\s+(?:is|has|was))\b)|\.\s+(?=[A-Z])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Stop();

    /// <summary>What stands on certificates of every title.</summary>
    [GeneratedRegex(
        @"^(?:(?:official\s+)?(?:cme\s+|ce\s+|continuing\s+(?:medical\s+)?education\s+|physician\s+|course\s+|learner\s+|completion\s+|credit\s+)*(?:certificate|statement|record|transcript|letter|verification|proof|evidence|documentation|confirmation)s?(?:\s+(?:of|for)\s+(?:\w+\s*){1,5})?|certificate\b.{0,40}|(?:accredited\s+)?continuing\s+(?:medical|professional)\s+(?:education|development)(?:\s+(?:credit|certificate|program|activity|transcript|record|department))*|(?:your\s+)?cme(?:\s+(?:certificate|credits?|activity|transcript|record|office|program))*|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:has\s+)?(?:attended|participated(?:\s+in)?|completed)|(?:dea\s+)?training\s+requirement|with\s+(?:kind|best|warm)\s+regards|(?:very\s+truly|sincerely|respectfully).{0,10}|memorandum|to\s+whom\s+it\s+may\s+concern.?|(?:original|duplicate|reprint)(?:\s+certificate)?|physician\s+credit.*|learning\s+record|course\s+completion\s+record|credit\s+summary|this\s+(?:is\s+to\s+)?certif.*|presented\s+to|awarded\s+to|for\s+(?:successfully\s+)?(?:completing|participating|attending).{0,30}|(?:live|enduring|internet|journal|online).{0,15}(?:activity|material)(?:\s*\(.*\))?|accreditation(?:\s+statement)?|credit\s+designation.*|physicians?|designation(?:\s+statement)?|ama\s+pra.*|.{0,20}category\s+1\s+credit.*|credits?\s+(?:earned|claimed|awarded).*|activity|course|program|event|participant|learner|joint\s+accreditation.*|jointly\s+accredited.*|page\s+\d.*|of\s+(?:completion|attendance|participation|credit|achievement)|(?:successful\s+)?(?:completion|attendance|participation)|(?:the\s+)?(?:cme|educational|following|above|learning|live|enduring)?\s*(?:activity|course|program)(?:\s+(?:named|described|listed|shown|above|below|and\s+evaluation).*)?|(?:the\s+)?(?:evaluation|post-?test|requirements?|assessment|survey)\b.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Heading();

    /// <summary>"Grand Rounds — Proof of Attendance", "Journal CME Certificate".</summary>
    [GeneratedRegex(
        @"\b(?:certificate|(?:proof|statement|record|verification|confirmation|evidence|documentation|attestation)\s+of\s+(?:\w+\s+){0,3}(?:attendance|credits?|completion|participation|education))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Paper();

    [GeneratedRegex(
        @"\b(?:certif(?:y|ies)\s+that|(?:is|are)\s+accredited|designates\s+this|has\s+(?:participated|completed|been)|should\s+claim|physicians\s+should|in\s+accordance\s+with|planned\s+and\s+implemented|thank\s+you|sincerely|awarded\s+to|(?:provided|sponsored|presented|offered|issued)\s+by|registered\s+trademark|all\s+rights|please\s+(?:keep|retain|print|note)|supported\s+by|educational\s+grants?)\b|https?:|www\.|@",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Sentence();

    /// <summary>What may stand before a title in quotation marks: nothing, or what kind of event it was.</summary>
    [GeneratedRegex(
        @"^\W*(?:\w+\s+){0,3}(?:(?:activity|course|program|conference|event|session|series|webinar|symposium|meeting|workshop|rounds|lecture|module|article|project|seminar)\b\W*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Leading();

    [GeneratedRegex(
        @"(?:[\s,–—-]*\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)+[\s,–—-]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Weekdays();

    /// <summary>"CME Certificate — Sepsis in 2025".</summary>
    [GeneratedRegex(
        @"^(?:(?:official|cme|ce|course|credit)\s+)*(?:certificate|statement|record|verification)(?:\s+of\s+\w+(?:\s+\w+){0,2})?\s*(?:[–—:|]|-\s)\s*(?=\S)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex BehindHeading();

    /// <summary>No title ends so.</summary>
    [GeneratedRegex(
        @"\b(?:and|or|of|the|in|for|with|to|on|a|an|from|by|at|&)$|[,:–—-]$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Dangling();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();
}
