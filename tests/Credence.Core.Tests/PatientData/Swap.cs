using System.Text.RegularExpressions;
using Credence.Core.PatientData;

namespace Credence.Core.Tests.PatientData;

/// <summary>The same sentence about somebody else: what the guard found in it is written as another name, town, number or day.</summary>
internal sealed partial class Swap(Random chance)
{
    /// <summary>The sentence with one of its findings rewritten; null where there is nothing to rewrite.</summary>
    public string? Of(string sentence, PatientDataFinding finding)
    {
        var old = sentence.Substring(finding.Start, finding.Length);
        var isFirst = sentence[..finding.Start].All(letter => !char.IsLetterOrDigit(letter));
        var other = finding.Kind switch
        {
            IdentifierKind.Name => Name(old, isFirst),
            IdentifierKind.LivingPlace => Place(old),
            IdentifierKind.RecordNumber
            or IdentifierKind.SocialSecurityNumber
            or IdentifierKind.PhoneNumber
            or IdentifierKind.InsuranceNumber
            or IdentifierKind.DeviceOrPlateNumber => Number(old),
            IdentifierKind.CareDate or IdentifierKind.BirthDate => Day(old),
            IdentifierKind.GreatAge => Ages().Replace(old, _ => $"{chance.Next(90, 100)}"),
            _ => null,
        };
        return other is null || other == old
            ? null
            : sentence[..finding.Start] + other + sentence[(finding.Start + finding.Length)..];
    }

    private string? Name(string old, bool isFirst)
    {
        var words = NameWords().Matches(old).Select(match => match.Value).ToList();
        if (
            words.Any(word => word.Length > 3 && !IsName(word))
            || words.All(word => word.Length < 3)
        )
        {
            return words.Count == 1 && Capitals().IsMatch(old)
                ? string.Concat(old.Select(letter => char.IsUpper(letter) ? Letter() : letter))
                : null;
        }

        var isReversed = old.Contains(", ", StringComparison.Ordinal);
        var at = 0;
        return NameWords()
            .Replace(
                old,
                match =>
                {
                    var isLast = ++at == words.Count;
                    return match.Length == 1 ? Letter().ToString()
                        : match.Length < 3 ? match.Value
                        : Like(
                            match.Value,
                            words.Count == 1 ? IsGiven(match.Value)
                                : isReversed ? at > 1
                                : !isLast
                        );
                }
            );
    }

    private string Like(string old, bool isGiven)
    {
        var isQuiet = char.IsLower(old[0]) || (old.Length > 2 && old.All(char.IsUpper));
        var isWord = !isQuiet && chance.Next(3) == 0;
        var other = Any(
            isGiven
                ? isWord
                    ? SwapPools.GivenWords
                    : SwapPools.Givens
                : isWord
                    ? SwapPools.FamilyWords
                    : SwapPools.Families
        );
        return !isQuiet ? other
            : char.IsLower(old[0]) ? other.ToLowerInvariant()
            : other.ToUpperInvariant();
    }

    private string? Place(string old)
    {
        var words = PlaceWords().Matches(old).Select(match => match.Value).ToList();
        return words.Count == 0 || words.Any(word => !IsTown(word))
            ? null
            : PlaceWords().Replace(old, _ => Any(SwapPools.Towns), 1);
    }

    /// <summary>Other digits and letters, other dashes; nobody puts dots between letters.</summary>
    private string Number(string old)
    {
        var dash = old.Any(char.IsLetter) ? Any("-", "-", " ") : Any("-", "-", " ", ".");
        return string.Concat(
            old.Select(letter =>
                char.IsAsciiDigit(letter) ? $"{chance.Next(10)}"
                : char.IsAsciiLetterUpper(letter) ? $"{Letter()}"
                : letter == '-' ? dash
                : $"{letter}"
            )
        );
    }

    private string? Day(string old)
    {
        var (year, month, day) = (chance.Next(2012, 2026), chance.Next(1, 13), chance.Next(1, 29));
        var name = Any(
            "January",
            "Feb",
            "March",
            "Apr.",
            "May",
            "June",
            "July",
            "Aug",
            "Sept",
            "October",
            "Nov",
            "Dec."
        );
        var hasYear = Years().IsMatch(old);
        return !DayNumbers().IsMatch(old) ? null
            : hasYear
                ? chance.Next(8) switch
                {
                    0 => $"{month}/{day}/{year}",
                    1 => $"{month}/{day}/{year % 100:00}",
                    2 => $"{month}-{day}-{year}",
                    3 => $"{year}-{month:00}-{day:00}",
                    4 => $"{name} {day}, {year}",
                    5 => $"{day} {name} {year}",
                    6 => $"{month:00}.{day:00}.{year}",
                    _ => $"{name} {day}{Ending(day)} {year}",
                }
            : chance.Next(5) switch
            {
                0 => $"{month}/{Math.Max(day, 13)}",
                1 => $"{name} {day}",
                2 => $"{day} {name}",
                3 => $"the {day}{Ending(day)} of {name.TrimEnd('.')}",
                _ => $"{name} {day}{Ending(day)}",
            };
    }

    private static string Ending(int day) =>
        day is 1 or 21 ? "st"
        : day is 2 or 22 ? "nd"
        : day is 3 or 23 ? "rd"
        : "th";

    private static bool IsGiven(string word) =>
        Lexicon.GivenNames.Contains(word.ToLowerInvariant())
        || Lexicon.WordsAsNames.Contains(word.ToLowerInvariant())
        || Census.IsGiven(word.ToLowerInvariant());

    private static bool IsName(string word)
    {
        var lower = word.ToLowerInvariant();
        return IsGiven(word) || Lexicon.FamilyNames.Contains(lower) || Census.IsFamily(lower);
    }

    private static bool IsTown(string word) =>
        char.IsUpper(word[0]) && !IsStructure().IsMatch(word);

    private T Any<T>(params T[] of) => of[chance.Next(of.Length)];

    private char Letter() => "ABCDEFGHJKLMNPRSTVW"[chance.Next(19)];

    [GeneratedRegex(@"(?<!['’])\b\p{L}[\p{L}’'\-]*?(?=['’]s\b|[^\p{L}’'\-]|$)")]
    private static partial Regex NameWords();

    [GeneratedRegex(@"^(?:[A-Z]\.?\s?){2,3}$")]
    private static partial Regex Capitals();

    [GeneratedRegex(@"\p{Lu}\p{L}+")]
    private static partial Regex PlaceWords();

    [GeneratedRegex(
        @"County|Township|Parish|Road|Rd|Lane|Street|St|Ave|Highway|Route|Motel|Shelter|Elementary|Jail|Prison|School|Village|Heights|Apartments|Towers|Reservation"
    )]
    private static partial Regex IsStructure();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Ages();

    [GeneratedRegex(@"(?:19|20)\d{2}|\d[/.\-]\d{1,2}[/.\-]\d{2}")]
    private static partial Regex Years();

    [GeneratedRegex(@"\d{1,2}")]
    private static partial Regex DayNumbers();
}
