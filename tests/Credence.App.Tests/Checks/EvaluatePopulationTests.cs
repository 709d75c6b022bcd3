using System.Text;
using System.Text.Json;
using Credence.App.Checks;
using Credence.App.Rules;
using Credence.App.Tests.Folder;

namespace Credence.App.Tests.Checks;

public sealed class EvaluatePopulationTests
{
    private const string Body =
        """{"id":"hospital","requirements":[{"id":"total","amount":25,"accepts":["ama-pra-1"]}]}""";

    [Fact]
    public async Task Results_stand_in_the_order_of_the_lines()
    {
        var lines = string.Concat(
            Enumerable.Range(0, 500).Select(number => Line($"p{number}", number % 25))
        );

        var results = await Evaluate(lines);

        Assert.Equal(500, results.Length);
        for (var number = 0; number < 500; number++)
        {
            var result = JsonDocument.Parse(results[number]).RootElement;
            Assert.Equal($"p{number}", result.GetProperty("id").GetString());
            Assert.Equal(25 - (number % 25), result.GetProperty("missing").GetDecimal());
        }
    }

    [Fact]
    public async Task A_result_has_exactly_what_the_contract_says()
    {
        var result = Assert.Single(await Evaluate(Line("p1", 5)));

        Assert.Equal(
            """{"id":"p1","missing":20,"obligations":[{"body":"hospital","missing":20,"status":"on-pace","deadline":"2028-03-31"}]}""",
            result
        );
    }

    [Fact]
    public async Task A_bad_line_gives_an_error_and_the_others_go_on()
    {
        var results = await Evaluate(
            Line("p1", 5)
                + "garbage\n\n"
                + """{"id":"p2"}"""
                + "\n"
                + """{"id":"p3","profile":{"obligations":[{"body":"us-nowhere"}]}}"""
                + "\n"
                + """{"id":"p4","profile":{"obligations":[{"custom":"hospital.yaml"}]}}"""
                + "\n"
                + Line("p5", 5)
        );

        Assert.Equal(6, results.Length);
        var errors = results
            .Select(result =>
                JsonDocument.Parse(result).RootElement.TryGetProperty("error", out var error)
                    ? error.GetString()!
                    : ""
            )
            .ToArray();
        Assert.Equal("", errors[0]);
        Assert.Contains("population.jsonl, line 2, column 1", errors[1], StringComparison.Ordinal);
        Assert.Contains("[key-missing]", errors[2], StringComparison.Ordinal);
        Assert.Contains("[body-unknown]", errors[3], StringComparison.Ordinal);
        Assert.Contains("[body-not-inline]", errors[4], StringComparison.Ordinal);
        Assert.Equal("", errors[5]);
    }

    [Fact]
    public async Task Full_results_are_whole_checks()
    {
        var result = Assert.Single(await Evaluate(Line("p1", 5), full: true));

        var check = JsonDocument.Parse(result).RootElement;
        Assert.Equal("p1", check.GetProperty("id").GetString());
        Assert.Equal("2026-05-01", check.GetProperty("as_of").GetString());
        Assert.Equal(
            "L1",
            check
                .GetProperty("obligations")[0]
                .GetProperty("requirements")[0]
                .GetProperty("allocations")[0]
                .GetProperty("activity")
                .GetString()
        );
    }

    [Fact]
    public async Task A_line_of_ten_megabytes_is_refused_and_the_next_one_read()
    {
        var results = await Evaluate(new string('x', 10 * 1024 * 1024) + "\n" + Line("p2", 5));

        Assert.Equal(2, results.Length);
        Assert.Contains("[json-broken]", results[0], StringComparison.Ordinal);
        Assert.StartsWith("""{"id":"p2","missing":20""", results[1], StringComparison.Ordinal);
    }

    private static string Line(string id, int credits) =>
        $$$"""{"id":"{{{id}}}","profile":{"obligations":[{"custom":{{{Body}}},"cycle_ends":"2028-03-31"}]},"ledger":[{"date":"2026-04-20","title":"Course","credits":"{{{credits}}} ama-pra-1","hours":8}]}"""
        + "\n";

    private static async Task<string[]> Evaluate(string lines, bool full = false)
    {
        using var output = new MemoryStream();
        var evaluate = new EvaluatePopulation(
            new RuleLibrary(Path.Combine(Examples.Root, "rules")),
            TimeProvider.System
        );
        await evaluate.Run(
            new MemoryStream(Encoding.UTF8.GetBytes(lines)),
            "population.jsonl",
            output,
            new DateOnly(2026, 5, 1),
            full
        );
        return Encoding
            .UTF8.GetString(output.ToArray())
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
