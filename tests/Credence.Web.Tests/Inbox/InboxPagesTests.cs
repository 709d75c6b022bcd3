using System.Net;
using System.Text;
using AngleSharp.Dom;
using Credence.Web.Pages.Inbox;
using Credence.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Credence.Web.Tests.Inbox;

/// <summary>The inbox without JavaScript, and what hostile requests come to.</summary>
public sealed class InboxPagesTests : IAsyncLifetime
{
    private RunningApp app = null!;
    private Person person = null!;
    private UploadLimits limits = null!;

    public async ValueTask InitializeAsync()
    {
        app = await RunningApp.Start(
            built => limits = built.Services.GetRequiredService<UploadLimits>(),
            demo: true
        );
        person = new Person(app);
    }

    public async ValueTask DisposeAsync()
    {
        person.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_waits_and_is_filed_by_hand()
    {
        await person.SendFile("/inbox", "letter.docx", Encoding.UTF8.GetBytes("PK a letter"));
        var form = await Opened("letter.docx");
        Assert.Contains("One file waits in your inbox", (await person.Open("/")).Body!.TextContent);

        var ledger = await person.Press(
            form,
            Action(form, "confirm"),
            ("title", "Airway Rounds"),
            ("date", "04/16/2026"),
            ("amount", "1.5")
        );

        Assert.Contains("Filed with its proof", ledger.QuerySelector("#said")!.TextContent);
        Assert.Contains("Nothing waits", ledger.QuerySelector("#waiting")!.TextContent);
        var entries = await person.Open("/ledger?q=Airway");
        Assert.Single(entries.QuerySelectorAll("table.led tbody tr"));
        await person.Press(ledger, "/changes/undo");
        Assert.Empty((await person.Open("/ledger?q=Airway")).QuerySelectorAll("table.led"));
        Assert.Contains(
            "One file waits",
            (await person.Open("/inbox")).QuerySelector("#waiting")!.TextContent
        );
    }

    [Fact]
    public async Task What_waits_is_told_in_words_and_not_in_codes()
    {
        await person.SendFile(
            "/inbox",
            "airway.pdf",
            SamplePdf.Certificate("Airway Rounds", "April 16, 2026")
        );
        await Opened("Airway Rounds");

        Assert.Contains(
            "Apr 16, 2026 · Brightwater Health System · 1.5 AMA PRA Category 1 Credit™",
            (await person.Open("/inbox")).QuerySelector("#waiting .note")!.TextContent
        );
    }

    [Fact]
    public async Task What_was_typed_stays_where_something_is_missing()
    {
        await person.SendFile("/inbox", "letter.docx", "PK a letter"u8.ToArray());
        var form = await Opened("letter.docx");

        var again = await person.Press(form, Action(form, "confirm"), ("title", "Airway Rounds"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, person.Status);
        Assert.Equal("Airway Rounds", again.QuerySelector("#title")!.TextContent);
        Assert.NotNull(again.QuerySelector("#date-sure.err"));
    }

    [Fact]
    public async Task Thrown_away_is_taken_back_or_removed_for_good()
    {
        await person.SendFile("/inbox", "letter.docx", "PK a letter"u8.ToArray());
        var form = await Opened("letter.docx");
        var list = await person.Press(form, Action(form, "throw"));
        var back = list.QuerySelector("form[action$='/back']")!.GetAttribute("action")!;

        Assert.Contains("letter.docx", (await person.Press(list, back)).Body!.TextContent);
        list = await person.Press(await Opened("letter.docx"), Action(form, "throw"));
        var gone = await person.Press(list, back.Replace("/back", "/purge"));

        Assert.Contains("Removed for good", gone.QuerySelector("#said")!.TextContent);
        Assert.DoesNotContain("letter.docx", gone.Body!.TextContent);
    }

    [Fact]
    public async Task An_original_comes_back_bit_for_bit_and_is_never_run()
    {
        byte[] page = [.. "<html><script>alert(1)</script>"u8];
        await person.SendFile("/inbox", "../../evil.html", page);
        var form = await Opened("evil.html");
        using var client = new HttpClient { BaseAddress = new Uri(app.Address) };

        using var answer = await client.GetAsync(
            form.QuerySelector("a[href$='/file']")!.GetAttribute("href")
        );

        Assert.Equal(page, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("nosniff", answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Contains(
            "default-src 'none'",
            answer.Headers.GetValues("Content-Security-Policy").Single()
        );
    }

    [Theory]
    [InlineData("/proofs/..%2f..%2fcredence.db")]
    [InlineData("/proofs/%2e%2e/credence.db")]
    [InlineData("/inbox/..%2fx/file")]
    [InlineData("/inbox/00000000000000000000000000000000/file")]
    [InlineData("/inbox/00000000000000000000000000000000/page/1")]
    public async Task Nothing_but_what_was_filed_is_handed_out(string path)
    {
        using var client = new HttpClient { BaseAddress = new Uri(app.Address) };

        using var answer = await client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_page_that_has_no_picture_is_plainly_not_there()
    {
        await person.SendFile("/inbox", "letter.docx", "PK a letter"u8.ToArray());
        var form = await Opened("letter.docx");
        var id = Action(form, "throw").Split('/')[2];

        await person.Open($"/inbox/{id}/page/1");
        Assert.Equal(HttpStatusCode.NotFound, person.Status);
        var answer = await person.Api(HttpMethod.Get, $"/inbox/{id}/page/1");
        Assert.Contains("no-picture", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Too_many_files_at_once_are_refused_and_none_comes_in()
    {
        var page = await SendMany(UploadLimits.MostFiles + 1, "a");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("more than 200 files", page.Text);
        Assert.Contains("too-many-files", await Upload(UploadLimits.MostFiles + 1, "a"));
        Assert.Contains("Nothing waits", page.Text);
    }

    [Fact]
    public async Task A_machine_gone_wild_is_slowed_down_and_told()
    {
        for (var file = 0; file < 1000; file++)
        {
            limits.Allows(Credence.App.Store.PersonId.Local);
        }

        // A few are let in again every second; so many are not.
        var answer = await Upload(UploadLimits.MostFiles, "one more");

        Assert.Contains("too-fast", answer);
    }

    [Fact]
    public async Task An_upload_without_a_file_says_so()
    {
        var page = await person.Send("/inbox", ("x", "y"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, person.Status);
        Assert.NotNull(page.QuerySelector(".wrong"));
    }

    private async Task<(HttpStatusCode Status, string Text)> SendMany(int count, string words)
    {
        using var client = new HttpClient { BaseAddress = new Uri(app.Address) };
        client.DefaultRequestHeaders.Add("Origin", app.Address);
        using var form = Many(count, words);
        using var answer = await client.PostAsync("/inbox", form);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<string> Upload(int count, string words)
    {
        using var client = new HttpClient { BaseAddress = new Uri(app.Address) };
        client.DefaultRequestHeaders.Add("Origin", app.Address);
        using var form = Many(count, words);
        using var answer = await client.PostAsync("/api/v1/inbox", form);
        return await answer.Content.ReadAsStringAsync();
    }

    private static MultipartFormDataContent Many(int count, string words)
    {
        var form = new MultipartFormDataContent();
        for (var number = 0; number < count; number++)
        {
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(words)), "file", "a.txt");
        }

        return form;
    }

    /// <summary>The page of a file, once it was read.</summary>
    private async Task<IDocument> Opened(string name)
    {
        for (var tried = 0; tried < 100; tried++)
        {
            var list = await person.Open("/inbox");
            var note = list.QuerySelectorAll("#waiting > .notes .note")
                .FirstOrDefault(one => one.TextContent.Contains(name));
            if (note is not null && !note.TextContent.Contains("Being read"))
            {
                return await person.Open(note.QuerySelector("a")!.GetAttribute("href")!);
            }

            await Task.Delay(100);
        }

        throw new TimeoutException(name);
    }

    private static string Action(IDocument page, string what) =>
        page.QuerySelector($"form[action$='/{what}']")!.GetAttribute("action")!;
}
