using System.Numerics;

namespace Credence.Core.Allocation;

/// <summary>
/// Hands the best sharing out to activities: the most from the oldest, then the next; then, with these totals, the
/// most on each activity's requirements in file order. Inside a class an activity takes what the class puts and nobody
/// older holds; where that is too little, the class is raised as far as what is held allows. A class or place that
/// can't be raised is full from then on. Portions of one activity that compete are taken together.
/// </summary>
internal sealed partial class LedgerOrder<TCell, TNumber>
    where TCell : struct, IBinaryInteger<TCell>
    where TNumber : struct, IBinaryInteger<TNumber>
{
    private readonly AllocationProblem problem;
    private readonly CreditClasses classes;
    private readonly SharingModel<TCell, TNumber> model;
    private readonly Tableau<TCell, TNumber> tableau;
    private readonly int[] left; // by class: the variable of what neither it nor what is taken together has put
    private readonly int[] at; // by column: the variable of what the class puts there beside what is taken together
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
        SharingModel<TCell, TNumber> model
    )
    {
        this.problem = problem;
        this.classes = classes;
        this.model = model;
        tableau = model.Tableau;
        left = new int[classes.Count];
        for (var @class = 0; @class < left.Length; @class++)
        {
            left[@class] = model.Left(@class);
        }
        at = new int[model.Columns];
        for (var column = 0; column < at.Length; column++)
        {
            at[column] = column;
        }
        held = new long[classes.Count];
        full = new bool[classes.Count];
        heldAt = new long[model.Columns];
        fullAt = new bool[model.Columns];
        taken = new long[problem.Portions.Length];
        puts = new SharedPuts(problem, classes);
        unclaimed = tableau.Value(model.TotalPut);
    }

    /// <summary>The puts of all activities.</summary>
    public SharedPuts HandOut()
    {
        var givers = 0;
        for (; givers < problem.Activities && unclaimed > 0; givers++)
        {
            TakeTotal(givers);
        }
        for (var @class = 0; @class < classes.Count; @class++)
        {
            if (classes.BoundOf(@class) < 0)
            {
                tableau.Fix(left[@class], classes.Supply(@class) - held[@class]);
            }
        }
        tableau.LetGo();
        for (var activity = 0; activity < givers; activity++)
        {
            Place(activity);
        }
        SplitAmongPortions();
        return puts;
    }

    private SharingModel<TCell, TNumber>.BoundRowsOf? BoundOf(int activity)
    {
        var source = classes.FirstSource(activity);
        var bound = classes.BoundOf(classes.ClassOf(source));
        return bound < 0 ? null : model.BoundRows[bound];
    }

    private void TakeTotal(int activity)
    {
        var first = classes.FirstSource(activity);
        var end = classes.EndOfSources(activity);
        if (first == end)
        {
            return;
        }
        if (BoundOf(activity) is { } bound)
        {
            var rest = tableau.Reach(bound.Left, 0);
            tableau.Fix(bound.Left, rest);
            unclaimed -= bound.Activity.Total - rest;
            return;
        }
        var open = 0;
        for (var source = first; source < end; source++)
        {
            open += full[classes.ClassOf(source)] ? 0 : 1;
        }
        if (open > 1 && !TakeAll(first, end))
        {
            TakeTogether(first, end);
        }
        for (var source = first; open == 1 && source < end; source++)
        {
            if (classes.ClassOf(source) is var @class && !full[@class])
            {
                TakeFromClass(source, @class);
                break;
            }
        }
    }

    private void TakeFromClass(int source, int @class)
    {
        var wanted = classes.AmountOf(source);
        var supply = classes.Supply(@class);
        var variable = left[@class];
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

    private void Place(int activity)
    {
        var first = classes.FirstSource(activity);
        var end = classes.EndOfSources(activity);
        if (first == end)
        {
            return;
        }
        if (BoundOf(activity) is { } bound)
        {
            PlaceBound(bound);
        }
        else if (end - first > 1)
        {
            PlaceSeveral(activity, first, end);
        }
        else
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
        }
    }

    /// <summary>Takes what it can of the source's rest at the column's node.</summary>
    private void TakeAt(int activity, int source, int column)
    {
        if (fullAt[column])
        {
            return;
        }
        var wanted = taken[source];
        var spare = tableau.Value(at[column]) - heldAt[column];
        if (spare < wanted)
        {
            spare = tableau.Reach(at[column], heldAt[column] + wanted) - heldAt[column];
        }
        var take = Math.Min(wanted, spare);
        fullAt[column] = take < wanted;
        heldAt[column] += take;
        taken[source] -= take;
        tableau.SetLower(at[column], heldAt[column]);
        puts.Add(activity, source, model.NodeOf(column), take);
    }

    private void PlaceSeveral(int activity, int first, int end)
    {
        for (var node = 0; node < problem.Nodes.Length; node++)
        {
            var free = 0;
            for (var source = first; source < end; source++)
            {
                var column = OpenColumn(source, node);
                // On its last node a portion has no choice.
                free +=
                    column >= 0 && column + 1 < model.EndOfColumns(classes.ClassOf(source)) ? 1 : 0;
            }
            var began = together.Count;
            if (IsTogether(first, end))
            {
                PlaceTogether(activity, first, end, node, began);
                return;
            }
            if (free > 1 && !PlaceAll(first, end, node))
            {
                if (PlaceMost(activity, first, end, node))
                {
                    continue;
                }
                PlaceTogether(activity, first, end, node + 1, began);
                return;
            }
            for (var source = first; source < end; source++)
            {
                if (OpenColumn(source, node) is var column and >= 0)
                {
                    TakeAt(activity, source, column);
                }
            }
        }
    }

    /// <summary>The column in which the source could still put something on the node; -1: there is none.</summary>
    private int OpenColumn(int source, int node)
    {
        var column = taken[source] > 0 ? model.ColumnOf(classes.ClassOf(source), node) : -1;
        return column < 0 || fullAt[column] ? -1 : column;
    }

    private void PlaceBound(SharingModel<TCell, TNumber>.BoundRowsOf bound)
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
}
