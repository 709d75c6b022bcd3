using Credence.Core.Goals;
using Credence.Core.Practice;
using Credence.Web.Rendering;

namespace Credence.Web.Pages.Goals;

/// <summary>What the goal pages say.</summary>
public static class GoalsWords
{
    public static readonly (string Code, string Name, string Such)[] Kinds =
    [
        ("clinical-depth", "Clinical depth", "do more, or harder, medicine"),
        ("role-transition", "Role transition", "another job, or a part of one"),
        ("academic-teaching", "Academic and teaching", "teach, write, present"),
        ("business-practice", "Business and practice", "run it better"),
    ];

    public static readonly (string Value, string Name)[] Priorities =
    [
        ("3", "Matters most"),
        ("2", "Matters"),
        ("1", "If there is room"),
    ];

    public static string Kind(string code) =>
        Array.Find(Kinds, kind => kind.Code == code).Name ?? "";

    public static string Lead(int goals) =>
        goals switch
        {
            0 => "No goals yet. One sentence is enough to start.",
            <= OutcomeHelp.EnoughGoals =>
                $"{Say.Capital(Say.Count(goals, "goal", "goals"))} for twelve months. What you owe anyway can move them.",
            _ =>
                $"{Say.Capital(Say.Number(goals))} goals. A year usually moves two or three; the others take hours from them.",
        };

    /// <summary>A column's head: the first topic says it shorter than the statement.</summary>
    public static string Short(Goal goal) => Say.Capital(goal.Id.Replace('-', ' '));

    public static string Moved(GoalCard card) =>
        card.Measure is { } measure
            ? $"{measure.Got} of {Say.Credits(measure.Needed)}"
            : "No target in credits";
}
