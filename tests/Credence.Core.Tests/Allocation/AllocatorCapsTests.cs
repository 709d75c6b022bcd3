namespace Credence.Core.Tests.Allocation;

public sealed class AllocatorCapsTests
{
    [Fact]
    public void A_cap_for_a_type_holds_only_what_lies_above_the_uncapped_line()
    {
        // 10 in Category 2 and 4 of the same hours in Category 1: 6 are in the class that is capped at 5.
        var body = new SmallBody();
        var total = body.Requirement(40);
        var mixed = body.Activity(10, total);
        var other = body.Activity(8, total);
        body.Cap(total, 5, (mixed, 4), (other, 0));

        var shared = body.Solve();

        Assert.Equal(9, shared.Counted(total));
        Assert.Equal(9, shared.Put(mixed));
        Assert.Equal(0, shared.Put(other));
    }

    [Fact]
    public void A_cap_for_each_activity_limits_that_activity_alone()
    {
        var body = new SmallBody();
        var total = body.Requirement(40);
        var journal = body.Activity(10, total);
        var another = body.Activity(3, total);
        body.Cap(total, 4, (journal, 0));
        body.Cap(total, 4, (another, 0));

        var shared = body.Solve();

        Assert.Equal([4, 3], [shared.Put(journal), shared.Put(another)]);
    }

    [Fact]
    public void A_cap_on_portions_leaves_the_rest_of_their_activities_free()
    {
        var body = new SmallBody();
        var total = body.Requirement(40);
        body.Activity((5, [total]), (5, [total]));
        body.Activity((5, [total]), (5, [total]));
        body.PortionCap(total, 6, 1, 3);

        var shared = body.Solve();

        Assert.Equal(16, shared.Counted(total));
    }

    [Fact]
    public void Overlapping_caps_are_shared_in_the_best_way()
    {
        // Each of three pairs is capped at 3: all three at 1.5 beat any two of them.
        var body = new SmallBody();
        var total = body.Requirement(40);
        var a = body.Activity(3, total);
        var b = body.Activity(3, total);
        var c = body.Activity(3, total);
        body.Cap(total, 3, (a, 0), (b, 0));
        body.Cap(total, 3, (b, 0), (c, 0));
        body.Cap(total, 3, (a, 0), (c, 0));

        var shared = body.Solve();

        Assert.Equal([1.5m, 1.5m, 1.5m], [shared.Put(a), shared.Put(b), shared.Put(c)]);
    }

    [Fact]
    public void Where_the_linear_best_would_split_a_hundredth_the_whole_best_is_found()
    {
        // As before with 0.03: the linear best is 0.015 each; in whole hundredths 0.04 in all, most from the oldest.
        var body = new SmallBody();
        var total = body.Requirement(40);
        var a = body.Activity(3, total);
        var b = body.Activity(3, total);
        var c = body.Activity(3, total);
        body.Cap(total, 0.03m, (a, 0), (b, 0));
        body.Cap(total, 0.03m, (b, 0), (c, 0));
        body.Cap(total, 0.03m, (a, 0), (c, 0));

        var shared = body.Solve();

        Assert.Equal([0.02m, 0.01m, 0.01m], [shared.Put(a), shared.Put(b), shared.Put(c)]);
    }

    [Fact]
    public void Two_halves_of_a_hundredth_in_different_places_do_not_make_one()
    {
        // The linear best is 0.045 at each of two requirements, 0.09 in all; in whole hundredths only 0.08.
        var body = new SmallBody();
        foreach (var total in (int[])[body.Requirement(40), body.Requirement(40)])
        {
            var a = body.Activity(3, total);
            var b = body.Activity(3, total);
            var c = body.Activity(3, total);
            body.Cap(total, 0.03m, (a, 0), (b, 0));
            body.Cap(total, 0.03m, (b, 0), (c, 0));
            body.Cap(total, 0.03m, (a, 0), (c, 0));
        }

        var shared = body.Solve();

        Assert.Equal([0.04m, 0.04m], [shared.Counted(0), shared.Counted(1)]);
        Assert.Equal([0.02m, 0.01m, 0.01m], [shared.Put(0), shared.Put(1), shared.Put(2)]);
    }
}
