using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Practice;

namespace Credence.Core.Planning;

/// <summary>What a candidate is worth to a career by its format, and how well it serves a goal, where it does not say so itself (engine.md section 5).</summary>
public static class StrategicValue
{
    private const int SharedTopic = 2;
    private const int Named = 3;

    /// <summary>1 to 10; 5 for a format without a value of its own.</summary>
    public static int Of(Candidate candidate) =>
        candidate.Strategic
        ?? candidate.Format switch
        {
            "certificate-program" or "qi-project" => 9,
            "conference" or "simulation" => 8,
            "course" or "workshop" => 7,
            "teaching" => 6,
            "point-of-care" => 4,
            "sponsored-dinner" => 3,
            _ => 5,
        };

    /// <summary>0 to 3: as the candidate says; where it says nothing, 2 with a shared topic.</summary>
    public static int Alignment(Candidate candidate, Goal goal) =>
        candidate.Aligns is { } aligns ? aligns.GetValueOrDefault(goal.Id)
        : candidate.Portions.Any(portion => Shares(portion.Topics, goal)) ? SharedTopic
        : 0;

    /// <summary>0 to 3 for a thing done: 3 where its row names the goal, 2 with a shared topic.</summary>
    public static int Alignment(
        ImmutableArray<string> goals,
        IEnumerable<ImmutableArray<Topic>> portions,
        Goal goal
    ) =>
        goals.Contains(goal.Id) ? Named
        : portions.Any(topics => Shares(topics, goal)) ? SharedTopic
        : 0;

    private static bool Shares(ImmutableArray<Topic> topics, Goal goal)
    {
        foreach (var topic in topics)
        {
            if (goal.Topics.Contains(topic))
            {
                return true;
            }
        }

        return false;
    }
}
