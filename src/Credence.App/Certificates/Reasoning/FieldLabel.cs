using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Credence.App.Certificates.Reasoning;

/// <summary>What a label on a sheet announces.</summary>
internal enum LabelRole
{
    Learner,
    GivenName,
    FamilyName,
    Title,
    Provider,

    /// <summary>Beside the provider: a joint provider, a host, a course director.</summary>
    OtherOrganization,
    Supporter,
    CompletionDate,
    ActivityDate,
    PlainDate,
    IssueDate,
    ExpiryDate,

    /// <summary>Released, reviewed, printed, mailed, born: no date of taking part.</summary>
    OtherDate,
    CreditsClaimed,
    CreditsMaximum,
    Credits,
    CreditType,
    Topic,

    /// <summary>Something that is not read, and ends what stands before it.</summary>
    Other,
}

/// <summary>A label found in a text.</summary>
internal readonly record struct FoundLabel(LabelRole Role, int Start, int End, bool HasColon);

/// <summary>The labels that certificates use, in the field's words.</summary>
internal static partial class FieldLabel
{
    private const int LongestDescription = 60;
    private const int LongestMisread = 34;
    private const int FewestMisread = 9;
    private const int LongestRemark = 30;

    private static readonly string[] Numbers = [" id", " no", " no.", " number", " #"];

    private static readonly Dictionary<string, LabelRole> Roles = Index();

    private static readonly Dictionary<string, LabelRole> Squashed = Roles
        .Where(pair => Letters(pair.Key).Length >= FewestMisread)
        .GroupBy(pair => Letters(pair.Key), StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().Value, StringComparer.Ordinal);

    private static readonly int Longest = Roles.Keys.Max(phrase => phrase.Length);

    public static bool StartsWithOne(string text) =>
        AtStart(text) is { HasColon: true }
        || (AtStart(text) is { } whole && whole.End >= FirstLine(text).Length);

    /// <summary>A caption without the number of its box: "9. CREDITS AWARDED".</summary>
    public static string WithoutNumber(string caption) => NumberedBox().Replace(caption, "");

    /// <summary>The longest label at the start of a text: followed by a colon, or all there is on its line.</summary>
    public static FoundLabel? AtStart(string text) => At(text, 0, FirstLine(text).Length);

    /// <summary>Every label in a line that is followed by a colon, and one that begins it.</summary>
    public static IEnumerable<FoundLabel> In(string line)
    {
        var at = 0;
        var (seen, last) = (false, LabelRole.Other);
        if (AtStart(line) is { } first)
        {
            yield return first;
            at = first.End;
            (seen, last) = (true, first.Role);
        }

        for (; at < line.Length; at++)
        {
            var isStart = at > 0 && !char.IsLetterOrDigit(line[at - 1]) && char.IsLetter(line[at]);
            if (
                isStart
                && (Begun(line, at) ?? At(line, at, line.Length)) is { HasColon: true } found
                && (found.Role != LabelRole.Learner || !IsInSentence(line, at))
                && !(
                    seen
                    && last == LabelRole.Title
                    && found.Role is LabelRole.Other or LabelRole.OtherOrganization
                    && char.IsLetter(Before(line, at))
                )
                && (
                    found.Role != LabelRole.Title
                    || (seen && last != LabelRole.Title)
                    || !char.IsLetter(Before(line, at))
                )
            )
            {
                (seen, last) = (true, found.Role);
                yield return found;
                at = found.End - 1;
            }
        }
    }

    /// <summary>"… Category 1 Credits™. Credits earned by this physician: 30.5" has a caption behind its sentence.</summary>
    private static FoundLabel? Begun(string line, int at) =>
        char.IsUpper(line[at])
        && Before(line, at) is '.' or ';' or '|' or '•' or '·'
        && ByItsWords(line[at..], line.Length - at) is { } found
            ? found with
            {
                Start = at,
                End = found.End + at,
            }
            : null;

    private static bool IsInSentence(string line, int at) =>
        char.IsLower(line[at]) && char.IsLower(Before(line, at));

    /// <summary>"Eight-Hour Training: Substance Use" is one title, and no label inside of another text.</summary>
    private static char Before(string line, int at) => line[..at].TrimEnd().LastOrDefault();

    private static FoundLabel? At(string text, int start, int lineEnd)
    {
        if (start == 0 && NumberedBox().Match(text) is { Success: true } box)
        {
            return At(text, box.Length, lineEnd) is { } boxed ? boxed with { Start = 0 } : null;
        }

        if (start == 0 && ByItsWords(text, lineEnd) is { } described)
        {
            return described;
        }

        if (start == 0 && Misread(text[..lineEnd]) is { } role0)
        {
            return new FoundLabel(role0, 0, lineEnd, HasColon: false);
        }

        if (NumberCaption().Match(text, start, lineEnd - start) is { Success: true } number)
        {
            return new FoundLabel(LabelRole.Other, start, start + number.Length, HasColon: true);
        }

        for (var end = Math.Min(lineEnd, start + Longest + LongestRemark); end > start; end--)
        {
            var next = end < text.Length ? text[end] : '\n';
            if (char.IsLetterOrDigit(next) || RoleOf(text[start..end]) is not { } role)
            {
                continue;
            }

            var after = end;
            while (after < lineEnd && text[after] == ' ')
            {
                after++;
            }

            if (after < lineEnd && text[after] is ':' or '：')
            {
                return new FoundLabel(role, start, after + 1, HasColon: true);
            }

            if (after >= lineEnd)
            {
                return new FoundLabel(role, start, end, HasColon: false);
            }
        }

        return null;
    }

    /// <summary>
    /// What a caption announces: as it stands, without a remark in brackets ("Name (as on your license)"), or one half of
    /// it ("Fecha / Date").
    /// </summary>
    private static LabelRole? RoleOf(string caption)
    {
        var plain = Plain(caption);
        if (Roles.TryGetValue(plain, out var role))
        {
            return role;
        }

        if (plain.EndsWith(')') && plain.IndexOf(" (", StringComparison.Ordinal) is > 1 and var at)
        {
            return RoleOf(plain[..at]);
        }

        var halves = plain.Split(" / ");
        return halves.Length == 2 && halves.All(IsHalf)
            ? halves
                .Reverse()
                .Select(half =>
                    Roles.TryGetValue(half.Trim(), out var one) ? one : (LabelRole?)null
                )
                .FirstOrDefault(one => one is not null)
            : null;
    }

    private static bool IsHalf(string text) =>
        text.Length is > 1 and < LongestMisread
        && !text.Any(letter => letter == ':' || char.IsDigit(letter));

    /// <summary>A caption of which recognition parted, doubled or lost a letter: "Cc ourse title", "D ate completed".</summary>
    private static LabelRole? Misread(string line)
    {
        if (
            line.Length > LongestMisread
            || Roles.ContainsKey(Plain(line))
            || line.Any(char.IsDigit)
        )
        {
            return null;
        }

        var letters = Letters(line);
        return letters.Length < FewestMisread ? null
            : Squashed.TryGetValue(letters, out var role) ? role
            : Squashed.TryGetValue(letters[1..], out var behind) ? behind
            : null;
    }

    private static string Letters(string text) =>
        string.Concat(text.ToLowerInvariant().Where(char.IsLetter));

    /// <summary>A label that is not in the list, before a colon: "Credit claimed by this participant:".</summary>
    private static FoundLabel? ByItsWords(string text, int lineEnd)
    {
        var colon = text.IndexOf(':', 0, Math.Min(lineEnd, LongestDescription));
        if (colon < 3 || Roles.ContainsKey(Plain(text[..colon])) || text[..colon].Any(char.IsDigit))
        {
            return null;
        }

        if (Verb().IsMatch(text[..colon]))
        {
            return null;
        }

        var role = DescribedLabel.RoleOf(text[..colon], text[(colon + 1)..lineEnd]);
        return role is { } known ? new FoundLabel(known, 0, colon + 1, HasColon: true) : null;
    }

    private static string FirstLine(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? text : text[..end];
    }

    private static string Plain(string text) =>
        text.ToLowerInvariant().Replace('’', '\'').Replace('\n', ' ').TrimEnd();

    private static Dictionary<string, LabelRole> Index()
    {
        var index = new Dictionary<string, LabelRole>(StringComparer.Ordinal);
        foreach (
            var (role, phrases) in OfPeopleAndActivities().Concat(OfDays()).Concat(OfAmounts())
        )
        {
            foreach (var phrase in phrases)
            {
                index.TryAdd(phrase, role);
                // What numbers a person or an activity names neither.
                foreach (var number in role is LabelRole.Learner or LabelRole.Title ? Numbers : [])
                {
                    index.TryAdd(phrase + number, LabelRole.Other);
                }
            }
        }

        return index;
    }

    /// <summary>What numbers something, and names nothing: "Identification no.:", "Registry number:".</summary>
    [GeneratedRegex(
        @"\G\p{Lu}\w*(?:\s+\p{Ll}+)?\s+(?:no\.?|number|nbr\.?|ID|code|#)\s?:",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex NumberCaption();

    /// <summary>Boxes of a form have numbers: "3. COURSE TITLE".</summary>
    [GeneratedRegex(@"^\(?\d{1,2}[.,)]\s+(?=[A-Z])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberedBox();

    /// <summary>A sentence with a colon in it: "participated in the activity Women's Health Day: …".</summary>
    [GeneratedRegex(
        @"\b(?:has|have|was|were|is|are)\b|\b(?:participated|completed|attended|entitled|titled)\b.*\b(?:in|the|at|on)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Verb();
}
