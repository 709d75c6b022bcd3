using System.Diagnostics;
using System.Text.Json;
using Credence.App.Tests.Folder;

namespace Credence.App.Tests.Calendar;

/// <summary>An event as a program of somebody else understood it; whole days as dates, times in UTC.</summary>
internal sealed record ReadEvent(
    string Uid,
    long Sequence,
    string Status,
    string Title,
    string Notes,
    bool Day,
    string Start,
    string End,
    int Properties,
    List<double> Alarms
);

/// <summary>Programs of others that read our file: ical.js, which web calendars are built on, and Debian's khal.</summary>
internal static class Reader
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private sealed record Told(int Components, List<ReadEvent> Events);

    public static List<ReadEvent> ByIcalJs(byte[] calendar)
    {
        var script = Path.Combine(
            Examples.Root,
            "tests/Credence.App.Tests/Calendar/Readers/read.js"
        );
        return JsonSerializer.Deserialize<Told>(Run("node", [script], calendar), Json)!.Events;
    }

    /// <summary>Each line: start, end and title, as khal shows them where the physician lives.</summary>
    public static List<string> ByKhal(string zone, string from, int days, params byte[][] files)
    {
        var folder = Directory.CreateTempSubdirectory("credence-khal-").FullName;
        try
        {
            var settings = Path.Combine(folder, "settings");
            Directory.CreateDirectory(Path.Combine(folder, "events"));
            File.WriteAllText(
                settings,
                $"""
                [calendars]
                [[cme]]
                path = {folder}/events
                [locale]
                timeformat = %H:%M
                dateformat = %Y-%m-%d
                longdateformat = %Y-%m-%d
                datetimeformat = %Y-%m-%d %H:%M
                longdatetimeformat = %Y-%m-%d %H:%M
                local_timezone = {zone}
                default_timezone = {zone}
                [sqlite]
                path = {folder}/cache
                """
            );
            foreach (var bytes in files)
            {
                var file = Path.Combine(folder, "file.ics");
                File.WriteAllBytes(file, bytes);
                Run("khal", ["-c", settings, "import", "--batch", "-a", "cme", file], []);
            }

            var told = Run(
                "khal",
                [
                    "-c",
                    settings,
                    "list",
                    "--notstarted",
                    "--day-format",
                    "",
                    "--format",
                    "{start-long-full}|{end-long-full}|{title}|{status}",
                    from,
                    $"{days}d",
                ],
                []
            );
            return
            [
                .. told.Split(
                    '\n',
                    StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                ),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Run(string program, string[] arguments, byte[] input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        Assert.True(process.WaitForExit(60_000), $"{program} does not end");
        Assert.True(process.ExitCode == 0, $"{program}: {errors.Result}");
        return output.Result;
    }
}
