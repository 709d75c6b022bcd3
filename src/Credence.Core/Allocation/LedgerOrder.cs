using System.Numerics;

namespace Credence.Core.Allocation;

/// <summary>
/// Hands the best sharing out to activities: the most from the oldest, then the next; then, with these totals, the
/// most on each activity's requirements in file order. Inside a class an activity takes what the class puts and nobody
/// older holds; where that is too little, the class is raised as far as what is held allows. A class or place that
/// can't be raised is full from then on.
/// </summary>
internal sealed class LedgerOrder<TNumber>
    where TNumber : struct, IBinaryInteger<TNumber>
{
    private readonly AllocationProblem problem;
    private readonly CreditClasses classes;
    private readonly SharingModel<TNumber> model;
    private readonly Tableau<TNumber> tableau;
    private readonly long[] held; // by class
    private readonly bool[] full; // by class
    private readonly long[] heldAt; // by column
    private readonly bool[] fullAt; // by column
    private readonly long[] taken; // by source
    private readonly SharedPuts puts;
    private long unclaimed;

    public LedgerOrder(
        AllocationProblem problem,
        CreditClasses classes,
        SharingModel<TNumber> model
    )
    {
        this.problem = problem;
        this.classes = classes;
        this.model = model;
        tableau = model.Tableau;
        held = new long[classes.Count];
        full = new bool[classes.Count];
        heldAt = new long[model.Columns];
        fullAt = new bool[model.Columns];
        taken = new long[problem.Portions.Length];
        puts = new SharedPuts(problem, classes);
        unclaimed = tableau.Value(model.TotalPut);
    }

    /// <summary>
    /// The puts of all activities; null if the portions of <paramref name="unsettled"/> must be looked at apart from
    /// their classes.
    /// </summary>
    public SharedPuts? HandOut(out int unsettled)
    {
        unsettled = -1;
        var givers = 0;
        for (; givers < problem.Activities && unclaimed > 0; givers++)
        {
            if (!TakeTotal(givers))
            {
                unsettled = givers;
                return null;
            }
        }
        for (var @class = 0; @class < classes.Count; @class++)
        {
            if (classes.BoundOf(@class) < 0)
            {
                tableau.Fix(model.Left(@class), classes.Supply(@class) - held[@class]);
            }
        }
        tableau.LetGo();
        for (var activity = 0; activity < givers; activity++)
        {
            if (!Place(activity))
            {
                unsettled = activity;
                return null;
            }
        }
        SplitAmongPortions();
        return puts;
    }

    private SharingModel<TNumber>.BoundRowsOf? BoundOf(int activity)
    {
        var source = classes.FirstSource(activity);
        var bound = classes.BoundOf(classes.ClassOf(source));
        return bound < 0 ? null : model.BoundRows[bound];
    }

    private bool TakeTotal(int activity)
    {
        var first = classes.FirstSource(activity);
        var end = classes.EndOfSources(activity);
        if (first == end)
        {
            return true;
        }
        if (BoundOf(activity) is { } bound)
        {
            var left = tableau.Reach(bound.Left, 0);
            tableau.Fix(bound.Left, left);
            unclaimed -= bound.Activity.Total - left;
            return true;
        }
        var open = 0;
        var short_ = false;
        tableau.BeginStep();
        for (var source = first; source < end; source++)
        {
            var @class = classes.ClassOf(source);
            if (!full[@class])
            {
                open++;
                TakeFromClass(source, @class);
                short_ |= full[@class];
            }
        }
        return open < 2 || !short_;
    }

    private void TakeFromClass(int source, int @class)
    {
        var wanted = classes.AmountOf(source);
        var supply = classes.Supply(@class);
        var variable = model.Left(@class);
        var spare = supply - tableau.Value(variable) - held[@class];
        if (spare < wanted)
        {
            spare = supply - tableau.Reach(variable, supply - held[@class] - wanted) - held[@class];
        }
        taken[source] = Math.Min(wanted, spare);
        unclaimed -= taken[source];
        held[@class] += taken[source];
        full[@class] = taken[source] < wanted;
        tableau.SetUpper(variable, supply - held[@class]);
    }

    private bool Place(int activity)
    {
        var first = classes.FirstSource(activity);
        var end = classes.EndOfSources(activity);
        if (first == end)
        {
            return true;
        }
        if (BoundOf(activity) is { } bound)
        {
            PlaceBound(bound);
            return true;
        }
        if (end - first == 1)
        {
            var @class = classes.ClassOf(first);
            for (
                var column = model.FirstColumn(@class);
                column < model.EndOfColumns(@class) && taken[first] > 0;
                column++
            )
            {
                TakeAt(activity, first, column);
            }
            return true;
        }
        return PlaceSeveral(activity, first, end);
    }

    /// <summary>Takes what it can of the source's rest at the column's node.</summary>
    private void TakeAt(int activity, int source, int column)
    {
        if (fullAt[column])
        {
            return;
        }
        var wanted = taken[source];
        var spare = tableau.Value(column) - heldAt[column];
        if (spare < wanted)
        {
            spare = tableau.Reach(column, heldAt[column] + wanted) - heldAt[column];
        }
        var take = Math.Min(wanted, spare);
        fullAt[column] = take < wanted;
        heldAt[column] += take;
        taken[source] -= take;
        tableau.SetLower(column, heldAt[column]);
        puts.Add(activity, source, model.NodeOf(column), take);
    }

    /// <summary>False: two portions compete for a node, so that how they split there could matter later.</summary>
    private bool PlaceSeveral(int activity, int first, int end)
    {
        tableau.BeginStep();
        for (var node = 0; node < problem.Nodes.Length; node++)
        {
            var free = 0;
            var wanting = false;
            for (var source = first; source < end; source++)
            {
                var @class = classes.ClassOf(source);
                var column = taken[source] > 0 ? model.ColumnOf(@class, node) : -1;
                if (column < 0 || fullAt[column])
                {
                    continue;
                }
                // On its last node a portion has no choice.
                free += column + 1 < model.EndOfColumns(@class) ? 1 : 0;
                TakeAt(activity, source, column);
                wanting |= taken[source] > 0;
            }
            if (free > 1 && wanting)
            {
                return false;
            }
        }
        return true;
    }

    private void PlaceBound(SharingModel<TNumber>.BoundRowsOf bound)
    {
        var activity = bound.Activity;
        for (var node = 0; node < problem.Nodes.Length; node++)
        {
            var row = bound.NodeRows.FindIndex(candidate => candidate.Node == node);
            if (row >= 0)
            {
                var variable = bound.NodeRows[row].Left;
                tableau.Fix(variable, tableau.Reach(variable, 0));
                continue;
            }
            for (var source = activity.FirstSource; source < activity.EndOfSources; source++)
            {
                var column = model.ColumnOf(classes.ClassOf(source), node);
                if (column >= 0)
                {
                    tableau.Fix(column, tableau.Reach(column, classes.AmountOf(source)));
                }
            }
        }
    }

    /// <summary>The split within one activity and node is free: the earliest portion first.</summary>
    private void SplitAmongPortions()
    {
        foreach (var bound in model.BoundRows)
        {
            foreach (var (node, _, _) in bound.NodeRows)
            {
                for (
                    var source = bound.Activity.FirstSource;
                    source < bound.Activity.EndOfSources;
                    source++
                )
                {
                    var column = model.ColumnOf(classes.ClassOf(source), node);
                    if (column >= 0)
                    {
                        tableau.Fix(column, tableau.Reach(column, classes.AmountOf(source)));
                    }
                }
            }
        }
        foreach (var bound in model.BoundRows)
        {
            for (var node = 0; node < problem.Nodes.Length; node++)
            {
                for (
                    var source = bound.Activity.FirstSource;
                    source < bound.Activity.EndOfSources;
                    source++
                )
                {
                    var column = model.ColumnOf(classes.ClassOf(source), node);
                    if (column >= 0)
                    {
                        puts.Add(bound.Activity.Activity, source, node, tableau.Value(column));
                    }
                }
            }
        }
    }
}
