using System.Text.RegularExpressions;
using Credence.Core.Credits;

namespace Credence.App.Certificates.Reasoning;

/// <summary>Cards of resuscitation courses: which course, who stands behind it, issued and to be renewed when.</summary>
internal static partial class LifeSupportCards
{
    private static readonly (Regex Words, string Title)[] Courses =
    [
        (Pals(), "Pediatric Advanced Life Support (PALS)"),
        (Atls(), "Advanced Trauma Life Support (ATLS)"),
        (Also(), "Advanced Life Support in Obstetrics (ALSO)"),
        (Acls(), "Advanced Cardiovascular Life Support (ACLS)"),
        (Nrp(), "Neonatal Resuscitation Program (NRP)"),
        (Bls(), "Basic Life Support (BLS)"),
    ];

    private const double MuchSmaller = 0.6;

    private static readonly string[] HoldersOfCards = ["Provider", "Instructor"];

    public static ActivityReading Read(SheetFacts facts, ActivityReading certificate)
    {
        var issued = Verdict.Of(
            DateWitnesses
                .In(facts)
                .Concat(DateWitnesses.Issue(facts))
                .Select(witness => witness with { Weight = Issue(witness) }),
            (one, other) => one == other
        );
        return certificate with
        {
            Title = Title(facts) ?? certificate.Title,
            Provider = Provider(facts) ?? certificate.Provider,
            Date = issued,
            Expires = Verdict.Of(DateWitnesses.Expiry(facts), (one, other) => one == other),
            Credits = new(
                [new CreditLine(new CreditType("life-support"), Amount.Whole(1))],
                0.92,
                certificate.Title?.Place,
                "a card of a life support course"
            ),
            Topics = new(
                [new Topic("life-support")],
                0.92,
                certificate.Title?.Place,
                "a card of a life support course"
            ),
        };
    }

    private static double Issue(Evidence<DateOnly> witness) =>
        witness.Witness.StartsWith(nameof(LabelRole.IssueDate), StringComparison.Ordinal)
            ? Math.Max(witness.Weight, 0.93)
            : witness.Weight;

    /// <summary>As printed, where a line names the course; else its usual name.</summary>
    private static FieldRead<string>? Title(SheetFacts facts)
    {
        foreach (var (words, usual) in Courses)
        {
            var line = facts
                .Pages.SelectMany(page => page.Paragraphs.Concat(page.Lines))
                .Where(paragraph =>
                    words.IsMatch(paragraph.Text)
                    && paragraph.Text.Length < 90
                    && !Sentence().IsMatch(paragraph.Text)
                )
                .OrderBy(paragraph => IsTorn().IsMatch(paragraph.Text))
                .ThenBy(paragraph => paragraph.Text.Count(letter => letter == '\n'))
                .ThenByDescending(paragraph => paragraph.Size)
                .FirstOrDefault();
            if (line is not null)
            {
                var printed = FieldLabel.AtStart(line.Text) is { HasColon: true } label
                    ? line.Text[label.End..].Trim()
                    : CutShort().Replace(InOneSize(line), match => Whole(match.Value));
                return new(
                    printed.Length > 2 ? printed.Replace('\n', ' ') + Wrapped(facts, line) : usual,
                    Transcripts.Sure(IsLarge(facts, line) ? 0.8 : 0.7, [line]),
                    line.Place,
                    "names the course"
                );
            }

            if (words.IsMatch(facts.Text))
            {
                return new(usual, 0.7, null, "names the course");
            }
        }

        return null;
    }

    /// <summary>Without the small letters that stand behind large ones in the same row.</summary>
    private static string InOneSize(Passage line)
    {
        var small = line.Words.FirstOrDefault(word =>
            word.Height < MuchSmaller * line.Words[0].Height && word.Text.Any(char.IsLower)
        );
        return small is not null && line.FromWord(small) is { } rest
            ? line.Text[..^rest.Text.Length].TrimEnd()
            : line.Text;
    }

    /// <summary>"PALS Provi": recognition lost the end of the word that says what the card makes of its holder.</summary>
    private static string Whole(string begun) =>
        HoldersOfCards.First(whole => whole.StartsWith(begun, StringComparison.OrdinalIgnoreCase));

    /// <summary>A card says in large letters for what it is; smaller ones name the course in passing.</summary>
    private static bool IsLarge(SheetFacts facts, Passage line) =>
        facts.Pages.Any(page =>
            ReferenceEquals(page.Page, line.Page) && line.Size > 1.1 * page.BodySize
        );

    /// <summary>The last word of a title that did not fit on its line.</summary>
    private static string Wrapped(SheetFacts facts, Passage line)
    {
        var page = facts.Pages.First(page => ReferenceEquals(page.Page, line.Page));
        return
            page.Below(line) is { Text: "Provider" or "Instructor" } below
            && below.Middle - line.Bottom < 1.5 * line.Size
            && below.Size > 0.8 * line.Size
            ? " " + below.Text
            : "";
    }

    private static FieldRead<string>? Provider(SheetFacts facts)
    {
        var line = facts
            .Pages.SelectMany(page => page.Lines.Concat(page.Paragraphs))
            .FirstOrDefault(line => Issuer().IsMatch(line.Text));
        return line is null
            ? null
            : new(
                Issuer().Match(line.Text).Value.Replace('\n', ' '),
                0.88,
                line.Place,
                "stands behind the course"
            );
    }

    /// <summary>"ADVANCED CARDIOVASCULAR LIFE", whose last word stands in a line that was read apart.</summary>
    [GeneratedRegex(
        @"\b(?:life|cardiovascular|cardiac|advanced|basic|pediatric|trauma)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex IsTorn();

    [GeneratedRegex(
        @"(?<=^[A-Z]{3,4}®?\s)(?:Prov(?:i(?:d(?:e)?)?)?|Inst(?:r(?:u(?:c(?:t(?:o)?)?)?)?)?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex CutShort();

    [GeneratedRegex(
        @"American\s+Heart\s+Association|American\s+Red\s+Cross|American\s+Academy\s+of\s+Family\s+Physicians|American\s+Burn\s+Association|American\s+College\s+of\s+Emergency\s+Physicians|Emergency\s+Nurses\s+Association|National\s+Association\s+of\s+Emergency\s+Medical\s+Technicians|Society\s+of\s+Critical\s+Care\s+Medicine|National\s+Safety\s+Council|American\s+Academy\s+of\s+Pediatrics|American\s+College\s+of\s+Surgeons|American\s+Safety\s+(?:and|&)\s+Health\s+Institute",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Issuer();

    [GeneratedRegex(
        @"\bALSO\b|life\s+support\s+in\s+obstetrics",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Also();

    [GeneratedRegex(
        @"\bPALS\b|pediatric\s+advanced\s+life",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Pals();

    [GeneratedRegex(
        @"\bATLS\b|advanced\s+trauma\s+life",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Atls();

    [GeneratedRegex(
        @"\bACLS\b|advanced\s+cardi\w+\s+life",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Acls();

    [GeneratedRegex(
        @"\bNRP\b|neonatal\s+resuscitation",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Nrp();

    [GeneratedRegex(
        @"\bBLS\b|basic\s+(?:cardiac\s+)?life\s+support",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Bls();

    [GeneratedRegex(
        @"\b(?:has|have|the\s+above|successfully|accordance|curriculum|evaluations?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Sentence();
}
