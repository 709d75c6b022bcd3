using AngleSharp.Dom;
using Credence.Web.Tests.Running;

namespace Credence.Web.Tests.Pages;

/// <summary>What does not count at a body is told by its reason, and none of it is left out.</summary>
public sealed class NotCountedTests
{
    [Fact]
    public async Task Entries_that_do_not_count_stand_together_under_their_reason()
    {
        await using var app = await RunningApp.Start(demo: true, years: true);
        using var person = new Person(app);

        var page = await person.Open("/requirements/state-license");

        var notes = page.QuerySelectorAll("#not .note").ToList();
        var outside = Assert.Single(
            notes,
            note => note.QuerySelector("b")!.TextContent == "Outside the window of this cycle."
        );
        var lines = outside.QuerySelectorAll("li").ToList();
        Assert.StartsWith($"{lines.Count} entries, ", outside.QuerySelector(".soft")!.TextContent);
        Assert.All(lines, line => Assert.StartsWith("/ledger/", Link(line)));
        Assert.False(outside.QuerySelector("details")!.HasAttribute("open"));
        Assert.Same(outside, notes[^1]);
    }

    private static string? Link(IElement line) => line.QuerySelector("a")?.GetAttribute("href");
}
