using System.Text.RegularExpressions;

namespace Credence.App.Certificates.Reasoning;

/// <summary>Who awards the credit: the accredited provider, not the joint provider, nor who paid for it.</summary>
internal static partial class ProviderWitnesses
{
    /// <summary>"For the sponsor: Luz Maldonado" is somebody who signs, unless nothing else stands behind the sheet.</summary>
    private const double Unlikely = 0.5;

    /// <summary>Of longer names an article is not the tenth part.</summary>
    private const int LongName = 37;
    private const int MostAtHead = 5;
    private const int LongestHead = 80;
    public const string AtHead = "at the head";
    public const string ByItself = "by itself";

    public static IEnumerable<Evidence<string>> In(SheetFacts facts)
    {
        var supporters = Supporters(facts);
        var found = All(facts)
            .Where(witness => !supporters.Exists(supporter => AreSame(supporter, witness.Value)))
            .Where(witness => !IsInOffice(witness.Value) && witness.Value.Contains(' '))
            .Where(witness => !Organization.IsAccreditor(witness.Value))
            .ToList();
        // Where a sheet names one organization only, it is the one that stands behind it.
        return found.TrueForAll(witness => AreSame(witness.Value, found[0].Value))
            ? found.ConvertAll(witness => witness with { Weight = Math.Max(witness.Weight, 0.83) })
            : found;
    }

    /// <summary>With the article that is a part of the name: alone in its line, or in the middle of a sentence.</summary>
    public static FieldRead<string>? Of(SheetFacts facts)
    {
        if (Verdict.Of(In(facts), AreSame, suffices: Sureness.OfProvider) is not { } read)
        {
            return null;
        }

        var lines = facts.Pages.SelectMany(page => page.Lines).ToList();
        var whole = "The " + read.Value;
        if (lines.Exists(line => HasArticle(line.Text, whole)))
        {
            return read with { Value = whole };
        }

        // At the start of a sentence it may or may not be a part of the name.
        var isOpen =
            read.Value.Length < LongName
            && facts.Text.Replace('\n', ' ').Contains(whole, StringComparison.Ordinal)
            && !lines.Exists(line =>
                HasArticle(line.Text.Replace(whole, "", StringComparison.Ordinal), read.Value)
            );
        return isOpen ? read with { Confidence = Math.Min(read.Confidence, 0.78) } : read;
    }

    private static bool HasArticle(string line, string name) =>
        line.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at
        && (
            at == 0
                ? line.Trim().TrimEnd('.', ',', ';').Length == name.Length
                : at > 1 && (char.IsLower(line[at - 2]) || line[at - 2] is ':' or '|')
        );

    public static bool AreSame(string one, string other)
    {
        var (first, second) = (Likeness.Plain(one), Likeness.Plain(other));
        return Likeness.Of(first, second) > 0.85;
    }

    private static IEnumerable<Evidence<string>> All(SheetFacts facts)
    {
        foreach (var (page, paragraph) in facts.Paragraphs)
        {
            foreach (var witness in Statements(page, paragraph))
            {
                yield return witness;
            }
        }

        foreach (var labeled in facts.WithRole(LabelRole.Provider))
        {
            foreach (var near in labeled.Candidates.Where(near => near.Where != "above"))
            {
                var (first, _) = Organization.FirstOf(Cut(near.Value.Text));
                if (
                    (Organization.Of(first) ?? Organization.Of(near.Value.Text.Split('\n')[0]))
                        is { } name
                    && PersonName.Of(name) is null or { HasDegree: false }
                    && FoundDates.In(name).Count == 0
                    && !IsInOffice(name)
                )
                {
                    var isSponsor = labeled.Label.Text.Contains(
                        "accredited",
                        StringComparison.OrdinalIgnoreCase
                    );
                    yield return new(
                        name,
                        (isSponsor ? 0.93 : 0.87)
                            * near.Nearness
                            * (
                                Organization.IsNamedSo(name) ? 1
                                : PersonName.Of(name) is null ? 0.87
                                : Unlikely
                            ),
                        "label " + labeled.Label.Text.TrimEnd(':'),
                        near.Value
                    );
                    break;
                }
            }
        }

        foreach (var witness in Letterhead(facts).Concat(Alone(facts)))
        {
            yield return witness;
        }
    }

    /// <summary>"Simone Adeyemi, Program Chair" certifies a sheet by hand.</summary>
    private static bool IsInOffice(string name) =>
        NameWitnesses.IsOffice(name) && PersonName.Of(name.Split(',')[0]) is not null;

    private static IEnumerable<Evidence<string>> Statements(SheetText page, Passage paragraph)
    {
        foreach (Match match in Accredited().Matches(paragraph.Text))
        {
            if (
                Before(paragraph, match.Index) is { } organization
                && Organization.Of(organization.Text) is { } name
            )
            {
                var weight = IsTorn(page, organization) ? 0.5 : 0.93;
                yield return new(name, weight, "accreditation statement", organization);
            }
        }

        foreach (Match match in Designates().Matches(paragraph.Text))
        {
            if (
                Before(paragraph, match.Index) is { } organization
                && Organization.Of(organization.Text) is { } name
            )
            {
                yield return new(name, 0.9, "designation statement", organization);
            }
        }

        foreach (Match match in Certifies().Matches(paragraph.Text))
        {
            var organization =
                Before(paragraph, match.Index)
                ?? (match.Index == 0 ? page.ParagraphAbove(paragraph) : null);
            if (organization is not null && Organization.IsPartOfOne(organization.Text))
            {
                organization = page.ParagraphAbove(organization) ?? organization;
            }

            if (
                organization is not null
                && Organization.Of(organization.Text) is { } name
                && Organization.IsNamedSo(name)
            )
            {
                yield return new(name, 0.72, "certifies it", organization);
            }
        }

        foreach (Match match in Jointly().Matches(paragraph.Text))
        {
            if (
                (paragraph.From(match.Index + match.Length) ?? page.ParagraphBelow(paragraph)) is
                { } rest
            )
            {
                var (first, joined) = Organization.FirstOf(Cut(rest.Text));
                // Who hosts or gives it may be a person or a place.
                var isHost = match.Groups["host"].Success;
                if (
                    Organization.Of(first) is { } name
                    && (!isHost || (Organization.IsBody(name) && PersonName.Of(name) is null))
                )
                {
                    var weight = match.Groups["plain"].Success ? 0.74 : 0.62;
                    yield return new(
                        name,
                        joined ? Math.Min(weight, 0.62) : weight,
                        "provided by",
                        rest
                    );
                }
            }
        }
    }

    /// <summary>Recognition lost what stood before it in its line.</summary>
    private static bool IsTorn(SheetText page, Passage organization) =>
        page.IsRecognized
        && page.LineOf(organization.Words[0]) is { } line
        && ReferenceEquals(line.Words[0], organization.Words[0])
        && page.Lines.Any(left =>
            left.Right < line.Left
            && line.Left - left.Right < 6 * line.Size
            && Math.Abs(left.Middle - line.Middle) < 0.9 * line.Size
        );

    /// <summary>The name at the head of a paragraph: all its lines, where no second one is a body of its own.</summary>
    private static string HeadOf(Passage paragraph)
    {
        var lines = paragraph.Text.Split('\n');
        return
            lines.Length is 2 or 3
            && !IsIncorporated().IsMatch(lines[0])
            && paragraph.Text.Length < LongestHead
            && lines.Count(Organization.IsBody) == 1
            && Organization.IsNamedSo(paragraph.Text)
            && lines
                .Skip(1)
                .All(line =>
                    char.IsUpper(line[0])
                    && !line.Any(char.IsDigit)
                    && !line.Contains(',')
                    && !Organization.IsPartOfOne(line)
                    && !TitleWords.IsPlace(line)
                    && !TitleWords.IsFurniture(line)
                    && !Common().IsMatch(line)
                    && PersonName.Of(line) is null
                )
            ? paragraph.Text.Replace('\n', ' ')
            : lines[0];
    }

    /// <summary>The names at the head of the first page.</summary>
    private static IEnumerable<Evidence<string>> Letterhead(SheetFacts facts)
    {
        var page = facts.Pages[0];
        var weight = 0.48;
        foreach (
            var paragraph in page
                .Paragraphs.Where(paragraph => paragraph.Top < 0.3 * page.Page.Height)
                .Take(MostAtHead)
        )
        {
            var text = HeadOf(paragraph);
            if (
                Organization.IsNamedSo(text)
                && !Organization.MayBeATopic(text)
                && !(weight < 0.48 && Organization.IsPartOfOne(text))
                && text.Length < 90
                && !FieldLabel.StartsWithOne(text)
                && !Common().IsMatch(text)
                && Organization.Of(text) is { } name
                && FoundCredits.In(text).Count == 0
            )
            {
                yield return new(name, weight, AtHead, paragraph);
                weight *= 0.7;
            }
        }
    }

    private static bool IsAtHead(SheetText page, Passage line) =>
        page
            .Paragraphs.Take(MostAtHead)
            .Any(paragraph =>
                paragraph.Words.Contains(line.Words[0], ReferenceEqualityComparer.Instance)
            );

    /// <summary>An organization's name that stands by itself lower on the sheet.</summary>
    private static IEnumerable<Evidence<string>> Alone(SheetFacts facts)
    {
        foreach (
            var (page, paragraph) in facts.Pages.SelectMany(page =>
                page.Lines.Select(line => (page, line))
            )
        )
        {
            if (
                (paragraph.Top >= 0.3 * page.Page.Height || !IsAtHead(page, paragraph))
                && paragraph.Text.Length < 80
                && Organization.IsNamedSo(paragraph.Text)
                && !Organization.MayBeATopic(paragraph.Text)
                && !FieldLabel.StartsWithOne(paragraph.Text)
                && !Common().IsMatch(paragraph.Text)
                && !NameWitnesses.IsOffice(paragraph.Text)
                && Organization.Of(BehindCaption().Replace(paragraph.Text, "")) is { } name
                && FoundCredits.In(paragraph.Text).Count == 0
            )
            {
                yield return new(
                    name,
                    paragraph.Size > 1.15 * page.BodySize ? 0.44 : 0.3,
                    ByItself,
                    paragraph
                );
            }
        }
    }

    private static List<string> Supporters(SheetFacts facts)
    {
        var found = new List<string>();
        foreach (var labeled in facts.WithRole(LabelRole.Supporter))
        {
            found.AddRange(
                labeled
                    .Candidates.Take(1)
                    .Select(near => Organization.Of(Cut(near.Value.Text)))
                    .OfType<string>()
            );
        }

        foreach (var (_, paragraph) in facts.Paragraphs)
        {
            foreach (Match match in Supported().Matches(paragraph.Text))
            {
                var rest = Receiving().Split(Cut(paragraph.Text[(match.Index + match.Length)..]))[
                    0
                ];
                found.AddRange(SplitAnd().Split(rest).Select(Organization.Of).OfType<string>());
            }
        }

        return found;
    }

    /// <summary>The subject of the sentence that goes on at this letter.</summary>
    private static Passage? Before(Passage paragraph, int index)
    {
        var before = paragraph.Text[..index];
        var start = 0;
        foreach (Match end in SubjectStart().Matches(before))
        {
            start = end.Index + end.Length;
        }

        var subject = paragraph.Cut(start, index - start);
        // What stands over a sentence without an end of its own: the subject begins its own line.
        var line = subject?.Text.LastIndexOf('\n') ?? -1;
        return
            line > 0
            && (
                Organization.Of(subject!.Text) is null
                || PersonName.Of(subject.Text[..line]) is not null
            )
            && Organization.IsNamedSo(subject.Text[(line + 1)..])
            ? subject.From(line + 1)
            : subject;
    }

    private static string Cut(string text)
    {
        var stop = Stop().Match(text);
        text = stop.Success ? text[..stop.Index] : text;
        // A line with a day under the name is no part of it.
        var day = FoundDates.In(text).FirstOrDefault();
        var line = day.Start > 0 ? text.LastIndexOf('\n', day.Start) : -1;
        return (line > 0 ? text[..line] : text).Replace('\n', ' ');
    }
}
