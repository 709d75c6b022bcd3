using Credence.Web.Tests.Running;

namespace Credence.Web.Tests.Doubts;

/// <summary>What is not settled: one's own at once, another body by one tap, everything on one page where it is asked.</summary>
public sealed class DoubtsPageTests : AtTheDemo
{
    private const string Body = "us-wa-wmc";

    [Fact]
    public async Task Another_body_tells_its_doubts_by_one_tap_and_the_first_page_stays_small()
    {
        var first = await Person.Open("/doubts");
        var link = first.QuerySelector($"a[href='/doubts?body={Body}#{Body}']");
        var opened = await Person.Open($"/doubts?body={Body}");
        var whole = await Person.Open("/doubts?show=all");

        Assert.NotNull(link);
        Assert.InRange(first.DocumentElement.OuterHtml.Length, 1, 100_000);
        Assert.True(opened.QuerySelector($"details#{Body}")!.HasAttribute("open"));
        Assert.Equal(
            first.QuerySelectorAll("main p.row.apart").Length
                + first.QuerySelectorAll("main details.box").Length,
            whole.QuerySelectorAll("main details.box").Length
        );
        Assert.NotEmpty(whole.QuerySelectorAll($"details#{Body} .note"));
    }
}
