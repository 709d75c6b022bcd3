using System.Collections.Immutable;

namespace Credence.Core.Planning;

/// <summary>
/// Why a candidate is not in the plan: the first thing that stands in its way when it is added to the plan as it is;
/// where nothing does, it would serve nothing that something better does not serve already.
/// </summary>
internal sealed class Rejections(SearchOutcome outcome)
{
    private readonly PlanningModel model = outcome.Model;
    private readonly PlanningProblem problem = outcome.Model.Problem;

    public ImmutableArray<RejectedCandidate> All()
    {
        var found = problem.NotOffered.ToDictionary(rejected => rejected.Candidate);
        for (var c = 0; c < problem.Choices.Length; c++)
        {
            if (outcome.Best.Sums.ChosenUnits[c] == 0)
            {
                found[problem.Choices[c].Id] = Of(c);
            }
        }

        return [.. found.Values.OrderBy(rejected => rejected.Candidate, StringComparer.Ordinal)];
    }

    /// <summary>What stands against a pin by itself; the hours where it is other pins.</summary>
    public RejectionReason Of(PlanningPin pin) =>
        pin.Options.IsEmpty ? RejectionReason.NotOffered
        : Insisted(pin) is { Reason: not RejectionReason.Dominated } rejected ? rejected.Reason
        : RejectionReason.Hours;

    /// <summary>What stands in the way where the physician wants it, whatever it would serve.</summary>
    private RejectedCandidate? Insisted(PlanningPin pin) =>
        Unfollowed(pin.Choice) ?? Blocked(pin.Options);

    private RejectedCandidate Of(int c)
    {
        if (
            outcome.DroppedPins.FirstOrDefault(pin => pin.Choice == c)
                is { Options.IsEmpty: false } pin
            && Insisted(pin) is { } insisted
        )
        {
            return insisted;
        }

        if (Unfollowed(c) is { } unfollowed)
        {
            return unfollowed;
        }

        var choice = problem.Choices[c];
        if (!Serves(c))
        {
            return new RejectedCandidate(choice.Id, RejectionReason.NotNeeded, "");
        }

        return Better(c) is { } better
                ? new RejectedCandidate(choice.Id, RejectionReason.Dominated, better)
            : Blocked(PlacesOf(choice)) is { } blocked ? blocked
            : new RejectedCandidate(
                choice.Id,
                Nearest(c) is null ? RejectionReason.NotNeeded : RejectionReason.Dominated,
                Nearest(c) ?? ""
            );
    }

    /// <summary>What must come first, where the plan has no room for it before any place of the choice.</summary>
    private RejectedCandidate? Unfollowed(int c)
    {
        var choice = problem.Choices[c];
        return Unmet(choice, first => first != c && CanFollow(choice, first)) is { } first
            ? new RejectedCandidate(
                choice.Id,
                RejectionReason.Prerequisite,
                first == c
                    ? choice.Candidate.After.FirstOrDefault(id => !IsOpen(id)) ?? choice.Id
                    : problem.Choices[first].Id
            )
            : null;
    }

    /// <summary>The first of what must come before it that does not; null where all does.</summary>
    private static int? Unmet(PlanningChoice choice, Func<int, bool> isMet) =>
        choice.After.Where(first => !isMet(first)).Cast<int?>().FirstOrDefault();

    /// <summary>Whether it is offered in a month after the one in which the plan has what must come first.</summary>
    private bool CanFollow(PlanningChoice choice, int first) =>
        PlacesOf(choice).Any(o => Follows(problem.Options[o], first));

    private static IEnumerable<int> PlacesOf(PlanningChoice choice) =>
        Enumerable.Range(choice.FirstOption, choice.OptionCount);

    private bool Follows(PlanningOption option, int first) =>
        HardRules.Before(problem, outcome.Best.Units, first, option.StartMonth);

    private bool IsOpen(string id) => problem.Choices.Any(choice => choice.Id == id);

    /// <summary>A goal that is still open, a wanted part of the year, or a requirement that needs more than is earned.</summary>
    private bool Serves(int c)
    {
        var choice = problem.Choices[c];
        return problem
                .Goals.Where(
                    (goal, g) => goal.OpenTimesThree > 0 && choice.AlignedTimesThree[g] > 0
                )
                .Any()
            || choice.WorthTimesThree > 0
            || RequirementsOf(c).Any();
    }

    private IEnumerable<(int Body, int Node)> RequirementsOf(int c)
    {
        var choice = problem.Choices[c];
        for (var b = 0; b < model.AllBodies.Count; b++)
        {
            var body = model.AllBodies[b].Body;
            var open = model.EarnedProgress[b].Shortfall;
            for (var node = 0; node < body.Nodes.Length; node++)
            {
                if (open[node] > 0 && Accepts(body, node, choice))
                {
                    yield return (b, node);
                }
            }
        }
    }

    private static bool Accepts(PlanningBody body, int node, PlanningChoice choice)
    {
        return body.Nodes[node].Counts.Any(count => Has(count.Option))
            || body.Sources.Any(source =>
                source.Options.Any(Has)
                && source.Portions.Any(portion => portion.Nodes.Contains(node))
            );

        bool Has(int option) =>
            option >= choice.FirstOption && option < choice.FirstOption + choice.OptionCount;
    }

    /// <summary>A chosen candidate of its layer that serves all the same, and costs no more hours or money a credit.</summary>
    private string? Better(int c)
    {
        var choice = problem.Choices[c];
        var mine = RequirementsOf(c).ToHashSet();
        for (var d = 0; d < problem.Choices.Length; d++)
        {
            var other = problem.Choices[d];
            if (
                d != c
                && outcome.Best.Sums.ChosenUnits[d] > 0
                && other.Layer == choice.Layer
                && other.WorthTimesThree >= choice.WorthTimesThree
                && other.Hours * choice.Credits <= choice.Hours * other.Credits
                && (other.PriceOnce + other.PricePerUnit) * choice.Credits
                    <= (choice.PriceOnce + choice.PricePerUnit) * other.Credits
                && problem
                    .Goals.Select((_, g) => g)
                    .All(g => other.AlignedTimesThree[g] >= choice.AlignedTimesThree[g])
                && mine.IsSubsetOf(RequirementsOf(d))
            )
            {
                return other.Id;
            }
        }

        return null;
    }

    /// <summary>It would fit, and adds less than it costs: the chosen candidate that does the most for the same goals.</summary>
    private string? Nearest(int c)
    {
        var mine = problem.Choices[c];
        var (most, nearest) = (0L, (string?)null);
        for (var d = 0; d < problem.Choices.Length; d++)
        {
            var shared = 0L;
            for (var g = 0; g < problem.Goals.Length; g++)
            {
                shared +=
                    problem.Goals[g].Priority
                    * Math.Min(
                        mine.AlignedTimesThree[g],
                        problem.Choices[d].AlignedTimesThree[g] * outcome.Best.Sums.ChosenUnits[d]
                    );
            }

            if (d != c && outcome.Best.Sums.ChosenUnits[d] > 0 && shared > most)
            {
                (most, nearest) = (shared, problem.Choices[d].Id);
            }
        }

        return nearest;
    }

    /// <summary>What breaks at the first of some places, where it breaks something at each of them.</summary>
    private RejectedCandidate? Blocked(IEnumerable<int> places)
    {
        RejectedCandidate? nearest = null;
        foreach (var place in places)
        {
            if (BlockedAt(place) is not { } blocked)
            {
                return null;
            }

            nearest ??= blocked;
        }

        return nearest;
    }

    private RejectedCandidate? BlockedAt(int o)
    {
        var option = problem.Options[o];
        var choice = problem.Choices[option.Choice];
        if (Unmet(choice, first => Follows(option, first)) is { } missing)
        {
            return new RejectedCandidate(
                choice.Id,
                RejectionReason.Prerequisite,
                problem.Choices[missing].Id
            );
        }

        var units = (int[])outcome.Best.Units.Clone();
        units[o]++;
        var sums = new PlanSums(model, units);
        if (!sums.DaysFit())
        {
            return new RejectedCandidate(choice.Id, RejectionReason.DaysOff, "");
        }

        if (problem.Means.OwnMoney < sums.OwnMoney)
        {
            return new RejectedCandidate(choice.Id, RejectionReason.Money, "");
        }

        for (var month = option.Month - option.LoadMonths + 1; month <= option.Month; month++)
        {
            if (sums.Load[month] > problem.Hours[month - 1] * model.HourScale)
            {
                return new RejectedCandidate(
                    choice.Id,
                    RejectionReason.Hours,
                    $"{problem.FirstDay(month):yyyy-MM}"
                );
            }
        }

        return Rival(option, choice) is { } rival
            ? new RejectedCandidate(choice.Id, RejectionReason.Dominated, rival)
            : null;
    }

    /// <summary>The chosen event, or the project of the same months, that takes its place.</summary>
    private string? Rival(PlanningOption option, PlanningChoice choice)
    {
        for (var o = 0; o < outcome.Best.Units.Length; o++)
        {
            var other = problem.Options[o];
            var chosen = problem.Choices[other.Choice];
            var takes =
                choice.Layer == PlanLayer.Event && chosen.Layer == PlanLayer.Event
                || (
                    choice.Candidate.Mode == CandidateMode.Project
                    && chosen.Candidate.Mode == CandidateMode.Project
                    && other.StartMonth <= option.Month
                    && option.StartMonth <= other.Month
                );
            if (outcome.Best.Units[o] > 0 && takes)
            {
                return chosen.Id;
            }
        }

        return null;
    }
}
