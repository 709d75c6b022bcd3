using System.Net;
using Credence.Web.Tests.Running;

namespace Credence.Web.Tests.WhatIf;

public sealed class WhatIfTests : AtTheDemo
{
    [Fact]
    public async Task Another_license_shows_what_it_asks_and_changes_nothing()
    {
        var page = await Person.Open(
            "/what-if?add=us-ks-bha-md&on-us-ks-bha-md=&ends-us-ks-bha-md="
        );

        Assert.Equal(HttpStatusCode.OK, Person.Status);
        Assert.NotNull(page.QuerySelector("#difference table"));
        Assert.Contains("Kansas", page.QuerySelector("ul.diff")!.TextContent);
        var mine = await Person.Open("/requirements");
        Assert.DoesNotContain("Kansas", mine.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Several_at_once_become_real_in_one_change_that_undo_takes_back()
    {
        var thought = await Person.Open("/what-if?add=us-ks-bha-md&add=us-ca-mbc&drop=hospital");

        var mine = await Person.Press(thought, "/what-if");

        var text = mine.QuerySelector("main")!.TextContent;
        Assert.Contains("Kansas", text);
        Assert.Contains("California", text);
        Assert.DoesNotContain("Hospital credentialing", text);
        var back = await Person.Press(mine, "/changes/undo");
        Assert.Contains("Hospital credentialing", back.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Letting_a_body_go_never_asks_for_more()
    {
        var page = await Person.Open("/what-if?drop=specialty-board");

        Assert.All(
            page.QuerySelectorAll("#difference tbody td.big"),
            difference => Assert.DoesNotContain("+", difference.TextContent)
        );
        Assert.Contains(
            page.QuerySelectorAll("#difference tbody td.big"),
            difference => difference.TextContent.Contains('−')
        );
    }

    [Fact]
    public async Task A_date_that_is_none_is_told_and_what_was_chosen_stays()
    {
        var page = await Person.Open("/what-if?add=us-ks-bha-md&on-us-ks-bha-md=02/30/2026");

        Assert.Contains("February", page.QuerySelector(".wrong")!.TextContent);
        Assert.NotNull(page.QuerySelector("input[value=us-ks-bha-md][checked]"));
    }

    [Fact]
    public async Task A_body_that_nobody_knows_is_told()
    {
        var page = await Person.Open("/what-if?add=us-zz-none");

        Assert.Contains("us-zz-none", page.QuerySelector(".wrong")!.TextContent);
    }
}
