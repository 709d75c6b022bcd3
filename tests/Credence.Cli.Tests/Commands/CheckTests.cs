using System.Text.Json;
using Credence.Cli.Commands;

namespace Credence.Cli.Tests.Commands;

public sealed class CheckTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 5, 1);

    private readonly string folder = Directory.CreateTempSubdirectory("credence-check-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_example_is_answered_first_and_then_body_by_body() =>
        Approved.Is(Told(why: false, 80).Answer);

    [Fact]
    public void Why_shows_which_credits_count_where() => Approved.Is(Told(why: true, 100).Answer);

    [Fact]
    public void A_narrow_window_still_holds_everything() =>
        Approved.Is(Told(why: false, 44).Answer);

    [Fact]
    public void Something_missing_exits_with_one_and_nothing_missing_with_zero()
    {
        Assert.Equal(1, Told(why: false, 80).Exit);
        Write("25 ama-pra-1");

        var run = Run.Of(terminal => Check.Run(folder, Day, json: false, why: false, terminal));

        Assert.Equal(0, run.Exit);
        Assert.Contains("Nothing is missing", run.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_input_exits_with_two_and_names_every_place()
    {
        Write("-8 ama-pra-1");
        File.AppendAllText(Path.Combine(folder, "profile.yaml"), "planning: {budget: lots}\n");

        var run = Run.Of(terminal => Check.Run(folder, Day, json: true, why: false, terminal));

        Assert.Equal(2, run.Exit);
        Assert.Equal("", run.Answer);
        Assert.Equal(
            """
            profile.yaml, line 5, column 20: “lots” is not an amount of dollars. Write it as 595 or 595.50. [money-unreadable]
            ledger.csv, line 2, column credits: “-8” is less than zero. Write 0 or more. [amount-negative]

            """.ReplaceLineEndings("\n"),
            run.Aside
        );
    }

    [Fact]
    public void Json_is_one_document_and_nothing_else()
    {
        var run = Run.Of(terminal =>
            Check.Run(Run.Internist, Day, json: true, why: false, terminal)
        );

        var check = JsonDocument.Parse(run.Answer).RootElement;
        Assert.Equal("2026-05-01", check.GetProperty("as_of").GetString());
        Assert.Equal(4, check.GetProperty("obligations").GetArrayLength());
        Assert.Equal(28, check.GetProperty("missing").GetDecimal());
        Assert.Equal(78, check.GetProperty("annual").GetProperty("not_overlapped").GetDecimal());
        Assert.Equal(30, check.GetProperty("annual").GetProperty("overlapped").GetDecimal());
        Assert.Equal(
            [40m, 50m],
            check
                .GetProperty("annual")
                .GetProperty("band")
                .EnumerateArray()
                .Select(one => one.GetDecimal())
        );
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check", "folder", "--as-of", "yesterday")]
    [InlineData("check", "folder", "--format", "xml")]
    [InlineData("chekc")]
    [InlineData("evaluate", "population.jsonl")]
    [InlineData("evaluate", "nowhere.jsonl", "-o", "-")]
    [InlineData("import", "nowhere.csv", "nowhere")]
    [InlineData("export", "nowhere")]
    public void Bad_usage_exits_with_two(params string[] arguments) =>
        Assert.Equal(2, Program.Main(arguments));

    [Theory]
    [InlineData("See: credence --help", "chekc")]
    [InlineData("See: credence check --help", "check")]
    [InlineData("See: credence rules show --help", "rules", "show")]
    public void Bad_usage_names_the_page_that_helps(string see, params string[] arguments) =>
        Assert.Equal(see, Program.See(Program.Root().Parse(arguments)));

    [Theory]
    [InlineData("check")]
    [InlineData("evaluate")]
    [InlineData("import")]
    [InlineData("export")]
    public void Help_is_the_commands_page(string command) =>
        Assert.StartsWith(
            $"# credence {command}\n",
            Credence.Cli.Output.PageHelp.Page(command)!,
            StringComparison.Ordinal
        );

    private static Run Told(bool why, int width) =>
        Run.Of(terminal => Check.Run(Run.Internist, Day, json: false, why, terminal), width);

    private void Write(string credits)
    {
        File.WriteAllText(
            Path.Combine(folder, "profile.yaml"),
            """
            form: 1
            physician: {name: Jordan Avery}
            obligations:
              - {custom: {id: hospital, name: Hospital, requirements: [{id: total, amount: 25}]}, licensed_on: 2026-01-01, cycle_ends: 2027-12-31}

            """
        );
        File.WriteAllText(
            Path.Combine(folder, "ledger.csv"),
            $"id,date,title,credits\nL1,2026-04-02,Course,{credits}\n"
        );
    }
}
