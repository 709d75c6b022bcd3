using Credence.Web.Tests.Running;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browser))]

namespace Credence.Web.Tests.Running;

/// <summary>One Chromium for all tests that look at pages.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright playwright = null!;
    private IBrowser chromium = null!;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath =
                    Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    public Task<IBrowserContext> Open(
        string address,
        int width = 1280,
        bool dark = false,
        bool script = true
    ) =>
        chromium.NewContextAsync(
            new()
            {
                BaseURL = address,
                ViewportSize = new() { Width = width, Height = width < 700 ? 844 : 900 },
                ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
                JavaScriptEnabled = script,
                ReducedMotion = ReducedMotion.Reduce,
            }
        );

    public async ValueTask DisposeAsync()
    {
        await chromium.DisposeAsync();
        playwright.Dispose();
    }
}
