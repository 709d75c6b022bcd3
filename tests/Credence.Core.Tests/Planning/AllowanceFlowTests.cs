using Credence.Core.Planning;

namespace Credence.Core.Tests.Planning;

/// <summary>How much allowances can give together, each only to what lies in its span (engine.md section 5).</summary>
public sealed class AllowanceFlowTests
{
    [Fact]
    public void One_allowance_gives_what_it_has_to_what_it_may_pay()
    {
        var flow = AllowanceFlow.Of([0b0, 0b1, 0b1], [50, 30, 40], [60]);

        Assert.Equal(60, flow.Given);
        Assert.Equal((0, 30, 30), (flow.By[0, 0], flow.By[1, 0], flow.By[2, 0]));
    }

    [Fact]
    public void One_allowance_keeps_what_nobody_asks() =>
        Assert.Equal(30, AllowanceFlow.Of([0b0, 0b1], [50, 30], [60]).Given);

    [Fact]
    public void Two_allowances_give_the_most_there_can_be()
    {
        // What both may pay leaves the first to what only the first may.
        var flow = AllowanceFlow.Of([0b11, 0b01, 0b10, 0b00], [40, 50, 10, 99], [60, 30]);

        Assert.Equal(90, flow.Given);
        Assert.Equal(60, flow.By[0, 0] + flow.By[1, 0]);
        Assert.Equal(30, flow.By[0, 1] + flow.By[2, 1]);
        Assert.Equal((0, 0), (flow.By[3, 0], flow.By[3, 1]));
    }

    [Fact]
    public void Three_allowances_give_no_more_than_is_asked()
    {
        var flow = AllowanceFlow.Of([0b111, 0b100], [25, 5], [10, 10, 10]);

        Assert.Equal(30, flow.Given);
        Assert.Equal(5, flow.By[1, 2]);
        Assert.Equal((10, 10, 5), (flow.By[0, 0], flow.By[0, 1], flow.By[0, 2]));
        Assert.Equal(20, AllowanceFlow.Of([0b111], [20], [10, 10, 10]).Given);
    }

    [Fact]
    public void Where_no_allowance_may_pay_nothing_is_given() =>
        Assert.Equal(0, AllowanceFlow.Of([0b00], [40], [60, 30]).Given);
}
