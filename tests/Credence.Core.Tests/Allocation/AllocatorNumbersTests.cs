namespace Credence.Core.Tests.Allocation;

/// <summary>The equations begin with narrow numbers and take wider ones where those are too small.</summary>
public sealed class AllocatorNumbersTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(200)]
    public void One_credit_may_count_toward_hundreds_of_minimums(int count)
    {
        var body = new SmallBody();
        var total = body.Requirement(10);
        var minimums = Enumerable.Range(0, count).Select(_ => body.Minimum(3, total)).ToArray();
        var accepted = body.Activity(4, [total, .. minimums]);
        var other = body.Activity(8, total);

        var shared = body.Solve();

        Assert.Equal(0, shared.Shortfall());
        Assert.Equal(4, shared.Put(accepted, total));
        Assert.Equal(6, shared.Put(other, total));
        Assert.All(minimums, minimum => Assert.Equal(4, shared.Counted(minimum)));
    }

    [Fact]
    public void Portions_that_compete_for_places_leave_the_newer_activity_what_it_alone_can_fill()
    {
        // The meeting's two parts and the course all fit the total; only the course fits ethics, only a part fits pain.
        var body = new SmallBody();
        var total = body.Requirement(6);
        var pain = body.Requirement(2, within: total);
        var ethics = body.Requirement(2, within: total);
        var meeting = body.Activity((3, [total, pain]), (3, [total]));
        var course = body.Activity(4, total, ethics);

        var shared = body.Solve();

        Assert.Equal(0, shared.Shortfall());
        Assert.Equal(2, shared.Put(meeting, total));
        Assert.Equal(2, shared.Put(meeting, pain));
        Assert.Equal(2, shared.Put(course, ethics));
        Assert.Equal(0, shared.Put(course, total));
    }

    [Fact]
    public void A_minimum_written_before_its_parent_weighs_as_much_as_one_written_after()
    {
        var body = new SmallBody();
        var minimum = body.Minimum(3, within: 1);
        var total = body.Requirement(3);
        var early = body.Requirement(3, deadline: 50);
        var course = body.Activity(3, minimum, total, early);

        var shared = body.Solve();

        // On the total it closes six of the nine, on the early one three.
        Assert.Equal(3, shared.Put(course, total));
        Assert.Equal(3, shared.Shortfall());
    }

    [Fact]
    public void Beyond_the_64th_requirement_a_once_course_still_counts_at_the_child_alone()
    {
        var body = new SmallBody();
        for (var other = 0; other < 66; other++)
        {
            body.Requirement(1);
        }
        var total = body.Requirement(5);
        var once = body.Requirement(2, within: total);
        var course = body.Activity(2, once);
        body.Limit(course, total, 0);
        var lecture = body.Activity(5, total);

        var shared = body.Solve();

        Assert.Equal(2, shared.Put(course, once));
        Assert.Equal(5, shared.Put(lecture, total));
        Assert.Equal(5, shared.Counted(total));
    }
}
