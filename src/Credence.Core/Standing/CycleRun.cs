using System.Collections.Immutable;
using Credence.Core.Allocation;
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
}
