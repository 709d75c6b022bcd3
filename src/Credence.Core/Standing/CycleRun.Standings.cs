using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>What the run says of each requirement.</summary>
internal sealed partial class CycleRun
{
    public ImmutableArray<RequirementStanding> Standings()
    {
        var standings = ImmutableArray.CreateBuilder<RequirementStanding>(Plan.Count);
        for (var i = 0; i < Plan.Count; i++)
        {
            standings.Add(StandingAt(i));
        }

        return standings.MoveToImmutable();
    }

    private RequirementStanding StandingAt(int place)
    {
        var node = Plan[place];
        var met = node.MetBy is not null;
        var counted = met ? node.Needed : Math.Min(node.Needed, Counted[place]);
        var lines = AllocationLines.At(place, this, vocabulary);
        var deadline = DeadlineAt(place, lines);
        var confirmed = met || node.Rule.Confirm.Length == 0 || ConfirmedAt(place) >= node.Needed;
        return new RequirementStanding
        {
            Rule = node.Rule,
            Node = node.Kind,
            Window = node.Window,
            Deadline = deadline,
            Needed = Amount.FromHundredths(node.Needed),
            SetByUser = node.SetByUser,
            Counted = Amount.FromHundredths(counted),
            Eligible = Amount.FromHundredths(EligibleAt(place)),
            Missing = Amount.FromHundredths(MissingAt[place]),
            Status = StatusRule.Of(
                node,
                counted,
                confirmed,
                didYouDoThis[place],
                deadline,
                context.AsOf,
                pace
            ),
            MetBy =
                node.MetBy
                ?? (
                    node.Counts && counted >= node.Needed && !node.AmountUnknown
                        ? MetBy.Credits
                        : null
                ),
            MetByText = node.MetByText,
            Question = node.Questions.IsEmpty
                ? (didYouDoThis[place] ? $"done:{context.Obligation.Id}/{node.Rule.Id}" : "")
                : node.Questions[0],
            Confirm = confirmed ? "" : node.Rule.Confirm,
            Doubt = DoubtOf(node),
            MayShare = MayShareAt(place),
            Allocations = lines,
            Late =
                !met
                && node.Rule.Window is Window.Once
                && counted >= node.Needed
                && IsLate(place, deadline),
            DidYouDoThis = didYouDoThis[place],
        };
    }

    private DateOnly DeadlineAt(int place, ImmutableArray<AllocationLine> lines)
    {
        var node = Plan[place];
        if (node.Rule.Window is not Window.Valid valid)
        {
            return node.Slot.Deadline;
        }

        return Items[place] is { } items
            ? items.Held ?? node.Slot.Deadline
            : HeldUntil(node, valid, lines) ?? node.Slot.Deadline;
    }

    /// <summary>The last day on which what still holds adds up to the amount; null where it does not today.</summary>
    private DateOnly? HeldUntil(
        NodePlan node,
        Window.Valid valid,
        ImmutableArray<AllocationLine> lines
    )
    {
        var sum = 0L;
        foreach (var line in lines.OrderByDescending(LastDay))
        {
            sum += line.Amount.Hundredths;
            if (sum >= node.Needed)
            {
                return LastDay(line);
            }
        }

        return null;

        DateOnly LastDay(AllocationLine line)
        {
            var held = Activities.Find(activity => activity.Source?.Id == line.Activity);
            return held?.Source?.Expires
                ?? WindowRule.HoldsUntil(held?.Date ?? node.Window.Start, valid);
        }
    }

    private static string DoubtOf(NodePlan node)
    {
        if (!node.Counts)
        {
            return "";
        }

        if (node.AmountUnknown)
        {
            return node.Rule.Doubt.Length > 0 ? node.Rule.Doubt : "The rule sets no figure yet.";
        }

        return node.Rule.Doubt.Length > 0 ? node.Rule.Doubt
            : node.CarriedDoubt.Length > 0 ? node.CarriedDoubt
            : node.Rule.SourceNoneFound ? "No source was found for this figure."
            : "";
    }

    private bool IsLate(int place, DateOnly deadline) =>
        result.Puts.Any(put =>
            PlaceOf(put) == place && Activities[ActivityOf(put)].Date > deadline
        );

    private long ConfirmedAt(int place)
    {
        var node = Plan[place];
        var sum = 0L;
        if (Items[place] is { } items)
        {
            return items.Activities.Count(activity => IsConfirmed(activity, node.Rule.Id)) * 100L;
        }

        if (!node.TakesCredits)
        {
            // Nothing is put on a type minimum or a stackable requirement: what counts for it lies elsewhere.
            return AllocationLines
                .At(place, this, vocabulary)
                .Where(line =>
                    Activities.Any(activity =>
                        activity.Source?.Id == line.Activity && IsConfirmed(activity, node.Rule.Id)
                    )
                )
                .Sum(line => line.Amount.Hundredths);
        }

        foreach (var put in result.Puts)
        {
            if (
                (PlaceOf(put) == place || IsAncestor(place, PlaceOf(put)))
                && IsConfirmed(Activities[ActivityOf(put)], node.Rule.Id)
            )
            {
                sum += put.Amount;
            }
        }

        return sum;
    }

    private bool IsConfirmed(BodyActivity activity, string requirement) =>
        activity.Source is { } source
        && source.Confirmed.Any(entry =>
            entry.Requirement == requirement
            && (entry.Obligation == context.Obligation.Id || entry.Obligation == context.Body.Id)
        );

    /// <summary>Where a rule is silent on sharing: short requirements that could also take what is put here.</summary>
    private ImmutableArray<string> MayShareAt(int place)
    {
        var node = Plan[place];
        if (
            !node.TakesCredits
            || node.Rule.Topics.IsEmpty
            || MissingAt[place] == 0
            || build.NodeOf[place] < 0
        )
        {
            return [];
        }

        var shared = ImmutableArray.CreateBuilder<string>();
        foreach (var put in result.Puts)
        {
            var other = PlaceOf(put);
            if (
                other != place
                && !Plan[other].Rule.Topics.IsEmpty
                && !IsAncestor(other, place)
                && !IsAncestor(place, other)
                && build.Problem.CanPut(put.Portion, build.NodeOf[place])
                && !shared.Contains(Plan[other].Rule.Id)
            )
            {
                shared.Add(Plan[other].Rule.Id);
            }
        }

        return shared.ToImmutable();
    }
}
