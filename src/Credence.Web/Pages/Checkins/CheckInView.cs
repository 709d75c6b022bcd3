using System.Collections.Immutable;
using Credence.App.Checkins;
using Credence.App.Dossiers;
using Credence.App.Plans;
using Credence.Core.Ledger;
using Credence.Core.Problems;

namespace Credence.Web.Pages.Checkins;

/// <summary>A check-in to be made, with what was typed if something was wrong.</summary>
public sealed record CheckInView(OpenedCheckIn Opened, ImmutableDictionary<string, string> Typed)
{
    private const int MostRated = 4;

    public ImmutableArray<Problem> Problems { get; init; } = [];

    public Credence.Core.Checkins.CheckInFacts Facts => Opened.Facts;

    /// <summary>What there is to rate: the largest things done, each title once.</summary>
    public ImmutableArray<CmeActivity> ToRate =>
        [
            .. Facts
                .Earned.Where(one => one.Title.Length > 0)
                .GroupBy(one => one.Title.Trim(), StringComparer.OrdinalIgnoreCase)
                .Select(same => same.Last())
                .OrderByDescending(one => one.Amount)
                .ThenBy(one => one.Date)
                .Take(MostRated)
                .OrderBy(one => one.Date),
        ];

    public ImmutableArray<Credence.Core.Checkins.BlockKept> Held =>
        [.. Facts.Blocks.Where(one => one.Sign is not null)];

    public ImmutableArray<Credence.Core.Checkins.BlockKept> Lost =>
        [.. Facts.Blocks.Where(one => one.Sign is null)];

    public string Of(string field, string otherwise = "") =>
        Typed.GetValueOrDefault(field, otherwise);

    public bool Is(string field, string value, string otherwise = "") =>
        Of(field, otherwise) == value;
}

/// <summary>A check-in that was made, and the plan that came of it.</summary>
public sealed record CheckInRecordView(CheckInRecord Record, Dossier Dossier, PlanJob? Job)
{
    public ProposedPlan? Made => Job?.Found?.Value;

    public bool IsRunning => Job is { IsRunning: true };

    /// <summary>The plan can be asked about: nothing was decided, and there is something to plan with.</summary>
    public bool IsOpen => Record.Plan == PlanOutcome.Open;

    public bool HasCandidates => !Dossier.Practice.Candidates.Candidates.IsEmpty;

    public bool HadPlan => Dossier.Practice.Plan is { Plan.Items.IsEmpty: false };

    public string TitleOfGoal(string id) =>
        Dossier.Profile.Goals.FirstOrDefault(goal => goal.Id == id)?.Statement
            is { Length: > 0 } said
            ? said
            : id;

    public string TitleOfEntry(string id) =>
        Dossier.Ledger.FirstOrDefault(one => one.Id.Value == id)?.Title ?? id;
}
