using System.Globalization;
using System.Text;
using Credence.App.Folder;
using Credence.App.Rules;
using Credence.Core.Standing;

namespace Credence.Bench;

/// <summary>Made-up physicians of any size, the same on every run: library bodies and a mixed ledger.</summary>
internal static class Physicians
{
    private static readonly string[] Topics =
    [
        "",
        "opioid-prescribing",
        "ethics",
        "internal-medicine",
        "pain-management:0.5",
        "substance-use-disorder",
        "quality-improvement",
        "cultural-competency+ethics:0.5",
        "risk-management",
    ];

    private static readonly string[] Credits =
    [
        "1 ama-pra-1",
        "2.5 ama-pra-1; 2.5 moc-part2",
        "0.5 ama-pra-2",
        "6 ama-pra-1; 20 moc-part4",
        "1.25 aafp-prescribed",
    ];

    public static string[] Five { get; } =
    ["us-oh-smbo", "us-tx-tmb", "us-abim", "us-dea-mate", "us-nv-bme"];

    /// <summary>One board of medicine for each of the 51 jurisdictions (50 states and the District of Columbia).</summary>
    public static string[] AllJurisdictions(RuleLibrary library) =>
        [
            .. library
                .All()
                .Select(reading => reading.Value!)
                .Where(body => body.Kind == Core.Requirements.BodyKind.StateLicense)
                .Where(body => body.Degrees.Contains(Core.Practice.Degree.MD))
                .Where(body =>
                    body.Jurisdiction is not ("US-GU" or "US-MP" or "US-PR" or "US-VI" or "US-AS")
                )
                .GroupBy(body => body.Jurisdiction, StringComparer.Ordinal)
                .Select(group => group.First().Id),
        ];

    public static CheckInput Input(RuleLibrary library, string[] bodies, int activities)
    {
        var files = new Dictionary<string, byte[]>
        {
            ["profile.yaml"] = Encoding.UTF8.GetBytes(Profile(bodies)),
            ["ledger.csv"] = Encoding.UTF8.GetBytes(Ledger(activities, seed: 1)),
        };
        var reading = FolderReader.Read(new FilesInMemory(files), RulesAtHand.Of(library));
        var folder =
            reading.Value
            ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
        return new CheckInput
        {
            Profile = folder.Profile.Profile,
            Ledger = folder.Ledger,
            Vocabulary = library.Vocabulary,
            Library = library.Edition,
            AsOf = new DateOnly(2026, 11, 22),
        };
    }

    /// <summary>One line of a population file for <c>credence evaluate</c>.</summary>
    public static string PopulationLine(int number, int activities)
    {
        var random = new Random(number);
        var line = new StringBuilder();
        line.Append(
            CultureInfo.InvariantCulture,
            $"{{\"id\":\"p{number}\",\"profile\":{{\"form\":1,\"physician\":{{\"name\":\"Pat {number}\",\"degree\":\"MD\",\"born\":\"1980-03-14\",\"specialties\":[\"internal-medicine\"]}},\"obligations\":["
        );
        line.AppendJoin(
            ',',
            Five.Select(body =>
                $"{{\"body\":\"{body}\",\"licensed_on\":\"2012-03-10\",\"cycle_ends\":\"2027-05-31\"}}"
            )
        );
        line.Append("]},\"ledger\":[");
        line.AppendJoin(',', Enumerable.Range(0, activities).Select(i => Row(random, i)));
        return line.Append("]}").ToString();
    }

    private static string Row(Random random, int number) =>
        $"{{\"id\":\"L{number}\",\"date\":\"{Day(random)}\",\"provider\":\"P\",\"title\":\"T{number}\",\"credits\":\"{Credits[random.Next(Credits.Length)]}\",\"topics\":\"{Topics[random.Next(Topics.Length)]}\"}}";

    public static string Profile(string[] bodies) =>
        "form: 1\nphysician:\n  name: Pat Example\n  degree: MD\n  born: 1980-03-14\n  specialties: [internal-medicine]\nobligations:\n"
        + string.Concat(
            bodies.Select(body =>
                $"  - {{body: {body}, licensed_on: 2012-03-10, cycle_ends: 2027-05-31}}\n"
            )
        );

    public static string Ledger(int activities, int seed)
    {
        var random = new Random(seed);
        var rows = new StringBuilder("id,date,provider,title,format,credits,topics\n");
        for (var i = 0; i < activities; i++)
        {
            rows.Append(
                CultureInfo.InvariantCulture,
                $"L{i},{Day(random)},P,T{i},course,{Credits[random.Next(Credits.Length)]},{Topics[random.Next(Topics.Length)]}\n"
            );
        }

        return rows.ToString();
    }

    private static string Day(Random random) =>
        new DateOnly(2023, 6, 1)
            .AddDays(random.Next(1250))
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
