using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Credence.Web.Tests.Running;

/// <summary>
/// Somebody with a phone: every tap, field, letter and page is counted, and reckoned with what people need for it.
/// </summary>
public sealed class Hands
{
    private const double SecondsATap = 1.5;
    private const double SecondsAField = 1.2;
    private const double SecondsALetter = 0.28;
    private const double SecondsAPage = 1;

    private int taps;
    private int fields;
    private int letters;
    private int pages;

    public Hands(IPage page)
    {
        Page = page;
        page.FrameNavigated += (_, _) => pages++;
    }

    public IPage Page { get; }

    /// <summary>Without what somebody reads or waits for.</summary>
    public double Seconds =>
        (taps * SecondsATap)
        + (fields * SecondsAField)
        + (letters * SecondsALetter)
        + (pages * SecondsAPage);

    public string Told =>
        $"{taps} taps, {fields} fields, {letters} letters, {pages} pages: {Seconds:F0} s";

    /// <summary>A page that is reached by so many taps on links.</summary>
    public async Task Open(string address, int by = 1)
    {
        await Page.GotoAsync(address);
        taps += by;
    }

    public Task Type(string label, string text) =>
        Fill(Page.GetByLabel(label, new() { Exact = true }), text);

    public async Task Fill(ILocator field, string text)
    {
        await field.FillAsync(text);
        fields++;
        letters += text.Length;
    }

    public async Task Choose(string text)
    {
        await Page.GetByText(text, new() { Exact = true }).First.ClickAsync();
        taps++;
    }

    /// <summary>Presses a button and waits for the page that follows.</summary>
    public async Task Press(string name)
    {
        await Page.EvaluateAsync("() => document.body.id = 'before'");
        await Page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await Assertions.Expect(Page.Locator("body:not(#before)")).ToBeVisibleAsync();
        taps++;
    }

    /// <summary>Taps a link that gives a file, and the file's text.</summary>
    public async Task<string> Download(string name)
    {
        var link = Page.GetByRole(AriaRole.Link, new() { Name = name });
        var file = await Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        taps++;
        return await File.ReadAllTextAsync(await file.PathAsync());
    }

    /// <summary>Searches the catalog for what one knows, opens the first that was found and takes it.</summary>
    public async Task Take(string search, string firstDay = "")
    {
        await Open("/catalog", by: 2);
        await Fill(Page.Locator("#q"), search);
        await Page.Keyboard.PressAsync("Enter");
        // The search as one types may answer first; then no page is loaded anew.
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("q="));
        await Page.Locator("#found tbody a").First.ClickAsync();
        taps += 2;
        if (firstDay.Length > 0)
        {
            await Type("First day", firstDay);
        }

        await Press("Take it among my candidates");
    }

    /// <summary>The first questions: who, which bodies, until when.</summary>
    public async Task Begin()
    {
        await Type("1. Your name", "Ana Reyes");
        await Choose("MD");
        await Type("3. Your specialty", "Hospital medicine");
        await Choose("DEA");
        foreach (var body in new[] { "Ohio", "ABIM" })
        {
            await Type("Add another by its name", body);
            await Press("Add it");
        }

        await Press("Next: the dates");
        foreach (var end in await Page.Locator("input[name$=cycle_ends]").AllAsync())
        {
            await Fill(end, "06/30/2027");
        }

        await Press("Show me where I stand");
    }

    public async Task Want(string goal, string topics)
    {
        await Open("/goals/new");
        await Type("Goal", goal);
        await Type("Topics", topics);
        await Press("Keep this goal");
    }
}
