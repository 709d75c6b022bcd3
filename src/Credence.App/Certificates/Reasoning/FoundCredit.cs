using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Credence.Core.Credits;

namespace Credence.App.Certificates.Reasoning;

/// <summary>What a sheet does with an amount of credit.</summary>
internal enum CreditRole
{
    /// <summary>This learner earned, claimed or was awarded it.</summary>
    Claimed,
    Neutral,

    /// <summary>The most anybody could earn.</summary>
    Maximum,

    /// <summary>A part of another amount: "2.0 of which are in pain management".</summary>
    Part,
}

/// <summary>An amount with its type in a text; without a type where the words say only "credits" or "hours".</summary>
internal readonly record struct FoundCredit(
    Amount Amount,
    CreditType? Type,
    CreditRole Role,
    int Start,
    int End
);

/// <summary>Amounts of credit in sentences: "is awarded 7.5 AMA PRA Category 1 Credits™", "for a maximum of 12 …".</summary>
internal static partial class FoundCredits
{
    private const int FarthestVerb = 130;

    public static List<FoundCredit> In(string text)
    {
        var found = new List<FoundCredit>();
        var types = CreditTypeWords.In(text);
        foreach (Match match in Number().Matches(text))
        {
            if (
                Amount.Read(match.Groups["n"].Value) is not { IsZero: false } amount
                || amount > Amount.Whole(400)
                || types.Exists(type => type.Start <= match.Index && match.Index < type.End)
                || IsSpanOfTime().IsMatch(text[..match.Index])
                || IsNumberOfABox(text, match)
            )
            {
                continue;
            }

            if (Typed(text, match, types) is { } typed)
            {
                found.Add(
                    new(
                        amount,
                        typed.Type,
                        Role(text, match.Index, typed.End),
                        match.Index,
                        typed.End
                    )
                );
            }
            else if (ClaimedBefore().IsMatch(text[..match.Index]))
            {
                var end = match.Index + match.Length;
                found.Add(new(amount, null, CreditRole.Claimed, match.Index, end));
            }
            else if (Unit().Match(text, match.Index + match.Length) is { Success: true } unit)
            {
                var end = unit.Index + unit.Length;
                found.Add(new(amount, null, Role(text, match.Index, end), match.Index, end));
            }
        }

        return found;
    }

    /// <summary>The type behind the number ("5.0 AMA PRA …", "5.0 hours of AOA Category 1-A"), or before it ("AMA PRA Category 1 Credits: 5.0").</summary>
    private static (CreditType Type, int End)? Typed(
        string text,
        Match number,
        List<FoundCreditType> types
    )
    {
        var end = number.Index + number.Length;
        // "3.75 of a possible 4.25 AMA PRA …" are both of that type.
        end += OfMore().Match(text, end).Length;
        // What is announced on its own line ("AOA Category 2-A – 12.75") does not go on to the type of the next.
        var announced = types.FindLast(type =>
            type.End <= number.Index && !text[type.End..number.Index].Contains('\n')
        );
        if (
            announced.End > 0
            && (Ends(text, end) || IsAnnouncedToo(text, end, announced, types))
            && Colon().IsMatch(text[announced.End..number.Index])
        )
        {
            return (announced.Type, end);
        }

        foreach (var type in types)
        {
            if (type.Start >= end && Joint().IsMatch(text[end..type.Start]))
            {
                return (type.Type, type.End);
            }
        }

        foreach (var type in types)
        {
            if (type.End <= number.Index && Colon().IsMatch(text[type.End..number.Index]))
            {
                return (type.Type, end);
            }
        }

        return null;
    }

    /// <summary>"Category 1-A: 21.5   Category 1-B: 2": both types stand before their amounts.</summary>
    private static bool IsAnnouncedToo(
        string text,
        int end,
        FoundCreditType announced,
        List<FoundCreditType> types
    ) =>
        text.AsSpan(announced.End).TrimStart().StartsWith(":")
        && types.Exists(next =>
            next.Start >= end
            && Between().IsMatch(text[end..next.Start])
            && text.AsSpan(next.End).TrimStart().StartsWith(":")
        );

    /// <summary>"The First 48 Hours": how long something took, and nothing that was earned.</summary>
    [GeneratedRegex(
        @"\b(?:first|last|next|initial|final|golden|within|every)\s+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex IsSpanOfTime();

    [GeneratedRegex(@"^[\s,;|•·]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Between();

    /// <summary>"8. Credit" is the eighth box of a form.</summary>
    private static bool IsNumberOfABox(string text, Match number) =>
        (number.Index == 0 || text[number.Index - 1] == '\n')
        && number.Index + number.Length + 2 < text.Length
        && text[number.Index + number.Length] == '.'
        && text[number.Index + number.Length + 1] == ' '
        && char.IsUpper(text[number.Index + number.Length + 2]);

    private static int FigureEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsDigit(text[end]) || text[end] == '.'))
        {
            end++;
        }

        return end;
    }

    private static bool Ends(string text, int at) => at >= text.Length || text[at] == '\n';

    /// <summary>What the nearest verb before the amount does with it.</summary>
    private static CreditRole Role(string text, int start, int end)
    {
        var after = text[end..Math.Min(text.Length, end + 40)];
        if (PartAfter().IsMatch(after))
        {
            return CreditRole.Part;
        }

        if (
            ClaimedAfter().IsMatch(after)
            || (start + 12 < text.Length && OfMore().Match(text, FigureEnd(text, start)).Length > 0)
        )
        {
            return CreditRole.Claimed;
        }

        if (MaximumAfter().IsMatch(after))
        {
            return CreditRole.Maximum;
        }

        var from = Math.Max(0, start - FarthestVerb);
        var before = text[from..start];
        var sentence = SentenceEnd().Matches(before) is { Count: > 0 } ends
            ? ends[^1].Index + ends[^1].Length
            : 0;
        before = Bracketed().Replace(before[sentence..], " ");
        if (OfEach().IsMatch(before))
        {
            return CreditRole.Part;
        }

        var last = Verbs().Matches(before) is { Count: > 0 } verbs ? verbs[^1] : null;
        return last is null ? CreditRole.Neutral
            : last.Groups["part"].Success ? CreditRole.Part
            : last.Groups["maximum"].Success ? CreditRole.Maximum
            : CreditRole.Claimed;
    }

    [GeneratedRegex(
        @"(?<![\w.,$#/\-])(?<n>\d{1,3}(?:\.\d{1,2})?)(?![\w/]|\.\d|,\d|%)",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Number();

    [GeneratedRegex(
        @"\G\s+(?:out\s+)?of\s+(?:an?\s+)?(?:possible|maximum(?:\s+of)?|total(?:\s+of)?|available)?\s*\d{1,3}(?:\.\d{1,2})?(?=\s)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex OfMore();

    /// <summary>What may stand between a number and its type.</summary>
    [GeneratedRegex(
        @"^(?:\)|\s|-|of|the|hours?|hrs?\.?|points?|credits?|credit\s+hours?|\(s\)|in|for|toward|towards|live|enduring|materials?|self[- ]?study|group|online|,|formal|\([a-z\- ]{0,40}\))*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Joint();

    [GeneratedRegex(
        @"^(?:\s|™|®|\)|\(s\)|s\b|credits?|hours?|hrs?\b\.?|points?|claimed|awarded|earned|granted|requested|received|approved|total|of|number|for|by|the|this|activity|participant|learner|attendee|\*|\(TM\))*(?:[:=]|[-–—]\s)?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Colon();

    [GeneratedRegex(
        @"\G\s*\)?\s*(?:of\s+)?(?:CME\s+|CE\s+|educational\s+|education\s+|contact\s+|credit\s+|clock\s+|continuing\s+medical\s+education\s+)*(?:credits?\b|credit\(s\)|hours?\b|hour\(s\)|hrs?\b|points?\b)(?!\s*(?:remaining|left|viewed))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Unit();

    [GeneratedRegex(
        @"\b(?:has|have|was|were)\s+(?:claimed|earned|been\s+awarded|awarded)\s+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex ClaimedBefore();

    /// <summary>"2.75 credits (maximum 6.75)": what stands in brackets says nothing about the next amount.</summary>
    [GeneratedRegex(@"\([^()]{1,60}\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bracketed();

    /// <summary>"designates each live session for a maximum of 1.0": of one part, and not of the whole.</summary>
    [GeneratedRegex(
        @"\bdesignat\w+\s+(?:each|every)\s+(?:[\w-]+\s+){0,3}(?:session|lecture|conference|hour|search|module|issue|episode|rounds|meeting|talk|day)s?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex OfEach();

    [GeneratedRegex(
        @"^\W*(?:of\s+which|are\s+in\b|is\s+in\b|in\s+the\s+area)|^[\s™®,(]*(?:(?:for\s+)?(?:each|per)\s+(?!physician|participant|learner)|(?:every|an?)\s+(?:year|month|week|session)\b|annually\b|yearly\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex PartAfter();

    [GeneratedRegex(
        @"^\W*(?:(?:was|were|has\s+been|have\s+been|is|are)\s+)?(?:claimed|awarded|earned|granted|redeemed|credited|added\s+to\s+your)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex ClaimedAfter();

    [GeneratedRegex(
        @"^\W*(?:maximum|max\b|available|possible|(?:is|are)\s+available)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex MaximumAfter();

    [GeneratedRegex(
        @"(?<!\b(?:Inc|Dr|No|St|Cat|vs))\.\s+(?=[A-Z])",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(
        @"(?<maximum>more\s+than|of\s+a\s+(?:possible|total)|maximum|max\.?\b|up\s+to|designat\w+|approved\s+for|(?:credits?|hours?)\s+approved|acceptable\s+for|available|eligible|accredited\s+for|worth|certified\s+for|valued\s+at|may\s+(?:earn|claim|receive)|can\s+(?:earn|claim|receive)|out\s+of|not\s+to\s+exceed|no\s+more\s+than)|(?<part>including|includes|of\s+which|of\s+these|comprising|consisting)|(?<claim>awarded|redeemed|claimed|claims|claim(?:ing)?\b|earned|granted|received|receives|credited|has\s+completed|is\s+awarded|participated|attended|successfully\s+completed|completed|attested|verifies|total\s+of|issued|obtained|satisf\w+|recorded|reported|conferred|requested)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Verbs();
}
