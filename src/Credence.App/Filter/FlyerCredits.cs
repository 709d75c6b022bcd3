using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Credence.App.Imports;
using Credence.Core.Credits;

namespace Credence.App.Filter;

/// <summary>
/// Credits by the words that every accredited provider must use: "designates this live activity for a maximum of 8 AMA
/// PRA Category 1 Credits". A figure without that statement is read, but worth a look.
/// </summary>
internal static partial class FlyerCredits
{
    /// <param name="Provider">Who designates; empty where nobody does.</param>
    /// <param name="Kind">"live activity", "enduring material"; empty where it is not said.</param>
    public readonly record struct Found(
        ImmutableArray<CreditLine> Lines,
        string Provider,
        string Kind
    );

    public static Found Read(
        ImmutableArray<string> lines,
        ImmutableArray<FlyerFact>.Builder facts,
        ImmutableArray<FlyerQuestion>.Builder questions
    )
    {
        var text = string.Join(' ', lines);
        var credits = ImmutableArray.CreateBuilder<CreditLine>();
        var (provider, kind) = ("", "");
        var designated = Designation().Matches(text);
        var said = Distinct(designated);
        if (said.Count == 1)
        {
            provider = Who(designated[0].Groups["who"].Value);
            kind = designated[0].Groups["kind"].Value.Trim();
            var words = designated[0].Value;
            var from = words.IndexOf("designates", StringComparison.OrdinalIgnoreCase);
            Add(
                credits,
                facts,
                "ama-pra-1",
                said[0],
                $"{provider} {words[from..]}",
                Certainty.Sure
            );
        }
        else if (said.Count > 1)
        {
            Ask(questions, designated);
        }
        else
        {
            var plain = CategoryOne().Matches(text);
            var figures = Distinct(plain);
            if (figures.Count == 1)
            {
                Add(credits, facts, "ama-pra-1", figures[0], plain[0].Value, Certainty.PleaseLook);
                questions.Add(
                    new(
                        "credits",
                        "It has no designation statement. Is it accredited, and by whom?",
                        []
                    )
                );
            }
            else if (figures.Count > 1)
            {
                Ask(questions, plain);
            }
        }

        One("aafp-prescribed", Prescribed());
        One("aafp-elective", Elective());
        One("aoa-1a", AoaOneA());
        One("aoa-2a", AoaTwoA());
        One(Abim().IsMatch(text) ? "moc-part2@us-abim" : "moc-part2", Moc());
        if (credits.Count == 0 && questions.All(question => question.Field != "credits"))
        {
            questions.Add(
                new(
                    "credits",
                    Contact().IsMatch(text)
                        ? "It names contact hours only; those give a physician no credit. Does it carry physicians' credit?"
                        : "How many credits does it carry, and of which type?",
                    []
                )
            );
        }

        return new(credits.ToImmutable(), provider, kind);

        void One(string type, Regex pattern)
        {
            var found = pattern.Matches(text);
            var amounts = Distinct(found);
            if (amounts.Count == 1)
            {
                Add(credits, facts, type, amounts[0], found[0].Value, Certainty.Sure);
            }
            else if (amounts.Count > 1)
            {
                Ask(questions, found);
            }
        }
    }

    private static void Add(
        ImmutableArray<CreditLine>.Builder credits,
        ImmutableArray<FlyerFact>.Builder facts,
        string type,
        Amount amount,
        string words,
        Certainty certainty
    )
    {
        credits.Add(new CreditLine(CreditType.Read(type), amount));
        facts.Add(new("credits", $"{amount} {type}", words.Trim(), certainty));
    }

    private static void Ask(
        ImmutableArray<FlyerQuestion>.Builder questions,
        MatchCollection found
    ) =>
        questions.Add(
            new(
                "credits",
                "It names more than one figure. Which is yours?",
                [.. found.Select(match => match.Groups["n"].Value + " " + Tail(match)).Distinct()]
            )
        );

    private static string Tail(Match match)
    {
        var value = match.Value;
        var at = value.LastIndexOf(match.Groups["n"].Value, StringComparison.Ordinal);
        return value[(at + match.Groups["n"].Length)..].Trim();
    }

    private static List<Amount> Distinct(MatchCollection matches) =>
        [
            .. matches
                .Select(match => Amount.Read(match.Groups["n"].Value))
                .OfType<Amount>()
                .Distinct(),
        ];

    /// <summary>The end of the sentence that designates: "… The Society of X (SX)" is "Society of X".</summary>
    private static string Who(string text)
    {
        var from = Math.Max(text.LastIndexOf(". ", StringComparison.Ordinal) + 1, 0);
        var who = text[from..].Trim();
        var the = who.LastIndexOf("The ", StringComparison.Ordinal);
        return Abbreviation().Replace(the >= 0 ? who[(the + 4)..] : who, "").Trim();
    }

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"(?<who>[^.:;!?]{3,120}?) designates this (?<kind>[a-z ,()/-]{0,80}?)\s?(for )?(a )?maximum of (?<n>\d{1,3}(\.\d{1,2})?) AMA PRA Category 1 Credits?(\(s\))?",
        Plain
    )]
    private static partial Regex Designation();

    [GeneratedRegex(
        @"(^|[ (])(?<n>\d{1,3}(\.\d{1,2})?) (hours? of )?AMA PRA Category (1|I) Credits?",
        Plain
    )]
    private static partial Regex CategoryOne();

    [GeneratedRegex(
        @"(^|[ (])(?<n>\d{1,3}(\.\d{1,2})?) (AAFP )?(In-Person, Live |Online Only, Live )?Prescribed credits?",
        Plain
    )]
    private static partial Regex Prescribed();

    [GeneratedRegex(@"(^|[ (])(?<n>\d{1,3}(\.\d{1,2})?) (AAFP )?Elective credits?", Plain)]
    private static partial Regex Elective();

    [GeneratedRegex(
        @"(^|[ (])(?<n>\d{1,3}(\.\d{1,2})?) (hours? of )?(AOA )?Category 1-?A (CME )?credits?",
        Plain
    )]
    private static partial Regex AoaOneA();

    [GeneratedRegex(
        @"(^|[ (])(?<n>\d{1,3}(\.\d{1,2})?) (hours? of )?(AOA )?Category 2-?A (CME )?credits?",
        Plain
    )]
    private static partial Regex AoaTwoA();

    [GeneratedRegex(
        @"(^|[ (])(?<n>\d{1,3}(\.\d{1,2})?) (ABIM )?((Medical Knowledge )?(MOC|Maintenance of Certification)( \(MOC\))?)( Medical Knowledge)? (points?|credits?)",
        Plain
    )]
    private static partial Regex Moc();

    [GeneratedRegex(@"\b(ABIM|American Board of Internal Medicine)\b", Plain)]
    private static partial Regex Abim();

    [GeneratedRegex(@"contact hours?", Plain)]
    private static partial Regex Contact();

    [GeneratedRegex(@" \([^)]*\)$", RegexOptions.NonBacktracking)]
    private static partial Regex Abbreviation();
}
