using System.Numerics;

namespace Credence.Core.Allocation;

/// <summary>The split of one activity's credits on one node among its portions is free: the earliest portion first.</summary>
internal sealed partial class LedgerOrder<TCell, TNumber>
    where TCell : struct, IBinaryInteger<TCell>
    where TNumber : struct, IBinaryInteger<TNumber>
{
    private void SplitAmongPortions()
    {
        if (together.Count == 0 && model.BoundRows.Count == 0)
        {
            return;
        }
        AddPutsOfBound();
        together.Sort(
            (one, other) =>
                (one.Activity, one.Node, one.Source).CompareTo(
                    (other.Activity, other.Node, other.Source)
                )
        );
        foreach (var put in together)
        {
            tableau.Fix(put.Variable, tableau.Reach(put.Variable, put.Most));
            puts.Add(put.Activity, put.Source, put.Node, tableau.Value(put.Variable));
        }
    }

    private void AddPutsOfBound()
    {
        foreach (var activity in model.BoundRows.Select(rows => rows.Activity))
        {
            for (var source = activity.FirstSource; source < activity.EndOfSources; source++)
            {
                var @class = classes.ClassOf(source);
                for (
                    var column = model.FirstColumn(@class);
                    column < model.EndOfColumns(@class);
                    column++
                )
                {
                    together.Add(
                        new TogetherPut(
                            activity.Activity,
                            source,
                            model.NodeOf(column),
                            column,
                            classes.AmountOf(source)
                        )
                    );
                }
            }
        }
    }
}
