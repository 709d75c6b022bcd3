using System.Net;
using System.Text;
using Credence.Web.Tests.Running;

namespace Credence.Web.Tests.Packets;

public sealed class NarrativePageTests(DemoApp demo) : IClassFixture<DemoApp>
{
    [Fact]
    public async Task Every_sentence_leads_to_the_entries_it_rests_on()
    {
        using var person = new Person(demo.App);

        var page = await person.Open("/narrative");

        Assert.Contains(
            "Sepsis Management Course",
            page.QuerySelector("#paragraph")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.NotNull(page.QuerySelector("details.why a[href='/ledger/L1']"));
    }

    [Fact]
    public async Task What_was_changed_is_what_is_taken_away()
    {
        using var client = new HttpClient { BaseAddress = new Uri(demo.App.Address) };
        client.DefaultRequestHeaders.Add("Origin", demo.App.Address);

        using var answer = await client.PostAsync(
            "/narrative",
            Form("My own words on sepsis.", "md"),
            TestContext.Current.CancellationToken
        );

        var text = Encoding.UTF8.GetString(
            await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal("text/markdown", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("My own words on sepsis.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Physician in internal medicine", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ones_own_words_are_kept_until_one_starts_again_from_the_record()
    {
        using var person = new Person(demo.App);
        using var client = new HttpClient { BaseAddress = new Uri(demo.App.Address) };
        client.DefaultRequestHeaders.Add("Origin", demo.App.Address);

        await Send("Kept words on shock.", "keep");
        var kept = await person.Open("/narrative");
        await Send("Kept words on shock.", "again");
        var told = await person.Open("/narrative");

        Assert.Equal("Kept words on shock.", kept.QuerySelector("#paragraph")!.TextContent.Trim());
        Assert.NotNull(kept.QuerySelector("button[value=again]"));
        Assert.Contains(
            "Sepsis Management Course",
            told.QuerySelector("#paragraph")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Null(told.QuerySelector("button[value=again]"));

        async Task Send(string paragraph, string form)
        {
            using var answer = await client.PostAsync(
                "/narrative",
                Form(paragraph, form),
                TestContext.Current.CancellationToken
            );
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.SeeOther);
        }
    }

    [Fact]
    public async Task Words_that_could_name_a_patient_are_not_put_into_a_document()
    {
        using var client = new HttpClient { BaseAddress = new Uri(demo.App.Address) };
        client.DefaultRequestHeaders.Add("Origin", demo.App.Address);

        using var answer = await client.PostAsync(
            "/narrative",
            Form("Patient John Miller, MRN 4481920, born 03/04/1961.", "docx"),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
    }

    private static FormUrlEncodedContent Form(string paragraph, string form) =>
        new([KeyValuePair.Create("paragraph", paragraph), KeyValuePair.Create("form", form)]);
}
