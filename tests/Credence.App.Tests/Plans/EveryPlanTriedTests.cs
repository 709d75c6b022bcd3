using System.Globalization;
using Credence.App.Plans.Solving;
using Credence.App.Tests.Plans.Traps;
using Credence.Core.Planning;

namespace Credence.App.Tests.Plans;

/// <summary>Small years of which every plan there is can be tried: none that keeps the hard rules beats the planner's.</summary>
public sealed class EveryPlanTriedTests
{
    private static readonly string[] Topics =
    [
        "opioid-prescribing",
        "geriatrics",
        "ethics",
        "pain-management",
    ];

    private static bool Full => Environment.GetEnvironmentVariable("CREDENCE_TEST_FULL") == "1";

    [Fact]
    public void No_plan_of_a_small_year_beats_the_planners_on_any_level()
    {
        var tried = 0;
        for (var seed = 1; seed <= (Full ? 150 : 5); seed++)
        {
            using var year = Draw(new Random(seed));
            var plan = year.Plan();
            Assert.True(plan.Proven, $"seed {seed} is not proven");
            Assert.True(Planner.Keeps(plan.Problem, [.. plan.Units]));
            foreach (var units in All(plan.Problem).Where(all => Planner.Keeps(plan.Problem, all)))
            {
                tried++;
                var other = Planner.Measure(plan.Problem, new CbcInProcess(), units);
                Assert.False(
                    plan.Value.IsBeatenBy(other),
                    $"seed {seed}: {string.Join(' ', units)} beats {string.Join(' ', plan.Units)}"
                );
            }
        }

        Assert.True(tried > (Full ? 10_000 : 300));
    }

    private static IEnumerable<int[]> All(PlanningProblem problem)
    {
        var units = new int[problem.Options.Length];
        while (true)
        {
            yield return [.. units];
            var at = 0;
            while (at < units.Length && units[at] == problem.Options[at].MaximumUnits)
            {
                units[at++] = 0;
            }

            if (at == units.Length)
            {
                yield break;
            }

            units[at]++;
        }
    }

    private static TrapYear Draw(Random random)
    {
        var amount = random.Next(4, 13);
        return new TrapYear
        {
            Requirements =
                $"{{id: total, title: All credits, amount: {amount}}}, "
                + $"{{id: topic, title: A topic, amount: {random.Next(1, 4)}, topics: [{Any(random)}], within: total}}",
            Goals =
                $"{{id: grow, statement: Grow, kind: clinical-depth, topics: [{Any(random)}], target_credits: {random.Next(3, 12)}, priority: {random.Next(1, 4)}}}",
            Hours = $"{random.Next(3, 9)}",
            Micro = $"{{min: {random.Next(0, 3)}, max: {random.Next(3, 6)}, practice_linked: 0}}",
            Means = $"budget: {random.Next(0, 900)}",
            Candidates =
                Stream(random, "s1")
                + Stream(random, "s2")
                + Block(random, "b1")
                + Block(random, "b2")
                + Project(random),
        };
    }

    private static string Stream(Random random, string id) =>
        Line(
            id,
            $"mode: stream, format: journal, credits: \"1 ama-pra-1\", topics: {Any(random)}, hours: 1, "
                + $"units_per_month: {random.Next(1, 3)}, price: 0, practice_linked: true, offered: {{months: [2026-03, 2026-04, 2026-05]}}"
        );

    private static string Block(Random random, string id)
    {
        var amount = random.Next(1, 8);
        return Line(
            id,
            $"mode: block, format: course, credits: \"{amount} ama-pra-1\", topics: {Any(random)}, hours: {amount}, "
                + $"price: {random.Next(0, 5) * 100}, offered: {{months: [2026-0{random.Next(1, 5)}, 2026-0{random.Next(5, 9)}]}}"
        );
    }

    private static string Project(Random random) =>
        Line(
            "p1",
            $"mode: project, format: qi-project, credits: \"6 ama-pra-1\", topics: {Any(random)}, hours: {random.Next(3, 7)}, "
                + $"duration_months: 2, price: 0, offered: {{from: 2026-03, to: 2026-06}}"
        );

    private static string Line(string id, string rest) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"  - {{id: {id}, title: {id}, provider: Somebody, outputs: [certificate], {rest}}}\n"
        );

    private static string Any(Random random) => Topics[random.Next(Topics.Length)];
}
