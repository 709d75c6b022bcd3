using System.Numerics;

namespace Credence.Core.Allocation;

/// <summary>
/// Exact linear reasoning with whole numbers: variables within bounds, tied by equations. Every row says
/// (its variable) + sum of cells x (column variables) / denominator = constant. A stage of the allocation drives one
/// variable as far as it goes; pivots keep all cells whole (fraction-free elimination), so nothing is ever rounded.
/// Overflow throws: <see cref="Allocator"/> then takes wider numbers.
/// </summary>
/// <remarks>
/// Variables 0..width-1 begin as columns (at rest on zero), width + i begins as the variable of row i.
/// A column is open while its variable may still move; what the best of a stage forbids to move is closed for good.
/// </remarks>
internal sealed partial class Tableau<TCell, TNumber>
    where TCell : struct, IBinaryInteger<TCell>
    where TNumber : struct, IBinaryInteger<TNumber>
{
    private const int SmallEnough = 2000;
    private const int Gone = int.MaxValue; // the place of a variable at rest for good

    private static readonly TNumber NoBound = TNumber.CreateChecked(long.MaxValue);

    private int height;
    private readonly int firstRowVariable;
    private int width;
    private int stride; // cells from one row to the next: room for more columns, and whole words of bits
    private int variables;
    private TCell[] cells;
    private TNumber[] rowValues; // value of the row's variable, times the denominator
    private TNumber[] resting; // value of a column's variable
    private TNumber[] lower;
    private TNumber[] upper;
    private bool[] closed; // by variable: it may not move any more
    private int[] columnVariable;
    private int[] rowVariable;
    private int[] place; // column, or ~row, of each variable
    private ulong[] open; // by column, one bit each
    private TCell[] pivotCells; // of the exchange at hand: its open columns, zero elsewhere
    private bool trying; // a branch or a try: nothing is closed for good
    private int openCount;
    private TNumber denominator = TNumber.One;

    public Tableau(int height, int width)
    {
        this.height = height;
        this.width = width;
        stride = WholeWords(width);
        variables = width + height;
        var room = variables + SpareColumns + SpareRows;
        firstRowVariable = width;
        cells = Rent(height * stride);
        cells.AsSpan(0, height * stride).Clear();
        rowValues = new TNumber[height];
        resting = new TNumber[room];
        lower = new TNumber[room];
        upper = new TNumber[room];
        closed = new bool[room];
        columnVariable = new int[stride];
        rowVariable = new int[height];
        place = new int[room];
        open = new ulong[stride / WordBits];
        pivotCells = new TCell[stride];
        upper.AsSpan().Fill(NoBound);
        for (var column = 0; column < width; column++)
        {
            columnVariable[column] = place[column] = column;
        }
        for (var row = 0; row < height; row++)
        {
            rowVariable[row] = width + row;
            place[width + row] = ~row;
        }
    }

    public int VariableOfRow(int row) => firstRowVariable + row;

    /// <summary>While building: opens the next column; its variable has the same number.</summary>
    public int OpenColumn()
    {
        Bits.Set(open, openCount);
        return openCount++;
    }

    /// <summary>While building: a unit of the column's variable takes this much from the row's variable.</summary>
    public void Add(int row, int column, int amount) =>
        cells[(row * stride) + column] += Narrow(TNumber.CreateChecked(amount));

    public void SetConstant(int row, long value) => rowValues[row] = TNumber.CreateChecked(value);

    /// <summary>The value of a variable; whole after every stage.</summary>
    public long Value(int variable)
    {
        var at = place[variable];
        if (at >= 0)
        {
            return long.CreateChecked(resting[variable]);
        }
        var value = rowValues[~at];
        return long.CreateChecked(denominator == TNumber.One ? value : value / denominator);
    }

    public void SetLower(int variable, long value) =>
        lower[variable] = TNumber.CreateChecked(value);

    public void SetUpper(int variable, long value) =>
        upper[variable] = TNumber.CreateChecked(value);

    /// <summary>The variable keeps this value, which it has now.</summary>
    public void Fix(int variable, long value)
    {
        lower[variable] = upper[variable] = TNumber.CreateChecked(value);
        Close(variable);
    }

    /// <summary>
    /// Moves the variable as far toward the goal as whole numbers allow, and gives the value reached. If that is short
    /// of the goal, it is the best there is, and the variable is fixed there; otherwise its bounds are as before.
    /// </summary>
    public long Reach(int variable, long goal)
    {
        var now = Value(variable);
        if (now == goal || closed[variable])
        {
            return now;
        }
        var rises = goal > now;
        var reached = Drive(variable, rises, TNumber.CreateChecked(goal));
        if (!IsWhole())
        {
            reached = SettleOnWhole(variable, rises, TNumber.CreateChecked(goal));
        }
        else if (!reached)
        {
            CloseWhatWouldMove(variable);
        }
        now = Value(variable);
        if (!reached)
        {
            Fix(variable, now);
        }
        return now;
    }

    /// <summary>Whether the variable can get to the goal, as it then does; fixes nothing.</summary>
    public bool CanReach(int variable, long goal)
    {
        var now = Value(variable);
        if (now == goal || closed[variable])
        {
            return now == goal;
        }
        var rises = goal > now;
        var reached = Drive(variable, rises, TNumber.CreateChecked(goal));
        return IsWhole() ? reached : SettleOnWhole(variable, rises, TNumber.CreateChecked(goal));
    }

    private bool IsWhole()
    {
        if (denominator == TNumber.One)
        {
            return true;
        }
        for (var row = 0; row < height; row++)
        {
            if (!TNumber.IsZero(rowValues[row] % denominator))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The row's variable is at its best: a column that would move it stays where it is (complementary slackness).</summary>
    private void CloseWhatWouldMove(int variable)
    {
        if (place[variable] >= 0)
        {
            return;
        }
        var start = ~place[variable] * stride;
        for (var word = 0; word < open.Length; word++)
        {
            var moving = open[word] & NonZero(start + (word * WordBits));
            open[word] &= ~moving;
            openCount -= BitOperations.PopCount(moving);
            for (; moving != 0; moving &= moving - 1)
            {
                closed[columnVariable[IndexOf(word, moving)]] = true;
            }
        }
    }

    private void Close(int variable)
    {
        closed[variable] = true;
        var column = place[variable];
        if (column is < 0 or Gone)
        {
            return;
        }
        if (Bits.Has(open, column))
        {
            open[column / WordBits] &= ~(1UL << (column % WordBits));
            openCount--;
        }
    }
}
