using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Credence.App.Rules;
using Credence.Core.Requirements;

namespace Credence.App.Tests.Rules;

public sealed class BodyJsonTests
{
    public static TheoryData<string> Bodies => [.. RuleLibrary.OfProgram.Ids];

    /// <summary>JSON is YAML: a body written as JSON says the same when it is read as a body file again.</summary>
    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_body_written_as_JSON_is_the_same_body(string id)
    {
        var body = RuleLibrary.OfProgram.Find(id)!.Value!;

        var written = Written(body);
        var again = RuleLibrary.OfProgram.Reader.Read(WithoutWhatIsDerived(written), "again.yaml");

        Assert.Empty(again.Problems.Select(problem => problem.ToString()));
        Assert.Equal(written, Written(again.Value!));
    }

    [Fact]
    public void A_requirement_is_written_with_the_keys_of_the_body_file()
    {
        var body = BodyFiles.Whole(
            BodyFiles.FormTwo(
                "[{id: a, title: A, amount: [{when: {attribute: dea_registered}, is: 2.5}, {is: unknown}], window: 'valid:24', due: {first: licensed+24m, then: 48m}, source: none found}]"
            )
        );

        var requirement = JsonDocument
            .Parse(Written(body))
            .RootElement.GetProperty("versions")[0]
            .GetProperty("requirements")[0];

        Assert.Equal(
            """[{"when":{"attribute":"dea_registered"},"is":2.5},{"when":null,"is":"unknown"}]""",
            requirement.GetProperty("amount").GetRawText()
        );
        Assert.Equal("valid:24", requirement.GetProperty("window").GetString());
        Assert.Equal(
            """{"first":"licensed+24m","then":"48m"}""",
            requirement.GetProperty("due").GetRawText()
        );
        Assert.Equal("none found", requirement.GetProperty("source").GetString());
    }

    private static string Written(Body body)
    {
        using var bytes = new MemoryStream();
        using (
            var json = new Utf8JsonWriter(
                bytes,
                new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            )
        )
        {
            BodyJson.Write(json, body);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>"applied" tells whether a limit can be applied; a file does not say it.</summary>
    private static string WithoutWhatIsDerived(string json) =>
        json.Replace(",\"applied\":true", "", StringComparison.Ordinal)
            .Replace(",\"applied\":false", "", StringComparison.Ordinal);
}
