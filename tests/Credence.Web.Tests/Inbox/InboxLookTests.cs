using Credence.Web.Tests.Running;
using Microsoft.Playwright;

namespace Credence.Web.Tests.Inbox;

/// <summary>The inbox as a person sees it, with a phone and at a desk.</summary>
public sealed class InboxLookTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly FilePayload Airway = new()
    {
        Name = "airway.pdf",
        MimeType = "application/pdf",
        Buffer = SamplePdf.Certificate("Airway Rounds: The Difficult Intubation", "April 16, 2026"),
    };

    [Theory]
    [InlineData(320, true)]
    [InlineData(390, false)]
    [InlineData(1280, false)]
    public async Task The_pages_of_the_inbox_are_whole(int width, bool dark)
    {
        await using var app = await RunningApp.Start(demo: true);
        await using var context = await browser.Open(app.Address, width, dark);
        var page = await context.NewPageAsync();
        var shot = $"{width}{(dark ? "-dark" : "")}";
        await page.GotoAsync("/inbox");
        await Look.Keep(page, $"inbox-empty-{shot}");
        Assert.Empty(await Look.Faults(page));

        await page.SetInputFilesAsync("#files", Airway);
        await page.WaitForSelectorAsync("#entry");
        await Look.Keep(page, $"inbox-file-{shot}");
        Assert.Empty(await Look.Faults(page));

        await page.GotoAsync("/inbox");
        await page.SetInputFilesAsync(
            "#files",
            new FilePayload[]
            {
                new()
                {
                    Name = "empty.pdf",
                    MimeType = "application/pdf",
                    Buffer = [],
                },
                new()
                {
                    Name = "letter.docx",
                    MimeType = "application/octet-stream",
                    Buffer = "PK\u0003\u0004 a letter"u8.ToArray(),
                },
            }
        );
        await page.WaitForSelectorAsync("#waiting .note:nth-child(3)");
        await page.WaitForFunctionAsync("() => !document.querySelector('#waiting progress')");
        await Look.Keep(page, $"inbox-list-{shot}");
        Assert.Empty(await Look.Faults(page));
    }
}
