using System.Collections.Immutable;
using Credence.Core.Planning.Solving;

namespace Credence.Core.Tests.Planning.Solving;

/// <summary>What is left out before a search changes no least cost; small programs are tried column by column.</summary>
public sealed class ReducedProgramTests
{
    [Fact]
    public void What_rows_leave_one_value_is_settled_and_a_row_that_nothing_breaks_is_gone()
    {
        var draft = new ProgramDraft();
        var hours = draft.AddWhole("hours", 0, 4, cost: -5);
        var choice = draft.AddChoice("choice", cost: -1);
        draft.AtMost("room", 2, new ProgramTerm(hours, 3), new ProgramTerm(choice, 2));

        var reduced = new ReducedProgram(draft.Finish());

        Assert.Equal((0, 0), (reduced.Program.Columns.Length, reduced.Program.Rows.Length));
        Assert.Equal(((0L, 0L), (1L, 1L)), (reduced.BoundsOf(hours), reduced.BoundsOf(choice)));
        Assert.Equal(-1, reduced.FixedCost);
    }

    [Fact]
    public void The_least_cost_stays_and_every_bound_that_is_told_holds_for_some_best_columns()
    {
        var random = new Random(20261122);
        var smaller = 0;
        for (var number = 0; number < 400; number++)
        {
            var program = Draw(random);
            var reduced = new ReducedProgram(program);

            var whole = Least(program);
            var rest = Least(reduced.Program);

            Assert.Equal(whole, rest is { } cost ? cost + reduced.FixedCost : null);
            smaller += reduced.Program.Columns.Length < program.Columns.Length ? 1 : 0;
        }

        Assert.InRange(smaller, 100, 400);
    }

    private static MixedProgram Draw(Random random)
    {
        var draft = new ProgramDraft();
        for (var column = 0; column < 5; column++)
        {
            var lower = random.Next(-1, 2);
            draft.AddWhole($"x{column}", lower, lower + random.Next(4), random.Next(-3, 4));
        }

        for (var row = 0; row < 4; row++)
        {
            var terms = Enumerable
                .Range(0, 5)
                .Where(_ => random.Next(2) == 0)
                .Select(column => new ProgramTerm(column, random.Next(-4, 5)))
                .ToImmutableArray();
            var limit = random.Next(-4, 8);
            draft.Between(
                $"r{row}",
                random.Next(3) == 0 ? limit - random.Next(4) : null,
                random.Next(4) > 0 ? limit : null,
                terms
            );
        }

        return draft.Finish();
    }

    /// <summary>Every whole column at every value; null where none keep the rows.</summary>
    private static long? Least(MixedProgram program)
    {
        IEnumerable<long[]> all =
        [
            [],
        ];
        foreach (var column in program.Columns)
        {
            all = all.SelectMany(some =>
                Enumerable
                    .Range(0, (int)Math.Max(0, column.Upper!.Value - column.Lower + 1))
                    .Select(step => (long[])[.. some, column.Lower + step])
            );
        }

        return all.Where(columns =>
                program.Rows.All(row =>
                    row.Terms.Sum(term => term.Amount * columns[term.Column]) is var sum
                    && !(sum < row.Lower)
                    && !(sum > row.Upper)
                )
            )
            .Min(columns =>
                (long?)program.Columns.Select((column, at) => column.Cost * columns[at]).Sum()
            );
    }
}
