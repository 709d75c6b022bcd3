using Credence.Core.Allocation;

namespace Credence.Core.Tests.Allocation;

/// <summary>A body told in another way shares its credits in the same way, entry by entry and requirement by requirement.</summary>
public sealed class ToldOtherwiseTests
{
    private static readonly int Cases = CaseCount.Of(usual: 120, full: 4_000, mutation: 50);

    /// <summary>With 7 between, twelve requirements reach beyond the 64th; with 70 the second one does.</summary>
    [Theory]
    [InlineData(7)]
    [InlineData(70)]
    public void Requirements_that_ask_for_nothing_change_nothing_however_many_there_are(int step) =>
        ForEach(problem =>
        {
            var result = Allocator.Solve(problem.Spread(step));
            Assert.Equal(
                Puts(problem, Allocator.Solve(problem)),
                Puts(problem.Spread(step), result)
                    .Select(put => put with { Node = put.Node / step })
            );
        });

    [Fact]
    public void Activities_that_may_go_nowhere_change_nothing() =>
        ForEach(problem =>
            Assert.Equal(
                Puts(problem, Allocator.Solve(problem)),
                Puts(problem.AmongIdle(), Allocator.Solve(problem.AmongIdle()))
                    .Select(put => put with { Activity = put.Activity / 2 })
            )
        );

    [Fact]
    public void A_portion_written_as_two_gives_as_much_to_each_requirement() =>
        ForEach(problem =>
            Assert.Equal(
                Puts(problem, Allocator.Solve(problem)),
                Puts(problem.Split(), Allocator.Solve(problem.Split()))
            )
        );

    private readonly record struct Given(int Activity, int Node, long Amount);

    private static IEnumerable<Given> Puts(AllocationProblem problem, AllocationResult result) =>
        result
            .Puts.GroupBy(put => (problem.Portions[put.Portion].Activity, put.Node))
            .Select(puts => new Given(
                puts.Key.Activity,
                puts.Key.Node,
                puts.Sum(put => put.Amount)
            ));

    private static void ForEach(Action<AllocationProblem> law)
    {
        for (var seed = 0; seed < Cases; seed++)
        {
            law(RandomProblems.Tiny(seed));
            law(RandomProblems.Capped(seed));
            law(RandomProblems.Realistic(seed));
            law(TypicalBodies.Draw(seed % TypicalBodies.Count, activities: 1 + seed, seed));
        }
    }
}
