using System.Collections.Immutable;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>Judges every requirement of a package for one cycle and hangs it where it belongs.</summary>
internal sealed class NodePlanner(
    CycleContext context,
    BodyWords words,
    BodyLedger ledger,
    QuestionList questions
)
{
    private readonly Dictionary<string, List<int>> places = [];
    private readonly Dictionary<string, Requirement> rules = [];
    private readonly List<NodePlan> nodes = [];
    private NeededAmount? amounts;

    public List<NodePlan> Plan(IReadOnlyList<Requirement> requirements)
    {
        var substitutes = SubstitutesThatHold(requirements);
        foreach (var requirement in requirements)
        {
            // One id may stand for an older and a newer rule; the one in force names the types.
            if (
                !rules.TryAdd(requirement.Id, requirement)
                && requirement.InForceOn(context.Deadline)
            )
            {
                rules[requirement.Id] = requirement;
            }
        }

        var personal = new PersonalRule(context, questions);
        foreach (var written in requirements)
        {
            if (written.Announced)
            {
                continue;
            }

            var requirement = personal.Of(written);
            foreach (var slot in SlotsOf(requirement))
            {
                if (requirement.InForceOn(slot.Deadline))
                {
                    Add(requirement, slot, substitutes);
                }
            }
        }

        Hang();
        return nodes;
    }

    private List<WindowSlot> SlotsOf(Requirement requirement) =>
        TwoClockRule.SlotsOf(requirement, AcceptsOf(requirement), context, words, ledger);

    private void Add(Requirement requirement, WindowSlot slot, List<Substitute> substitutes)
    {
        var judge = new ConditionJudge(context);
        var applies = Applies(requirement, judge);
        var (needed, least, unknownAmount, amountAsked) =
            applies == Truth.No
                ? new Needed(0, 0, false, [])
                : (amounts ??= new NeededAmount(context, rules)).Of(requirement);
        var setByUser = context.Obligation.Amounts.TryGetValue(requirement.Id, out var own);
        if (setByUser && applies != Truth.No)
        {
            // What the body told this person settles the amount: nothing is asked about it.
            (needed, least, unknownAmount, amountAsked) = (
                own.Hundredths,
                own.Hundredths,
                false,
                []
            );
        }

        var counts =
            applies != Truth.No
            && (
                needed > 0
                || unknownAmount
                || requirement.FirstCycleAmount.IsEmpty
                || !context.IsFirst
            );
        var (metBy, text) = counts ? MetWithoutCredits(requirement, slot, substitutes) : (null, "");
        var asked =
            counts && metBy is null
                ? judge.Asked.Concat(amountAsked).Distinct().ToImmutableArray()
                : [];
        foreach (var fact in asked)
        {
            questions.Ask(fact, context, requirement.Id);
        }

        var node = new NodePlan
        {
            Rule = requirement,
            Slot = slot,
            Kind = KindOf(requirement),
            Applies = applies,
            Counts = counts,
            Needed = counts ? needed : 0,
            LeastNeeded = counts ? least : 0,
            AmountUnknown = unknownAmount,
            SetByUser = setByUser,
            MetBy = metBy,
            MetByText = text,
            Questions = applies == Truth.Unknown || !amountAsked.IsEmpty ? asked : [],
            Types = AcceptsOf(requirement),
            Topics = words.TopicMask(requirement.Topics),
        };
        if (!places.TryGetValue(requirement.Id, out var list))
        {
            places.Add(requirement.Id, list = []);
        }

        list.Add(nodes.Count);
        nodes.Add(node);
    }

    private Truth Applies(Requirement requirement, ConditionJudge judge)
    {
        if (
            context.IsInitial
            && !ConditionJudge.AsksBeforeLicense(requirement.When)
            && !requirement.Deadlines.Any(DeadlineRule.IsDayOfLicense)
        )
        {
            return Truth.No;
        }

        if (requirement.Window is Window.FirstCycle && !context.IsFirst)
        {
            return Truth.No;
        }

        if (context.Obligation.Answers.TryGetValue(requirement.Id, out var answered))
        {
            return answered ? Truth.Yes : Truth.No;
        }

        return judge.Judge(requirement.When);
    }

    private (MetBy?, string) MetWithoutCredits(
        Requirement requirement,
        WindowSlot slot,
        List<Substitute> substitutes
    )
    {
        foreach (var waived in context.Obligation.Waived)
        {
            if (
                waived.Requirement == requirement.Id
                && (waived.Until is not { } until || until >= context.AsOf)
            )
            {
                return (MetBy.Waiver, waived.Note);
            }
        }

        foreach (var satisfied in context.Obligation.Satisfied)
        {
            if (
                satisfied.Requirement == requirement.Id
                && satisfied.On <= context.AsOf
                && (requirement.Window is Window.Once || slot.Window.Contains(satisfied.On))
            )
            {
                return (MetBy.Satisfied, satisfied.Note);
            }
        }

        foreach (var substitute in context.Version.Substitutes)
        {
            if (
                (substitute.Meets.IsEmpty || substitute.Meets.Contains(requirement.Id))
                && !substitute.Except.Contains(requirement.Id)
                && (substitutes.Contains(substitute) || HeldWhenDue(substitute, requirement, slot))
            )
            {
                return (MetBy.Substitute, substitute.Title);
            }
        }

        return (null, "");
    }

    /// <summary>What stood for a once item on the day it was due stands for good.</summary>
    private bool HeldWhenDue(Substitute substitute, Requirement requirement, WindowSlot slot) =>
        substitute.When is { } when
        && requirement.Window is Window.Once
        && slot.Deadline < context.AsOf
        && new ConditionJudge(context.OnDay(slot.Deadline)).Judge(when) == Truth.Yes;

    private List<Substitute> SubstitutesThatHold(IReadOnlyList<Requirement> requirements)
    {
        var holding = new List<Substitute>();
        foreach (var substitute in context.Version.Substitutes)
        {
            if (substitute.When is null)
            {
                continue;
            }

            var judge = new ConditionJudge(context);
            if (judge.Judge(substitute.When) == Truth.Yes)
            {
                holding.Add(substitute);
            }

            foreach (var fact in judge.Asked)
            {
                questions.AskAside(fact, context, requirements.Count > 0 ? requirements[0].Id : "");
            }
        }

        return holding;
    }

    private StandingNode KindOf(Requirement requirement)
    {
        if (requirement.CountsItems)
        {
            return StandingNode.Items;
        }

        if (requirement.Stackable)
        {
            return StandingNode.Stackable;
        }

        return requirement.Within is not null && requirement.Topics.IsEmpty
            ? StandingNode.TypeMinimum
            : StandingNode.Sum;
    }

    /// <summary>An empty list means the parent's, wherever in the file it stands; on a root any (engine.md section 3).</summary>
    private ulong AcceptsOf(Requirement requirement)
    {
        var at = requirement;
        for (var steps = 0; at.Accepts.IsEmpty && steps < rules.Count; steps++)
        {
            if (at.Within is not { } within || !rules.TryGetValue(within, out var parent))
            {
                break;
            }

            at = parent;
        }

        return at.Accepts.IsEmpty ? BodyWords.AllTypes : words.AcceptMask(at.Accepts);
    }

    private void Hang()
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            nodes[i].Within = PlaceAbove(nodes[i]);
        }

        for (var i = 0; i < nodes.Count; i++)
        {
            var above = nodes[i].Within;
            while (above >= 0 && !(nodes[above].Counts && nodes[above].TakesCredits))
            {
                above = nodes[above].Within;
            }

            nodes[i].Parent = above;
            nodes[i].MissingParent = above >= 0 ? above : CountingAbove(nodes[i]);
        }

        // A type minimum stands and falls with its parent.
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].Kind == StandingNode.TypeMinimum && !CountsAbove(nodes[i]))
            {
                nodes[i] = Dropped(nodes[i]);
            }
        }
    }

    private int CountingAbove(NodePlan node)
    {
        var above = node.Within;
        while (above >= 0 && !(nodes[above].Counts && nodes[above].Kind != StandingNode.Items))
        {
            above = nodes[above].Within;
        }

        return above;
    }

    private bool CountsAbove(NodePlan node) =>
        node.Within < 0 || (nodes[node.Within].Counts && node.Parent >= 0);

    private static NodePlan Dropped(NodePlan node) =>
        new()
        {
            Rule = node.Rule,
            Slot = node.Slot,
            Kind = node.Kind,
            Applies = Truth.No,
            Counts = false,
            Needed = 0,
            Types = node.Types,
            Topics = node.Topics,
            Within = node.Within,
        };

    /// <summary>The parent's copy whose window holds this window's last day; else the parent's last copy.</summary>
    private int PlaceAbove(NodePlan node)
    {
        if (node.Rule.Within is not { } within || !places.TryGetValue(within, out var copies))
        {
            return -1;
        }

        foreach (var copy in copies)
        {
            if (nodes[copy].Window.Contains(node.Window.End))
            {
                return copy;
            }
        }

        return copies[^1];
    }
}
