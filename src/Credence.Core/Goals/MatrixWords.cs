using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Planning;
using Credence.Core.Practice;
using Credence.Core.Requirements;

namespace Credence.Core.Goals;

/// <summary>A suggestion in one sentence: something to do, not a label.</summary>
internal static class MatrixWords
{
    public static string Suggest(
        Requirement rule,
        Goal goal,
        ImmutableArray<Topic> shared,
        ImmutableArray<string> formats,
        ImmutableArray<Candidate> both,
        Vocabulary vocabulary
    )
    {
        if (!both.IsEmpty)
        {
            return both.Length == 1
                ? $"{both[0].Title} does both."
                : $"{both[0].Title} does both. Also: {Names([.. both.Skip(1)])}.";
        }

        var sort = Or([.. formats.Select(format => Name(format, vocabulary).ToLowerInvariant())]);
        if (!shared.IsEmpty)
        {
            return $"{Article(sort)} on {Or([.. shared.Select(topic => Name(topic.Code, vocabulary).ToLowerInvariant())])} does both.";
        }

        var about = goal.Topics.IsEmpty
            ? ""
            : $" on {Or([.. goal.Topics.Take(3).Select(topic => Name(topic.Code, vocabulary).ToLowerInvariant())])}";
        var types = rule.Accepts.Where(type => !type.IsHourAny).Take(2).ToList();
        var with =
            types.Count == 0
                ? ""
                : $" that carries {Or([.. types.Select(type => Name(type.Code, vocabulary))])}";
        return $"{Article(sort)}{about}{with} counts here too.";
    }

    private static string Names(ImmutableArray<Candidate> candidates) =>
        string.Join("; ", candidates.Select(one => one.Title));

    private static string Name(string code, Vocabulary vocabulary) =>
        vocabulary.Names.GetValueOrDefault(code, code.Replace('-', ' '));

    private static string Article(string words) =>
        words.Length == 0 ? "Anything"
        : "aeiou".Contains(words[0], StringComparison.Ordinal) ? $"An {words}"
        : $"A {words}";

    private static string Or(IReadOnlyList<string> items) =>
        items.Count switch
        {
            0 => "",
            1 => items[0],
            _ => $"{string.Join(", ", items.Take(items.Count - 1))} or {items[^1]}",
        };
}
