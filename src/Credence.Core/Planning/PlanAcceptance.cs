using System.Collections.Immutable;

namespace Credence.Core.Planning;

/// <summary>What stands in plan.yaml when a plan is accepted: its items, and of the plan before what is past, done or was dropped.</summary>
public static class PlanAcceptance
{
    public static AcceptedPlan Of(YearPlan plan, AcceptedPlan? before)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var open = plan.Problem.FirstDay(plan.Problem.FirstOpenMonth);
        var items = ImmutableArray.CreateBuilder<AcceptedItem>();
        foreach (var item in before?.Items ?? [])
        {
            if (item.Dropped || !item.Done.IsEmpty || item.Month < open)
            {
                items.Add(item);
            }
        }

        var earlier = before?.Items ?? [];
        foreach (var item in plan.Items)
        {
            items.Add(
                new AcceptedItem(
                    item.Candidate.Id,
                    item.Month,
                    item.StartMonth == item.Month ? null : item.StartMonth,
                    item.Units,
                    item.Pinned
                        && earlier.Any(old =>
                            old.Candidate == item.Candidate.Id
                            && old.Month == item.Month
                            && old.Pinned
                        ),
                    [],
                    false
                )
                {
                    Since = Since(item, earlier, before?.Accepted, plan.Problem.AsOf),
                }
            );
        }

        return new AcceptedPlan(
            plan.Problem.AsOf,
            [
                .. items
                    .OrderBy(item => item.Month)
                    .ThenBy(item => item.Candidate, StringComparer.Ordinal),
            ]
        );
    }

    /// <summary>Only what has begun by its months: its days on the calendar stay where they are.</summary>
    private static DateOnly? Since(
        PlanItem item,
        ImmutableArray<AcceptedItem> earlier,
        DateOnly? accepted,
        DateOnly asOf
    ) =>
        item.Candidate.Mode != CandidateMode.Stream
        && item.StartMonth <= asOf
        && earlier.FirstOrDefault(old =>
            old.Candidate == item.Candidate.Id && old.Month == item.Month && !old.Dropped
        )
            is { } same
        && (same.Since ?? accepted) is { } day
        && day < asOf
            ? day
            : null;

    /// <summary>The accepted plan as activities to come, for everything that counts with the plan done.</summary>
    public static ImmutableArray<Ledger.CmeActivity> AsActivities(
        AcceptedPlan accepted,
        IEnumerable<Candidate> candidates,
        DateOnly asOf
    )
    {
        ArgumentNullException.ThrowIfNull(accepted);
        var byId = candidates
            .GroupBy(candidate => candidate.Id)
            .ToDictionary(group => group.Key, group => group.First());
        var planned = ImmutableArray.CreateBuilder<Ledger.CmeActivity>();
        foreach (var item in accepted.Items)
        {
            if (
                item.Dropped
                || !item.Done.IsEmpty
                || !byId.TryGetValue(item.Candidate, out var candidate)
                || DayOf(item, candidate) is var day && day <= asOf
            )
            {
                continue;
            }

            for (var unit = 1; unit <= item.Units; unit++)
            {
                var activity = CandidateChoices.AsActivity(candidate, day);
                planned.Add(
                    activity with
                    {
                        Id = new Ledger.ActivityId(
                            $"planned:{candidate.Id}/{item.Month:yyyy-MM}/{unit}"
                        ),
                        // Units of a month are alike; each is a thing of its own.
                        Title = item.Units == 1 ? candidate.Title : $"{candidate.Title} ({unit})",
                    }
                );
            }
        }

        return [.. planned.OrderBy(activity => activity.Date)];
    }

    /// <summary>An event's last day; anything else counts once its whole month is over.</summary>
    private static DateOnly DayOf(AcceptedItem item, Candidate candidate)
    {
        foreach (var dates in candidate.Offered.Dates)
        {
            if (
                candidate.Mode == CandidateMode.Event
                && dates.End.Year == item.Month.Year
                && dates.End.Month == item.Month.Month
            )
            {
                return dates.End;
            }
        }

        return Dates.MonthSteps.LastOfMonth(item.Month);
    }
}
