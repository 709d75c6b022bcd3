using Credence.Core.Allocation;

namespace Credence.Core.Tests.Allocation;

/// <summary>What must hold for every body and every ledger, on random ones with fixed seeds.</summary>
public sealed class AllocatorLawsTests
{
    private static readonly int Cases = CaseCount.Of(usual: 1_000, full: 20_000, mutation: 160);

    public static TheoryData<int> Batches => [0, 1, 2, 3];

    [Theory]
    [MemberData(nameof(Batches))]
    public void A_sharing_breaks_no_rule_and_counts_by_the_words(int batch) =>
        ForEach(
            batch,
            (seed, problem) =>
            {
                var result = Allocator.Solve(problem);
                var f = AllocationWords.Amounts(problem, result.Puts);
                Assert.Null(AllocationWords.FirstBrokenRule(problem, f));
                for (var node = 0; node < problem.Nodes.Length; node++)
                {
                    Assert.Equal(AllocationWords.Counted(problem, f, node), result.Counted[node]);
                }
                Assert.All(result.Puts, put => Assert.True(put.Amount > 0, $"seed {seed}"));
                var order = result
                    .Puts.Select(put => (problem.Portions[put.Portion].Activity, put.Node))
                    .ToArray();
                Assert.Equal(order.Order(), order);
            }
        );

    [Theory]
    [MemberData(nameof(Batches))]
    public void The_same_problem_gives_the_same_sharing(int batch) =>
        ForEach(
            batch,
            (_, problem) =>
                Assert.Equal(
                    Allocator.Solve(problem).Puts.AsEnumerable(),
                    Allocator.Solve(problem).Puts
                )
        );

    [Theory]
    [MemberData(nameof(Batches))]
    public void One_more_activity_never_makes_the_shortfall_greater(int batch) =>
        ForEach(
            batch,
            (seed, problem) =>
            {
                var fewer = problem.Only([.. Enumerable.Range(0, problem.Activities - 1)]);
                Assert.True(Shortfall(problem) <= Shortfall(fewer), $"seed {seed}");
            }
        );

    [Theory]
    [MemberData(nameof(Batches))]
    public void The_order_of_the_ledger_changes_who_gives_but_not_what_is_met(int batch) =>
        ForEach(
            batch,
            (seed, problem) =>
            {
                var turned = problem.Only([.. Enumerable.Range(0, problem.Activities).Reverse()]);
                var one = Progress(problem, Allocator.Solve(problem));
                var other = Progress(turned, Allocator.Solve(turned));
                Assert.True(
                    one.SequenceEqual(other),
                    $"seed {seed}: {string.Join(' ', one)}, {string.Join(' ', other)}"
                );
            }
        );

    [Theory]
    [MemberData(nameof(Batches))]
    public void The_file_order_of_requirements_with_different_deadlines_changes_no_progress(
        int batch
    ) =>
        ForEach(
            batch,
            (seed, drawn) =>
            {
                var problem = WithDistinctDeadlines(drawn);
                var turned = NodesTurned(problem);
                var one = Progress(problem, Allocator.Solve(problem));
                var other = Progress(turned, Allocator.Solve(turned)).Reverse();
                Assert.True(one.SequenceEqual(other), $"seed {seed}");
            }
        );

    private static void ForEach(int batch, Action<int, AllocationProblem> check)
    {
        for (var seed = 0; seed < Cases / 8; seed++)
        {
            var number = 1_000_000 + (batch * Cases) + seed;
            check(number, RandomProblems.Realistic(number));
            check(
                number,
                TypicalBodies.Draw(
                    number % TypicalBodies.Count,
                    activities: 1 + (number % 90),
                    number
                )
            );
        }
    }

    private static long[] Progress(AllocationProblem problem, AllocationResult result) =>
        problem.Nodes.Select((node, r) => Math.Min(node.Demand, result.Counted[r])).ToArray();

    private static long Shortfall(AllocationProblem problem) =>
        problem.Nodes.Sum(node => node.Demand) - Progress(problem, Allocator.Solve(problem)).Sum();

    private static AllocationProblem WithDistinctDeadlines(AllocationProblem problem) =>
        problem.Moved((node, r) => node with { Deadline = (node.Deadline * 100) + r }, r => r);

    /// <summary>The same body with its requirements written in the opposite order.</summary>
    private static AllocationProblem NodesTurned(AllocationProblem problem)
    {
        var last = problem.Nodes.Length - 1;
        return problem.Moved(
            (node, _) => node with { Parent = node.Parent < 0 ? -1 : last - node.Parent },
            r => last - r
        );
    }
}
