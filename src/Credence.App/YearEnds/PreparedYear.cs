using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Credence.App.Allowances;
using Credence.App.Folder;
using Credence.App.Goals;
using Credence.App.Pivots;
using Credence.App.Profiles;
using Credence.App.Store;
using Credence.App.Tables;
using Credence.Core.Standing;
using Credence.Core.YearEnds;

namespace Credence.App.YearEnds;

/// <summary>The next year before anybody said yes.</summary>
/// <param name="Lines">What changes, a sentence each.</param>
/// <param name="Check">What it asks, and what is carried into it.</param>
public sealed record PreparedYear(
    NextYear Next,
    ImmutableArray<string> Lines,
    CheckResult Check,
    IReadOnlyList<Intent> Entries
);

/// <summary>Writes the next year into profile and candidates.</summary>
internal static class NextYearDraft
{
    /// <param name="suggested">The field that was tried whose goal was taken up; null where the goal is another.</param>
    public static void Edit(
        ProfileDraft draft,
        NextYear next,
        YearEndAnswers answers,
        SuggestedGoal? suggested
    )
    {
        var planning = draft.Planning();
        planning["start"] = $"{next.Year.Start:yyyy-MM}";
        Hours(draft, next, answers);
        Forget(planning, next.Year.Start);
        Allowances(planning, next.Year.Start);
        Goals(draft, next, answers, suggested);
    }

    public static CandidateList Candidates(CandidateList before, NextYear next)
    {
        var changed = next.Candidates.ToDictionary(one => one.After.Id, one => one.After);
        return before with
        {
            Candidates =
            [
                .. before.Candidates.Select(one => changed.GetValueOrDefault(one.Id, one)),
                .. next.Candidates.Where(one => one.IsNew).Select(one => one.After),
            ],
        };
    }

    /// <summary>Lighter months of the old year are no longer asked about.</summary>
    private static void Hours(ProfileDraft draft, NextYear next, YearEndAnswers answers)
    {
        if (draft.Planning()["hours_per_month"] is JsonObject months)
        {
            foreach (
                var month in months
                    .Select(pair => pair.Key)
                    .Where(key => DateText.Read($"{key}-01") is { } day && day < next.Year.Start)
                    .ToList()
            )
            {
                months.Remove(month);
            }
        }

        if (answers.HoursPerMonth.Trim().Length > 0)
        {
            draft.Hours().Amount("default", answers.HoursPerMonth, "hours", draft.Problems);
        }
    }

    private static void Forget(JsonObject planning, DateOnly start)
    {
        if (planning["unavailable"] is not JsonArray away)
        {
            return;
        }

        foreach (
            var past in away.OfType<JsonObject>()
                .Where(one => DateText.Read((string?)one["to"] ?? "") is { } to && to < start)
                .ToList()
        )
        {
            away.Remove(past);
        }
    }

    /// <summary>An employer's money that ran out with the year is there again, a year later.</summary>
    private static void Allowances(JsonObject planning, DateOnly start)
    {
        IEnumerable<JsonNode?> all = planning["allowances"] is JsonArray list ? list : [];
        foreach (var one in all.Append(planning["allowance"]).OfType<JsonObject>())
        {
            if (
                DateText.Read((string?)one["to"] ?? "") is { } to
                && to < start
                && DateText.Read((string?)one["from"] ?? "") is { } from
            )
            {
                one["from"] = $"{from.AddMonths(12):yyyy-MM-dd}";
                one["to"] = $"{Core.Dates.MonthSteps.FromEnd(to, 12):yyyy-MM-dd}";
            }
        }
    }

    private static void Goals(
        ProfileDraft draft,
        NextYear next,
        YearEndAnswers answers,
        SuggestedGoal? suggested
    )
    {
        var goals = draft.Tree.List("goals");
        foreach (var outcome in next.Goals)
        {
            if (AddGoal.GoalIn(goals, outcome.Goal.Id) is not { } entry)
            {
                continue;
            }

            if (outcome.Next == GoalNext.GoOn)
            {
                new TypedGoal
                {
                    Statement = outcome.Statement,
                    Evidence = outcome.Evidence.IsEmpty ? null : outcome.Evidence,
                }.Write(entry, draft.Problems);
            }
            else
            {
                goals.Remove(entry);
            }
        }

        if (answers.NewGoal.Trim() is { Length: > 0 } wish)
        {
            var goal = new TypedGoal
            {
                Statement = wish,
                Kind = suggested?.Kind,
                Topics = suggested?.Topics,
            };
            var entry = new JsonObject
            {
                ["id"] = goal.FreeId(id => AddGoal.GoalIn(goals, id) is not null),
            };
            goal.Write(entry, draft.Problems);
            goals.Add(entry);
        }
    }
}
