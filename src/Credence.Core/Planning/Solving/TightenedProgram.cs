namespace Credence.Core.Planning.Solving;

/// <summary>
/// What the rows of a program say of its columns before any search: bounds that no columns can leave, rows that nothing
/// can break any more, and columns that are never worse at one end. Exact; some least cost stays as it was, so does
/// every bound that is proven of it.
/// </summary>
internal sealed class TightenedProgram
{
    private const int MostRounds = 10;

    private readonly MixedProgram program;
    private readonly long[] lower;
    private readonly long?[] upper;
    private readonly bool[] open;
    private readonly List<int>[] rowsOf;

    /// <summary>Rows of which a column's bounds moved since they were looked at; the others have nothing new to say.</summary>
    private readonly bool[] isStale;

    public TightenedProgram(MixedProgram program)
    {
        this.program = program;
        lower = [.. program.Columns.Select(column => column.Lower)];
        upper = [.. program.Columns.Select(column => column.Upper)];
        open = new bool[program.Rows.Length];
        isStale = new bool[program.Rows.Length];
        Array.Fill(open, true);
        Array.Fill(isStale, true);
        rowsOf = RowsOf(program);
        for (var round = 0; round < MostRounds && !Contradicts; round++)
        {
            var changed = false;
            for (var row = 0; row < open.Length && !Contradicts; row++)
            {
                changed |= open[row] && isStale[row] && Tighten(row);
            }

            if (!(FixEnds() || changed))
            {
                break;
            }
        }
    }

    /// <summary>No columns keep all rows.</summary>
    public bool Contradicts { get; private set; }

    public long Lower(int column) => lower[column];

    public long? Upper(int column) => upper[column];

    public bool IsSettled(int column) => upper[column] == lower[column];

    /// <summary>Whether columns within their bounds can break a row.</summary>
    public bool IsOpen(int row) => open[row];

    private static List<int>[] RowsOf(MixedProgram program)
    {
        var rows = new List<int>[program.Columns.Length];
        for (var column = 0; column < rows.Length; column++)
        {
            rows[column] = [];
        }

        for (var row = 0; row < program.Rows.Length; row++)
        {
            foreach (var term in program.Rows[row].Terms)
            {
                rows[term.Column].Add(row);
            }
        }

        return rows;
    }

    private bool Tighten(int number)
    {
        isStale[number] = false;
        var row = program.Rows[number];
        var least = new End();
        var most = new End();
        foreach (var term in row.Terms)
        {
            least.Add(LeastOf(term));
            most.Add(MostOf(term));
        }

        if (
            (row.Lower is null || least.Sum >= row.Lower)
            && (row.Upper is null || most.Sum <= row.Upper)
        )
        {
            open[number] = false;
            return true;
        }

        if (least.Sum > row.Upper || most.Sum < row.Lower)
        {
            Contradicts = true;
            return false;
        }

        var changed = false;
        foreach (var term in row.Terms)
        {
            if (IsSettled(term.Column))
            {
                continue;
            }

            var (was, topped) = (LeastOf(term), MostOf(term));
            var moved =
                row.Upper is { } top
                && least.Without(was) is { } below
                && KeepUnder(term, top - below);
            moved |=
                row.Lower is { } bottom
                && most.Without(topped) is { } above
                && KeepOver(term, bottom - above);
            if (moved)
            {
                changed = true;
                least.Replace(was, LeastOf(term));
                most.Replace(topped, MostOf(term));
            }
        }

        return changed;
    }

    /// <summary>A term is at most this much.</summary>
    private bool KeepUnder(ProgramTerm term, Int128 limit) =>
        term.Amount > 0
            ? Lessen(term.Column, limit, term.Amount)
            : Raise(term.Column, -limit, -term.Amount);

    /// <summary>A term is at least this much.</summary>
    private bool KeepOver(ProgramTerm term, Int128 limit) =>
        term.Amount > 0
            ? Raise(term.Column, limit, term.Amount)
            : Lessen(term.Column, -limit, -term.Amount);

    /// <summary>A column times an amount above zero is at most this much.</summary>
    private bool Lessen(int column, Int128 most, long amount)
    {
        var whole = program.Columns[column].IsWhole;
        // What may be split gets a bound only where it has none: more of them would only slow a search down.
        if (!whole && upper[column] is not null)
        {
            return false;
        }

        var bound = whole ? Floor(most, amount) : -Floor(-most, amount);
        if (IsFarOut(bound) || upper[column] <= bound)
        {
            return false;
        }

        upper[column] = (long)bound;
        Contradicts |= bound < lower[column];
        Moved(column);
        return true;
    }

    /// <summary>A column times an amount above zero is at least this much.</summary>
    private bool Raise(int column, Int128 least, long amount)
    {
        if (!program.Columns[column].IsWhole)
        {
            return false;
        }

        var bound = -Floor(-least, amount);
        if (IsFarOut(bound) || bound <= lower[column])
        {
            return false;
        }

        lower[column] = (long)bound;
        Contradicts |= bound > upper[column];
        Moved(column);
        return true;
    }

    private static Int128 Floor(Int128 sum, long amount)
    {
        var whole = sum / amount;
        return whole * amount > sum ? whole - 1 : whole;
    }

    private static bool IsFarOut(Int128 bound) => Int128.Abs(bound) > long.MaxValue / 2;

    private void Moved(int column)
    {
        foreach (var row in rowsOf[column])
        {
            isStale[row] = true;
        }
    }

    /// <summary>A column that costs nothing less away from an end, and that no row wants away from it, stays there.</summary>
    private bool FixEnds()
    {
        var wantedUp = new bool[lower.Length];
        var wantedDown = new bool[lower.Length];
        for (var number = 0; number < open.Length; number++)
        {
            if (!open[number])
            {
                continue;
            }

            var row = program.Rows[number];
            foreach (var term in row.Terms)
            {
                var (atLeast, atMost) = (row.Lower is not null, row.Upper is not null);
                wantedUp[term.Column] |= term.Amount > 0 ? atLeast : atMost;
                wantedDown[term.Column] |= term.Amount > 0 ? atMost : atLeast;
            }
        }

        var changed = false;
        for (var column = 0; column < lower.Length && !Contradicts; column++)
        {
            if (IsSettled(column))
            {
                continue;
            }

            var cost = program.Columns[column].Cost;
            if (cost >= 0 && !wantedUp[column])
            {
                upper[column] = lower[column];
                Moved(column);
                changed = true;
            }
            else if (cost <= 0 && !wantedDown[column] && upper[column] is { } top)
            {
                lower[column] = top;
                Moved(column);
                changed = true;
            }
        }

        return changed;
    }

    private Int128? LeastOf(ProgramTerm term) =>
        Times(term.Amount, term.Amount > 0 ? lower[term.Column] : upper[term.Column]);

    private Int128? MostOf(ProgramTerm term) =>
        Times(term.Amount, term.Amount > 0 ? upper[term.Column] : lower[term.Column]);

    private static Int128? Times(long amount, long? bound) =>
        bound is { } known ? (Int128)amount * known : null;

    /// <summary>A sum of which some terms may have no end.</summary>
    private struct End
    {
        private Int128 finite;
        private int endless;

        public readonly Int128? Sum => endless == 0 ? finite : null;

        public void Add(Int128? term)
        {
            finite += term ?? 0;
            endless += term is null ? 1 : 0;
        }

        public readonly Int128? Without(Int128? term) =>
            endless == (term is null ? 1 : 0) ? finite - (term ?? 0) : null;

        public void Replace(Int128? was, Int128? now)
        {
            finite += (now ?? 0) - (was ?? 0);
            endless += (now is null ? 1 : 0) - (was is null ? 1 : 0);
        }
    }
}
