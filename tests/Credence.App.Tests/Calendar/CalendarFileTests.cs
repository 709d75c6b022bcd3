using System.Text;
using Credence.App.Calendar;
using Credence.App.Rules;
using Credence.Core.Calendar;

namespace Credence.App.Tests.Calendar;

public sealed class CalendarFileTests
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    [Theory]
    [InlineData("America/New_York")]
    [InlineData("America/Los_Angeles")]
    [InlineData("America/Phoenix")]
    [InlineData("Europe/Dublin")]
    public void A_reader_of_others_puts_every_block_at_its_hour_in_winter_and_in_summer(string zone)
    {
        using var folder = new CalendarCase();
        folder.Change("profile.yaml", "America/New_York", zone);

        var blocks = Reader
            .ByIcalJs(folder.Make())
            .Where(one => one.Uid.StartsWith("protected-", StringComparison.Ordinal))
            .ToList();

        Assert.Equal(25, blocks.Count);
        var there = TimeZoneInfo.FindSystemTimeZoneById(zone);
        foreach (var block in blocks)
        {
            var start = DateTimeOffset.Parse(block.Start);
            Assert.Equal(new TimeSpan(13, 0, 0), TimeZoneInfo.ConvertTime(start, there).TimeOfDay);
            Assert.Equal(TimeSpan.FromHours(2), DateTimeOffset.Parse(block.End) - start);
        }
    }

    [Theory]
    [InlineData("America/New_York")]
    [InlineData("America/Los_Angeles")]
    public void Khal_shows_the_weeks_around_the_change_of_the_clocks_as_we_mean_them(string zone)
    {
        using var folder = new CalendarCase();
        folder.Change("profile.yaml", "America/New_York", zone);

        var told = Reader.ByKhal(zone, "2026-03-01", 31, folder.Make());

        Assert.Equal(
            [
                "2026-03-06 13:00|2026-03-06 17:00|Deep dive: Advanced hemodynamics and sepsis management|CONFIRMED",
                "2026-03-13 13:00|2026-03-13 15:00|Protected CME, no meetings|CONFIRMED",
                "2026-03-20 13:00|2026-03-20 17:00|Deep dive: Advanced hemodynamics and sepsis management|CONFIRMED",
                "2026-03-27 13:00|2026-03-27 15:00|Protected CME, no meetings|CONFIRMED",
                "2026-03-31 12:30|2026-03-31 12:40|Log CME from this month|CONFIRMED",
            ],
            told
        );
    }

    [Fact]
    public void Whole_days_end_with_their_last_day_and_alarms_ring_at_nine()
    {
        using var folder = new CalendarCase();

        var meeting = Reader
            .ByIcalJs(folder.Make())
            .Single(one => one.Title == "Hospital medicine annual meeting");

        Assert.True(meeting.Day);
        Assert.Equal(("2026-05-06", "2026-05-09"), (meeting.Start, meeting.End));
        Assert.Equal([-(7 * 24 - 9) * 3600, -(24 - 9) * 3600], meeting.Alarms);
    }

    [Fact]
    public void The_same_calendar_is_the_same_file_byte_for_byte()
    {
        using var folder = new CalendarCase();
        var first = folder.Make();
        var kept = folder.TextOf("more.jsonl");

        Assert.Equal(first, folder.Make(6));
        Assert.Equal(kept, folder.TextOf("more.jsonl"));
    }

    [Fact]
    public void A_moved_item_moves_its_event_with_a_higher_number_and_touches_no_other()
    {
        using var folder = new CalendarCase();
        var first = folder.Make();
        folder.Change("plan.yaml", "coding, month: 2026-10", "coding, month: 2026-11");
        var second = folder.Make(6);

        var before = Reader.ByIcalJs(first).ToDictionary(one => one.Uid);
        var after = Reader.ByIcalJs(second).ToDictionary(one => one.Uid);

        Assert.Equal(before.Keys.Order(), after.Keys.Order());
        var changed = after.Values.Where(one => one.Sequence != before[one.Uid].Sequence).ToList();
        Assert.Equal(
            ["deep-coding-01", "deep-coding-02"],
            changed.Select(one => one.Uid.Split('@')[0]).Order()
        );
        Assert.All(changed, one => Assert.True(one.Sequence > before[one.Uid].Sequence));
        Assert.All(changed, one => Assert.StartsWith("2026-11", one.Start));
        Assert.Single(
            Reader.ByKhal("America/New_York", "2026-11-01", 30, first, second),
            line =>
                line.Contains("coding", StringComparison.Ordinal)
                && line.Contains("17:00", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            Reader.ByKhal("America/New_York", "2026-10-01", 31, first, second),
            line => line.Contains("coding", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_is_no_longer_planned_is_called_off_until_its_day_is_over()
    {
        using var folder = new CalendarCase();
        folder.Make();
        folder.Change("plan.yaml", "hospital-medicine-meeting", "nothing-known");

        var second = Reader.ByIcalJs(folder.Make(6));
        var third = folder.Make(7);

        var off = second.Where(one => one.Status == "CANCELLED").ToList();
        Assert.Equal(
            [
                "event-hospital-medicine-meeting",
                "event-hospital-medicine-meeting-register",
                "event-hospital-medicine-meeting-travel",
            ],
            off.Select(one => one.Uid.Split('@')[0]).Order()
        );
        Assert.All(off, one => Assert.Empty(one.Alarms));
        Assert.Equal(3, Reader.ByIcalJs(third).Count(one => one.Status == "CANCELLED"));
    }

    [Fact]
    public void A_calendar_whose_memory_was_lost_still_moves_its_events()
    {
        using var folder = new CalendarCase();
        var first = Reader.ByIcalJs(folder.Make()).ToDictionary(one => one.Uid);
        File.Delete(Path.Combine(folder.Folder, "more.jsonl"));
        folder.Change("plan.yaml", "coding, month: 2026-10", "coding, month: 2026-11");

        var second = Reader.ByIcalJs(folder.Make(6)).ToDictionary(one => one.Uid);

        Assert.Equal(first.Keys.Order(), second.Keys.Order());
        Assert.All(second.Values, one => Assert.True(one.Sequence > first[one.Uid].Sequence));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_still_gives_its_calendar_and_says_what_that_means()
    {
        using var folder = new CalendarCase();
        Directory.CreateDirectory(Path.Combine(folder.Folder, "more.jsonl"));

        var made = new MakeFolderCalendar(RuleLibrary.OfProgram, TimeProvider.System).Of(
            folder.Folder,
            new DateOnly(2026, 1, 5)
        );

        Assert.NotNull(made.Value);
        Assert.Contains(
            "more.jsonl: What went into the calendar could not be kept, because the folder cannot be written. "
                + "Make the folder writable, so that the next file can also take events away. [calendar-not-remembered]",
            made.Notices.Select(one => one.ToString())
        );
    }

    [Fact]
    public void Other_lines_of_more_jsonl_stay_as_they_stand()
    {
        using var folder = new CalendarCase();
        var more = Path.Combine(folder.Folder, "more.jsonl");
        File.WriteAllText(more, "{\"checkin\": \"2026-04-01\"}\n{\"calendar\": {\"id\": 5}}\n");
        folder.Make();
        folder.Make(6);

        var lines = File.ReadAllLines(more);

        Assert.Equal(3, lines.Length);
        Assert.Equal("{\"checkin\": \"2026-04-01\"}", lines[0]);
        Assert.Equal("{\"calendar\": {\"id\": 5}}", lines[1]);
    }

    [Fact]
    public void What_somebody_typed_stays_inside_its_value()
    {
        var nasty =
            "Title\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil; a,b\\n \u2028 line\u0000\u0007";

        var read = Assert.Single(Reader.ByIcalJs(FileOf(Day("small-evil\r\nUID:x", nasty))));

        Assert.Equal("Title\nEND:VEVENT\nBEGIN:VEVENT\nUID:evil; a,b\\n \n line", read.Title);
        Assert.DoesNotContain("evil", read.Uid);
        Assert.Equal(11, read.Properties);
    }

    [Fact]
    public void Any_title_comes_back_and_no_line_is_longer_than_75_octets()
    {
        var random = new Random(20260105);
        string[] pieces =
        [
            "a",
            ",",
            ";",
            "\\",
            "\n",
            ":",
            "\"",
            " ",
            "é",
            "心",
            "🩺",
            "\u0301",
            "e\u0301",
            "BEGIN:VEVENT",
            "=0D=0A",
            "\uD83D",
        ];
        var titles = Enumerable
            .Range(0, 300)
            .Select(_ =>
                "T"
                + string.Concat(
                    Enumerable
                        .Range(0, random.Next(1, 90))
                        .Select(_ => pieces[random.Next(pieces.Length)])
                )
                + "."
            )
            .ToList();

        var file = FileOf([.. titles.Select((title, at) => Day($"small-{at:D3}", title))]);

        Assert.Equal(
            titles.Select(title => title.Replace("\uD83D", "\uFFFD")),
            Reader.ByIcalJs(file).Select(one => one.Title)
        );
        foreach (var line in CalendarCase.Text(file).Split("\r\n"))
        {
            Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75);
            Assert.DoesNotContain('\n', line);
        }

        // Each folded line is whole characters by itself.
        var start = 0;
        for (var at = 1; at < file.Length; at++)
        {
            if (file[at - 1] == '\r' && file[at] == '\n')
            {
                Assert.NotNull(Strict.GetString(file, start, at + 1 - start));
                start = at + 1;
            }
        }
    }

    [Fact]
    public void Without_a_known_zone_the_hour_is_the_hour_wherever_one_is()
    {
        var events = Day("log-2026-01", "Log") with { Start = new TimeOnly(13, 0), Minutes = 10 };

        var text = CalendarCase.Text(FileOf(events));

        Assert.Contains("DTSTART:20260105T130000\r\n", text);
        Assert.DoesNotContain("VTIMEZONE", text);
    }

    private static CalendarEvent Day(string key, string title) =>
        new()
        {
            Key = key,
            Title = title,
            Notes = "As planned.",
            FirstDay = new DateOnly(2026, 1, 5),
            LastDay = new DateOnly(2026, 1, 5),
        };

    private static byte[] FileOf(params CalendarEvent[] events) =>
        CalendarFile
            .Of(
                [.. events],
                CalendarMemory.Begin("Jordan Avery"),
                "",
                new DateOnly(2026, 1, 1),
                new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc)
            )
            .Bytes;
}
