using System.Text.Json;
using Credence.App.Rules;
using Credence.Cli.Commands;
using Credence.Cli.Output;

namespace Credence.Cli.Tests.Commands;

public sealed class RulesTests
{
    private readonly StringWriter answer = new() { NewLine = "\n" };
    private readonly StringWriter aside = new() { NewLine = "\n" };

    private static RuleLibrary Library => RuleLibrary.OfProgram;

    private Terminal Terminal => new(answer, aside, 100, color: false);

    [Fact]
    public void The_list_names_every_body_with_its_id()
    {
        var code = RulesList.Run(Library, json: false, Terminal);

        var lines = $"{answer}".Split('\n');
        Assert.Equal(ExitCode.Done, code);
        Assert.StartsWith("id ", lines[0]);
        Assert.Equal(
            Library.Ids.Concat(Library.NotConverted),
            lines.Skip(1).TakeWhile(line => line.Length > 0).Select(line => line.Split(' ')[0])
        );
        Assert.All(lines, line => Assert.True(line.Length <= 100, line));
    }

    [Fact]
    public void The_list_as_JSON_has_the_library_and_every_body()
    {
        RulesList.Run(Library, json: true, Terminal);

        var root = JsonDocument.Parse($"{answer}").RootElement;
        Assert.Equal(
            Library.Edition.Version,
            root.GetProperty("library").GetProperty("version").GetString()
        );
        Assert.Equal(
            Library.Ids,
            root.GetProperty("bodies")
                .EnumerateArray()
                .Select(body => body.GetProperty("id").GetString()!)
        );
    }

    [Fact]
    public void A_body_is_shown_in_plain_words_with_its_doubts_and_sources()
    {
        var code = RulesShow.Run("us-ks-bha-md", Library, json: false, Terminal);

        var page = $"{answer}";
        Assert.Equal(ExitCode.Done, code);
        Assert.StartsWith("Kansas State Board of Healing Arts", page);
        Assert.Contains("Cycle\n  cycle", page);
        Assert.Contains("\nDoubts\n", page);
        Assert.Contains("\nSources\n", page);
    }

    [Fact]
    public void A_body_that_is_not_there_is_answered_with_what_was_meant()
    {
        var code = RulesShow.Run("us-ks-bha-dm", Library, json: false, Terminal);

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Equal("", $"{answer}");
        Assert.Contains("Did you mean “us-ks-bha-", $"{aside}");
    }

    [Fact]
    public void The_library_is_valid() =>
        Assert.Equal(
            (ExitCode.Done, true),
            (
                RulesValidate.Run([], Library, json: false, Terminal),
                $"{answer}".Contains(" 0 problems")
            )
        );

    [Fact]
    public void A_broken_file_is_told_by_line_and_column_and_the_exit_code_is_1()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "id: x\nrequirments: []\n");

        var code = RulesValidate.Run([file], Library, json: false, Terminal);

        File.Delete(file);
        Assert.Equal(ExitCode.Short, code);
        Assert.Contains(
            $"{file}, line 2, column 1: “requirments” is not a key here. Did you mean “requirements”?",
            $"{answer}"
        );
        Assert.EndsWith("1 file, 2 problems, 0 notes\n", $"{answer}");
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_problem()
    {
        var code = RulesValidate.Run(["no-such.yaml"], Library, json: true, Terminal);

        var problem = JsonDocument.Parse($"{answer}").RootElement.GetProperty("problems")[0];
        Assert.Equal(ExitCode.Short, code);
        Assert.Equal("file-missing", problem.GetProperty("code").GetString());
    }

    [Fact]
    public void Two_bodies_are_compared_in_words()
    {
        var code = RulesDiff.Run("us-ks-bha-md", "us-ks-bha-do", Library, json: false, Terminal);

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("the body: degrees: MD → DO\n", $"{answer}");
        Assert.Contains("the cycle: ends: 06-30 → 09-30\n", $"{answer}");
    }

    [Fact]
    public void A_body_is_the_same_as_itself()
    {
        RulesDiff.Run("us-ks-bha-md", "us-ks-bha-md", Library, json: false, Terminal);

        Assert.Equal("Nothing changed.\n", $"{answer}");
    }

    [Fact]
    public void The_examples_of_a_body_hold()
    {
        var code = RulesExamples.Run(["us-ks-bha-md"], Library, Terminal);

        Assert.Equal(ExitCode.Done, code);
        Assert.EndsWith(" examples hold, 0 do not\n", $"{answer}");
    }
}
