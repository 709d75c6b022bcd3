using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Standing;

namespace Credence.Core.Checkins;

/// <summary>On track or not, with the one reason that decides it.</summary>
public sealed record OnTrack(bool Yes, string Reason)
{
    /// <summary>A month's grace, as the engine gives a requirement (engine.md section 3, Statuses).</summary>
    private const int GraceMonths = 1;

    internal static OnTrack Of(
        CheckResult check,
        IReadOnlyList<LaggingRequirement> lagging,
        Amount earned,
        Amount pace,
        Amount year,
        bool hasPlan
    )
    {
        if (
            check.Obligations.FirstOrDefault(body =>
                body is { Applicable: true, Previous.State: PreviousState.Short }
            ) is
            { Previous: { } before } unclosed
        )
        {
            return new(
                false,
                $"The cycle of {unclosed.Title} that ended {Day(before.Cycle.End)} was not closed."
            );
        }

        if (First(lagging, Status.Overdue) is { } late)
        {
            return new(
                false,
                $"{late.Requirement.Title} at {late.Body.Title} was due {Day(late.Requirement.Deadline)}."
            );
        }

        if (First(lagging, Status.AtRisk) is { } risk)
        {
            return new(
                false,
                $"{risk.Requirement.Title} at {risk.Body.Title} lacks {risk.Open} by {Day(risk.Requirement.Deadline)}, more than {(hasPlan ? "the plan gives" : "your pace gives")} until then."
            );
        }

        var open = lagging.Where(one => !one.IsPlanned).ToList();
        if (open.Count > 0)
        {
            var (first, more) = (open[0], open.Count - 1);
            return new(
                false,
                $"{first.Requirement.Title} at {first.Body.Title} is behind and nothing planned closes it{(more == 0 ? "" : more == 1 ? ", and one more like it" : $", and {more} more like it")}."
            );
        }

        if (earned.Plus(Amount.FromHundredths(year.Hundredths * GraceMonths / 12)) < pace)
        {
            return new(
                hasPlan,
                hasPlan
                    ? $"{earned} credits since the year began where a fair pace was {pace}; the plan makes up for it."
                    : $"{earned} credits since the year began where a fair pace was {pace}, and there is no plan yet that makes up for it."
            );
        }

        return lagging.Count > 0
            ? new(
                true,
                lagging.Count == 1
                    ? $"Behind on one thing, {lagging[0].Requirement.Title}, and the plan closes it in time."
                    : $"Behind on {lagging.Count} things, and the plan closes all of them in time."
            )
            : new(true, "Every requirement is on its pace.");
    }

    private static LaggingRequirement? First(
        IEnumerable<LaggingRequirement> lagging,
        Status status
    ) => lagging.FirstOrDefault(one => one.Requirement.Status == status);

    private static string Day(DateOnly day) => day.ToString("MMMM d, yyyy");
}
