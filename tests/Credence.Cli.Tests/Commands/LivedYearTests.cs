using System.Text.Json;
using Credence.Cli.Commands;
using Credence.Cli.Output;
using Credence.Cli.Tests.Architecture;

namespace Credence.Cli.Tests.Commands;

/// <summary>Check-in, habits, clusters, themes and the end of a year, asked of a folder.</summary>
public sealed class LivedYearTests
{
    private static readonly DateOnly Day = new(2026, 4, 21);

    private static string Demo => Path.Combine(SourceTree.Root, "examples", "demo");

    private static Run Of(
        Func<Asked, int> command,
        bool json = false,
        string? folder = null,
        DateOnly? day = null
    ) => Run.Of(terminal => command(new Asked(folder ?? Demo, day ?? Day, json, terminal)));

    private static JsonElement Json(Run run) => JsonDocument.Parse(run.Answer).RootElement;

    [Fact]
    public void A_check_in_says_whether_the_year_is_on_track_and_why()
    {
        var run = Of(asked => Checkin.Run(asked, untilToday: false));

        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.StartsWith("Check-in, Dec 19, 2025 to Mar 31, 2026\nOn track: ", run.Answer);
        Assert.Contains("\n  Earned in these months       12\n", run.Answer);
        Assert.Contains("Nothing toward it in these months; 0 of 6", run.Answer);
        Assert.Contains("1 of 7 blocks held", run.Answer);
        Assert.All(run.Answer.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public void Check_ins_that_were_made_in_the_app_are_found_in_the_folder()
    {
        var json = Json(Of(asked => Checkin.Run(asked, untilToday: false), json: true));

        Assert.Equal("2025-12-19", json.GetProperty("from").GetString());
        Assert.Equal(12m, json.GetProperty("earned").GetDecimal());
        Assert.Equal(8, json.GetProperty("past").GetArrayLength());
    }

    [Fact]
    public void A_check_in_may_look_at_the_time_up_to_today()
    {
        var json = Json(Of(asked => Checkin.Run(asked, untilToday: true), json: true));

        Assert.Equal("2026-04-21", json.GetProperty("through").GetString());
    }

    [Fact]
    public void A_year_that_is_not_on_track_is_told_by_the_exit_code_too()
    {
        var run = Of(
            asked => Checkin.Run(asked, untilToday: true),
            folder: Run.Internist,
            day: new(2026, 12, 20)
        );

        Assert.Equal(ExitCode.Short, run.Exit);
        Assert.Contains("\nNot on track: ", run.Answer);
    }

    [Fact]
    public void Habits_come_the_worst_first_with_cause_and_trend()
    {
        var run = Of(Pitfalls.Run);
        var json = Json(Of(Pitfalls.Run, json: true)).GetProperty("pitfalls");

        Assert.Equal(5, json.GetArrayLength());
        var values = json.EnumerateArray()
            .Select(one => one.GetProperty("value").GetInt32())
            .ToList();
        Assert.Equal(values.OrderDescending(), values);
        var worst = json[0];
        Assert.Equal(6, worst.GetProperty("trend").GetArrayLength());
        Assert.Contains($": {values[0]} of 100", run.Answer);
        Assert.Contains("\n  Trend: Nov 30 ", run.Answer);
        Assert.Equal(values[0] >= 34 ? ExitCode.Short : ExitCode.Done, run.Exit);
    }

    [Fact]
    public void Clusters_say_what_completes_them_and_those_of_the_catalog_come_when_asked_for()
    {
        var mine = Json(Of(asked => Clusters.Run(asked, all: false), json: true));
        var all = Json(Of(asked => Clusters.Run(asked, all: true), json: true));
        var run = Of(asked => Clusters.Run(asked, all: false));

        Assert.True(
            all.GetProperty("clusters").GetArrayLength()
                > mine.GetProperty("clusters").GetArrayLength()
        );
        Assert.Contains("Critical care depth (critical-care-depth): ", run.Answer);
        Assert.Contains("\n  Cheapest way to the rest: ", run.Answer);
        Assert.Contains("“Takes the sickest ward patients”", run.Answer);
    }

    [Fact]
    public void Themes_tell_what_may_be_claimed_for_teaching_and_for_projects()
    {
        var run = Of(Themes.Run);

        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.Contains("\nWhat a teaching session may claim\n", run.Answer);
        Assert.Contains("\nWhat an improvement project may claim\n", run.Answer);
        Assert.DoesNotContain("ama-pra-1", run.Answer);
        Assert.NotEqual(0, Json(Of(Themes.Run, json: true)).GetProperty("claims").GetArrayLength());
    }

    [Fact]
    public void A_running_year_is_looked_back_on_with_what_the_next_would_start_with()
    {
        var run = Of(asked => YearEnd.Run(asked, null));
        var json = Json(Of(asked => YearEnd.Run(asked, null), json: true));

        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.StartsWith("2026 so far\n", run.Answer);
        Assert.Contains("\nWhat 2027 would start with\n", run.Answer);
        Assert.False(json.GetProperty("closed").GetBoolean());
        Assert.Equal(30, json.GetProperty("next").GetProperty("band")[0].GetInt32());
    }

    [Fact]
    public void A_closed_year_is_told_as_it_was_and_sets_nothing_up_again()
    {
        var json = Json(Of(asked => YearEnd.Run(asked, 2024), json: true));
        var run = Of(asked => YearEnd.Run(asked, 2024));

        Assert.True(json.GetProperty("closed").GetBoolean());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("next").ValueKind);
        Assert.StartsWith("Met, part of it close to the deadline\n", run.Answer);
        Assert.Contains("\n2025 was made from this\n", run.Answer);
    }

    [Fact]
    public void A_year_that_has_not_begun_is_bad_input()
    {
        var run = Of(asked => YearEnd.Run(asked, 2031));

        Assert.Equal(ExitCode.BadInput, run.Exit);
        Assert.Contains("2031", run.Aside);
        Assert.Empty(run.Answer);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_bad_input_for_each_of_them()
    {
        Func<Asked, int>[] commands =
        [
            asked => Checkin.Run(asked, false),
            Pitfalls.Run,
            asked => Clusters.Run(asked, false),
            Themes.Run,
            asked => YearEnd.Run(asked, null),
        ];

        Assert.All(
            commands,
            command =>
            {
                var run = Of(command, folder: Path.Combine(Demo, "nowhere"));
                Assert.Equal(ExitCode.BadInput, run.Exit);
                Assert.Contains("nowhere", run.Aside);
                Assert.Empty(run.Answer);
            }
        );
    }
}
