using System.Collections.Immutable;
using Credence.App.Checks;
using Credence.App.Problems;
using Credence.App.Rules.Yaml;
using Credence.Core.Allocation;
using Credence.Core.Dates;
using Credence.Core.Standing;

namespace Credence.App.WorkedExamples;

/// <summary>
/// Runs a worked example and compares what came out with what it expects. Only the keys it gives are compared.
/// </summary>
public static class Expectation
{
    /// <summary>Every difference in words, with its place; empty where the example holds.</summary>
    public static ImmutableArray<string> Differences(WorkedExample example)
    {
        var standing = Check.Of(example.Input).Obligations[0];
        var problems = new ProblemList();
        var expect = new YamlFields(example.Expect, example.Place, problems);
        var comparing = new Comparing(example.Place);
        Body(comparing, expect, standing);
        expect.RefuseOthers();
        return [.. problems.Problems.Select(problem => $"{problem}"), .. comparing.Differences];
    }

    private static void Body(Comparing comparing, YamlFields expect, ObligationStanding standing)
    {
        Span(comparing, expect, "cycle", standing.Cycle);
        comparing.Same(expect, "missing", $"{standing.Missing}");
        comparing.Same(expect, "missing_items", $"{standing.MissingItems}");
        comparing.Same(expect, "package", standing.Package);
        comparing.Same(expect, "applicable", Flag(standing.Applicable));
        comparing.Same(expect, "status", CheckWords.Of(standing.Status));
        comparing.Same(expect, "deadline", $"{standing.Deadline:yyyy-MM-dd}");
        comparing.Same(expect, "late_until", $"{standing.LateUntil:yyyy-MM-dd}");
        comparing.Same(expect, "carried_in", $"{standing.CarriedIn}");
        comparing.Same(expect, "carried_out", $"{standing.CarriedOut}");
        comparing.Same(expect, "refused", Flag(standing.Refusal.Length > 0));
        if (expect.Fields("previous") is { } previous)
        {
            comparing.Same(
                previous,
                "state",
                $"{standing.Previous?.State}".ToLowerInvariant(),
                "previous "
            );
            comparing.Same(previous, "missing", $"{standing.Previous?.Missing}", "previous ");
            previous.RefuseOthers();
        }

        if (expect.Value("questions") is not null)
        {
            var asked = standing
                .Requirements.Select(requirement => requirement.Question)
                .Where(question => question.Length > 0)
                .Distinct()
                .Order();
            comparing.Same(
                expect.PlaceOf("questions"),
                "questions",
                string.Join(", ", expect.Texts("questions").Order()),
                string.Join(", ", asked)
            );
        }

        if (expect.Fields("requirements") is { } requirements)
        {
            foreach (var entry in requirements.Map.Entries)
            {
                Requirement(comparing, requirements, entry, standing);
            }
        }
    }

    private static void Requirement(
        Comparing comparing,
        YamlFields all,
        YamlEntry entry,
        ObligationStanding standing
    )
    {
        if (YamlFields.Of(entry.Value, entry.Key, all.File, all.Problems) is not { } expect)
        {
            return;
        }

        var same = standing.Requirements.Where(one => one.Id == entry.Key).ToArray();
        if (Copy(same, expect) is not { } found)
        {
            // What is not in force on the deadline is not listed at all.
            if (expect.Flag("applicable") is false)
            {
                expect.RefuseOthers();
                return;
            }

            comparing.Note($"{entry.Key} is not among the requirements");
            return;
        }

        var name = $"{entry.Key} ";
        comparing.Same(expect, "needed", $"{found.Needed}", name);
        comparing.Same(expect, "counted", $"{found.Counted}", name);
        comparing.Same(expect, "eligible", $"{found.Eligible}", name);
        comparing.Same(expect, "shortfall", $"{found.Shortfall}", name);
        comparing.Same(expect, "missing", $"{found.Missing}", name);
        comparing.Same(expect, "met", Flag(found.Status == Status.Met), name);
        comparing.Same(expect, "status", CheckWords.Of(found.Status), name);
        comparing.Same(expect, "deadline", $"{found.Deadline:yyyy-MM-dd}", name);
        comparing.Same(expect, "met_by", $"{found.MetBy}".ToLowerInvariant(), name);
        comparing.Same(expect, "confirm", Flag(found.Confirm.Length > 0), name);
        comparing.Same(expect, "applicable", Flag(found.Status != Status.NotApplicable), name);
        comparing.Same(expect, "late", Flag(found.Late), name);
        Span(comparing, expect, "window", found.Window, name);
        expect.RefuseOthers();
    }

    /// <summary>A yearly requirement has a copy for each year: the one with the deadline asked for, else the first.</summary>
    private static RequirementStanding? Copy(RequirementStanding[] same, YamlFields expect)
    {
        var deadline = expect.Date("deadline");
        return same.FirstOrDefault(one => one.Deadline == deadline) ?? same.FirstOrDefault();
    }

    private static void Span(
        Comparing comparing,
        YamlFields expect,
        string key,
        DateSpan? found,
        string name = ""
    )
    {
        if (expect.Fields(key) is { } span)
        {
            comparing.Same(span, "start", $"{found?.Start:yyyy-MM-dd}", $"{name}{key} ");
            comparing.Same(span, "end", $"{found?.End:yyyy-MM-dd}", $"{name}{key} ");
            span.RefuseOthers();
        }
    }

    private static string Flag(bool flag) => flag ? "true" : "false";

    private sealed class Comparing(string place)
    {
        public List<string> Differences { get; } = [];

        public void Note(string difference) => Differences.Add($"{place}: {difference}");

        public void Same(YamlFields expect, string key, string found, string name = "")
        {
            if (expect.Text(key) is { } expected)
            {
                Same(place, name + key, expected, found);
            }
        }

        public void Same(string at, string what, string expected, string found)
        {
            if (expected != found && !SameNumber(expected, found))
            {
                Differences.Add(
                    $"{at}: {what} is {(found.Length == 0 ? "nothing" : found)}, expected {expected}"
                );
            }
        }

        private static bool SameNumber(string one, string other) =>
            decimal.TryParse(one, out var first)
            && decimal.TryParse(other, out var second)
            && first == second;
    }
}
