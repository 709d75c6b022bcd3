using AngleSharp.Dom;
using Credence.Web.Tests.Running;

namespace Credence.Web.Tests.Pages;

/// <summary>What a bar shows is named under it, and nothing that no bar shows.</summary>
public sealed class KeyOfBarsTests
{
    [Theory]
    [InlineData(false, "/", "earned, in ink; a fair pace today")]
    [InlineData(false, "/requirements", "earned, in ink; a fair pace today")]
    [InlineData(false, "/requirements/dea", "earned, in ink")]
    [InlineData(true, "/", "earned, in ink; planned, in pencil; a fair pace today")]
    [InlineData(true, "/requirements", "earned, in ink; planned, in pencil; a fair pace today")]
    public async Task The_key_names_what_the_bars_show(bool hasPlan, string path, string key)
    {
        await using var app = await RunningApp.Start(demo: true, years: hasPlan);
        using var person = new Person(app);

        var page = await person.Open(path);

        var named = page.QuerySelector("p.key")!.Children.Select(one => one.TextContent);
        Assert.Equal(key, string.Join("; ", named));
        var bars = page.QuerySelectorAll("svg.bar:not(.k)");
        Assert.Equal(hasPlan, bars.Any(Shows(".plan")));
        Assert.Equal(key.Contains("pace", StringComparison.Ordinal), bars.Any(Shows(".fair")));
    }

    private static Func<IElement, bool> Shows(string what) =>
        bar => bar.QuerySelector(what) is not null;
}
