using System.Globalization;
using System.Text;

namespace Credence.Bench;

/// <summary>Ten years of the example's internist: 2,000 entries, 120 candidates, the same on every run.</summary>
internal static class LivedYears
{
    private const int Entries = 2000;
    private const int Candidates = 120;
    private const int Seed = 4;

    private static readonly DateOnly First = new(2016, 4, 21);
    private static readonly DateOnly Last = new(2026, 4, 20);

    private static readonly (string Title, string Format, string Credits, string Topics)[] Kinds =
    [
        ("Medicine grand rounds", "grand-rounds", "1 ama-pra-1", "internal-medicine"),
        (
            "Journal articles with questions",
            "journal",
            "1 ama-pra-1; 1 moc-part2",
            "internal-medicine"
        ),
        ("Point-of-care searches", "point-of-care", "0.5 ama-pra-1", "internal-medicine"),
        ("Noon conference on sepsis", "teaching", "1 ama-pra-2", "sepsis"),
        ("Opioid prescribing module", "webinar", "2 ama-pra-1", "opioid-prescribing"),
        (
            "Hemodynamics at the bedside",
            "course",
            "6 ama-pra-1; 6 moc-part2",
            "critical-care+hemodynamics:6"
        ),
        ("Quality committee case review", "webinar", "1.5 ama-pra-1", "quality-improvement"),
        ("Leadership in small groups", "workshop", "4 ama-pra-1", "leadership"),
        ("Documentation and coding update", "webinar", "1 ama-pra-1", "documentation+coding"),
        ("Ethics hour", "webinar", "1 ama-pra-1", "ethics"),
    ];

    /// <summary>Writes the folder from the example's and gives its path.</summary>
    public static string Write(string folder, string example)
    {
        var path = PlanYears.Write(folder, Candidates, Seed);
        File.Copy(Path.Combine(example, "profile.yaml"), Path.Combine(path, "profile.yaml"), true);
        Directory.CreateDirectory(Path.Combine(path, "bodies"));
        foreach (var body in Directory.EnumerateFiles(Path.Combine(example, "bodies")))
        {
            File.Copy(body, Path.Combine(path, "bodies", Path.GetFileName(body)), true);
        }

        File.WriteAllText(Path.Combine(path, "ledger.csv"), Ledger());
        return path;
    }

    private static string Ledger()
    {
        var random = new Random(Seed);
        var days = Last.DayNumber - First.DayNumber;
        var text = new StringBuilder(
            "id,date,provider,title,format,credits,topics,hours,cost,paid_by,logged,rating\n"
        );
        for (var number = 0; number < Entries; number++)
        {
            var day = First.AddDays((int)((long)number * days / Entries));
            var (title, format, credits, topics) = Kinds[random.Next(Kinds.Length)];
            var paid = random.Next(4) == 0;
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"E{number + 1},{day:yyyy-MM-dd},Provider {random.Next(12)},\"{title}, part {random.Next(60)}\",{format},{credits},{topics},1,{(paid ? 75 : 0)},{(paid ? "self" : "free")},{day.AddDays(random.Next(45)):yyyy-MM-dd},{random.Next(2, 6)}"
            );
        }

        return text.ToString();
    }
}
