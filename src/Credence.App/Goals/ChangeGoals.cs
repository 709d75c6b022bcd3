using System.Text.Json.Nodes;
using Credence.App.Problems;
using Credence.App.Profiles;
using Credence.App.Store;

namespace Credence.App.Goals;

/// <summary>Adds a goal. Any number is allowed; what is wise is said on the page.</summary>
public sealed class AddGoal(ChangeProfile profiles)
{
    public Task<Outcome<Changed>> Run(
        Author author,
        TypedGoal goal,
        CancellationToken cancellation = default
    ) =>
        profiles.Run(
            author,
            "Added a goal",
            draft =>
            {
                var goals = draft.Tree.List("goals");
                var entry = new JsonObject
                {
                    ["id"] = goal.FreeId(id => GoalIn(goals, id) is not null),
                };
                (goal with { Statement = goal.Statement ?? "" }).Write(entry, draft.Problems);
                goals.Add(entry);
            },
            cancellation
        );

    internal static JsonObject? GoalIn(JsonArray goals, string id) =>
        goals.OfType<JsonObject>().FirstOrDefault(goal => (string?)goal["id"] == id);
}

/// <summary>Changes a goal; its id stays, since ledger and candidates point to it.</summary>
public sealed class ChangeGoal(ChangeProfile profiles)
{
    public Task<Outcome<Changed>> Run(
        Author author,
        string id,
        TypedGoal goal,
        CancellationToken cancellation = default
    ) =>
        profiles.Run(
            author,
            "Changed a goal",
            draft =>
            {
                if (AddGoal.GoalIn(draft.Tree.List("goals"), id) is { } entry)
                {
                    goal.Write(entry, draft.Problems);
                }
                else
                {
                    draft.Problems.Add(ProblemCatalog.GoalMissing, "goals", id);
                }
            },
            cancellation
        );
}

/// <summary>Drops a goal; what was logged toward it stays in the ledger.</summary>
public sealed class DropGoal(ChangeProfile profiles)
{
    public Task<Outcome<Changed>> Run(
        Author author,
        string id,
        CancellationToken cancellation = default
    ) =>
        profiles.Run(
            author,
            "Dropped a goal",
            draft =>
            {
                var goals = draft.Tree.List("goals");
                if (AddGoal.GoalIn(goals, id) is { } entry)
                {
                    goals.Remove(entry);
                }
                else
                {
                    draft.Problems.Add(ProblemCatalog.GoalMissing, "goals", id);
                }
            },
            cancellation
        );
}
