using System.Globalization;
using System.Text;

namespace Credence.Bench;

/// <summary>
/// A hospital internist's year with as many candidates as one likes, the same on every run: four bodies whose windows
/// end inside and after the year, streams, courses, conferences and projects with prices, months, topics and goals.
/// </summary>
internal static class PlanYears
{
    private static readonly string[] Topics =
    [
        "critical-care",
        "sepsis",
        "leadership",
        "quality-improvement",
        "coding",
        "opioid-prescribing",
        "pain-management",
        "ethics",
        "geriatrics",
        "internal-medicine",
        "patient-safety",
        "palliative-care",
    ];

    /// <summary>Writes the folder and gives its path.</summary>
    public static string Write(string folder, int candidates, int seed)
    {
        var path = Path.Combine(folder, $"year-{candidates}-{seed}");
        Directory.CreateDirectory(path);
        File.WriteAllText(Path.Combine(path, "profile.yaml"), Profile);
        File.WriteAllText(Path.Combine(path, "candidates.yaml"), Candidates(candidates, seed));
        File.WriteAllText(
            Path.Combine(path, "ledger.csv"),
            "id,date,title,format,credits,topics,goals,cost,paid_by,days\n"
                + "L1,2025-09-10,Ethics hour,webinar,1 ama-pra-1,ethics,,0,free,0\n"
                + "L2,2025-11-18,Sepsis course,course,8 ama-pra-1; 8 moc-part2,sepsis:6,,595,hospital,0\n"
        );
        return path;
    }

    private static string Candidates(int count, int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder("candidates:\n");
        for (var number = 1; number <= count; number++)
        {
            var kind = random.Next(100);
            text.AppendLine(
                kind < 15 ? Stream(random, number)
                : kind < 65 ? Block(random, number)
                : kind < 85 ? Event(random, number)
                : Project(random, number)
            );
        }

        text.AppendLine("clusters:");
        for (var cluster = 0; cluster < Math.Max(2, count / 30); cluster++)
        {
            var needs = Enumerable.Range(0, 3).Select(_ => $"c{random.Next(1, count + 1):D3}");
            text.AppendLine(
                $"  - {{id: cluster-{cluster}, title: Cluster {cluster}, claim: Did it, needs: [{string.Join(", ", needs.Distinct())}]}}"
            );
        }

        return text.ToString();
    }

    private static string Stream(Random random, int number)
    {
        var credits = random.Next(4) == 0 ? "0.5" : "1";
        return Line(
            number,
            $"mode: stream, format: {Any(random, "audio", "journal", "point-of-care", "grand-rounds")}, "
                + $"credits: \"{credits} ama-pra-1{(random.Next(2) == 0 ? $"; {credits} moc-part2" : "")}\", "
                + $"topics: {Any(random, Topics)}, hours: {credits}, units_per_month: {random.Next(1, 5)}, "
                + $"price: {{once: {Any(random, "0", "0", "199", "399")}, unit: 0}}, allowance: true, "
                + $"practice_linked: {(random.Next(2) == 0 ? "true" : "false")}, offered: {{from: 2026-01, to: 2026-12}}"
        );
    }

    private static string Block(Random random, int number)
    {
        var amount = random.Next(1, 13);
        var when =
            random.Next(2) == 0
                ? "{from: 2026-01, to: 2026-12}"
                : $"{{months: [{Months(random, 4)}]}}";
        return Line(
            number,
            $"mode: block, format: {Any(random, "course", "webinar", "simulation", "workshop")}, "
                + $"credits: \"{amount} ama-pra-1{(random.Next(2) == 0 ? $"; {amount} moc-part2" : "")}\", "
                + $"topics: \"{Portions(random, amount)}\", hours: {amount + random.Next(2)}, "
                + $"price: {random.Next(0, 16) * 75}, allowance: {(random.Next(4) > 0 ? "true" : "false")}, offered: {when}, "
                + $"days_off: {(amount >= 8 ? random.Next(2) : 0)}, outputs: [certificate]"
        );
    }

    private static string Event(Random random, int number)
    {
        var (month, day, days) = (random.Next(2, 13), random.Next(1, 24), random.Next(2, 5));
        return Line(
            number,
            $"mode: event, format: conference, credits: \"{days * 7} ama-pra-1; {days * 4} moc-part2\", "
                + $"topics: \"{Portions(random, days * 7)}\", hours: {days * 8 + 2}, price: {random.Next(8, 32) * 100}, "
                + $"allowance: true, days_off: {days}, outputs: [certificate], "
                + $"offered: {{dates: [{{from: 2026-{month:D2}-{day:D2}, to: 2026-{month:D2}-{day + days - 1:D2}}}]}}"
        );
    }

    private static string Project(Random random, int number)
    {
        var (months, amount) = (random.Next(2, 6), random.Next(4, 21));
        return Line(
            number,
            $"mode: project, format: qi-project, credits: \"{amount} ama-pra-1; 20 moc-part4\", "
                + $"topics: \"quality-improvement+{Any(random, Topics[..3])}:{amount}\", hours: {months * random.Next(2, 7)}, "
                + $"duration_months: {months}, price: {random.Next(0, 4) * 300}, allowance: true, practice_linked: true, "
                + $"outputs: [project, presentation], offered: {{from: 2026-{random.Next(1, 5):D2}, to: 2026-{random.Next(9, 13):D2}}}"
        );
    }

    private static string Line(int number, string rest) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"  - {{id: c{number:D3}, title: Candidate {number}, provider: Somebody, {rest}}}"
        );

    private static string Any(Random random, params string[] words) =>
        words[random.Next(words.Length)];

    private static string Portions(Random random, int amount) =>
        amount < 3 || random.Next(2) == 0
            ? Any(random, Topics)
            : $"{Any(random, Topics)}:{amount / 2}; {Any(random, Topics)}:{amount / 3}";

    private static string Months(Random random, int count) =>
        string.Join(
            ", ",
            Enumerable
                .Range(0, count)
                .Select(_ => random.Next(1, 13))
                .Distinct()
                .Order()
                .Select(month => $"2026-{month:D2}")
        );

    private const string Profile = """
        form: 1
        physician: {name: Jordan Avery, degree: MD, timezone: America/New_York}
        obligations:
          - custom: {id: state-license, name: State license, kind: state-license, jurisdiction: US, cycle: {months: 24, ends: board-assigned}, requirements: [{id: total, title: All, amount: 50, accepts: [ama-pra-1, ama-pra-2]}, {id: category-1, title: Category 1, amount: 20, accepts: [ama-pra-1], within: total}, {id: pain, title: Pain, amount: 3, topics: [opioid-prescribing, pain-management], within: total}, {id: ethics, title: Ethics, amount: 2, topics: [ethics], within: total}]}
            cycle_ends: 2026-10-31
          - custom: {id: specialty-board, name: Specialty board, kind: specialty-board, jurisdiction: US, cycle: {months: 12, ends: calendar-year}, requirements: [{id: points, title: Points, amount: 30, accepts: [ama-pra-1, moc-part2, moc-part4]}, {id: improvement, title: Improvement, amount: 5, accepts: [ama-pra-1, moc-part4], topics: [quality-improvement], within: points}]}
            cycle_ends: 2026-12-31
          - custom: {id: hospital, name: Hospital, kind: hospital, jurisdiction: US, cycle: {months: 24, ends: board-assigned}, requirements: [{id: total, title: Credentials, amount: 25, accepts: [ama-pra-1, ama-pra-2]}, {id: safety, title: Safety, amount: 2, topics: [quality-improvement], stackable: true, within: total}]}
            cycle_ends: 2027-03-31
          - custom: {id: dea, name: DEA, kind: dea, jurisdiction: US, cycle: {months: 36, ends: issue-anniversary}, requirements: [{id: training, title: Training, amount: 8, unit: hour, window: once, deadline: 2026-09-30, topics: [opioid-prescribing, pain-management]}]}
            cycle_ends: 2026-09-30
        goals:
          - {id: growth, statement: Grow, kind: clinical-depth, topics: [critical-care, sepsis], target_credits: 24, priority: 3}
          - {id: role, statement: Lead, kind: role-transition, topics: [leadership, patient-safety], target_credits: 20, priority: 3}
          - {id: revenue, statement: Code, kind: business-practice, topics: [coding], target_credits: 6, priority: 1}
        planning:
          start: 2026-01
          hours_per_month: {default: 10, "2026-07": 5}
          budget: 2500
          allowance: {money: 3500, days: 5}
          unavailable: [{from: 2026-07-06, to: 2026-07-17, why: family}]
          micro: {min: 5, max: 7, practice_linked: 1}
          deep_dives_per_quarter: 1
          events: 1
        """;
}
