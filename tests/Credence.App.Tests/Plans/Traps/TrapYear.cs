using Credence.App.Folder;
using Credence.App.Plans;
using Credence.App.Plans.Solving;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.Core.Planning;

namespace Credence.App.Tests.Plans.Traps;

/// <summary>A year in folder form, made to mislead a planner: one body, no goals and no wishes but what a trap says.</summary>
internal sealed class TrapYear : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("credence-trap-").FullName;

    public string Cycle { get; init; } = "cycle_ends: 2026-12-31";

    public string Requirements { get; init; } = "{id: total, title: All credits, amount: 12}";

    public int Months { get; init; } = 12;

    public string Goals { get; init; } = "";

    public string Planning { get; init; } = "";

    public string Hours { get; init; } = "20";

    public string Events { get; init; } = "0";

    public string Micro { get; init; } = "{min: 0, max: 40, practice_linked: 0}";

    public string Means { get; init; } = "budget: 5000";

    public string Ledger { get; init; } = "";

    public string? Candidates { get; init; }

    public string Accepted { get; init; } = "";

    public DateOnly AsOf { get; init; } = new(2026, 1, 1);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    public Reading<PlannedFolder> Read(int? seconds = null)
    {
        Write(
            "profile.yaml",
            $$"""
            form: 1
            physician: {name: Jordan Avery, degree: MD, timezone: America/New_York}
            obligations:
              - custom: {id: board, name: The board, kind: hospital, cycle: {months: {{Months}}, ends: board-assigned}, requirements: [{{Requirements}}]}
                {{Cycle}}
            goals: [{{Goals}}]
            planning:
              start: 2026-01
              hours_per_month: {{Hours}}
              {{Means}}
              micro: {{Micro}}
              deep_dives_per_quarter: 0
              events: {{Events}}
              {{Planning}}
            """
        );
        Write("ledger.csv", "id,date,title,format,credits,topics,cost,paid_by,days\n" + Ledger);
        if (Candidates is not null)
        {
            Write("candidates.yaml", "candidates:\n" + Candidates);
        }

        if (Accepted.Length > 0)
        {
            Write("plan.yaml", Accepted);
        }

        return new PlanFolder(RuleLibrary.OfProgram, TimeProvider.System, new CbcInProcess()).Of(
            folder,
            AsOf,
            seconds: seconds
        );
    }

    public YearPlan Plan(int? seconds = null)
    {
        var reading = Read(seconds);
        Assert.Empty(reading.Problems);
        return reading.Value!.Plan;
    }

    public void Write(string name, string text) =>
        File.WriteAllText(Path.Combine(folder, name), text);
}

internal static class PlanWordsForTests
{
    public static string[] Lines(this YearPlan plan) =>
        [
            .. plan.Items.Select(item =>
                $"{item.Month:yyyy-MM} {item.Candidate.Id}{(item.Units > 1 ? $" x{item.Units}" : "")}"
            ),
        ];

    public static decimal Level(this YearPlan plan, string name)
    {
        var level = plan.Levels.Single(level => level.Name == name);
        Assert.True(level.Proven);
        return level.Value;
    }

    public static decimal Credits(this YearPlan plan, int first, int last) =>
        plan
            .Items.Where(item => item.Month.Month >= first && item.Month.Month <= last)
            .Sum(item => item.Credits.ToDecimal());

    public static RejectionReason Why(this YearPlan plan, string candidate) =>
        plan.Rejected.Single(rejected => rejected.Candidate == candidate).Reason;
}
