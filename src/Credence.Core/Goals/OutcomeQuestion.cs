using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Credence.Core.Wording;

namespace Credence.Core.Goals;

/// <summary>The four things that make an outcome out of a wish.</summary>
public enum OutcomePart
{
    Who,
    What,
    ByWhen,
    HowIWillKnow,
}

/// <summary>A question that a statement leaves open. It helps; it never stands in the way.</summary>
public sealed record OutcomeQuestion(OutcomePart Part, string Text, string Example);

/// <summary>
/// Turns a wish ("get better at critical care") into an outcome by asking who, what, by when, and how I will know.
/// Every statement is kept as it is written; what it leaves open is only asked.
/// </summary>
public static partial class OutcomeHelp
{
    /// <summary>More goals than this get a gentle warning: a year moves two or three.</summary>
    public const int EnoughGoals = 3;

    public static ImmutableArray<OutcomeQuestion> Open(
        string statement,
        ImmutableArray<string> evidence
    )
    {
        var open = ImmutableArray.CreateBuilder<OutcomeQuestion>();
        if (Vague().IsMatch(statement) || Words().Count(statement) < 5)
        {
            open.Add(
                new(
                    OutcomePart.What,
                    "What will you do then that you do not do today?",
                    "manage septic shock without transferring"
                )
            );
        }

        if (!People().IsMatch(statement))
        {
            open.Add(
                new(
                    OutcomePart.Who,
                    "Who will see the difference: which patients, team or committee?",
                    "ventilated patients on my own service"
                )
            );
        }

        if (!When().IsMatch(statement))
        {
            open.Add(new(OutcomePart.ByWhen, "By when?", "by December"));
        }

        if (evidence.IsEmpty && !Measure().IsMatch(statement))
        {
            open.Add(
                new(
                    OutcomePart.HowIWillKnow,
                    "How will you know that you are there?",
                    "ultrasound-guided lines signed off"
                )
            );
        }

        return open.ToImmutable();
    }

    /// <summary>"By December 2026 I manage septic shock, for patients on my own service."</summary>
    /// <param name="wish">Stands where "what" was not answered.</param>
    public static string Compose(string wish, string what, string who, string byWhen)
    {
        what = Bare(string.IsNullOrWhiteSpace(what) ? wish : what);
        var when = byWhen.Trim().TrimEnd('.');
        if (when.Length > 0 && !StartsWithWhen().IsMatch(when))
        {
            when = $"by {when}";
        }

        who = who.Trim().TrimEnd('.');
        if (who.Length > 0 && !StartsWithPreposition().IsMatch(who))
        {
            who = $"for {who}";
        }

        var sentence = what.Length == 0 ? "" : $"I {what}";
        sentence = who.Length == 0 ? sentence : $"{sentence}, {who}";
        sentence = when.Length == 0 ? sentence : $"{InSentence.Capital(when)} {sentence}";
        return sentence.Length == 0 ? "" : sentence.TrimEnd('.') + ".";
    }

    /// <summary>Without the words a wish begins with: "I want to get better at" leaves what it is about.</summary>
    private static string Bare(string text)
    {
        var bare = Beginning().Replace(text.Trim().TrimEnd('.'), "");
        return bare.Length > 1 && char.IsUpper(bare[0]) && char.IsLower(bare[1])
            ? char.ToLowerInvariant(bare[0]) + bare[1..]
            : bare;
    }

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"\b(get better|be better|become better|better at|learn( more)? (about|of)|improve (my )?(knowledge|skills)|more about|stay current|keep up|brush up|be good at|understand)\b",
        Plain
    )]
    private static partial Regex Vague();

    [GeneratedRegex(
        @"\b(patients?|my (own )?(service|team|unit|ward|practice|clinic|group|hospital|department|shifts?|panel)|residents?|students?|fellows?|nurses?|committee|colleagues?|board|candidate|director|chief|leader|families|community|rvus?)\b",
        Plain
    )]
    private static partial Regex People();

    [GeneratedRegex(
        @"\b(by|within|before|until|in) (the )?(end|next|this|my|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|fall|autumn|winter|q[1-4]|20\d\d|\d+ (weeks|months)|twelve months|six months)|\b20\d\d\b|\bthis year\b|\bnext year\b",
        Plain
    )]
    private static partial Regex When();

    [GeneratedRegex(
        @"\d+ ?(%|percent)|\b(certif|credential|published?|presented?|signed off|finished|accepted|interview|promot|double|half|tenth)",
        Plain
    )]
    private static partial Regex Measure();

    [GeneratedRegex(@"[\p{L}\d]+", RegexOptions.NonBacktracking)]
    private static partial Regex Words();

    [GeneratedRegex(@"^(by|within|before|until|in|this|next|at)\b", Plain)]
    private static partial Regex StartsWithWhen();

    [GeneratedRegex(@"^(for|with|on|in|to|at|among|of|as)\b", Plain)]
    private static partial Regex StartsWithPreposition();

    [GeneratedRegex(
        @"^(i (want|would like|wish|hope|plan|aim|need) to |i'd like to |i will |i'll |i |to )",
        Plain
    )]
    private static partial Regex Beginning();
}
