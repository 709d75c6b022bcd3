using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Credence.App.Problems;
using Credence.App.Profiles;
using Credence.Core.Credits;

namespace Credence.App.Goals;

/// <summary>A goal as typed. Null stays as it is, empty is taken away. No statement is refused but an empty one.</summary>
public sealed partial record TypedGoal
{
    private const int LongestId = 40;

    private static readonly HashSet<string> SmallWords =
    [
        "the",
        "and",
        "for",
        "with",
        "without",
        "that",
        "this",
        "have",
        "want",
        "will",
        "from",
        "into",
        "more",
        "better",
        "become",
        "december",
        "year",
        "next",
        "get",
        "own",
        "my",
    ];

    public string? Statement { get; init; }

    /// <summary>clinical-depth, role-transition, academic-teaching or business-practice.</summary>
    public string? Kind { get; init; }

    /// <summary>Codes of topics; free words are kept as they are.</summary>
    public IReadOnlyList<string>? Topics { get; init; }

    public string? Target { get; init; }

    public string? Priority { get; init; }

    /// <summary>What would show that it is met, one thing each.</summary>
    public IReadOnlyList<string>? Evidence { get; init; }

    internal void Write(JsonObject goal, ProblemList problems)
    {
        if (Statement is not null)
        {
            if (string.IsNullOrWhiteSpace(Statement))
            {
                problems.Add(ProblemCatalog.FieldEmpty, "statement", "Your goal");
            }

            goal.Put("statement", Statement);
        }

        if (Kind is not null)
        {
            goal.Put("kind", Kind);
        }

        List("topics", Topics is null ? null : [.. Topics.Select(Code)]);
        if (Target is not null)
        {
            var typed = Target.Trim();
            if (typed.Length > 0 && Amount.Read(typed) is null)
            {
                problems.Add(ProblemCatalog.TypedAmountUnreadable, "target", typed);
            }

            goal.Put("target_credits", typed);
        }

        if (Priority is not null)
        {
            goal.Put("priority", Priority);
        }

        List("evidence", Evidence);

        void List(string key, IReadOnlyList<string>? items)
        {
            if (items is null)
            {
                return;
            }

            var kept = items.Select(item => item.Trim()).Where(item => item.Length > 0).ToList();
            if (kept.Count == 0)
            {
                goal.Remove(key);
            }
            else
            {
                goal[key] = new JsonArray([.. kept.Select(item => JsonValue.Create(item))]);
            }
        }
    }

    /// <summary>A short name out of its first topic, else out of its words.</summary>
    internal string FreeId(Func<string, bool> taken)
    {
        var words = Words()
            .Matches((Statement ?? "").ToLowerInvariant())
            .Select(match => match.Value)
            .Where(word => word.Length > 2 && !SmallWords.Contains(word))
            .Take(2);
        var wanted = Topics?.Select(Code).FirstOrDefault(code => code.Length > 0) is { } topic
            ? topic
            : string.Join('-', words);
        wanted = wanted.Length == 0 ? "goal" : wanted;
        wanted = wanted.Length <= LongestId ? wanted : wanted[..LongestId].TrimEnd('-');
        var id = wanted;
        for (var number = 2; id == "new" || taken(id); number++)
        {
            id = $"{wanted}-{number}";
        }

        return id;
    }

    public static string Code(string topic) =>
        string.Join('-', Words().Matches(topic.ToLowerInvariant()).Select(match => match.Value));

    [GeneratedRegex("[a-z0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}
