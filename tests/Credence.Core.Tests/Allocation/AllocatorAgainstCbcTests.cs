using Credence.Core.Allocation;
using Credence.Core.Tests.Oracle;

namespace Credence.Core.Tests.Allocation;

public sealed class AllocatorAgainstCbcTests
{
    private static readonly int Batch = CaseCount.Of(usual: 75, full: 1_000, mutation: 1);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void An_independent_solver_finds_the_same_shortfalls_and_puts_as_much(int batch) =>
        AgreesWithCbc(batch, RandomProblems.Realistic);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void An_independent_solver_agrees_on_bodies_of_the_shapes_in_the_library(int batch) =>
        AgreesWithCbc(
            batch,
            seed =>
                TypicalBodies.Draw(seed % TypicalBodies.Count, activities: 1 + (seed % 60), seed)
        );

    private static void AgreesWithCbc(int batch, Func<int, AllocationProblem> draw)
    {
        for (var seed = batch * Batch; seed < (batch + 1) * Batch; seed++)
        {
            var problem = draw(seed);
            var result = Allocator.Solve(problem);

            var f = AllocationWords.Amounts(problem, result.Puts);
            var rule = AllocationWords.FirstBrokenRule(problem, f);
            Assert.True(rule is null, $"seed {seed}: {rule}\n{AllocationWords.Describe(problem)}");

            var worth = AllocationWords.Worth(problem, f);
            var (progress, byDeadline, put) = new CbcAllocation(problem).Levels();
            long[] wanted = [progress, .. byDeadline, -put];
            Assert.True(
                wanted.SequenceEqual(worth.Take(wanted.Length)),
                $"seed {seed}\nCBC   {string.Join(' ', wanted)}\nfound "
                    + $"{string.Join(' ', worth.Take(wanted.Length))}\n{AllocationWords.Describe(problem)}"
            );
        }
    }
}
