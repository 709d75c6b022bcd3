using System.Collections.Immutable;
using Credence.Core.YearEnds;

namespace Credence.App.YearEnds;

/// <summary>The answers at the end of a year as they were sent; a word that nobody knows is no answer.</summary>
public sealed record TypedYearEnd
{
    /// <summary>By goal: the places of its evidence, from 0.</summary>
    public IReadOnlyDictionary<string, ImmutableHashSet<int>> Reached { get; init; } =
        ImmutableDictionary<string, ImmutableHashSet<int>>.Empty;

    /// <summary>By goal: done, go-on or let-go.</summary>
    public IReadOnlyDictionary<string, string> Goals { get; init; } =
        ImmutableDictionary<string, string>.Empty;

    public IReadOnlyList<string> Changed { get; init; } = [];

    public string? Sentence { get; init; }

    /// <summary>By the key of a group: keep, drop or level-up.</summary>
    public IReadOnlyDictionary<string, string> Decisions { get; init; } =
        ImmutableDictionary<string, string>.Empty;

    public string? NewGoal { get; init; }

    public string? HoursPerMonth { get; init; }

    public YearEndAnswers Answers() =>
        new()
        {
            Reached = Reached.ToImmutableDictionary(pair => pair.Key, pair => pair.Value),
            Goals = Words<GoalNext>(Goals),
            Changed = [.. YearEndAnswers.Signs.Where(sign => Changed.Contains(sign))],
            Sentence = Sentence ?? "",
            Decisions = Words<Decision>(Decisions),
            NewGoal = NewGoal ?? "",
            HoursPerMonth = HoursPerMonth ?? "",
        };

    private static ImmutableDictionary<string, T> Words<T>(IReadOnlyDictionary<string, string> sent)
        where T : struct, Enum =>
        sent.Select(pair => (pair.Key, Value: YearEndWord.Named<T>(pair.Value)))
            .Where(pair => pair.Value is not null)
            .ToImmutableDictionary(pair => pair.Key, pair => pair.Value!.Value);
}
