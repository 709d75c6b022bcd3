using System.Numerics;
using System.Runtime.InteropServices;

namespace Credence.Core.Allocation;

/// <summary>
/// Portions of one activity that compete: what each gives is left open, only their sum is asked for. The equations say
/// what each class, or each place of it, gives beside them.
/// </summary>
internal sealed partial class LedgerOrder<TCell, TNumber>
    where TCell : struct, IBinaryInteger<TCell>
    where TNumber : struct, IBinaryInteger<TNumber>
{
    private readonly Dictionary<int, int> taking = []; // by source: the variable of what it gives
    private readonly List<TogetherPut> together = [];
    private readonly List<(int Variable, int Amount)> terms = [];

    private readonly record struct TogetherPut(
        int Activity,
        int Source,
        int Node,
        int Variable,
        long Most
    );

    /// <summary>All that the open sources have, where there is that much; else nothing is taken.</summary>
    private bool TakeAll(int first, int end)
    {
        tableau.Try(begins: true);
        var all = true;
        var tried = first;
        for (; tried < end && all; tried++)
        {
            var @class = classes.ClassOf(tried);
            if (full[@class])
            {
                continue;
            }
            var room = classes.Supply(@class) - held[@class] - classes.AmountOf(tried);
            all = tableau.Value(left[@class]) <= room || tableau.CanReach(left[@class], room);
            held[@class] += classes.AmountOf(tried);
            if (all)
            {
                tableau.SetUpper(left[@class], room);
            }
        }
        tableau.Try(begins: false);
        for (var source = first; source < tried; source++)
        {
            var @class = classes.ClassOf(source);
            if (full[@class])
            {
                continue;
            }
            if (all)
            {
                taken[source] = classes.AmountOf(source);
                unclaimed -= taken[source];
            }
            else
            {
                held[@class] -= classes.AmountOf(source);
                tableau.SetUpper(left[@class], classes.Supply(@class) - held[@class]);
            }
        }
        return all;
    }

    /// <summary>The most that the open sources give in all.</summary>
    private void TakeTogether(int first, int end)
    {
        var wanted = 0L;
        terms.Clear();
        for (var source = first; source < end; source++)
        {
            var @class = classes.ClassOf(source);
            if (full[@class])
            {
                continue;
            }
            var amount = classes.AmountOf(source);
            var take = tableau.AddColumn(amount);
            left[@class] = tableau.AddRow(0, (left[@class], -1), (take, -1));
            tableau.SetUpper(left[@class], classes.Supply(@class) - held[@class]);
            taking[source] = take;
            terms.Add((take, 1));
            wanted += amount;
        }
        var untaken = tableau.AddRow(wanted, CollectionsMarshal.AsSpan(terms));
        var rest = tableau.Reach(untaken, 0);
        tableau.Fix(untaken, rest);
        unclaimed -= wanted - rest;
        KnowTaken(first, end);
    }

    /// <summary>Often the most in all can be had in one way only: then what each gives is known.</summary>
    private void KnowTaken(int first, int end)
    {
        for (var source = first; source < end; source++)
        {
            if (taking.TryGetValue(source, out var take) && !tableau.MayMove(take))
            {
                taken[source] = tableau.Value(take);
                full[classes.ClassOf(source)] = taken[source] < classes.AmountOf(source);
                taking.Remove(source);
            }
        }
    }

    private bool IsTogether(int first, int end)
    {
        for (var source = first; source < end && taking.Count > 0; source++)
        {
            if (taking.ContainsKey(source))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether each of the sources can put all its rest on the node; nothing is put yet.</summary>
    private bool PlaceAll(int first, int end, int node)
    {
        tableau.Try(begins: true);
        var all = true;
        var tried = first;
        for (; tried < end && all; tried++)
        {
            if (OpenColumn(tried, node) is var column and >= 0)
            {
                heldAt[column] += taken[tried];
                all =
                    tableau.Value(at[column]) >= heldAt[column]
                    || tableau.CanReach(at[column], heldAt[column]);
                if (all)
                {
                    tableau.SetLower(at[column], heldAt[column]);
                }
            }
        }
        tableau.Try(begins: false);
        for (var source = first; source < tried; source++)
        {
            if (OpenColumn(source, node) is var column and >= 0)
            {
                heldAt[column] -= taken[source];
                tableau.SetLower(at[column], heldAt[column]);
            }
        }
        return all;
    }

    /// <summary>The most on the node, whichever source gives it; true where it can be had in one way only.</summary>
    private bool PlaceMost(int activity, int first, int end, int node)
    {
        var began = together.Count;
        for (var source = first; source < end; source++)
        {
            if (OpenColumn(source, node) is var column and >= 0)
            {
                AddPlace(activity, source, column, taken[source]);
            }
        }
        Reach(began, node);
        for (var put = began; put < together.Count; put++)
        {
            if (tableau.MayMove(together[put].Variable))
            {
                return false;
            }
        }
        for (var put = began; put < together.Count; put++)
        {
            var (_, source, _, variable, most) = together[put];
            var take = tableau.Value(variable);
            fullAt[model.ColumnOf(classes.ClassOf(source), node)] = take < most;
            taken[source] -= take;
            puts.Add(activity, source, node, take);
        }
        together.RemoveRange(began, together.Count - began);
        return true;
    }

    /// <summary>The most on each node in file order, whichever source gives it.</summary>
    private void PlaceTogether(int activity, int first, int end, int from, int began)
    {
        for (var source = first; source < end; source++)
        {
            AddPlaces(activity, source, from, began);
        }
        for (var node = from; node < problem.Nodes.Length; node++)
        {
            Reach(began, node);
        }
    }

    /// <summary>The most that what is taken together since then puts on the node.</summary>
    private void Reach(int began, int node)
    {
        terms.Clear();
        var most = 0L;
        for (var put = began; put < together.Count; put++)
        {
            if (together[put].Node == node)
            {
                terms.Add((together[put].Variable, 1));
                most += together[put].Most;
            }
        }
        if (terms.Count > 0)
        {
            var unput = tableau.AddRow(most, CollectionsMarshal.AsSpan(terms));
            tableau.Fix(unput, tableau.Reach(unput, 0));
        }
    }

    private void AddPlaces(int activity, int source, int from, int began)
    {
        var open = taking.TryGetValue(source, out var take);
        if (!open && taken[source] == 0)
        {
            return;
        }
        var most = open ? classes.AmountOf(source) : taken[source];
        var @class = classes.ClassOf(source);
        for (var column = model.FirstColumn(@class); column < model.EndOfColumns(@class); column++)
        {
            var spare = tableau.Value(at[column]) - heldAt[column];
            if (
                model.NodeOf(column) >= from
                && !fullAt[column]
                && (spare > 0 || tableau.MayMove(at[column]))
            )
            {
                AddPlace(activity, source, column, most);
            }
        }
        terms.Clear();
        if (open)
        {
            terms.Add((take, -1));
        }
        for (var put = began; put < together.Count; put++)
        {
            if (together[put].Source == source)
            {
                terms.Add((together[put].Variable, 1));
            }
        }
        var unplaced = tableau.AddRow(open ? 0 : taken[source], CollectionsMarshal.AsSpan(terms));
        tableau.Fix(unplaced, tableau.Reach(unplaced, 0));
    }

    /// <summary>What the source puts in the column gets a variable of its own beside what else is put there.</summary>
    private void AddPlace(int activity, int source, int column, long most)
    {
        var put = tableau.AddColumn(most);
        at[column] = tableau.AddRow(0, (at[column], -1), (put, 1));
        tableau.SetLower(at[column], heldAt[column]);
        together.Add(new TogetherPut(activity, source, model.NodeOf(column), put, most));
    }
}
