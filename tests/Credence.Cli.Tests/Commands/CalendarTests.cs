using Credence.Cli.Commands;

namespace Credence.Cli.Tests.Commands;

public sealed class CalendarTests : IDisposable
{
    private readonly string folder = Directory
        .CreateTempSubdirectory("credence-calendar-")
        .FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_folder_becomes_a_calendar_file_and_nothing_goes_to_the_screen()
    {
        File.WriteAllText(
            Path.Combine(folder, "profile.yaml"),
            "form: 1\nphysician: {name: Jordan Avery, timezone: America/New_York}\nplanning: {start: 2026-01}\n"
        );
        File.WriteAllText(Path.Combine(folder, "ledger.csv"), "id,date,title,credits\n");
        var file = Path.Combine(folder, "cme.ics");

        var run = Run.Of(terminal =>
            Calendar.Run(
                folder,
                file,
                new DateOnly(2026, 1, 5),
                TimeProvider.System,
                terminal,
                () => Stream.Null
            )
        );

        Assert.Equal((0, "", ""), (run.Exit, run.Answer, run.Aside));
        var text = File.ReadAllText(file);
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Log CME from this month\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\"calendar\"", File.ReadAllText(Path.Combine(folder, "more.jsonl")));
    }

    [Fact]
    public void A_folder_that_is_not_there_and_a_file_that_cannot_be_written_exit_with_two()
    {
        Assert.Equal(2, Program.Main(["calendar", Path.Combine(folder, "nowhere"), "-o", "-"]));
        Assert.Equal(2, Program.Main(["calendar", folder]));
        File.WriteAllText(
            Path.Combine(folder, "profile.yaml"),
            "physician: {name: Jordan Avery}\n"
        );
        Assert.Equal(
            2,
            Program.Main(["calendar", folder, "-o", Path.Combine(folder, "no", "such.ics")])
        );
    }

    [Fact]
    public void Help_is_the_commands_page() =>
        Assert.StartsWith(
            "# credence calendar\n",
            Credence.Cli.Output.PageHelp.Page("calendar")!,
            StringComparison.Ordinal
        );
}
