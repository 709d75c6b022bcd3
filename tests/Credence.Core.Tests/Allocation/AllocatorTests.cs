using Credence.Core.Allocation;

namespace Credence.Core.Tests.Allocation;

public sealed class AllocatorTests
{
    [Fact]
    public void Filling_requirements_one_after_the_other_fails_where_the_exact_sharing_closes_all()
    {
        // Ethics takes only the first course, pain takes both. In file order pain would take the first and leave ethics short.
        var body = new SmallBody();
        var pain = body.Requirement(2);
        var ethics = body.Requirement(2);
        var both = body.Activity(2, pain, ethics);
        var onlyPain = body.Activity(2, pain);

        var shared = body.Solve();

        Assert.Equal(0, shared.Shortfall());
        Assert.Equal(2, shared.Put(both, ethics));
        Assert.Equal(2, shared.Put(onlyPain, pain));
    }

    [Fact]
    public void A_chain_of_exchanges_is_found_however_long()
    {
        // Course k fits requirements k and k+1, the last course only the first requirement: all must move by one.
        var body = new SmallBody();
        var requirements = Enumerable.Range(0, 12).Select(_ => body.Requirement(1)).ToArray();
        for (var k = 0; k < 11; k++)
        {
            body.Activity(1, requirements[k], requirements[k + 1]);
        }
        var last = body.Activity(1, requirements[0]);

        var shared = body.Solve();

        Assert.Equal(0, shared.Shortfall());
        Assert.Equal(1, shared.Put(last, requirements[0]));
    }

    [Fact]
    public void Two_credits_on_one_child_of_a_10_credit_meeting_count_toward_the_total_once()
    {
        var body = new SmallBody();
        var total = body.Requirement(50);
        var opioids = body.Requirement(3, within: total);
        var meeting = body.Activity((2, [total, opioids]), (8, [total]));

        var shared = body.Solve();

        Assert.Equal(10, shared.Counted(total));
        Assert.Equal(2, shared.Counted(opioids));
        Assert.Equal(8, shared.Put(meeting, total));
        Assert.Equal(2, shared.Put(meeting, opioids));
    }

    [Fact]
    public void Category_2_beyond_what_a_Category_1_minimum_leaves_does_not_help_the_minimum()
    {
        // 50 in all, 20 of them in Category 1: with 60 in Category 2 the minimum is still 8 short.
        var body = new SmallBody();
        var total = body.Requirement(50);
        var categoryOne = body.Minimum(20, within: total);
        body.Activity(60, total);
        var live = body.Activity(12, total, categoryOne);

        var shared = body.Solve();

        Assert.Equal(12, shared.Counted(categoryOne));
        Assert.Equal(8, shared.Shortfall());
        Assert.Equal(12, shared.Put(live));
        Assert.Equal(50, shared.Counted(total));
    }

    [Fact]
    public void A_minimum_is_met_from_newer_credits_even_where_older_ones_fill_the_total()
    {
        var body = new SmallBody();
        var total = body.Requirement(50);
        var categoryOne = body.Minimum(20, within: total);
        var older = body.Activity(60, total);
        var newer = body.Activity(30, total, categoryOne);

        var shared = body.Solve();

        Assert.Equal(0, shared.Shortfall());
        Assert.Equal(30, shared.Put(older));
        Assert.Equal(20, shared.Put(newer));
    }

    [Fact]
    public void Of_several_lines_only_the_accepted_one_counts_at_a_minimum()
    {
        // 10 hours, of which 4 in the category the minimum asks for.
        var body = new SmallBody();
        var total = body.Requirement(10);
        var minimum = body.Minimum(6, within: total);
        var course = body.Activity(10, total, minimum);
        body.Limit(course, minimum, 4);
        var later = body.Activity(5, total, minimum);

        var shared = body.Solve();

        Assert.Equal(0, shared.Shortfall());
        Assert.Equal(8, shared.Put(course));
        Assert.Equal(2, shared.Put(later));
    }

    [Fact]
    public void The_newest_credits_are_left_over()
    {
        var body = new SmallBody();
        var total = body.Requirement(10);
        var oldest = body.Activity(6, total);
        var middle = body.Activity(6, total);
        var newest = body.Activity(6, total);

        var shared = body.Solve();

        Assert.Equal([6, 4, 0], [shared.Put(oldest), shared.Put(middle), shared.Put(newest)]);
    }

    [Fact]
    public void Nothing_is_put_where_it_adds_no_progress()
    {
        var body = new SmallBody();
        var total = body.Requirement(4);
        body.Requirement(0);
        body.Activity(9, total, 1);

        var shared = body.Solve();

        Assert.Equal(new Put(0, total, 400), Assert.Single(shared.Result.Puts));
    }

    [Fact]
    public void Among_equal_totals_the_earliest_deadline_is_served_first()
    {
        var body = new SmallBody();
        var later = body.Requirement(5, deadline: 200);
        var sooner = body.Requirement(5, deadline: 100);
        body.Activity(5, later, sooner);

        var shared = body.Solve();

        Assert.Equal(5, shared.Counted(sooner));
        Assert.Equal(0, shared.Counted(later));
    }

    [Fact]
    public void An_activity_fills_requirements_in_file_order()
    {
        var body = new SmallBody();
        var first = body.Requirement(3);
        var second = body.Requirement(3);
        var one = body.Activity(4, first, second);
        var two = body.Activity(2, first, second);

        var shared = body.Solve();

        Assert.Equal([3, 1], [shared.Put(one, first), shared.Put(one, second)]);
        Assert.Equal([0, 2], [shared.Put(two, first), shared.Put(two, second)]);
    }

    [Fact]
    public void A_stackable_requirement_takes_nothing_from_others()
    {
        var body = new SmallBody();
        var total = body.Requirement(10);
        var ethics = body.Requirement(2, within: total);
        var stackable = body.Minimum(3);
        body.Activity(4, total, ethics, stackable);

        var shared = body.Solve();

        Assert.Equal(4, shared.Counted(total));
        Assert.Equal(2, shared.Counted(ethics));
        Assert.Equal(4, shared.Counted(stackable));
    }

    [Fact]
    public void A_once_course_from_before_the_window_counts_at_the_child_alone()
    {
        var body = new SmallBody();
        var total = body.Requirement(10);
        var once = body.Requirement(5, within: total);
        var old = body.Activity(3, once);
        var present = body.Activity(3, total, once);

        var shared = body.Solve();

        // The present course does double work on the child; the old one closes what is left there, and no more.
        Assert.Equal(3, shared.Put(present, once));
        Assert.Equal(2, shared.Put(old, once));
        Assert.Equal(3, shared.Counted(total));
        Assert.Equal(5, shared.Counted(once));
    }

    [Fact]
    public void A_limit_at_a_parent_holds_everything_below_it_together()
    {
        var body = new SmallBody();
        var total = body.Requirement(20);
        var one = body.Requirement(5, within: total);
        var two = body.Requirement(5, within: total);
        var elsewhere = body.Requirement(10);
        var course = body.Activity(10, one, two, elsewhere);
        body.Limit(course, total, 6);

        var shared = body.Solve();

        Assert.Equal(6, shared.Counted(total));
        Assert.Equal(4, shared.Put(course, elsewhere));
    }

    [Fact]
    public void An_empty_ledger_and_a_body_that_asks_nothing_share_nothing()
    {
        var asks = new SmallBody();
        asks.Requirement(10);
        Assert.Empty(asks.Solve().Result.Puts);

        var nothing = Allocator.Solve(new AllocationProblem([], 0, []));
        Assert.Empty(nothing.Puts);
        Assert.Empty(nothing.Counted);
    }

    [Fact]
    public void Amounts_that_overflow_long_numbers_are_still_exact()
    {
        var huge = new AllocationProblem(
            [
                new(-1, long.MaxValue / 2, 1, NodeKind.Sum),
                new(0, long.MaxValue / 2, 1, NodeKind.Sum),
            ],
            2,
            [new(0, long.MaxValue / 4), new(1, long.MaxValue / 4)]
        );
        for (var a = 0; a < 2; a++)
        {
            huge.AllowPut(a, 0);
            huge.AllowPut(a, 1);
            huge.SetLimit(a, 0, long.MaxValue / 4);
            huge.SetLimit(a, 1, long.MaxValue / 4);
        }

        var result = Allocator.Solve(huge);

        Assert.Equal(2 * (long.MaxValue / 4), result.Counted[1]);
    }

    [Fact]
    public void More_than_64_requirements_share_like_few()
    {
        var body = new SmallBody();
        var total = body.Requirement(150);
        var topics = Enumerable
            .Range(0, 80)
            .Select(_ => body.Requirement(1, within: total))
            .ToArray();
        for (var k = 0; k < 80; k++)
        {
            body.Activity(1, total, topics[k], topics[(k + 1) % 80]);
        }
        body.Activity(50, total);

        var shared = body.Solve();

        Assert.Equal(20, shared.Shortfall());
        Assert.All(topics, topic => Assert.Equal(1, shared.Counted(topic)));
    }

    [Fact]
    public void A_thousand_activities_and_a_hundred_requirements_are_shared()
    {
        var random = new Random(1);
        var body = new SmallBody();
        var roots = Enumerable
            .Range(0, 10)
            .Select(_ => body.Requirement(random.Next(40, 120)))
            .ToArray();
        var children = Enumerable
            .Range(0, 90)
            .Select(k =>
                body.Requirement(random.Next(1, 8), within: roots[k % 10], deadline: random.Next(5))
            )
            .ToArray();
        for (var a = 0; a < 1000; a++)
        {
            var kind = random.Next(30);
            body.Activity(
                random.Next(1, 12) / 4m,
                [
                    .. roots.Where((_, r) => r % 5 == kind % 5),
                    .. children.Where((_, r) => r % 30 == kind),
                ]
            );
        }

        var shared = body.Solve();

        Assert.Equal(SumOfProgressByCbc(shared.Problem), Progress(shared));

        static long Progress(SmallBody.Shared shared) =>
            shared
                .Problem.Nodes.Select((node, r) => Math.Min(node.Demand, shared.Result.Counted[r]))
                .Sum();

        static long SumOfProgressByCbc(AllocationProblem problem) =>
            new Oracle.CbcAllocation(problem).MostProgress();
    }
}
