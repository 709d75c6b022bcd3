using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Credence.Core.Practice;

namespace Credence.Core.YearEnds;

/// <summary>One goal at the end of the year, against its own evidence, and what it becomes.</summary>
/// <param name="Statement">Next year's sentence: the year in it moved on.</param>
/// <param name="Evidence">What is still to be shown.</param>
public sealed partial record GoalOutcome(
    Goal Goal,
    ImmutableHashSet<int> Reached,
    GoalNext Next,
    string Statement,
    ImmutableArray<string> Evidence
)
{
    /// <summary>All of its evidence was reached; without evidence, where the physician says so.</summary>
    public bool IsReached =>
        Goal.Evidence.IsEmpty ? Next == GoalNext.Done : Reached.Count >= Goal.Evidence.Length;

    public static GoalOutcome Of(Goal goal, YearEndAnswers answers, int yearsOn)
    {
        ArgumentNullException.ThrowIfNull(goal);
        ArgumentNullException.ThrowIfNull(answers);
        var reached = answers
            .Reached.GetValueOrDefault(goal.Id, [])
            .Where(place => place >= 0 && place < goal.Evidence.Length)
            .ToImmutableHashSet();
        var next =
            answers.Goals.TryGetValue(goal.Id, out var said) ? said
            : !goal.Evidence.IsEmpty && reached.Count == goal.Evidence.Length ? GoalNext.Done
            : GoalNext.GoOn;
        return new GoalOutcome(
            goal,
            reached,
            next,
            Years()
                .Replace(
                    goal.Statement,
                    found =>
                        $"{int.Parse(found.Value, System.Globalization.CultureInfo.InvariantCulture) + yearsOn}"
                ),
            [.. goal.Evidence.Where((_, place) => !reached.Contains(place))]
        );
    }

    [GeneratedRegex(@"\b20[0-9]{2}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Years();
}
