using System.Numerics;
using Credence.Core.Allocation;

namespace Credence.Core.Tests.Allocation;

/// <summary>
/// Stages on small made-up programs in whole numbers, one variable after the other driven as far as it goes: the same
/// values as where every point of the box is tried, whatever numbers the cells have.
/// </summary>
public sealed class TableauTests
{
    private static readonly int Programs = CaseCount.Of(usual: 400, full: 20_000, mutation: 250);

    [Fact]
    public void Each_stage_goes_as_far_as_the_ones_before_it_allow_in_narrow_cells_or_says_they_are_too_narrow()
    {
        var narrow = 0;
        ForEach(
            (program, random) =>
            {
                try
                {
                    Drive<short, long>(program, random);
                }
                catch (OverflowException)
                {
                    narrow++;
                }
            }
        );
        Assert.True(narrow * 20 < Programs, $"{narrow} of {Programs} were too narrow");
    }

    [Fact]
    public void Each_stage_goes_as_far_as_the_ones_before_it_allow_in_wide_cells() =>
        ForEach(Drive<long, long>);

    [Fact]
    public void Each_stage_goes_as_far_as_the_ones_before_it_allow_in_cells_without_a_limit() =>
        ForEach(Drive<BigInteger, BigInteger>);

    /// <summary>So large that columns are let go, rows are added beyond the room there was, and cells lie in many lanes.</summary>
    [Fact]
    public void Large_programs_come_to_the_same_point_in_cells_of_every_width()
    {
        for (var seed = 0; seed < CaseCount.Of(usual: 12, full: 400, mutation: 6); seed++)
        {
            var program = Program.Large(seed);
            var exact = Point<BigInteger, BigInteger>(program);
            Assert.Equal(exact, Point<long, long>(program));
            Assert.Equal(exact, Point<short, long>(program));
        }
    }

    private static long[] Point<TCell, TNumber>(Program program)
        where TCell : struct, IBinaryInteger<TCell>
        where TNumber : struct, IBinaryInteger<TNumber>
    {
        var tableau = Written<TCell, TNumber>(program);
        foreach (var (variable, rises) in program.Stages)
        {
            tableau.Fix(variable, tableau.Reach(variable, program.Goal(variable, rises)));
            tableau.LetGo();
        }
        var values = Enumerable
            .Range(0, program.Columns + program.Rows)
            .Select(tableau.Value)
            .ToArray();
        tableau.Release();
        return values;
    }

    /// <summary>Columns from nothing to their most; rows that keep what the columns leave of their constant.</summary>
    private sealed record Program(
        int[,] Takes,
        int[] Constants,
        int[] Most,
        (int Variable, bool Rises)[] Stages
    )
    {
        public int Columns => Most.Length;

        public int Rows => Constants.Length;

        public static Program Draw(int seed)
        {
            var random = new Random(seed);
            var (rows, columns) = (random.Next(1, 5), random.Next(1, 5));
            var takes = new int[rows, columns];
            for (var row = 0; row < rows; row++)
            {
                for (var column = 0; column < columns; column++)
                {
                    takes[row, column] = random.Next(4) == 0 ? 0 : random.Next(-1, 4);
                }
            }
            var order = Enumerable.Range(0, rows + columns).ToArray();
            random.Shuffle(order);
            return new(
                takes,
                [.. Enumerable.Range(0, rows).Select(_ => random.Next(0, 12))],
                [.. Enumerable.Range(0, columns).Select(_ => random.Next(1, 5))],
                [.. order.Select(variable => (variable, random.Next(2) == 0))]
            );
        }

        /// <summary>Each column is taken by one row of each of two kinds, as credits are: every vertex is whole.</summary>
        public static Program Large(int seed)
        {
            var random = new Random(seed);
            var (rows, columns) = (40, 90);
            var takes = new int[rows, columns];
            for (var column = 0; column < columns; column++)
            {
                takes[random.Next(rows / 2), column] = 1;
                takes[random.Next(rows / 2, rows), column] = 1;
            }
            var order = Enumerable.Range(0, rows + columns).ToArray();
            random.Shuffle(order);
            return new(
                takes,
                [.. Enumerable.Range(0, rows).Select(_ => random.Next(0, 40))],
                [.. Enumerable.Range(0, columns).Select(_ => random.Next(1, 20))],
                [.. order.Select(variable => (variable, random.Next(2) == 0))]
            );
        }

        /// <summary>Every whole point that keeps all bounds: the columns, then the rows.</summary>
        public IEnumerable<long[]> Points()
        {
            var count = Most.Aggregate(1, (so, most) => so * (most + 1));
            for (var number = 0; number < count; number++)
            {
                var point = new long[Columns + Rows];
                var rest = number;
                for (var column = 0; column < Columns; column++)
                {
                    point[column] = rest % (Most[column] + 1);
                    rest /= Most[column] + 1;
                }
                for (var row = 0; row < Rows; row++)
                {
                    point[Columns + row] =
                        Constants[row]
                        - Enumerable.Range(0, Columns).Sum(one => Takes[row, one] * point[one]);
                }
                if (point.All(value => value >= 0))
                {
                    yield return point;
                }
            }
        }

        /// <summary>As far as its own bounds go; of a row, beyond what any point has.</summary>
        public long Goal(int variable, bool rises) =>
            !rises ? 0
            : variable < Columns ? Most[variable]
            : 1000;
    }

    private static void ForEach(Action<Program, Random> law)
    {
        for (var seed = 0; seed < Programs; seed++)
        {
            law(Program.Draw(seed), new Random(seed));
        }
    }

    private static void Drive<TCell, TNumber>(Program program, Random random)
        where TCell : struct, IBinaryInteger<TCell>
        where TNumber : struct, IBinaryInteger<TNumber>
    {
        var tableau = Written<TCell, TNumber>(program);
        var left = program.Points().ToList();
        foreach (var (variable, rises) in program.Stages)
        {
            var values = left.Select(point => point[variable]);
            var best = rises ? values.Max() : values.Min();
            var reached = tableau.Reach(variable, program.Goal(variable, rises));
            Assert.Equal(best, reached);
            tableau.Fix(variable, reached);
            left = left.FindAll(point => point[variable] == best);
            if (random.Next(3) == 0)
            {
                tableau.LetGo();
            }
            if (random.Next(3) == 0)
            {
                // Another equation on the way, which the present point keeps.
                var takes = program.Most.Select(_ => random.Next(-1, 3)).ToArray();
                var most = random.Next(3) + Sum(takes, tableau.Value);
                tableau.AddRow(most, [.. takes.Select((amount, column) => (column, amount))]);
                left = left.FindAll(point => Sum(takes, column => point[column]) <= most);
            }
        }
        var point = Assert.Single(left);
        Assert.Equal(point, Enumerable.Range(0, point.Length).Select(tableau.Value));
        tableau.Release();
    }

    private static long Sum(int[] takes, Func<int, long> value) =>
        takes.Select((amount, column) => amount * value(column)).Sum();

    private static Tableau<TCell, TNumber> Written<TCell, TNumber>(Program program)
        where TCell : struct, IBinaryInteger<TCell>
        where TNumber : struct, IBinaryInteger<TNumber>
    {
        var tableau = new Tableau<TCell, TNumber>(program.Rows, program.Columns);
        for (var column = 0; column < program.Columns; column++)
        {
            Assert.Equal(column, tableau.OpenColumn());
            tableau.SetUpper(column, program.Most[column]);
        }
        for (var row = 0; row < program.Rows; row++)
        {
            tableau.SetConstant(row, program.Constants[row]);
            for (var column = 0; column < program.Columns; column++)
            {
                tableau.Add(row, column, program.Takes[row, column]);
            }
        }
        return tableau;
    }
}
