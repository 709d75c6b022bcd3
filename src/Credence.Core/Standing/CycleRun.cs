using System.Collections.Immutable;
using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Obligations;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>One package of one cycle, computed: who lacks what, and which credit went where.</summary>
internal sealed partial class CycleRun
{
    private readonly CycleContext context;
    private readonly Vocabulary vocabulary;
    private readonly Pace pace;
    private readonly AllocationBuild build;
    private readonly AllocationResult result;
    private readonly bool[] didYouDoThis;
    private readonly ulong[][] sumsBelow;
    private long[]? putByActivity;
    private long[]? sums;

    public List<NodePlan> Plan { get; }

    public List<BodyActivity> Activities { get; }

    /// <summary>Counted in hundredths, by place in the plan; not cut to the need.</summary>
    public long[] Counted { get; }

    public ItemCount.Counted?[] Items { get; }

    public long Missing { get; }

    public int MissingItems { get; }

    /// <summary>What is missing at each place, for people: the greatest of its own and its children's.</summary>
    public long[] MissingAt { get; }

    public bool WaitsForAnswers { get; }

    /// <summary>The same if every open question is answered with no.</summary>
    public long[] MissingAtForSure { get; }

    public CycleRun(
        CycleContext context,
        IReadOnlyList<Requirement> requirements,
        BodyLedger ledger,
        BodyWords words,
        QuestionList questions,
        Pace pace
    )
    {
        this.context = context;
        this.pace = pace;
        vocabulary = context.Vocabulary;
        Plan = new NodePlanner(context, words, ledger, questions).Plan(requirements);
        Activities = ledger.Activities;
        build = new AllocationBuild(Plan, Activities, words, context);
        sumsBelow = Below();
        result = Allocator.Solve(build.Problem);
        Counted = new long[Plan.Count];
        Items = new ItemCount.Counted?[Plan.Count];
        didYouDoThis = new bool[Plan.Count];
        for (var i = 0; i < Plan.Count; i++)
        {
            CountAt(i);
        }

        MissingAt = MissingTree.Of(Plan, Counted, sure: false);
        Missing = MissingTree.SumOfRoots(Plan, MissingAt);
        WaitsForAnswers = Plan.Exists(node => !node.Questions.IsEmpty);
        MissingAtForSure = WaitsForAnswers ? MissingTree.Of(Plan, Counted, sure: true) : MissingAt;
        MissingItems = (int)MissingTree.ItemsShort(Plan, Counted, MissingTree.Demands(Plan, false));
    }

    public ImmutableArray<Put> Puts => result.Puts;

    public int PlaceOf(Put put) => build.PlanOf[put.Node];

    public int ActivityOf(Put put) => build.Problem.Portions[put.Portion].Activity;

    /// <summary>What each activity puts anywhere in this body, in hundredths; not to be changed.</summary>
    public long[] PutByActivity()
    {
        if (putByActivity is null)
        {
            putByActivity = new long[Activities.Count];
            foreach (var put in result.Puts)
            {
                putByActivity[ActivityOf(put)] += put.Amount;
            }
        }

        return putByActivity;
    }

    /// <summary>Zeros by activity, one array for all nodes of a run: whoever writes in it clears it again.</summary>
    public long[] EmptySums() => sums ??= new long[Activities.Count];

    /// <summary>What each activity gives here: what it puts, or what a stackable root counts of it where that is more.</summary>
    public long[] UsedByActivity()
    {
        var used = (long[])PutByActivity().Clone();
        foreach (var place in build.PlanOf)
        {
            if (Plan[place] is { Kind: StandingNode.Stackable, Parent: < 0 })
            {
                for (var a = 0; a < used.Length; a++)
                {
                    used[a] = Math.Max(used[a], EligibleOf(a, build.NodeOf[place]));
                }
            }
        }

        return used;
    }

    public AllocationBuild Build => build;

    /// <summary>
    /// Credits and items missing of what was due by a day; for sure: without what waits for an answer.
    /// What falls due later (a block of cycles, a once item) is no debt of this cycle.
    /// </summary>
    public (long Credits, int Items) OwedBy(DateOnly day, bool sure)
    {
        var demands = new long[Plan.Count];
        for (var i = 0; i < Plan.Count; i++)
        {
            var due = Plan[i].Slot.Deadline <= day && !(sure && didYouDoThis[i]);
            demands[i] =
                !due ? 0
                : sure ? Plan[i].DemandForSure
                : Plan[i].Demand;
        }

        var missing = MissingTree.Of(Plan, Counted, demands);
        return (
            MissingTree.SumOfRoots(Plan, missing),
            (int)MissingTree.ItemsShort(Plan, Counted, demands)
        );
    }

    /// <summary>Due before the ledger began and without a record: "did you do this?".</summary>
    public bool IsAskedWhetherDone(int place) => didYouDoThis[place];

    private void CountAt(int place)
    {
        var node = Plan[place];
        if (!node.Counts)
        {
            return;
        }

        if (node.Kind == StandingNode.Items)
        {
            var items = ItemCount.Of(node, Activities, context);
            Items[place] = items;
            Counted[place] = items.Activities.Count * 100L;
        }
        else
        {
            Counted[place] = result.Counted[build.NodeOf[place]];
        }

        // Nobody is overdue on a once item that may have been done before the ledger began.
        didYouDoThis[place] =
            (node.Rule.Window is Window.Once || node.Rule.Due is not null)
            && node.MetBy is null
            && Counted[place] == 0
            && node.Needed > 0
            && node.Slot.Deadline < context.AsOf
            && node.Slot.Deadline < (context.LedgerBegins ?? context.AsOf);
    }

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

    public bool IsAncestor(int above, int below)
    {
        for (var place = Plan[below].Parent; place >= 0; place = Plan[place].Parent)
        {
            if (place == above)
            {
                return true;
            }
        }

        return false;
    }

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
