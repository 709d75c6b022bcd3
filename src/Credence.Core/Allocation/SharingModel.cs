using System.Numerics;

namespace Credence.Core.Allocation;

/// <summary>
/// The sharing of one body's credits as a tableau. A column is what one class puts on one requirement; nothing put is
/// the starting point. Rows: total shortfall, total put, each requirement's shortfall (demand - counted + surplus),
/// what each class has left, each shared cap, and the conditions of bound activities.
/// </summary>
internal sealed partial class SharingModel<TCell, TNumber>
    where TCell : struct, IBinaryInteger<TCell>
    where TNumber : struct, IBinaryInteger<TNumber>
{
    private const int TotalShortfallRow = 0;
    private const int TotalPutRow = 1;
    private const int FirstShortfallRow = 2;

    private readonly AllocationProblem problem;
    private readonly RequirementForest forest;
    private readonly CreditClasses classes;
    private readonly int[] shortfallRow; // by node; 0 = it asks for nothing that could be given
    private readonly int[] firstColumn; // by class
    private readonly int[] columnNode;
    private readonly int firstClassRow;
    private readonly int firstCapRow;
    private int nextRow;

    public SharingModel(AllocationProblem problem, RequirementForest forest, CreditClasses classes)
    {
        this.problem = problem;
        this.forest = forest;
        this.classes = classes;
        shortfallRow = new int[problem.Nodes.Length];
        firstColumn = new int[classes.Count + 1];
        nextRow = FirstShortfallRow;
        var demand = 0L;
        for (var node = 0; node < problem.Nodes.Length; node++)
        {
            if (
                problem.Nodes[node].Demand > 0
                && (problem.Nodes[node].Kind == NodeKind.Sum || problem.Nodes[node].Parent >= 0)
            )
            {
                shortfallRow[node] = nextRow++;
                demand += problem.Nodes[node].Demand;
            }
        }
        var asking = nextRow - FirstShortfallRow;
        firstClassRow = nextRow;
        firstCapRow = firstClassRow + classes.Count;
        nextRow = firstCapRow + classes.Caps.Count;
        var puts = 0;
        for (var @class = 0; @class < classes.Count; @class++)
        {
            puts += Bits.Count(classes.Accepted(@class));
        }
        columnNode = new int[puts];
        var conditions = 0;
        var parts = 0;
        foreach (var bound in classes.Bound)
        {
            conditions +=
                1 + bound.Ceilings.Count + bound.CountedCeilings.Count + bound.FreeParts.Count;
            conditions += SharedNodes(bound);
            parts += bound.CountedCeilings.Count + bound.FreeParts.Count;
        }
        Tableau = new Tableau<TCell, TNumber>(nextRow + conditions, puts + asking + parts);
        Tableau.SetConstant(TotalShortfallRow, demand);
        for (var @class = 0; @class < classes.Count; @class++)
        {
            AddClass(@class);
        }
        firstColumn[classes.Count] = Columns;
        for (var node = 0; node < problem.Nodes.Length; node++)
        {
            if (shortfallRow[node] > 0)
            {
                Tableau.SetConstant(shortfallRow[node], problem.Nodes[node].Demand);
                AddSurplus(shortfallRow[node]);
            }
        }
        for (var cap = 0; cap < classes.Caps.Count; cap++)
        {
            Tableau.SetConstant(firstCapRow + cap, classes.Caps[cap].Amount);
        }
        BoundRows = [.. classes.Bound.Select(AddBound)];
    }

    public Tableau<TCell, TNumber> Tableau { get; }

    /// <summary>The number of columns that are puts; their variables have the same numbers.</summary>
    public int Columns { get; private set; }

    public IReadOnlyList<BoundRowsOf> BoundRows { get; }

    public int TotalShortfall => Tableau.VariableOfRow(TotalShortfallRow);

    public int TotalPut => Tableau.VariableOfRow(TotalPutRow);

    /// <summary>The variable of a node's shortfall; -1: it has none.</summary>
    public int Shortfall(int node) =>
        shortfallRow[node] == 0 ? -1 : Tableau.VariableOfRow(shortfallRow[node]);

    /// <summary>The variable of what a class has left.</summary>
    public int Left(int @class) => Tableau.VariableOfRow(firstClassRow + @class);

    /// <summary>The class's columns, in file order of their nodes.</summary>
    public int FirstColumn(int @class) => firstColumn[@class];

    public int EndOfColumns(int @class) => firstColumn[@class + 1];

    public int NodeOf(int column) => columnNode[column];

    /// <summary>The class's column for the node; -1: it can put nothing useful there.</summary>
    public int ColumnOf(int @class, int node)
    {
        var found = columnNode
            .AsSpan(firstColumn[@class], firstColumn[@class + 1] - firstColumn[@class])
            .IndexOf(node);
        return found < 0 ? -1 : firstColumn[@class] + found;
    }

    private void AddClass(int @class)
    {
        firstColumn[@class] = Columns;
        Tableau.SetConstant(firstClassRow + @class, classes.Supply(@class));
        var accepted = classes.Accepted(@class);
        for (var node = Bits.Next(accepted, 0); node >= 0; node = Bits.Next(accepted, node + 1))
        {
            if (
                problem.Nodes[node].Kind == NodeKind.Sum
                && Helps(@class, node) is var helped and > 0
            )
            {
                AddPut(@class, node, helped);
            }
        }
    }

    /// <summary>Whether what is put on the node counts at it or at one above.</summary>
    private bool CountsAt(int @class, int put, int node) =>
        put == node || !Bits.Has(classes.Skipped(@class), node);

    private int Helps(int @class, int put)
    {
        var helped = 0;
        for (var node = put; node >= 0; node = problem.Nodes[node].Parent)
        {
            if (CountsAt(@class, put, node))
            {
                helped += shortfallRow[node] > 0 ? 1 : 0;
                for (
                    var minimum = forest.FirstMinimum(node);
                    minimum >= 0;
                    minimum = forest.NextMinimum(minimum)
                )
                {
                    helped += Bits.Has(classes.Accepted(@class), minimum) ? 1 : 0;
                }
            }
        }
        return helped;
    }

    private void AddPut(int @class, int put, int helped)
    {
        var column = Tableau.OpenColumn();
        columnNode[column] = put;
        Columns++;
        Tableau.Add(TotalShortfallRow, column, helped);
        Tableau.Add(TotalPutRow, column, -1);
        Tableau.Add(firstClassRow + @class, column, 1);
        for (var node = put; node >= 0; node = problem.Nodes[node].Parent)
        {
            if (CountsAt(@class, put, node))
            {
                if (shortfallRow[node] > 0)
                {
                    Tableau.Add(shortfallRow[node], column, 1);
                }
                for (
                    var minimum = forest.FirstMinimum(node);
                    minimum >= 0;
                    minimum = forest.NextMinimum(minimum)
                )
                {
                    if (Bits.Has(classes.Accepted(@class), minimum))
                    {
                        Tableau.Add(shortfallRow[minimum], column, 1);
                    }
                }
            }
        }
        var caps = classes.CapsOf(@class);
        for (var cap = Bits.Next(caps, 0); cap >= 0; cap = Bits.Next(caps, cap + 1))
        {
            if (Bits.Has(forest.Below(classes.Caps[cap].Node), put))
            {
                Tableau.Add(firstCapRow + cap, column, 1);
            }
        }
    }

    private void AddSurplus(int row)
    {
        var column = Tableau.OpenColumn();
        Tableau.Add(row, column, -1);
        Tableau.Add(TotalShortfallRow, column, -1);
    }
}
