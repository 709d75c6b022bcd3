using System.Text.RegularExpressions;

namespace Credence.App.Certificates.Reasoning;

/// <summary>What the activity is called: behind "participated in", in quotation marks, beside a label, or in the largest letters.</summary>
internal static partial class TitleWitnesses
{
    private const int Shortest = 5;
    private const int Longest = 240;
    private const double Unfinished = 0.6;
    private const double Scrawled = 0.35;
    public const string InLargeLetters = "in large letters";
    public const string TakenPartIn = "what was taken part in";
    public const string InQuotes = "in quotation marks";

    /// <summary>What may go on in the next line is doubted.</summary>
    public static IEnumerable<Evidence<string>> In(
        SheetFacts facts,
        string? learner,
        string? provider
    ) =>
        All(facts, learner, provider)
            .Where(witness => !IsSigned(witness.At))
            .Select(witness => Before(witness, provider) ?? Before(witness, learner) ?? witness)
            .Select(witness =>
                GoesOn(facts, witness) ? witness with { Weight = witness.Weight * Unfinished }
                : IsScrawl(witness.At) ? witness with { Weight = witness.Weight * Scrawled }
                : witness
            );

    /// <summary>Without who gave it or who took it, where the line under a title says no more than that.</summary>
    private static Evidence<string>? Before(Evidence<string> witness, string? name) =>
        name is not null
        && witness.Value.EndsWith(" " + name, StringComparison.Ordinal)
        && witness.At is { } at
        && at.Text.Split('\n')[^1].Trim().Equals(name, StringComparison.Ordinal)
        && Clean(witness.Value[..^name.Length]) is var title
        && IsTitle(title)
            ? witness with
            {
                Value = title,
            }
            : null;

    /// <summary>A signature or a seal, of which recognition made a word or two.</summary>
    private static bool IsScrawl(Passage? at) =>
        at is { Page.Source: TextSource.Ocr, Words.Length: <= 3, Clarity: < 0.6 };

    /// <summary>A person with degrees, over an office: who signed it.</summary>
    private static bool IsSigned(Passage? at) =>
        at is not null
        && at.Text.Split('\n')[0] is var line
        && Degrees().IsMatch(line)
        && PersonName.Of(line) is not null;

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
            && page.Lines.Any(right =>
                right.Left > line.Right - line.Size
                && right.Left - line.Right < 3 * line.Size
                && Math.Abs(right.Middle - line.Middle) < 0.9 * line.Size
                && !FieldLabel.StartsWithOne(right.Text)
                && FoundDates.In(right.Text).Count == 0
            );
        return isTorn
            || line.Size > 1.12 * page.BodySize
                && ReferenceEquals(line.Words[^1], at.Words[^1])
                && page.Below(line) is { } next
                && next.Middle - line.Middle < 2 * line.Size
                && Math.Min(next.Size, line.Size) > 0.9 * Math.Max(next.Size, line.Size)
                && Math.Min(next.Right, line.Right) > Math.Max(next.Left, line.Left)
                && IsTitle(next.Text + " more")
                && Stop().Match(" " + next.Text) is not { Success: true, Index: 0 }
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
                        (
                            HeadsAColumn(facts, labeled, near) ? 0.3
                            : TitleWords.IsFurniture(title) ? 0.5
                            : 0.92
                        ) * near.Nearness,
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

        foreach (
            var witness in TitleShape.In(facts, title => IsFree(title, learner, provider), IsTitle)
        )
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
            var place =
                rest
                ?? (
                    TitleWords.IsFurniture(paragraph.Text)
                    && !TitleWords.LeadsToATitle(paragraph.Text)
                        ? null
                        : page.ParagraphBelow(paragraph)
                );
            if (place is not null && TitleWords.PointsAbove(place.Text))
            {
                place = OnlyOneAbove(page, paragraph);
            }

            if (
                place is null
                || Of(place) is not { } title
                || !char.IsLetterOrDigit(Opening(title))
                || TitleWords.PointsElsewhere(title)
            )
            {
                continue;
            }

            var begins = char.IsUpper(Opening(title)) || char.IsDigit(Opening(title));
            var weight = (named, begins) switch
            {
                (true, true) => 0.92,
                (false, true) => rest is null ? 0.86 : 0.82,
                _ => 0.3,
            };
            yield return new(
                title,
                TitleWords.IsFurniture(title) ? 0.3 : weight,
                TakenPartIn,
                place
            );
        }

        foreach (Match match in Quoted().Matches(paragraph.Text))
        {
            var inside = match.Groups["in"];
            if (
                paragraph.Cut(inside.Index, inside.Length) is { } quoted
                && IsTitle(Clean(quoted.Text))
            )
            {
                yield return new(Clean(quoted.Text), 0.8, InQuotes, quoted);
            }
        }
    }

    /// <summary>"took part in the meeting named above": the one line above that may be what it was called.</summary>
    private static Passage? OnlyOneAbove(SheetText page, Passage paragraph)
    {
        var above = page
            .Lines.Where(line =>
                line.Bottom < paragraph.Middle && line.Bottom < paragraph.Top + line.Size
            )
            .Where(line =>
                Of(line) is { } title
                && title.Contains(' ')
                && !Organization.IsBody(title)
                && !TitleWords.IsFurniture(title)
                && !TitleWords.IsPlace(title)
                && PersonName.Of(title) is null
            )
            .ToList();
        return above is [var only] ? only : null;
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
                .Where(pair => !char.IsLower(Opening(pair.Title!)))
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
                var share = TitleWords.IsFurniture(title!) ? 0.5 : 1;
                yield return new(title!, weight * share, InLargeLetters, paragraph);
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

    public static bool IsTitle(string text) =>
        text.Length is >= Shortest and <= Longest
        && text.Count(char.IsLetter) >= 4
        && text.Count(char.IsLetter) > text.Count(char.IsDigit)
        && !NameWitnesses.NamesAPhysician(text)
        && !Heading().IsMatch(text)
        && !Paper().IsMatch(text)
        && !IsNoName(text)
        && !Sentence().IsMatch(text)
        && !FieldLabel.StartsWithOne(text)
        && !DayOfWeek().IsMatch(text)
        && (FoundDates.In(text) is not [var only] || only.End - only.Start < text.Length * 0.7)
        && FoundDates.In(text) is not [{ Start: < 3 }, ..]
        && FoundCredits.In(text).Count == 0;

    /// <summary>One word that is an accreditor's, or in small letters: "ACCME", dots of a leader that were read as letters.</summary>
    private static bool IsNoName(string text) =>
        !text.Contains(' ') && (char.IsLower(text[0]) || Organization.IsAccreditor(text));

    private static bool IsFree(string title, string? learner, string? provider) =>
        !(
            learner is not null
            && PersonName.Of(title) is { } name
            && PersonName.AreSame(name.Text, learner)
        )
        && !(
            provider is not null
            && (Likeness.Of(title, provider) > 0.8 || IsPartOf(provider, title))
        );

    /// <summary>A provider's name over that of its center or department.</summary>
    private static bool IsPartOf(string provider, string title) =>
        title.StartsWith(provider + " ", StringComparison.OrdinalIgnoreCase)
        && Organization.IsBody(title[provider.Length..]);

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
}
