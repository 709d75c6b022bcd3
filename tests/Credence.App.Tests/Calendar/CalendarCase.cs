using System.Text;
using Credence.App.Calendar;
using Credence.App.Rules;
using Credence.App.Tests.Folder;

namespace Credence.App.Tests.Calendar;

/// <summary>A copy of the example internist with an accepted plan, and files made of it on a fixed day.</summary>
internal sealed class CalendarCase : IDisposable
{
    private const string Plan = """
        accepted: 2026-01-08
        items:
          - {candidate: hemodynamics, month: 2026-03, units: 1}
          - {candidate: readmissions-qi, month: 2026-08, start_month: 2026-06, units: 1}
          - {candidate: coding, month: 2026-10, units: 1}
          - {candidate: hospital-medicine-meeting, month: 2026-05, units: 1}
        """;

    private readonly StoppedClock clock = new();

    public CalendarCase()
    {
        foreach (
            var file in Directory.EnumerateFiles(
                Examples.Internist,
                "*",
                SearchOption.AllDirectories
            )
        )
        {
            var to = Path.Combine(Folder, Path.GetRelativePath(Examples.Internist, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        File.WriteAllText(Path.Combine(Folder, "plan.yaml"), Plan);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("credence-calendar-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public byte[] Make(int day = 5)
    {
        clock.Now = new DateTimeOffset(2026, 1, day, 9, 0, 0, TimeSpan.Zero);
        var made = new MakeFolderCalendar(RuleLibrary.OfProgram, clock).Of(
            Folder,
            new DateOnly(2026, 1, day)
        );
        Assert.Empty(made.Problems);
        return made.Value!;
    }

    public string TextOf(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public void Change(string file, string from, string to)
    {
        var text = TextOf(file);
        Assert.Contains(from, text);
        File.WriteAllText(Path.Combine(Folder, file), text.Replace(from, to));
    }

    public static string Text(byte[] calendar) => Encoding.UTF8.GetString(calendar);

    private sealed class StoppedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
