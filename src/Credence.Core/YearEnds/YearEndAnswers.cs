using System.Collections.Immutable;

namespace Credence.Core.YearEnds;

/// <summary>What becomes of a goal next year.</summary>
public enum GoalNext
{
    /// <summary>Reached: it makes room.</summary>
    Done,
    GoOn,
    LetGo,
}

/// <summary>What the physician says at the end of the year; everything may be left out.</summary>
public sealed record YearEndAnswers
{
    /// <summary>What a year can change about one's place (product, trajectory).</summary>
    public static readonly ImmutableArray<string> Signs =
    [
        "role",
        "responsibility",
        "referrals",
        "niche",
        "outputs",
    ];

    /// <summary>Nothing was said yet.</summary>
    public static YearEndAnswers None { get; } = new();

    /// <summary>By goal: the places of its evidence that were reached, from 0.</summary>
    public ImmutableDictionary<string, ImmutableHashSet<int>> Reached { get; init; } =
        ImmutableDictionary<string, ImmutableHashSet<int>>.Empty;

    /// <summary>By goal; where nothing is said the evidence decides.</summary>
    public ImmutableDictionary<string, GoalNext> Goals { get; init; } =
        ImmutableDictionary<string, GoalNext>.Empty;

    /// <summary>Those of <see cref="Signs"/> that are true.</summary>
    public ImmutableArray<string> Changed { get; init; } = [];

    public string Sentence { get; init; } = "";

    /// <summary>By the key of a group; where nothing is said, as suggested.</summary>
    public ImmutableDictionary<string, Decision> Decisions { get; init; } =
        ImmutableDictionary<string, Decision>.Empty;

    /// <summary>What next year is for, in one sentence; empty = no new goal.</summary>
    public string NewGoal { get; init; } = "";

    /// <summary>Hours a month next year as typed; empty = as before.</summary>
    public string HoursPerMonth { get; init; } = "";
}
