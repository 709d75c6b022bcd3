using System.Net;
using System.Text.Json.Nodes;
using Credence.Web.Tests.Running;

namespace Credence.Web.Tests.Api;

public sealed class ApiTests : AtTheDemo
{
    private async Task<JsonNode> Ask(
        HttpMethod method,
        string path,
        string json = "",
        HttpStatusCode expected = HttpStatusCode.OK
    )
    {
        using var answer = await Person.Api(method, path, json);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(expected == answer.StatusCode, $"{(int)answer.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    [Theory]
    [InlineData("/check", "obligations")]
    [InlineData("/check?as_of=2026-05-01", "annual")]
    [InlineData("/today", "headline")]
    [InlineData("/requirements", "obligations")]
    [InlineData("/requirements/dea", "requirements")]
    [InlineData("/questions", "questions")]
    [InlineData("/ledger", "entries")]
    [InlineData("/ledger/L1", "cells")]
    [InlineData("/ledger/trash", "entries")]
    [InlineData("/obligations", "obligations")]
    [InlineData("/changes", "changes")]
    [InlineData("/rules", "bodies")]
    [InlineData("/rules/us-ks-bha-md", "versions")]
    [InlineData("/doubts", "doubts")]
    public async Task What_a_page_shows_is_there_as_JSON(string path, string member) =>
        Assert.NotNull((await Ask(HttpMethod.Get, path))[member]);

    [Fact]
    public async Task An_entry_is_added_corrected_voided_and_restored()
    {
        var made = await Ask(
            HttpMethod.Post,
            "/ledger",
            """{"cells":{"date":"2026-03-01","title":"Airway","credits":"2 ama-pra-1"}}""",
            HttpStatusCode.Created
        );
        var (id, seen) = ((string)made["id"]!, (long)made["seen"]!);

        await Ask(
            HttpMethod.Patch,
            $"/ledger/{id}",
            $$$"""{"seen":{{{seen}}},"cells":{"title":"Airway rounds"}}"""
        );
        Assert.Equal(
            "Airway rounds",
            (string?)(await Ask(HttpMethod.Get, $"/ledger/{id}"))["cells"]!["title"]
        );
        await Ask(HttpMethod.Delete, $"/ledger/{id}");
        await Ask(HttpMethod.Get, $"/ledger/{id}", expected: HttpStatusCode.NotFound);
        await Ask(HttpMethod.Post, $"/ledger/{id}/restore");
        Assert.NotNull(await Ask(HttpMethod.Get, $"/ledger/{id}"));
    }

    [Fact]
    public async Task A_newer_word_is_never_overwritten()
    {
        var first = await Ask(HttpMethod.Get, "/ledger/L1");
        var body = $$$"""{"seen":{{{(long)first["seen"]!}}},"cells":{"note":"NOTE"}}""";
        await Ask(HttpMethod.Patch, "/ledger/L1", body.Replace("NOTE", "one"));

        var refused = await Ask(
            HttpMethod.Patch,
            "/ledger/L1",
            body.Replace("NOTE", "two"),
            HttpStatusCode.Conflict
        );

        Assert.Equal("changed-meanwhile", (string?)refused["problems"]![0]!["code"]);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("{\"cells\":{\"date\":\"02/30/2026\",\"title\":\"x\"}}")]
    [InlineData("{\"cells\":7}")]
    [InlineData("{\"cells\":{\"date\":\"2026-01-01\",\"credits\":\"-3 ama-pra-1\"}}")]
    [InlineData("{\"cells\":{},\"cells\":{}}")]
    public async Task What_cannot_be_taken_is_told_with_code_and_remedy(string json)
    {
        using var answer = await Person.Api(HttpMethod.Post, "/ledger", json);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var details = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.All(
            details["problems"]!.AsArray(),
            problem =>
            {
                Assert.NotEmpty((string)problem!["code"]!);
                Assert.NotEmpty((string)problem["remedy"]!);
            }
        );
    }

    [Fact]
    public async Task A_list_is_looked_at_taken_and_undone()
    {
        const string List =
            """{"name":"x.csv","text":"Date,Activity,Credits,Type\n2026-01-15,Asthma,3,Cat 1\n"}""";
        var looked = await Ask(HttpMethod.Post, "/ledger/import/preview", List);
        Assert.Equal("new", (string?)looked["rows"]![0]!["ledger"]);
        Assert.NotEmpty(looked["report"]!.AsArray());

        var taken = await Ask(HttpMethod.Post, "/ledger/import", List);
        var id = (string)taken["added"]![0]!;
        Assert.NotNull(await Ask(HttpMethod.Get, $"/ledger/{id}"));
        await Ask(HttpMethod.Post, $"/changes/{(long)taken["change"]!}/undo");
        await Ask(HttpMethod.Get, $"/ledger/{id}", expected: HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_if_answers_before_it_is_real()
    {
        const string Change = """{"add":[{"body":"us-ks-bha-md"}],"drop":["hospital"]}""";
        var thought = await Ask(HttpMethod.Post, "/what-if", Change);
        Assert.Equal(4, thought["before"]!["obligations"]!.AsArray().Count);
        Assert.Contains(
            thought["after"]!["obligations"]!.AsArray(),
            one => (string?)one!["id"] == "us-ks-bha-md"
        );
        await Ask(HttpMethod.Get, "/requirements/hospital");

        await Ask(HttpMethod.Post, "/what-if/accept", Change);

        await Ask(HttpMethod.Get, "/requirements/us-ks-bha-md");
        await Ask(HttpMethod.Get, "/requirements/hospital", expected: HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_body_is_added_changed_and_removed()
    {
        await Ask(
            HttpMethod.Post,
            "/obligations",
            """{"body":"us-ks-bha-md","licensed_on":"2020-05-01"}"""
        );
        await Ask(HttpMethod.Patch, "/obligations/us-ks-bha-md", """{"number":"04-123"}""");
        var mine = await Ask(HttpMethod.Get, "/obligations");
        Assert.Equal("04-123", (string?)mine["obligations"]![4]!["number"]);
        await Ask(HttpMethod.Delete, "/obligations/us-ks-bha-md");
        await Ask(
            HttpMethod.Delete,
            "/obligations/us-ks-bha-md",
            expected: HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task A_question_is_answered()
    {
        var change = await Ask(
            HttpMethod.Post,
            "/questions",
            """{"fact":"sees_minors","answer":true}"""
        );

        Assert.True((long)change["change"]! > 0);
    }
}
