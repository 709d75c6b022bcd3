using System.Text.RegularExpressions;

namespace Credence.App.Certificates.Reasoning;

/// <summary>Physicians named in the middle of a line.</summary>
internal static partial class NameWitnesses
{
    /// <summary>Somebody with a physician's degree anywhere in a line, but for who speaks, hosts, teaches or signs.</summary>
    private static IEnumerable<Evidence<PersonName>> WithDegree(SheetFacts facts)
    {
        foreach (var page in facts.Pages)
        {
            foreach (var line in page.Lines)
            {
                foreach (Match match in Degree().Matches(line.Text))
                {
                    if (
                        NameBefore(line.Text, match) is { } found
                        && line.Cut(found.Start, match.Index + match.Length - found.Start)
                            is { } place
                        && !Office().IsMatch(line.Text[..found.Start])
                        && !Others().IsMatch(line.Text[..found.Start])
                        && !IsSigned(facts, line)
                        && !IsUnderOther(facts, page, line)
                    )
                    {
                        yield return new(found.Name, 0.4, "a physician named", place);
                    }
                }
            }
        }
    }

    /// <summary>"Dear Dr. Hastings": whose line above ends with that name is whom the letter is for.</summary>
    private static IEnumerable<Evidence<PersonName>> Greeted(SheetFacts facts) =>
        from page in facts.Pages
        from greeting in page.Lines
        let match = Greeting().Match(greeting.Text)
        where match.Success
        from line in page.Lines
        where line.Middle < greeting.Top
        let name = PersonName.Of(line.Text) ?? BeforeMore(line)
        where name is not null && PersonName.Ends(name.Text, match.Groups["family"].Value)
        select new Evidence<PersonName>(name, 0.85, "greeted", line);

    [GeneratedRegex(
        @"^(?:Dear|Hello)\s+(?:Dr\.?|Doctor|Prof\.?|Professor|Mr\.?|Ms\.?|Mrs\.?)\s+(?<family>[\p{L}'’\-. ]{2,40}?)\s*[,:]?$",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Greeting();

    public static bool NamesAPhysician(string text) =>
        Degree().Matches(text).Any(match => NameBefore(text, match) is not null);

    /// <summary>The longest name that ends with this degree.</summary>
    private static (PersonName Name, int Start)? NameBefore(string line, Match degree)
    {
        (PersonName, int)? best = null;
        var words = 0;
        for (var at = degree.Index - 1; at >= 0 && words < MostWords; at--)
        {
            if (char.IsWhiteSpace(line[at]) || (at > 0 && !char.IsWhiteSpace(line[at - 1])))
            {
                continue;
            }

            words++;
            if (
                PersonName.Of(line[at..(degree.Index + degree.Length)]) is
                { IsPhysician: true } name
            )
            {
                best = (name, at);
            }
            else if (best is not null)
            {
                break;
            }
        }

        return best;
    }

    /// <summary>Under a caption that announces somebody else: a speaker, a director.</summary>
    private static bool IsUnderOther(SheetFacts facts, SheetText page, Passage line) =>
        facts
            .WithRole(LabelRole.OtherOrganization, LabelRole.Supporter, LabelRole.Other)
            .Any(labeled =>
                ReferenceEquals(labeled.Label.Page, page.Page)
                && labeled
                    .Candidates.Take(1)
                    .Any(near =>
                        near.Value.Words.Contains(line.Words[0], ReferenceEqualityComparer.Instance)
                    )
            );

    [GeneratedRegex(
        @"(?<=\p{Ll}|\p{Lu}{2}|\.),?\s+(?:M\.?\s?D\.?|D\.?\s?O\.?|M\.?B\.?,?\s?B\.?S\.?|MBBS|MBChB|F[A-Z]{3,5})(?=$|[\s,;:.!)(])",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Degree();

    /// <summary>Who is named after these words did not learn here.</summary>
    [GeneratedRegex(
        @"\b(?:hosted|taught|presented|led|moderated|signed|written|given|delivered|reviewed|approved|precepted|proctored|mentored)\s+by\b|\b(?:with|by|cc|from|speakers?|hosts?|planners?|reviewers?|authors?|mentor|preceptor|contact)\b\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Others();
}
