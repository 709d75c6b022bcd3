using Credence.Web.Tests.Running;
using Microsoft.Playwright;

namespace Credence.Web.Tests.Inbox;

/// <summary>The inbox as a person sees it, with a phone and at a desk.</summary>
public sealed class InboxLookTests(Browser browser)
{
    private static readonly FilePayload Airway = new()
    {
        Name = "airway.pdf",
        MimeType = "application/pdf",
        Buffer = SamplePdf.Certificate("Airway Rounds: The Difficult Intubation", "April 16, 2026"),
    };

    [Fact]
    public async Task The_pages_of_the_inbox_are_whole()
    {
        await using var app = await RunningApp.Start(demo: true);
        await using var context = await browser.Open(app.Address);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/inbox");
        Assert.Empty(await Look.FaultsEveryWay(page, "inbox-empty"));

        await page.SetInputFilesAsync("#files", Airway);
        await page.WaitForSelectorAsync("#entry");
        await page.WaitForFunctionAsync("() => document.querySelector('.sheet-pic img').complete");
        Assert.Empty(await Look.FaultsEveryWay(page, "inbox-file"));

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
        Assert.Empty(await Look.FaultsEveryWay(page, "inbox-list"));
    }

    [Fact]
    public async Task From_Today_to_a_photo_that_is_filed_it_takes_three_taps()
    {
        await using var app = await RunningApp.Start(demo: true);
        await using var context = await browser.Open(app.Address, 390);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        var taps = 0;

        await Tap(".dock .log");
        var chooser = await page.RunAndWaitForFileChooserAsync(() => Tap("label[for=camera]"));
        Assert.Equal("environment", await page.GetAttributeAsync("#camera", "capture"));
        await chooser.SetFilesAsync(Airway);
        await page.WaitForSelectorAsync("#entry .btn.go");
        Assert.Contains("State license", await page.InnerTextAsync("#counts"));
        await Tap("#entry .btn.go");
        await page.WaitForSelectorAsync("text=Filed with its proof");

        Assert.Equal(3, taps);
        await page.GotoAsync("/ledger?q=Airway");
        await page.WaitForSelectorAsync("a[href='/proofs/airway.pdf']");

        Task Tap(string what)
        {
            taps++;
            return page.ClickAsync(what);
        }
    }

    [Fact]
    public async Task A_folder_of_twenty_is_dropped_and_confirmed_in_one_go()
    {
        await using var app = await RunningApp.Start(demo: true);
        await using var context = await browser.Open(app.Address);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/inbox");
        await page.SetInputFilesAsync(
            "#files",
            Enumerable
                .Range(1, 20)
                .Select(number => new FilePayload
                {
                    Name = $"{number}.pdf",
                    MimeType = "application/pdf",
                    Buffer = SamplePdf.Certificate(
                        $"{Topics[number - 1]} in Practice",
                        $"January {number}, 2026",
                        "1.00"
                    ),
                })
                .ToArray()
        );
        await page.WaitForSelectorAsync("text=20 files wait");
        await page.WaitForFunctionAsync(
            "() => !document.querySelector('#waiting progress')",
            null,
            new() { Timeout = 60_000 }
        );
        await Look.Keep(page, "inbox-twenty");

        Assert.Equal(20, await page.Locator("#waiting > .notes .note").CountAsync());
    }

    private static readonly string[] Topics =
    [
        "Sepsis",
        "Stroke",
        "Asthma",
        "Diabetes",
        "Delirium",
        "Anemia",
        "Arrhythmia",
        "Hepatitis",
        "Pneumonia",
        "Thrombosis",
        "Heart Failure",
        "Obesity",
        "Migraine",
        "Epilepsy",
        "Cirrhosis",
        "Vasculitis",
        "Sarcoidosis",
        "Osteoporosis",
        "Hypertension",
        "Bronchiectasis",
    ];
}
